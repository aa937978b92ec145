use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Dates out of order.
pub static DATE_ORDER: Rule = Rule {
    code: "D106",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("日期先後矛盾", "dates out of order"),
    why: Words::fixed(
        "前後矛盾的日期必有一個是錯的，如期開放、逾期與會議是否先於核可都依這些日期判斷，錯一個就會得出錯誤的結論",
        "of dates that contradict one another at least one is wrong, and whether something was on time, is overdue or was approved after its meeting is all told from them",
    ),
    source: Some(Words::fixed(
        "104年版資料集詮釋資料標準規範第21–24欄；odsite 網站格式「datasets」、「minutes」、「plan」",
        "metadata standard for data sets (2015), fields 21 to 24; odsite site format, datasets; minutes; plan",
    )),
    example: "# content/datasets/population.yaml
issued: 2026-02-01
modified: 2026-01-12",
    corrected: "# content/datasets/population.yaml
issued: 2026-01-12
modified: 2026-02-01",
    mend: Words::fixed(
        "對照公文或會議紀錄，改正訊息中兩個日期裡寫錯的那一個：開始早於結束，會議早於核可，核可早於公告與撤下，首次開放（issued）早於更新（modified），展延由前一次的日期接續到 planned_for",
        "look the days up in the official documents and correct the wrong one of the two in the message: a start is before its end, a meeting before the approval, an approval before notice and withdrawal, `issued` before `modified`, and each postponement begins where the one before ended, the last one ending at `planned_for`",
    ),
};
