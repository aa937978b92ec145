use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Reserved id.
pub static RESERVED_ID: Rule = Rule {
    code: "R002",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("保留的識別碼", "reserved id"),
    why: Words::fixed(
        "這個名稱已用於網站自己的頁面、自動產生的資料集，或是某些系統不能建立的檔名，用了會互相覆蓋或無法存檔",
        "the name is taken by a page or data set that odsite makes itself, or cannot be a file name on some systems; using it would overwrite one with the other or fail to be saved",
    ),
    source: Some(Words::fixed(
        "odsite 網站格式「原則」第5點、「organization.yaml」",
        "odsite site format, Principles, 5; organization.yaml",
    )),
    example: "content/datasets/page.yaml",
    corrected: "content/datasets/web-page-views.yaml",
    mend: Words::fixed(
        "換一個檔名或代碼。不能用 by、page、index.html、catalog. 開頭的名稱、con、nul、com1 之類的系統名稱，以及 open-data-minutes 等自動產生的資料集名稱；organization.yaml 的單位代碼不能用 all",
        "choose another file name or key. `by`, `page`, `index.html`, names that begin with `catalog.`, system names such as `con`, `nul` or `com1`, and those of data sets that odsite makes, such as `open-data-minutes`, are taken; so is `all` as the key of a unit",
    ),
};
