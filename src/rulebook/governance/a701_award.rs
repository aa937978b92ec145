use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Award whose parts do not agree.
pub static AWARD: Rule = Rule {
    code: "A701",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("獎勵的項目對不起來", "award whose parts do not agree"),
    why: Words::fixed(
        "得分、門檻、名額與會議決議對不起來，評定就經不起查核，獲獎單位也會受質疑",
        "where scores, threshold, quota and decision do not agree the award cannot stand scrutiny, and its winners are open to doubt",
    ),
    source: Some(Words::fixed(
        "考試院及所屬機關政府資料開放及應用獎勵措施「獎勵措施」(一)2、3、5；odsite 網站格式「其他種類」",
        "award programme for open data of the Examination Yuan and its agencies, award measures (1) 2, 3 and 5; odsite site format, Other kinds",
    )),
    example: "# content/awards/open-data-award.md
title: 資料開放績優單位獎勵
kind: performance
status: in-force
criteria:
  - {id: quantity, title: 開放數量, weight: 50}
  - {id: quality, title: 資料品質, weight: 50}
prizes:
  - {id: excellence, title: 優等, quota: 1, threshold: 80}
rounds:
  - year: 2025
    results:
      - {prize: excellence, unit: social, scores: {quantity: 42, quality: 60}, outcome: won}",
    corrected: "# content/awards/open-data-award.md
title: 資料開放績優單位獎勵
kind: performance
status: in-force
criteria:
  - {id: quantity, title: 開放數量, weight: 50}
  - {id: quality, title: 資料品質, weight: 50}
prizes:
  - {id: excellence, title: 優等, quota: 1, threshold: 80}
rounds:
  - year: 2025
    decided_in: 2026-03-12#d1
    results:
      - {prize: excellence, unit: social, scores: {quantity: 42, quality: 46}, outcome: won}",
    mend: Words::fixed(
        "依評審紀錄改正：得分不超過該項 weight（加上 bonus 的上限），總分達到 threshold 才是 won，won 的數目不超過 quota；每一筆結果寫 unit 或 showcase，從缺寫 outcome: vacant；有結果的年度以 decided_in 引用評定的會議案由",
        "correct by the records of the jury: no score above the `weight` of its criterion (with the `max` of its bonus), `won` only from the `threshold` up and no more often than `quota`; each result has a `unit` or a `showcase`, or `outcome: vacant`; a round with results cites the item that decided them as `decided_in`",
    ),
};
