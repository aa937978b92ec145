//! What a title says besides its subject: the period or the county it covers, and that nothing comes
//! after it.
//!
//! A period counts only where it is written as one: `105年`, `113年度第1季`, `2019年上半年`,
//! `107年1月至6月`. Numbers of people, departments or issues are no periods.

use crate::characters;

/// Marks that part a label from the rest of a title.
const MARKS: [char; 24] = [
    '-', '－', '—', '–', '_', '＿', ':', '：', ',', '，', ';', '；', '、', ' ', '\u{3000}', '*', '＊', '※',
    '|', '／', '/', '。', '.', '~',
];
const OPEN: [char; 8] = ['(', '（', '[', '［', '【', '〔', '「', '<'];
const CLOSE: [char; 8] = [')', '）', ']', '］', '】', '〕', '」', '>'];

/// Words that say the end of updates where they stand as a label of their own.
const ENDED: [&str; 22] = [
    "不再更新",
    "停止更新",
    "不更新",
    "已停更",
    "終止更新",
    "不再提供",
    "停止提供",
    "終止提供",
    "不再維護",
    "停止維護",
    "不再發布",
    "停止發布",
    "不再公開",
    "已不公開",
    "已下架",
    "已停止",
    "已終止",
    "已停用",
    "已結束",
    "discontinued",
    "no longer updated",
    "ended",
];

/// Counties and cities, those that were merged or raised included.
const PLACES: [&str; 27] = [
    "臺北市",
    "新北市",
    "桃園市",
    "臺中市",
    "臺南市",
    "高雄市",
    "基隆市",
    "新竹市",
    "嘉義市",
    "新竹縣",
    "苗栗縣",
    "彰化縣",
    "南投縣",
    "雲林縣",
    "嘉義縣",
    "屏東縣",
    "宜蘭縣",
    "花蓮縣",
    "臺東縣",
    "澎湖縣",
    "金門縣",
    "連江縣",
    "臺北縣",
    "桃園縣",
    "臺中縣",
    "臺南縣",
    "高雄縣",
];

/// A title without its periods, or without its county.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Parted {
    /// The title for comparison, with a sign in the place of each period.
    pub key: String,
    /// The title as people would write it without periods.
    pub subject: String,
    /// The periods as they are written, in their order, or the county.
    pub period: String,
}

/// Parts a title from the county that it names; nothing when it names none or several.
pub(crate) fn part_place(title: &str) -> Option<Parted> {
    let text: String =
        of_title(title)?.into_iter().map(half).map(|c| if c == '台' { '臺' } else { c }).collect();
    let mut named = PLACES.iter().filter(|place| text.contains(*place));
    let (Some(place), None) = (named.next(), named.next()) else { return None };
    // `臺北市政府` is an agency.
    let cut = text.replacen(place, "\u{1}", 1);
    if cut.contains("\u{1}政府") || cut.contains("\u{1}議會") || cut.contains(place) {
        return None;
    }
    let key = cut.chars().filter(|c| !c.is_whitespace()).map(folded).collect();
    Some(Parted { key, subject: tidy(&cut), period: (*place).to_owned() })
}

/// Parts a title from its periods; nothing when it names none.
pub(crate) fn part(title: &str) -> Option<Parted> {
    let original: Vec<char> = of_title(title)?;
    let chars: Vec<char> = original.iter().copied().map(half).collect();
    let (mut key, mut subject, mut periods) = (String::new(), String::new(), Vec::new());
    let mut at = 0;
    while at < chars.len() {
        let before = at.checked_sub(1).and_then(|b| chars.get(b)).copied();
        match span(&chars, at, before) {
            Some(end) => {
                periods.push(chars[at..end].iter().filter(|c| !c.is_whitespace()).collect::<String>());
                key.push('〇');
                subject.push('\u{1}');
                at = end;
            }
            None => {
                if !chars[at].is_whitespace() {
                    key.push(folded(chars[at]));
                }
                subject.push(original[at]);
                at += 1;
            }
        }
    }
    (!periods.is_empty()).then(|| Parted { key, subject: tidy(&subject), period: periods.join(" ") })
}

