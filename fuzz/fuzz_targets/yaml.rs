//! Any text as YAML: no panic, every place lies within the text and shows what was read, every pointer
//! is found again, and where another parser reads the text too, both read the same.

#![no_main]

use libfuzzer_sys::fuzz_target;
use odsite::yaml::{self, Limits, Node, Problem, Value};
use serde_yaml::Value as Other;

fuzz_target!(|text: &str| {
    // A mark at the start is taken off by those who read files.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let document = yaml::parse(text, 1, Limits::default());
    let lines: Vec<Vec<char>> = text.split('\n').map(|line| line.chars().collect()).collect();
    for problem in &document.problems {
        for span in spans(problem) {
            // The parser may name the end of the text, which is the line after the last.
            assert!(span.line >= 1 && span.line as usize <= lines.len() + 1, "{problem:?}");
        }
    }
    if let Some(root) = &document.root {
        visit(root, root, &mut String::new(), &lines);
    }
    // The other parser expands aliases and is slow on deep nesting: small texts are enough.
    // Of a text that is one block alone, which nothing indents, the two read different lines as comments.
    let block = matches!(&document.root, Some(Node { value: Value::Scalar { plain: false, .. }, .. }));
    if text.len() < 2_000 && document.problems.is_empty() && comparable(text) && !block {
        // Without an end of its last line a block is read as if it had one; the other parser is of two minds.
        let ended = if text.ends_with('\n') { text.to_owned() } else { format!("{text}\n") };
        if let Ok(other) = serde_yaml::from_str::<Other>(&ended) {
            match &document.root {
                Some(root) => assert!(agrees(root, &other), "{root:?}\n{other:?}"),
                None => assert!(other.is_null(), "nothing read, and {other:?}"),
            }
        }
    }
});

fn spans(problem: &Problem) -> Vec<yaml::Span> {
    match problem {
        Problem::DuplicateKey(_, second, first) => vec![*second, *first],
        Problem::Syntax(span, _)
        | Problem::Alias(span)
        | Problem::Tag(span)
        | Problem::ComplexKey(span)
        | Problem::SecondDocument(span)
        | Problem::TooDeep(span)
        | Problem::TooMany(span)
        | Problem::ByteOrderMark(span) => vec![*span],
    }
}

/// The other parser speaks YAML 1.1: to it names of anchors end at a colon, and U+0085, U+2028 and
/// U+2029 end lines, and `?` needs no blank behind it in brackets. A directive may change what a tag means.
fn comparable(text: &str) -> bool {
    let mark = |(at, _): (usize, _)| !text[at + 1..].starts_with([' ', '\n', '\r', '\t']);
    let brackets = text.contains(['[', '{']);
    !text.contains(['&', '\u{85}', '\u{2028}', '\u{2029}', '%'])
        && !(brackets && text.match_indices('?').any(mark))
}

/// Checks the place of a value and of all below it.
fn visit(root: &Node, node: &Node, pointer: &mut String, lines: &[Vec<char>]) {
    let span = node.span;
    assert!(span.line >= 1 && span.line as usize <= lines.len(), "{span:?}");
    assert!((span.line, span.column) <= (span.end_line, span.end_column), "{span:?}");
    let line = &lines[span.line as usize - 1];
    assert!(span.column as usize <= line.len(), "{span:?}");
    match &node.value {
        Value::Scalar { text, plain: true } if span.line == span.end_line => {
            assert_eq!(root.locate(pointer, false), span, "{pointer}");
            let end = (span.end_column as usize).min(line.len());
            let there: String = line[span.column as usize..end].iter().collect();
            let there = there.trim_end_matches([' ', '\t', '\r']);
            // An anchor or a tag before it counts as part of the value.
            let anchored = there.starts_with(['&', '!']) && there.ends_with(text.as_str());
            assert!(there == text || anchored, "{there:?} and {text:?} at {span:?}");
        }
        Value::Scalar { .. } => assert_eq!(root.locate(pointer, false), span, "{pointer}"),
        Value::Null => {}
        Value::List(items) => {
            for (index, item) in items.iter().enumerate() {
                below(root, item, &index.to_string(), pointer, lines);
            }
        }
        Value::Map(pairs) => {
            for pair in pairs {
                assert!(pair.key_span.line as usize <= lines.len(), "{:?}", pair.key_span);
                let length = pointer.len();
                yaml::push_pointer(pointer, &pair.key);
                assert_eq!(root.locate(pointer, true), pair.key_span, "{pointer}");
                pointer.truncate(length);
                below(root, &pair.node, &pair.key, pointer, lines);
            }
        }
    }
}

fn below(root: &Node, node: &Node, part: &str, pointer: &mut String, lines: &[Vec<char>]) {
    let length = pointer.len();
    yaml::push_pointer(pointer, part);
    visit(root, node, pointer, lines);
    pointer.truncate(length);
}

/// Whether our tree says what the other parser says.
fn agrees(ours: &Node, other: &Other) -> bool {
    match (&ours.value, other) {
        (Value::Map(pairs), Other::Mapping(map)) => {
            pairs.len() == map.len()
                && pairs.iter().zip(map).all(|(pair, (key, value))| {
                    let same = match key {
                        Other::String(key) => *key == pair.key,
                        // A number or a null as key: our tree keeps its text.
                        key => serde_yaml::from_str::<Other>(&pair.key).is_ok_and(|read| same(&read, key)),
                    };
                    same && agrees(&pair.node, value)
                })
        }
        (Value::List(items), Other::Sequence(others)) => {
            items.len() == others.len() && items.iter().zip(others).all(|(a, b)| agrees(a, b))
        }
        (Value::Null, Other::Null) => true,
        (Value::Scalar { text, plain: false }, other) => other.as_str() == Some(text.as_str()),
        (Value::Scalar { text, plain: true }, Other::String(other)) => text == other,
        (Value::Scalar { text, plain: true }, other) => {
            serde_yaml::from_str::<Other>(text).is_ok_and(|read| same(&read, other))
        }
        _ => false,
    }
}

/// Equal, where `.nan` is `.nan`.
fn same(one: &Other, other: &Other) -> bool {
    one == other || one.as_f64().is_some_and(f64::is_nan) && other.as_f64().is_some_and(f64::is_nan)
}
