use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Not reviewed by a reviewer of the unit.
pub static REVIEWER: Rule = Rule {
    code: "D119",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("未經該單位的審查者審查", "not reviewed by a reviewer of the unit"),
    why: Words::fixed(
        "資料集要由業務單位指派的審查者審查通過才能開放，這樣內容有錯時才知道由誰負責更正",
        "a data set is opened after review by a reviewer named by its unit, so that it is known who answers for errors in it",
    ),
    source: Some(Words::fixed(
        "主計總處資料開放行動方案 伍三",
        "action plan of the Directorate-General of Budget, Accounting and Statistics, V (3)",
    )),
    example: "# content/organization.yaml
units:
  social: {kind: division, name: 社會統計科, parent: office, reviewers: [social-chief]}

# content/datasets/population.yaml
unit: social
reviewer: economic-chief
reviewed_on: 2026-01-12",
    corrected: "# content/organization.yaml
units:
  social: {kind: division, name: 社會統計科, parent: office, reviewers: [social-chief]}

# content/datasets/population.yaml
unit: social
reviewer: social-chief
reviewed_on: 2026-01-12",
    mend: Words::fixed(
        "把 reviewer 改為該單位或上級單位在 content/organization.yaml 的 reviewers 所列的職務，並寫審查日期 reviewed_on；新任的審查者先列入 reviewers，職務有 start、end 時，審查日期要在這段期間內",
        "let `reviewer` name a role that content/organization.yaml lists under `reviewers` of the unit or of one above it, and write the day of the review as `reviewed_on`; list a new reviewer there first, and where the role has `start` and `end`, the review is between them",
    ),
};
