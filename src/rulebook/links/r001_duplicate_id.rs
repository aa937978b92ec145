use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Duplicate id.
pub static DUPLICATE_ID: Rule = Rule {
    code: "R001",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("識別碼重複", "duplicate id"),
    why: Words::fixed(
        "識別碼就是網址，重複時兩份資料會搶同一個網址，其中一份就不會出現，介接的平臺也會中斷或互相覆蓋",
        "an id is an address: two records of one id claim one address, one of them does not appear, and harvesters stop or overwrite one with the other",
    ),
    source: Some(Words::fixed(
        "odsite 網站格式「原則」第5點；DCAT-AP 3.0.1 dct:identifier；104年版資料集詮釋資料標準規範第2欄",
        "odsite site format, Principles, 5; DCAT-AP 3.0.1 dct:identifier; metadata standard for data sets (2015), field 2",
    )),
    example: "content/datasets/social/population.yaml
content/datasets/survey/Population.yaml",
    corrected: "content/datasets/social/population.yaml
content/datasets/survey/population-census.yaml",
    mend: Words::fixed(
        "更改其中一個的檔名或代碼（大小寫不同仍算重複，目錄不同也算），並一起改掉引用它的地方；已公布過的資料集改名時，把舊識別碼列在 former_ids，它不能與其他資料集的識別碼相同",
        "rename one of the files or keys (neither case nor folder makes a difference), and what refers to it; a data set that was published under the old id lists it under `former_ids`, which cannot hold an id of another data set",
    ),
};
