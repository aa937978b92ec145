use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Message file that does not fit.
pub static MESSAGES: Rule = Rule {
    code: "S606",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("介面文字檔有錯", "text of the interface that does not fit"),
    why: Words::fixed(
        "鍵名寫錯的文字不會出現；少了 {n} 這類記號，數字、日期或名稱就會從頁面上消失",
        "a text under a misspelt key is never shown; without a mark such as {n} a number, date or name is lost from the page",
    ),
    source: Some(Words::fixed("odsite docs/themes.md「介面文字」", "odsite docs/themes.md, Messages")),
    example: "# themes/default/messages/zh-Hant-TW.yaml
find_dta: 找資料",
    corrected: "# themes/default/messages/zh-Hant-TW.yaml
find_data: 找資料",
    mend: Words::fixed(
        "鍵名改為訊息提示的那一個，並保留原文中的 {n} 等記號；檔案只需寫要改的鍵，其餘沿用內建文字；原文見 odsite theme eject messages/zh-Hant-TW.yaml",
        "use the key that the message names and keep marks such as {n}; the file need only hold the keys that it changes; `odsite theme eject messages/en.yaml` shows the built-in texts",
    ),
};
