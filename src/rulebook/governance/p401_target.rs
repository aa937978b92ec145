use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Target cannot be decided.
pub static TARGET: Rule = Rule {
    code: "P401",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("目標無法判定", "target cannot be decided"),
    why: Words::fixed(
        "沒有目標值或期間的承諾無法計算，民眾看不出機關做到了沒有",
        "a promise without a goal or a period cannot be computed, and citizens cannot see whether it was kept",
    ),
    source: Some(Words::fixed(
        "主計總處資料開放行動方案 玖；odsite 網站格式「plan」",
        "action plan of the Directorate-General of Budget, Accounting and Statistics, IX; odsite site format, plan",
    )),
    example: "# content/plan/open-data-plan.md
targets:
  - id: t1
    title: 諮詢小組每年開會次數
    metric: meetings.held
    where: {body: advisory-group}
    every: year
    from: 2026",
    corrected: "# content/plan/open-data-plan.md
targets:
  - id: t1
    title: 諮詢小組每年開會次數
    metric: meetings.held
    where: {body: advisory-group}
    every: year
    from: 2026
    value: 2",
    mend: Words::fixed(
        "在方案的這一項 targets 補上訊息所說的欄位：value（每期目標值）或 values（各期分列，例如 {2026: 5, 2027: 6}）；起算期間 from 寫 2026 或 2026-Q1 之類；every: once 的承諾寫期限 by",
        "add to this entry of `targets` what the message names: a `value` for each period, or `values` by period as in `{2026: 5, 2027: 6}`; `from`, the first period, such as 2026 or 2026-Q1; a promise with `every: once` has its deadline in `by`",
    ),
};
