//! Shrinks HTML: templates when they are loaded and Markdown fragments when they are made, so that
//! no page is parsed again when it is rendered. `build` and `serve` take the same path.
//!
//! Without the feature `minify` everything passes unchanged.

/// A template without the white space and comments that no reader sees. Text inside `{{ }}`,
/// `{% %}` and `{# #}` is left alone.
#[cfg(feature = "minify")]
pub fn template(source: &str) -> String {
    let mut config = config();
    config.preserve_brace_template_syntax = true;
    String::from_utf8(minify_html::minify(source.as_bytes(), &config)).unwrap_or_else(|_| source.to_owned())
}

/// A rendered fragment, likewise. One that nests more deeply than anything that people write passes
/// unchanged: the library goes in by calls, and the stack ends.
#[cfg(feature = "minify")]
pub fn fragment(html: &str) -> String {
    if nests_beyond(html, DEEPEST) {
        return html.to_owned();
    }
    String::from_utf8(minify_html::minify(html.as_bytes(), &config())).unwrap_or_else(|_| html.to_owned())
}

/// Elements within elements that are shrunk.
#[cfg(feature = "minify")]
const DEEPEST: usize = 100;

/// Whether elements nest more deeply; of a fragment whose text is escaped and whose tags are balanced.
#[cfg(feature = "minify")]
fn nests_beyond(html: &str, deepest: usize) -> bool {
    const VOID: [&str; 6] = ["br", "hr", "img", "input", "col", "wbr"];
    let mut depth = 0_usize;
    html.match_indices('<').any(|(at, _)| {
        let rest = &html[at + 1..];
        if rest.starts_with('/') {
            depth = depth.saturating_sub(1);
        } else if rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let length = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
            depth += usize::from(!VOID.contains(&&rest[..length]));
        }
        depth > deepest
    })
}

/// Settings under which the document stays the same to a parser: closing tags, quotes and the
/// blanks between attributes are kept.
#[cfg(feature = "minify")]
fn config() -> minify_html::Cfg {
    minify_html::Cfg {
        allow_noncompliant_unquoted_attribute_values: false,
        allow_optimal_entities: false,
        allow_removing_spaces_between_attributes: false,
        keep_closing_tags: true,
        keep_html_and_head_opening_tags: true,
        keep_input_type_text_attr: true,
        minify_css: false,
        minify_doctype: false,
        minify_js: false,
        ..minify_html::Cfg::default()
    }
}

/// The template as it is.
#[cfg(not(feature = "minify"))]
pub fn template(source: &str) -> String {
    source.to_owned()
}

/// The fragment as it is.
#[cfg(not(feature = "minify"))]
pub fn fragment(html: &str) -> String {
    html.to_owned()
}

#[cfg(all(test, feature = "minify"))]
mod tests {
    use super::*;

    #[test]
    fn what_nests_without_end_passes_unchanged() {
        let deep = format!("{}a{}", "<blockquote>".repeat(20_000), "</blockquote>".repeat(20_000));
        assert_eq!(fragment(&deep), deep);
        let wide = "<p>a<br>  b</p>".repeat(1000);
        assert!(!nests_beyond(&wide, 1) && fragment(&wide).len() <= wide.len());
    }
}
