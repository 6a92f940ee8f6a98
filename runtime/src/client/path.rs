//! Pointers as paths, backwards: `items[3].qty`.

use super::scanner::Scanner;
use super::value;
use crate::model::pointer::Pointer;

/// Parses the text that [`Pointer::to_path`] writes.
pub(crate) fn parse(text: &str) -> Option<Pointer> {
    let mut pointer = Pointer::root();
    let mut rest = text;
    while !rest.is_empty() {
        if let Some(inside) = rest.strip_prefix('[') {
            let end = if inside.starts_with('"') {
                let mut scanner = Scanner::new(inside, 1);
                scanner.string()?;
                let end = scanner.position();
                pointer.push_key(&value::string(inside.get(..end)?)?);
                end
            } else {
                let end = inside.find(']')?;
                let digits = inside.get(..end)?;
                pointer.push_index(digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())??);
                end
            };
            rest = inside.get(end..)?.strip_prefix(']')?;
            continue;
        }
        let key = if pointer.is_root() { rest } else { rest.strip_prefix('.')? };
        let end = key.find(['.', '[']).unwrap_or(key.len());
        let (key, behind) = key.split_at_checked(end)?;
        if key.is_empty() {
            return None;
        }
        pointer.push_key(key);
        rest = behind;
    }
    // What other texts would stand for is not a path.
    (pointer.to_path() == text).then_some(pointer)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pointer;

    #[test]
    fn what_is_written_is_read_back() {
        for pointer in [
            pointer![],
            pointer!["items", 3, "qty"],
            pointer![0, "a"],
            pointer!["a.b", "3", 3, "", "x\"y\\", "é[0]", "$ref"],
            pointer!["a", "b", 1, 2],
        ] {
            assert_eq!(parse(&pointer.to_path()), Some(pointer));
        }
    }

    #[test]
    fn what_is_no_path_is_none() {
        for text in ["a[", "a[x]", "a[+1]", "a[\"", "a[\"b\"", "a..b", ".a", "a.", "a[1]b", "a]"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
