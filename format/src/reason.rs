//! The reason of an error in gRPC: its name in `UPPER_SNAKE_CASE`, as `google.rpc.ErrorInfo` wants it (AIP-193, "ErrorInfo").

/// The most characters that a reason can have (AIP-193).
pub const MAX_LENGTH: usize = 63;

/// The fewest: `[A-Z][A-Z0-9_]+[A-Z0-9]` (AIP-193).
const MIN_LENGTH: usize = 3;

/// What a reason starts with if its name is too short or starts with a digit.
const PREFIX: &str = "ERROR_";

/// A reason: `[A-Z][A-Z0-9_]+[A-Z0-9]`, at most [`MAX_LENGTH`] characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reason {
    letters: [u8; MAX_LENGTH],
    length: usize,
}

impl Reason {
    /// Returns the reason of the entry with this name: `order_not_found`, `order-not-found` and `orderNotFound` are
    /// `ORDER_NOT_FOUND`. Characters outside ASCII are written as their code points (`U8BA2`), and what is longer than
    /// [`MAX_LENGTH`] is cut.
    #[must_use]
    pub fn of(name: &str) -> Self {
        let made = Self::write("", name);
        let starts = made.letters[0].is_ascii_uppercase();
        if starts && made.length >= MIN_LENGTH { made } else { Self::write(PREFIX, name) }
    }

    /// Returns its text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        // ASCII by construction.
        core::str::from_utf8(&self.letters[..self.length]).unwrap_or_default()
    }

    fn write(prefix: &str, name: &str) -> Self {
        let mut reason = Self { letters: [0; MAX_LENGTH], length: 0 };
        prefix.bytes().for_each(|letter| reason.push(letter));
        let mut letters = name.chars().peekable();
        let mut before = ' ';
        while let Some(letter) = letters.next() {
            if !letter.is_ascii() {
                reason.separate();
                reason.push(b'U');
                reason.push_code_point(letter as u32);
                reason.separate();
            } else if letter.is_ascii_alphanumeric() {
                if starts_a_word(before, letter, letters.peek().copied()) {
                    reason.separate();
                }
                reason.push(letter.to_ascii_uppercase() as u8);
            } else {
                reason.separate();
            }
            before = letter;
        }
        while reason.length > 0 && reason.letters[reason.length - 1] == b'_' {
            reason.length -= 1;
        }
        reason
    }

    fn push(&mut self, letter: u8) {
        if let Some(place) = self.letters.get_mut(self.length) {
            *place = letter;
            self.length += 1;
        }
    }

    /// Pushes one `_`, unless the reason is empty or ends with one.
    fn separate(&mut self) {
        if self.length > 0 && self.letters[self.length - 1] != b'_' {
            self.push(b'_');
        }
    }

    /// Pushes a code point in hexadecimal, of at least four digits.
    fn push_code_point(&mut self, point: u32) {
        let digits = (1..=8).rev().find(|digits| point >> (4 * (digits - 1)) != 0).unwrap_or(1).max(4);
        for digit in (0..digits).rev() {
            self.push(b"0123456789ABCDEF"[(point >> (4 * digit)) as usize & 0xF]);
        }
    }
}

/// Returns whether a capital starts a word: after a small letter or a digit, or as the last of a row of capitals that small
/// letters follow (`HTTPError`).
fn starts_a_word(before: char, letter: char, after: Option<char>) -> bool {
    let follows_small = before.is_ascii_lowercase() || before.is_ascii_digit();
    let ends_a_row = before.is_ascii_uppercase() && after.is_some_and(|after| after.is_ascii_lowercase());
    letter.is_ascii_uppercase() && (follows_small || ends_a_row)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::String;

    /// `[A-Z][A-Z0-9_]+[A-Z0-9]`, at most 63 characters (AIP-193).
    fn has_the_grammar(reason: &str) -> bool {
        let inner = |letter: u8| letter.is_ascii_uppercase() || letter.is_ascii_digit() || letter == b'_';
        let bytes = reason.as_bytes();
        (3..=63).contains(&bytes.len())
            && bytes[0].is_ascii_uppercase()
            && bytes[bytes.len() - 1] != b'_'
            && bytes.iter().all(|letter| inner(*letter))
    }

    #[test]
    fn a_reason_is_the_name_in_upper_snake_case() {
        for (name, reason) in [
            ("order_not_found", "ORDER_NOT_FOUND"),
            ("ORDER_NOT_FOUND", "ORDER_NOT_FOUND"),
            ("order-not.found", "ORDER_NOT_FOUND"),
            ("auth/user-not-found", "AUTH_USER_NOT_FOUND"),
            ("orderNotFound", "ORDER_NOT_FOUND"),
            ("HTTPError", "HTTP_ERROR"),
            ("mfa2Required", "MFA2_REQUIRED"),
            ("__order__not_found_", "ORDER_NOT_FOUND"),
            ("订单_gone", "U8BA2_U5355_GONE"),
            ("a😀", "A_U1F600"),
            ("ok", "ERROR_OK"),
            ("404_page", "ERROR_404_PAGE"),
            ("-", "ERROR"),
        ] {
            assert_eq!(Reason::of(name).as_str(), reason, "{name}");
        }
    }

    #[test]
    fn every_name_has_a_reason_in_the_grammar_of_aip_193() {
        let long = "abc_".repeat(100);
        let cut = (1..=200).map(|length| &long[..length]);
        let odd = ["", "_", "a", "1", "é", "ß1", "\u{0}", "\u{10FFFF}", "a b", "A", "Aa", "9_", "e\u{301}"];
        for name in cut.chain(odd) {
            let reason = Reason::of(name);
            assert!(has_the_grammar(reason.as_str()), "{name:?} {reason:?}");
        }
        assert_eq!(Reason::of(&"重".repeat(40)).as_str().len(), 63);
        let sixty_four: String = "a".repeat(64);
        assert_eq!(Reason::of(&sixty_four).as_str(), "A".repeat(63));
    }
}
