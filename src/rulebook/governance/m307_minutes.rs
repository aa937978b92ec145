use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Minutes that contradict themselves.
pub static MINUTES: Rule = Rule {
    code: "M307",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("會議紀錄自相矛盾", "minutes that contradict themselves"),
    why: Words::fixed(
        "日期、時間、出席或表決前後不一的會議紀錄不能作為依據，引用它的決議也會受質疑",
        "minutes whose dates, attendance or votes contradict one another cannot be relied on, and decisions that cite them are open to doubt",
    ),
    source: Some(Words::fixed("odsite 網站格式「minutes」", "odsite site format, minutes")),
    example: r#"# content/minutes/2026-03-12.md
date: 2026-03-13
start: "14:00"
end: "13:00""#,
    corrected: r#"# content/minutes/2026-03-12.md
date: 2026-03-12
start: "14:00"
end: "16:10""#,
    mend: Words::fixed(
        "對照簽到表與錄音，依訊息改正：日期與檔名相同，結束晚於開始；出席與請假的都是當屆委員，不重複；代理出席寫 in_place_of，書面意見寫 written: true；側別以 organization.yaml 為準；票數不超過出席人數；未通過的提案寫 adopts: false；預告而日期已過的，改為 held 或 cancelled",
        "check the attendance sheet and the recording and correct what the message names: the date is that of the file name, the end after the start; members present and excused are of the term, each once; a substitute has `in_place_of`, a written opinion `written: true`; sides are those in organization.yaml; no more votes than members present; a proposal refused has `adopts: false`; an announced meeting whose day has passed is `held` or `cancelled`",
    ),
};
