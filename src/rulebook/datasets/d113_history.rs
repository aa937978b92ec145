use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// History disagrees.
pub static HISTORY: Rule = Rule {
    code: "D113",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("歷程與現況不符", "history disagrees with the present state"),
    why: Words::fixed(
        "歷程與現況說法不同時，民眾與審查者不知道資料何時開放、何時停止，如期開放等數字也會算錯",
        "where history and present state differ nobody can tell when the data were opened or closed, and figures such as openings on time come out wrong",
    ),
    source: Some(Words::fixed("odsite 網站格式「datasets」", "odsite site format, datasets")),
    example: "# content/datasets/population.yaml
access: open
status: published
issued: 2026-01-12
history:
  - {date: 2025-06-30, access: closed, status: published}",
    corrected: "# content/datasets/population.yaml
access: open
status: published
issued: 2026-01-12
history:
  - {date: 2025-06-30, access: closed, status: published}
  - {date: 2026-01-12, access: open, status: published}",
    mend: Words::fixed(
        "在 history 由舊到新補上缺少的變更，每筆寫 date、access、status；最後一筆要與檔案的 access、status 相同。issued 那天的那一筆是 open、published；撤下與停止更新的日期要與 withdrawal.date、discontinued.date 相同",
        "add the missing change to `history`, oldest first, each with `date`, `access` and `status`; the last one is the same as `access` and `status` of the file. On the day of `issued` it is open and published; steps of withdrawal and discontinuation bear the days of `withdrawal.date` and `discontinued.date`",
    ),
};
