use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Refusal without a ground.
pub static DECLINED: Rule = Rule {
    code: "Q502",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("拒絕未附依據", "refusal without a ground"),
    why: Words::fixed(
        "拒絕民眾的需求要說明理由，依法拒絕還要寫出條款，民眾才知道能否補正、改向他處申請或提出救濟",
        "a refusal states its reason, and the provision where the law is the reason, so that the applicant knows whether to amend, to ask elsewhere or to appeal",
    ),
    source: Some(Words::fixed(
        "政府資訊公開法第16條第3項、第18條；odsite 網站格式「其他種類」",
        "Freedom of Government Information Law, arts 16 III and 18; odsite site format, Other kinds",
    )),
    example: "# content/requests/2026-004.yaml
received: 2026-03-02
channel: email
kind: request
subject: 請開放低收入戶名冊
unit: social
status: declined
reply: 名冊可識別個人，不予提供；各鄉鎮市戶數另有開放資料。
replied: 2026-03-05",
    corrected: "# content/requests/2026-004.yaml
received: 2026-03-02
channel: email
kind: request
subject: 請開放低收入戶名冊
unit: social
status: declined
reply: 名冊可識別個人，不予提供；各鄉鎮市戶數另有開放資料。
replied: 2026-03-05
declined_because: ground
grounds: [foi-18-1-6]",
    mend: Words::fixed(
        "在這筆需求加上 declined_because：依法不能提供寫 ground，並在 grounds 寫依據的代碼（例如 foi-18-1-6）；機關沒有這項資料寫 not-held；成本過高寫 cost",
        "add `declined_because` to the request: `ground` where the law forbids it, with `grounds` naming the provision by its key (such as `foi-18-1-6`); `not-held` where the agency does not have the data; `cost` where they would cost too much",
    ),
};
