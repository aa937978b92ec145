//! Calendar periods, spans of time, and days that count.
//!
//! Knows nothing of plans or metrics.

use crate::date::Date;

/// How often a period comes round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Every {
    /// A calendar year.
    Year,
    /// January to June, July to December.
    HalfYear,
    /// Three months.
    Quarter,
    /// A month.
    Month,
}

impl Every {
    /// As written in plans; `once` is no period.
    pub fn of(word: &str) -> Option<Self> {
        Some(match word {
            "year" | "year-end" => Self::Year,
            "half-year" => Self::HalfYear,
            "quarter" => Self::Quarter,
            "month" => Self::Month,
            _ => return None,
        })
    }

    fn months(self) -> i8 {
        match self {
            Self::Year => 12,
            Self::HalfYear => 6,
            Self::Quarter => 3,
            Self::Month => 1,
        }
    }
}

/// A calendar period with its name: `2026`, `2026-H1`, `2026-Q1`, `2026-01`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Period {
    /// The name.
    pub name: String,
    /// First day.
    pub start: Date,
    /// Last day.
    pub end: Date,
}

impl Period {
    /// The period of a name.
    pub fn read(name: &str) -> Option<Self> {
        let (year, part) = name.split_once('-').map_or((name, None), |(year, part)| (year, Some(part)));
        let year: i16 = year.parse().ok()?;
        let (every, month) = match part {
            None => (Every::Year, 1),
            Some("H1") => (Every::HalfYear, 1),
            Some("H2") => (Every::HalfYear, 7),
            Some(part) => match part.strip_prefix('Q') {
                Some(quarter) => {
                    (Every::Quarter, quarter.parse::<i8>().ok().filter(|q| (1..=4).contains(q))? * 3 - 2)
                }
                None => (Every::Month, part.parse().ok()?),
            },
        };
        let period = Self::containing(every, Date::new(year, month, 1)?);
        // `+2026`, `2026-1` and `26` are read as numbers, and are no names.
        (period.name == name).then_some(period)
    }

    /// The period in which a day lies.
    pub fn containing(every: Every, date: Date) -> Self {
        let months = every.months();
        let index = (date.month() - 1) / months;
        let year = date.year();
        let name = match every {
            Every::Year => format!("{year:04}"),
            Every::HalfYear => format!("{year:04}-H{}", index + 1),
            Every::Quarter => format!("{year:04}-Q{}", index + 1),
            Every::Month => format!("{year:04}-{:02}", index + 1),
        };
        let start = Date::new(year, index * months + 1, 1).unwrap_or(date);
        // Not the day before the next period: behind the last year there is none.
        let last = |day| Date::new(year, (index + 1) * months, day);
        let end = (28..=31).rev().find_map(last).unwrap_or(start);
        Self { name, start, end }
    }

    /// The period after this one.
    pub fn next(&self, every: Every) -> Self {
        Self::containing(every, self.end.plus_days(1))
    }

    /// The periods from one day to another, as short as they can be without being more than `most`; of
    /// years that are too many the last.
    pub fn covering(first: Date, last: Date, most: usize) -> Vec<Self> {
        let months = i32::from(last.year() - first.year()) * 12 + i32::from(last.month() - first.month());
        let fits = |every: &Every| (months / i32::from(every.months()) + 2) as usize <= most;
        let all = [Every::Month, Every::Quarter, Every::HalfYear];
        let every = all.into_iter().find(|every| first <= last && fits(every)).unwrap_or(Every::Year);
        let mut periods = Vec::new();
        let mut period = Self::containing(every, last);
        while period.end >= first && periods.len() < most {
            let before = Self::containing(every, period.start.plus_days(-1));
            let is_first = before == period;
            periods.push(std::mem::replace(&mut period, before));
            if is_first {
                break;
            }
        }
        periods.reverse();
        periods
    }

    /// Whether a day lies in it.
    pub fn has(&self, date: Date) -> bool {
        (self.start..=self.end).contains(&date)
    }
}

/// The share of a span that has passed at the end of a day, 0 to 1.
pub fn elapsed(start: Date, end: Date, day: Date) -> f64 {
    let whole = f64::from(end.days_since(start) + 1);
    let gone = f64::from(day.days_since(start) + 1);
    if whole <= 0.0 { 1.0 } else { (gone / whole).clamp(0.0, 1.0) }
}

/// Days beyond this are the calendar's end for all that is promised.
const MOST_DAYS: u32 = 3_660;

/// The day so many days later; the day itself is not counted.
pub fn after_days(from: Date, days: u32) -> Date {
    from.plus_days(i32::try_from(days.min(MOST_DAYS)).unwrap_or(0))
}

