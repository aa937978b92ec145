use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Planned data set without a date.
pub static PLANNED_FOR: Rule = Rule {
    code: "D103",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("預定開放缺少日期", "planned data set without a date"),
    why: Words::fixed(
        "沒有日期的預定開放不是承諾：民眾不知道何時拿得到，如期開放的比率也無從計算，因為準時與否以第一次承諾的日期為準",
        "a planned opening without a date promises nothing: the public cannot tell when to expect the data, and the share opened on time, which counts against the first date promised, cannot be computed",
    ),
    source: Some(Words::fixed(
        "主計總處資料開放行動方案 柒三、玖項次1；odsite 網站格式「datasets」",
        "action plan of the Directorate-General of Budget, Accounting and Statistics, VII (3) and IX, item 1; odsite site format, datasets",
    )),
    example: "# content/datasets/elder-care-capacity.yaml
unit: social
access: open
status: planned
inventoried: 2026-03-05",
    corrected: "# content/datasets/elder-care-capacity.yaml
unit: social
access: open
status: planned
inventoried: 2026-03-05
planned_for: 2026-12-31",
    mend: Words::fixed(
        "在這個資料集的 .yaml 檔加上 planned_for，寫業務單位承諾的開放日期（YYYY-MM-DD，西元年）。之後展延時，改寫 planned_for 並在 postponed 記下 from、to、reason",
        "add `planned_for` to the data set's .yaml file, with the day that the unit promises (YYYY-MM-DD). When it is put off later, change `planned_for` and record `from`, `to` and `reason` under `postponed`",
    ),
};
