use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// One-sided link.
pub static ONE_SIDED: Rule = Rule {
    code: "R005",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("只有單方面的連結", "one-sided link"),
    why: Words::fixed(
        "資料集引用的案由沒有提到這個資料集，讀者就無法從紀錄查證這項決定，也可能是引錯了案由",
        "where the item cited says nothing of the data set, readers cannot verify the decision in the minutes, and the wrong item may have been cited",
    ),
    source: Some(Words::fixed(
        "odsite 網站格式「原則」第2點；主計總處資料開放行動方案 捌一、二",
        "odsite site format, Principles, 2; action plan of the Directorate-General of Budget, Accounting and Statistics, VIII (1), (2)",
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
    outcome: 照案通過。",
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
        "在所引會議紀錄的那個案由，about 加上這個對象（例如 dataset/識別碼），decisions 加上一筆同一 about 與決定的內容；引錯時，把 decided_in 改為正確的會議識別碼#案由識別碼。decisions 裡的每個對象也都要列在 about",
        "in the item cited add the object (such as `dataset/` and its id) to `about`, and an entry with the same `about` and what was decided to `decisions`; where the wrong item is cited correct `decided_in` to the id of the meeting, `#` and the id of the item. Whatever stands in `decisions` also stands in `about`",
    ),
};
