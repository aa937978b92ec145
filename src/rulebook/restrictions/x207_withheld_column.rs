use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// File holds a withheld column.
pub static WITHHELD_COLUMN: Rule = Rule {
    code: "X207",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("檔案含有不公布的欄位", "file holds a withheld column"),
    why: Words::fixed(
        "檔案裡有標為不公布的欄位，公布檔案就會把它一起公開，而且無法收回",
        "the file holds a column that is marked as withheld, and publishing the file publishes it for good",
    ),
    source: Some(Words::fixed(
        "政府資訊公開法第18條第1項；個人資料保護法第16條；odsite 網站格式「datasets」",
        "Freedom of Government Information Law, art. 18 I; Personal Data Protection Act, art. 16; odsite site format, datasets",
    )),
    example: "# content/datasets/population.yaml
fields:
  - {name: 年度, type: year}
  - {name: 人口數, type: integer}
  - {name: 戶長姓名, type: string, access: withheld}
restriction: {scope: part, grounds: [foi-18-1-6], reason: 戶長姓名可識別個人。, review_by: 2028-03-31}
distributions:
  - {file: population.csv}

# content/datasets/population.csv
年度,人口數,戶長姓名
2026,4,（姓名）",
    corrected: "# content/datasets/population.yaml
fields:
  - {name: 年度, type: year}
  - {name: 人口數, type: integer}
  - {name: 戶長姓名, type: string, access: withheld}
restriction: {scope: part, grounds: [foi-18-1-6], reason: 戶長姓名可識別個人。, review_by: 2028-03-31}
distributions:
  - {file: population.csv}

# content/datasets/population.csv
年度,人口數
2026,4",
    mend: Words::fixed(
        "在原始檔刪除這個欄位後另存，再換掉網站目錄裡的檔案；舊檔若曾提交到版本庫，請資訊單位清除。檔案若只是資料字典，不必附上：odsite 會從 fields 公布欄位說明",
        "remove the column from the original, save it anew and replace the file in the site's folder; where the old one was committed to a repository have your IT unit remove it. A mere data dictionary need not be attached: odsite publishes one from `fields`",
    ),
};
