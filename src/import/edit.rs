//! Changes of single keys in the text of a manifest that a person wrote: comments, order and quotes
//! of everything else stay.
//!
//! Several ways of writing a change are tried. One counts only when the new text reads as the old
//! one with that key changed, and every comment is still there; else the text stays as it is.

use serde_json::{Map, Value as Json};

use super::merge;
use crate::yaml::{self, Limits, Node, Pair, Span, Value};

/// The text with the value at `pointer` changed (`None` takes it away), or nothing when that cannot
/// be done without harm. `order` is the order in which keys of the top are usually written.
pub(super) fn edit(text: &str, pointer: &[String], to: Option<&Json>, order: &[&str]) -> Option<String> {
    let (mark, body) = match text.strip_prefix('\u{feff}') {
        Some(body) => ("\u{feff}", body),
        None => ("", text),
    };
    // What may be a comment is read again with each change: a text of nothing else is left alone.
    if body.matches(" #").count() + body.matches("\t#").count() > 300 {
        return None;
    }
    let root = parse(body)?;
    let plain = to.map(merge::texts);
    let expected = merge::applied(&merge::of_node(&root), pointer, plain.as_ref());
    let before = comments(body, &merge::of_node(&root));
    let place = Place { text: body, root: &root, order };
    let found = place.ways(pointer, to).into_iter().find(|new| {
        let read = parse(new).map(|root| merge::of_node(&root));
        read.as_ref() == Some(&expected) && comments(new, &expected) == before
    });
    found.map(|new| format!("{mark}{new}"))
}

fn parse(text: &str) -> Option<Node> {
    let document = yaml::parse(text, 1, Limits::default());
    document.root.filter(|_| document.problems.is_empty())
}

/// The comments of a text that reads as `tree`: what can be cut from its line without the text
/// reading otherwise.
fn comments(text: &str, tree: &Json) -> Vec<String> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let content = line.trim_end_matches(['\n', '\r']);
        let comment = content
            .char_indices()
            .filter(|(at, c)| *c == '#' && (*at == 0 || content[..*at].ends_with([' ', '\t'])));
        for (at, _) in comment {
            let without = format!("{}{}", &text[..start + at], &text[start + content.len()..]);
            if parse(&without).map(|root| merge::of_node(&root)).as_ref() == Some(tree) {
                found.push(content[at..].to_owned());
                break;
            }
        }
        start += line.len();
    }
    found
}

struct Place<'a> {
    text: &'a str,
    root: &'a Node,
    order: &'a [&'a str],
}

/// The lines of one key with its value.
struct Region {
    /// Index of the key's line, and of the first line behind the value.
    from: usize,
    to: usize,
    /// Blanks before the key.
    column: usize,
}

