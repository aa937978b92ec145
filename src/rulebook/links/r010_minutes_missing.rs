use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// A meeting of this section's time without minutes.
pub static MINUTES_MISSING: Rule = Rule {
    code: "R010",
    class: Class::Law,
    level: Level::Error,
    title: Words::fixed("所引會議沒有會議紀錄", "the meeting cited has no minutes"),
    why: Words::fixed(
        "決議要查得到案由、意見與結果；只有專區開始公布會議紀錄以前的會議，才沒有紀錄可引",
        "a decision must lead to its item, opinions and outcome; only meetings from before this section kept minutes have none",
    ),
    source: Some(Words::fixed("主計總處資料開放行動方案 捌", "action plan of the statistics ministry, VIII")),
    example: "decided_in: {meeting: 第 3 次會議, date: 2026-05-01}",
    corrected: "",
    mend: Words::fixed(
        "公布該次會議紀錄並引用案由，或以 url 指出別處公布的紀錄",
        "publish the minutes and cite the item, or give the `url` of minutes published elsewhere",
    ),
};
