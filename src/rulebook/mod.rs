//! Every rule there is: codes, reasons, sources. What finds a breach lies in [`crate::schema`],
//! [`crate::content`] and [`crate::checks`]; this module knows none of them.

pub mod datasets;
pub mod files;
pub mod governance;
pub mod keys;
pub mod links;
pub mod restrictions;
pub mod site;
pub mod yaml;

use crate::diagnostic::Rule;

/// All rules, by code.
pub static ALL: &[&Rule] = &[
    &files::UNRECOGNISED,
    &files::WRONG_EXTENSION,
    &files::NOT_REGULAR,
    &files::NOT_TEXT,
    &files::TOO_LARGE,
    &files::UNREADABLE,
    &files::MISSING,
    &files::NO_SUCH_FILE,
    &files::NO_FRONT_MATTER,
    &files::NOT_RENDERED,
    &files::SAME_ADDRESS,
    &files::MANIFEST,
    &yaml::SYNTAX,
    &yaml::DUPLICATE_KEY,
    &yaml::UNSUPPORTED,
    &yaml::TOO_COMPLEX,
    &yaml::CONTROL_CHARACTER,
    &keys::UNKNOWN_KEY,
    &keys::WRONG_SHAPE,
    &keys::MISSING_KEY,
    &keys::UNKNOWN_VALUE,
    &keys::NOT_A_DATE,
    &keys::NOT_A_URL,
    &keys::NOT_AN_EMAIL,
    &keys::NOT_A_NUMBER,
    &keys::NOT_AN_ID,
    &keys::UNKNOWN_LANGUAGE,
    &keys::NOT_A_FREQUENCY,
    &keys::NOT_A_PERIOD,
    &links::DUPLICATE_ID,
    &links::RESERVED_ID,
    &links::UNKNOWN_REFERENCE,
    &links::DRAFT_REFERENCE,
    &links::ONE_SIDED,
    &links::DISAGREEMENT,
    &links::NOT_HELD,
    &links::NO_AUTHORITY,
    &links::BACK_LINK,
    &datasets::DUTY,
    &datasets::IMPORTED_DUTY,
    &datasets::PLANNED_FOR,
    &datasets::PUBLISHER,
    &datasets::SHORT_DESCRIPTION,
    &datasets::DATE_ORDER,
    &datasets::FUTURE_EVENT,
    &datasets::FAR_EVENT,
    &datasets::NO_TARGET,
    &datasets::DISTRIBUTION_ID,
    &datasets::FORMAT,
    &datasets::COLUMNS,
    &datasets::HISTORY,
    &datasets::SERIES,
    &datasets::ENCODING,
    &datasets::ROWS,
    &datasets::JOINED,
    &datasets::CHARGE,
    &datasets::REVIEWER,
    &restrictions::CLOSED,
    &restrictions::ON_REQUEST,
    &restrictions::PARTLY,
    &restrictions::ONCE_OPEN,
    &restrictions::WITHDRAWN,
    &restrictions::FILE_ON_CLOSED,
    &restrictions::WITHHELD_COLUMN,
    &restrictions::UNREADABLE_COLUMNS,
    &restrictions::REVIEW_DUE,
    &restrictions::OPEN_WITH_WHOLE,
    &restrictions::HEAD,
    &governance::HELD,
    &governance::PART_ID,
    &governance::NO_OPINION,
    &governance::NOT_CARRIED_OUT,
    &governance::TARGET,
    &governance::PERSONAL_DATA,
    &governance::DECLINED,
    &governance::REPLY,
    &governance::GROUND_OF_ITEM,
    &governance::FOLLOW_UP,
    &governance::MINUTES,
    &governance::PLAN_VALUE,
    &governance::RELEASED,
    &governance::AWARD,
    &governance::ORGANISATION,
    &site::BASE_URL,
    &site::RULE_OVERRIDE,
    &site::THEME,
    &site::BRAND,
];

/// The rule with this code, whatever its case.
pub fn find(code: &str) -> Option<&'static Rule> {
    ALL.iter().copied().find(|rule| rule.code.eq_ignore_ascii_case(code))
}
