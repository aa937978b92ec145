use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Follow-up that cannot be.
pub static FOLLOW_UP: Rule = Rule {
    code: "M306",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("列管事項前後不一", "follow-up does not fit its action"),
    why: Words::fixed(
        "列管事項要先交辦才能追蹤，解除後不再追蹤；前後不一，民眾就不知道事情辦完了沒有",
        "an action is followed up after it was given and not after it was closed; where this does not hold nobody can tell whether the matter is settled",
    ),
    source: Some(Words::fixed("odsite 網站格式「minutes」", "odsite site format, minutes")),
    example: "# content/minutes/2026-03-12.md
items:
  - id: r1
    kind: report
    title: 前次會議列管事項辦理情形
    outcome: 解除列管。
    follow_up:
      - {action: 2026-12-10#a1, status: done, date: 2026-03-10}",
    corrected: "# content/minutes/2026-03-12.md
items:
  - id: r1
    kind: report
    title: 前次會議列管事項辦理情形
    outcome: 解除列管。
    follow_up:
      - {action: 2025-11-20#a1, status: done, date: 2026-03-10}",
    mend: Words::fixed(
        "把 action 改為較早會議的列管事項（會議識別碼#列管事項識別碼），同一次會議每項只寫一筆；已在前面的會議記為 done 或 dropped 的就刪除這一筆，仍要追蹤時，在這次會議另列一項 actions",
        "let `action` name one given at an earlier meeting (id of the meeting, `#`, id of the action), once a meeting; drop the entry where an earlier meeting recorded it as `done` or `dropped`, and give a new one under `actions` where there is more to do",
    ),
};
