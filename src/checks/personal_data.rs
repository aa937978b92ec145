//! What identifies a person in a text that is about to be published: names given or greeted, where
//! somebody lives, e-mail addresses, telephone numbers, national id numbers (Personal Data Protection
//! Act, art. 2).
//!
//! Knows no site; a text in, a word for what was found out.

use crate::characters;

/// What was found, in Chinese and English.
pub(super) type Found = (&'static str, &'static str);

/// Who wrote a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Writer {
    /// Someone from the public.
    Public,
    /// The agency, whose own telephone number may well stand in its reply.
    Agency,
}

/// Looks for what identifies a person. Addresses of government offices do not.
pub(super) fn find(text: &str, writer: Writer) -> Option<Found> {
    let half: String = text.chars().map(characters::usual_width).collect();
    half.split(|c: char| !(c.is_ascii_alphanumeric() || "@._-+".contains(c)))
        .find_map(word)
        .or_else(|| number(&half, writer))
        .or_else(|| name(&half))
        .or_else(|| home(&half).filter(|_| writer == Writer::Public))
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}

/// Someone who gives their name, as 「我叫王小明」, or is addressed by it, as 「王小明先生您好」.
fn name(text: &str) -> Option<Found> {
    let found = Some(("姓名", "a name"));
    for says in ["我叫做", "我叫", "我的名字是", "我的姓名是", "本人姓名"] {
        for (at, _) in text.match_indices(says) {
            let after = text[at + says.len()..].trim_start_matches([':', ' ']);
            let length = after.chars().take_while(|c| is_han(*c)).count();
            if (2..=5).contains(&length) {
                return found;
            }
        }
    }
    for title in ["先生", "小姐", "女士"] {
        for (at, _) in text.match_indices(title) {
            let after = text[at + title.len()..].trim_start_matches([' ', ',', '，']);
            let greeted =
                ["您好", "你好", "鈞鑒", "台鑒", "臺鑒", "收"].iter().any(|hello| after.starts_with(hello));
            let before: Vec<char> = text[..at].chars().rev().take_while(|c| is_han(*c)).collect();
            let person = (1..=5).contains(&before.len()) && before.last() != Some(&'各');
            if greeted && person {
                return found;
            }
        }
    }
    None
}

/// Where someone lives: 「住…路…號」.
fn home(text: &str) -> Option<Found> {
    for lives in ["住址", "地址", "住"] {
        for (at, _) in text.match_indices(lives) {
            // 住宅, 住戶, 住院 … are no homes of the writer.
            let other = text[at + lives.len()..].starts_with(['宅', '戶', '民', '院', '宿', '址']);
            if lives == "住" && other {
                continue;
            }
            let sentence: String =
                text[at..].chars().take(40).take_while(|c| !"。;；\n".contains(*c)).collect();
            let street = sentence.find(['路', '街', '巷', '弄', '段']);
            let number = street
                .and_then(|street| sentence[street..].find('號').map(|n| &sentence[street..street + n]));
            if number.is_some_and(|between| between.chars().any(|c| c.is_ascii_digit())) {
                return Some(("住址", "where somebody lives"));
            }
        }
    }
    None
}

fn word(word: &str) -> Option<Found> {
    let word = word.trim_matches(['.', '-', '_', '+']);
    if crate::schema::is_email(word) && !word.to_ascii_lowercase().ends_with(".gov.tw") {
        return Some(("電子郵件", "an e-mail address"));
    }
    is_national_id(word).then_some(("身分證字號", "a national id number"))
}

/// A letter, then 1 or 2 (8 or 9 for residents), then eight digits, the last of which checks the rest:
/// case numbers that look alike mostly fail it.
fn is_national_id(word: &str) -> bool {
    const LETTERS: &str = "ABCDEFGHJKLMNPQRSTUVXYWZIO";
    let bytes = word.as_bytes();
    let form = bytes.len() == 10
        && bytes[0].is_ascii_alphabetic()
        && matches!(bytes[1], b'1' | b'2' | b'8' | b'9')
        && bytes[1..].iter().all(u8::is_ascii_digit);
    if !form {
        return false;
    }
    let letter = char::from(bytes[0].to_ascii_uppercase());
    let Some(place) = LETTERS.find(letter).and_then(|at| u32::try_from(at + 10).ok()) else { return false };
    let weighted: u32 = bytes[1..9].iter().zip((1..=8).rev()).map(|(b, w)| u32::from(b - b'0') * w).sum();
    (place / 10 + place % 10 * 9 + weighted + u32::from(bytes[9] - b'0')).is_multiple_of(10)
}