/// The label that says that nothing comes any more, and the title without it.
pub(crate) fn ended(title: &str) -> Option<(String, String)> {
    let chars: Vec<char> = of_title(title)?;
    // What stands in brackets, then what stands between marks, then the end of the whole.
    let mut open: Option<usize> = None;
    for (at, c) in chars.iter().enumerate() {
        if OPEN.contains(c) {
            open = Some(at);
        } else if CLOSE.contains(c)
            && let Some(from) = open.take()
        {
            let label: String = chars[from + 1..at].iter().collect();
            if is_label(&label) {
                let rest = chars[..from].iter().chain(&chars[at + 1..]).collect::<String>();
                return Some((label.trim().to_owned(), tidy(&rest)));
            }
        }
    }
    let mut start = 0;
    for end in 0..=chars.len() {
        if end < chars.len() && !MARKS.contains(&chars[end]) {
            continue;
        }
        let label: String = chars[start..end].iter().collect();
        let whole = start == 0 && end == chars.len();
        if !whole && is_label(&label) {
            let rest =
                chars[..start].iter().chain(chars.get(end + 1..).unwrap_or_default()).collect::<String>();
            return Some((label.trim().to_owned(), tidy(&rest)));
        }
        start = end + 1;
    }
    let text: String = chars.iter().collect();
    let strong = ["已停止更新", "已不再更新", "不再更新", "停止更新", "已停止提供", "不再提供", "停止提供"];
    let last = strong.iter().find_map(|word| Some((*word, text.trim().strip_suffix(word)?)));
    last.filter(|(_, rest)| !rest.is_empty()).map(|(word, rest)| (word.to_owned(), tidy(rest)))
}

/// Whether a text is a label of the end: such a word, with no more than a date or a hint beside it.
fn is_label(text: &str) -> bool {
    let text = text.trim().to_lowercase();
    let found = ENDED.iter().find(|word| text.contains(*word));
    found.is_some_and(|word| {
        let rest = text.replacen(word, "", 1);
        // `本資料集自113年起…`, `已…`, `請改用…`: beside the word stand when and whither, not what.
        let beside: String = rest
            .replace("本資料集", "")
            .replace("資料集", "")
            .replace("資料", "")
            .chars()
            .filter(|c| !c.is_ascii_digit() && !"已將自於從起後止年月日度本此項民國,，.。 即日".contains(*c))
            .collect();
        beside.is_empty()
            || (word.len() > 6 && ["請", "改", "詳", "併入", "移至"].iter().any(|w| beside.starts_with(w)))
    })
}

/// The characters of what can be a title (the standard allows 255).
fn of_title(text: &str) -> Option<Vec<char>> {
    let chars: Vec<char> = text.chars().take(301).collect();
    (chars.len() <= 300).then_some(chars)
}

/// A character for comparison: one way of writing 臺, dashes and letters.
fn folded(c: char) -> char {
    match c {
        '台' => '臺',
        '－' | '—' | '–' | '─' | '_' | '＿' => '-',
        other => other.to_ascii_lowercase(),
    }
}

/// Full-width digits and letters as half-width ones.
fn half(c: char) -> char {
    match c {
        '\u{ff10}'..='\u{ff19}'
        | '\u{ff21}'..='\u{ff3a}'
        | '\u{ff41}'..='\u{ff5a}'
        | '\u{ff08}'
        | '\u{ff09}' => characters::usual_width(c),
        other => other,
    }
}

/// What is left of a title when parts are cut out of it: no empty brackets, no marks at its ends.
fn tidy(text: &str) -> String {
    let mut tidy = text.replace('\u{1}', "");
    for (open, close) in OPEN.iter().zip(&CLOSE) {
        tidy = tidy.replace(&format!("{open}{close}"), "");
    }
    let marks = |c: char| MARKS.contains(&c) || c.is_whitespace();
    let tidy = tidy.trim_matches(marks);
    tidy.strip_prefix(['度', '的', '之']).unwrap_or(tidy).trim_matches(marks).to_owned()
}

