//! Letters, normalised for comparison.

use super::simplified::simplified;

/// Returns a text in lower case, with full-width forms as ASCII, any white space as a space, and common traditional characters as
/// simplified ones. It has as many letters as the text.
pub(crate) fn fold(text: &str) -> Vec<char> {
    text.chars().map(letter).collect()
}

fn letter(letter: char) -> char {
    let narrow = match letter {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(letter) - 0xFEE0).unwrap_or(letter),
        'İ' => 'i',
        '\u{FEFF}' => ' ',
        letter if letter.is_whitespace() => ' ',
        letter => letter,
    };
    match narrow {
        '\u{4E00}'..='\u{9FFF}' => simplified(narrow),
        letter => {
            let mut lower = letter.to_lowercase();
            match (lower.next(), lower.next()) {
                (Some(one), None) => one,
                _ => letter,
            }
        }
    }
}

/// Returns whether a letter is of a script that is written without spaces.
pub(crate) fn is_han(letter: char) -> bool {
    matches!(letter, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}')
}

/// Returns whether this is a letter or a digit.
pub(crate) fn is_letter(letter: char) -> bool {
    letter.is_alphabetic() || letter.is_numeric()
}

/// Returns the letters and digits of a text, folded: the same for `sold_out`, `SoldOut` and `sold out`.
pub(crate) fn squash(text: &str) -> String {
    fold(text).into_iter().filter(|letter| is_letter(*letter)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_are_one() {
        for spelling in ["sold_out", "SoldOut", "sold out", "SOLD-OUT", "ｓｏｌｄ．ｏｕｔ"] {
            assert_eq!(squash(spelling), "soldout");
        }
        assert_eq!(fold("會話\t已失效。").into_iter().collect::<String>(), "会话 已失效。");
    }
}
