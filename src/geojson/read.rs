//! Reads GeoJSON as a stream: keeps positions up to a bound, counts all.

use std::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::{Outline, OutlineKind, Position, Shapes};

/// Positions that are kept: far more than a small picture shows.
pub(super) const POSITIONS: usize = 100_000;

/// Reads a file's bytes; nothing when they are no GeoJSON with a position in it.
pub fn read(bytes: &[u8]) -> Option<Shapes> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut found = Found::default();
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    Object(&mut found).deserialize(&mut reader).ok()?;
    reader.end().ok()?;
    let [least, greatest] = found.bounds?;
    let within = |p: Position| p[0].abs() <= 180.0 && p[1].abs() <= 90.0;
    let mut shapes = found.shapes;
    shapes.features = shapes.features.max(1);
    shapes.bounds = [least, greatest];
    shapes.degrees = within(least) && within(greatest);
    Some(shapes)
}

#[derive(Default)]
struct Found {
    shapes: Shapes,
    bounds: Option<[Position; 2]>,
    /// Positions kept.
    kept: usize,
}

impl Found {
    fn position(&mut self, p: Position) {
        let bounds = self.bounds.get_or_insert([p, p]);
        for axis in 0..2 {
            bounds[0][axis] = bounds[0][axis].min(p[axis]);
            bounds[1][axis] = bounds[1][axis].max(p[axis]);
        }
    }

    /// Takes the coordinates of a geometry once its type is known.
    fn geometry(&mut self, kind: &str, coordinates: Coordinates) {
        let (outline, count) = match kind {
            "Point" | "MultiPoint" => (OutlineKind::Point, &mut self.shapes.points),
            "LineString" | "MultiLineString" => (OutlineKind::Line, &mut self.shapes.lines),
            "Polygon" | "MultiPolygon" => (OutlineKind::Ring, &mut self.shapes.areas),
            _ => return,
        };
        *count += match kind {
            "MultiPoint" => coordinates.positions,
            "MultiLineString" | "MultiPolygon" => coordinates.parts,
            _ => 1,
        };
        // Of many points in one geometry each is an outline.
        self.shapes.more_outlines += if kind == "MultiPoint" {
            coordinates.positions - coordinates.paths.iter().map(|path| path.len() as u64).sum::<u64>()
        } else {
            coordinates.dropped
        };
        for positions in coordinates.paths {
            if outline == OutlineKind::Point {
                let single = |p| Outline { kind: outline, positions: vec![p] };
                self.shapes.outlines.extend(positions.into_iter().map(single));
            } else {
                self.shapes.outlines.push(Outline { kind: outline, positions });
            }
        }
    }
}

/// Coordinates of a geometry, whatever their nesting.
#[derive(Default)]
struct Coordinates {
    paths: Vec<Vec<Position>>,
    /// Elements of the outermost list.
    parts: u64,
    positions: u64,
    dropped: u64,
}

/// A feature collection, a feature or a geometry: keys come in any order.
struct Object<'a>(&'a mut Found);

/// What one of the lists or objects inside another holds.
struct Objects<'a>(&'a mut Found);

/// Methods of a visitor that ignores plain values.
macro_rules! ignore_plain_values {
    ($value:ty, $make:expr) => {
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("any value")
        }
        fn visit_bool<E>(self, _: bool) -> Result<$value, E> {
            Ok($make)
        }
        fn visit_unit<E>(self) -> Result<$value, E> {
            Ok($make)
        }
    };
}

/// And words.
macro_rules! ignore_words {
    ($value:ty, $make:expr) => {
        fn visit_str<E>(self, _: &str) -> Result<$value, E> {
            Ok($make)
        }
    };
}

/// And numbers.
macro_rules! ignore_numbers {
    ($value:ty, $make:expr) => {
        fn visit_i64<E>(self, _: i64) -> Result<$value, E> {
            Ok($make)
        }
        fn visit_u64<E>(self, _: u64) -> Result<$value, E> {
            Ok($make)
        }
        fn visit_f64<E>(self, _: f64) -> Result<$value, E> {
            Ok($make)
        }
    };
}

