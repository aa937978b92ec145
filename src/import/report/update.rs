//! The part of the report that tells of an update.

use std::fmt::Write as _;

use super::{Page, code};
use crate::import::merge;
use crate::import::update::{Findings, by_key, shown};
use crate::words::Words;

/// How many lines of each table are written out.
const LINES: usize = 1000;

pub(super) fn write(page: &mut Page, found: &Findings) {
    page.line(Words::fixed("## 更新", "## Update"));
    let fresh = found.changes.iter().filter(|change| change.pointer.is_empty()).count();
    let changed = found.changes.len() - fresh;
    let (conflicts, by_hand, held) = (found.conflicts.len(), found.by_hand.len(), found.held.len());
    let (vanished, unreadable) = (found.vanished.len(), found.unreadable.len());
    page.item(words!(
        "這份清單更新了 {changed} 個鍵，新增 {fresh} 筆資料集。",
        "This list changed {changed} keys and added {fresh} data sets."
    ));
    page.item(words!(
        "衝突（人員與清單都更改，保留人員的值）：{conflicts} 個鍵。",
        "In conflict (changed by hand and in the list; what was written by hand stays): {conflicts} keys."
    ));
    let mut counted = |count: usize, words: Words| {
        if count > 0 {
            page.item(words);
        }
    };
    counted(
        by_hand,
        words!(
            "無法在不動註解的情況下改寫，請自行修改：{by_hand} 個鍵。",
            "Not to be changed in the text without harm, left to you: {by_hand} keys."
        ),
    );
    counted(
        held,
        words!(
            "更新會使其公開，整筆保持原樣：{held} 筆。",
            "Would become public by the update, left alone as a whole: {held} data sets."
        ),
    );
    counted(
        vanished,
        words!(
            "不再出現在清單中（保持原樣，從不刪除）：{vanished} 筆。",
            "No longer in the list (left as they are, never deleted): {vanished} data sets."
        ),
    );
    counted(
        unreadable,
        words!(
            "詮釋資料檔無法讀取，未比對：{unreadable} 筆。",
            "Manifests that cannot be read and were not compared: {unreadable}."
        ),
    );
    let n = found.unrecorded;
    counted(
        n,
        words!(
            "{n} 筆沒有上次匯入的紀錄：與清單不同之處都視為人員所改。",
            "Of {n} there is no record of the last import: whatever differs counts as changed by hand."
        ),
    );
    page.end();
    summary(page, found);
    changes(page, found);
    differences(page, found);
    rest(page, found);
}

fn summary(page: &mut Page, found: &Findings) {
    let counts = by_key(&found.changes);
    if counts.is_empty() {
        return;
    }
    page.head(Words::fixed("| 鍵 | 更新 |", "| key | changed |"), 2);
    for (key, count) in counts {
        let _ = writeln!(page.text, "| {} | {count} |", code(&key));
    }
    page.end();
}

fn changes(page: &mut Page, found: &Findings) {
    if found.changes.is_empty() {
        return;
    }
    page.line(Words::fixed("### 已更新", "### Changed"));
    page.head(Words::fixed("| 資料集 | 鍵 | 原值 | 新值 |", "| data set | key | was | became |"), 4);
    for change in found.changes.iter().take(LINES) {
        let key = if change.pointer.is_empty() {
            Words::fixed("（新增）", "(new)").get(page.speech).to_owned()
        } else {
            code(&change.pointer)
        };
        let _ = writeln!(
            page.text,
            "| {} | {key} | {} | {} |",
            code(&change.id),
            code(&change.from),
            code(&change.to)
        );
    }
    more(page, found.changes.len());
}

fn differences(page: &mut Page, found: &Findings) {
    if found.conflicts.is_empty() {
        return;
    }
    page.line(Words::fixed("### 衝突", "### In conflict"));
    page.head(
        Words::fixed(
            "| 資料集 | 鍵 | 上次匯入 | 目前（保留） | 清單 |",
            "| data set | key | last import | today (stays) | list |",
        ),
        5,
    );
    for (id, difference) in found.conflicts.iter().take(LINES) {
        let _ = writeln!(
            page.text,
            "| {} | {} | {} | {} | {} |",
            code(id),
            code(&merge::pointer(&difference.pointer)),
            code(&shown(difference.last.as_ref())),
            code(&shown(difference.own.as_ref())),
            code(&shown(difference.list.as_ref()))
        );
    }
    more(page, found.conflicts.len());
}

fn rest(page: &mut Page, found: &Findings) {
    let lists = [
        (&found.by_hand, Words::fixed("### 請自行修改", "### Left to you")),
        (&found.held, Words::fixed("### 更新會使其公開", "### Would become public")),
    ];
    for (list, title) in lists {
        if list.is_empty() {
            continue;
        }
        page.line(title);
        page.head(Words::fixed("| 資料集 | 鍵 | 目前 | 清單 |", "| data set | key | today | list |"), 4);
        for (id, edit) in list.iter().take(LINES) {
            let _ = writeln!(
                page.text,
                "| {} | {} | {} | {} |",
                code(id),
                code(&merge::pointer(&edit.pointer)),
                code(&shown(edit.from.as_ref())),
                code(&shown(edit.to.as_ref()))
            );
        }
        more(page, list.len());
    }
    if !found.vanished.is_empty() {
        page.line(Words::fixed("### 不再出現在清單中", "### No longer in the list"));
        page.head(Words::fixed("| 資料集 | 名稱 |", "| data set | title |"), 2);
        for (id, title) in found.vanished.iter().take(LINES) {
            let _ = writeln!(page.text, "| {} | {} |", code(id), code(title));
        }
        more(page, found.vanished.len());
    }
    if !found.unreadable.is_empty() {
        let ids: Vec<String> = found.unreadable.iter().take(LINES).map(|id| code(id)).collect();
        page.line(Words::fixed("### 無法讀取", "### Cannot be read"));
        let _ = writeln!(page.text, "{}\n", ids.join(" "));
    }
}

fn more(page: &mut Page, count: usize) {
    page.end();
    if let Some(rest) = count.checked_sub(LINES).filter(|rest| *rest > 0) {
        page.line(words!("另有 {rest} 列。", "And {rest} more."));
    }
}
