//! The table of restrictions: what must be stated before data are kept from being open.

use std::collections::BTreeMap;

use super::Report;
use crate::content::{Basis, FileFacts, join_path};
use crate::diagnostic::{Level, Rule};
use crate::guard::{self, Verdict};
use crate::model::{Access, Dataset, FieldAccess, Restriction, Status};
use crate::rulebook::restrictions as rules;
use crate::words::Words;

pub(super) fn check(
    dataset: &Dataset,
    basis: &Basis,
    files: &BTreeMap<String, FileFacts>,
    report: &mut Report<'_>,
) {
    if !dataset.is_series() {
        rows(dataset, basis, report);
    }
    published_bytes(dataset, files, report);
}

/// One row of the table asks for its keys.
struct Row<'a> {
    rule: &'static Rule,
    /// Which part of the manifest holds the keys.
    base: &'static str,
    why_zh: &'a str,
    why_en: &'a str,
    keys: Vec<(&'static str, bool)>,
}

fn rows(dataset: &Dataset, basis: &Basis, report: &mut Report<'_>) {
    let none = Restriction::default();
    let restriction = dataset.restriction.as_ref().unwrap_or(&none);
    let grounds = !restriction.grounds.is_empty();
    let reason = !restriction.reason.is_empty();
    let decided = !restriction.decided_in.is_empty();
    let cost_law = dataset.cost.as_ref().is_some_and(|c| c.law.is_some());

    if dataset.status == Status::Withdrawn {
        withdrawn(dataset, basis, report);
        return;
    }
    scope(dataset, report);
    if dataset.status == Status::Planned {
        if dataset.access != Access::Open || dataset.has_withheld_part() {
            let (rule, zh, en) = match dataset.access {
                Access::Closed => (&rules::CLOSED, "預定而不開放的資料", "planned and not open"),
                Access::OnRequest => (&rules::ON_REQUEST, "預定而不開放的資料", "planned and not open"),
                Access::Open => (&rules::PARTLY, "預定而部分不開放的資料", "planned and not open in part"),
            };
            let row = Row {
                rule,
                base: "restriction",
                why_zh: zh,
                why_en: en,
                keys: vec![
                    ("grounds", grounds || (dataset.access == Access::OnRequest && cost_law)),
                    ("reason", reason),
                ],
            };
            ask((dataset, basis), row, report);
        }
        return;
    }
    match dataset.access {
        Access::Closed => ask(
            (dataset, basis),
            Row {
                rule: &rules::CLOSED,
                base: "restriction",
                why_zh: "不予提供的資料",
                why_en: "closed",
                keys: vec![
                    ("grounds", grounds),
                    ("reason", reason),
                    ("decided_in", decided),
                    ("approved_by", restriction.approved_by.is_some()),
                    ("approved_on", restriction.approved_on.is_some()),
                    ("review_by", restriction.review_by.is_some()),
                ],
            },
            report,
        ),
        Access::OnRequest => {
            let apply = restriction.apply.as_ref();
            let way = apply.is_some_and(|a| a.page.is_some() || a.url.is_some() || a.contact.is_some());
            ask(
                (dataset, basis),
                Row {
                    rule: &rules::ON_REQUEST,
                    base: "restriction",
                    why_zh: "依申請提供的資料",
                    why_en: "on request",
                    keys: vec![("reason", reason), ("apply", way), ("grounds", grounds || cost_law)],
                },
                report,
            );
        }
        Access::Open if dataset.has_withheld_part() => ask(
            (dataset, basis),
            Row {
                rule: &rules::PARTLY,
                base: "restriction",
                why_zh: "部分不開放的資料",
                why_en: "partly withheld",
                keys: vec![
                    ("scope", restriction.scope.is_some()),
                    ("grounds", grounds),
                    ("reason", reason),
                    ("review_by", restriction.review_by.is_some()),
                ],
            },
            report,
        ),
        Access::Open => {}
    }
    if dataset.access != Access::Open && was_open(dataset) {
        // Of closed data the first three are asked for as such already.
        let closed = dataset.access == Access::Closed;
        ask(
            (dataset, basis),
            Row {
                rule: &rules::ONCE_OPEN,
                base: "restriction",
                why_zh: "曾經開放而停止開放的資料",
                why_en: "once open and now not",
                keys: vec![
                    ("decided_in", closed || decided),
                    ("approved_by", closed || restriction.approved_by.is_some()),
                    ("approved_on", closed || restriction.approved_on.is_some()),
                    ("notice", restriction.notice.as_ref().is_some_and(|n| n.date.is_some())),
                ],
            },
            report,
        );
    }
}

