use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Closing of open data is incomplete.
pub static ONCE_OPEN: Rule = Rule {
    code: "X204",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("停止開放的程序不完整", "procedure for closing open data is incomplete"),
    why: Words::fixed(
        "已開放的資料可能正有人使用；停止開放須先討論、核可，並公告停止日期與理由，使用者才有時間因應，也才能檢視",
        "somebody may be using data that were open; to close them takes discussion, approval and a public notice, so that users have time to adapt and can examine the reason",
    ),
    source: Some(Words::fixed(
        "主計總處資料開放行動方案 捌二；odsite 網站格式「datasets」",
        "action plan of the Directorate-General of Budget, Accounting and Statistics, VIII (2); odsite site format, datasets",
    )),
    example: "# content/datasets/low-income.yaml
access: closed
status: published
issued: 2015-09-22
modified: 2026-01-12
restriction:
  scope: whole
  grounds: [foi-18-1-6]
  reason: 含可識別個人的內容，去除姓名後仍可能認出本人。
  decided_in: 2026-03-12#d1
  approved_by: head
  approved_on: 2026-03-20
  review_by: 2028-03-31",
    corrected: "# content/datasets/low-income.yaml
access: closed
status: published
issued: 2015-09-22
modified: 2026-01-12
restriction:
  scope: whole
  grounds: [foi-18-1-6]
  reason: 含可識別個人的內容，去除姓名後仍可能認出本人。
  decided_in: 2026-03-12#d1
  approved_by: head
  approved_on: 2026-03-20
  review_by: 2028-03-31
  notice: {date: 2026-03-25, url: https://www.example.gov.tw/news/123}",
    mend: Words::fixed(
        "在 restriction 補上訊息列出的欄位：decided_in（會議識別碼#案由識別碼）、approved_by（機關首長的職務）、approved_on，以及 notice，寫公告日期 date 與公告網址 url。從未開放過的資料集，刪除誤寫的 issued 或 history",
        "add under `restriction` what the message lists: `decided_in` (id of the meeting, `#`, id of the item), `approved_by` (the role of the head), `approved_on`, and `notice` with the `date` and `url` of the public notice. Where the data were never open, delete an `issued` or `history` written by mistake",
    ),
};
