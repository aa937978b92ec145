use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Unsupported YAML feature.
pub static UNSUPPORTED: Rule = Rule {
    code: "Y003",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("不支援的 YAML 寫法", "unsupported YAML feature"),
    why: Words::fixed(
        "別名（`*名稱`）、標籤（`!名稱`）與複合的欄位名稱讓審查者無法從差異看出改了什麼；以 `*` 或 `!` 開頭的一般文字也會被當成這些寫法",
        "aliases (`*name`), tags (`!name`) and keys that are no plain text hide from a reviewer what a change does; a plain text that begins with `*` or `!` is taken for one of them",
    ),
    source: Some(Words::fixed("YAML 1.2.2 §6.9.1、§7.1、§9.2", "YAML 1.2.2 §6.9.1, §7.1 and §9.2")),
    example: "# content/datasets/population.yaml
notes: *暫定*",
    corrected: r#"# content/datasets/population.yaml
notes: "*暫定*""#,
    mend: Words::fixed(
        "以 `*` 或 `!` 開頭的文字用雙引號包住；真的用了別名或標籤時，把值直接寫出來；一個檔案只放一份內容，刪除中間的 --- 或拆成兩個檔案",
        "put double quotes around a text that begins with `*` or `!`; where an alias or tag was meant write the value out; keep one document a file: delete a `---` in the middle or split the file",
    ),
};