/// The end of the period that begins at a place, ranges included.
fn span(chars: &[char], at: usize, before: Option<char>) -> Option<usize> {
    let mut end = one(chars, at, before)?;
    // `105年至107年`, `1月-6月`, `105年度及106年度`, `2015~2019年`.
    loop {
        let mut next = end;
        while chars.get(next).is_some_and(|c| c.is_whitespace()) {
            next += 1;
        }
        if !chars.get(next).is_some_and(|c| "-–—－~～〜至到及、".contains(*c)) {
            return Some(end);
        }
        next += 1;
        while chars.get(next).is_some_and(|c| c.is_whitespace()) {
            next += 1;
        }
        match one(chars, next, None) {
            Some(further) => end = further,
            None => return Some(end),
        }
    }
}

/// The end of one period: a year with what parts it, or such a part alone.
fn one(chars: &[char], at: usize, before: Option<char>) -> Option<usize> {
    if before.is_some_and(|c| c.is_ascii_alphanumeric() || ".第每近過滿逾達".contains(c))
        && chars.get(at) != Some(&'第')
    {
        return None;
    }
    if let Some(mut end) = year(chars, at) {
        while let Some(further) = part_of_year(chars, skip_blanks(chars, end)) {
            end = further;
        }
        return Some(end);
    }
    compact(chars, at).or_else(|| {
        let mut end = part_of_year(chars, at)?;
        while let Some(further) = part_of_year(chars, end) {
            end = further;
        }
        Some(end)
    })
}

fn skip_blanks(chars: &[char], at: usize) -> usize {
    at + chars.get(at..).map_or(0, |rest| rest.iter().take_while(|c| c.is_whitespace()).count())
}

/// Digits from a place: how many, and their number.
fn digits(chars: &[char], at: usize) -> (usize, u32) {
    let rest = chars.get(at..).unwrap_or_default();
    let count = rest.iter().take(9).take_while(|c| c.is_ascii_digit()).count();
    (count, rest[..count].iter().filter_map(|c| c.to_digit(10)).fold(0, |n, d| n * 10 + d))
}

fn follows(chars: &[char], at: usize, words: &[&str]) -> Option<usize> {
    words.iter().find_map(|word| {
        let word: Vec<char> = word.chars().collect();
        chars.get(at..)?.starts_with(&word).then_some(at + word.len())
    })
}

/// `民國105年度`, `99年`, `2019年`, `108學年度`, and `2019` where it stands alone.
fn year(chars: &[char], at: usize) -> Option<usize> {
    let named = follows(chars, at, &["中華民國", "民國", "西元"]);
    let start = skip_blanks(chars, named.unwrap_or(at));
    let (count, number) = digits(chars, start);
    let minguo = (count == 3 && (100..=150).contains(&number)) || (count == 2 && (50..=99).contains(&number));
    let common = count == 4 && (1945..=2060).contains(&number);
    let named_low = named.is_some() && (1..=2).contains(&count);
    if !(minguo || common || named_low) {
        return None;
    }
    let behind = start + count;
    let words = ["會計年度", "學年度", "學年", "年度", "年"];
    if let Some(end) = follows(chars, skip_blanks(chars, behind), &words) {
        // `108年度及以後年度`.
        if let Some(further) = follows(chars, end, &["及以後年度", "以後年度", "及以前年度", "以前年度"])
        {
            return Some(further);
        }
        // `10年期公債`, `100年來`, `99年以上`: spans of time, not years.
        let span = follows(chars, end, &["期", "來", "以", "間隔", "生", "級", "內"]).is_some();
        return (!span).then_some(end);
    }
    // A slip of lists, where nothing else can be meant: `103度總決算`.
    if at == 0 && count == 3 && chars.get(behind) == Some(&'度') {
        return Some(behind + 1);
    }
    // `105-107年`: the word stands behind the last.
    let next = skip_blanks(chars, behind);
    if chars.get(next).is_some_and(|c| "-–—－~～〜至到及、".contains(*c)) {
        let other = skip_blanks(chars, next + 1);
        let (length, _) = digits(chars, other);
        // `96-105年度` crosses from two digits to three.
        let alike = length == count || (count == 2 && length == 3);
        if alike && follows(chars, skip_blanks(chars, other + length), &words).is_some() {
            return Some(behind);
        }
    }
    let alone = match chars.get(behind) {
        None => true,
        Some(c) => MARKS.contains(c) || OPEN.contains(c) || CLOSE.contains(c),
    };
    let edge = at == 0 || chars.get(at - 1).is_some_and(|c| MARKS.contains(c) || OPEN.contains(c));
    (common && alone && edge).then_some(behind)
}

