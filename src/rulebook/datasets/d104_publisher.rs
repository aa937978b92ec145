use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// No publisher.
pub static PUBLISHER: Rule = Rule {
    code: "D104",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("找不到提供機關", "no publisher"),
    why: Words::fixed(
        "找不到提供機關的資料沒有人負責，民眾無從詢問或申請更正，目錄中的提供機關也是空的",
        "data without a publisher have nobody who answers for them: citizens cannot ask or have errors corrected, and the catalogue names no publisher",
    ),
    source: Some(Words::fixed(
        "DCAT-AP 3.0.1 dct:publisher；104年版資料集詮釋資料標準規範第16欄；odsite 網站格式「organization.yaml」",
        "DCAT-AP 3.0.1 dct:publisher; metadata standard for data sets (2015), field 16; odsite site format, organization.yaml",
    )),
    example: "# content/organization.yaml
units:
  office: {kind: agency, name: 統計處}
  social: {kind: division, name: 社會統計科, reviewers: [social-chief]}

# content/datasets/population.yaml
unit: social",
    corrected: "# content/organization.yaml
units:
  office: {kind: agency, name: 統計處}
  social: {kind: division, name: 社會統計科, parent: office, reviewers: [social-chief]}

# content/datasets/population.yaml
unit: social",
    mend: Words::fixed(
        "在 content/organization.yaml 為這個單位加上 parent，寫它所屬單位的代碼，一直到某個 kind: agency 的單位；資料若由別的機關提供，在資料集的 .yaml 檔以 publisher 寫該機關的代碼",
        "in content/organization.yaml give the unit a `parent`, the key of the unit above it, up to a unit of `kind: agency`; where another agency provides the data, name its key as `publisher` in the data set's .yaml file",
    ),
};
