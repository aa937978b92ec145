use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Access and scope disagree.
pub static OPEN_WITH_WHOLE: Rule = Rule {
    code: "X210",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("限制範圍與開放情形不一致", "scope and access disagree"),
    why: Words::fixed(
        "整筆限制的資料不是開放資料，部分限制的資料其餘應開放；範圍與開放情形矛盾時，民眾不知道拿得到什麼",
        "data restricted as a whole are not open, and of data restricted in part the rest is; where scope and access contradict each other nobody can tell what is to be had",
    ),
    source: Some(Words::fixed(
        "政府資訊公開法第18條第2項；odsite 網站格式「datasets」",
        "Freedom of Government Information Law, art. 18 II; odsite site format, datasets",
    )),
    example: "# content/datasets/population.yaml
access: open
restriction:
  scope: whole
  grounds: [foi-18-1-6]
  reason: 人口少於五人的村里可能認出個人。
  review_by: 2028-03-31",
    corrected: "# content/datasets/population.yaml
access: open
restriction:
  scope: part
  withheld_parts:
    - {part: 人口少於五人的村里, treatment: aggregated}
  grounds: [foi-18-1-6]
  reason: 人口少於五人的村里可能認出個人。
  review_by: 2028-03-31",
    mend: Words::fixed(
        "其餘部分開放時，寫 access: open、scope: part，並以 fields 的 access: withheld 或 withheld_parts 標示不公布的部分；整筆不開放時，寫 scope: whole，access 改為 closed 或 on-request，開放的部分另成資料集時寫在 open_part；全部開放就刪除 restriction",
        "where the rest is open write `access: open` and `scope: part`, and mark what is withheld by `access: withheld` under `fields` or by `withheld_parts`; where nothing is open write `scope: whole` and `access` as `closed` or `on-request`, with `open_part` naming a data set that holds what is open; where all is open drop `restriction`",
    ),
};