/// `1月`, `06月份`, `第1季`, `Q1`, `上半年`, `第1學期`, `15日`.
fn part_of_year(chars: &[char], at: usize) -> Option<usize> {
    if let Some(end) =
        follows(chars, at, &["上半年度", "下半年度", "上半年", "下半年", "上學期", "下學期", "全年度"])
    {
        return Some(end);
    }
    let ordinal = follows(chars, at, &["第"]);
    let start = ordinal.unwrap_or(at);
    let (count, number) = digits(chars, start);
    let chinese = chars.get(start).is_some_and(|c| "一二三四".contains(*c));
    let (length, number) = if count == 0 && chinese { (1, 1) } else { (count, number) };
    if length > 0 {
        let behind = skip_blanks(chars, start + length);
        if let Some(end) = follows(chars, behind, &["季度", "季"])
            && (1..=4).contains(&number)
            && (ordinal.is_some() || !chinese)
        {
            return Some(end);
        }
        if ordinal.is_some() {
            return follows(chars, behind, &["學期"]).filter(|_| (1..=2).contains(&number));
        }
        if let Some(end) = follows(chars, behind, &["月份", "月底", "月"])
            && (1..=12).contains(&number)
            && count > 0
            && follows(chars, end, &["報", "刊", "票", "薪", "曆", "齡", "子", "台", "臺"]).is_none()
        {
            return Some(end);
        }
        if let Some(end) = follows(chars, behind, &["日"])
            && (1..=31).contains(&number)
            && at > 0
            && chars.get(at - 1).is_some_and(|c| *c == '月')
        {
            return Some(end);
        }
    }
    let quarter = chars.get(at).is_some_and(|c| matches!(c, 'Q' | 'q'))
        && chars.get(at + 1).is_some_and(|c| ('1'..='4').contains(c))
        && !chars.get(at + 2).is_some_and(char::is_ascii_alphanumeric);
    quarter.then_some(at + 2)
}

