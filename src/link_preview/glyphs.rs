//! The letters of the images: a font in the program, each glyph turned into pixels once.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use ab_glyph::{Font, FontRef, GlyphId};

/// Noto Sans TC Bold with the characters of Big5; how it was made says `assets/fonts/README.md`.
static FONT: &[u8] = include_bytes!("../../assets/fonts/noto-sans-tc-bold-subset.otf");

/// Glyphs kept; a title of any length is drawn, but no site fills the memory.
const KEPT: usize = 12_000;

/// Steps from nothing to full ink.
pub(super) const FULL: u8 = 4;

/// A glyph as pixels.
pub(super) struct Mask {
    /// From the pen to the first column.
    pub left: i32,
    /// From the base line to the first row.
    pub top: i32,
    /// Columns in a row; none for a blank.
    pub width: usize,
    /// How full each pixel is, row by row, 0 to [`FULL`].
    pub levels: Box<[u8]>,
}

/// The font and the glyphs drawn so far.
pub(super) struct Glyphs {
    font: Option<FontRef<'static>>,
    drawn: RwLock<HashMap<(char, u16), Arc<Mask>>>,
}

impl Glyphs {
    /// The one of this process.
    pub fn shared() -> &'static Self {
        static SHARED: OnceLock<Glyphs> = OnceLock::new();
        SHARED.get_or_init(|| {
            let font = FontRef::try_from_slice(FONT).ok();
            debug_assert!(font.is_some(), "the font in the program can be read");
            Self { font, drawn: RwLock::default() }
        })
    }

    fn find(&self, c: char) -> Option<(&FontRef<'static>, GlyphId)> {
        let font = self.font.as_ref()?;
        let c = if c.is_whitespace() && c != '\u{3000}' { ' ' } else { c };
        let id = font.glyph_id(c);
        // Glyph 0 is the box that stands for what is missing.
        (id.0 != 0).then_some((font, id))
    }

    /// How far the pen moves, in whole pixels; not at all for what the font lacks.
    pub fn advance(&self, c: char, size: u16) -> i32 {
        let Some((font, id)) = self.find(c) else { return 0 };
        let em = font.units_per_em().unwrap_or(1.0);
        (font.h_advance_unscaled(id) * f32::from(size) / em).round() as i32
    }

    /// The width of a text on one line.
    pub fn width(&self, text: &str, size: u16) -> i32 {
        text.chars().map(|c| self.advance(c, size)).sum()
    }

    /// A glyph's pixels; nothing for what the font lacks.
    pub fn mask(&self, c: char, size: u16) -> Option<Arc<Mask>> {
        let key = (c, size);
        if let Some(mask) = self.drawn.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Some(Arc::clone(mask));
        }
        let (font, id) = self.find(c)?;
        let mask = Arc::new(raster(font, id, size));
        let mut drawn = self.drawn.write().unwrap_or_else(PoisonError::into_inner);
        if drawn.len() < KEPT {
            drawn.insert(key, Arc::clone(&mask));
        }
        Some(mask)
    }
}

fn raster(font: &FontRef<'static>, id: GlyphId, size: u16) -> Mask {
    // The font's ascent and descent make up one em, which is what sizes are given in.
    let Some(outline) = font.outline_glyph(id.with_scale(f32::from(size))) else {
        return Mask { left: 0, top: 0, width: 0, levels: Box::default() };
    };
    let bounds = outline.px_bounds();
    let (width, height) = (bounds.width() as usize, bounds.height() as usize);
    let mut levels = vec![0; width * height].into_boxed_slice();
    outline.draw(|x, y, coverage| {
        if let Some(level) = levels.get_mut(y as usize * width + x as usize) {
            *level = (coverage * f32::from(FULL) + 0.5) as u8;
        }
    });
    Mask { left: bounds.min.x as i32, top: bounds.min.y as i32, width, levels }
}
