//! A line of the contract: a fact, `KEY = VALUE` or `KEY`. A key is words with a space between; a word with other characters than
//! letters, digits and most signs is a JSON string.

use crate::json;
use crate::scan::bare_key_length;

/// Appends a word of a key: as it is, or as a JSON string if it could not be read back.
pub fn write_word(word: &str, out: &mut String) {
    if is_plain(word) {
        out.push_str(word);
    } else {
        json::write_string(word, out);
    }
}

/// Returns whether a word is written as it is.
pub(super) fn is_plain(word: &str) -> bool {
    let plain = |c: char| !c.is_whitespace() && !c.is_control() && c != '"' && c != '=';
    // Almost every word is a name.
    !word.is_empty() && (bare_key_length(word.as_bytes()) == word.len() || word.chars().all(plain))
}

/// Splits a line into its key and its value; `None` if it is no fact.
pub fn split(line: &str) -> Option<(&str, Option<&str>)> {
    let key = key_length(line)?;
    let (key, rest) = line.split_at_checked(key)?;
    if rest.is_empty() {
        return Some((key, None));
    }
    let value = rest.strip_prefix(" = ")?;
    (!value.is_empty() && value.trim() == value).then_some((key, Some(value)))
}

/// Returns the length of the key at the start of a line: words with one space between.
fn key_length(line: &str) -> Option<usize> {
    let mut length = 0;
    loop {
        length += word_length(line.get(length..)?)?;
        match line.get(length..)? {
            rest if rest.is_empty() || rest.starts_with(" = ") => return Some(length),
            rest if rest.starts_with(' ') => length += 1,
            _ => return None,
        }
    }
}

fn word_length(text: &str) -> Option<usize> {
    let Some(quoted) = text.strip_prefix('"') else {
        // Each of these searches is compiled with optimisation, in the standard library.
        let word = text.get(..text.find(' ').unwrap_or(text.len()))?;
        let end = |sign| word.find(sign).unwrap_or(word.len());
        let length = end('"').min(end('='));
        return (length > 0).then_some(length);
    };
    let mut is_escaped = false;
    for (at, byte) in quoted.bytes().enumerate() {
        match byte {
            b'\\' if !is_escaped => is_escaped = true,
            b'"' if !is_escaped => return Some(at + 2),
            _ => is_escaped = false,
        }
    }
    None
}

/// Returns the words of a key, as they are written.
pub fn words(key: &str) -> impl Iterator<Item = &str> {
    let mut rest = key;
    core::iter::from_fn(move || {
        let (word, behind) = rest.split_at_checked(word_length(rest)?)?;
        rest = behind.strip_prefix(' ').unwrap_or_default();
        Some(word)
    })
}

/// Returns the content of a word of a key; `None` if it is no string that this crate has written.
pub fn read_word(word: &str) -> Option<String> {
    if !word.starts_with('"') {
        return Some(word.to_owned());
    }
    read_string(word).filter(|(_, rest)| rest.is_empty()).map(|(word, _)| word)
}

/// Returns a word without its quotes where these tell nothing.
pub(super) fn unquoted(word: &str) -> &str {
    let inner = word.strip_prefix('"').and_then(|word| word.strip_suffix('"'));
    inner.filter(|inner| is_plain(inner) && !inner.contains(['\\', '.'])).unwrap_or(word)
}

/// Reads a JSON string that this crate has written, at the start of a text: returns its content, and what is behind it.
pub fn read_string(text: &str) -> Option<(String, &str)> {
    let (quoted, rest) = text.split_at_checked(word_length(text).filter(|_| text.starts_with('"'))?)?;
    let inner = quoted.get(1..quoted.len().checked_sub(1)?)?;
    let mut content = String::with_capacity(inner.len());
    let mut chars = inner.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            content.push(c);
            continue;
        }
        content.push(match chars.next()? {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'b' => '\u{8}',
            'f' => '\u{c}',
            'u' => {
                let digits: String = chars.by_ref().take(4).collect();
                if digits.len() != 4 {
                    return None;
                }
                char::from_u32(u32::from_str_radix(&digits, 16).ok()?)?
            }
            plain @ ('"' | '\\' | '/') => plain,
            _ => return None,
        });
    }
    Some((content, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        for word in ["code", "Retry-After", "/error/code", "a b", "a\"b", "=", "", "名字", "\u{7}", "a\\", "\u{2028}"]
        {
            let mut line = "member ".to_owned();
            write_word(word, &mut line);
            let key = line.clone();
            assert_eq!(split(&line), Some((key.as_str(), None)), "{word}");
            line.push_str(" = {code} = 1");
            assert_eq!(split(&line), Some((key.as_str(), Some("{code} = 1"))), "{word}");
            let mut written = String::new();
            write_word(word, &mut written);
            assert_eq!(words(&key).collect::<Vec<_>>(), ["member", &written]);
            let read = if written.starts_with('"') { read_string(&written).unwrap().0 } else { written };
            assert_eq!(read, word);
        }
    }

    #[test]
    fn strings_are_read_up_to_their_end() {
        assert_eq!(read_string(r#""a\"b\\" "c""#), Some(("a\"b\\".to_owned(), " \"c\"")));
        for text in ["", "a", "\"a", r#""\x""#, r#""\ud800""#, r#""\u12""#] {
            assert_eq!(read_string(text), None, "{text}");
        }
    }

    #[test]
    fn other_lines_are_no_facts() {
        for line in ["", " ", "a ", " a", "a  b", "a =", "a = ", "a= b", "a =b", "\"a", "a\"b\"", "= b", "a = b "] {
            assert_eq!(split(line), None, "{line:?}");
        }
    }
}
