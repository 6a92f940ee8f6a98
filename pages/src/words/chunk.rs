//! The words of a text.

use super::fold::{fold, is_han, is_letter};

/// A run of letters of a text, folded.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Chunk {
    /// A run of Han characters, or of another script without spaces.
    Han(String),
    /// The words of an identifier, or a word: `retry`, `at` of `retryAt`.
    Words(Vec<String>),
}

/// Returns the runs of a text in their order.
pub(crate) fn chunks(text: &str) -> Vec<Chunk> {
    let narrow = |letter: char| match letter {
        '\u{FF01}'..='\u{FF5E}' => {
            char::from_u32(u32::from(letter) - 0xFEE0).map_or(letter, |one| one.to_ascii_lowercase())
        }
        letter => letter,
    };
    let letters: Vec<char> = text.chars().map(narrow).collect();
    let folded = fold(&letters.iter().collect::<String>());
    let at = |i: usize| letters.get(i).copied();
    let mut chunks = Vec::new();
    let mut i = 0;
    while let Some(first) = at(i) {
        let from = i;
        if is_han(first) {
            while at(i).is_some_and(is_han) {
                i += 1;
            }
            chunks.push(Chunk::Han(folded.get(from..i).unwrap_or_default().iter().collect()));
        } else if is_letter(first) {
            let words = words(&letters, &folded, &mut i);
            chunks.push(Chunk::Words(words));
        } else {
            i += 1;
        }
    }
    chunks
}

/// Reads the words of the identifier at `i`, and moves `i` behind it.
fn words(letters: &[char], folded: &[char], i: &mut usize) -> Vec<String> {
    let from = *i;
    let mut words = vec![String::new()];
    while let Some(letter) = letters.get(*i).copied().filter(|letter| !is_han(*letter)) {
        let is_next = letters.get(*i + 1).is_some_and(|next| is_letter(*next) && !is_han(*next));
        match letter {
            letter if is_letter(letter) => {
                if *i > from && is_hump(letters, *i) {
                    words.push(String::new());
                }
                if let (Some(word), Some(folded)) = (words.last_mut(), folded.get(*i)) {
                    word.push(*folded);
                }
            }
            '_' | '-' if is_next => words.push(String::new()),
            '\'' | '’' if is_next => {}
            _ => break,
        }
        *i += 1;
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Returns whether a word of `camelCase` or `HTTPServer` starts at a letter.
fn is_hump(letters: &[char], i: usize) -> bool {
    let at = |i: usize| letters.get(i).copied();
    let before = i.checked_sub(1).and_then(at);
    let is_lower = |letter: Option<char>| letter.is_some_and(char::is_lowercase);
    let is_upper = |letter: Option<char>| letter.is_some_and(char::is_uppercase);
    is_upper(at(i)) && (is_lower(before) || (is_upper(before) && is_lower(at(i + 1))))
}

/// Returns the words that a run of Han characters is indexed by.
pub(crate) fn bigrams(han: &str) -> Vec<String> {
    let letters: Vec<char> = han.chars().collect();
    match letters.len() {
        0 | 1 => vec![han.to_owned()],
        _ => letters.windows(2).map(|pair| pair.iter().collect()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_split_into_words() {
        let words = |text: &str| match chunks(text).as_slice() {
            [Chunk::Words(words)] => words.join(" "),
            other => panic!("{other:?}"),
        };
        assert_eq!(words("retryAt"), "retry at");
        assert_eq!(words("HTTPServer_error-42"), "http server error 42");
        assert_eq!(words("don't"), "dont");
        let han = |text: &str| Chunk::Han(text.to_owned());
        let word = |text: &str| Chunk::Words(vec![text.to_owned()]);
        assert_eq!(chunks("缺少MFA票據。"), [han("缺少"), word("mfa"), han("票据")]);
        assert_eq!(bigrams("验证码"), ["验证", "证码"]);
    }
}
