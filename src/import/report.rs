//! The report of an import, in Markdown: what became of every column, and which rows became
//! nothing.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::Refusal;
use super::columns::{Columns, Role};
use super::ledger::{Account, Ledger};
use crate::date::Date;
use crate::words::{Speech, Words};

/// How many examples of a column are shown.
const EXAMPLES: usize = 5;

/// What the report says of the list as a whole.
pub(super) struct Facts<'a> {
    pub list_name: &'a str,
    pub encoding: &'static str,
    pub rows: usize,
    pub manifests: usize,
    pub newest: Option<Date>,
    pub refused: &'a [Refusal],
}

/// `rows N, manifests M, refused R`.
pub(super) fn last_line(rows: usize, manifests: usize, refused: usize) -> String {
    format!("rows {rows}, manifests {manifests}, refused {refused}")
}

/// Writes the report.
pub(super) fn write(facts: &Facts<'_>, columns: &Columns, ledger: &Ledger, speech: Speech) -> String {
    let mut page = Page { text: String::new(), speech };
    let (rows, manifests, refused) = (facts.rows, facts.manifests, facts.refused.len());
    let (name, encoding, count) = (code(facts.list_name), facts.encoding, columns.0.len());
    page.line(words!("# 匯入報告：{name}", "# Import report: {name}"));
    page.line(words!(
        "{rows} 列、{count} 欄（{encoding}）；{manifests} 筆資料集、{refused} 列未匯入。",
        "{rows} rows, {count} columns ({encoding}); {manifests} data sets, {refused} rows refused.",
    ));
    notes(&mut page, facts, columns, ledger);
    accounts(&mut page, columns, ledger);
    changes(&mut page, columns, ledger);
    left(&mut page, columns, ledger);
    units(&mut page, ledger);
    refusals(&mut page, facts.refused);
    let _ = writeln!(page.text, "{}", last_line(rows, manifests, refused));
    page.text
}

struct Page {
    text: String,
    speech: Speech,
}

impl Page {
    /// A paragraph.
    fn line(&mut self, words: Words) {
        let _ = writeln!(self.text, "{}\n", words.get(self.speech));
    }

    fn item(&mut self, words: Words) {
        let _ = writeln!(self.text, "- {}", words.get(self.speech));
    }

    fn head(&mut self, words: Words, columns: usize) {
        let _ = writeln!(self.text, "{}\n|{}", words.get(self.speech), "---|".repeat(columns));
    }

    fn end(&mut self) {
        self.text.push('\n');
    }
}

fn notes(page: &mut Page, facts: &Facts<'_>, columns: &Columns, ledger: &Ledger) {
    let notes = &ledger.notes;
    page.line(Words::fixed("## 說明", "## Notes"));
    page.item(Words::fixed(
        "列號自標題列之後由 1 起算。已在網站中的資料集保持原樣，不因清單而更改。",
        "Rows are counted from 1 after the header. A data set that is in the site already stays as it is, whatever the list says.",
    ));
    page.item(Words::fixed(
        "「保留」的內容在各檔的 `imported.kept`，不會公布。",
        "What is \"kept\" stands under `imported.kept` of each manifest and is never published.",
    ));
    match facts.newest {
        Some(day) => page.item(words!(
            "`imported.date` 為清單中最新的日期 {day}。",
            "`imported.date` is the newest day in the list, {day}."
        )),
        None => page.item(Words::fixed(
            "清單沒有任何日期：各檔的 `imported.date` 須自行填寫。",
            "The list holds no dates: `imported.date` is left for you to write.",
        )),
    }
    if columns.has(Role::Contact) {
        page.item(Words::fixed(
            "承辦人姓名、電話與電子郵件只保留、不公布：請在 organization.yaml 設定單位的聯絡窗口。",
            "Names, telephones and addresses of officials are kept and not published: give the units a contact in organization.yaml.",
        ));
    }
    let mut counted = |count: usize, words: Words| {
        if count > 0 {
            page.item(words);
        }
    };
    let n = notes.no_description;
    counted(
        n,
        words!("{n} 筆沒有描述，以「來源未載明。」代之。", "{n} have no description; it reads 來源未載明。"),
    );
    let n = notes.no_unit;
    counted(
        n,
        words!("{n} 筆沒有提供機關，歸於本站的機關。", "{n} name no provider; they are the site's agency's."),
    );
    let n = notes.not_open;
    counted(
        n,
        words!(
            "{n} 筆不是開放資料：寫成草稿，補齊 restriction 後改為 published 才會公布；下載網址只保留。",
            "{n} are not open: they are drafts until `restriction` is complete and the status is `published`; download addresses are kept only.",
        ),
    );
    let n = notes.unknown_provision;
    counted(
        n,
        words!(
            "{n} 筆的資料提供屬性無法辨識：寫成草稿，不會公布。",
            "{n} have an unknown 資料提供屬性: they are drafts and not published."
        ),
    );
    let n = notes.delisted;
    counted(
        n,
        words!(
            "{n} 筆已自平臺下架：寫成草稿，不會公布。",
            "{n} are off the platform: they are drafts and not published."
        ),
    );
    let n = notes.uneven;
    counted(
        n,
        words!(
            "{n} 筆的網址、格式、編碼或資料量個數不一：無法逐一對應的欄位保持原樣。",
            "In {n} the numbers of addresses, formats, encodings or amounts differ: what cannot be paired is kept as it is.",
        ),
    );
    let n = notes.ragged;
    counted(
        n,
        words!(
            "{n} 列的欄數與標題列不同，請檢查引號。",
            "{n} rows have more or fewer cells than the header: check the quotes."
        ),
    );
    page.end();
}