/// `1050131`, `20160131`, `2016-01`, `105/01/31`.
fn compact(chars: &[char], at: usize) -> Option<usize> {
    let (count, number) = digits(chars, at);
    let real = |month: u32, day: u32| (1..=12).contains(&month) && (1..=31).contains(&day);
    if matches!(count, 7 | 8) {
        let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100);
        let plausible = if count == 7 { (80..=150).contains(&year) } else { (1945..=2060).contains(&year) };
        return (plausible && real(month, day)).then_some(at + count);
    }
    let year_like =
        (count == 4 && (1945..=2060).contains(&number)) || (count == 3 && (80..=150).contains(&number));
    let mark = chars.get(at + count).copied().filter(|c| "-/.".contains(*c))?;
    let (length, month) = digits(chars, at + count + 1);
    if !year_like || !(1..=2).contains(&length) || !(1..=12).contains(&month) {
        return None;
    }
    let end = at + count + 1 + length;
    if chars.get(end) == Some(&mark) {
        let (length, day) = digits(chars, end + 1);
        return ((1..=2).contains(&length) && real(month, day)).then_some(end + 1 + length);
    }
    let ends = !chars.get(end).is_some_and(char::is_ascii_alphanumeric);
    // `114-006-1477` is a number of a report; two digits make a month.
    (ends && length == 2 && count == 4).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_told_from_numbers() {
        for (title, subject, period) in [
            ("銓敘部105年會計報告", "銓敘部會計報告", "105年"),
            ("105年度中央政府總預算", "中央政府總預算", "105年度"),
            ("矯正署臺東監獄108年4月會計報告", "矯正署臺東監獄會計報告", "108年4月"),
            ("銓敘部105年度第4季對國內團體捐助", "銓敘部對國內團體捐助", "105年度第4季"),
            ("2019年港灣海氣象觀測資料統計年報(布袋港域)", "港灣海氣象觀測資料統計年報(布袋港域)", "2019年"),
            ("產業關聯統計-90年162部門程度表(I-A)-1", "產業關聯統計-162部門程度表(I-A)-1", "90年"),
            ("民國１０５年上半年人口", "人口", "民國105年上半年"),
            ("人口統計(113年1月至6月)", "人口統計", "113年1月至6月"),
            ("人口統計-2019", "人口統計", "2019"),
            ("人口統計 2019Q3", "人口統計", ""),
            ("105-107年人口", "人口", "105-107年"),
            ("96-105年度決算（總表）", "決算（總表）", "96-105年度"),
            ("108學年度第1學期課程", "課程", "108學年度第1學期"),
            ("會計報告(108年度及以後年度)", "會計報告", "108年度及以後年度"),
            ("103度中央政府總決算", "中央政府總決算", "103度"),
            ("人口1050131", "人口", "1050131"),
            ("人口2016-01-31版", "人口版", "2016-01-31"),
        ] {
            let parted = part(title);
            if period.is_empty() {
                assert_eq!(parted, None, "{title}");
                continue;
            }
            let parted = parted.unwrap_or_else(|| panic!("{title}"));
            assert_eq!((parted.subject.as_str(), parted.period.as_str()), (subject, period), "{title}");
        }
        for title in [
            "15歲以上民間人口",
            "10年期公債",
            "每100年回顧",
            "第38期臺灣地區易肇事路段改善計畫",
            "166部門",
            "探討(1/4)-模組",
            "近99年來氣溫",
            "12月報",
            "ISO 9001",
            "2050人",
            "第二試",
            "四季花卉",
        ] {
            assert_eq!(part(title), None, "{title}");
        }
    }

    #[test]
    fn counties_are_parted_and_their_governments_not() {
        let parted = part_place("台東縣15歲以上人口之婚姻狀況").unwrap_or_else(|| panic!("a county"));
        assert_eq!((parted.subject.as_str(), parted.period.as_str()), ("15歲以上人口之婚姻狀況", "臺東縣"));
        assert_eq!(part_place("新竹縣１５歲以上"), part_place("新竹縣15歲以上"));
        for title in ["桃園市政府預算", "臺北市與新北市人口", "人口"] {
            assert_eq!(part_place(title), None, "{title}");
        }
    }

    #[test]
    fn titles_that_differ_by_period_have_one_key() {
        let key = |title| part(title).map(|p| p.key);
        assert_eq!(key("105年度台北預算"), key("１０６年 臺北預算"));
        assert_eq!(key("105年度預算案－分析表"), key("106年度預算案-分析表"));
        assert_ne!(key("105年預算"), key("105年決算"));
    }

    #[test]
    fn labels_of_the_end_are_told_from_subjects() {
        for (title, label, rest) in [
            ("會計報告(不更新)", "不更新", "會計報告"),
            ("【停止更新】人口", "停止更新", "人口"),
            ("人口-已停止更新", "已停止更新", "人口"),
            ("人口已不再更新", "已不再更新", "人口"),
            ("人口（自113年起不再更新）", "自113年起不再更新", "人口"),
            ("人口(已下架)", "已下架", "人口"),
            ("Population (discontinued)", "discontinued", "Population"),
            ("人口（已停止更新，請改用新表）", "已停止更新，請改用新表", "人口"),
        ] {
            assert_eq!(ended(title), Some((label.to_owned(), rest.to_owned())), "{title}");
        }
        for title in [
            "歷次天然災害停止上班上課訊息",
            "已下架食品清單",
            "停止提供服務之醫院名單",
            "已停止營業商店",
            "到院前心肺功能停止傷病患統計",
            "extended hours",
            "不再更新",
        ] {
            assert_eq!(ended(title), None, "{title}");
        }
    }
}
