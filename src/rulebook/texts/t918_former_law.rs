use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Law cited by a former name.
pub static FORMER_LAW: Rule = Rule {
    code: "T918",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("引用已更名的法律", "law cited by a former name"),
    why: Words::fixed(
        "舊名稱的法律已不存在，引用的依據等於落空",
        "a law of that name no longer exists, so the citation rests on nothing",
    ),
    source: Some(Words::fixed(
        "全國法規資料庫（法規沿革）",
        "Laws & Regulations Database (legislative history)",
    )),
    example: "依電腦處理個人資料保護法第8條",
    corrected: "依個人資料保護法第16條",
    mend: Words::fixed(
        "改用現行名稱並核對條次；敘述歷史時加上「當時」",
        "use the present name and check the article; where history is told, say so",
    ),
};
