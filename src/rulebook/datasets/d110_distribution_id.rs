use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Distribution id twice or reserved.
pub static DISTRIBUTION_ID: Rule = Rule {
    code: "D110",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("資料資源識別碼重複或保留", "distribution id twice or reserved"),
    why: Words::fixed(
        "介接的平臺以識別碼辨認每個資料資源；識別碼重複或與其他用途相同時，兩個檔案會搶同一個網址，改變時則會被當成刪除後新增",
        "harvesters know a distribution by its id: where two share one, or take one that has another use, two files claim one address, and a changed id reads as a deletion and an addition",
    ),
    source: Some(Words::fixed(
        "104年版資料集詮釋資料標準規範第31欄；ckan/ckanext-dcat #91；odsite 網站格式「datasets」",
        "metadata standard for data sets (2015), field 31; ckan/ckanext-dcat #91; odsite site format, datasets",
    )),
    example: "# content/datasets/population.yaml
distributions:
  - {file: population-2025.csv}
  - {file: population-2026.csv}",
    corrected: "# content/datasets/population.yaml
distributions:
  - {id: csv-2025, file: population-2025.csv}
  - {id: csv-2026, file: population-2026.csv}",
    mend: Words::fixed(
        "為每個資料資源寫不同的 id（英數字、點、底線、連字號），決定後不再更改；沒寫 id 時以格式代碼為準，所以同一格式有兩個檔案就要寫。不能用 dataset、record，也不能以 service- 或 v- 開頭；訊息若指同名的檔案或版本，改檔名或版本名稱",
        "give each distribution an `id` of its own (ASCII letters, digits, `.`, `_`, `-`) and never change it; without one the code of its format is the id, so two files of one format need one each. `dataset`, `record` and what begins with `service-` or `v-` are taken; where the message speaks of files or versions of one name, rename one of them",
    ),
};
