//! Outlines as paths of SVG in whole units, simplified more and more until they fit.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::{OutlineKind, Position, Shapes};

/// Greatest width of a drawing, in its own units.
const WIDTH: f64 = 640.0;

/// Greatest height.
const HEIGHT: f64 = 420.0;

/// Room around the outlines.
const MARGIN: f64 = 6.0;

/// How far a simplified line may stray, in units; tried in turn.
const STRAY: [f64; 6] = [0.6, 1.2, 2.5, 5.0, 10.0, 20.0];

/// Points of a line that are simplified together, so that no line takes time without end.
const CHUNK: usize = 256;

/// A drawing: values of the attribute `d` of three paths, and how large they are together.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Drawing {
    /// Width of the view box.
    pub width: u32,
    /// Height of the view box.
    pub height: u32,
    /// Areas, filled by the even-odd rule.
    pub areas: String,
    /// Lines.
    pub lines: String,
    /// Dots: strokes without length, to be drawn with round ends.
    pub dots: String,
    /// Outlines that are not drawn.
    pub left_out: u64,
}

/// Draws shapes in at most so many bytes.
pub fn draw(shapes: &Shapes, limit: usize) -> Drawing {
    let frame = Frame::of(shapes);
    for stray in STRAY {
        let drawing = frame.draw(shapes, stray, usize::MAX);
        if drawing.areas.len() + drawing.lines.len() + drawing.dots.len() <= limit {
            return drawing;
        }
    }
    frame.draw(shapes, STRAY[STRAY.len() - 1], limit)
}

/// Where positions come to stand.
struct Frame {
    least: Position,
    greatest: Position,
    /// Units for one degree or metre to the east and to the north.
    scale: [f64; 2],
    width: u32,
    height: u32,
}

impl Frame {
    fn of(shapes: &Shapes) -> Self {
        let [least, greatest] = shapes.bounds;
        // A degree of longitude grows narrower away from the equator. Rounded, as the last digits of
        // a cosine differ between machines.
        let narrowing = if shapes.degrees {
            let middle = f64::midpoint(least[1], greatest[1]).to_radians();
            ((middle.cos() * 1e6).round() / 1e6).max(0.01)
        } else {
            1.0
        };
        let (wide, high) = ((greatest[0] - least[0]) * narrowing, greatest[1] - least[1]);
        let fit = |room: f64, extent: f64| if extent > 0.0 { room / extent } else { f64::INFINITY };
        let scale = fit(WIDTH, wide).min(fit(HEIGHT, high));
        let scale = if scale.is_finite() { scale } else { 1.0 };
        let size = |extent: f64| ((extent * scale).ceil() + 2.0 * MARGIN) as u32;
        Self {
            least,
            greatest,
            scale: [scale * narrowing, scale],
            // A single place stands in the middle of some room.
            width: size(wide).max(120),
            height: size(high).max(60),
        }
    }

    /// Where a position stands, in units.
    fn place(&self, p: Position) -> Position {
        let room = |all: u32, axis: usize| {
            (f64::from(all) - (self.greatest[axis] - self.least[axis]) * self.scale[axis]) / 2.0
        };
        [
            (p[0] - self.least[0]) * self.scale[0] + room(self.width, 0),
            (self.greatest[1] - p[1]) * self.scale[1] + room(self.height, 1),
        ]
    }

