use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Decided on, and does not cite the decision.
pub static BACK_LINK: Rule = Rule {
    code: "R009",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("決議的對象沒有引用決議", "decided on, and does not cite the decision"),
    why: Words::fixed(
        "會議已作成決議，而對象沒有引用，讀者從資料、方案或需求就查不到是哪次會議、依什麼理由決定的",
        "a meeting decided on the object, which does not cite it: from the data set, plan or request readers cannot trace which meeting decided it, and why",
    ),
    source: Some(Words::fixed(
        "odsite 網站格式「原則」第2點；主計總處資料開放行動方案 捌一、二",
        "odsite site format, Principles, 2; action plan of the Directorate-General of Budget, Accounting and Statistics, VIII (1), (2)",
    )),
    example: "# content/minutes/2026-03-12.md
items:
  - id: d1
    kind: discussion
    title: 資料開放教育訓練計畫案
    no_opinion_from: [civil]
    outcome: 照案通過。
    about: [activity/2026-training]
    decisions:
      - {about: activity/2026-training, adopts: true}

# content/activities/2026-training.md
title: 資料開放教育訓練
date: 2026-04-02
kind: training",
    corrected: "# content/minutes/2026-03-12.md
items:
  - id: d1
    kind: discussion
    title: 資料開放教育訓練計畫案
    no_opinion_from: [civil]
    outcome: 照案通過。
    about: [activity/2026-training]
    decisions:
      - {about: activity/2026-training, adopts: true}

# content/activities/2026-training.md
title: 資料開放教育訓練
date: 2026-04-02
kind: training
decided_in: 2026-03-12#d1",
    mend: Words::fixed(
        "在對象的檔案寫 decided_in，值照訊息中的會議識別碼#案由識別碼：資料集寫在 restriction、withdrawal、postponed 或 history 之下，方案、政策頁與獎勵寫在那一次 revisions，獎勵的評定寫在 rounds，需求與活動寫在最上層",
        "write `decided_in` in the object's file with the reference in the message: for a data set under `restriction`, `withdrawal`, `postponed` or `history`; for a plan, page or award in the revision concerned; for results of an award in the round; for a request or activity at the top level",
    ),
};
