//! Awards: that criteria, prizes, rounds and results agree.

use std::collections::HashSet;

use super::minutes::part_id;
use super::{Report, approvals};
use crate::content::Basis;
use crate::diagnostic::Diagnostic;
use crate::model::Award;
use crate::rulebook::{governance as rules, links};

pub(super) fn check(basis: &Basis, findings: &mut Vec<Diagnostic>) {
    for award in &basis.awards {
        let mut report = Report { file: &award.source.file, findings };
        parts(award, &mut report);
        approvals::revisions(&award.revisions, basis, &mut report);
    }
}

fn parts(award: &Award, report: &mut Report<'_>) {
    let mut seen = HashSet::new();
    let criterion = |id: &str| award.criteria.iter().any(|criterion| criterion.id == id);
    for (i, part) in award.criteria.iter().enumerate() {
        part_id(&part.id, format!("/criteria/{i}/id"), &mut seen, report);
        if let Some(parent) = part.parent.as_ref().filter(|parent| !criterion(parent) || **parent == part.id)
        {
            report.at(
                &links::UNKNOWN_REFERENCE,
                format!("/criteria/{i}/parent"),
                words!("沒有上層項目「{parent}」", "there is no criterion `{parent}` above"),
            );
        }
    }
    for (i, prize) in award.prizes.iter().enumerate() {
        part_id(&prize.id, format!("/prizes/{i}/id"), &mut seen, report);
    }
    for (r, round) in award.rounds.iter().enumerate() {
        for (c, id) in round.criteria.iter().enumerate().filter(|(_, id)| !criterion(id)) {
            report.at(
                &links::UNKNOWN_REFERENCE,
                format!("/rounds/{r}/criteria/{c}"),
                words!("沒有評核項目「{id}」", "there is no criterion `{id}`"),
            );
        }
        if !round.results.is_empty() && round.decided_in.is_empty() {
            let year = round.year;
            report.at_key(
                &rules::AWARD,
                format!("/rounds/{r}"),
                words!("{year} 年度的評定沒有會議決議 decided_in", "the results of {year} name no decision"),
            );
        }
        for (n, result) in round.results.iter().enumerate() {
            let at = format!("/rounds/{r}/results/{n}");
            let Some(prize) = award.prizes.iter().find(|prize| prize.id == result.prize) else {
                let id = &result.prize;
                report.at(
                    &links::UNKNOWN_REFERENCE,
                    format!("{at}/prize"),
                    words!("沒有獎項「{id}」", "there is no prize `{id}`"),
                );
                continue;
            };
            for (id, score) in &result.scores {
                let Some(of) = award.criteria.iter().find(|criterion| criterion.id == *id) else {
                    report.at(
                        &links::UNKNOWN_REFERENCE,
                        format!("{at}/scores/{id}"),
                        words!("沒有評核項目「{id}」", "there is no criterion `{id}`"),
                    );
                    continue;
                };
                // A bonus without a limit has none.
                let limit = of.bonus.as_ref().map_or(Some(0.0), |bonus| bonus.max);
                let most = of.weight.zip(limit).map(|(weight, bonus)| weight + bonus);
                if let Some(most) = most.filter(|most| score > most) {
                    report.at(
                        &rules::AWARD,
                        format!("{at}/scores/{id}"),
                        words!(
                            "得分 {score} 超過配分 {most}",
                            "the score {score} is above the weight {most}"
                        ),
                    );
                }
            }
            if result.outcome != "vacant" && result.unit.is_none() && result.showcase.is_none() {
                report.at_key(
                    &rules::AWARD,
                    at.clone(),
                    words!(
                        "沒有寫誰得獎或參評（unit 或 showcase）",
                        "who took part is not written (unit or showcase)"
                    ),
                );
            }
            let total: f64 = result.scores.values().sum();
            if let Some(threshold) = prize.threshold
                && result.outcome == "won"
                && !result.scores.is_empty()
                && total < threshold
            {
                report.at(
                    &rules::AWARD,
                    format!("{at}/outcome"),
                    words!(
                        "總分 {total} 未達門檻 {threshold} 而得獎",
                        "won with {total} in all, below the threshold of {threshold}"
                    ),
                );
            }
        }
        for prize in &award.prizes {
            let won = round.results.iter().filter(|x| x.prize == prize.id && x.outcome == "won").count();
            if let Some(quota) = prize.quota.filter(|quota| won > *quota as usize) {
                let (year, id) = (round.year, &prize.id);
                report.at_key(
                    &rules::AWARD,
                    format!("/rounds/{r}"),
                    words!(
                        "{year} 年度「{id}」有 {won} 名，名額 {quota}",
                        "{won} won `{id}` in {year}; the quota is {quota}"
                    ),
                );
            }
        }
    }
}
