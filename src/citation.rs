//! A citation of a law, 「政府資訊公開法第18條第1項第6款」, and a document number, 「府主統字第1150012345號」,
//! as values.
//!
//! Knows how they are written, not what a site cites them for.

use std::fmt;
use std::ops::Range;

use crate::characters;
use crate::numeral;

/// Article (條), paragraph (項), subparagraph (款) and item (目) of a law; 0 where none is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Citation {
    /// 條.
    pub article: u32,
    /// 條之: of 「第8條之1」 the 1.
    pub inserted: u32,
    /// 項.
    pub paragraph: u32,
    /// 款.
    pub subparagraph: u32,
    /// 目.
    pub item: u32,
}

impl fmt::Display for Citation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "第{}條", self.article)?;
        if self.inserted > 0 {
            write!(f, "之{}", self.inserted)?;
        }
        for (number, unit) in [(self.paragraph, '項'), (self.subparagraph, '款'), (self.item, '目')] {
            if number > 0 {
                write!(f, "第{number}{unit}")?;
            }
        }
        Ok(())
    }
}

impl Citation {
    /// Reads a citation at the beginning of a text, in figures or Chinese numerals; with the bytes that
    /// it takes.
    pub fn read(text: &str) -> Option<(Self, usize)> {
        let mut citation = Self::default();
        let (article, mut end) = part(text, '條')?;
        citation.article = article;
        if let Some(rest) = text[end..].strip_prefix('之') {
            let length = number_length(rest);
            if let Some(number) = numeral::read(&rest[..length]) {
                citation.inserted = number;
                end += '之'.len_utf8() + length;
            }
        }
        for (unit, field) in
            [('項', &mut citation.paragraph), ('款', &mut citation.subparagraph), ('目', &mut citation.item)]
        {
            if let Some((number, length)) = part(&text[end..], unit) {
                *field = number;
                end += length;
            }
        }
        Some((citation, end))
    }

    /// All citations in a text that follow the name of a law: the bytes of both.
    pub fn all<'a>(
        text: &'a str,
        laws: &'a [Law],
    ) -> impl Iterator<Item = (&'a Law, Self, Range<usize>)> + 'a {
        laws.iter().flat_map(move |law| {
            text.match_indices(law.name).filter_map(move |(at, name)| {
                // 「檔案法施行細則」 is another law than 「檔案法」, and so is 「國家檔案法」.
                let from = at + name.len();
                let bare = text[from..].trim_start_matches(['」', '》', ' ']);
                let (citation, length) = Self::read(bare)?;
                Some((law, citation, at..text.len() - bare.len() + length))
            })
        })
    }
}

/// 第…unit at the beginning of a text: the number, and the bytes.
fn part(text: &str, unit: char) -> Option<(u32, usize)> {
    let inner = text.strip_prefix('第')?;
    let trimmed = inner.trim_start_matches(' ');
    let length = number_length(trimmed);
    let number = numeral::read(&trimmed[..length])?;
    let after = trimmed[length..].trim_start_matches(' ');
    let rest = after.strip_prefix(unit)?;
    Some((number, text.len() - rest.len()))
}

fn number_length(text: &str) -> usize {
    text.chars().take_while(|c| numeral::is_part(*c)).map(char::len_utf8).sum()
}

/// How far a law goes that agencies cite for what they keep back.
#[derive(Debug, PartialEq, Eq)]
pub struct Law {
    /// Its name.
    pub name: &'static str,
    /// Its last article.
    pub articles: u32,
    /// Articles whose paragraphs or subparagraphs are counted: article, paragraph, subparagraphs.
    pub lists: &'static [(u32, u32, u32)],
}

/// Laws whose articles are counted (Laws & Regulations Database of the Republic of China).
pub static LAWS: &[Law] = &[
    Law { name: "政府資訊公開法", articles: 24, lists: &[(7, 1, 10), (18, 1, 9)] },
    Law { name: "個人資料保護法", articles: 56, lists: &[] },
    Law { name: "檔案法", articles: 30, lists: &[(18, 1, 7)] },
];

