//! Single values: dates, times, addresses, numbers, codes. What is only spelt otherwise is told with the
//! right spelling; what may have been meant, as a guess.

use serde_json::Value as Json;

use super::Reader;
use crate::characters;
use crate::date::{self, Date};
use crate::diagnostic::{Edit, Level, Rule, Surety};
use crate::numeral;
use crate::rulebook::keys;
use crate::schema::{RefKind, Reference, Ty, form};
use crate::vocabulary::frequency;
use crate::web::{self, Find};
use crate::words::Words;
use crate::yaml::{Node, Value};

/// Years that a site can speak of.
const YEARS: std::ops::RangeInclusive<i16> = 1600..=2200;

/// Bytes of a value that is no text; addresses come to some thousands.
const LONGEST: usize = 8192;

impl Reader<'_> {
    pub(super) fn scalar(&mut self, node: &Node, ty: &'static Ty) -> Option<Json> {
        let Value::Scalar { text, plain } = &node.value else {
            return self.shape(node, words!("這裡要寫單一的值", "a single value belongs here"));
        };
        let Json::String(text) = self.clean(text)? else { return None };
        // No date, code or address is longer; a message that repeats it would bury the others.
        if text.len() > LONGEST && !matches!(ty, Ty::Line) {
            let length = text.chars().count();
            return self.fail(
                &keys::WRONG_SHAPE,
                words!(
                    "這個值有 {length} 字，太長了",
                    "this value has {length} characters, which is too long"
                ),
            );
        }
        if matches!(ty, Ty::Line | Ty::File | Ty::Ref(_)) {
            return self.single(&text, *plain, ty);
        }
        let half = characters::half_width(&text);
        let half = half.trim();
        let before = self.findings.len();
        let value = self.single(&text, *plain, ty);
        // An address may hold wide characters by right.
        if half == text || self.findings.len() == before {
            return value;
        }
        let as_written = self.findings.split_off(before);
        let value = self.single(half, *plain, ty);
        if self.findings.len() > before && self.findings[before..].iter().all(|found| found.fix.is_none()) {
            // What half width does not mend is told of the text as it stands.
            self.findings.truncate(before);
            self.findings.extend(as_written);
            return None;
        }
        if self.findings.len() == before {
            let half = half.to_owned();
            self.fail(
                &keys::WIDE_CHARACTERS,
                words!(
                    "「{text}」有全形的數字、字母或符號",
                    "`{text}` has full-width digits, letters or marks"
                ),
            );
            self.fix(Edit::Value(half), Surety::SameMeaning);
        }
        value
    }

    fn single(&mut self, text: &str, plain: bool, ty: &'static Ty) -> Option<Json> {
        let keep = || Some(Json::String(text.to_owned()));
        match ty {
            Ty::Line | Ty::File => keep(),
            Ty::Id => self.id(text),
            Ty::Date => self.date(text),
            Ty::Time => self.time(text),
            Ty::Period if form::is_period(text) => keep(),
            Ty::Period => {
                self.fail(&keys::NOT_A_PERIOD, words!("「{text}」不是期間", "`{text}` is not a period"));
                if let Some(period) = form::loose_period(text) {
                    self.suggest(&period);
                }
                None
            }
            Ty::Url => self.address(text, form::is_url(text)),
            Ty::Iri => self.address(text, form::is_iri(text)),
            Ty::Email if form::is_email(text) => keep(),
            Ty::Email => {
                self.fail(
                    &keys::NOT_AN_EMAIL,
                    words!("「{text}」不是電子郵件", "`{text}` is not an e-mail address"),
                );
                let bare = text.trim_start_matches("mailto:").replace(' ', "");
                if form::is_email(&bare) {
                    self.suggest(&bare);
                }
                None
            }
            Ty::Bool => self.boolean(text, plain),
            Ty::Integer => match text.parse::<u64>() {
                Ok(number) => Some(number.into()),
                Err(_) => {
                    self.fail(
                        &keys::NOT_A_NUMBER,
                        words!("「{text}」不是整數", "`{text}` is not a whole number"),
                    );
                    self.digits(text);
                    None
                }
            },
            Ty::Number | Ty::Amount => {
                let (digits, scale) = match text.strip_suffix('%') {
                    Some(rest) if matches!(ty, Ty::Amount) => (rest.trim(), 100.0),
                    _ => (text, 1.0),
                };
                match digits.parse::<f64>() {
                    Ok(number) if number.is_finite() => Some((number / scale).into()),
                    _ => {
                        self.fail(
                            &keys::NOT_A_NUMBER,
                            words!("「{text}」不是數字", "`{text}` is not a number"),
                        );
                        self.digits(text);
                        None
                    }
                }
            }
            Ty::Choice(words) => self.choice(text, words),
            Ty::Frequency => match frequency::read(text) {
                Some(frequency) => Some(Json::String(frequency.code().to_owned())),
                None => {
                    self.fail(
                        &keys::NOT_A_FREQUENCY,
                        words!("無法辨識的更新頻率「{text}」", "unknown frequency `{text}`"),
                    );
                    if let Some(near) = form::nearest(text, frequency::codes()) {
                        self.suggest(near);
                    }
                    None
                }
            },
            Ty::Language if form::is_language(text) => keep(),
            Ty::Language => {
                self.fail(
                    &keys::UNKNOWN_LANGUAGE,
                    words!("「{text}」不是語言代碼", "`{text}` is no language tag"),
                );
                if let Some(tag) = form::language_meant(text) {
                    self.suggest(&tag);
                }
                None
            }
            Ty::Ref(kind) => self.reference(text, *kind),
            _ => None,
        }
    }

    fn id(&mut self, text: &str) -> Option<Json> {
        if form::is_id(text) {
            return Some(Json::String(text.to_owned()));
        }
        self.fail(&keys::NOT_AN_ID, words!("「{text}」不能作為識別碼", "`{text}` cannot be an id"));
        if let Some(id) = form::id_meant(text) {
            self.suggest(&id);
        }
        None
    }

    fn reference(&mut self, text: &str, kind: RefKind) -> Option<Json> {
        let target = text.to_owned();
        self.references.push(Reference { pointer: self.pointer.clone(), kind, target });
        if kind == RefKind::Typed && !text.contains('/') {
            return self.fail(
                &keys::WRONG_SHAPE,
                words!(
                    "「{text}」要寫成「種類/識別碼」，例如 dataset/{text}",
                    "`{text}` needs its kind, such as dataset/{text}"
                ),
            );
        }
        Some(Json::String(text.to_owned()))
    }

    fn date(&mut self, text: &str) -> Option<Json> {
        match text.parse::<Date>() {
            Ok(date) if YEARS.contains(&date.year()) => return Some(Json::String(text.to_owned())),
            Ok(date) => {
                let year = date.year();
                self.fail(
                    &keys::WRONG_CALENDAR,
                    words!(
                        "{year} 年不在 1600 至 2200 年之間",
                        "the year {year} is not between 1600 and 2200"
                    ),
                );
                // A year of the Republic in four digits, or 1911 added twice.
                let meant = [1911, -1911].into_iter().map(|by| year + by).find(|y| YEARS.contains(y));
                if let Some(meant) = meant.and_then(|y| Date::new(y, date.month(), date.day())) {
                    self.suggest(&meant.to_string());
                }
                return None;
            }
            Err(_) => {}
        }
        if let Some((year, month, last)) = date::last_of_month(text) {
            self.fail(&keys::NO_SUCH_DAY, words!("沒有 {text} 這一天", "there is no day {text}"));
            self.hint(words!(
                "{year} 年 {month} 月只有 {last} 天",
                "month {month} of {year} has only {last} days"
            ));
            return None;
        }
        if let Some(meant) = date::of_mixed_calendar(text) {
            self.fail(
                &keys::WRONG_CALENDAR,
                words!("「{text}」混用了民國與西元", "`{text}` mixes up the calendars"),
            );
            self.suggest(&meant.to_string());
            return None;
        }
        match date::read_loose(text).filter(|meant| YEARS.contains(&meant.year())) {
            Some(meant) => {
                self.fail(
                    &keys::DATE_SPELLING,
                    words!("「{text}」要寫成 {meant}", "`{text}` is to be written {meant}"),
                );
                let sure = date::is_sure(text) && (1912..=2100).contains(&meant.year());
                let surety = if sure { Surety::SameMeaning } else { Surety::Guess };
                self.fix(Edit::Value(meant.to_string()), surety);
                if !sure {
                    self.hint(words!(
                        "年份看不清楚是民國還是西元，是否為 {meant}？",
                        "it is not clear which calendar the year is of; did you mean {meant}?"
                    ));
                }
            }
            None => {
                self.fail(
                    &keys::NOT_A_DATE,
                    words!("「{text}」不是 YYYY-MM-DD 的日期", "`{text}` is not a date YYYY-MM-DD"),
                );
            }
        }
        None
    }

    fn time(&mut self, text: &str) -> Option<Json> {
        if form::is_time(text) {
            return Some(Json::String(text.to_owned()));
        }
        self.fail(&keys::NOT_A_TIME, words!("「{text}」不是 HH:MM 的時間", "`{text}` is not a time HH:MM"));
        if let Some(time) = form::time_meant(text) {
            self.suggest(&time);
            // With 上午 or 下午, or with its colon, it is the same time in another spelling.
            if text.contains(['午', ':', '：']) {
                self.fix(Edit::Value(time), Surety::SameMeaning);
            }
        }
        None
    }

    fn address(&mut self, text: &str, fits: bool) -> Option<Json> {
        if web::are_several(text) {
            return self.fail(
                &keys::SEVERAL_URLS,
                words!("一個值裡有兩個以上的網址", "more than one URL in one value"),
            );
        }
        if web::has_login(text) {
            self.fail(&keys::CREDENTIALS, words!("網址裡有帳號或密碼", "the URL holds a name or a password"));
            self.hint(words!(
                "網址裡的帳號或密碼會一起公布；刪除「@」之前的部分，並儘快更換密碼",
                "the name or password in it would be published; delete what stands before the @, and change the password soon"
            ));
            return None;
        }
        if fits {
            for found in web::of_address(text) {
                match found {
                    Find::Parameter(key) => {
                        self.report(
                            &keys::CREDENTIALS,
                            words!(
                                "網址裡的「{key}=」看來是金鑰或權杖",
                                "`{key}=` in the URL looks like a key or token"
                            ),
                        )
                        .level = Level::Warning;
                    }
                    Find::PrivateHost(host) => {
                        self.report(
                            &keys::INTERNAL_ADDRESS,
                            words!(
                                "「{host}」只在內部網路有效",
                                "`{host}` works within an internal network only"
                            ),
                        );
                    }
                    // Told above: it is no address that can be published.
                    Find::Login => {}
                }
            }
            return Some(Json::String(text.to_owned()));
        }
        self.fail(&keys::NOT_A_URL, words!("「{text}」不是完整的網址", "`{text}` is not a whole URL"));
        let with_scheme = format!("https://{text}");
        if text.contains('.') && form::is_url(&with_scheme) {
            self.suggest(&with_scheme);
        } else if text.contains([' ', '　']) {
            let encoded = text.replace([' ', '　'], "%20");
            self.hint(words!(
                "網址不能有空白；空白寫成 %20，兩個網址分兩欄",
                "a URL has no blanks; write %20, and two URLs in two places"
            ));
            if form::is_url(&encoded) {
                self.fix(Edit::Value(encoded), Surety::Guess);
            }
        }
        None
    }

    fn boolean(&mut self, text: &str, plain: bool) -> Option<Json> {
        match (text, plain) {
            ("true", true) => return Some(Json::Bool(true)),
            ("false", true) => return Some(Json::Bool(false)),
            _ => {}
        }
        self.fail(
            &keys::NOT_A_BOOL,
            words!("「{text}」不是 true 或 false", "`{text}` is neither true nor false"),
        );
        let meant = match text.to_ascii_lowercase().as_str() {
            "true" | "yes" | "on" | "y" | "1" | "是" | "有" => Some("true"),
            "false" | "no" | "off" | "n" | "0" | "否" | "無" => Some("false"),
            _ => None,
        };
        if let Some(meant) = meant {
            self.suggest(meant);
        }
        None
    }

    fn choice(&mut self, text: &str, words: &'static [&'static str]) -> Option<Json> {
        if words.contains(&text) {
            return Some(Json::String(text.to_owned()));
        }
        let plain = |word: &str| word.to_lowercase().replace(['_', ' '], "-");
        if let Some(same) = words.iter().find(|word| plain(word) == plain(text)) {
            self.fail(
                &keys::VALUE_SPELLING,
                words!("「{text}」要寫成 {same}", "`{text}` is to be written {same}"),
            );
            self.fix(Edit::Value((*same).to_owned()), Surety::SameMeaning);
            return None;
        }
        let all = words.join(", ");
        if let Some(code) = form::code_of_word(text).filter(|code| words.contains(code)) {
            self.fail(
                &keys::VALUE_SPELLING,
                words!("「{text}」要寫成代碼 {code}", "`{text}` is to be written as its code, {code}"),
            );
            self.fix(Edit::Value(code.to_owned()), Surety::SameMeaning);
            return None;
        }
        self.fail(&keys::UNKNOWN_VALUE, words!("「{text}」不在清單中", "`{text}` is not in the list"));
        match form::nearest(text, words.iter().copied()) {
            Some(near) => {
                self.suggest(near);
                self.hint(words!("是否為 {near}？可用的值：{all}", "did you mean {near}? Values: {all}"));
            }
            None => self.hint(words!("可用的值：{all}", "values: {all}")),
        }
        None
    }

    /// A number that was written with separators.
    fn digits(&mut self, text: &str) {
        let bare = text.replace([',', ' '], "");
        let groups = text.split(',').skip(1).all(|group| group.len() == 3);
        if bare != text && groups && !bare.is_empty() && bare.bytes().all(|b| b.is_ascii_digit()) {
            self.hint(words!("不要加分隔號：{bare}", "without separators: {bare}"));
            self.fix(Edit::Value(bare), Surety::SameMeaning);
        } else if let Some(number) = numeral::read(text) {
            self.suggest(&number.to_string());
        }
    }

    pub(super) fn fail(&mut self, rule: &'static Rule, message: Words) -> Option<Json> {
        self.report(rule, message);
        None
    }

    pub(super) fn hint(&mut self, hint: Words) {
        if let Some(last) = self.findings.last_mut() {
            last.hint = Some(hint);
        }
    }

    fn fix(&mut self, edit: Edit, surety: Surety) {
        if let Some(last) = self.findings.last_mut() {
            last.fix = Some(crate::diagnostic::Fix { edit, surety });
        }
    }

    /// Says what may have been meant.
    fn suggest(&mut self, value: &str) {
        self.hint(words!("是否為 {value}？", "did you mean {value}?"));
        self.fix(Edit::Value(value.to_owned()), Surety::Guess);
    }
}
