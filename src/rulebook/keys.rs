//! Rules on keys and the form of their values.

use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// K001: unknown key.
pub static UNKNOWN_KEY: Rule = Rule {
    code: "K001",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("未知的欄位", "unknown key"),
    why: Words::fixed(
        "拼錯的欄位會被忽略，該寫的就等於沒寫",
        "a misspelt key would be ignored, and what it says be lost",
    ),
    source: None,
    example: "licence: OGDL-Taiwan-1.0",
    mend: Words::fixed(
        "改為提示的欄位名稱；其他資訊放在 extras",
        "use the key shown; other information goes under `extras`",
    ),
};

/// K002: wrong kind of value.
pub static WRONG_SHAPE: Rule = Rule {
    code: "K002",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("值的形式不對", "wrong kind of value"),
    why: Words::fixed("形式不對就無法解讀", "a value of another form cannot be understood"),
    source: None,
    example: "keywords: 預算",
    mend: Words::fixed(
        "依這個欄位的格式改寫；README 與範例網站有寫法",
        "write it in the form of this key; the example site shows it",
    ),
};

/// K003: required key missing.
pub static MISSING_KEY: Rule = Rule {
    code: "K003",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("缺少必要欄位", "required key missing"),
    why: Words::fixed("沒有這個欄位，資料就不完整", "without it the record is incomplete"),
    source: Some(Words::fixed("資料集詮釋資料標準規範", "metadata standard for data sets")),
    example: "title: 人口\n# 缺 unit",
    mend: Words::fixed("補上欄位", "add the key"),
};

/// K004: value not in the list.
pub static UNKNOWN_VALUE: Rule = Rule {
    code: "K004",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("不在清單中的值", "value not in the list"),
    why: Words::fixed("只有清單中的值才有一致的意義", "only listed values mean the same everywhere"),
    source: None,
    example: "access: public",
    mend: Words::fixed("改為清單中的值", "use one of the values listed"),
};

/// K005: not a date.
pub static NOT_A_DATE: Rule = Rule {
    code: "K005",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("日期格式不對", "not a date"),
    why: Words::fixed(
        "日期一律寫成 YYYY-MM-DD，才不會把民國年和西元年弄混",
        "dates are written YYYY-MM-DD, so that calendars are not mixed up",
    ),
    source: Some(Words::fixed("ISO 8601；資料集詮釋資料標準規範", "ISO 8601")),
    example: "issued: 115/1/1",
    mend: Words::fixed("改寫為 YYYY-MM-DD（西元年）", "write YYYY-MM-DD"),
};

/// K006: not a URL.
pub static NOT_A_URL: Rule = Rule {
    code: "K006",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("網址不對", "not a URL"),
    why: Words::fixed(
        "一個壞網址就能讓整個目錄無法被介接",
        "one bad URL can break the harvest of a whole catalogue",
    ),
    source: Some(Words::fixed("RFC 3986", "RFC 3986")),
    example: "url: www.example.gov.tw",
    mend: Words::fixed(
        "寫出完整網址，以 https:// 開頭，一欄一個",
        "write one whole URL that starts with https://",
    ),
};

/// K007: not an e-mail address.
pub static NOT_AN_EMAIL: Rule = Rule {
    code: "K007",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("電子郵件不對", "not an e-mail address"),
    why: Words::fixed("民眾依這個地址聯絡", "citizens write to this address"),
    source: Some(Words::fixed("RFC 5322", "RFC 5322")),
    example: "email: opendata.example.gov.tw",
    mend: Words::fixed("寫出完整的電子郵件", "write a whole address"),
};

/// K008: not a number.
pub static NOT_A_NUMBER: Rule = Rule {
    code: "K008",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("不是數字", "not a number"),
    why: Words::fixed("需要數字才能計算", "a number is needed to compute with"),
    source: None,
    example: "amount: 免費",
    mend: Words::fixed("改為數字", "write a number"),
};

/// K009: malformed id.
pub static NOT_AN_ID: Rule = Rule {
    code: "K009",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("識別碼格式不對", "malformed id"),
    why: Words::fixed("識別碼就是網址，十年後仍要能用", "ids are addresses that must last for ten years"),
    source: None,
    example: "人口統計.yaml",
    mend: Words::fixed(
        "用英數字、點、底線、連字號，開頭為英數字，最長 100 字",
        "use ASCII letters, digits, `.`, `_`, `-`; begin with a letter or digit; at most 100",
    ),
};

/// K010: bad language tag.
pub static UNKNOWN_LANGUAGE: Rule = Rule {
    code: "K010",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("語言代碼不對", "bad language tag"),
    why: Words::fixed(
        "語言代碼錯了，讀屏軟體與字型都會選錯",
        "a wrong tag misleads screen readers and fonts",
    ),
    source: Some(Words::fixed("BCP 47", "BCP 47")),
    example: "title: {zh_TW: 人口}",
    mend: Words::fixed("用 BCP 47 代碼，如 zh-Hant-TW、en", "use BCP 47 tags such as zh-Hant-TW, en"),
};

/// K011: unknown frequency.
pub static NOT_A_FREQUENCY: Rule = Rule {
    code: "K011",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("更新頻率無法辨識", "unknown frequency"),
    why: Words::fixed("更新頻率決定資料何時算逾期", "the frequency decides when data are late"),
    source: Some(Words::fixed(
        "DCAT-AP 3.0.1 dct:accrualPeriodicity",
        "DCAT-AP 3.0.1 dct:accrualPeriodicity",
    )),
    example: "frequency: 常常",
    mend: Words::fixed(
        "寫成每1日、每1月、每1年、不定期更新，或歐盟代碼如 monthly",
        "write 每1月, 每1年, 不定期更新 …, or an EU code such as monthly",
    ),
};

/// K012: not a period.
pub static NOT_A_PERIOD: Rule = Rule {
    code: "K012",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("期間格式不對", "not a period"),
    why: Words::fixed(
        "期間以曆年、半年、季或月計",
        "periods are calendar years, half-years, quarters or months",
    ),
    source: None,
    example: "from: 115Q1",
    mend: Words::fixed("寫成 2026、2026-H1、2026-Q1 或 2026-01", "write 2026, 2026-H1, 2026-Q1 or 2026-01"),
};
