use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Decision of a meeting that was not held.
pub static NOT_HELD: Rule = Rule {
    code: "R007",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("引用了沒有召開的會議", "decision of a meeting that was not held"),
    why: Words::fixed(
        "預告或取消的會議沒有作成任何決議，引用它等於沒有依據",
        "a meeting that is announced or cancelled has decided nothing, and to cite it is to have no basis",
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
  decided_in: 2026-02-12#d1
  approved_by: head
  approved_on: 2026-03-20
  review_by: 2028-03-31

# content/minutes/2026-02-12.md
status: cancelled
date: 2026-02-12
items:
  - {id: d1, kind: discussion, title: 低收入戶名冊不予提供案}",
    corrected: "# content/datasets/low-income.yaml
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
status: held
date: 2026-03-12
items:
  - id: d1
    kind: discussion
    title: 低收入戶名冊不予提供案
    no_opinion_from: [civil]
    outcome: 照案通過。
    about: [dataset/low-income]
    decisions:
      - {about: dataset/low-income, access: closed, grounds: [foi-18-1-6]}",
    mend: Words::fixed(
        "把 decided_in 改為實際召開並作成決議的會議案由；那次會議若已召開，在它的紀錄檔把 status 改為 held，補上時間、地點、主席、出席人員、紀錄與各案由的 outcome、decisions",
        "let `decided_in` cite the item of a meeting that was held and decided it; where that meeting has been held by now, write `status: held` in its minutes and add start, place, chair, attendees, recorder and the `outcome` and `decisions` of its items",
    ),
};
