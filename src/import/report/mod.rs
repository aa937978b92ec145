//! The report of an import, in Markdown: what became of every column, and which rows became
//! nothing; what is proposed, what an update did, what addresses should not tell.
//!
//! No secret is ever written: every text of the list passes through [`code`].

mod proposals;
mod update;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::columns::{Columns, Role};
use super::ledger::{Account, Ledger};
use super::proposals::Proposals;
use super::{Refusal, update as updating};
use crate::characters;
use crate::date::Date;
use crate::web::{self, Find};
use crate::words::{Speech, Words};

/// How many texts of a column are shown, and of one that holds words of a vocabulary.
const EXAMPLES: usize = 5;
const WORDS: usize = 30;

/// What the report says of the list as a whole.
pub(super) struct Facts<'a> {
    pub list_name: &'a str,
    pub encoding: &'static str,
    pub form: &'static str,
    pub own_characters: usize,
    pub rows: usize,
    pub manifests: usize,
    pub left_out: Option<usize>,
    pub agency: Option<&'a str>,
    pub newest: Option<Date>,
    pub refused: &'a [Refusal],
    pub secrets: &'a [Secret],
    pub proposals: &'a Proposals,
    pub update: Option<&'a updating::Findings>,
}

/// An address that tells too much.
pub(super) struct Secret {
    pub row: usize,
    pub id: String,
    pub column: String,
    /// Masked.
    pub address: String,
    pub finds: Vec<Find>,
}

/// `rows N, manifests M, refused R`, and `left out L` where only an agency's rows were asked for.
pub(super) fn last_line(rows: usize, manifests: usize, refused: usize, left_out: Option<usize>) -> String {
    let left_out = left_out.map_or_else(String::new, |count| format!(", left out {count}"));
    format!("rows {rows}, manifests {manifests}, refused {refused}{left_out}")
}

