//! The part of the report that proposes: series, and data sets that ended.

use std::fmt::Write as _;

use super::{Page, code};
use crate::import::proposals::{By, Family, Proposals};
use crate::words::Words;

pub(super) fn write(page: &mut Page, proposals: &Proposals) {
    series(page, proposals);
    ended(page, proposals);
}

fn series(page: &mut Page, proposals: &Proposals) {
    let families = proposals.families();
    if families.is_empty() {
        return;
    }
    let (count, rows) = (families.len(), proposals.rows);
    let of = |by: By| families.iter().filter(move |family| family.by == by);
    let sum = |found: Vec<&Family<'_>>| found.iter().map(|family| family.members.len()).sum::<usize>();
    let (periods, places) = (sum(of(By::Period).collect()), sum(of(By::Place).collect()));
    let (period_count, place_count) = (of(By::Period).count(), of(By::Place).count());
    let members = periods + places;
    let share = percent(members, rows);
    let (of_periods, of_places) = (percent(periods, rows), percent(places, rows));
    page.line(Words::fixed("## 建議：系列", "## Proposed: series"));
    page.line(words!(
        "{rows} 筆中有 {members} 筆（{share}）分屬 {count} 個系列：名稱只差期間的 {periods} 筆（{of_periods}，{period_count} 個系列），只差縣市的 {places} 筆（{of_places}，{place_count} 個系列）。要採用時，將第一段存成檔案，並在各筆的檔案加入第二段；匯入不會自行更動。",
        "Of {rows} data sets {members} ({share}) belong to {count} series: {periods} ({of_periods}, {period_count} series) differ only by a period in the title, {places} ({of_places}, {place_count} series) only by a county. To accept one, save the first block as a file and add the second to each member; an import never does so itself.",
    ));
    page.head(
        Words::fixed(
            "| 系列 | 名稱 | 筆數 | 占比 | 期間 |",
            "| series | title | members | share | periods |",
        ),
        5,
    );
    for family in &families {
        let (first, last) = (family.members.first(), family.members.last());
        let period = |member: Option<&&crate::import::proposals::Member>| {
            code(member.map_or("", |member| member.period.as_str()))
        };
        let number = family.members.len();
        let _ = writeln!(
            page.text,
            "| {} | {} | {number} | {} | {} … {} |",
            code(&family.id),
            code(family.title),
            percent(number, rows),
            period(first),
            period(last)
        );
    }
    page.end();
    for family in &families {
        let _ = writeln!(page.text, "### {}\n\n```yaml", code(&family.id));
        let _ = writeln!(page.text, "# {}", family.path());
        let _ = writeln!(page.text, "{}```\n\n```yaml", family.manifest());
        for member in &family.members {
            let _ = writeln!(page.text, "# {} · {}", member.path, plain(&member.period));
        }
        let _ = writeln!(page.text, "series: {}\n```\n", family.id);
    }
}

fn ended(page: &mut Page, proposals: &Proposals) {
    if proposals.ended.is_empty() {
        return;
    }
    let count = proposals.ended.len();
    page.line(Words::fixed("## 建議：停止更新", "## Proposed: discontinued"));
    page.line(words!(
        "{count} 筆的名稱註明不再更新或不再提供。停止更新的資料集仍然公布，須有 `discontinued.date`（清單沒有這個日期，請填入 YYYY-MM-DD），並保有更新頻率、授權、聯絡窗口與資料資源；採用時以下列各行取代檔案中同名的鍵。已不提供下載的，改用 `status: withdrawn`，並補齊 `withdrawal` 的日期、理由、會議決議、核可者與公告。",
        "The titles of {count} say that they are no longer updated or provided. A discontinued data set stays published; it needs `discontinued.date` (the list has none: fill in YYYY-MM-DD) and keeps its frequency, licence, contact and distributions. The lines below take the place of the same keys in the file. What can no longer be had is `status: withdrawn` instead, with the date, reason, decision, approval and notice of its `withdrawal`.",
    ));
    for one in &proposals.ended {
        let (title, reason) = (serde_json::json!(one.rest), format!("名稱註明「{}」", one.label));
        let _ = writeln!(
            page.text,
            "```yaml\n# {} · {}\ntitle: {title}\nstatus: discontinued\nfrequency: never\ndiscontinued: {{date: YYYY-MM-DD, reason: {}}}\n```\n",
            one.path,
            plain(&one.title),
            serde_json::json!(reason)
        );
    }
}

/// A text within a comment of a fenced block: on one line, and nothing that ends the block.
fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_control() || c == '`' { ' ' } else { c }).collect()
}

/// A share with one decimal, rounded down.
fn percent(part: usize, whole: usize) -> String {
    let tenths = part * 1000 / whole.max(1);
    format!("{}.{} %", tenths / 10, tenths % 10)
}
