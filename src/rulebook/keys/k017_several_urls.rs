use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Two URLs in one value.
pub static SEVERAL_URLS: Rule = Rule {
    code: "K017",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("一個欄位有兩個網址", "two URLs in one value"),
    why: Words::fixed(
        "兩個網址合在一起不是網址，採集程式會整筆放棄",
        "two URLs in one value are none, and harvesters drop the whole record",
    ),
    source: Some(Words::fixed(
        "RFC 3986 §2；資料集詮釋資料標準規範第36、37欄",
        "RFC 3986 §2; national metadata standard, fields 36 and 37",
    )),
    example: "download_url: https://a.example/1.csv;https://a.example/2.csv",
    corrected: "distributions:\n  - download_url: https://a.example/1.csv\n  - download_url: https://a.example/2.csv",
    mend: Words::fixed("每個網址各寫一個資料資源", "write one distribution a URL"),
};