    fn draw(&self, shapes: &Shapes, stray: f64, limit: usize) -> Drawing {
        let mut drawing = Drawing {
            width: self.width,
            height: self.height,
            left_out: shapes.more_outlines,
            ..Drawing::default()
        };
        let mut taken = 0;
        let mut dots = BTreeSet::new();
        let mut order: Vec<usize> = (0..shapes.outlines.len()).collect();
        if limit < usize::MAX {
            // What does not fit is what is small; the order of the file decides between equals.
            order.sort_by(|a, b| self.extent(shapes, *b).total_cmp(&self.extent(shapes, *a)));
        }
        for outline in order.into_iter().map(|at| &shapes.outlines[at]) {
            let placed: Vec<Position> = outline.positions.iter().map(|p| self.place(*p)).collect();
            let points = match outline.kind {
                OutlineKind::Point => whole(&placed),
                OutlineKind::Line | OutlineKind::Ring => whole(&simplified(&placed, stray)),
            };
            let least = match outline.kind {
                OutlineKind::Point => usize::MAX,
                OutlineKind::Line => 2,
                OutlineKind::Ring => 4,
            };
            let Some(first) = points.first() else { continue };
            if points.len() < least {
                // Too small for an outline. One dot stands for all that would cover each other.
                let grid = (stray * 4.0).ceil() as i32;
                if !dots.insert((first[0] / grid, first[1] / grid)) {
                    continue;
                }
            }
            let (path, text) = if points.len() < least {
                (&mut drawing.dots, format!("M{} {}h0", first[0], first[1]))
            } else if outline.kind == OutlineKind::Ring {
                // The last point is the first again; `z` goes there.
                let open = if points.last() == Some(first) { &points[..points.len() - 1] } else { &points };
                (&mut drawing.areas, path(open) + "z")
            } else {
                (&mut drawing.lines, path(&points))
            };
            if taken + text.len() > limit {
                drawing.left_out += 1;
                continue;
            }
            taken += text.len();
            path.push_str(&text);
        }
        drawing
    }

    fn extent(&self, shapes: &Shapes, at: usize) -> f64 {
        let positions = &shapes.outlines[at].positions;
        let spread = |axis: usize| {
            let values = || positions.iter().map(|p| p[axis]);
            values().fold(f64::NEG_INFINITY, f64::max) - values().fold(f64::INFINITY, f64::min)
        };
        spread(0) * self.scale[0] + spread(1) * self.scale[1]
    }
}

/// Points in whole units, none twice in a row.
fn whole(points: &[Position]) -> Vec<[i32; 2]> {
    let mut all: Vec<[i32; 2]> = points.iter().map(|p| [p[0].round() as i32, p[1].round() as i32]).collect();
    all.dedup();
    all
}

/// A line with the points left out that stray little from it (after Douglas and Peucker).
fn simplified(points: &[Position], stray: f64) -> Vec<Position> {
    let mut kept = Vec::new();
    let mut start = 0;
    while start + 1 < points.len() {
        let end = (start + CHUNK).min(points.len() - 1);
        let mut keep = vec![false; end - start + 1];
        let mut open = vec![(start, end)];
        while let Some((from, to)) = open.pop() {
            let far = (from + 1..to).map(|at| (at, distance(points[at], points[from], points[to]))).fold(
                None,
                |far: Option<(usize, f64)>, next| match far {
                    Some(far) if far.1 >= next.1 => Some(far),
                    _ => Some(next),
                },
            );
            if let Some((at, far)) = far
                && far > stray
            {
                keep[at - start] = true;
                open.push((from, at));
                open.push((at, to));
            }
        }
        kept.push(points[start]);
        kept.extend((start + 1..end).filter(|at| keep[at - start]).map(|at| points[at]));
        start = end;
    }
    kept.extend(points.last());
    kept
}

/// How far a point lies from the line between two others.
fn distance(p: Position, from: Position, to: Position) -> f64 {
    let (dx, dy) = (to[0] - from[0], to[1] - from[1]);
    let (px, py) = (p[0] - from[0], p[1] - from[1]);
    let length = dx * dx + dy * dy;
    let along = if length > 0.0 { ((px * dx + py * dy) / length).clamp(0.0, 1.0) } else { 0.0 };
    let (x, y) = (px - along * dx, py - along * dy);
    (x * x + y * y).sqrt()
}

/// A path through points, each relative to the one before.
fn path(points: &[[i32; 2]]) -> String {
    let mut text = String::new();
    let mut last = [0, 0];
    for (at, point) in points.iter().enumerate() {
        let [x, y] = [point[0] - last[0], point[1] - last[1]];
        let sign = match at {
            0 => "M",
            1 => "l",
            _ if x < 0 => "",
            _ => " ",
        };
        let between = if y < 0 { "" } else { " " };
        let _ = write!(text, "{sign}{x}{between}{y}");
        last = *point;
    }
    text
}
