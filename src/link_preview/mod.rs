//! Link-preview images, which services show beside a link to a page: 1200 × 630 pixels, drawn from a few
//! texts and a colour. The same texts give the same bytes on every machine.
//!
//! Knows nothing of sites, pages or data sets.

mod canvas;
mod glyphs;
mod lines;

use crate::colour::Colour;
use canvas::{Canvas, Ramp};
use glyphs::Glyphs;

/// Pixels across.
pub const WIDTH: u32 = 1200;
/// Pixels down.
pub const HEIGHT: u32 = 630;

/// What an image says.
#[derive(Debug, Clone, Copy)]
pub struct LinkPreview<'a> {
    /// The agency.
    pub agency: &'a str,
    /// The section, in larger letters below the agency.
    pub section: &'a str,
    /// What kind of thing the page is about; nothing for the section itself.
    pub kind: &'a str,
    /// The page's title, on three lines at most.
    pub title: &'a str,
    /// State, such as 依申請提供.
    pub state: Option<&'a str>,
    /// Where the section is, e.g. `data.example.gov.tw`.
    pub address: &'a str,
    /// Brand colour; white stands on it.
    pub brand: Colour,
}

const MARGIN: i32 = 72;
const INNER: i32 = WIDTH as i32 - 2 * MARGIN;
const BAND: i32 = 156;
/// Sizes that a title is tried in, with the distance of its lines.
const TITLE_SIZES: [(u16, i32); 3] = [(76, 104), (62, 88), (54, 76)];
const TITLE_LINES: usize = 3;

/// The image as PNG.
pub fn draw(preview: &LinkPreview<'_>) -> Vec<u8> {
    let glyphs = Glyphs::shared();
    let mut canvas = Canvas::new(preview.brand);
    let (right, bottom) = (WIDTH as i32, HEIGHT as i32);

    canvas.fill(0, 0, right, BAND);
    let one_line = |text: &str, size: u16, width: i32| lines::cut(glyphs, text, size, width);
    // A section that bears its agency's name says it once.
    let agency = if preview.section.contains(preview.agency) { "" } else { preview.agency };
    let agency = one_line(agency, 32, INNER);
    canvas.text(glyphs, &agency, 32, MARGIN, 62, Ramp::WhiteOnBrand);
    let section = one_line(preview.section, 46, INNER);
    let base = if agency.is_empty() { 95 } else { 122 };
    canvas.text(glyphs, &section, 46, MARGIN, base, Ramp::WhiteOnBrand);

    let (size, distance, title) = fit(glyphs, preview.title);
    // The block of kind and title stands in the middle of what is left, a little above.
    let kind = if preview.kind.is_empty() { 0 } else { 58 };
    let block = kind + distance * i32::try_from(title.len()).unwrap_or(1);
    let mut y = BAND + (500 - BAND - block).max(0) / 2 + 8;
    if kind > 0 {
        let words = one_line(preview.kind, 34, INNER);
        canvas.text(glyphs, &words, 34, MARGIN, y + 34, Ramp::Brand);
        y += kind;
    }
    for line in &title {
        canvas.text(glyphs, line, size, MARGIN, y + i32::from(size), Ramp::Ink);
        y += distance;
    }

    let foot = bottom - 58;
    let mut free = INNER;
    if let Some(state) = preview.state {
        let words = one_line(state, 32, INNER / 2);
        let width = glyphs.width(&words, 32);
        canvas.frame(MARGIN, foot - 44, width + 44, 60, 3);
        canvas.text(glyphs, &words, 32, MARGIN + 22, foot - 3, Ramp::Brand);
        free -= width + 84;
    }
    let address = one_line(preview.address, 28, free);
    let width = glyphs.width(&address, 28);
    canvas.text(glyphs, &address, 28, right - MARGIN - width, foot - 4, Ramp::Soft);
    canvas.fill(0, bottom - 14, right, bottom);
    canvas.png()
}

