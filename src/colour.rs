//! A colour of sRGB, and how well one is read on another (WCAG 2.2, contrast ratio).

/// Contrast that text needs on its ground (WCAG 2.2, 1.4.3 at level AA).
pub const TEXT_CONTRAST: f64 = 4.5;

/// Red, green and blue of sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub [u8; 3]);

/// White, which stands on the brand colour.
pub const WHITE: Colour = Colour([255; 3]);

impl Colour {
    /// Reads `#0b5394` or `#05a`.
    pub fn read(text: &str) -> Option<Self> {
        let hex = text.strip_prefix('#').filter(|hex| hex.bytes().all(|b| b.is_ascii_hexdigit()))?;
        let number = u32::from_str_radix(hex, 16).ok()?;
        let byte = |shift: u32| (number >> shift & 0xff) as u8;
        let digit = |shift: u32| (number >> shift & 0xf) as u8 * 17;
        match hex.len() {
            6 => Some(Self([byte(16), byte(8), byte(0)])),
            3 => Some(Self([digit(8), digit(4), digit(0)])),
            _ => None,
        }
    }

    /// Relative luminance: 0 for black, 1 for white.
    pub fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|channel| {
            let part = f64::from(channel) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Contrast ratio with another colour, from 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// The nearest darker shade of the same hue and saturation on which white text can be read.
    pub fn dark_enough(self) -> Self {
        let shade = |part: u32| {
            Self(self.0.map(|channel| u8::try_from(u32::from(channel) * part / 255).unwrap_or(channel)))
        };
        let found = (0..=255).rev().map(shade).find(|shade| shade.contrast(WHITE) >= TEXT_CONTRAST);
        found.unwrap_or(Self([0; 3]))
    }
}

impl std::fmt::Display for Colour {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [red, green, blue] = self.0;
        write!(out, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Colour {
        Colour::read(text).expect("a colour")
    }

    #[test]
    fn colours_are_read_and_written() {
        assert_eq!(read("#05A"), Colour([0, 0x55, 0xaa]));
        assert_eq!(read("#0b5394").to_string(), "#0b5394");
        for wrong in ["0b5394", "#0b539", "#", "#+12345", "#ggg", "#0b53941"] {
            assert_eq!(Colour::read(wrong), None, "{wrong}");
        }
    }

    /// Ratios that WCAG's own materials and common checkers give.
    #[test]
    fn known_contrasts() {
        for (one, other, ratio) in [
            ("#000", "#fff", "21.00"),
            ("#767676", "#fff", "4.54"),
            ("#777", "#fff", "4.48"),
            ("#949494", "#fff", "3.03"),
            ("#f00", "#fff", "4.00"),
            ("#00f", "#fff", "8.59"),
            ("#0f0", "#fff", "1.37"),
            ("#fff", "#fff", "1.00"),
        ] {
            assert_eq!(format!("{:.2}", read(one).contrast(read(other))), ratio, "{one} {other}");
        }
    }

    #[test]
    fn a_shade_is_dark_enough_and_no_darker() {
        for text in ["#3fa9f5", "#ffd43d", "#fff", "#f00", "#7ed321", "#808080"] {
            let (brand, shade) = (read(text), read(text).dark_enough());
            assert!(shade.contrast(WHITE) >= TEXT_CONTRAST && shade.contrast(WHITE) < 4.7, "{text}: {shade}");
            assert!(shade.0.iter().zip(brand.0).all(|(new, old)| *new <= old), "{text}: {shade}");
        }
        assert_eq!(read("#0b5394").dark_enough(), read("#0b5394"));
    }

    /// What style.css mixes in oklab from the brand colour can be read wherever it stands, if white text
    /// can be read on the brand colour itself: so that colour alone is asked for.
    #[test]
    fn what_is_derived_from_a_brand_colour_can_be_read() {
        let style = include_str!("../themes/default/assets/style.css");
        for rule in [
            "--wash: color-mix(in oklab, var(--brand) 5%, #fff)",
            "--link: color-mix(in oklab, var(--brand) 88%, #000)",
            "--wash: color-mix(in oklab, var(--brand) 12%, #1b1f24)",
            "--accent: color-mix(in oklab, var(--brand) 42%, #fff)",
            "--link: color-mix(in oklab, var(--brand) 38%, #fff)",
            "--paper: #16191d",
        ] {
            assert!(style.contains(rule), "style.css does not say {rule}");
        }
        let (black, dark) = (read("#000"), read("#16191d"));
        let mut judged = 0;
        for number in 0..4096_u32 {
            let brand = read(&format!("#{number:03x}"));
            if brand.contrast(WHITE) < TEXT_CONTRAST {
                continue;
            }
            judged += 1;
            let light = [WHITE, mix(brand, 0.05, WHITE)];
            let night = [dark, mix(brand, 0.12, read("#1b1f24"))];
            for (ink, grounds, needed) in [
                (brand, light, TEXT_CONTRAST * 0.9),
                (mix(brand, 0.88, black), light, TEXT_CONTRAST),
                (mix(brand, 0.42, WHITE), night, TEXT_CONTRAST * 0.9),
                (mix(brand, 0.38, WHITE), night, TEXT_CONTRAST),
            ] {
                for ground in grounds {
                    let ratio = ink.contrast(ground);
                    assert!(ratio >= needed, "{brand}: {ink} on {ground} {ratio:.2}");
                }
            }
        }
        assert!(judged > 1000, "{judged}");
    }

    /// `color-mix(in oklab, one part, other)`, as CSS Color 5 defines it.
    fn mix(one: Colour, part: f64, other: Colour) -> Colour {
        let (one, other) = (oklab(one), oklab(other));
        let mixed: Vec<f64> = one.iter().zip(other).map(|(a, b)| a * part + b * (1.0 - part)).collect();
        let (l, a, b) = (mixed[0], mixed[1], mixed[2]);
        let long = (l + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
        let middle = (l - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
        let short = (l - 0.089_484_177_5 * a - 1.291_485_548_0 * b).powi(3);
        let linear = [
            4.076_741_662_1 * long - 3.307_711_591_3 * middle + 0.230_969_929_2 * short,
            -1.268_438_004_6 * long + 2.609_757_401_1 * middle - 0.341_319_396_5 * short,
            -0.004_196_086_3 * long - 0.703_418_614_7 * middle + 1.707_614_701_0 * short,
        ];
        Colour(linear.map(|part| {
            let part = part.clamp(0.0, 1.0);
            let curved =
                if part <= 0.003_130_8 { part * 12.92 } else { 1.055 * part.powf(1.0 / 2.4) - 0.055 };
            (curved * 255.0).round() as u8
        }))
    }

    fn oklab(colour: Colour) -> [f64; 3] {
        let [r, g, b] = colour.0.map(|channel| {
            let part = f64::from(channel) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        let long = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
        let middle = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
        let short = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
        [
            0.210_454_255_3 * long + 0.793_617_785_0 * middle - 0.004_072_046_8 * short,
            1.977_998_495_1 * long - 2.428_592_205_0 * middle + 0.450_593_709_9 * short,
            0.025_904_037_1 * long + 0.782_771_766_2 * middle - 0.808_675_766_0 * short,
        ]
    }
}
