//! Calendar dates: one type over `jiff`, so that the library behind it never shows.
//!
//! Knows nothing of clocks: "today" does not exist here, only dates that someone wrote.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::numeral;

/// A day of the Gregorian calendar, written `YYYY-MM-DD` (ISO 8601-1:2019, 5.2.2).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(jiff::civil::Date);

impl Date {
    /// Later than any day that can be written.
    pub const MAX: Self = Self(jiff::civil::Date::MAX);

    /// 1970-01-01.
    pub const EPOCH: Self = Self(jiff::civil::Date::constant(1970, 1, 1));

    /// The day, or nothing when the calendar has no such day.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        jiff::civil::Date::new(year, month, day).ok().map(Self)
    }

    /// Year of the common era.
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// Month, 1 to 12.
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// Day of the month, 1 to 31.
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// The date `days` later (earlier when negative); stops at the calendar's ends.
    pub fn plus_days(self, days: i32) -> Self {
        let ends = if days < 0 { jiff::civil::Date::MIN } else { jiff::civil::Date::MAX };
        Self(jiff::Span::new().try_days(days).map_or(ends, |span| self.0.saturating_add(span)))
    }

    /// The date `months` later, on the last day of a month that is too short.
    pub fn plus_months(self, months: i32) -> Self {
        Self(self.0.saturating_add(jiff::Span::new().months(months)))
    }

    /// Whole days from `earlier` to this date.
    pub fn days_since(self, earlier: Self) -> i32 {
        self.0.since((jiff::Unit::Day, earlier.0)).map_or(0, |span| span.get_days())
    }

    /// The date in the words of the calendar of the Republic of China (year = common era − 1911),
    /// or nothing before its first year.
    pub fn minguo(self) -> Option<String> {
        let year = self.year() - 1911;
        (year > 0).then(|| format!("民國{year}年{}月{}日", self.month(), self.day()))
    }

    /// Day of the week, Monday is 0.
    pub fn weekday(self) -> usize {
        self.0.weekday().to_monday_zero_offset() as usize
    }

    /// Saturday or Sunday.
    pub fn is_weekend(self) -> bool {
        matches!(self.0.weekday(), jiff::civil::Weekday::Saturday | jiff::civil::Weekday::Sunday)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The text is no date in the form `YYYY-MM-DD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a date in the form YYYY-MM-DD")]
pub struct NotADate;

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let bytes = text.as_bytes();
        if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
            return Err(NotADate);
        }
        let number =
            |part: &str| part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse::<i16>().ok()).flatten();
        let (Some(year), Some(month), Some(day)) =
            (text.get(..4).and_then(number), text.get(5..7).and_then(number), text.get(8..).and_then(number))
        else {
            return Err(NotADate);
        };
        Self::new(year, month as i8, day as i8).ok_or(NotADate)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// Reads the spellings of dates that Taiwanese lists hold and gives the day and whether the
/// text was already in the standard form: `2015-01-01`, `2015/1/1`, `2015.1.1`, `2015-01-01 08:30:00`,
/// `民國104年1月1日`, `104/1/1`. A year below 1000 counts from 1911 (民國).
pub fn read_loose(text: &str) -> Option<Date> {
    let text = text.trim();
    let own = text.trim_start_matches("中華").strip_prefix("民國");
    let text = own.unwrap_or(text).trim();
    // `1130501` and `20240501`; 民國 has no year of four digits.
    if own.is_some() && text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    if matches!(text.len(), 7 | 8) && text.bytes().all(|b| b.is_ascii_digit()) {
        let (year, rest) = text.split_at(text.len() - 4);
        let year: i16 = year.parse().ok()?;
        let year = if text.len() == 7 { year + 1911 } else { year };
        return Date::new(year, rest[..2].parse().ok()?, rest[2..].parse().ok()?);
    }
    let (year, month, day) = parts(text)?;
    let year = match year {
        1..=999 => year + 1911,
        _ if own.is_some() => return None,
        _ => year,
    };
    Date::new(year, month, day)
}

/// Year, month and day as figures, in the order in which Taiwan writes them.
fn parts(text: &str) -> Option<(i16, i8, i8)> {
    // 「113年5月1日（星期三）」 and `2024-05-01 08:30:00`.
    let text = text.split(['（', '(']).next().unwrap_or(text).trim_end();
    let text = match text.find('日') {
        Some(end) => text[..end].replace(' ', ""),
        None => text.split([' ', 'T']).next()?.to_owned(),
    };
    let parts: Vec<&str> =
        text.split(['-', '/', '.', '年', '月', '－', '／', '．']).filter(|p| !p.is_empty()).collect();
    let [year, month, day] = parts.as_slice() else { return None };
    let read = |text: &str| numeral::read(text.trim());
    Some((i16::try_from(read(year)?).ok()?, i8::try_from(read(month)?).ok()?, i8::try_from(read(day)?).ok()?))
}

/// Whether the calendar of a date that [`read_loose`] reads is beyond doubt: it says so, or its year has
/// three digits or four.
pub fn is_sure(text: &str) -> bool {
    let text = text.trim().trim_start_matches("中華");
    let year: String = text.chars().take_while(|c| numeral::is_part(*c)).collect();
    text.starts_with("民國") || year.chars().count() >= 3 || text.contains('年')
}

/// The day that a text means which names the calendar of the Republic with a year of the common era, or
/// the other way round: `民國2024年5月1日`, `西元113/5/1`.
pub fn of_mixed_calendar(text: &str) -> Option<Date> {
    let text = text.trim().trim_start_matches("中華");
    let (by, rest) = match (text.strip_prefix("民國"), text.strip_prefix("西元")) {
        (Some(rest), _) => (0, rest),
        (_, Some(rest)) => (1911, rest),
        _ => return None,
    };
    let (year, month, day) = parts(rest.trim())?;
    let mixed = if by == 0 { year >= 1912 } else { year < 1000 };
    if mixed { Date::new(year + by, month, day) } else { None }
}

/// Of a text in the standard form that names a day which its month does not have: year, month and
/// how many days the month has.
pub fn last_of_month(text: &str) -> Option<(i16, i8, i8)> {
    let mut parts = text.splitn(3, '-');
    let (year, month) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    let day: i8 = parts.next()?.parse().ok()?;
    let last = (28..=31).rev().find(|last| Date::new(year, month, *last).is_some())?;
    (day > last).then_some((year, month, last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_standard_form_is_a_date() {
        assert_eq!("2026-03-12".parse::<Date>().unwrap().to_string(), "2026-03-12");
        for bad in ["2026-3-12", "2026-02-30", "115-03-12", "2026/03/12", "+026-03-12", "", "2026-03-1२"] {
            assert!(bad.parse::<Date>().is_err(), "{bad}");
        }
    }

    #[test]
    fn taiwanese_spellings_are_read() {
        for text in [
            "2015-01-01",
            "2015/1/1",
            "2015-01-01 08:30:00",
            "民國104年1月1日",
            "104/1/1",
            "104.01.01",
            "1040101",
            "20150101",
            "中華民國 104 年 1 月 1 日",
            "民國一百零四年一月一日",
            "一〇四年一月一日",
            "104年1月1日（星期四）",
            "１０４／１／１",
            "2015年1月1日",
        ] {
            assert_eq!(read_loose(text), Date::new(2015, 1, 1), "{text}");
        }
        assert_eq!(of_mixed_calendar("民國2015年1月1日"), Date::new(2015, 1, 1));
        assert_eq!(of_mixed_calendar("西元104/1/1"), Date::new(2015, 1, 1));
        assert_eq!(of_mixed_calendar("民國104年1月1日"), None);
        assert!(is_sure("113/5/1") && is_sure("民國99年5月1日") && !is_sure("99/5/1"));
        assert_eq!(read_loose("2015"), None);
        assert_eq!(read_loose("民國20240501"), None);
        assert_eq!(Date::EPOCH.plus_days(i32::MAX), Date::MAX);
        assert!(Date::EPOCH.plus_days(i32::MIN) < Date::EPOCH);
        assert_eq!(read_loose("2015-13-01"), None);
        assert_eq!(read_loose("1041301"), None);
        assert_eq!(last_of_month("2026-02-30"), Some((2026, 2, 28)));
        assert_eq!(last_of_month("2026-02-28"), None);
        assert_eq!(last_of_month("115/2/30"), None);
    }

    #[test]
    fn differences_count_days() {
        let march = Date::new(2026, 3, 1).unwrap();
        assert_eq!(march.plus_days(-1).to_string(), "2026-02-28");
        assert_eq!(march.days_since(march.plus_days(-40)), 40);
        assert_eq!(Date::new(2026, 1, 31).unwrap().plus_months(1).to_string(), "2026-02-28");
        assert_eq!(march.minguo().unwrap(), "民國115年3月1日");
    }
}
