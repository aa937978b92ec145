//! Characters that do not belong: garbled, private, simplified, wide, blanks that nobody sees.

use std::sync::LazyLock;

use super::{Fault, Slip, is_han, structure};

/// Characters that only simplified script has; those that traditional script uses too are not among them.
const SIMPLIFIED: &str = "们这对时过学还进动长问题现员应给让机种产务网织类电经济实验业总样质统计报门间书车见观视觉识论证设语误请读调谈谋谢负责贡财贵费货赛赞轻载辑输边达运远连选遗邮钟钢银错锁键阅队阳阴际陆险随难页项须领频颜风飞饭馆马鱼鸟龙龟齐齿岁医华协单卖卫厂厅压县参双变号听启团围图圆圣场块坏坚执扩扫扬择护担拟损换摄师带帮归录径忆态怀惯战户户执护报拥挂挡据断旧显权条极构标栏树检楼欢汇汉沟泽测济浅润涨渐湾温满灭灯灵炉点烧热爱独狭猎环珑画疗监盖盘着码确离积称稳竞笔筹签简粮纠纪约级纯纲纳纵纷纸线组细终绍绕结绝络绩续维综绿缓编缘缩缴罗罚职联胜脑脱脸艺节范茎药获营蓝虑虽补装规览订认讨训议记讲许访评词译试诗诚话该详诸课谁赏赔赖购赵践跃车轨转轮软载较辞达迁迈违迟适逊递郑释钱铁铜锋镇闭闻阔陈陕险隐隶雾静韩顶顺顾预额饮馈驻驾骑鲁鲜鸡麦黄杂决况减热办劳势劲劝勋区华";

/// Those of the list above that traditional texts hold as well, in names or other words.
const SHARED: &str = "据户范条黄温着决况减静麦挂";

pub(super) fn simplified(text: &str, faults: &mut Vec<Fault>) {
    let found = |c: &char| {
        let at = (*c as usize).wrapping_sub(FIRST);
        SIMPLIFIED_SET.get(at / 64).is_some_and(|bits| bits >> (at % 64) & 1 == 1)
    };
    let Some((at, first)) = text.char_indices().find(|(_, c)| found(c)) else { return };
    let mut all: Vec<char> = Vec::new();
    for c in text.chars().filter(found) {
        if !all.contains(&c) && all.len() < 10 {
            all.push(c);
        }
    }
    let all: String = all.iter().flat_map(|c| [*c, '、']).collect();
    let all = all.trim_end_matches('、');
    faults.push(Fault::new(
        Slip::Simplified,
        at..at + first.len_utf8(),
        words!("有簡體字：{all}", "simplified characters: {all}"),
    ));
}

/// The first Han character; simplified ones lie within the block that it begins.
const FIRST: usize = 0x4e00;

/// A bit for each character of the block.
static SIMPLIFIED_SET: LazyLock<Vec<u64>> = LazyLock::new(|| {
    let mut bits = vec![0; 0x5200 / 64];
    for c in SIMPLIFIED.chars().filter(|c| !SHARED.contains(*c)) {
        let at = (c as usize).wrapping_sub(FIRST);
        if let Some(word) = bits.get_mut(at / 64) {
            *word |= 1_u64 << (at % 64);
        }
    }
    bits
});

/// What bytes of UTF-8 look like that were read in another encoding.
pub(super) const MISREAD: &[&str] = &["ï»¿", "â€œ", "â€™", "Ã©", "ã€", "å¹´", "è³‡"];

/// Replacement characters, private-use characters, and bytes read in the wrong encoding.
pub(super) fn unreadable(text: &str, suspect: bool, faults: &mut Vec<Fault>) {
    let private = |c: char| matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}');
    if let Some((at, c)) = text.char_indices().find(|(_, c)| *c == '\u{fffd}' || private(*c)) {
        let code = format!("U+{:04X}", c as u32);
        let message = if c == '\u{fffd}' {
            words!("有轉碼失敗的字（{code}）", "a character was lost in conversion ({code})")
        } else {
            words!("有自行造的字（{code}）", "a private-use character ({code})")
        };
        faults.push(Fault::new(Slip::Unreadable, at..at + c.len_utf8(), message));
    } else if let Some((at, found)) =
        MISREAD.iter().filter(|_| suspect).find_map(|misread| Some((text.find(misread)?, misread)))
    {
        faults.push(Fault::new(
            Slip::Unreadable,
            at..at + found.len(),
            words!("「{found}」是編碼讀錯的亂碼", "`{found}` was read in the wrong encoding"),
        ));
    }
}

