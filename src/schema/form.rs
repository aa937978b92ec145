//! The forms of single values: ids, URLs, addresses, languages, periods; and the nearest word.

use crate::web;

/// Whether a text is an id of the site format: `[A-Za-z0-9][A-Za-z0-9._-]{0,99}`, no dot at its end.
pub fn is_id(text: &str) -> bool {
    let bytes = text.as_bytes();
    matches!(bytes.first(), Some(b) if b.is_ascii_alphanumeric())
        && bytes.len() <= 100
        && bytes.iter().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-'))
        && bytes.last() != Some(&b'.')
}

/// Whether a text is one absolute http(s) URL that is safe to put into RDF as an IRI (RFC 3987).
pub fn is_url(text: &str) -> bool {
    let allowed = |c: char| !c.is_whitespace() && !c.is_control() && !"<>\"{}|\\^`".contains(c);
    text.chars().all(allowed)
        && url::Url::parse(text).is_ok_and(|url| {
            matches!(url.scheme(), "http" | "https") && url.host_str().is_some_and(|h| !h.is_empty())
        })
        && oxrdf::NamedNode::new(text).is_ok()
        // A name or password in an address would be published (RFC 9110, 4.2.4).
        && !web::has_login(text)
}

/// An id made of a text that is none: blanks and marks become hyphens. Nothing for Chinese, which no
/// machine can turn into a name.
pub fn id_meant(text: &str) -> Option<String> {
    let mut id = String::new();
    for c in text.trim().chars() {
        match c {
            c if c.is_ascii_alphanumeric() || matches!(c, '.' | '_') => id.push(c),
            ' ' | '-' | '/' | ':' | '(' | ')' | ',' => {
                if !id.is_empty() && !id.ends_with('-') {
                    id.push('-');
                }
            }
            _ => return None,
        }
    }
    let id = id.trim_matches(['-', '.', '_']).to_owned();
    is_id(&id).then_some(id)
}

/// The language tag that a text was meant to be: `zh_TW`, `ZH-tw`, `English`.
pub fn language_meant(text: &str) -> Option<String> {
    let plain = text.trim().replace('_', "-").to_ascii_lowercase();
    Some(
        match plain.as_str() {
            "zh-tw" | "zh-hant" | "zh-hant-tw" | "tw" | "cht" | "chinese" | "中文" => "zh-Hant-TW",
            "english" | "en-us" | "en-gb" | "eng" | "英文" => "en",
            other if is_language(other) => return Some(other.to_owned()),
            _ => return None,
        }
        .to_owned(),
    )
}

/// The time of day that a text was meant to be: `9:00`, `1400`, `下午2時30分`.
pub fn time_meant(text: &str) -> Option<String> {
    let (afternoon, rest) = match text.trim() {
        t if t.starts_with("下午") || t.starts_with("晚上") => (true, &t["下午".len()..]),
        t if t.starts_with("上午") || t.starts_with("中午") => (false, &t["上午".len()..]),
        t => (false, t),
    };
    let rest = rest.trim().trim_end_matches('分').replace(['時', '點', '.'], ":");
    let rest = rest.trim().trim_end_matches('整').trim_end_matches("半").to_owned()
        + if rest.ends_with('半') { "30" } else { "" };
    let (hour, minute) = match rest.split_once(':') {
        Some((hour, "")) => (hour.to_owned(), "0".to_owned()),
        Some((hour, minute)) => (hour.to_owned(), minute.to_owned()),
        None if rest.len() == 4 && rest.is_ascii() => (rest[..2].to_owned(), rest[2..].to_owned()),
        None => return None,
    };
    let number = |text: &str| crate::numeral::read(text.trim());
    let (mut hour, minute) = (number(&hour)?, number(&minute)?);
    if afternoon && hour < 12 {
        hour += 12;
    }
    (hour < 24 && minute < 60).then(|| format!("{hour:02}:{minute:02}"))
}

/// The period that a text was meant to be: `113年`, `113年度`, `2024/5`, `113Q1`, `113年第1季`, `113年上半年`.
pub fn loose_period(text: &str) -> Option<String> {
    let text = text.trim().trim_start_matches("中華").trim_start_matches("民國").trim();
    let digits = text.chars().take_while(|c| crate::numeral::is_part(*c)).map(char::len_utf8).sum::<usize>();
    let year = crate::numeral::read(&text[..digits])?;
    let year = if year < 200 { year + 1911 } else { year };
    if !(1912..=2100).contains(&year) {
        return None;
    }
    let rest = text[digits..].trim_start_matches(['年', '度', '/', '-', '.', ' ']).trim();
    let part = match rest {
        "" => return Some(year.to_string()),
        "上半年" | "H1" | "h1" => "H1".to_owned(),
        "下半年" | "H2" | "h2" => "H2".to_owned(),
        _ => {
            let number = rest.trim_start_matches(['第', 'Q', 'q']).trim_end_matches(['季', '月']);
            let number = crate::numeral::read(number)?;
            let quarter = rest.ends_with('季') || rest.starts_with(['Q', 'q', '第']);
            if quarter { format!("Q{number}") } else { format!("{number:02}") }
        }
    };
    let period = format!("{year}-{part}");
    is_period(&period).then_some(period)
}

