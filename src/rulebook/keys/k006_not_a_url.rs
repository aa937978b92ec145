use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Not a URL.
pub static NOT_A_URL: Rule = Rule {
    code: "K006",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("網址不對", "not a URL"),
    why: Words::fixed(
        "壞掉的網址點了打不開，也能讓整個目錄無法被其他平臺介接；帶有帳號密碼的網址會把密碼公布出去",
        "a bad URL leads nowhere and can break the harvest of the whole catalogue; one with a name and password publishes the password",
    ),
    source: Some(Words::fixed(
        "RFC 3986 §3.2.1、§4.3；104年版資料集詮釋資料標準規範第27、36、37欄",
        "RFC 3986, 3.2.1 and 4.3; metadata standard for data sets (2015), fields 27, 36 and 37",
    )),
    example: "# content/datasets/population.yaml
landing_page: www.example.gov.tw/population",
    corrected: "# content/datasets/population.yaml
landing_page: https://www.example.gov.tw/population",
    mend: Words::fixed(
        "從瀏覽器的網址列複製完整網址，以 https:// 開頭，一個欄位一個；空白寫成 %20，刪除 @ 之前的帳號與密碼。conforms_to 也可寫 urn: 開頭的名稱",
        "copy the whole URL from the address bar of a browser, starting with https://, one a key; write a blank as %20 and delete a name and password before the @. `conforms_to` may also hold a name that starts with `urn:`",
    ),
};
