//! The text of a table, whatever its encoding.

use std::borrow::Cow;

/// The text of a table: UTF-8 with or without a byte order mark, else Big5 as Taiwanese lists are.
pub fn decode(bytes: &[u8]) -> Option<Cow<'_, str>> {
    if let Some((encoding, length)) = encoding_rs::Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling_and_without_replacement(&bytes[length..]);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some(Cow::Borrowed(text));
    }
    encoding_rs::BIG5.decode_without_bom_handling_and_without_replacement(bytes)
}
