//! Literals and keys.

use errbook_catalog::json;

/// Returns a text as a literal: those of JSON are valid in ECMAScript (ECMA-262 §12.9.4).
pub(super) fn string(text: &str) -> String {
    let mut literal = "\"".to_owned();
    json::write_escaped(text, &mut literal);
    literal.push('"');
    literal
}

/// Returns the key of a member in a type or an object.
pub(super) fn key(name: &str) -> String {
    // As a plain or quoted key, this one would set the prototype of a literal.
    if name == "__proto__" {
        return "[\"__proto__\"]".to_owned();
    }
    if is_identifier(name) { name.to_owned() } else { string(name) }
}

/// Returns whether a text is an identifier of ASCII letters.
pub(super) fn is_identifier(text: &str) -> bool {
    let letter = |c: char| c.is_ascii_alphabetic() || c == '_' || c == '$';
    text.starts_with(letter) && text.chars().all(|c| letter(c) || c.is_ascii_digit())
}

/// Returns a list of literals.
pub(super) fn list(items: impl IntoIterator<Item = String>) -> String {
    format!("[{}]", items.into_iter().collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_quoted_where_they_are_no_identifiers_and_never_set_a_prototype() {
        assert_eq!(
            ["a_1", "1a", "a-b", "名", "__proto__"].map(key),
            ["a_1", "\"1a\"", "\"a-b\"", "\"名\"", "[\"__proto__\"]"]
        );
        assert_eq!(string("a\"\n\u{1}"), "\"a\\\"\\n\\u0001\"");
    }
}
