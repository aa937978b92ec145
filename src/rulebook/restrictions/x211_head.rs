use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Not approved by the head of the agency.
pub static HEAD: Rule = Rule {
    code: "X211",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("未經機關首長核可", "not approved by the head of the agency"),
    why: Words::fixed(
        "不予提供、停止開放與撤下要由機關首長核可，由其他職務核可不足以承擔這項責任",
        "to withhold, close or withdraw data needs the approval of the head of the agency; no other role can answer for it",
    ),
    source: Some(Words::fixed(
        "主計總處資料開放行動方案 捌一、二",
        "action plan of the Directorate-General of Budget, Accounting and Statistics, VIII (1), (2)",
    )),
    example: "# content/organization.yaml
roles:
  head: {title: 處長, rank: head}
  social-chief: {title: 社會統計科科長, unit: social}

# content/datasets/low-income.yaml
access: closed
status: published
restriction:
  scope: whole
  grounds: [foi-18-1-6]
  reason: 含可識別個人的內容，去除姓名後仍可能認出本人。
  decided_in: 2026-03-12#d1
  approved_by: social-chief
  approved_on: 2026-03-20
  review_by: 2028-03-31",
    corrected: "# content/organization.yaml
roles:
  head: {title: 處長, rank: head}
  social-chief: {title: 社會統計科科長, unit: social}

# content/datasets/low-income.yaml
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
        "取得機關首長核可後，把 approved_by 改為 content/organization.yaml 中 rank: head 的職務，approved_on 寫核可日期；代理首長另列一個 rank: head 的職務，並寫起訖日期 start、end",
        "once the head has approved, let `approved_by` name the role of `rank: head` in content/organization.yaml and `approved_on` the day; list an acting head as a role of `rank: head` of its own, with `start` and `end`",
    ),
};
