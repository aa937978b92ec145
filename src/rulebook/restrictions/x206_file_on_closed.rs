use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// File on data that are not open.
pub static FILE_ON_CLOSED: Rule = Rule {
    code: "X206",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("不開放的資料附了檔案", "file on data that are not open"),
    why: Words::fixed("檔案會直接被公布，等於外洩", "the file would be published: a leak"),
    source: Some(Words::fixed(
        "個人資料保護法；政府資訊公開法第18條",
        "Freedom of Government Information Law, art. 18",
    )),
    example: "access: closed\ndistributions: [{file: patients.csv}]",
    corrected: "",
    mend: Words::fixed(
        "移除 file、download_url、service；檔案也不要留在網站目錄",
        "remove file, download_url and service, and the file itself from the repository",
    ),
};
