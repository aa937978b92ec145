use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Byte order mark within the text.
pub static BYTE_ORDER_MARK: Rule = Rule {
    code: "Y015",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("文字中間有位元組順序標記", "byte order mark within the text"),
    why: Words::fixed(
        "標記只能在檔案最前面；出現在中間，表示兩個檔案被接在一起",
        "it belongs at the very start; further on it shows that two files have been joined",
    ),
    source: Some(Words::fixed("Unicode 標準 §23.8", "The Unicode Standard §23.8")),
    example: "title: 人口\n﻿unit: office",
    corrected: "title: 人口\nunit: office",
    mend: Words::fixed(
        "看看後半是否屬於另一個檔案，再刪除該行重新輸入",
        "see whether what follows belongs to another file, then delete the line and type it again",
    ),
};
