use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Approver without the authority.
pub static NO_AUTHORITY: Rule = Rule {
    code: "R008",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("核可者沒有這項權責", "approver without the authority"),
    why: Words::fixed(
        "核可要由當時在職、且管轄該單位的職務作成，才有效力，也才知道由誰負責",
        "an approval counts when given by a role that was held on that day and has authority over the unit, and only then is it known who answers for it",
    ),
    source: Some(Words::fixed(
        "主計總處資料開放行動方案 捌一、伍三",
        "action plan of the Directorate-General of Budget, Accounting and Statistics, VIII (1), V (3)",
    )),
    example: "# content/organization.yaml
roles:
  social-chief: {title: 社會統計科科長, unit: social}
  economic-chief: {title: 財經統計科科長, unit: economic}

# content/requests/2026-004.yaml
unit: social
status: answered
reply: 年齡分組每年底統計一次，刊載於統計年報第三章。
replied: 2026-03-13
approved_by: economic-chief
approved_on: 2026-03-13",
    corrected: "# content/organization.yaml
roles:
  social-chief: {title: 社會統計科科長, unit: social}
  economic-chief: {title: 財經統計科科長, unit: economic}

# content/requests/2026-004.yaml
unit: social
status: answered
reply: 年齡分組每年底統計一次，刊載於統計年報第三章。
replied: 2026-03-13
approved_by: social-chief
approved_on: 2026-03-13",
    mend: Words::fixed(
        "把 approved_by 改為該單位、其上級單位或全機關的職務（content/organization.yaml 的 roles），核可日期要在該職務的 start 與 end 之間；職務的單位或起訖寫錯時，改正 roles",
        "let `approved_by` name a role of the unit, of one above it, or of the whole agency (`roles` in content/organization.yaml), held on the day of approval between its `start` and `end`; where unit or dates of the role are wrong correct `roles`",
    ),
};
