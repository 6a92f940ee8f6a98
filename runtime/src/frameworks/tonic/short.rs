//! Texts that fit.

use alloc::string::String;

/// Returns the text, or the start of one that has more bytes than `most`.
pub(super) fn short(mut text: String, most: usize) -> String {
    if text.len() > most {
        let end = (0..=most - '…'.len_utf8()).rev().find(|end| text.is_char_boundary(*end));
        text.truncate(end.unwrap_or_default());
        text.push('…');
    }
    text
}
