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

/// A share in per cent; what is there is never 0%, and what is not all never 100%.
pub(super) fn percent(part: u64, whole: u64) -> String {
    if part == 0 || whole == 0 {
        return "0%".to_owned();
    }
    let share = part as f64 / whole as f64 * 100.0;
    match share {
        _ if part >= whole => "100%".to_owned(),
        ..0.1 => "<0.1%".to_owned(),
        ..10.0 => format!("{share:.1}%"),
        _ => format!("{}%", (share.round() as u64).min(99)),
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
        assert_eq!(percent(1, 100_000), "<0.1%");
        assert_eq!(percent(999, 1000), "99%");
        assert_eq!(percent(1, 12), "8.3%");
        assert_eq!(percent(3, 3), "100%");
    }
}
