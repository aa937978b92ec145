//! A picture of sixteen colours, four bits a pixel, and its PNG.

use super::glyphs::{FULL, Glyphs};
use super::{HEIGHT, WIDTH};
use crate::colour::Colour;

/// Which colours a text goes through at its edges.
#[derive(Debug, Clone, Copy)]
pub(super) enum Ramp {
    /// Nearly black on white.
    Ink,
    /// Grey on white.
    Soft,
    /// The brand colour on white.
    Brand,
    /// White on the brand colour.
    WhiteOnBrand,
}

impl Ramp {
    /// The place in the palette: 0 is white, then the steps to ink, then those to the brand colour.
    fn index(self, level: u8) -> u8 {
        match self {
            Self::Ink => level,
            Self::Soft => (level * 3).div_ceil(FULL),
            Self::Brand => {
                if level == 0 {
                    0
                } else {
                    FULL + level
                }
            }
            Self::WhiteOnBrand => {
                if level == FULL {
                    0
                } else {
                    2 * FULL - level
                }
            }
        }
    }
}

const INK: [u8; 3] = [0x1a; 3];
const BRAND: u8 = 2 * FULL;
const ROW: usize = WIDTH as usize / 2;

pub(super) struct Canvas {
    brand: Colour,
    /// Two pixels a byte, the left one in the upper half.
    pixels: Vec<u8>,
}

impl Canvas {
    /// A white one.
    pub fn new(brand: Colour) -> Self {
        Self { brand, pixels: vec![0; ROW * HEIGHT as usize] }
    }

    /// Fills from one corner to the other, which is not part of it, with the brand colour.
    pub fn fill(&mut self, left: i32, top: i32, right: i32, bottom: i32) {
        let within = |value: i32, most: u32| value.clamp(0, most as i32) as usize;
        let (left, right) = (within(left, WIDTH), within(right, WIDTH));
        for y in within(top, HEIGHT)..within(bottom, HEIGHT) {
            let row = &mut self.pixels[y * ROW..(y + 1) * ROW];
            // Whole bytes at once; a half at either end.
            let (first, last) = (left.div_ceil(2), right / 2);
            if first <= last {
                row[first..last].fill(BRAND << 4 | BRAND);
            }
            if left % 2 == 1 && left < right {
                set(row, left, BRAND);
            }
            if right % 2 == 1 && left < right {
                set(row, right - 1, BRAND);
            }
        }
    }

    /// The edge of a rectangle in the brand colour.
    pub fn frame(&mut self, left: i32, top: i32, width: i32, height: i32, thick: i32) {
        let (right, bottom) = (left + width, top + height);
        self.fill(left, top, right, top + thick);
        self.fill(left, bottom - thick, right, bottom);
        self.fill(left, top + thick, left + thick, bottom - thick);
        self.fill(right - thick, top + thick, right, bottom - thick);
    }

    /// A line of text from a place on its base line.
    pub fn text(&mut self, glyphs: &Glyphs, text: &str, size: u16, x: i32, base: i32, ramp: Ramp) {
        let indexes: [u8; FULL as usize + 1] = std::array::from_fn(|level| ramp.index(level as u8));
        let mut pen = x;
        for c in text.chars() {
            let Some(mask) = glyphs.mask(c, size) else { continue };
            for (y, levels) in mask.levels.chunks_exact(mask.width.max(1)).enumerate() {
                let y = base + mask.top + y as i32;
                if !(0..HEIGHT as i32).contains(&y) {
                    continue;
                }
                let row = &mut self.pixels[y as usize * ROW..(y as usize + 1) * ROW];
                for (x, level) in levels.iter().enumerate().filter(|(_, level)| **level > 0) {
                    let x = pen + mask.left + x as i32;
                    if (0..WIDTH as i32).contains(&x) {
                        set(row, x as usize, indexes[usize::from(*level)]);
                    }
                }
            }
            pen += glyphs.advance(c, size);
        }
    }

    fn palette(&self) -> Vec<u8> {
        let step = |to: [u8; 3], level: u8| {
            to.map(|to| {
                let (full, level, to) = (u32::from(FULL), u32::from(level), u32::from(to));
                u8::try_from((255 * (full - level) + to * level + full / 2) / full).unwrap_or(255)
            })
        };
        let ink = (0..=FULL).map(|level| step(INK, level));
        ink.chain((1..=FULL).map(|level| step(self.brand.0, level))).flatten().collect()
    }

    /// The picture as PNG.
    pub fn png(self) -> Vec<u8> {
        let mut out = Vec::with_capacity(16 << 10);
        let mut encoder = png::Encoder::new(&mut out, WIDTH, HEIGHT);
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_depth(png::BitDepth::Four);
        encoder.set_palette(self.palette());
        encoder.set_compression(png::Compression::Fast);
        encoder.set_filter(png::Filter::Up);
        let written = encoder.write_header().and_then(|mut writer| {
            writer.write_image_data(&self.pixels)?;
            writer.finish()
        });
        debug_assert!(written.is_ok(), "memory takes every picture");
        out
    }
}

fn set(row: &mut [u8], x: usize, index: u8) {
    let byte = &mut row[x / 2];
    *byte = if x.is_multiple_of(2) { *byte & 0x0f | index << 4 } else { *byte & 0xf0 | index };
}