/// The day so many working days later: neither weekends nor the holidays given.
pub fn after_working_days(from: Date, days: u32, holidays: &[Date]) -> Date {
    let mut day = from;
    for _ in 0..days.min(MOST_DAYS) {
        day = day.plus_days(1);
        // Behind the last day of the calendar there is no day to go on to.
        while is_off(day, holidays) && day < Date::MAX {
            day = day.plus_days(1);
        }
    }
    day
}

/// Working days after one day up to another.
pub fn working_days(from: Date, to: Date, holidays: &[Date]) -> u32 {
    let most = i32::try_from(MOST_DAYS).unwrap_or(0);
    let days = to.days_since(from).clamp(0, most);
    let count = (1..=days).filter(|n| !is_off(from.plus_days(*n), holidays)).count();
    u32::try_from(count).unwrap_or(0)
}

fn is_off(day: Date, holidays: &[Date]) -> bool {
    day.is_weekend() || holidays.contains(&day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn names_and_days_agree() {
        for (name, start, end) in [
            ("2026", "2026-01-01", "2026-12-31"),
            ("2026-H1", "2026-01-01", "2026-06-30"),
            ("2026-H2", "2026-07-01", "2026-12-31"),
            ("2024-Q1", "2024-01-01", "2024-03-31"),
            ("2024-02", "2024-02-01", "2024-02-29"),
            ("9999", "9999-01-01", "9999-12-31"),
        ] {
            let period = Period::read(name).unwrap();
            assert_eq!((period.name.as_str(), period.start, period.end), (name, day(start), day(end)));
        }
        for bad in
            ["2026-Q5", "2026-13", "2026-00", "x", "2026-H3", "2026-1", "+2026", "26", "2026-Q+1", "-2026"]
        {
            assert_eq!(Period::read(bad), None, "{bad}");
        }
    }

    #[test]
    fn periods_follow_each_other() {
        let all = [
            (Every::Year, "2025"),
            (Every::HalfYear, "2025-H2"),
            (Every::Quarter, "2025-Q4"),
            (Every::Month, "2025-12"),
        ];
        let next = ["2026", "2026-H1", "2026-Q1", "2026-01"];
        for ((every, name), next) in all.into_iter().zip(next) {
            let period = Period::containing(every, day("2025-12-31"));
            assert_eq!(period.name, name);
            assert_eq!(period.next(every).name, next);
        }
    }

    #[test]
    fn periods_that_cover_a_span_are_short_and_few() {
        let names = |first, last, most| -> Vec<String> {
            Period::covering(day(first), day(last), most).into_iter().map(|period| period.name).collect()
        };
        assert_eq!(names("2026-02-03", "2026-04-01", 8), ["2026-02", "2026-03", "2026-04"]);
        assert_eq!(names("2026-02-03", "2026-11-11", 8), ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]);
        assert_eq!(names("2025-12-31", "2026-11-11", 4), ["2025-H2", "2026-H1", "2026-H2"]);
        assert_eq!(names("1990-01-01", "2026-11-11", 3), ["2024", "2025", "2026"]);
        assert_eq!(names("2026-05-05", "2026-05-05", 3), ["2026-05"]);
        assert!(names("2026-05-06", "2026-05-05", 3).len() <= 1);
        assert_eq!(names("0000-01-01", "9999-12-31", 60).len(), 60);
    }

    #[test]
    fn the_share_passed_counts_whole_days() {
        let share = elapsed(day("2026-01-01"), day("2026-12-31"), day("2026-10-15"));
        assert!((share - 288.0 / 365.0).abs() < 1e-12);
        assert!((elapsed(day("2026-01-01"), day("2026-01-10"), day("2027-01-01")) - 1.0).abs() < 1e-12);
        assert!(elapsed(day("2026-01-01"), day("2026-01-10"), day("2025-01-01")).abs() < 1e-12);
    }

    #[test]
    fn weekends_and_holidays_are_no_working_days() {
        // 2026-02-13 is a Friday; the holidays of the new year follow.
        let holidays: Vec<Date> = (16..=20).filter_map(|d| Date::new(2026, 2, d)).collect();
        assert_eq!(after_working_days(day("2026-02-13"), 1, &[]), day("2026-02-16"));
        assert_eq!(after_working_days(day("2026-02-13"), 1, &holidays), day("2026-02-23"));
        assert_eq!(after_working_days(day("2026-02-13"), 0, &holidays), day("2026-02-13"));
        assert_eq!(after_days(day("2026-02-13"), 7), day("2026-02-20"));
        assert_eq!(working_days(day("2026-02-13"), day("2026-02-24"), &holidays), 2);
        assert_eq!(working_days(day("2026-02-13"), day("2026-02-01"), &[]), 0);
        let last = day("9999-12-31");
        assert_eq!(after_working_days(last, 3, &[last]), last);
        assert!(after_days(day("2026-02-13"), u32::MAX) > day("2026-02-13"));
    }
}
