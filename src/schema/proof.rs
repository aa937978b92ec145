//! What proofreading marks, as findings of the rules on texts; and the day that a file's texts are of.

use crate::date::Date;
use crate::diagnostic::{Diagnostic, Place, Rule};
use crate::proofreading::{Fault, Slip};
use crate::rulebook::texts;
use crate::yaml::{Node, Value};

/// The finding on a fault at a place.
pub fn finding(fault: Fault, file: &str, place: Place) -> Diagnostic {
    let finding = Diagnostic::new(rule(fault.slip), file, place, fault.message);
    match fault.instead {
        Some(text) if text.trim().is_empty() => {
            finding.hint(words!("刪除它，或改成一個半形空格", "delete it, or write one plain blank"))
        }
        Some(text) => finding.hint(words!("改成「{text}」", "write `{text}`")),
        None => finding,
    }
}

const fn rule(slip: Slip) -> &'static Rule {
    match slip {
        Slip::Doubled => &texts::DOUBLED,
        Slip::OutlineJump => &texts::OUTLINE_JUMP,
        Slip::LaterFigures => &texts::LATER_FIGURES,
        Slip::ListResidue => &texts::LIST_RESIDUE,
        Slip::ProcessorResidue => &texts::PROCESSOR_RESIDUE,
        Slip::BrokenSentence => &texts::BROKEN_SENTENCE,
        Slip::Placeholder => &texts::PLACEHOLDER,
        Slip::HalfWidthMark => &texts::HALF_WIDTH_MARK,
        Slip::InnerBlanks => &texts::INNER_BLANKS,
        Slip::Unpaired => &texts::UNPAIRED,
        Slip::Unreadable => &texts::UNREADABLE,
        Slip::Simplified => &texts::SIMPLIFIED,
        Slip::Weekday => &texts::WEEKDAY,
        Slip::NoSuchDay => &texts::TEXT_DAY,
        Slip::Calendar => &texts::TEXT_CALENDAR,
        Slip::ReversedYears => &texts::REVERSED_YEARS,
        Slip::NoSuchArticle => &texts::NO_SUCH_ARTICLE,
        Slip::FormerLaw => &texts::FORMER_LAW,
        Slip::DocumentNumber => &texts::DOCUMENT_NUMBER,
        Slip::WideLetters => &texts::WIDE_LETTERS,
        Slip::HeadingJump => &texts::HEADING_JUMP,
        Slip::NoAlternative => &texts::NO_ALTERNATIVE,
        Slip::LinkText => &texts::LINK_TEXT,
        Slip::OtherLanguage => &texts::OTHER_LANGUAGE,
    }
}

/// The day that the texts of a file are of: its date, or that of its last revision.
pub fn own_day(node: &Node) -> Option<Date> {
    let day = |node: &Node, key: &str| match &node.get(key)?.value {
        Value::Scalar { text, .. } => text.parse::<Date>().ok(),
        _ => None,
    };
    let revisions = match node.get("revisions").map(|node| &node.value) {
        Some(Value::List(items)) => items.iter().filter_map(|item| day(item, "date")).max(),
        _ => None,
    };
    day(node, "date").max(revisions)
}
