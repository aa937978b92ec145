use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Not an e-mail address.
pub static NOT_AN_EMAIL: Rule = Rule {
    code: "K007",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("電子郵件不對", "not an e-mail address"),
    why: Words::fixed(
        "民眾依這個地址聯絡，寫錯就收不到詢問與更正申請",
        "citizens write to this address; where it is wrong, questions and corrections never arrive",
    ),
    source: Some(Words::fixed(
        "RFC 5322 §3.4.1；104年版資料集詮釋資料標準規範第19欄",
        "RFC 5322, 3.4.1; metadata standard for data sets (2015), field 19",
    )),
    example: "# content/organization.yaml
contacts:
  desk: {name: 資料開放窗口, email: opendata.example.gov.tw}",
    corrected: "# content/organization.yaml
contacts:
  desk: {name: 資料開放窗口, email: opendata@example.gov.tw}",
    mend: Words::fixed(
        "寫出一個完整的電子郵件地址，名稱、@、網域都要有，不含空格或姓名；多個地址分成多個窗口，優先用單位的公務信箱",
        "write one whole address with name, @ and domain, without blanks or a person's name; give several addresses a contact each, and prefer the unit's own mailbox",
    ),
};
