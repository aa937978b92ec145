//! Proofreading: what slips into texts when documents are typed, pasted and converted, and that a
//! careful reader would mark.
//!
//! Works on a text, its language and the day it is of; knows no files, keys or rules. A text without a
//! fault costs a few passes over its characters and no memory.

mod brackets;
mod characters;
mod dates;
mod doubled;
mod laws;
mod residue;
mod structure;

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use crate::date::Date;
use crate::words::Words;

/// Slips of one text that are told; a text with more is not one that someone wrote.
const MOST: usize = 50;

/// What kind of slip it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each is named as the rule that speaks of it")]
pub enum Slip {
    Doubled,
    OutlineJump,
    LaterFigures,
    ListResidue,
    ProcessorResidue,
    BrokenSentence,
    Placeholder,
    HalfWidthMark,
    InnerBlanks,
    Unpaired,
    Unreadable,
    Simplified,
    Weekday,
    NoSuchDay,
    Calendar,
    ReversedYears,
    NoSuchArticle,
    FormerLaw,
    DocumentNumber,
    WideLetters,
    HeadingJump,
    NoAlternative,
    LinkText,
    OtherLanguage,
    OtherDay,
    PastedTable,
}

/// A slip: where, what is said of it, and what would stand there instead where that is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Its kind.
    pub slip: Slip,
    /// Bytes of the text.
    pub at: Range<usize>,
    /// What is wrong, in one sentence.
    pub message: Words,
    /// What the bytes would read.
    pub instead: Option<String>,
}

impl Fault {
    fn new(slip: Slip, at: Range<usize>, message: Words) -> Self {
        Self { slip, at, message, instead: None }
    }

    fn instead(mut self, text: impl Into<String>) -> Self {
        self.instead = Some(text.into());
        self
    }
}

/// How a text is to be read.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'a> {
    /// BCP 47 tag of the language it is said to be in.
    pub language: &'a str,
    /// The day that the text is of, where it has one.
    pub dated: Option<Date>,
    /// Written in Markdown: paragraphs, headings, links.
    pub markdown: bool,
}

/// All words that single checks look for.
static SUSPECT: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    let laws = crate::citation::LAWS.iter().map(|law| law.name);
    let former = crate::citation::RENAMED.iter().map(|(former, _)| *former);
    let lists = [characters::MISREAD, residue::MARKS, residue::UNFINISHED];
    AhoCorasick::new(laws.chain(former).chain(lists.into_iter().flatten().copied())).ok()
});

/// All slips in a text, in the order of their places.
pub fn read(text: &str, reading: Reading<'_>) -> Vec<Fault> {
    let mut faults = Vec::new();
    let chinese = reading.language.starts_with("zh");
    // Most texts hold none of the words that are looked for: one pass tells.
    let suspect = SUSPECT.as_ref().is_none_or(|words| words.is_match(text));
    characters::unreadable(text, suspect, &mut faults);
    characters::inner_blanks(text, &mut faults);
    doubled::words(text, &mut faults);
    if suspect {
        residue::placeholders(text, &mut faults);
    }
    if reading.markdown {
        residue::pasted_table(text, &mut faults);
    }
    if text.is_ascii() {
        if reading.markdown {
            structure::read(text, &mut faults);
        }
        faults.sort_by_key(|fault| fault.at.start);
        return faults;
    }
    if chinese {
        characters::simplified(text, &mut faults);
        characters::half_width_marks(text, &mut faults);
    } else {
        characters::other_language(text, reading.language, &mut faults);
    }
    characters::wide_letters(text, &mut faults);
    doubled::han(text, &mut faults);
    brackets::unpaired(text, &mut faults);
    residue::processors(text, suspect, &mut faults);
    dates::read(text, reading.dated, &mut faults);
    if suspect {
        laws::read(text, &mut faults);
    }
    if reading.markdown {
        structure::read(text, &mut faults);
    }
    faults.sort_by_key(|fault| fault.at.start);
    faults
}

