//! Brackets and quotation marks without their partner.

use super::{Fault, Slip, structure};

const PAIRS: &[(char, char)] =
    &[('（', '）'), ('「', '」'), ('『', '』'), ('《', '》'), ('〈', '〉'), ('【', '】')];

/// Brackets within brackets; beyond that it is no text.
const DEEPEST: usize = 100;

pub(super) fn unpaired(text: &str, faults: &mut Vec<Fault>) {
    if !text.contains(|c| PAIRS.iter().any(|(open, close)| c == *open || c == *close)) {
        return;
    }
    // A bracket may be opened in one width and closed in the other.
    let kind = |c: char| match c {
        '(' => Some((0, true)),
        ')' => Some((0, false)),
        _ => PAIRS.iter().enumerate().find_map(|(index, (open, close))| match c {
            c if c == *open => Some((index, true)),
            c if c == *close => Some((index, false)),
            _ => None,
        }),
    };
    let mut open: Vec<(usize, usize, char)> = Vec::new();
    let mut wrong: Option<(usize, char)> = None;
    for (at, c) in text.char_indices() {
        let Some((index, opens)) = kind(c) else { continue };
        if opens {
            if open.len() > DEEPEST {
                return;
            }
            open.push((index, at, c));
            continue;
        }
        match open.iter().rposition(|(other, _, _)| *other == index) {
            Some(position) => {
                // What was opened within and not closed before its frame is left over.
                if let Some((_, at, c)) = open.get(position + 1).filter(|(_, _, c)| *c != '(') {
                    wrong.get_or_insert((*at, *c));
                }
                open.truncate(position);
            }
            // 「1)」 and 「一）」 number items.
            None if c == ')' || numbers_an_item(&text[..at]) => {}
            None => {
                wrong.get_or_insert((at, c));
            }
        }
    }
    let left = open.iter().find(|(_, _, c)| *c != '(').map(|(_, at, c)| (*at, *c));
    if let Some((at, c)) = wrong.or(left).filter(|(at, _)| !structure::in_code(text, *at)) {
        let partner = PAIRS
            .iter()
            .find_map(|(open, close)| (c == *open).then_some(*close).or((c == *close).then_some(*open)))
            .unwrap_or(')');
        faults.push(Fault::new(
            Slip::Unpaired,
            at..at + c.len_utf8(),
            words!("「{c}」沒有成對的「{partner}」", "`{c}` has no partner `{partner}`"),
        ));
    }
}

fn numbers_an_item(before: &str) -> bool {
    let line = before.rsplit('\n').next().unwrap_or(before).trim();
    let item = line.rsplit([' ', '　', '、', '；', '，']).next().unwrap_or(line);
    let short = item.chars().count() <= 3;
    short && item.chars().all(|c| crate::numeral::is_part(c) || c.is_ascii_alphanumeric())
}
