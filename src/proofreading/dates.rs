//! Dates within sentences: days that do not exist, weekdays and document numbers that do not fit,
//! calendars mixed up, periods told backwards, figures from after the text's own day.

use std::ops::Range;

use super::{Fault, MOST, Slip};
use crate::citation::DocumentNumber;
use crate::date::Date;
use crate::numeral;

/// A date in a text, as far as it goes.
struct Mention {
    at: Range<usize>,
    /// Year of the common era.
    year: i16,
    /// As written.
    written: u32,
    month: Option<i8>,
    day: Option<i8>,
    calendar: Calendar,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Calendar {
    /// 民國 or by its size.
    Minguo,
    Common,
}

pub(super) fn read(text: &str, dated: Option<Date>, faults: &mut Vec<Fault>) {
    if !text.contains('年') {
        return;
    }
    let mentions = mentions(text, faults);
    for (index, mention) in mentions.iter().enumerate() {
        if faults.len() >= MOST {
            return;
        }
        if !exists(text, mention, faults) {
            continue;
        }
        weekday(text, mention, faults);
        document(text, mention, faults);
        if let Some(next) = mentions.get(index + 1) {
            pair(text, mention, next, faults);
        }
        if let Some(dated) = dated {
            later(text, mention, dated, faults);
        }
    }
}

/// All dates that name at least a year with 年.
fn mentions(text: &str, faults: &mut Vec<Fault>) -> Vec<Mention> {
    let mut found = Vec::new();
    for (sign, _) in text.match_indices('年') {
        let before = text[..sign].trim_end_matches(' ');
        let digits: usize =
            before.chars().rev().take_while(|c| numeral::is_part(*c)).map(char::len_utf8).sum();
        let number = &before[before.len() - digits..];
        let Some(written) = numeral::read(number) else { continue };
        let lead = before[..before.len() - digits].trim_end_matches(' ');
        let said = ["民國", "西元", "公元"].into_iter().find(|word| lead.ends_with(word));
        let start = said.map_or(before.len() - digits, |word| lead.len() - word.len());
        let (month, end) = number_before(text, sign + '年'.len_utf8(), '月');
        let (day, end) = match month {
            Some(_) => number_before(text, end, '日'),
            None => (None, end),
        };
        let at = start..end;
        let wrong = match said {
            Some("民國") if (1912..=2200).contains(&written) => Some(written - 1911),
            Some("西元" | "公元") if (1..=200).contains(&written) => Some(written + 1911),
            _ => None,
        };
        if faults.len() >= MOST {
            break;
        }
        if let (Some(meant), Some(said)) = (wrong, said) {
            let stretch = start..sign + '年'.len_utf8();
            faults.push(
                Fault::new(
                    Slip::Calendar,
                    stretch,
                    words!(
                        "「{said}{written}年」混用了民國與西元",
                        "`{said}{written}年` mixes up the calendars"
                    ),
                )
                .instead(format!("{said}{meant}年")),
            );
            continue;
        }
        // 「3 年」 is a length of time unless it is said to be a year.
        let (year, calendar) = match written {
            1..=200 if said == Some("民國") || month.is_some() || written >= 80 => {
                (written + 1911, Calendar::Minguo)
            }
            1600..=2200 => (written, Calendar::Common),
            _ => continue,
        };
        let Ok(year) = i16::try_from(year) else { continue };
        let small = |number: Option<u32>| number.and_then(|n| i8::try_from(n).ok());
        found.push(Mention { at, year, written, month: small(month), day: small(day), calendar });
    }
    found
}

/// A number and its sign behind a place: 「5月」; the number, and where it ends.
fn number_before(text: &str, from: usize, sign: char) -> (Option<u32>, usize) {
    let rest = &text[from..];
    let inner = rest.trim_start_matches(' ');
    let length: usize = inner.chars().take_while(|c| numeral::is_part(*c)).map(char::len_utf8).sum();
    let after = inner[length..].trim_start_matches(' ');
    match numeral::read(&inner[..length]).filter(|_| after.starts_with(sign)) {
        Some(number) => (Some(number), text.len() - after.len() + sign.len_utf8()),
        None => (None, from),
    }
}

/// The first characters of a text.
fn start(text: &str, characters: usize) -> &str {
    text.char_indices().nth(characters).map_or(text, |(at, _)| &text[..at])
}

fn exists(text: &str, mention: &Mention, faults: &mut Vec<Fault>) -> bool {
    let (Some(month), day) = (mention.month, mention.day) else { return true };
    if Date::new(mention.year, month, day.unwrap_or(1)).is_some() {
        return true;
    }
    let said = &text[mention.at.clone()];
    faults.push(Fault::new(
        Slip::NoSuchDay,
        mention.at.clone(),
        words!("曆書上沒有「{said}」", "there is no day `{said}`"),
    ));
    false
}

fn weekday(text: &str, mention: &Mention, faults: &mut Vec<Fault>) {
    let (Some(month), Some(day)) = (mention.month, mention.day) else { return };
    let Some(date) = Date::new(mention.year, month, day) else { return };
    let rest = text[mention.at.end..].trim_start_matches(' ');
    let inner = rest.strip_prefix(['(', '（']).unwrap_or(rest);
    let bracketed = inner.len() < rest.len();
    let named = ["星期", "週", "周", "禮拜"].into_iter().find_map(|word| inner.strip_prefix(word));
    // 「12日一併」 is no weekday: without a bracket it must be named as one.
    let Some(sign) = named.or(bracketed.then_some(inner)).and_then(|s| s.chars().next()) else { return };
    let Some(said) = "一二三四五六日".chars().position(|c| c == sign || (c == '日' && sign == '天'))
    else {
        return;
    };
    let sign_at = text.len() - named.unwrap_or(inner).len();
    if named.is_none() && !text[sign_at + sign.len_utf8()..].starts_with([')', '）']) {
        return;
    }
    let right = date.weekday();
    if said != right {
        let right = "一二三四五六日".chars().nth(right).unwrap_or_default();
        faults.push(
            Fault::new(
                Slip::Weekday,
                sign_at..sign_at + sign.len_utf8(),
                words!("{date} 是星期{right}，不是星期{sign}", "{date} is a 星期{right}, not a 星期{sign}"),
            )
            .instead(right.to_string()),
        );
    }
}

/// 「115年3月12日府主統字第1140012345號」
fn document(text: &str, mention: &Mention, faults: &mut Vec<Fault>) {
    if mention.day.is_none() {
        return;
    }
    let rest = start(&text[mention.at.end..], 60);
    let Some(word) = rest.find("字第").filter(|at| rest[..*at].chars().count() <= 12) else { return };
    let Some(length) = rest[word..].find('號') else { return };
    let end = word + length + '號'.len_utf8();
    let Some(number) = DocumentNumber::read(rest[..end].trim_start_matches([' ', '，', '以', '之']))
    else {
        return;
    };
    // Letters of December are often registered in the year after.
    if let Some(year) = number.year().filter(|year| *year != mention.year) {
        let (of_number, of_date) = (year - 1911, mention.year - 1911);
        let start = mention.at.end + word;
        faults.push(Fault::new(
            Slip::DocumentNumber,
            start..mention.at.end + end,
            words!(
                "文號是 {of_number} 年度的，日期是 {of_date} 年",
                "the document number is of the year {of_number}, the date of {of_date} (民國)"
            ),
        ));
    }
}

/// Two years side by side: 「2026年（民國114年）」, 「113年至112年」.
fn pair(text: &str, one: &Mention, other: &Mention, faults: &mut Vec<Fault>) {
    let Some(between) = text.get(one.at.end..other.at.start) else { return };
    let between = between.trim();
    if one.calendar != other.calendar && matches!(between, "（" | "(" | "（即" | "，即") {
        let same_detail = one.month.is_none() && one.day.is_none();
        if one.year != other.year && same_detail {
            let meant = match other.calendar {
                Calendar::Minguo => one.year - 1911,
                Calendar::Common => one.year,
            };
            let (first, second) = (&text[one.at.clone()], &text[other.at.clone()]);
            faults.push(
                Fault::new(
                    Slip::Calendar,
                    other.at.clone(),
                    words!("「{first}」不是「{second}」", "{first} is not {second}"),
                )
                .instead(second.replace(&other.written.to_string(), &meant.to_string())),
            );
        }
        return;
    }
    let through = matches!(between, "至" | "到" | "～" | "~" | "—" | "－" | "-" | "度至" | "度到" | "度～");
    if through && one.calendar == other.calendar && one.year > other.year {
        let (first, second) = (&text[one.at.clone()], &text[other.at.clone()]);
        faults.push(Fault::new(
            Slip::ReversedYears,
            one.at.start..other.at.end,
            words!("「{first}」晚於「{second}」", "{first} is later than {second}"),
        ));
    }
}

/// Figures of a day after the text's own.
fn later(text: &str, mention: &Mention, dated: Date, faults: &mut Vec<Fault>) {
    let before = text[..mention.at.start].trim_end_matches([' ', '：']);
    let said = ["截至", "迄至", "統計至", "累計至", "累積至", "計至"]
        .into_iter()
        .find(|word| before.ends_with(word));
    let Some(said) = said else { return };
    // 「截至 115 年底前應完成」 is a plan.
    let rest = &text[mention.at.end..];
    let planned = ["應", "將", "預", "須", "得", "目標", "可望", "完成"];
    let clause = start(rest, 200).split(['。', '；', '\n']).next().unwrap_or(rest);
    if planned.iter().any(|word| clause.contains(word)) {
        return;
    }
    let first = Date::new(mention.year, mention.month.unwrap_or(1), mention.day.unwrap_or(1));
    if first.is_some_and(|first| first > dated) {
        let when = &text[mention.at.clone()];
        faults.push(Fault::new(
            Slip::LaterFigures,
            before.len() - said.len()..mention.at.end,
            words!(
                "這份文件是 {dated} 的，卻有「{said}{when}」的數字",
                "the text is of {dated} and gives figures as of {when}"
            ),
        ));
        return;
    }
    // 「截至 113 年 12 月底」 of a text of that year's March: the month is later, or its end is.
    let end = match (mention.month, mention.day) {
        (Some(month), None) if rest.trim_start_matches(' ').starts_with(['底', '止']) => {
            Date::new(mention.year, month, 1).map(|first| first.plus_months(1).plus_days(-1))
        }
        (None, None) if rest.trim_start_matches(' ').starts_with('底') => Date::new(mention.year, 12, 31),
        _ => None,
    };
    if end.is_some_and(|end| end > dated) {
        let when = &text[mention.at.clone()];
        faults.push(Fault::new(
            Slip::LaterFigures,
            before.len() - said.len()..mention.at.end,
            words!(
                "這份文件是 {dated} 的，卻有「{said}{when}底」的數字",
                "the text is of {dated} and gives figures as of the end of {when}"
            ),
        ));
    }
}
