use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Decision not carried out.
pub static NOT_CARRIED_OUT: Rule = Rule {
    code: "M304",
    class: Class::Locked,
    level: Level::Warning,
    title: Words::fixed("決議尚未落實", "decision not carried out"),
    why: Words::fixed(
        "決議之後資料集、方案或需求沒有跟著更新，民眾看到的仍是舊狀態，決議等於沒有執行；超過 60 天會成為錯誤",
        "where the data set, plan or request has not followed a decision citizens still see the old state, and the decision has come to nothing; after 60 days this is an error",
    ),
    source: Some(Words::fixed("odsite 網站格式「minutes」", "odsite site format, minutes")),
    example: "# content/minutes/2026-03-12.md
items:
  - id: d1
    kind: discussion
    title: 長照機構容量資料展延案
    no_opinion_from: [civil]
    outcome: 展延至年底。
    about: [dataset/elder-care-capacity]
    decisions:
      - {about: dataset/elder-care-capacity, planned_for: 2026-12-31}

# content/datasets/elder-care-capacity.yaml
access: open
status: planned
planned_for: 2026-09-30",
    corrected: "# content/minutes/2026-03-12.md
items:
  - id: d1
    kind: discussion
    title: 長照機構容量資料展延案
    no_opinion_from: [civil]
    outcome: 展延至年底。
    about: [dataset/elder-care-capacity]
    decisions:
      - {about: dataset/elder-care-capacity, planned_for: 2026-12-31}

# content/datasets/elder-care-capacity.yaml
access: open
status: planned
planned_for: 2026-12-31
postponed:
  - {from: 2026-09-30, to: 2026-12-31, reason: 欄位代碼尚待校對。, decided_in: 2026-03-12#d1}",
    mend: Words::fixed(
        "到訊息所說的檔案，依決議改 access、status、planned_for 或 scope，並以 decided_in 引用該案由（資料集寫在 restriction、withdrawal、postponed 或 history 之下）；決議已被後來的會議取代時，補上那次會議的紀錄",
        "in the file named change `access`, `status`, `planned_for` or `scope` as decided, and cite the item as `decided_in` (in a data set under `restriction`, `withdrawal`, `postponed` or `history`); where a later meeting decided otherwise add its minutes",
    ),
};
