//! GeoJSON as a small picture: how many features of what kind, between what bounds, and their outlines
//! simplified until they fit.
//!
//! Bytes in, values out, in bounded memory whatever the bytes. Knows no files, manifests or pages.

mod draw;
mod read;
#[cfg(test)]
mod tests;

pub use draw::{Drawing, draw};
pub use read::read;

/// A position: longitude and latitude, or easting and northing.
pub type Position = [f64; 2];

/// What a GeoJSON file holds.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Shapes {
    /// Features; a bare geometry counts as one.
    pub features: u64,
    /// Points among their geometries.
    pub points: u64,
    /// Lines.
    pub lines: u64,
    /// Areas.
    pub areas: u64,
    /// Least and greatest position.
    pub bounds: [Position; 2],
    /// Positions are degrees, as the standard wants; else they are those of a projected plane.
    pub degrees: bool,
    /// Outlines in the order of the file, as many as are kept.
    pub outlines: Vec<Outline>,
    /// Outlines beyond those.
    pub more_outlines: u64,
}

/// A point, a line or a ring.
#[derive(Debug, Clone, PartialEq)]
pub struct Outline {
    /// Which of them.
    pub kind: OutlineKind,
    /// Its positions.
    pub positions: Vec<Position>,
}

/// What an outline is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutlineKind {
    /// One position.
    Point,
    /// An open line.
    Line,
    /// Border of an area, or of a hole in one.
    Ring,
}
