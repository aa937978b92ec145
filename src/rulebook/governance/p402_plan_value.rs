use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Value in a plan that means nothing.
pub static PLAN_VALUE: Rule = Rule {
    code: "P402",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("方案中的值沒有意義", "value in a plan that means nothing"),
    why: Words::fixed(
        "算不出來的期間、月份、期限或範圍會讓承諾無法判定，或被悄悄略過",
        "a period, month, deadline or scope that cannot be makes a promise undecidable, or is passed over without a word",
    ),
    source: Some(Words::fixed(
        "odsite 網站格式「plan」；主計總處資料開放行動方案 玖、壹拾",
        "odsite site format, plan; action plan of the Directorate-General of Budget, Accounting and Statistics, IX and X",
    )),
    example: "# content/plan/open-data-plan.md
targets:
  - {id: t1, title: 年度盤點, metric: inventory.done, every: year, from: 2026, value: 100, due: 3/31}
schedule:
  - {task: 年度盤點, months: [1, 2, 13], lead: [all]}",
    corrected: r#"# content/plan/open-data-plan.md
targets:
  - {id: t1, title: 年度盤點, metric: inventory.done, every: year, from: 2026, value: 100%, due: "03-31"}
schedule:
  - {task: 年度盤點, months: [1, 2, 3], lead: [all]}"#,
    mend: Words::fixed(
        "依訊息改正：due 與 since 寫 \"03-31\" 之類的月-日，due 也可寫 \"+30\"（期末後天數）；期間與 every 一致；比率寫成 90%，不超過 100%；月份 1 到 12；where 只寫該計算方式會看的欄位；同一衡量標準、期間與單位只填報一次；期間已過的方案改為 superseded 或展延 period 的 end",
        "correct what the message names: `due` and `since` are a month and day such as `\"03-31\"`, `due` also days after the end of the period such as `\"+30\"`; periods are those of `every`; a share is written as `90%` and at most 100%; months are 1 to 12; `where` holds only what the metric looks at; one value a measure, period and unit; a plan that has run out is `superseded`, or its `end` under `period` is extended",
    ),
};
