use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Not a period.
pub static NOT_A_PERIOD: Rule = Rule {
    code: "K012",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("期間格式不對", "not a period"),
    why: Words::fixed(
        "方案的承諾與實績以曆年、半年、季或月計算；看不懂的期間會讓承諾無法判定達成與否",
        "promises and results of a plan are counted by calendar year, half-year, quarter or month; with a period that cannot be read nobody can tell whether a promise was kept",
    ),
    source: Some(Words::fixed("odsite 網站格式「plan」", "odsite site format, plan")),
    example: "# content/plan/open-data-plan.md
targets:
  - {id: t1, title: 每季新增資料集, metric: datasets.opened, every: quarter, from: 115Q1, value: 3}",
    corrected: "# content/plan/open-data-plan.md
targets:
  - {id: t1, title: 每季新增資料集, metric: datasets.opened, every: quarter, from: 2026-Q1, value: 3}",
    mend: Words::fixed(
        "用西元年：年寫 2026，半年寫 2026-H1 或 2026-H2，季寫 2026-Q1 到 2026-Q4，月寫 2026-01",
        "use years of the common era: 2026 for a year, 2026-H1 or 2026-H2 for a half-year, 2026-Q1 to 2026-Q4 for a quarter, 2026-01 for a month",
    ),
};
