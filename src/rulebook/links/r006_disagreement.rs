use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Contradicts the decision cited.
pub static DISAGREEMENT: Rule = Rule {
    code: "R006",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("與所引決議不一致", "contradicts the decision cited"),
    why: Words::fixed(
        "公布的狀態必須是會議決定的狀態，否則登錄簿與會議紀錄各說各話，兩者都不能相信",
        "what is published must be what was decided; otherwise register and minutes contradict each other, and neither can be trusted",
    ),
    source: Some(Words::fixed(
        "odsite 網站格式「minutes」；主計總處資料開放行動方案 捌一",
        "odsite site format, minutes; action plan of the Directorate-General of Budget, Accounting and Statistics, VIII (1)",
    )),
    example: "# content/datasets/low-income.yaml
access: closed
status: published
restriction:
  scope: whole
  grounds: [foi-18-1-6]
  reason: 含可識別個人的內容，去除姓名後仍可能認出本人。
  decided_in: 2026-03-12#d1
  approved_by: head
  approved_on: 2026-03-20
  review_by: 2028-03-31

# content/minutes/2026-03-12.md
items:
  - id: d1
    kind: discussion
    title: 低收入戶名冊不予提供案
    no_opinion_from: [civil]
    outcome: 照案通過。
    about: [dataset/low-income]
    decisions:
      - {about: dataset/low-income, access: closed, grounds: [foi-18-1-7]}",
    corrected: "# content/datasets/low-income.yaml
access: closed
status: published
restriction:
  scope: whole
  grounds: [foi-18-1-7]
  reason: 含事業的營業秘密，公開會損害其競爭地位。
  decided_in: 2026-03-12#d1
  approved_by: head
  approved_on: 2026-03-20
  review_by: 2028-03-31

# content/minutes/2026-03-12.md
items:
  - id: d1
    kind: discussion
    title: 低收入戶名冊不予提供案
    no_opinion_from: [civil]
    outcome: 照案通過。
    about: [dataset/low-income]
    decisions:
      - {about: dataset/low-income, access: closed, grounds: [foi-18-1-7]}",
    mend: Words::fixed(
        "依最後一次決議改正這裡的 access、status、scope、grounds 或日期；引錯案由就改 decided_in；紀錄漏記決定時，由會議承辦單位確認後更正該案由的 decisions。已取代與撤下的資料集要互相指名，open_part 與 series 要指向開放的資料集",
        "follow the latest decision in `access`, `status`, `scope`, `grounds` or dates here; correct `decided_in` where the wrong item is cited; where the minutes leave the decision out, have their unit confirm and correct the item's `decisions`. `successor` and `supersedes` name each other, and `open_part` and the `series` of open data name what is open",
    ),
};
