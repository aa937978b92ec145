use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Value in a plan that means nothing.
pub static PLAN_VALUE: Rule = Rule {
    code: "P402",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("方案中的值沒有意義", "value in a plan that means nothing"),
    why: Words::fixed(
        "算不出來的期間、月份或期限會讓承諾無法判定",
        "a period, month or day that cannot be makes a promise undecidable",
    ),
    source: None,
    example: "due: 3/31 或 months: [13]",
    corrected: "",
    mend: Words::fixed(
        "期限寫 MM-DD，期間與 every 一致，月份 1 到 12",
        "write due as MM-DD, periods as `every` has them, months 1 to 12",
    ),
};