/// Writes the report.
pub(super) fn write(facts: &Facts<'_>, columns: &Columns, ledger: &Ledger, speech: Speech) -> String {
    let mut page = Page { text: String::new(), speech };
    let (rows, manifests, refused) = (facts.rows, facts.manifests, facts.refused.len());
    let (name, encoding, form, count) =
        (code(facts.list_name), facts.encoding, facts.form, columns.all.len());
    page.line(words!("# 匯入報告：{name}", "# Import report: {name}"));
    page.line(words!(
        "{rows} 列、{count} 欄（{form}，{encoding}）；{manifests} 筆資料集、{refused} 列未匯入。",
        "{rows} rows, {count} columns ({form}, {encoding}); {manifests} data sets, {refused} rows refused.",
    ));
    if let (Some(agency), Some(left_out)) = (facts.agency, facts.left_out) {
        let agency = code(agency);
        page.line(words!(
            "只匯入 {agency} 的資料集；其他機關的 {left_out} 列不在此次範圍。",
            "Only rows of {agency} were asked for; {left_out} rows of other agencies were left out.",
        ));
    }
    notes(&mut page, facts, columns, ledger);
    accounts(&mut page, columns, ledger);
    changes(&mut page, columns, ledger);
    left(&mut page, columns, ledger);
    units(&mut page, ledger);
    refusals(&mut page, facts.refused);
    told(&mut page, facts.secrets);
    if let Some(found) = facts.update {
        update::write(&mut page, found);
    }
    proposals::write(&mut page, facts.proposals);
    let _ = writeln!(page.text, "{}", last_line(rows, manifests, refused, facts.left_out));
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
    match facts.update {
        None => page.item(Words::fixed(
            "列號自標題列之後由 1 起算。已在網站中的資料集保持原樣，不因清單而更改；要更新時加 `--update`。",
            "Rows are counted from 1 after the header. A data set that is in the site already stays as it is, whatever the list says; `--update` brings it up to date.",
        )),
        Some(_) => page.item(Words::fixed(
            "列號自標題列之後由 1 起算。與上次匯入相同的鍵採用清單的新值；人員改過的鍵保持原樣。",
            "Rows are counted from 1 after the header. Keys that are still as last imported take the list's value; those changed by hand stay.",
        )),
    }
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
    let n = facts.own_characters;
    counted(
        n,
        words!(
            "{n} 個字在 Big5 的造字區，各機關造字不同，請核對。",
            "{n} characters stand where offices put characters of their own into Big5: check them.",
        ),
    );
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
    let n = notes.shared;
    counted(
        n,
        words!(
            "{n} 筆的數個網址只有一個格式或編碼：各資源都寫這個值。",
            "In {n} one format or encoding was given for several addresses: it is written at each.",
        ),
    );
    let n = notes.mended_urls;
    counted(n, words!("{n} 個網址含有空白，改寫為 %20。", "{n} addresses held blanks, now written as %20."));
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
            "| 欄位 | 對應 | 已對應 | 其中正規化 | 其中另留原文 | 只保留 | 在未匯入的列 | 空白 |",
            "| column | becomes | mapped | of these normalised | of these kept too | kept only | in refused rows | empty |",
        ),
        8,
    );
    for (column, account) in columns.all.iter().zip(&ledger.accounts) {
        let name = code(&column.name);
        let target =
            column.role.target().map_or_else(|| why_kept(column.role).get(page.speech).to_owned(), code);
        let Account { mapped, normalised, both, kept, refused, .. } = account;
        let empty = account.empty(ledger.rows);
        let _ = writeln!(
            page.text,
            "| {name} | {target} | {mapped} | {normalised} | {both} | {kept} | {refused} | {empty} |"
        );
    }
    page.end();
    let (rows, width) = (ledger.rows, ledger.accounts.len());
    let sum = |of: fn(&Account) -> usize| ledger.accounts.iter().map(of).sum::<usize>();
    let (mapped, kept, refused) = (sum(|a| a.mapped), sum(|a| a.kept), sum(|a| a.refused));
    let empty = rows * width - mapped - kept - refused;
    let cells = rows * width;
    page.line(words!(
        "{cells} 格（{rows} 列 × {width} 欄）＝ 已對應 {mapped} ＋ 只保留 {kept} ＋ 在未匯入的列 {refused} ＋ 空白 {empty}；捨棄 0。",
        "{cells} cells ({rows} rows × {width} columns) = mapped {mapped} + kept only {kept} + in refused rows {refused} + empty {empty}; dropped 0.",
    ));
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
        "## 正規化（每欄列出最常見的 {EXAMPLES} 種，代碼欄 {WORDS} 種）",
        "## Normalised (the {EXAMPLES} most frequent of each column, {WORDS} of those that hold codes)"
    ));
    page.head(Words::fixed("| 欄位 | 原文 | 寫成 | 次數 |", "| column | was | became | times |"), 4);
    for (column, account) in columns.all.iter().zip(&ledger.accounts) {
        let (shown, kinds, times) = most(&account.changes, limit(column.role));
        for ((was, became), count) in shown {
            let _ = writeln!(
                page.text,
                "| {} | {} | {} | {count} |",
                code(&column.name),
                code(was),
                code(became)
            );
        }
        if kinds > 0 {
            let others = words!("另 {kinds} 種", "{kinds} others");
            let others = others.get(page.speech);
            let _ = writeln!(page.text, "| {} | {others} | | {times} |", code(&column.name));
        }
    }
    page.end();
}