/// Runs of blanks within a line, and blanks that look like none or like others.
pub(super) fn inner_blanks(text: &str, faults: &mut Vec<Fault>) {
    let special = |c: char| {
        matches!(c, '\u{a0}' | '\u{200b}' | '\u{ad}' | '\u{feff}' | '\u{2000}'..='\u{200a}' | '\u{202f}')
    };
    if let Some((at, c)) = text.char_indices().find(|(_, c)| special(*c)) {
        let code = format!("U+{:04X}", c as u32);
        faults.push(
            Fault::new(
                Slip::InnerBlanks,
                at..at + c.len_utf8(),
                words!("有看不見的特殊空白 {code}", "an invisible special blank, {code}"),
            )
            .instead(" "),
        );
        return;
    }
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end();
        let inner = bare.trim_start();
        // Tables and code are laid out with blanks.
        let laid_out = inner.starts_with(['|', '`']) || bare.len() - inner.len() >= 4 || inner.contains('`');
        if !laid_out {
            let from = start + bare.len() - inner.len();
            let blank = |c: char| matches!(c, ' ' | '\u{3000}');
            let mut run = 0;
            for (at, c) in inner.char_indices() {
                if blank(c) {
                    run += 1;
                    continue;
                }
                let before = inner[..at].trim_end_matches(blank);
                // One space after a full stop or a list's mark may be two.
                if run > 1 && before.ends_with(|c: char| is_han(c) || c.is_alphanumeric()) && is_word(c) {
                    faults.push(
                        Fault::new(
                            Slip::InnerBlanks,
                            from + before.len()..from + at,
                            words!("文字中間有 {run} 個空白", "{run} blanks within the text"),
                        )
                        .instead(if before.ends_with(is_han) || is_han(c) {
                            ""
                        } else {
                            " "
                        }),
                    );
                    return;
                }
                run = 0;
            }
        }
        start += line.len();
    }
}

fn is_word(c: char) -> bool {
    is_han(c) || c.is_alphanumeric()
}

/// ASCII marks between Chinese characters.
pub(super) fn half_width_marks(text: &str, faults: &mut Vec<Fault>) {
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        if let Some(wide) = wide_mark(c)
            && is_han(before)
        {
            let after = text[at + 1..].trim_start_matches(' ').chars().next();
            // At the end of a text only a comma or semicolon is surely one of a sentence.
            let within = after.is_some_and(is_han);
            if within && !structure::in_code(text, at) {
                faults.push(
                    Fault::new(
                        Slip::HalfWidthMark,
                        at..at + 1,
                        words!("中文裡用了半形「{c}」", "ASCII `{c}` within Chinese"),
                    )
                    .instead(wide.to_string()),
                );
                return;
            }
        }
        before = c;
    }
}

fn wide_mark(c: char) -> Option<char> {
    Some(match c {
        ',' => '，',
        ';' => '；',
        ':' => '：',
        '?' => '？',
        '!' => '！',
        _ => return None,
    })
}

/// Full-width digits and letters.
pub(super) fn wide_letters(text: &str, faults: &mut Vec<Fault>) {
    let wide = |c: char| matches!(c, '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ');
    let Some(start) = text.find(wide) else { return };
    let length = text[start..].find(|c| !wide(c)).unwrap_or(text.len() - start);
    let found = &text[start..start + length];
    let usual = crate::characters::half_width(found);
    faults.push(
        Fault::new(
            Slip::WideLetters,
            start..start + length,
            words!("「{found}」是全形", "`{found}` is in full width"),
        )
        .instead(usual),
    );
}

/// A text that is said to be in a language of letters and is mostly Chinese.
pub(super) fn other_language(text: &str, language: &str, faults: &mut Vec<Fault>) {
    if language.starts_with("ja") || language.starts_with("ko") || language == "und" {
        return;
    }
    let (mut han, mut letters) = (0, 0);
    for c in text.chars() {
        if is_han(c) {
            han += 1;
        } else if c.is_alphabetic() {
            letters += 1;
        }
    }
    // A word in English has some five letters.
    if han >= 2 && han * 5 > letters {
        faults.push(Fault::new(
            Slip::OtherLanguage,
            0..text.len().min(text.find('\n').unwrap_or(text.len())),
            words!("標示為 {language} 的文字是中文", "the text marked as {language} is in Chinese"),
        ));
    }
}
