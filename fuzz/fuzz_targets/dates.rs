//! Any text as a day or a period: whatever is read is printed in the standard form, and that form is
//! read as the same.

#![no_main]

use libfuzzer_sys::fuzz_target;
use odsite::date::{Date, last_of_month, read_loose};
use odsite::period::{Every, Period, after_days, after_working_days, elapsed, working_days};

fuzz_target!(|text: &str| {
    let exact = text.parse::<Date>().ok();
    if let Some(date) = exact {
        assert_eq!(date.to_string(), text, "only one form is a date");
        around(date);
    }
    if let Some(date) = read_loose(text) {
        // What is read is a day that can be written, unless it lies outside of four-digit years.
        if (0..=9999).contains(&date.year()) {
            assert_eq!(date.to_string().parse::<Date>().ok(), Some(date));
        }
        if let Some(exact) = exact {
            assert!(exact == date || exact.year() < 1000, "{text:?} is {exact} and {date}");
        }
        around(date);
    }
    if let Some((year, month, last)) = last_of_month(text) {
        assert!(Date::new(year, month, last).is_some() && Date::new(year, month, last + 1).is_none());
    }
    if let Some(period) = Period::read(text) {
        assert_eq!(period.name, text, "only one form is a period");
        assert_eq!(Period::read(&period.name), Some(period.clone()));
        assert!(period.start <= period.end && period.has(period.start) && period.has(period.end));
    }
});

/// What is computed of a day stays in the calendar.
fn around(date: Date) {
    for every in [Every::Year, Every::HalfYear, Every::Quarter, Every::Month] {
        let period = Period::containing(every, date);
        assert!(period.has(date), "{date} in {period:?}");
        assert!(period.next(every).start >= period.start);
        let share = elapsed(period.start, period.end, date);
        assert!((0.0..=1.0).contains(&share));
    }
    let later = after_days(date, 40);
    assert!(later >= date && working_days(date, later, &[]) <= 40);
    assert!(after_working_days(date, 3, &[later]) >= date);
    let _ = (date.minguo(), date.plus_months(-7), date.plus_days(-4_000_000), date.plus_months(200_000));
    assert_eq!(date.days_since(date), 0);
}