/// What is open is withheld in part at most; what is closed is so as a whole, unless its open part is
/// another data set.
fn scope(dataset: &Dataset, report: &mut Report<'_>) {
    let Some(restriction) = &dataset.restriction else { return };
    match (dataset.access, restriction.scope.as_deref()) {
        (Access::Open, Some("whole")) => {
            report.at(
                &rules::OPEN_WITH_WHOLE,
                "/restriction/scope",
                words!("開放資料不能整筆限制", "open data cannot be restricted as a whole"),
            );
        }
        (Access::Closed | Access::OnRequest, Some("part"))
            if restriction.open_part.is_none() && restriction.withheld_parts.is_empty() =>
        {
            let access = dataset.access.word();
            let finding = report.at(
                &rules::OPEN_WITH_WHOLE,
                "/restriction/scope",
                words!("{access} 的資料集整筆都不開放", "a data set that is {access} is so as a whole"),
            );
            finding.hint = Some(words!(
                "scope 改為 whole；若其餘部分已開放，寫 open_part: <資料集>，或改為 access: open 並標示不公布的欄位",
                "write `scope: whole`; where the rest is open, name it as `open_part`, or write `access: open` and mark what is withheld"
            ));
        }
        (Access::Open, Some("part"))
            if !dataset.has_withheld_part()
                && dataset.fields.iter().all(|field| field.access == FieldAccess::Open) =>
        {
            let finding = report.at(
                &rules::OPEN_WITH_WHOLE,
                "/restriction/scope",
                words!(
                    "限制一部分，卻沒有任何不公布的欄位或部分",
                    "it is restricted in part, and no column or part is withheld"
                ),
            );
            finding.hint = Some(words!(
                "以 fields[].access 或 withheld_parts 標示不公布的部分；全部開放則刪除 restriction",
                "mark what is withheld by `fields[].access` or `withheld_parts`; where all is open drop `restriction`"
            ));
        }
        _ => {}
    }
}

/// Issued, open in its history, imported as open, or listed on the national platform.
fn was_open(dataset: &Dataset) -> bool {
    dataset.issued.is_some()
        || dataset.history.iter().any(|h| h.access == Access::Open && h.status.is_offered())
        || dataset.identifiers.contains_key("data.gov.tw")
        || dataset.imported.as_ref().is_some_and(|i| i.from == "data-gov-tw")
}

fn withdrawn(dataset: &Dataset, basis: &Basis, report: &mut Report<'_>) {
    let Some(withdrawal) = &dataset.withdrawal else { return };
    ask(
        (dataset, basis),
        Row {
            rule: &rules::WITHDRAWN,
            base: "withdrawal",
            why_zh: "撤下的資料集",
            why_en: "withdrawn",
            keys: vec![
                ("date", withdrawal.date.is_some()),
                ("reason", !withdrawal.reason.is_empty()),
                ("decided_in", !withdrawal.decided_in.is_empty()),
                ("approved_by", withdrawal.approved_by.is_some()),
                ("approved_on", withdrawal.approved_on.is_some()),
                ("notice", withdrawal.notice.as_ref().is_some_and(|n| n.date.is_some())),
            ],
        },
        report,
    );
}

fn ask((dataset, basis): (&Dataset, &Basis), row: Row<'_>, report: &mut Report<'_>) {
    // A key that is written but wrong has its own finding.
    let missing: Vec<&str> = row
        .keys
        .iter()
        .filter(|(key, there)| !there && !report.has_within_or_at(&format!("/{}/{key}", row.base)))
        .map(|(key, _)| *key)
        .collect();
    if missing.is_empty() {
        return;
    }
    let (zh, en, base) = (row.why_zh, row.why_en, row.base);
    let names = missing.join("、");
    let names_en = missing.join(", ");
    let finding = report.at_key(
        row.rule,
        format!("/{base}"),
        words!("{zh}，`{base}` 缺少 {names}", "{en}: `{base}` lacks {names_en}"),
    );
    if dataset.status == Status::Draft {
        finding.level = Level::Warning;
    }
    let lines: Vec<Words> = missing.iter().map(|key| sample(key, dataset, basis)).collect();
    let zh: String =
        missing.iter().zip(&lines).map(|(key, line)| format!("\n  {key}: {}", line.zh)).collect();
    let en: String =
        missing.iter().zip(&lines).map(|(key, line)| format!("\n  {key}: {}", line.en)).collect();
    let written = match base {
        "withdrawal" => dataset.withdrawal.is_some(),
        _ => dataset.restriction.is_some(),
    };
    // What is not decided yet is no fact: a draft says so.
    finding.hint = Some(match written {
        true => words!(
            "在 {base}: 之下加上（‹›內換成事實；還沒有決定就先用 status: draft）：{zh}",
            "add below `{base}:` (facts in place of ‹›; while nothing is decided, use `status: draft`):{en}"
        ),
        false => words!(
            "加上（‹›內換成事實；還沒有決定就先用 status: draft）：\n{base}:{zh}",
            "add (facts in place of ‹›; while nothing is decided, use `status: draft`):\n{base}:{en}"
        ),
    });
}

