use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Malformed id.
pub static NOT_AN_ID: Rule = Rule {
    code: "K009",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("識別碼格式不對", "malformed id"),
    why: Words::fixed(
        "識別碼就是網址的一部分，中文、空格或符號在郵件與文件中容易斷掉，而網址要能用十年以上",
        "an id is part of an address; Chinese, blanks and signs break in mails and documents, and addresses must last ten years and more",
    ),
    source: Some(Words::fixed(
        "odsite 網站格式「原則」第5點；RFC 3986 §2.3",
        "odsite site format, Principles, 5; RFC 3986, 2.3",
    )),
    example: "content/datasets/人口統計.yaml",
    corrected: "content/datasets/population-statistics.yaml",
    mend: Words::fixed(
        "檔名或 id 只用英文字母、數字、點、底線、連字號，開頭是字母或數字，結尾不是點，最長 100 字元；改名後，其他檔案引用它的地方也要改。中文名稱寫在 title 或 name",
        "use ASCII letters, digits, `.`, `_` and `-` for the file name or id, begin with a letter or digit, do not end with a dot, at most 100 characters; change what refers to it as well. The name in Chinese goes into `title` or `name`",
    ),
};
