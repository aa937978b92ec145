//! Numbers as Taiwanese documents write them: ASCII and full-width digits, 一百一十三, 一一三, 壹佰.
//!
//! Knows nothing of what a number counts.

/// A whole number below 100,000, in any of the ways, or nothing.
pub fn read(text: &str) -> Option<u32> {
    if text.is_empty() || text.chars().count() > 12 {
        return None;
    }
    let digits: Option<Vec<u32>> = text.chars().map(digit).collect();
    if let Some(digits) = digits {
        // 一一三 and 113: one sign a place.
        return (digits.len() <= 5).then(|| digits.into_iter().fold(0, |number, digit| number * 10 + digit));
    }
    let (mut number, mut unit): (u32, Option<u32>) = (0, None);
    let mut last = u32::MAX;
    for c in text.chars() {
        if let Some(value) = digit(c).filter(|_| !c.is_ascii_digit()) {
            if unit.is_some_and(|unit| unit != 0) {
                return None;
            }
            unit = Some(value);
            continue;
        }
        let power = match c {
            '十' | '拾' => 10,
            '百' | '佰' => 100,
            '千' | '仟' => 1000,
            _ => return None,
        };
        if power >= last {
            return None;
        }
        last = power;
        number += unit.take().filter(|unit| *unit != 0).unwrap_or(1) * power;
    }
    Some(number + unit.unwrap_or(0))
}

fn digit(c: char) -> Option<u32> {
    Some(match c {
        '0'..='9' => c as u32 - '0' as u32,
        '０'..='９' => c as u32 - '０' as u32,
        // Typists write the letter for the sign: 一O四.
        '〇' | '零' | '○' | 'O' | 'Ｏ' => 0,
        '一' | '壹' => 1,
        '二' | '貳' | '兩' => 2,
        '三' | '參' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陸' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

/// Whether a character can be part of such a number.
pub fn is_part(c: char) -> bool {
    digit(c).is_some() || matches!(c, '十' | '百' | '千' | '拾' | '佰' | '仟')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_is_read() {
        for (text, number) in [
            ("113", 113),
            ("１１３", 113),
            ("一百一十三", 113),
            ("一一三", 113),
            ("一百零三", 103),
            ("十八", 18),
            ("二十", 20),
            ("壹佰拾伍", 115),
            ("二千零二十四", 2024),
            ("二〇二四", 2024),
            ("○", 0),
        ] {
            assert_eq!(read(text), Some(number), "{text}");
        }
        for text in ["", "十百", "一百千", "甲", "1十", "999999", "一二十"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