/// Telephone numbers as people part them: `0912-345-678`, `0912 345 678`, `+886 912 345 678`,
/// `(02) 2345-6789`. Numbers of documents (字第…號) and codes in a row are none.
fn number(text: &str, writer: Writer) -> Option<Found> {
    let joins = |c: char| c == ' ' || "-()".contains(c);
    let mut before = ' ';
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit() || c == '+') {
        before = rest[..start].chars().next_back().unwrap_or(before);
        let end = rest[start..]
            .char_indices()
            .find(|(_, c)| !(c.is_ascii_digit() || *c == '+' || joins(*c)))
            .map_or(rest.len(), |(at, _)| start + at);
        let run = rest[start..end].trim_end_matches(joins);
        let after = rest[start + run.len()..].trim_start().chars().next();
        let cited = matches!(before, '第' | '.') || matches!(after, Some('號' | '.'));
        if let Some(found) = telephone(run, writer).filter(|_| !cited) {
            return Some(found);
        }
        before = rest[..end].chars().next_back().unwrap_or(' ');
        rest = &rest[end..];
    }
    None
}

fn telephone(run: &str, writer: Writer) -> Option<Found> {
    let groups: Vec<&str> = run.split(|c: char| !c.is_ascii_digit()).filter(|g| !g.is_empty()).collect();
    let digits = groups.concat();
    let local = match digits.strip_prefix("886").filter(|_| run.starts_with('+') || digits.len() > 10) {
        Some(rest) => format!("0{}", rest.trim_start_matches('0')),
        None => digits,
    };
    let code = *local.as_bytes().get(1)?;
    if !local.starts_with('0') {
        return None;
    }
    let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    // Codes of five digits in a row are no telephone number.
    let codes = lengths.len() > 1 && lengths.iter().all(|length| *length >= 5);
    match (code, local.len()) {
        (b'9', 10) if !codes => Some(("手機號碼", "a mobile number")),
        // A landline is written with its area apart; ten digits alone are anything.
        (b'2'..=b'8', 9..=10) if writer == Writer::Public && lengths.len() > 1 && !codes => {
            (!local.starts_with("080")).then_some(("電話號碼", "a telephone number"))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Writer::{Agency, Public};
    use super::find;

    #[test]
    fn people_are_found_however_they_are_written() {
        for text in [
            "請電 0912-345-678",
            "請電 0912 345 678 謝謝",
            "０９１２３４５６７８",
            "+886 912 345 678",
            "(02) 2345-6789 分機 12",
            "電話 04-22289111",
            "a123456789",
            "證號A123456789，",
            "mail: someone@example.com.",
            "我叫王小明，想請問權數。",
            "王小明先生您好：",
            "林小姐 您好，已更正。",
            "我住望汐鎮中山路 12 號 3 樓",
            "住址：望汐鎮中山路一段２號",
        ] {
            assert!(find(text, Public).is_some(), "{text}");
        }
        for text in [
            "113 年 5 月 1 日",
            "統一編號 12345678",
            "service@example.gov.tw",
            "第 0012345678901234 號函",
            "共 1,234,567,890 筆",
            "2026-01-02 至 2026-03-04",
            "坐標 0.123 0.456",
            "府主統字第0980012345號",
            "鄉鎮代碼 09007 09020",
            "案號 R112000123",
            "比率 0.23456789",
            "免付費 0800-012-345",
            "各位先生您好",
            "先生您好",
            "我叫不出這個欄位的名字",
            "中山路 12 號前的路燈",
            "住宅租金統計與路段資料共 3 號檔案",
            "國民住宅在哪一條街",
        ] {
            assert_eq!(find(text, Public), None, "{text}");
        }
        assert_eq!(find("請洽 (02) 2345-6789 分機 12", Agency), None);
        assert!(find("請洽 0912-345-678", Agency).is_some());
    }
}
