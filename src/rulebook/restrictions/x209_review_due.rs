use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Review is overdue.
pub static REVIEW_DUE: Rule = Rule {
    code: "X209",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("已過檢討期限", "review is overdue"),
    why: Words::fixed(
        "限制的理由會隨時間消失，過了檢討期限仍不檢討，應該開放的資料就一直拿不到",
        "reasons for a restriction cease with time; where a review is overdue, data that ought to be open stay closed",
    ),
    source: Some(Words::fixed(
        "政府資訊公開法第19條；行政院及所屬各級機關政府資料開放作業原則；odsite 網站格式「datasets」",
        "Freedom of Government Information Law, art. 19; open data operating principles of the Executive Yuan and its agencies; odsite site format, datasets",
    )),
    example: "# odsite check --as-of 2028-06-30
# content/datasets/low-income.yaml
access: closed
status: published
restriction:
  scope: whole
  grounds: [foi-18-1-6]
  reason: 含可識別個人的內容，去除姓名後仍可能認出本人。
  decided_in: 2026-03-12#d1
  approved_by: head
  approved_on: 2026-03-20
  review_by: 2028-03-31",
    corrected: "# odsite check --as-of 2028-06-30
# content/datasets/low-income.yaml
access: closed
status: published
restriction:
  scope: whole
  grounds: [foi-18-1-6]
  reason: 含可識別個人的內容，去除姓名後仍可能認出本人。
  decided_in: [2026-03-12#d1, 2028-03-16#d1]
  approved_by: head
  approved_on: 2026-03-20
  review_by: 2030-03-31",
    mend: Words::fixed(
        "提諮詢小組檢討：仍須限制時，在 decided_in 加上這次的案由，並把 review_by 改為下次檢討的日期；理由已不存在時，把 access 改為 open、在 history 記下這次變更、刪除 restriction，並補上資料資源",
        "take it to the advisory group: where the restriction stays add the item of this review to `decided_in` and set `review_by` to the next day of review; where its reason has ceased write `access: open`, record the change in `history`, drop `restriction` and add the distributions",
    ),
};
