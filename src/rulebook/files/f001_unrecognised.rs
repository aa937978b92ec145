use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Unrecognised file.
pub static UNRECOGNISED: Rule = Rule {
    code: "F001",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("無法辨識的檔案", "unrecognised file"),
    why: Words::fixed(
        "內容目錄中沒有任何檔案提到的檔案不會公布；不指出來，寫好的資料可能從未公開而無人發現",
        "a file under content/ that nothing names is never published; left unsaid, finished work could stay unpublished without anyone noticing",
    ),
    source: Some(Words::fixed("odsite 網站格式「原則」第3點", "odsite site format, Principles, 3")),
    example: "# content/datasets/population.yaml
distributions:
  - {file: population.csv}

# content/datasets/population.xlsx",
    corrected: "# content/datasets/population.yaml
distributions:
  - {file: population.csv}
  - {file: population.xlsx}

# content/datasets/population.xlsx",
    mend: Words::fixed(
        "資料檔在所屬資料集 .yaml 檔的 distributions 以 file 引用，附件在文件的 attachments 引用；放錯位置或檔名打錯就移動或改名；不公布的工作檔移出 content/，或在 site.yaml 的 ignore 列出它的路徑（從 content/ 之內寫起，可用 *）",
        "name a data file as `file` under `distributions` of its data set, and an attachment under `attachments` of its document; move or rename what is misplaced; take working files out of content/, or list their path (from within content/, `*` allowed) under `ignore` in site.yaml",
    ),
};