impl Place<'_> {
    /// Texts that may be the change, the least intrusive first.
    fn ways(&self, pointer: &[String], to: Option<&Json>) -> Vec<String> {
        let Some((key, above)) = pointer.split_last() else { return Vec::new() };
        let Some(map) = above.iter().try_fold(self.root, |node, part| node.get(part)) else {
            return Vec::new();
        };
        let Value::Map(pairs) = &map.value else { return Vec::new() };
        let pair = pairs.iter().find(|pair| pair.key == *key);
        let mut ways = Vec::new();
        match (pair, to) {
            (Some(pair), Some(to)) => {
                ways.extend(self.leaves(&pair.node, to));
                ways.extend(self.replace(pair, key, to));
            }
            (Some(pair), None) => ways.extend(self.remove(pair)),
            (None, Some(to)) => ways.extend(self.insert(pairs, key, to, above.is_empty())),
            (None, None) => {}
        }
        if !above.is_empty() {
            // The mapping as a whole, for those written in braces.
            let whole = merge::applied(&typed(map), std::slice::from_ref(key), to);
            let empty = whole.as_object().is_some_and(Map::is_empty);
            ways.extend(self.ways(above, (!empty).then_some(&whole)));
        }
        ways
    }

    fn lines(&self) -> Vec<&str> {
        self.text.split_inclusive('\n').collect()
    }

    fn end(&self) -> &'static str {
        if self.text.contains("\r\n") { "\r\n" } else { "\n" }
    }

    /// Only the scalars that differ, each at its place.
    fn leaves(&self, node: &Node, to: &Json) -> Vec<String> {
        let mut changes = Vec::new();
        if !differing(node, to, &mut changes) || changes.is_empty() {
            return Vec::new();
        }
        let write = |as_json: bool| {
            let mut text = self.text.to_owned();
            for (span, value) in changes.iter().rev() {
                let start = yaml::offset(self.text, span.line, span.column)?;
                let end = yaml::offset(self.text, span.end_line, span.end_column)?;
                let scalar = if as_json { value.to_string() } else { scalar(value)? };
                text.replace_range(start..end, &scalar);
            }
            Some(text)
        };
        [write(false), write(true)].into_iter().flatten().collect()
    }

    /// The lines of a key. Comments at their end belong to what follows, unless `greedy`.
    fn region(&self, pair: &Pair, greedy: bool) -> Option<Region> {
        let lines = self.lines();
        let column = usize::try_from(pair.key_span.column).ok()?;
        let from = usize::try_from(pair.key_span.line).ok()?.checked_sub(1)?;
        // A key behind something else on its line (`{a: b, c: d}`, `- a: b`) has no lines of its own.
        let before = lines.get(from)?.get(..column)?;
        if !before.chars().all(|c| c == ' ') {
            return None;
        }
        let list = matches!(pair.node.value, Value::List(_));
        let mut to = from + 1;
        for (index, line) in lines.iter().enumerate().skip(from + 1) {
            let content = line.trim_start_matches(' ');
            let indent = line.len() - content.len();
            let item = list && indent == column && (content.starts_with("- ") || content.trim() == "-");
            let blank = content.trim().is_empty();
            let comment = content.starts_with('#');
            if !blank && indent <= column && !item && !comment {
                break;
            }
            if !blank && (!comment || (greedy && indent > column)) {
                to = index + 1;
            }
        }
        Some(Region { from, to, column })
    }

    /// The lines with others in the place of a region, in three ways: as they are, with the comment
    /// behind the key, with all comments of the region above it.
    fn put(&self, region: &Region, block: &str) -> Vec<String> {
        let lines = self.lines();
        let (Some(before), Some(own), Some(after)) =
            (lines.get(..region.from), lines.get(region.from..region.to), lines.get(region.to..))
        else {
            return Vec::new();
        };
        let (end, pad) = (self.end(), " ".repeat(region.column));
        let mut before = before.concat();
        if !before.is_empty() && !before.ends_with('\n') {
            before.push_str(end);
        }
        let after = after.concat();
        let mut ways = vec![format!("{before}{block}{after}")];
        let tail = |line: &str| {
            let content = line.trim_end();
            content
                .char_indices()
                .filter(|(at, c)| *c == '#' && (*at == 0 || content[..*at].ends_with([' ', '\t'])))
                .map(|(at, _)| content[at..].to_owned())
                .next()
        };
        if let (Some(first), Some((head, rest))) =
            (own.first().and_then(|line| tail(line)), block.split_once(end))
        {
            ways.push(format!("{before}{head}  {first}{end}{rest}{after}"));
        }
        let all: String =
            own.iter().filter_map(|line| tail(line)).map(|c| format!("{pad}{c}{end}")).collect();
        if !all.is_empty() {
            ways.push(format!("{before}{all}{block}{after}"));
        }
        ways
    }

    fn replace(&self, pair: &Pair, key: &str, to: &Json) -> Vec<String> {
        let regions = [self.region(pair, false), self.region(pair, true)];
        regions
            .into_iter()
            .flatten()
            .flat_map(|region| {
                let block = block(key, to, region.column, self.end()).unwrap_or_default();
                self.put(&region, &block)
            })
            .collect()
    }

    fn remove(&self, pair: &Pair) -> Vec<String> {
        let regions = [self.region(pair, false), self.region(pair, true)];
        regions.into_iter().flatten().flat_map(|region| self.put(&region, "")).collect()
    }

    /// A new key behind the one that usually stands before it.
    fn insert(&self, pairs: &[Pair], key: &str, to: &Json, top: bool) -> Vec<String> {
        let place = self.order.iter().position(|other| *other == key).filter(|_| top);
        let earlier = place.map(|place| &self.order[..place]).unwrap_or_default();
        let before = earlier.iter().rev().find_map(|other| pairs.iter().find(|pair| pair.key == **other));
        let Some(anchor) = before.or(pairs.last()) else { return Vec::new() };
        let regions = [self.region(anchor, false), self.region(anchor, true)];
        regions
            .into_iter()
            .flatten()
            .filter_map(|region| {
                let block = block(key, to, region.column, self.end())?;
                let at = Region { from: region.to, to: region.to, column: region.column };
                self.put(&at, &block).into_iter().next()
            })
            .collect()
    }
}

/// The scalars of a node that differ from those of a value of the same shape; false when the shapes
/// differ, or a scalar has several lines.
fn differing(node: &Node, to: &Json, found: &mut Vec<(Span, Json)>) -> bool {
    match (&node.value, to) {
        (Value::Scalar { text, .. }, Json::String(_) | Json::Number(_) | Json::Bool(_)) => {
            if merge::texts(to).as_str() == Some(text.as_str()) {
                return true;
            }
            found.push((node.span, to.clone()));
            node.span.line == node.span.end_line
        }
        (Value::List(items), Json::Array(values)) => {
            items.len() == values.len() && items.iter().zip(values).all(|(i, v)| differing(i, v, found))
        }
        (Value::Map(pairs), Json::Object(map)) => {
            pairs.len() == map.len()
                && pairs
                    .iter()
                    .all(|pair| map.get(&pair.key).is_some_and(|v| differing(&pair.node, v, found)))
        }
        _ => false,
    }
}

/// A scalar on one line, in the way that manifests are written.
fn scalar(value: &Json) -> Option<String> {
    let text = serde_yaml::to_string(value).ok()?;
    let text = text.trim_end_matches('\n');
    (!text.contains('\n')).then(|| text.to_owned())
}

