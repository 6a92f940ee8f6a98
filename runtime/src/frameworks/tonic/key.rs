//! The grammar of keys in the metadata of an `ErrorInfo`.

use alloc::string::String;

/// The most characters of a key (`google/rpc/error_details.proto`, `ErrorInfo.metadata`).
const MAX_LENGTH: usize = 64;

/// Returns the key of a field with this name: `[a-z][a-zA-Z0-9-_]+`, at most 64 characters. The first letter becomes small,
/// what stands before it is left out, and each other character that a key cannot have becomes `_`. `None` for a name of
/// which less than two characters are left, or too many.
pub(super) fn key(name: &str) -> Option<String> {
    let start = name.find(|letter: char| letter.is_ascii_alphabetic())?;
    let mut key = String::with_capacity(name.len());
    for letter in name.get(start..)?.chars() {
        let fits = letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
        let letter = if fits { letter } else { '_' };
        key.push(if key.is_empty() { letter.to_ascii_lowercase() } else { letter });
    }
    (2..=MAX_LENGTH).contains(&key.len()).then_some(key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::borrow::ToOwned;

    #[test]
    fn a_key_has_the_grammar_of_error_info() {
        for (name, expected) in [
            ("orderId", Some("orderId")),
            ("order_id", Some("order_id")),
            ("order-id", Some("order-id")),
            ("OrderId", Some("orderId")),
            ("_id", Some("id")),
            ("2fa", Some("fa")),
            ("a.b c", Some("a_b_c")),
            ("naïve", Some("na_ve")),
            ("订单", None),
            ("x", None),
            ("", None),
        ] {
            assert_eq!(key(name).as_deref(), expected, "{name}");
        }
        let longest = "a".repeat(64);
        assert_eq!(key(&longest), Some(longest.clone()));
        assert_eq!(key(&(longest.to_owned() + "a")), None);
    }
}
