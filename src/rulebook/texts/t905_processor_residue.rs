use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Residue of a word processor.
pub static PROCESSOR_RESIDUE: Rule = Rule {
    code: "T905",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("文書軟體留下的標記", "residue of a word processor"),
    why: Words::fixed(
        "書籤、目錄與參照的標記對讀者沒有意義",
        "marks of bookmarks, contents and references mean nothing to a reader",
    ),
    source: Some(Words::fixed("文書處理手冊（校對）", "Manual of Official Documents, proofreading")),
    example: "[bookmark: _Toc1234]壹、前言",
    corrected: "壹、前言",
    mend: Words::fixed("刪除標記；目錄由網站自動產生", "delete it; the site makes its own table of contents"),
};