impl<'de> DeserializeSeed<'de> for Object<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Object<'_> {
    type Value = ();

    ignore_plain_values!((), ());
    ignore_words!((), ());
    ignore_numbers!((), ());

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        while items.next_element::<IgnoredAny>()?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<(), A::Error> {
        let mut kind = String::new();
        let mut coordinates = None;
        while let Some(key) = entries.next_key::<String>()? {
            match key.as_str() {
                "type" => kind = entries.next_value_seed(Word)?,
                "geometry" => entries.next_value_seed(Object(&mut *self.0))?,
                "features" | "geometries" => entries.next_value_seed(Objects(&mut *self.0))?,
                "coordinates" => coordinates = Some(entries.next_value_seed(Path::top(&mut *self.0))?),
                _ => {
                    entries.next_value::<IgnoredAny>()?;
                }
            }
        }
        if kind == "Feature" {
            self.0.shapes.features += 1;
        }
        if let Some(coordinates) = coordinates {
            self.0.geometry(&kind, coordinates);
        }
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for Objects<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Objects<'_> {
    type Value = ();

    ignore_plain_values!((), ());
    ignore_words!((), ());
    ignore_numbers!((), ());

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        while items.next_element_seed(Object(&mut *self.0))?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<(), A::Error> {
        while entries.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(())
    }
}

/// A word, or an empty one where something else stands.
struct Word;

impl<'de> DeserializeSeed<'de> for Word {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Word {
    type Value = String;

    ignore_plain_values!(String, String::new());
    ignore_numbers!(String, String::new());

    fn visit_str<E>(self, word: &str) -> Result<String, E> {
        Ok(word.to_owned())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<String, A::Error> {
        while items.next_element::<IgnoredAny>()?.is_some() {}
        Ok(String::new())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<String, A::Error> {
        while entries.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(String::new())
    }
}

/// An element of coordinates.
enum Element {
    Number(f64),
    Position(Position),
    /// A list of others, or what is no coordinate.
    Other,
}

/// Reads coordinates at any depth.
struct Path<'a> {
    found: &'a mut Found,
    into: Coordinates,
}

impl<'a> Path<'a> {
    fn top(found: &'a mut Found) -> Self {
        Self { found, into: Coordinates::default() }
    }
}

impl<'de> DeserializeSeed<'de> for Path<'_> {
    type Value = Coordinates;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Coordinates, D::Error> {
        let Self { found, mut into } = self;
        let step = Step { found: &mut *found, into: &mut into, depth: 0 };
        if let Element::Position(position) = step.deserialize(deserializer)? {
            into.positions = 1;
            if found.kept < POSITIONS {
                found.kept += 1;
                into.paths.push(vec![position]);
            } else {
                into.dropped = 1;
            }
        }
        Ok(into)
    }
}

/// One level of coordinates.
struct Step<'a> {
    found: &'a mut Found,
    into: &'a mut Coordinates,
    depth: usize,
}

impl<'de> DeserializeSeed<'de> for Step<'_> {
    type Value = Element;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Element, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Step<'_> {
    type Value = Element;

    ignore_plain_values!(Element, Element::Other);
    ignore_words!(Element, Element::Other);

    fn visit_i64<E>(self, value: i64) -> Result<Element, E> {
        Ok(Element::Number(value as f64))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Element, E> {
        Ok(Element::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Element, E> {
        Ok(Element::Number(value))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Element, A::Error> {
        while entries.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Element::Other)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Element, A::Error> {
        let Self { found, into, depth } = self;
        let mut numbers: Vec<f64> = Vec::new();
        let mut path: Vec<Position> = Vec::new();
        let mut whole = true;
        loop {
            let step = Step { found: &mut *found, into: &mut *into, depth: depth + 1 };
            match items.next_element_seed(step)? {
                None => break,
                // Heights and what else stands behind are not drawn.
                Some(Element::Number(number)) if numbers.len() < 2 => numbers.push(number),
                Some(Element::Number(_)) => {}
                Some(Element::Position(position)) => {
                    into.positions += 1;
                    if found.kept < POSITIONS {
                        found.kept += 1;
                        path.push(position);
                    } else {
                        whole = false;
                    }
                }
                Some(Element::Other) => {}
            }
            if depth == 0 {
                into.parts += 1;
            }
        }
        if let [x, y] = numbers[..] {
            // Beyond the earth in any unit: nothing that could be drawn.
            if x.abs() > 1e9 || y.abs() > 1e9 {
                return Ok(Element::Other);
            }
            found.position([x, y]);
            return Ok(Element::Position([x, y]));
        }
        // Half an outline would show what is not there.
        if !whole {
            into.dropped += 1;
        } else if !path.is_empty() {
            into.paths.push(path);
        }
        Ok(Element::Other)
    }
}
