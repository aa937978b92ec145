use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Withdrawal is incomplete.
pub static WITHDRAWN: Rule = Rule {
    code: "X205",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("撤下的程序不完整", "procedure for withdrawal is incomplete"),
    why: Words::fixed(
        "撤下資料集會讓使用中的連結與應用失效；理由、決議、核可與公告都要留在頁面上，使用者才知道為什麼消失、改用什麼",
        "to withdraw a data set breaks links and applications; reason, decision, approval and notice stay on its page, so that users learn why it is gone and what to use instead",
    ),
    source: Some(Words::fixed(
        "主計總處資料開放行動方案 捌二；odsite 網站格式「datasets」",
        "action plan of the Directorate-General of Budget, Accounting and Statistics, VIII (2); odsite site format, datasets",
    )),
    example: "# content/datasets/population.yaml
access: open
status: withdrawn
withdrawal:
  date: 2026-04-01
  reason: 與人口靜態統計資料集內容重複，併入該資料集。",
    corrected: "# content/datasets/population.yaml
access: open
status: withdrawn
withdrawal:
  date: 2026-04-01
  reason: 與人口靜態統計資料集內容重複，併入該資料集。
  decided_in: 2026-03-12#d1
  approved_by: head
  approved_on: 2026-03-20
  notice: {date: 2026-03-25, url: https://www.example.gov.tw/news/124}",
    mend: Words::fixed(
        "在 withdrawal 補上訊息列出的欄位：date（撤下日期）、reason、decided_in（會議識別碼#案由識別碼）、approved_by（機關首長的職務）、approved_on、notice（公告的 date 與 url）；有替代的資料集時在 successor 寫它的識別碼",
        "add under `withdrawal` what the message lists: `date` (the day it was withdrawn), `reason`, `decided_in` (id of the meeting, `#`, id of the item), `approved_by` (the role of the head), `approved_on`, `notice` (`date` and `url`); where another data set takes its place name it as `successor`",
    ),
};
