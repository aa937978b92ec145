//! Characters and words that stand there twice.

use super::{Fault, MOST, Slip, is_han, structure};

/// Characters that no sentence holds twice in a row, but behind those that make a word with the first:
/// 「目的的」, 「參與與」, 「投資資訊」.
const NEVER_TWICE: &[(char, &str)] = &[
    ('的', "目標有的"),
    ('及', "普涉以顧波提論觸推遍企比"),
    ('與', "參給賦授"),
    ('或', "抑"),
    ('於', "終"),
    ('但', "非不"),
    ('已', "而"),
    ('並', "合"),
    ('應', "因供效反對相適回響理答"),
    ('資', "投師薪物外工勞融出合獨增集內陸中台臺港"),
    ('料', "材原燃飲塑肥飼"),
    ('第', "及門科等次"),
    ('將', "名大健上中少"),
    ('者', ""),
    ('該', "應"),
];

/// Verbs that are said twice to mean doing something for a while.
const SAID_TWICE: &[&str] =
    &["研究", "討論", "比較", "了解", "瞭解", "考慮", "檢查", "整理", "試驗", "溝通", "練習", "商量"];

/// Longest word that is looked for.
const LONGEST: usize = 8;

pub(super) fn han(text: &str, faults: &mut Vec<Fault>) {
    if !may_repeat(text) {
        return;
    }
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let mut index = 0;
    while index < chars.len() && faults.len() < MOST {
        let run = chars[index..].iter().take_while(|(_, c)| is_han(*c)).count();
        let end = index + run;
        while index < end && faults.len() < MOST {
            let before = index.checked_sub(1).map(|at| chars[at].1);
            if let Some(length) = repeated(&chars[index..end], before) {
                let at = chars[index].0;
                let middle = chars[index + length].0;
                let until = chars.get(index + 2 * length).map_or(text.len(), |(at, _)| *at);
                let word = &text[at..middle];
                if !structure::in_code(text, at) {
                    faults.push(
                        Fault::new(
                            Slip::Doubled,
                            at..until,
                            words!("「{word}」重複", "`{word}` stands here twice"),
                        )
                        .instead(word),
                    );
                }
                index += 2 * length;
            } else {
                index += 1;
            }
        }
        index = index.max(end) + usize::from(run == 0);
    }
}

/// Whether some character stands again within a word's length with all between it and its double
/// repeated: without memory, over the last characters alone.
fn may_repeat(text: &str) -> bool {
    const WINDOW: usize = 16;
    let mut last = ['\0'; WINDOW];
    // For each length, how many characters in a row equal the one so far before.
    let mut same = [0_usize; LONGEST + 1];
    for (count, c) in text.chars().enumerate() {
        let han = is_han(c);
        for length in 1..=LONGEST {
            let before = last[(count + WINDOW - length) % WINDOW];
            if han && count >= length && before == c {
                same[length] += 1;
                if same[length] >= length {
                    return true;
                }
            } else {
                same[length] = 0;
            }
        }
        last[count % WINDOW] = c;
    }
    false
}

/// The length of the word that stands at the beginning and again behind itself, if that is a slip.
fn repeated(chars: &[(usize, char)], before: Option<char>) -> Option<usize> {
    let first = chars[0].1;
    for length in (1..=LONGEST).take_while(|length| 2 * length <= chars.len()) {
        if chars[length].1 != first {
            continue;
        }
        let same = (0..length).all(|i| chars[i].1 == chars[length + i].1);
        if !same {
            continue;
        }
        let word: String = chars[..length].iter().map(|(_, c)| c).collect();
        let slip = match length {
            1 => NEVER_TWICE.iter().any(|(character, unless)| {
                *character == first && !before.is_some_and(|before| unless.contains(before))
            }),
            _ => {
                let numeral = word.chars().any(crate::numeral::is_part);
                let one = word.chars().all(|c| c == first);
                !numeral && !one && !SAID_TWICE.contains(&word.as_str())
            }
        };
        if slip {
            return Some(length);
        }
    }
    None
}

/// A word in letters twice in a row.
pub(super) fn words(text: &str, faults: &mut Vec<Fault>) {
    let mut before: Option<(usize, &str)> = None;
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() && faults.len() < MOST {
        if !bytes[at].is_ascii_alphabetic() {
            // Only blanks part a word from its double.
            if !matches!(bytes[at], b' ' | b'\n') {
                before = None;
            }
            at += 1;
            continue;
        }
        let length = bytes[at..].iter().take_while(|b| b.is_ascii_alphanumeric()).count();
        let word = &text[at..at + length];
        if let Some((start, last)) = before
            && last == word
            && length > 1
            && word.bytes().all(|b| b.is_ascii_lowercase())
            && !matches!(word, "had" | "that")
            && !structure::in_code(text, at)
        {
            faults.push(
                Fault::new(
                    Slip::Doubled,
                    start..at + length,
                    words!("「{word}」重複", "`{word}` stands here twice"),
                )
                .instead(word),
            );
        }
        before = Some((at, word));
        at += length;
    }
}
