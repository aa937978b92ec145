use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// A meeting of this section's time without minutes.
pub static MINUTES_MISSING: Rule = Rule {
    code: "R010",
    class: Class::Law,
    level: Level::Error,
    title: Words::fixed("所引會議沒有會議紀錄", "the meeting cited has no minutes"),
    why: Words::fixed(
        "決議要查得到案由、各方意見與結果；只有專區開始公布會議紀錄以前的會議，才可以只寫名稱與日期",
        "a decision must lead to its item, the opinions and the outcome; only a meeting from before this section kept minutes may be cited by name and date alone",
    ),
    source: Some(Words::fixed(
        "odsite 網站格式「datasets」；主計總處資料開放行動方案 捌一、二",
        "odsite site format, datasets; action plan of the Directorate-General of Budget, Accounting and Statistics, VIII (1), (2)",
    )),
    example: "# content/datasets/low-income.yaml
access: closed
status: published
restriction:
  scope: whole
  grounds: [foi-18-1-6]
  reason: 含可識別個人的內容，去除姓名後仍可能認出本人。
  decided_in:
    - 2026-03-12#d1
    - {meeting: 研究倫理委員會第 3 次會議, date: 2026-03-16}
  approved_by: head
  approved_on: 2026-03-20
  review_by: 2028-03-31",
    corrected: "# content/datasets/low-income.yaml
access: closed
status: published
restriction:
  scope: whole
  grounds: [foi-18-1-6]
  reason: 含可識別個人的內容，去除姓名後仍可能認出本人。
  decided_in:
    - 2026-03-12#d1
    - {meeting: 研究倫理委員會第 3 次會議, date: 2026-03-16, url: https://www.example.gov.tw/ethics/3}
  approved_by: head
  approved_on: 2026-03-20
  review_by: 2028-03-31",
    mend: Words::fixed(
        "會議若是本專區的小組召開的，建立 content/minutes/ 的會議紀錄，decided_in 改寫會議識別碼#案由識別碼；若是其他小組的會議，在 meeting、date 之外加上 url，寫紀錄公布的網址",
        "for a meeting of a body of this section write its minutes under content/minutes/ and let `decided_in` be the id of the meeting, `#` and the id of the item; for that of another body add its `url`, where the minutes are published, beside `meeting` and `date`",
    ),
};
