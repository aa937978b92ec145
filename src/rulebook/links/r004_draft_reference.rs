use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Published content refers to a draft.
pub static DRAFT_REFERENCE: Rule = Rule {
    code: "R004",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("公布的內容參照了草稿", "published content refers to a draft"),
    why: Words::fixed(
        "草稿不公布，公布的內容若連到草稿，連結會落空，草稿的存在也會外洩",
        "drafts are not published: a link from published content to one would fail, and would reveal it",
    ),
    source: Some(Words::fixed("odsite 網站格式「原則」第2點", "odsite site format, Principles, 2")),
    example: "# content/datasets/population.yaml
related: [households]

# content/datasets/households.yaml
title: 各鄉鎮市戶數
status: draft",
    corrected: "# content/datasets/population.yaml
related: [households]

# content/datasets/households.yaml
title: 各鄉鎮市戶數
status: published",
    mend: Words::fixed(
        "刪除這個參照；或在草稿備妥後把它的 status 改為公布的狀態（資料集用 planned 或 published，方案、政策頁與獎勵用 in-force），並補齊該狀態的必要欄位",
        "drop the reference; or, once the draft is ready, give it a published status (`planned` or `published` for a data set, `in-force` for a plan, page or award) with the keys which that status needs",
    ),
};
