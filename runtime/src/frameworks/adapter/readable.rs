//! Texts of events: on one line, and of limited length.

use alloc::string::String;
use core::fmt::Write;
use core::fmt::{self, Display};

use super::told::LONGEST;

/// Returns a text for an event: control characters, and those that reverse or break a line, are escaped as in a literal of
/// Rust. A text that is longer than [`LONGEST`] ends with `…`.
pub(super) fn readable(text: impl Display) -> String {
    let mut readable = Readable(String::new());
    // Ends where the text is too long. What a `Display` that fails has written so far is all that there is.
    let _ = write!(readable, "{text}");
    readable.0
}

struct Readable(String);

impl Write for Readable {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let is_printable = text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
        if is_printable && self.0.len() + text.len() <= LONGEST - '…'.len_utf8() {
            self.0.push_str(text);
            return Ok(());
        }
        text.chars().try_for_each(|letter| self.write_char(letter))
    }

    fn write_char(&mut self, letter: char) -> fmt::Result {
        if self.0.len() + letter.len_utf8() > LONGEST - '…'.len_utf8() {
            self.0.push('…');
            return Err(fmt::Error);
        }
        match letter {
            _ if letter.is_control() => self.0.extend(letter.escape_default()),
            // Marks of direction, and ends of lines and paragraphs (Unicode Standard Annex #9 §2, #14 §5.1).
            '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
                self.0.extend(letter.escape_unicode());
            }
            _ => self.0.push(letter),
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_are_escaped() {
        assert_eq!(readable("a\r\nlevel=ERROR\t\u{1b}[31m"), "a\\r\\nlevel=ERROR\\t\\u{1b}[31m");
        assert_eq!(
            readable("\0\u{7f}\u{85}\u{2028}\u{202E}\u{2067}"),
            "\\u{0}\\u{7f}\\u{85}\\u{2028}\\u{202e}\\u{2067}"
        );
        assert_eq!(readable("“号” \\ \"x\""), "“号” \\ \"x\"");
    }

    #[test]
    fn a_long_text_is_cut() {
        let text = readable("号".repeat(LONGEST));
        assert!(text.ends_with("号…") && text.len() <= LONGEST && text.len() > LONGEST - 6, "{}", text.len());
        let most = "x".repeat(LONGEST - 3);
        assert_eq!(readable(&most), most);
    }
}