/// A key with its value, indented.
fn block(key: &str, value: &Json, column: usize, end: &str) -> Option<String> {
    let mut map = Map::new();
    map.insert(key.to_owned(), value.clone());
    let yaml = serde_yaml::to_string(&map).ok()?;
    let pad = " ".repeat(column);
    let line = |line: &str| if line.is_empty() { end.to_owned() } else { format!("{pad}{line}{end}") };
    Some(yaml.lines().map(line).collect())
}

/// A YAML value with the types that its plain scalars have.
fn typed(node: &Node) -> Json {
    match &node.value {
        Value::Null => Json::Null,
        Value::Scalar { text, plain: true } => match serde_json::from_str::<Json>(text) {
            // `1.0` and `1e3` stay as they are written.
            Ok(Json::Bool(value)) => Json::Bool(value),
            Ok(Json::Number(number)) if !text.contains(['.', 'e', 'E']) => Json::Number(number),
            _ => Json::String(text.clone()),
        },
        Value::Scalar { text, .. } => Json::String(text.clone()),
        Value::List(items) => Json::Array(items.iter().map(typed).collect()),
        Value::Map(pairs) => {
            Json::Object(pairs.iter().map(|pair| (pair.key.clone(), typed(&pair.node))).collect())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const ORDER: [&str; 5] = ["title", "unit", "themes", "frequency", "distributions"];

    fn to(text: &str, pointer: &str, value: Json) -> Option<String> {
        let parts: Vec<String> = pointer.split('/').map(str::to_owned).collect();
        edit(text, &parts, Some(&value), &ORDER)
    }

    fn without(text: &str, pointer: &str) -> Option<String> {
        let parts: Vec<String> = pointer.split('/').map(str::to_owned).collect();
        edit(text, &parts, None, &ORDER)
    }

    const TEXT: &str = "# 甲\ntitle: 舊  # 名稱\nunit: \"a\"\n\n# 分類\nthemes:  # 三個\n- I00\n# 其次\n- A00\ncost: {amount: 0, url: 'https://a.tw/'}\nnotes: |\n  # 不是註解\n  二\n# 尾\n";

    #[test]
    fn scalars_change_where_they_stand() {
        assert_eq!(to(TEXT, "title", json!("新")).unwrap(), TEXT.replace("舊", "新"));
        assert_eq!(to(TEXT, "title", json!("1")).unwrap(), TEXT.replace("舊", "'1'"));
        assert_eq!(to(TEXT, "unit", json!("b: c")).unwrap(), TEXT.replace("\"a\"", "'b: c'"));
        assert_eq!(to(TEXT, "cost/amount", json!(5)).unwrap(), TEXT.replace("amount: 0", "amount: 5"));
        let comma = to(TEXT, "cost/url", json!("https://a.tw/?a=1,2")).unwrap();
        assert_eq!(comma, TEXT.replace("'https://a.tw/'", "\"https://a.tw/?a=1,2\""));
        assert_eq!(to(TEXT, "themes", json!(["I00", "B00"])).unwrap(), TEXT.replace("A00", "B00"));
    }

    #[test]
    fn comments_survive_every_change() {
        let kept = |text: &str| {
            ["# 甲", "# 名稱", "# 分類", "# 三個", "# 其次", "# 尾"].iter().all(|c| text.contains(c))
        };
        for new in [
            to(TEXT, "themes", json!(["I00"])),
            to(TEXT, "notes", json!("一行")),
            to(TEXT, "frequency", json!("annual")),
            to(TEXT, "title", json!({"zh-Hant-TW": "新", "en": "new"})),
            to(TEXT, "cost/law", json!("x")),
            without(TEXT, "themes"),
            without(TEXT, "cost"),
            without(TEXT, "cost/url"),
            without(TEXT, "notes"),
        ] {
            let new = new.unwrap();
            assert!(kept(&new), "{new}");
        }
        assert!(to(TEXT, "frequency", json!("annual")).unwrap().contains("- A00\nfrequency: annual\ncost:"));
        assert!(without(TEXT, "notes").unwrap().ends_with("'https://a.tw/'}\n# 尾\n"));
    }

    #[test]
    fn line_ends_and_marks_stay() {
        let text = "\u{feff}title: 舊\r\nthemes:\r\n  - I00\r\n";
        assert_eq!(
            to(text, "themes", json!(["I00", "A00"])).unwrap(),
            "\u{feff}title: 舊\r\nthemes:\r\n- I00\r\n- A00\r\n"
        );
        assert_eq!(to("title: 舊", "unit", json!("a")).unwrap(), "title: 舊\nunit: a\n");
    }

    #[test]
    fn what_cannot_be_read_is_left_alone() {
        assert_eq!(to(&format!("title: 甲\nnotes: '{}'\n", " #".repeat(1000)), "title", json!("x")), None);
        for text in ["title: [", "a: 1\na: 2\n", "- x\n", ""] {
            assert_eq!(to(text, "title", json!("x")), None);
        }
        assert_eq!(to(TEXT, "nothing/below", json!("x")), None);
    }
}
