use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Malformed base_url.
pub static BASE_URL: Rule = Rule {
    code: "S601",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("base_url 不對", "malformed base_url"),
    why: Words::fixed(
        "所有頁面與資料集的永久網址都由它產生，寫錯或之後更改，已公布的引用與介接就會全部失效",
        "the permanent addresses of all pages and data sets are made from it; where it is wrong or changed later, every published citation and harvest breaks",
    ),
    source: Some(Words::fixed(
        "odsite 網站格式「site.yaml」；RFC 3986 §4.3",
        "odsite site format, site.yaml; RFC 3986, 4.3",
    )),
    example: "# content/site.yaml
base_url: www.example.gov.tw/opendata",
    corrected: "# content/site.yaml
base_url: https://www.example.gov.tw/opendata/",
    mend: Words::fixed(
        "在 content/site.yaml 把 base_url 寫成專區正式網址，以 https:// 開頭、以 / 結尾，不含 ? 或 #；先與資訊單位確認這個網址會長期使用",
        "in content/site.yaml let `base_url` be the official address of the section, starting with https:// and ending with /, without ? or #; make sure with your IT unit that it will stay",
    ),
};