/// Former names of laws, with the present one.
pub static RENAMED: &[(&str, &str)] = &[
    ("電腦處理個人資料保護法", "個人資料保護法"),
    ("兩性工作平等法", "性別平等工作法"),
    ("性別工作平等法", "性別平等工作法"),
    ("身心障礙者保護法", "身心障礙者權益保障法"),
    ("兒童及少年福利法", "兒童及少年福利與權益保障法"),
];

impl Law {
    /// Whether the law has such a place, as far as it is counted.
    pub fn has(&self, citation: Citation) -> bool {
        let counted = self.lists.iter().find(|(article, paragraph, _)| {
            *article == citation.article && (*paragraph == citation.paragraph || citation.paragraph == 0)
        });
        (1..=self.articles).contains(&citation.article)
            && counted.is_none_or(|(_, _, last)| citation.subparagraph <= *last)
    }
}

/// A document number: 「府主統字第1150012345號」. Its first three digits are the year of the Republic
/// (Manual of Official Documents, Executive Yuan).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentNumber {
    /// What stands before 字第: agency and kind of document.
    pub word: String,
    /// The figures.
    pub number: String,
}

impl DocumentNumber {
    /// Reads a number that takes the whole text, with or without 號 and 函 or 令 at its end.
    pub fn read(text: &str) -> Option<Self> {
        let (word, rest) = text.trim().split_once("字第")?;
        let rest = rest.trim();
        let length: usize = rest
            .chars()
            .take_while(|c| c.is_ascii_digit() || ('０'..='９').contains(c))
            .map(char::len_utf8)
            .sum();
        let after = rest[length..].trim();
        let fits = matches!(after, "" | "號" | "號函" | "號令" | "號書函" | "號公告" | "號通函");
        let word = word.trim();
        let named = !word.is_empty() && word.chars().all(|c| c.is_alphanumeric() || "（）()".contains(c));
        (fits && length > 0 && named)
            .then(|| Self { word: word.to_owned(), number: characters::half_width(&rest[..length]) })
    }

    /// The year of the common era that the figures begin with; nothing for numbers of another make.
    pub fn year(&self) -> Option<i16> {
        let year: i16 = self.number.get(..3)?.parse().ok()?;
        (self.number.len() >= 8 && (80..200).contains(&year)).then(|| year + 1911)
    }
}

impl fmt::Display for DocumentNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}字第{}號", self.word, self.number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn citations_are_read_and_written() {
        for (text, shown) in [
            ("第18條第1項第6款", "第18條第1項第6款"),
            ("第十八條第一項第六款但書", "第18條第1項第6款"),
            ("第 6 條第 1 項", "第6條第1項"),
            ("第８條之１第２款", "第8條之1第2款"),
            ("第三條", "第3條"),
        ] {
            let (citation, _) = Citation::read(text).unwrap();
            assert_eq!(citation.to_string(), shown);
            assert_eq!(Citation::read(shown).unwrap(), (citation, shown.len()));
        }
        for text in ["18條", "第條", "第甲條", "第1款", ""] {
            assert_eq!(Citation::read(text), None, "{text}");
        }
    }

    #[test]
    fn laws_end() {
        let wrong =
            |text: &str| Citation::all(text, LAWS).filter(|(law, citation, _)| !law.has(*citation)).count();
        assert_eq!(wrong("依政府資訊公開法第18條第1項第6款及個人資料保護法第六條"), 0);
        assert_eq!(wrong("依「政府資訊公開法」第十八條第一項第十款"), 1);
        assert_eq!(wrong("政府資訊公開法第25條；檔案法施行細則第99條"), 1);
    }

    #[test]
    fn document_numbers_tell_their_year() {
        let read = |text| DocumentNumber::read(text).map(|n| (n.to_string(), n.year()));
        assert_eq!(read("府主統字第1150012345號函"), Some(("府主統字第1150012345號".to_owned(), Some(2026))));
        assert_eq!(
            read("院授主資字第 0980001234 號"),
            Some(("院授主資字第0980001234號".to_owned(), Some(2009)))
        );
        assert_eq!(read("臺統字第123號").unwrap().1, None);
        assert_eq!(read("無"), None);
    }
}
