use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Withholding decided without a ground.
pub static GROUND_OF_ITEM: Rule = Rule {
    code: "M305",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("決議不開放而未載明依據", "withholding decided without a ground"),
    why: Words::fixed(
        "決議不開放而沒有依據，民眾無從判斷是否合法，登錄簿上也沒有可引用的條款",
        "where data are kept from being opened without a ground, citizens cannot judge whether that is lawful, and the register has no provision to cite",
    ),
    source: Some(Words::fixed(
        "交通部政府資料開放運作推動暨深化應用獎勵措施（草案）貳一1(3)；政府資訊公開法第18條；odsite 網站格式「minutes」",
        "draft open data measures of the Ministry of Transportation and Communications, II (1) 1 (3); Freedom of Government Information Law, art. 18; odsite site format, minutes",
    )),
    example: "# content/minutes/2026-03-12.md
items:
  - id: d1
    kind: discussion
    title: 低收入戶名冊不予提供案
    no_opinion_from: [civil]
    outcome: 照案通過。
    about: [dataset/low-income]
    decisions:
      - {about: dataset/low-income, access: closed}",
    corrected: "# content/minutes/2026-03-12.md
items:
  - id: d1
    kind: discussion
    title: 低收入戶名冊不予提供案
    no_opinion_from: [civil]
    outcome: 照案通過。
    about: [dataset/low-income]
    decisions:
      - {about: dataset/low-income, access: closed, grounds: [foi-18-1-6]}",
    mend: Words::fixed(
        "在這一筆 decisions 加上 grounds，寫依據的代碼：政府資訊公開法第18條第1項各款為 foi-18-1-1 到 foi-18-1-9，其他法律的內建代碼例如 statistics-act-19-2、personal-data-act-6，沒有的先登錄在 content/vocabulary.yaml 的 grounds",
        "add `grounds` to the entry under `decisions`: `foi-18-1-1` to `foi-18-1-9` are the subparagraphs of art. 18 I of the Freedom of Government Information Law; `statistics-act-19-2` and `personal-data-act-6` are among those built in for other laws; enter any other under `grounds` in content/vocabulary.yaml first",
    ),
};
