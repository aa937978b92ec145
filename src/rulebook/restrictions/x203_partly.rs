use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Partial restriction is incomplete.
pub static PARTLY: Rule = Rule {
    code: "X203",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("部分限制的說明不完整", "partial restriction is not fully explained"),
    why: Words::fixed(
        "只有一部分應限制時，其餘部分仍應提供；要說明限制了什麼、依據什麼、何時檢討，讀者才知道手上的檔案少了哪些內容",
        "where only a part is restricted the rest is still provided; readers must be told what is left out, on what ground and when that is reviewed, so that they know what their file lacks",
    ),
    source: Some(Words::fixed(
        "政府資訊公開法第18條第2項；odsite 網站格式「datasets」",
        "Freedom of Government Information Law, art. 18 II; odsite site format, datasets",
    )),
    example: "# content/datasets/population.yaml
access: open
fields:
  - {name: 年度, type: year}
  - {name: 人口數, type: integer}
  - {name: 戶長姓名, type: string, access: withheld}",
    corrected: "# content/datasets/population.yaml
access: open
fields:
  - {name: 年度, type: year}
  - {name: 人口數, type: integer}
  - {name: 戶長姓名, type: string, access: withheld}
restriction:
  scope: part
  grounds: [foi-18-1-6]
  reason: 戶長姓名可識別個人，其餘欄位照常提供。
  review_by: 2028-03-31",
    mend: Words::fixed(
        "在這個資料集加上 restriction：scope: part、grounds（依據的代碼，例如 foi-18-1-6）、reason（哪一部分為何不公布）、review_by（下次檢討的日期）。其實可以公布的欄位，刪除它的 access: withheld",
        "add a `restriction` to the data set: `scope: part`, `grounds` (keys such as `foi-18-1-6`), a `reason` that says which part is left out and why, and `review_by`, the day of the next review. Where the column may be published after all, drop its `access: withheld`",
    ),
};
