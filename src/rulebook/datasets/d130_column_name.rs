use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Blanks within a column name.
pub static COLUMN_NAME: Rule = Rule {
    code: "D130",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("欄名有多餘的空白", "blanks within a column name"),
    why: Words::fixed(
        "「類　別」與「類別」對程式是兩個欄位",
        "a name with blanks inside is another column to a program",
    ),
    source: Some(Words::fixed("RFC 4180 §2；Table Schema「name」", "RFC 4180 §2; Table Schema, “name”")),
    example: "fields: [{name: \"類          別\"}]",
    corrected: "fields: [{name: 類別}]",
    mend: Words::fixed(
        "刪除欄名中的空白，檔案的標題列也一起改",
        "take the blanks out, in the header of the file too",
    ),
};
