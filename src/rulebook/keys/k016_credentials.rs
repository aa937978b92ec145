use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Credentials in a URL.
pub static CREDENTIALS: Rule = Rule {
    code: "K016",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("網址含帳號、密碼或金鑰", "credentials in a URL"),
    why: Words::fixed(
        "網址會原樣公布；任何人都能用裡面的帳號、密碼或金鑰",
        "URLs are published as they are: anyone could use the name, password or key in them",
    ),
    source: Some(Words::fixed("RFC 9110 §4.2.4；RFC 3986 §7.5", "RFC 9110 §4.2.4; RFC 3986 §7.5")),
    example: "download_url: https://api.example.gov.tw/v1?apikey=3f9c7a",
    corrected: "download_url: https://api.example.gov.tw/v1",
    mend: Words::fixed(
        "刪除網址中的帳號、密碼或金鑰，並立刻更換它們",
        "take them out of the URL, and change them at once",
    ),
};
