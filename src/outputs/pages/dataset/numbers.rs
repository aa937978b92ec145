//! Figures of statistics as pages print them.

/// A number with its thousands grouped and so many digits after the point.
pub(super) fn figure(value: f64, places: usize) -> String {
    let text = format!("{:.places$}", value.abs());
    let (whole, part) = text.split_once('.').map_or((text.as_str(), None), |(w, p)| (w, Some(p)));
    let mut out = String::new();
    // What rounds to nothing has no sign.
    if value < 0.0 && text.bytes().any(|b| matches!(b, b'1'..=b'9')) {
        out.push('−');
    }
    for (at, digit) in whole.char_indices() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(part) = part {
        out.push('.');
        out.push_str(part);
    }
    out
}

/// Digits that are told of a small number.
const SIGNIFICANT: i32 = 3;

/// Digits after the point beyond which a number is written with a power of ten.
const MOST_PLACES: usize = 8;

/// A number of at most so many digits after the point, of which `most` are enough unless it is so small
/// that they would tell less than [`SIGNIFICANT`] digits of it.
pub(super) fn short(value: f64, places: usize, most: usize) -> String {
    let rounds_to_nothing = !format!("{value:.places$}").bytes().any(|b| matches!(b, b'1'..=b'9'));
    if places <= most || rounds_to_nothing {
        return figure(value, places.min(most));
    }
    let places = places.min(most.max(places_of(value, SIGNIFICANT)));
    if places <= MOST_PLACES {
        return figure(value, places);
    }
    let text = format!("{:.*e}", (SIGNIFICANT - 1) as usize, value.abs());
    let (number, power) = text.split_once('e').unwrap_or((&text, "0"));
    let number = number.trim_end_matches('0').trim_end_matches('.');
    let raised = |c: char| match c {
        '-' => '⁻',
        c => "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().nth(c.to_digit(10).unwrap_or(0) as usize).unwrap_or(c),
    };
    let sign = if value < 0.0 { "−" } else { "" };
    format!("{sign}{number}×10{}", power.chars().map(raised).collect::<String>())
}

/// Digits after the point with which a number has so many significant ones.
pub(super) fn places_of(value: f64, significant: i32) -> usize {
    // Read from its digits: the last ones of a logarithm differ between machines.
    let text = format!("{value:e}");
    let power: i32 = text.split_once('e').and_then(|(_, power)| power.parse().ok()).unwrap_or(0);
    usize::try_from(significant - 1 - power).unwrap_or(0)
}

/// A share in per cent; what is there is never 0%, and what is not all never 100%.
pub(super) fn percent(part: u64, whole: u64) -> String {
    if part == 0 || whole == 0 {
        return "0%".to_owned();
    }
    if part >= whole {
        return "100%".to_owned();
    }
    let (part, whole) = (u128::from(part), u128::from(whole));
    let rounded = |of: u128| (part * of * 2 + whole) / (whole * 2);
    match rounded(1000) {
        _ if part * 1000 < whole => "<0.1%".to_owned(),
        // Rounded first: 9.96 is 10, which has no digit behind the point.
        tenths @ ..100 => format!("{}.{}%", tenths / 10, tenths % 10),
        _ => format!("{}%", rounded(100).min(99)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_grouped_and_shares_never_lie() {
        assert_eq!(figure(1_234_567.5, 2), "1,234,567.50");
        assert_eq!(figure(-0.001, 2), "0.00");
        assert_eq!(figure(-999.0, 0), "−999");
        assert_eq!(
            [short(1e-5, 5, 6), short(1.5e-5, 6, 4), short(12.5, 9, 6)],
            ["0.00001", "0.000015", "12.500000"]
        );
        assert_eq!([short(-1.5e-9, 10, 6), short(3e-99, 99, 4)], ["−1.5×10⁻⁹", "3×10⁻⁹⁹"]);
        assert_eq!([short(0.0, 99, 4), short(1e-17, 3, 4)], ["0.0000", "0.000"], "noise is nothing");
        assert_eq!(percent(1, 100_000), "<0.1%");
        assert_eq!(percent(999, 1000), "99%");
        assert_eq!(percent(1, 12), "8.3%");
        assert_eq!(percent(3, 3), "100%");
        assert_eq!((percent(996, 10_000), percent(994, 10_000)), ("10%".to_owned(), "9.9%".to_owned()));
    }
}
