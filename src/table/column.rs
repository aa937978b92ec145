//! What a column holds: how much of it is empty, how many values, of what kind, between what bounds.

use std::collections::HashMap;

use super::collect::CELL;
use super::number;
use crate::date::{self, Date};
use crate::period::Period;

/// Distinct values that are counted.
const DISTINCT: usize = 10_000;

/// Bytes of the distinct values that are kept.
const DISTINCT_BYTES: usize = 512 << 10;

/// Numbers that are kept for the median and the histogram. Of more, every second is dropped, again and
/// again: what remains is spread evenly over the file.
const KEPT: usize = 1 << 16;

/// Bars of a histogram.
const BARS: usize = 12;

/// Most frequent values that are told.
const FREQUENT: usize = 3;

/// Signs that statistics write where there is no value.
const MARKS: &[&str] = &["-", "－", "–", "—", "…", "...", "N/A", "NA", "null", "NULL"];

/// What a column holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Cells without anything but blanks.
    pub empty: u64,
    /// Cells with a sign that stands for a missing value, such as `-` or `…`.
    pub marks: u64,
    /// Different values.
    pub distinct: Distinct,
    /// The most frequent values and how often they stand, where some stand more than once.
    pub frequent: Vec<(String, u64)>,
    /// All values are made of digits only, as codes and plain numbers are.
    pub digits: bool,
    /// Kind of the values.
    pub kind: Kind,
}

/// How many different values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Distinct {
    /// So many.
    Exactly(usize),
    /// More than were counted.
    MoreThan(usize),
}

/// Kind of a column's values.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// There is none.
    Empty,
    /// Words, codes, or a mixture.
    Text,
    /// Numbers.
    Numbers(Numbers),
    /// Days, months, quarters or years: the first and the last as written.
    Dates {
        /// The earliest.
        first: String,
        /// The latest.
        last: String,
    },
}

/// A column of numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Numbers {
    /// Digits after the point, at most.
    pub places: usize,
    /// Thousands are parted with commas in the file.
    pub grouped: bool,
    /// The least.
    pub min: f64,
    /// The greatest.
    pub max: f64,
    /// Arithmetic mean.
    pub mean: f64,
    /// Median.
    pub median: f64,
    /// Median and histogram come from a part of the numbers, spread evenly.
    pub sampled: bool,
    /// How many lie in each part of the range from least to greatest, all parts as wide; empty where
    /// all numbers are the same.
    pub histogram: Vec<u64>,
}

/// Takes the cells of a column.
#[derive(Default)]
pub(super) struct Gatherer {
    filled: u64,
    marks: u64,
    counts: HashMap<Box<str>, u64>,
    bytes: usize,
    /// More than can be counted.
    many: bool,
    not_digits: bool,
    values: Values,
}

/// What all values so far have been.
#[derive(Default)]
enum Values {
    #[default]
    None,
    Text,
    Numbers(Running),
    Dates {
        first: (Date, String),
        last: (Date, String),
    },
}

impl Gatherer {
    pub(super) fn take(&mut self, cell: &str) {
        let cell = cell.trim();
        if cell.is_empty() {
            return;
        }
        self.filled += 1;
        if MARKS.contains(&cell) {
            self.marks += 1;
            return;
        }
        self.count(cell);
        self.not_digits |= !cell.bytes().all(|b| b.is_ascii_digit());
        self.values = match std::mem::take(&mut self.values) {
            Values::Text => Values::Text,
            Values::None => match (number::read(cell), day(cell)) {
                (Some(number), _) => Values::Numbers(Running::of(number)),
                (None, Some(day)) => {
                    Values::Dates { first: (day, cell.to_owned()), last: (day, cell.to_owned()) }
                }
                (None, None) => Values::Text,
            },
            Values::Numbers(mut running) => match number::read(cell) {
                Some(number) => {
                    running.take(number);
                    Values::Numbers(running)
                }
                None => Values::Text,
            },
            Values::Dates { mut first, mut last } => match day(cell) {
                Some(day) => {
                    if day < first.0 {
                        first = (day, cell.to_owned());
                    } else if day > last.0 {
                        last = (day, cell.to_owned());
                    }
                    Values::Dates { first, last }
                }
                None => Values::Text,
            },
        };
    }

    fn count(&mut self, cell: &str) {
        if self.many {
            return;
        }
        if let Some(count) = self.counts.get_mut(cell) {
            *count += 1;
            return;
        }
        self.bytes += cell.len();
        if self.counts.len() >= DISTINCT || self.bytes > DISTINCT_BYTES {
            self.many = true;
        } else {
            self.counts.insert(cell.into(), 1);
        }
    }

