use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Article of law that does not exist.
pub static NO_SUCH_ARTICLE: Rule = Rule {
    code: "T917",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("引用的條文不存在", "article of law that does not exist"),
    why: Words::fixed(
        "民眾依引用的條文申請救濟；條次錯了就查不到",
        "people appeal on the article that is cited; with a wrong number they find nothing",
    ),
    source: Some(Words::fixed(
        "政府資訊公開法；個人資料保護法；統計法；檔案法",
        "Freedom of Government Information Law; Personal Data Protection Act; Statistics Act; Archives Act",
    )),
    example: "依政府資訊公開法第18條第1項第10款",
    corrected: "依政府資訊公開法第18條第1項第6款",
    mend: Words::fixed(
        "查全國法規資料庫，改正條、項、款",
        "look it up in the Laws & Regulations Database and correct it",
    ),
};