fn left(page: &mut Page, columns: &Columns, ledger: &Ledger) {
    let with_key = || {
        columns
            .all
            .iter()
            .zip(&ledger.accounts)
            .filter(|(c, a)| c.role.target().is_some() && !a.left.is_empty())
    };
    if with_key().next().is_none() {
        return;
    }
    page.line(words!(
        "## 無法對應而保留（每欄列出最常見的 {EXAMPLES} 種，代碼欄 {WORDS} 種）",
        "## Not understood and kept (the {EXAMPLES} most frequent of each column, {WORDS} of those that hold codes)",
    ));
    page.head(Words::fixed("| 欄位 | 原文 | 次數 |", "| column | text | times |"), 3);
    for (column, account) in with_key() {
        let (shown, kinds, times) = most(&account.left, limit(column.role));
        for (text, count) in shown {
            let _ = writeln!(page.text, "| {} | {} | {count} |", code(&column.name), code(text));
        }
        if kinds > 0 {
            let others = words!("另 {kinds} 種", "{kinds} others");
            let others = others.get(page.speech);
            let _ = writeln!(page.text, "| {} | {others} | {times} |", code(&column.name));
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

fn told(page: &mut Page, found: &[Secret]) {
    if found.is_empty() {
        return;
    }
    let count = found.len();
    page.line(Words::fixed("## 網址中的憑證與內部主機", "## Credentials and private hosts in addresses"));
    page.line(words!(
        "{count} 個網址含有帳號、金鑰或簽章，或指向外界連不到的主機。這些網址已在來源清單中：請更換憑證，並改用公開的網址。以下不列出憑證本身。",
        "{count} addresses hold a login, a key or a signature, or lead to a host that the public cannot reach. They stand in the list already: replace the credentials, and the addresses by public ones. The secrets themselves are not shown here.",
    ));
    page.head(
        Words::fixed("| 列 | 資料集 | 欄位 | 發現 | 網址 |", "| row | data set | column | found | address |"),
        5,
    );
    for secret in found {
        let finds: Vec<String> = secret.finds.iter().map(|find| named(find, page.speech)).collect();
        let _ = writeln!(
            page.text,
            "| {} | {} | {} | {} | {} |",
            secret.row,
            code(&secret.id),
            code(&secret.column),
            finds.join(" "),
            code(&secret.address)
        );
    }
    page.end();
}

fn named(find: &Find, speech: Speech) -> String {
    match find {
        Find::Login => Words::fixed("帳號密碼", "login").get(speech).to_owned(),
        Find::Parameter(name) => code(name),
        Find::PrivateHost(host) => {
            let host = code(host);
            words!("內部主機 {host}", "private host {host}").get(speech).to_owned()
        }
    }
}

/// How many texts of a column are shown.
fn limit(role: Role) -> usize {
    match role {
        Role::Provision
        | Role::Change
        | Role::Theme
        | Role::Badge
        | Role::Format
        | Role::Encoding
        | Role::Unit
        | Role::Frequency
        | Role::License
        | Role::Cost => WORDS,
        _ => EXAMPLES,
    }
}

/// The most frequent entries, then by text; how many kinds are not among them, and how often they
/// stand.
fn most<K: Ord>(counts: &BTreeMap<K, usize>, limit: usize) -> (Vec<(&K, usize)>, usize, usize) {
    let mut sorted: Vec<(&K, usize)> = counts.iter().map(|(key, count)| (key, *count)).collect();
    sorted.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
    let rest = sorted.split_off(limit.min(sorted.len()));
    (sorted, rest.len(), rest.iter().map(|(_, count)| count).sum())
}

/// A text of the list as code within a table: on one line, shortened, without marks that would
/// end it, and without secrets. Blanks that matter are shown.
fn code(text: &str) -> String {
    let masked = if text.contains("://") { web::mask(text) } else { text.to_owned() };
    let text = masked.as_str();
    let mut shown = String::new();
    for c in text.chars().take(60) {
        match c {
            '`' => shown.push('ˋ'),
            '|' => shown.push('¦'),
            '\n' | '\r' => shown.push('⏎'),
            '\u{a0}' | '\u{3000}' | '\t' => shown.push('␣'),
            // Marks that direct others could make a line look like another.
            c if c.is_control() || characters::is_direction_mark(c) => shown.push('·'),
            c => shown.push(c),
        }
    }
    if text.chars().count() > 60 {
        shown.push('…');
    }
    if shown.is_empty() { "—".to_owned() } else { format!("`{shown}`") }
}
