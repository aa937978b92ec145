use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Opinions not recorded.
pub static NO_OPINION: Rule = Rule {
    code: "M303",
    class: Class::Law,
    level: Level::Warning,
    title: Words::fixed("未記載各方意見", "opinions not recorded"),
    why: Words::fixed(
        "討論事項與臨時動議要記下機關與民間各方的意見，沒有意見也要寫明，讀者才知道決議經過實質討論",
        "discussions and motions record the opinions of agency and civil members, or that there were none, so that readers can tell whether a matter was really discussed",
    ),
    source: Some(Words::fixed(
        "交通部政府資料開放運作推動暨深化應用獎勵措施（草案）貳一1(3)；odsite 網站格式「minutes」",
        "draft open data measures of the Ministry of Transportation and Communications, II (1) 1 (3); odsite site format, minutes",
    )),
    example: "# content/minutes/2026-03-12.md
items:
  - id: d1
    kind: discussion
    title: 路燈資料開放案
    outcome: 照案通過。",
    corrected: "# content/minutes/2026-03-12.md
items:
  - id: d1
    kind: discussion
    title: 路燈資料開放案
    opinions:
      - {side: civil, text: 建議附上坐標，方便通報故障。}
    no_opinion_from: [agency]
    outcome: 照案通過。",
    mend: Words::fixed(
        "在這個案由加上 opinions，每筆寫 side（civil、agency 或 observer）、text，可加發言者 by；某一方沒有意見時，在 no_opinion_from 列出該方，例如 [civil]",
        "add `opinions` to the item, each with `side` (`civil`, `agency` or `observer`), `text` and, if you like, the speaker `by`; a side without one goes into `no_opinion_from`, as in `[civil]`",
    ),
};