    /// The column of a table of so many rows.
    pub(super) fn told(self, records: u64) -> Column {
        let distinct = self.counts.len();
        let mut frequent: Vec<(&str, u64)> = Vec::new();
        if !self.many {
            frequent = self.counts.iter().map(|(value, count)| (&**value, *count)).collect();
            frequent.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
            frequent.truncate(FREQUENT);
            // Where every value stands once none is frequent.
            if frequent.first().is_none_or(|(_, count)| *count < 2) {
                frequent.clear();
            }
        }
        Column {
            empty: records.saturating_sub(self.filled),
            marks: self.marks,
            distinct: if self.many { Distinct::MoreThan(distinct) } else { Distinct::Exactly(distinct) },
            frequent: frequent
                .into_iter()
                .map(|(value, count)| (value.chars().take(CELL).collect(), count))
                .collect(),
            digits: !self.not_digits && self.filled > self.marks,
            kind: match self.values {
                Values::None => Kind::Empty,
                Values::Text => Kind::Text,
                Values::Numbers(running) => Kind::Numbers(running.told()),
                Values::Dates { first, last } => Kind::Dates { first: first.1, last: last.1 },
            },
        }
    }
}

/// The day on which what a cell says begins.
fn day(cell: &str) -> Option<Date> {
    let starts_as_date = cell.len() <= 40 && cell.starts_with(|c: char| c.is_ascii_digit() || c == '民');
    if !starts_as_date {
        return None;
    }
    // A time of day behind the date does not matter here.
    let before_time = cell.split_once(['T', ' ']).map_or(cell, |(day, _)| day);
    date::read_loose(before_time)
        .or_else(|| month(before_time))
        .or_else(|| Period::read(cell).map(|period| period.start))
}

/// `2026/01`, `115/01`, `115-01`: a month parted from its year.
fn month(cell: &str) -> Option<Date> {
    let (year, month) = cell.split_once(['/', '-', '.'])?;
    let is_year = (2..=4).contains(&year.len()) && year.bytes().all(|b| b.is_ascii_digit());
    if !is_year || month.len() != 2 {
        return None;
    }
    let year: i16 = year.parse().ok()?;
    Date::new(if year < 1000 { year + 1911 } else { year }, month.parse().ok()?, 1)
}

/// Numbers as they come.
struct Running {
    count: u64,
    sum: f64,
    min: f64,
    max: f64,
    places: usize,
    grouped: bool,
    kept: Vec<f64>,
    /// One of so many is kept.
    stride: u64,
}

impl Running {
    fn of(number: number::Number) -> Self {
        let mut running = Self {
            count: 0,
            sum: 0.0,
            min: number.value,
            max: number.value,
            places: 0,
            grouped: false,
            kept: Vec::new(),
            stride: 1,
        };
        running.take(number);
        running
    }

    fn take(&mut self, number: number::Number) {
        if self.count.is_multiple_of(self.stride) {
            if self.kept.len() >= KEPT {
                let mut at = 0;
                self.kept.retain(|_| {
                    at += 1;
                    at % 2 == 1
                });
                self.stride *= 2;
            }
            if self.count.is_multiple_of(self.stride) {
                self.kept.push(number.value);
            }
        }
        self.count += 1;
        self.sum += number.value;
        self.min = self.min.min(number.value);
        self.max = self.max.max(number.value);
        self.places = self.places.max(number.places);
        self.grouped |= number.grouped;
    }

    fn told(mut self) -> Numbers {
        self.kept.sort_by(f64::total_cmp);
        let middle = self.kept.len() / 2;
        let median = if self.kept.len() % 2 == 1 {
            self.kept[middle]
        } else {
            f64::midpoint(self.kept[middle - 1], self.kept[middle])
        };
        Numbers {
            places: self.places,
            grouped: self.grouped,
            min: self.min,
            max: self.max,
            mean: self.sum / self.count as f64,
            median,
            sampled: self.stride > 1,
            histogram: histogram(&self.kept, self.min, self.max, self.places == 0),
        }
    }
}

fn histogram(values: &[f64], min: f64, max: f64, whole: bool) -> Vec<u64> {
    let width = max - min;
    if width <= 0.0 {
        return Vec::new();
    }
    // A bar for each whole number where they are few.
    let (bars, width) =
        if whole && width < BARS as f64 { (width as usize + 1, width + 1.0) } else { (BARS, width) };
    let mut counts = vec![0; bars];
    for value in values {
        let at = ((value - min) / width * bars as f64) as usize;
        counts[at.min(bars - 1)] += 1;
    }
    counts
}
