use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Withholding is incomplete.
pub static CLOSED: Rule = Rule {
    code: "X201",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("不予提供的程序不完整", "procedure for withholding is incomplete"),
    why: Words::fixed(
        "不予提供會限制民眾知的權利，必須有法令依據與說得清楚的理由，經諮詢小組討論、機關首長核可，並訂出檢討期限；缺少任何一項，民眾就無從檢視也無從救濟",
        "to withhold data limits what citizens may know: it needs a legal ground, a clear reason, a discussion in the advisory group, the approval of the head of the agency and a day of review; where one is missing citizens can neither examine nor contest it",
    ),
    source: Some(Words::fixed(
        "主計總處資料開放行動方案 捌一；政府資訊公開法第18條第1項；odsite 網站格式「datasets」",
        "action plan of the Directorate-General of Budget, Accounting and Statistics, VIII (1); Freedom of Government Information Law, art. 18 I; odsite site format, datasets",
    )),
    example: "# content/datasets/low-income.yaml
access: closed
status: published
restriction:
  scope: whole
  reason: 含可識別個人的內容，去除姓名後仍可能認出本人。",
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
  review_by: 2028-03-31",
    mend: Words::fixed(
        "在 restriction 補上訊息列出的欄位：grounds（依據的代碼，例如 foi-18-1-6 為政府資訊公開法第18條第1項第6款，自訂的寫在 content/vocabulary.yaml）、reason、decided_in（會議識別碼#案由識別碼）、approved_by（機關首長的職務）、approved_on、review_by。還沒提會或核可時，先用 status: draft",
        "add under `restriction` what the message lists: `grounds` (keys; `foi-18-1-6` is art. 18 I subparagraph 6 of the Freedom of Government Information Law, your own go into content/vocabulary.yaml), `reason`, `decided_in` (id of the meeting, `#`, id of the item), `approved_by` (the role of the head), `approved_on`, `review_by`. Until it has been discussed and approved keep `status: draft`",
    ),
};