/// The keys that a word of lists and forms stands for, the likeliest first.
pub fn keys_of_word(word: &str) -> &'static [&'static str] {
    match word {
        "資料集名稱" | "資料名稱" | "名稱" | "標題" | "題目" => &["title", "name"],
        "說明" | "描述" | "資料集描述" | "摘要" | "內容" => {
            &["description", "summary", "text", "note"]
        }
        "提供機關" | "業務單位" | "主辦單位" | "承辦單位" | "單位" => {
            &["unit", "publisher"]
        }
        "聯絡人" | "聯絡窗口" | "承辦人" => &["contact", "recorder"],
        "上架日期" | "發布日期" | "公布日期" => &["issued", "date"],
        "更新日期" | "最後更新時間" | "修改日期" => &["modified"],
        "更新頻率" | "頻率" => &["frequency"],
        "授權" | "授權方式" => &["license"],
        "分類" | "服務分類" | "主題" => &["themes"],
        "關鍵字" | "標籤" => &["keywords"],
        "欄位" | "主要欄位說明" | "主要欄位" => &["fields"],
        "下載網址" | "資料下載網址" => &["download_url"],
        "網址" | "連結" => &["url", "access_url"],
        "格式" | "檔案格式" => &["format"],
        "編碼" | "編碼格式" => &["encoding"],
        "狀態" => &["status"],
        "開放程度" | "資料提供屬性" => &["access"],
        "計費" | "計費方式" => &["cost"],
        "備註" => &["notes", "note"],
        "日期" | "開會日期" => &["date"],
        "地點" | "開會地點" => &["place"],
        "主席" | "主持人" => &["chair"],
        "出席" | "出席人員" => &["attendees"],
        "紀錄" | "記錄" => &["recorder"],
        "理由" => &["reason"],
        "法令依據" | "依據" => &["grounds", "law"],
        "決議" => &["outcome", "decisions"],
        "案由" => &["title", "items"],
        "檔案" | "檔名" => &["file"],
        "型別" | "資料型別" => &["type"],
        _ => &[],
    }
}

/// The code that an officer's word stands for.
pub fn code_of_word(text: &str) -> Option<&'static str> {
    Some(match text {
        "開放" | "公開" | "已開放" => "open",
        "依申請提供" | "依申請" | "申請" => "on-request",
        "不開放" | "不公開" | "不予開放" | "限制" => "closed",
        "已公布" | "公布" | "上架" | "已上架" => "published",
        "草稿" => "draft",
        "預定" | "規劃中" | "預定開放" | "計畫" => "planned",
        "停止更新" | "不再更新" | "停更" => "discontinued",
        "撤下" | "下架" | "已下架" => "withdrawn",
        "資料集" => "dataset",
        "系列" => "series",
        "已召開" | "已開會" => "held",
        "取消" => "cancelled",
        "報告" | "報告事項" => "report",
        "討論" | "討論事項" => "discussion",
        "臨時動議" => "motion",
        "施行中" | "有效" | "現行" => "in-force",
        "廢止" => "repealed",
        "機關" => "agency",
        "部分" => "part",
        "全部" => "whole",
        "文字" | "字串" => "string",
        "整數" => "integer",
        "數字" | "數值" => "number",
        "日期" => "date",
        _ => return None,
    })
}

/// Whether a text is an absolute IRI.
pub fn is_iri(text: &str) -> bool {
    let scheme = text.split_once(':').map_or("", |(scheme, _)| scheme);
    // Names of things on the web, or of none; not `javascript:` and its like.
    matches!(scheme, "http" | "https" | "urn") && oxrdf::NamedNode::new(text).is_ok()
}