fn accounts(page: &mut Page, columns: &Columns, ledger: &Ledger) {
    page.line(Words::fixed("## 欄位", "## Columns"));
    page.head(
        Words::fixed(
            "| 欄位 | 對應 | 已對應 | 其中正規化 | 其中另留原文 | 只保留 | 空白 |",
            "| column | becomes | mapped | of these normalised | of these kept too | kept only | empty |",
        ),
        7,
    );
    for (column, account) in columns.0.iter().zip(&ledger.accounts) {
        let name = code(&column.name);
        let target =
            column.role.target().map_or_else(|| why_kept(column.role).get(page.speech).to_owned(), code);
        let Account { mapped, normalised, both, kept, empty, .. } = account;
        let _ = writeln!(
            page.text,
            "| {name} | {target} | {mapped} | {normalised} | {both} | {kept} | {empty} |"
        );
    }
    page.end();
}

fn why_kept(role: Role) -> Words {
    match role {
        Role::Contact => Words::fixed("保留（個人聯絡資料）", "kept (officials)"),
        Role::RowNumber => Words::fixed("保留（列的序號，不是識別碼）", "kept (counts rows: no identifier)"),
        Role::Unknown => Words::fixed("保留（未知的欄位）", "kept (unknown column)"),
        _ => Words::fixed("保留（沒有相應的鍵）", "kept (no such key)"),
    }
}

fn changes(page: &mut Page, columns: &Columns, ledger: &Ledger) {
    if ledger.accounts.iter().all(|account| account.changes.is_empty()) {
        return;
    }
    page.line(words!(
        "## 正規化（每欄至多 {EXAMPLES} 例）",
        "## Normalised (up to {EXAMPLES} of each column)"
    ));
    page.head(Words::fixed("| 欄位 | 原文 | 寫成 | 次數 |", "| column | was | became | times |"), 4);
    for (column, account) in columns.0.iter().zip(&ledger.accounts) {
        for ((was, became), count) in most(&account.changes) {
            let _ = writeln!(
                page.text,
                "| {} | {} | {} | {count} |",
                code(&column.name),
                code(was),
                code(became)
            );
        }
    }
    page.end();
}

fn left(page: &mut Page, columns: &Columns, ledger: &Ledger) {
    let with_key = || {
        columns
            .0
            .iter()
            .zip(&ledger.accounts)
            .filter(|(c, a)| c.role.target().is_some() && !a.left.is_empty())
    };
    if with_key().next().is_none() {
        return;
    }
    page.line(words!(
        "## 無法對應而保留（每欄至多 {EXAMPLES} 例）",
        "## Not understood and kept (up to {EXAMPLES} of each column)",
    ));
    page.head(Words::fixed("| 欄位 | 原文 | 次數 |", "| column | text | times |"), 3);
    for (column, account) in with_key() {
        for (text, count) in most(&account.left) {
            let _ = writeln!(page.text, "| {} | {} | {count} |", code(&column.name), code(text));
        }
    }
    page.end();
}

fn units(page: &mut Page, ledger: &Ledger) {
    if ledger.units.is_empty() {
        return;
    }
    page.line(Words::fixed("## 單位", "## Units"));
    page.head(Words::fixed("| 清單 | 單位 | 列數 |", "| list | unit | rows |"), 3);
    for ((text, key), count) in &ledger.units {
        let _ = writeln!(page.text, "| {} | {} | {count} |", code(text), code(key));
    }
    page.end();
}

fn refusals(page: &mut Page, refused: &[Refusal]) {
    if refused.is_empty() {
        return;
    }
    page.line(Words::fixed("## 未匯入的列", "## Rows refused"));
    page.head(Words::fixed("| 列 | 名稱 | 原因 |", "| row | title | reason |"), 3);
    for refusal in refused {
        let reason = refusal.reason.get(page.speech).replace('|', "\\|");
        let _ = writeln!(page.text, "| {} | {} | {reason} |", refusal.row, code(&refusal.title));
    }
    page.end();
}

/// The most frequent entries, then by text.
fn most<K: Ord>(counts: &BTreeMap<K, usize>) -> Vec<(&K, usize)> {
    let mut sorted: Vec<(&K, usize)> = counts.iter().map(|(key, count)| (key, *count)).collect();
    sorted.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
    sorted.truncate(EXAMPLES);
    sorted
}

/// A text of the list as code within a table: on one line, shortened, without marks that would
/// end it. Blanks that matter are shown.
fn code(text: &str) -> String {
    let mut shown = String::new();
    for c in text.chars().take(60) {
        match c {
            '`' => shown.push('ˋ'),
            '|' => shown.push('¦'),
            '\n' | '\r' => shown.push('⏎'),
            '\u{a0}' | '\u{3000}' | '\t' => shown.push('␣'),
            c if c.is_control() => shown.push('·'),
            c => shown.push(c),
        }
    }
    if text.chars().count() > 60 {
        shown.push('…');
    }
    if shown.is_empty() { "—".to_owned() } else { format!("`{shown}`") }
}
