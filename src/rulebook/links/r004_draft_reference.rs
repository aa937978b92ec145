use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Published content refers to a draft.
pub static DRAFT_REFERENCE: Rule = Rule {
    code: "R004",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("公布的內容參照了草稿", "published content refers to a draft"),
    why: Words::fixed(
        "草稿不公布，連結會落空，草稿的存在也會外洩",
        "drafts are not published: the link would fail and reveal them",
    ),
    source: None,
    example: "related: [draft-dataset]",
    corrected: "",
    mend: Words::fixed("刪除參照，或把草稿改為公布", "drop the reference or publish the draft"),
};