/// The largest size in which a title has room, and its lines; in the smallest one the rest is cut off.
fn fit(glyphs: &Glyphs, title: &str) -> (u16, i32, Vec<String>) {
    let mut last = (0, 0, Vec::new());
    for (size, distance) in TITLE_SIZES {
        last = (size, distance, lines::wrap(glyphs, title, size, INNER));
        if last.2.len() <= TITLE_LINES {
            last.2 = without_orphan(glyphs, title, size, last.2);
            return last;
        }
    }
    let (size, distance, mut lines) = last;
    let rest: String = lines.drain(TITLE_LINES - 1..).collect();
    // What follows is always more than a line; the mark says so also where the cut falls on its end.
    lines.push(lines::cut(glyphs, &format!("{rest}……"), size, INNER));
    (size, distance, lines)
}

/// The same lines, made narrower as long as their number stays, where the last one holds a few characters
/// only.
fn without_orphan(glyphs: &Glyphs, title: &str, size: u16, lines: Vec<String>) -> Vec<String> {
    let mut best = lines;
    let mut width = INNER;
    while best.len() > 1 && best.last().is_some_and(|line| glyphs.width(line, size) < INNER / 3) {
        width -= i32::from(size);
        let narrower = lines::wrap(glyphs, title, size, width);
        if narrower.len() > best.len() || width < INNER / 3 {
            break;
        }
        best = narrower;
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    fn preview(title: &str) -> LinkPreview<'_> {
        LinkPreview {
            agency: "測試縣政府統計處",
            section: "資料開放專區",
            kind: "資料集",
            title,
            state: Some("開放"),
            address: "data.example.gov.tw",
            brand: Colour([0x1f, 0x5f, 0x5b]),
        }
    }

    fn pixels(png: &[u8]) -> (u32, u32, Vec<u8>) {
        let mut reader = png::Decoder::new(std::io::Cursor::new(png)).read_info().expect("a PNG");
        let mut bytes = vec![0; reader.output_buffer_size().expect("a size")];
        let info = reader.next_frame(&mut bytes).expect("pixels");
        (info.width, info.height, bytes)
    }

    #[test]
    fn an_image_has_its_size_and_is_small() {
        let image = draw(&preview("現住人口數按性別、年齡、婚姻狀況與教育程度分，以及鄉鎮市別統計"));
        let (width, height, _) = pixels(&image);
        assert_eq!((width, height), (WIDTH, HEIGHT));
        assert!(image.len() < 40_000, "{} bytes", image.len());
    }

    #[test]
    fn another_title_state_or_colour_is_another_image() {
        let one = draw(&preview("人口"));
        assert_eq!(one, draw(&preview("人口")));
        assert_ne!(one, draw(&preview("人囗")));
        assert_ne!(one, draw(&LinkPreview { state: None, ..preview("人口") }));
        assert_ne!(one, draw(&LinkPreview { brand: Colour([0, 0x55, 0x7f]), ..preview("人口") }));
    }

    #[test]
    fn what_the_font_lacks_is_left_out_and_the_rest_is_drawn() {
        let plain = pixels(&draw(&preview("人口統計")));
        assert_eq!(plain, pixels(&draw(&preview("人\u{e000}口\u{1f600}統\u{2}計"))));
    }

    #[test]
    fn any_text_is_drawn_within_the_image() {
        let long = "長".repeat(5000);
        let word = "w".repeat(5000);
        let blank = " \n\t\u{3000}";
        for text in [long.as_str(), word.as_str(), blank, "", "）」。", "a\u{301}\u{200d}"] {
            let image = draw(&LinkPreview {
                agency: text,
                section: text,
                kind: text,
                title: text,
                state: Some(text),
                address: text,
                brand: Colour([255; 3]),
            });
            assert_eq!(pixels(&image).0, WIDTH);
        }
    }

    #[test]
    fn no_character_stands_alone_on_the_last_line() {
        let (_, _, lines) = fit(Glyphs::shared(), "測試縣政府統計處資料開放專區");
        assert_eq!(lines, ["測試縣政府統計處資", "料開放專區"]);
    }

    #[test]
    fn a_title_shrinks_before_it_is_cut() {
        let glyphs = Glyphs::shared();
        let sizes: Vec<(u16, usize, bool)> = [5, 40, 52, 100]
            .into_iter()
            .map(|n| {
                let (size, _, lines) = fit(glyphs, &"資".repeat(n));
                (size, lines.len(), lines.last().is_some_and(|line| line.ends_with('…')))
            })
            .collect();
        assert_eq!(sizes, [(76, 1, false), (62, 3, false), (54, 3, false), (54, 3, true)]);
    }
}
