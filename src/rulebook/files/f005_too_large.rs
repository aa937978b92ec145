use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// File too large.
pub static TOO_LARGE: Rule = Rule {
    code: "F005",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("檔案過大", "file too large"),
    why: Words::fixed(
        "詮釋資料與文件每次都要整份讀取，超過 4 MB 通常是把資料貼進了說明檔，會拖慢檢查而且無法下載使用",
        "manifests and documents are read whole each time; above 4 MB one most likely holds data pasted in, which slows every check and cannot be downloaded as data",
    ),
    source: Some(Words::fixed("odsite 網站格式「原則」第3點", "odsite site format, Principles, 3")),
    example: "# content/datasets/population.yaml: 9 MB
notes: |
  2015-01,晴嶼市,351204
  2015-01,望汐鎮,42117
  …",
    corrected: "# content/datasets/population.yaml: 2 KB
distributions:
  - {file: population.csv}",
    mend: Words::fixed(
        "把資料存成資料檔（例如 CSV），放在 .yaml 檔旁邊，以 distributions 的 file 引用；.yaml 或 .md 檔只留說明",
        "save the data as a data file such as CSV beside the .yaml, name it as `file` under `distributions`, and keep descriptions alone in the .yaml or .md file",
    ),
};