/// What belongs to a key: of this site where it tells, else what is to be filled in.
fn sample(key: &str, dataset: &Dataset, basis: &Basis) -> Words {
    let known = match key {
        "decided_in" => {
            let decided = basis.decided_on(&format!("dataset/{}", dataset.id)).last();
            decided.map(|(minutes, item, _)| format!("{}#{}", minutes.source.id, item.id))
        }
        "approved_by" => {
            let mut heads =
                basis.organization.roles.iter().filter(|(_, role)| role.rank.as_deref() == Some("head"));
            heads.next().filter(|_| heads.next().is_none()).map(|(key, _)| key.clone())
        }
        "scope" => Some("part".to_owned()),
        _ => None,
    };
    if let Some(known) = known {
        return Words { zh: known.clone().into(), en: known.into() };
    }
    match key {
        "grounds" => {
            Words::fixed("[‹法令依據的代碼，例如 foi-18-1-6›]", "[‹key of the ground, such as foi-18-1-6›]")
        }
        "reason" => Words::fixed("‹民眾看得懂的理由›", "‹reason in words a citizen understands›"),
        "decided_in" => Words::fixed("‹會議紀錄的檔名#案由›", "‹file name of the minutes#item›"),
        "approved_by" => Words::fixed("‹核可的職務代碼›", "‹role that approved›"),
        "approved_on" => Words::fixed("‹核可日期›", "‹day of approval›"),
        "date" => Words::fixed("‹日期›", "‹day›"),
        "review_by" => Words::fixed("‹下次檢討的期限›", "‹day by which it is reviewed›"),
        "apply" => Words::fixed("{page: ‹說明申請方式的頁›}", "{page: ‹page that tells how to apply›}"),
        "notice" => {
            Words::fixed("{date: ‹公告日期›, url: ‹公告網址›}", "{date: ‹day of notice›, url: ‹its address›}")
        }
        _ => Words::fixed("‹內容›", "‹value›"),
    }
}

/// Files on what is not open, and files that hold withheld columns. The publisher's guard decides
/// the same again when files are published.
fn published_bytes(dataset: &Dataset, files: &BTreeMap<String, FileFacts>, report: &mut Report<'_>) {
    let closed = dataset.access != Access::Open;
    let main = dataset.distributions.iter().enumerate().map(|(i, d)| (format!("/distributions/{i}"), d));
    let old = dataset.versions.iter().enumerate().flat_map(|(v, version)| {
        version
            .distributions
            .iter()
            .enumerate()
            .map(move |(i, d)| (format!("/versions/{v}/distributions/{i}"), d))
    });
    for (at, distribution) in main.chain(old) {
        let closed = closed || distribution.access.is_some_and(|a| a != Access::Open);
        if closed {
            let named = [
                ("file", distribution.file.is_some()),
                ("download_url", distribution.download_url.is_some()),
                ("service", distribution.service.is_some()),
            ];
            for (key, _) in named.iter().filter(|(_, there)| *there) {
                let access = dataset.access.word();
                report.at_key(
                    &rules::FILE_ON_CLOSED,
                    format!("{at}/{key}"),
                    words!("{access} 的資料不能有 `{key}`", "data that are {access} cannot have `{key}`"),
                );
            }
            continue;
        }
        let described = distribution.service.as_ref().and_then(|s| s.description.as_ref());
        let named = [("file", distribution.file.as_ref()), ("service/description", described)];
        for (key, file) in named.into_iter().filter_map(|(key, file)| Some((key, file?))) {
            let Some(facts) = join_path(&dataset.file, file).and_then(|path| files.get(&path)) else {
                continue;
            };
            let pointer = format!("{at}/{key}");
            match guard::columns(dataset, facts.columns.as_deref()) {
                Verdict::Publish => {}
                Verdict::Withheld(columns) => {
                    let names = columns.join("、");
                    report.at(
                        &rules::WITHHELD_COLUMN,
                        pointer,
                        words!("{file} 含有不公布的欄位：{names}", "{file} holds withheld columns: {names}"),
                    );
                }
                Verdict::Unreadable => {
                    let names = dataset
                        .fields
                        .iter()
                        .filter(|f| f.access == FieldAccess::Withheld)
                        .map(|f| f.name.as_str())
                        .collect::<Vec<_>>()
                        .join("、");
                    report.at(
                        &rules::UNREADABLE_COLUMNS,
                        pointer,
                        words!(
                            "讀不出 {file} 的欄位，無法確認沒有：{names}",
                            "the columns of {file} cannot be told, so it may hold: {names}"
                        ),
                    );
                }
                Verdict::NotOpen => {}
            }
        }
    }
}
