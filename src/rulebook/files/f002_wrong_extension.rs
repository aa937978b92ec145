use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Wrong file extension.
pub static WRONG_EXTENSION: Rule = Rule {
    code: "F002",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("副檔名不對", "wrong file extension"),
    why: Words::fixed(
        "副檔名不符的檔案不會被讀取，裡面的資料集或文件就不會出現在網站上",
        "a file with another extension is not read, and the data set or document in it never appears on the site",
    ),
    source: Some(Words::fixed("odsite 網站格式「原則」第3點", "odsite site format, Principles, 3")),
    example: "content/datasets/population.yml
content/pages/open-data-policy.markdown",
    corrected: "content/datasets/population.yaml
content/pages/open-data-policy.md",
    mend: Words::fixed(
        "依訊息更改副檔名：datasets、requests 與設定檔用 .yaml，minutes、plan、activities、showcase、awards、pages 用 .md",
        "rename the file as the message says: `.yaml` for datasets, requests and settings, `.md` for minutes, plan, activities, showcase, awards and pages",
    ),
};
