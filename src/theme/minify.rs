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

/// A rendered fragment, likewise.
#[cfg(feature = "minify")]
pub fn fragment(html: &str) -> String {
    String::from_utf8(minify_html::minify(html.as_bytes(), &config())).unwrap_or_else(|_| html.to_owned())
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