/// Whether a text is a plain e-mail address (the subset of RFC 5322 that web forms accept).
pub fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let plain = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+/=?^_`{|}~.-".contains(c);
    let label = |l: &str| {
        !l.is_empty()
            && !l.starts_with('-')
            && !l.ends_with('-')
            && l.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    !local.is_empty() && local.chars().all(plain) && domain.contains('.') && domain.split('.').all(label)
}

/// Whether a text has the form of a BCP 47 language tag.
pub fn is_language(text: &str) -> bool {
    let mut parts = text.split('-');
    let first =
        parts.next().is_some_and(|p| (2..=3).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_lowercase()));
    first && parts.all(|p| (2..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()))
}

/// Whether a text is a time of day, `HH:MM`.
pub fn is_time(text: &str) -> bool {
    let Some((hour, minute)) = text.split_once(':') else { return false };
    two_digits(hour).is_some_and(|n| n <= 23) && two_digits(minute).is_some_and(|n| n <= 59)
}

fn two_digits(text: &str) -> Option<u8> {
    (text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

/// Whether a text is a colour as `#0b5394` or `#05a` (CSS Color 4, 5.2).
pub fn is_colour(text: &str) -> bool {
    text.strip_prefix('#')
        .is_some_and(|hex| matches!(hex.len(), 3 | 6) && hex.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// Whether a text is a calendar period.
pub fn is_period(text: &str) -> bool {
    let (year, part) = text.split_once('-').map_or((text, None), |(y, p)| (y, Some(p)));
    let year_ok = year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit());
    year_ok
        && match part {
            None => true,
            Some("H1" | "H2" | "Q1" | "Q2" | "Q3" | "Q4") => true,
            Some(month) => two_digits(month).is_some_and(|m| (1..=12).contains(&m)),
        }
}

/// The candidate most like a misspelt word, if any is alike enough to be meant.
pub fn nearest<'a>(word: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    // What is longer than any id was not misspelt, and comparing costs its length squared.
    if word.len() > 200 {
        return None;
    }
    let lower = word.to_lowercase();
    let length = lower.chars().count();
    candidates
        .filter(|c| c.chars().count().abs_diff(length) <= c.chars().count().max(3) / 3)
        .map(|c| (strsim::damerau_levenshtein(&lower, &c.to_lowercase()), c))
        .filter(|(distance, c)| *distance <= (c.chars().count().max(3) / 3))
        .min_by(|a, b| a.0.cmp(&b.0).then(a.1.cmp(b.1)))
        .map(|(_, c)| c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_meant() {
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(id_meant("Budget 2024 (final)"), some("Budget-2024-final"));
        assert_eq!(id_meant("預算"), None);
        assert_eq!(language_meant("zh_TW"), some("zh-Hant-TW"));
        for (text, time) in [
            ("9:00", "09:00"),
            ("1400", "14:00"),
            ("下午2時30分", "14:30"),
            ("上午九時", "09:00"),
            ("下午2點半", "14:30"),
        ] {
            assert_eq!(time_meant(text), some(time), "{text}");
        }
        assert_eq!(time_meant("下午"), None);
        for (text, period) in [
            ("113年", "2024"),
            ("113年度", "2024"),
            ("民國113年第1季", "2024-Q1"),
            ("113Q1", "2024-Q1"),
            ("2024/5", "2024-05"),
            ("113年上半年", "2024-H1"),
            ("113年12月", "2024-12"),
        ] {
            assert_eq!(loose_period(text), some(period), "{text}");
        }
        assert_eq!(loose_period("113年13月"), None);
    }

    #[test]
    fn forms() {
        assert!(
            is_id("6564") && is_id("a.b-c_d") && !is_id("a.") && !is_id("_a") && !is_id("人") && !is_id("")
        );
        assert!(is_url("https://www.example.gov.tw/a?b=c;d"));
        assert!(is_url("https://a.example/x?u=https://b.example/"));
        for bad in [
            "www.example.tw",
            "https://a b",
            "http://",
            "https://a.tw;https://b.tw x",
            "javascript:alert(1)",
            "http://a/\u{202e}b\"",
            "https://桃 園",
            "https://user:pass@a.tw/",
        ] {
            assert!(!is_url(bad), "{bad}");
        }
        assert!(is_email("a@b.tw") && !is_email("a@b") && !is_email("a b@c.tw") && !is_email("@c.tw"));
        assert!(
            is_language("zh-Hant-TW") && is_language("en") && !is_language("zh_TW") && !is_language("ZH")
        );
        assert!(is_time("14:00") && !is_time("2pm") && !is_time("14:60"));
        assert!(!is_time("24:59") && !is_time("+1:30") && !is_period("2026-+1"));
        assert!(is_colour("#0b5394") && is_colour("#05A") && !is_colour("#05") && !is_colour("red;}"));
        assert!(
            is_period("2026")
                && is_period("2026-H1")
                && is_period("2026-12")
                && !is_period("115Q1")
                && !is_period("2026-13")
        );
        assert_eq!(nearest("licence", ["license", "language"].into_iter()), Some("license"));
        assert_eq!(nearest("xyzzy", ["license", "language"].into_iter()), None);
    }
}
