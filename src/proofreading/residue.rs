//! What word processors leave behind, and what was never finished.

use super::{Fault, Slip, structure};

/// Marks of bookmarks, contents and references.
pub(super) const MARKS: &[&str] = &[
    "[bookmark:",
    "_GoBack",
    "錯誤! 尚未定義書籤",
    "錯誤! 找不到參照來源",
    "錯誤！尚未定義書籤",
    "錯誤！找不到參照來源",
    "Error! Bookmark not defined",
    "Error! Reference source not found",
    "EMBED Equation",
    "MERGEFIELD",
];

pub(super) fn processors(text: &str, suspect: bool, faults: &mut Vec<Fault>) {
    if let Some((at, mark)) =
        MARKS.iter().filter(|_| suspect).filter_map(|mark| Some((text.find(mark)?, mark))).min()
    {
        let rest = &text[at..];
        let end = match mark.starts_with('[') {
            true => rest.find(']').map_or(mark.len(), |end| end + 1),
            false => mark.len(),
        };
        faults.push(
            Fault::new(
                Slip::ProcessorResidue,
                at..at + end,
                words!("文書軟體留下的標記「{mark}」", "`{mark}` was left by a word processor"),
            )
            .instead(""),
        );
        return;
    }
    if !text.ends_with(|c: char| c.is_ascii_digit()) && !text.contains('\n') {
        return;
    }
    // 「壹、前言..........3」: a line of a table of contents.
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end();
        let title = bare.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end();
        let dots = title.trim_end_matches(['.', '…', '·', '‧', '．']);
        if title.len() < bare.len() && !dots.is_empty() && title[dots.len()..].chars().count() >= 4 {
            faults.push(
                Fault::new(
                    Slip::ProcessorResidue,
                    start + dots.len()..start + bare.len(),
                    words!("目錄的點線與頁碼", "dots and page number of a table of contents"),
                )
                .instead(""),
            );
            return;
        }
        start += line.len();
    }
}

/// Words of what is not finished.
pub(super) const UNFINISHED: &[&str] =
    &["TODO", "TBD", "FIXME", "XXX", "Lorem ipsum", "lorem ipsum", "待補", "待確認", "待填", "請填寫"];

/// Lines of cells parted by tabs.
pub(super) fn pasted_table(text: &str, faults: &mut Vec<Fault>) {
    if !text.contains('\t') {
        return;
    }
    let (mut start, mut begin, mut rows) = (0, 0, 0);
    for line in text.split_inclusive('\n') {
        let cells = line
            .trim_end()
            .trim_start_matches(['\t', ' '])
            .split('\t')
            .filter(|cell| !cell.trim().is_empty());
        if cells.count() >= 2 && !line.starts_with("    ") {
            rows += 1;
            if rows == 1 {
                begin = start;
            }
        } else if rows < 2 {
            rows = 0;
        } else {
            break;
        }
        start += line.len();
    }
    if rows >= 2 {
        let end = text[begin..].find('\n').map_or(text.len(), |end| begin + end);
        faults.push(Fault::new(
            Slip::PastedTable,
            begin..end,
            words!(
                "{rows} 行以 Tab 分開，像是貼上的表格",
                "{rows} lines parted by tabs look like a pasted table"
            ),
        ));
    }
}

pub(super) fn placeholders(text: &str, faults: &mut Vec<Fault>) {
    let word = |word: &str| {
        text.match_indices(word).map(|(at, found)| (at, found.len())).find(|(at, length)| {
            let letter = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || c == '_');
            !letter(text[..*at].chars().next_back()) && !letter(text[at + length..].chars().next())
        })
    };
    let missing = |word: &str, unless: &[&str]| {
        text.match_indices(word)
            .map(|(at, found)| (at, found.len()))
            .find(|(at, length)| !unless.iter().any(|more| text[at + length..].starts_with(more)))
    };
    let found = UNFINISHED[..6]
        .iter()
        .filter_map(|w| word(w))
        .chain(missing("待補", &["件", "正", "助", "償", "貼", "發"]))
        .chain(missing("待確認", &[]))
        .chain(missing("待填", &[]))
        .chain(
            missing("請填寫", &["的", "申", "本", "表", "問", "下", "以", "資", "完", "：", "「"])
                .filter(|_| text.chars().count() < 12),
        )
        .min();
    if let Some((at, length)) = found.filter(|(at, _)| !structure::in_code(text, *at)) {
        let said = &text[at..at + length];
        faults.push(Fault::new(
            Slip::Placeholder,
            at..at + length,
            words!("「{said}」表示還沒寫完", "`{said}` says that the text is not finished"),
        ));
    }
}
