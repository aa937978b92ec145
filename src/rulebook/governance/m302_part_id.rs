use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Id twice in a document.
pub static PART_ID: Rule = Rule {
    code: "M302",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("文件內識別碼重複", "id twice in a document"),
    why: Words::fixed(
        "決議、承諾與評核項目以文件內的識別碼引用，重複時引用會指到錯的那一個",
        "decisions, promises and criteria are cited by their ids in the document; where one stands twice a citation leads to the wrong part",
    ),
    source: Some(Words::fixed("odsite 網站格式「minutes」、「plan」", "odsite site format, minutes; plan")),
    example: "# content/minutes/2026-03-12.md
items:
  - {id: d1, kind: report, title: 資料盤點結果, outcome: 同意備查。}
  - {id: d1, kind: report, title: 品質檢核情形, outcome: 洽悉。}",
    corrected: "# content/minutes/2026-03-12.md
items:
  - {id: d1, kind: report, title: 資料盤點結果, outcome: 同意備查。}
  - {id: d2, kind: report, title: 品質檢核情形, outcome: 洽悉。}",
    mend: Words::fixed(
        "把後加的那一個 id 改為這份文件裡沒用過的識別碼（案由與列管事項也不能相同）；已被引用的那一個不要改，以免引用落空",
        "give the one added later an `id` that is not used in this document (items and actions share one set); leave the one that is already cited, so that citations hold",
    ),
};
