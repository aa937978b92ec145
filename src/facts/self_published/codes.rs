//! What the words of closed lists mean, for the dictionaries of the section's own data sets.

use super::Both;

/// A word of a closed list, and what it means.
pub(super) type Code = (&'static str, Both);

pub(super) const MEETING: &[Code] = &[
    ("announced", ("預告", "announced")),
    ("held", ("已召開", "held")),
    ("cancelled", ("取消", "cancelled")),
];

pub(super) const ITEM: &[Code] = &[
    ("report", ("報告事項", "report")),
    ("discussion", ("討論事項", "discussion")),
    ("motion", ("臨時動議", "motion")),
];

pub(super) const SIDE: &[Code] =
    &[("agency", ("機關代表", "agency")), ("civil", ("民間代表", "civil society"))];

pub(super) const GENDER: &[Code] =
    &[("female", ("女", "female")), ("male", ("男", "male")), ("other", ("其他", "other"))];

pub(super) const OUTCOME: &[Code] = &[
    ("met", ("達成", "met")),
    ("on-course", ("進行中", "on course")),
    ("behind", ("進度落後", "behind")),
    ("missed", ("未達成", "missed")),
    ("undecidable", ("無法由資料判定", "not decidable from the data")),
    ("no-case", ("無案件", "no case")),
];

pub(super) const ACCESS: &[Code] = &[
    ("open", ("開放資料", "open")),
    ("on-request", ("依申請提供", "on request")),
    ("closed", ("不予提供", "closed")),
];

pub(super) const STATUS: &[Code] = &[
    ("planned", ("預定開放", "planned")),
    ("published", ("已發布", "published")),
    ("discontinued", ("停止更新", "discontinued")),
    ("withdrawn", ("已撤下", "withdrawn")),
];

pub(super) const SCOPE: &[Code] = &[("whole", ("全部", "whole")), ("part", ("部分", "part"))];

pub(super) const REQUEST_KIND: &[Code] = &[
    ("request", ("資料需求", "request")),
    ("correction", ("更正", "correction")),
    ("question", ("提問", "question")),
];

pub(super) const REQUEST: &[Code] = &[
    ("received", ("已收件", "received")),
    ("reviewing", ("評估中", "under review")),
    ("accepted", ("同意辦理", "accepted")),
    ("released", ("已開放", "released")),
    ("answered", ("已答復", "answered")),
    ("declined", ("未採納", "declined")),
    ("transferred", ("已移轉", "transferred")),
];

pub(super) const DECLINED: &[Code] = &[
    ("ground", ("依法限制", "a legal ground")),
    ("not-held", ("未持有", "not held")),
    ("cost", ("成本過高", "cost")),
];
