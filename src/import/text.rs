//! The bytes of a list as text: UTF-8, UTF-16 with its mark, or Big5 as Windows writes it.
//!
//! Nothing is replaced: bytes that mean nothing are an error, not a question mark. Knows nothing
//! of what the text is.

use encoding_rs::{BIG5, Encoding, UTF_8};

use super::ImportError;

/// A list as text.
pub(super) struct Text {
    pub text: String,
    /// Name of the encoding found.
    pub encoding: &'static str,
    /// Characters of the ranges that each office fills with its own (CP950 81–A0, FA–FE): what
    /// stands there may be read as another than was meant.
    pub own_characters: usize,
}

/// Reads the bytes of a list.
pub(super) fn decode(bytes: &[u8]) -> Result<Text, ImportError> {
    let read = |text: &str, encoding| Text { text: text.to_owned(), encoding, own_characters: 0 };
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let rest = bytes.get(mark..).unwrap_or_default();
        let text = encoding.decode_without_bom_handling_and_without_replacement(rest);
        let text =
            text.ok_or_else(|| ImportError::BrokenText(encoding.name(), broken_line(encoding, rest)))?;
        let name = if encoding == UTF_8 { "UTF-8 (BOM)" } else { encoding.name() };
        return Ok(read(&text, name));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => return Ok(read(text, "UTF-8")),
        // A whole line in Chinese that is UTF-8 is no accident: the rest is damaged.
        Err(error) => {
            let whole = bytes.get(..error.valid_up_to()).unwrap_or_default();
            if whole.contains(&b'\n') && !whole.is_ascii() {
                return Err(ImportError::BrokenText("UTF-8", broken_line(UTF_8, bytes)));
            }
        }
    }
    // The WHATWG table of Big5 holds the characters that code page 950 adds.
    let text = BIG5.decode_without_bom_handling_and_without_replacement(bytes).ok_or(ImportError::NotText)?;
    Ok(Text { own_characters: own_characters(bytes), text: text.into_owned(), encoding: "Big5 (CP950)" })
}

/// The line of the first bytes that mean nothing.
fn broken_line(encoding: &'static Encoding, bytes: &[u8]) -> usize {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    text.split(char::REPLACEMENT_CHARACTER).next().unwrap_or_default().matches('\n').count() + 1
}

fn own_characters(bytes: &[u8]) -> usize {
    let (mut count, mut at) = (0, 0);
    while let Some(byte) = bytes.get(at) {
        count += usize::from(matches!(byte, 0x81..=0xa0 | 0xfa..=0xfe));
        at += if *byte < 0x80 { 1 } else { 2 };
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(bytes: &[u8]) -> (String, &'static str) {
        let read = decode(bytes).unwrap_or_else(|e| panic!("{e}"));
        (read.text, read.encoding)
    }

    #[test]
    fn every_encoding_of_lists_is_told_by_its_bytes() {
        assert_eq!(encoded("編號\n".as_bytes()), ("編號\n".to_owned(), "UTF-8"));
        assert_eq!(encoded("\u{feff}編號".as_bytes()), ("編號".to_owned(), "UTF-8 (BOM)"));
        let little: Vec<u8> = "\u{feff}編號".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(encoded(&little), ("編號".to_owned(), "UTF-16LE"));
        let big: Vec<u8> = "\u{feff}編號".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(encoded(&big), ("編號".to_owned(), "UTF-16BE"));
    }

    #[test]
    fn characters_that_windows_adds_to_big5_are_read() {
        // 碁銹裏墻恒粧嫺 stand at F9D6 to F9DC, the euro sign at A3E1.
        let bytes = [0xf9, 0xd6, 0xf9, 0xd7, 0xf9, 0xd8, 0xf9, 0xd9, 0xf9, 0xda, 0xf9, 0xdb, 0xf9, 0xdc];
        assert_eq!(encoded(&bytes), ("碁銹裏墻恒粧嫺".to_owned(), "Big5 (CP950)"));
        assert_eq!(encoded(&[0xa3, 0xe1]), ("€".to_owned(), "Big5 (CP950)"));
        let read = decode(&[0xfa, 0x40, 0xa4, 0xa4]).unwrap_or_else(|e| panic!("{e}"));
        assert_eq!(read.own_characters, 1);
    }

    #[test]
    fn what_is_neither_is_refused() {
        assert!(matches!(decode(b"\xff\xff\xff"), Err(ImportError::NotText)));
        let mut bytes = "名稱\n甲\n".as_bytes().to_vec();
        bytes.push(0xff);
        assert!(matches!(decode(&bytes), Err(ImportError::BrokenText("UTF-8", 3))));
        let broken = decode(b"\xff\xfea\0\n\0\x00\xd8\x00");
        assert!(matches!(broken, Err(ImportError::BrokenText("UTF-16LE", 2))));
    }
}
