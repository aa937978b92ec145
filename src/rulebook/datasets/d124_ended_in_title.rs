use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Title says ended, status does not.
pub static ENDED_IN_TITLE: Rule = Rule {
    code: "D124",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("名稱說已停止，狀態卻是公布中", "title says ended, status does not"),
    why: Words::fixed(
        "狀態是程式讀的：寫在名稱裡的「不再更新」不會出現在篩選、統計與目錄",
        "programs read the status; words in a title reach no filter, count or catalogue",
    ),
    source: Some(Words::fixed(
        "odsite 網站格式「status: discontinued」；DCAT-AP 3.0.1 adms:status",
        "odsite site format, “status: discontinued”; DCAT-AP 3.0.1 adms:status",
    )),
    example: "title: 外籍配偶統計（不再更新）\nstatus: published",
    corrected: "title: 外籍配偶統計\nstatus: discontinued\ndiscontinued: {date: 2024-12-31, reason: 併入新住民統計。}",
    mend: Words::fixed(
        "改為 status: discontinued，加上 discontinued: {date: ‹停止日期›, reason: ‹理由›}，並從名稱刪除該句",
        "use `status: discontinued` with `discontinued: {date: ‹day›, reason: ‹reason›}`, and take the words out of the title",
    ),
};
