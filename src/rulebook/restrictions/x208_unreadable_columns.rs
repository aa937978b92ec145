use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Columns of the file cannot be told.
pub static UNREADABLE_COLUMNS: Rule = Rule {
    code: "X208",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("無法確認檔案沒有不公布的欄位", "columns of the file cannot be told"),
    why: Words::fixed(
        "讀不出欄位的檔案，沒有人能保證裡面沒有不公布的欄位，公布了就可能外洩",
        "with a file whose columns cannot be read nobody can vouch that it holds none of those withheld, and publishing it could leak them",
    ),
    source: Some(Words::fixed(
        "政府資訊公開法第18條第1項；odsite 網站格式「datasets」",
        "Freedom of Government Information Law, art. 18 I; odsite site format, datasets",
    )),
    example: "# content/datasets/population.yaml
fields:
  - {name: 年度, type: year}
  - {name: 人口數, type: integer}
  - {name: 戶長姓名, type: string, access: withheld}
restriction: {scope: part, grounds: [foi-18-1-6], reason: 戶長姓名可識別個人。, review_by: 2028-03-31}
distributions:
  - {file: population.pdf}",
    corrected: "# content/datasets/population.yaml
fields:
  - {name: 年度, type: year}
  - {name: 人口數, type: integer}
  - {name: 戶長姓名, type: string, access: withheld}
restriction: {scope: part, grounds: [foi-18-1-6], reason: 戶長姓名可識別個人。, review_by: 2028-03-31}
distributions:
  - {file: population.csv}",
    mend: Words::fixed(
        "把檔案轉成讀得出欄位的 CSV、TSV、JSON 或 GeoJSON，並先刪除不公布的欄位；不能轉換時不附檔案，也不要把它留在網站目錄",
        "turn the file into CSV, TSV, JSON or GeoJSON, whose columns can be read, without the columns withheld; where that cannot be done attach no file, and leave none in the site's folder",
    ),
};