/// Whether a character is a Han character as texts in Taiwan are written.
fn is_han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' | '\u{20000}'..='\u{2ffff}' | '々')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slips(text: &str) -> Vec<Slip> {
        let dated = Date::new(2024, 3, 12);
        read(text, Reading { language: "zh-Hant-TW", dated, markdown: true })
            .into_iter()
            .map(|fault| {
                assert!(text.get(fault.at.clone()).is_some(), "{text} {fault:?}");
                fault.slip
            })
            .collect()
    }

    #[test]
    fn slips_are_found() {
        use Slip::*;
        for (text, slip) in [
            ("本資料集提供的的統計", Doubled),
            ("資資料集上架方式", Doubled),
            ("各機關機關應辦理", Doubled),
            ("the the list", Doubled),
            ("一、目的\n\n三、範圍", OutlineJump),
            ("截至 113 年 12 月底，計公布 120 項", LaterFigures),
            ("截至114年止", LaterFigures),
            ("- 一、目的", ListResidue),
            ("- 一、目的\n\n- 二、範圍", ListResidue),
            ("並將將紀錄公開", Doubled),
            ("[bookmark: _Toc123]壹、前言", ProcessorResidue),
            ("壹、前言..........3", ProcessorResidue),
            ("本小組負責審查，並決定資料\n\n集之開放方式。", BrokenSentence),
            ("各年度預算，待補", Placeholder),
            ("TODO: 寫完", Placeholder),
            ("本資料集,每月更新", HalfWidthMark),
            ("人口\u{a0}統計", InnerBlanks),
            ("類          別", InnerBlanks),
            ("預算（113年度", Unpaired),
            ("人口」統計", Unpaired),
            ("人口\u{fffd}統計", Unreadable),
            ("人口\u{e123}統計", Unreadable),
            ("各机关预算", Simplified),
            ("115年3月12日（星期三）", Weekday),
            ("2026年3月12日(三)", Weekday),
            ("自113年2月30日起", NoSuchDay),
            ("民國2024年5月1日", Calendar),
            ("2026年（民國114年）", Calendar),
            ("西元113年", Calendar),
            ("113年至112年之統計", ReversedYears),
            ("政府資訊公開法第18條第1項第10款", NoSuchArticle),
            ("依電腦處理個人資料保護法辦理", FormerLaw),
            ("115年3月12日府主統字第1140012345號函", DocumentNumber),
            ("１１３年度預算", WideLetters),
            ("## 目的\n\n#### 範圍", HeadingJump),
            ("![](a.png)", NoAlternative),
            ("詳見[這裡](https://a.example/)", LinkText),
            ("本次會議於113年3月14日召開。", OtherDay),
            ("年度\t筆數\n114\t96\n115\t97", PastedTable),
        ] {
            assert_eq!(slips(text), [slip], "{text}");
        }
    }

    #[test]
    fn good_texts_stay() {
        for text in [
            "前次會議於113年2月14日召開；本次會議於113年3月12日（星期二）召開。",
            "達成目的的方法，參與與合作，投資資訊，普及及推廣，因應應變，公所所管理，統計計畫，規則則依",
            "中華民國一O四年七月十五日府政工字第1040183936號函",
            "各項資料等等，一個一個檢查，研究研究再說；人人皆可取用，年年更新。",
            "截至 113 年 2 月底，計公布 96 項；預定 114 年完成 120 項。",
            "一、目的\n\n二、範圍\n\n（一）資料\n\n（二）統計\n\n三、附則",
            "115年3月12日（星期四）下午2時，2026-03-12 (四)",
            "民國113年5月1日；2026年（民國115年）；115年（2026年）",
            "112年至113年，112學年度至113學年度，90年～99年",
            "政府資訊公開法第18條第1項第6款、個人資料保護法第6條",
            "115年3月12日府主統字第1150012345號函",
            "## 目的\n\n### 範圍\n\n## 附則\n\n![各年度資料集數](a.png)，見[作業原則](https://a.example/)",
            "格式為 CSV, JSON；網址 https://a.example/a,b?x=1 可直接使用 (UTF-8)。",
            "1) 甲\n2) 乙\n\na) 丙",
            "單價 1,234 元；比率 3:2；時間 14:00",
            "- 甲\n- 乙\n\n1. 丙\n2. 丁",
            "資料提供機關，\n依規定辦理。",
            "`TODO` 欄位的值，見 `a  b`",
        ] {
            assert_eq!(slips(text), [], "{text}");
        }
    }

    #[test]
    fn a_text_in_another_language_is_told() {
        let english = |text| read(text, Reading { language: "en", dated: None, markdown: false });
        assert_eq!(english("人口統計資料")[0].slip, Slip::OtherLanguage);
        assert!(english("Population of 臺北市 by district").is_empty());
    }
}
