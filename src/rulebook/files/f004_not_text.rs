use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Not UTF-8 text.
pub static NOT_TEXT: Rule = Rule {
    code: "F004",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("不是 UTF-8 文字", "not UTF-8 text"),
    why: Words::fixed(
        "同一份檔案在每台機器上都要讀出相同的字；以 Big5 等編碼儲存的檔案無法讀取，其中的內容也不會公布",
        "a file must read the same on every machine; one saved as Big5 or the like cannot be read, and nothing in it is published",
    ),
    source: Some(Words::fixed("RFC 3629（UTF-8）", "RFC 3629 (UTF-8)")),
    example: "# content/datasets/population.yaml: Big5
title: 各鄉鎮市人口數",
    corrected: "# content/datasets/population.yaml: UTF-8
title: 各鄉鎮市人口數",
    mend: Words::fixed(
        "用文字編輯器開啟檔案，選「另存新檔」，編碼選 UTF-8，以同一檔名儲存；若看到亂碼，先以 Big5 開啟再另存。資料檔不在此限",
        "open the file in a text editor, choose Save as, take UTF-8 as the encoding and keep the name; where it looks garbled open it as Big5 first. This does not concern data files",
    ),
};
