//! Numbers as they stand in cells.

/// A cell that is a number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Number {
    /// Its value.
    pub(super) value: f64,
    /// Digits after the point, once an exponent is written out.
    pub(super) places: usize,
    /// Thousands are parted with commas.
    pub(super) grouped: bool,
}

/// Digits before the point beyond which a number would lose some: such cells are identifiers.
const DIGITS: usize = 15;

/// Digits after the point that programs write.
const PLACES: usize = 20;

/// Reads a cell. What begins with a needless zero, such as `0912` or `01`, is a code and no number.
pub(super) fn read(cell: &str) -> Option<Number> {
    let unsigned = cell.strip_prefix(['-', '+']).unwrap_or(cell);
    let (plain, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((plain, exponent)) => (plain, Some(exponent)),
        None => (unsigned, None),
    };
    let (whole, part) = plain.split_once('.').map_or((plain, None), |(whole, part)| (whole, Some(part)));
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let grouped = whole.contains(',');
    let digits = if grouped {
        let mut groups = whole.split(',');
        let first = groups.next()?;
        if !(all_digits(first) && first.len() <= 3 && groups.all(|g| g.len() == 3 && all_digits(g))) {
            return None;
        }
        whole.replace(',', "")
    } else {
        whole.to_owned()
    };
    let places = part.map_or(0, str::len);
    let is_written_as_number = all_digits(&digits)
        && part.is_none_or(all_digits)
        && !(digits.len() > 1 && digits.starts_with('0'))
        && digits.len() <= DIGITS
        && places <= PLACES
        && exponent.is_none_or(|e| {
            let e = e.strip_prefix(['-', '+']).unwrap_or(e);
            e.len() <= 2 && all_digits(e)
        });
    if !is_written_as_number {
        return None;
    }
    let shift: i32 = exponent.and_then(|e| e.parse().ok()).unwrap_or(0);
    let places = usize::try_from(places as i32 - shift).unwrap_or(0);
    let sign = if cell.starts_with('-') { "-" } else { "" };
    let exponent = exponent.map(|e| format!("e{e}")).unwrap_or_default();
    let text = format!("{sign}{digits}.{}{exponent}", part.unwrap_or("0"));
    let value: f64 = text.parse().ok()?;
    (value.abs() < 1e15).then_some(Number { value, places, grouped })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_told_from_codes() {
        let value = |cell: &str| read(cell).map(|n| n.value);
        assert_eq!(value("0"), Some(0.0));
        assert_eq!(value("-12.50"), Some(-12.5));
        assert_eq!(value("1,234,567.8"), Some(1_234_567.8));
        assert_eq!(value("1.2E+05"), Some(120_000.0));
        let places = |cell: &str| read(cell).map(|n| n.places);
        assert_eq!([places("1e-05"), places("1.5e-3"), places("2.50")], [Some(5), Some(4), Some(2)]);
        assert_eq!([places("1.25E+01"), places("1.2E+05"), places("3e-99")], [Some(1), Some(0), Some(99)]);
        for code in ["01", "0912", "12,34", "1,2345", "", ".", "5.", "1e999", "12a", "--1", "１２", "1e5e5"]
        {
            assert_eq!(value(code), None, "{code}");
        }
        assert_eq!(value("12345678901234567"), None, "an identifier");
    }
}
