use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// YAML too deep or too long.
pub static TOO_COMPLEX: Rule = Rule {
    code: "Y004",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("YAML 過深或過長", "YAML too deep or too long"),
    why: Words::fixed(
        "巢狀超過 32 層或超過十萬個值的檔案會拖垮整個網站的建置，內容多半也放錯了地方",
        "a file nested more than 32 levels deep, or with more than 100,000 values, would hold up the whole build, and its content is most likely in the wrong place",
    ),
    source: Some(Words::fixed("CWE-400（未限制資源消耗）", "CWE-400 (uncontrolled resource consumption)")),
    example: "# content/datasets/population.yaml
keywords: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[人口]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
    corrected: "# content/datasets/population.yaml
keywords: [人口]",
    mend: Words::fixed(
        "刪除多餘的括號或縮排；大量的值（例如整份資料或代碼表）存成 CSV 等資料檔，以 distributions 的 file 引用",
        "remove surplus brackets or indents; save many values, such as whole data or code lists, as a data file and name it as `file` under `distributions`",
    ),
};
