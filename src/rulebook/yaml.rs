//! Rules on YAML as such.

use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Y001: YAML syntax error.
pub static SYNTAX: Rule = Rule {
    code: "Y001",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("YAML 語法錯誤", "YAML syntax error"),
    why: Words::fixed("語法錯誤的檔案無法解讀", "a file with a syntax error cannot be understood"),
    source: Some(Words::fixed("YAML 1.2.2", "YAML 1.2.2")),
    example: "title：人口",
    mend: Words::fixed(
        "冒號用半形並在後面空一格；縮排用空格不用 Tab；含有 : 或 # 的文字加上引號",
        "use an ASCII colon and a blank after it; indent with blanks, not tabs; quote texts that hold `: ` or ` #`",
    ),
};

/// Y002: duplicate key.
pub static DUPLICATE_KEY: Rule = Rule {
    code: "Y002",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("欄位重複", "duplicate key"),
    why: Words::fixed(
        "重複的欄位只有一個會生效，另一個會無聲消失",
        "only one of them can count, and the other would vanish silently",
    ),
    source: Some(Words::fixed("YAML 1.2.2 §3.2.1.3", "YAML 1.2.2 §3.2.1.3")),
    example: "title: 甲\ntitle: 乙",
    mend: Words::fixed("刪除其中一個", "delete one of them"),
};

/// Y003: unsupported YAML feature.
pub static UNSUPPORTED: Rule = Rule {
    code: "Y003",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("不支援的 YAML 寫法", "unsupported YAML feature"),
    why: Words::fixed(
        "別名、標籤與複合鍵讓審查者無法從差異看出改了什麼",
        "aliases, tags and complex keys hide from a reviewer what a change does",
    ),
    source: None,
    example: "unit: *default",
    mend: Words::fixed("把值直接寫出來", "write the value out"),
};

/// Y004: YAML too deep or too long.
pub static TOO_COMPLEX: Rule = Rule {
    code: "Y004",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("YAML 過深或過長", "YAML too deep or too long"),
    why: Words::fixed(
        "超過上限的檔案會拖垮整個網站的建置",
        "a file beyond the limits would hold up the whole build",
    ),
    source: None,
    example: "[[[[[[[[[[…",
    mend: Words::fixed("簡化檔案內容", "simplify the file"),
};

/// Y005: invisible control character.
pub static CONTROL_CHARACTER: Rule = Rule {
    code: "Y005",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("隱形的控制字元", "invisible control character"),
    why: Words::fixed(
        "雙向與控制字元會讓人看到的文字和實際內容不同",
        "bidirectional and control characters make a text look other than it is",
    ),
    source: Some(Words::fixed("Unicode TR 36", "Unicode TR 36")),
    example: "title: 人口\\u202E統計",
    mend: Words::fixed("刪除該字元後重新輸入", "delete the character and type the text again"),
};
