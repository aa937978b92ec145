use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Organisation that contradicts itself.
pub static ORGANISATION: Rule = Rule {
    code: "O801",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("組織資料自相矛盾", "organisation that contradicts itself"),
    why: Words::fixed(
        "單位、任期與職務錯置，就不知道資料與決議由誰負責，委員人數等數字也會算錯",
        "with units, terms or roles misplaced nobody can tell who answers for data and decisions, and figures such as the number of members come out wrong",
    ),
    source: Some(Words::fixed(
        "odsite 網站格式「organization.yaml」；主計總處資料開放行動方案 伍",
        "odsite site format, organization.yaml; action plan of the Directorate-General of Budget, Accounting and Statistics, V",
    )),
    example: "# content/organization.yaml
units:
  office: {kind: agency, name: 統計處}
  social: {kind: division, name: 社會統計科, parent: social, reviewers: [social-chief]}",
    corrected: "# content/organization.yaml
units:
  office: {kind: agency, name: 統計處}
  social: {kind: division, name: 社會統計科, parent: office, reviewers: [social-chief]}",
    mend: Words::fixed(
        "在 content/organization.yaml 改正訊息指出的欄位：parent 寫上一級單位，不能繞回自己；reviewers 的職務屬於該單位或其上級；各屆任期不重疊、委員不重複；site.yaml 的 agency 是 kind: agency 的單位",
        "correct the key named in content/organization.yaml: `parent` is the unit above and never leads back to itself; roles under `reviewers` belong to the unit or to one above; terms do not overlap and name each member once; `agency` in site.yaml is a unit of `kind: agency`",
    ),
};
