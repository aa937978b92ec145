use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Text that is not shown as written.
pub static NOT_RENDERED: Rule = Rule {
    code: "F010",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("文字不會照寫的樣子呈現", "text that is not shown as written"),
    why: Words::fixed(
        "頁面只接受 Markdown：HTML 標籤會顯示成文字，不安全的連結會變成一般文字",
        "pages take Markdown only: HTML is shown as text, and an unsafe link becomes plain text",
    ),
    source: None,
    example: "<b>重要</b>，[說明](javascript:…)",
    corrected: "",
    mend: Words::fixed("改用 Markdown，連結用 https://", "write Markdown, and links with https://"),
};
