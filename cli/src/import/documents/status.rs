//! The statuses in a cell.

use errbook_format::status::{allows_content, reason};

/// What a cell says about statuses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Statuses {
    /// The statuses, each once, in their order.
    pub(super) list: Vec<u16>,
    /// The rest of the cell, if it says more than the names of the statuses.
    pub(super) rest: Option<String>,
}

/// Reads a cell such as `404`, `401 / 500`, `503 and others`, `400 Bad Request`.
pub(super) fn read(text: &str) -> Statuses {
    let mut list = Vec::new();
    let mut rest = String::new();
    for part in split_digits(text) {
        let status = part.parse::<u16>().ok().filter(|status| part.len() == 3 && is_status(*status));
        match status {
            Some(status) if !list.contains(&status) => list.push(status),
            Some(_) => {}
            None => rest.push_str(part),
        }
    }
    let mut rest = rest.as_str();
    if let [status] = list.as_slice() {
        let trimmed = trimmed(rest);
        let is_name = reason(*status).is_some_and(|name| name.eq_ignore_ascii_case(trimmed));
        rest = if is_name || trimmed.eq_ignore_ascii_case("http") { "" } else { rest };
    }
    let rest = trimmed(rest);
    Statuses { list, rest: (!rest.is_empty()).then(|| rest.to_owned()) }
}

/// Returns whether a number can be the status of a response with a body (RFC 9110 §15; some APIs have their own from 600).
pub(super) fn is_status(status: u16) -> bool {
    (200..1000).contains(&status) && allows_content(status)
}

/// Splits a text where digits begin and end. A number that is part of a word stays with it.
fn split_digits(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut was_word = None;
    for (at, letter) in text.char_indices() {
        let is_word = letter.is_ascii_alphanumeric();
        if was_word.is_some_and(|was| was != is_word) {
            parts.push(text.get(start..at).unwrap_or_default());
            start = at;
        }
        was_word = Some(is_word);
    }
    parts.push(text.get(start..).unwrap_or_default());
    parts
}

fn trimmed(text: &str) -> &str {
    text.trim_matches(|letter: char| letter.is_whitespace() || "/,;|`()（），、；·-".contains(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statuses_are_read_with_what_stands_beside_them() {
        for (text, list, rest) in [
            ("404", vec![404], None),
            ("401 / 500", vec![401, 500], None),
            ("`401`、`401`", vec![401], None),
            ("503 / 其他", vec![503], Some("其他")),
            ("503 and others", vec![503], Some("and others")),
            ("400 Bad Request", vec![400], None),
            ("HTTP 429", vec![429], None),
            ("4xx", vec![], Some("4xx")),
            ("204", vec![], Some("204")),
            ("10001", vec![], Some("10001")),
            ("", vec![], None),
        ] {
            assert_eq!(read(text), Statuses { list, rest: rest.map(ToOwned::to_owned) }, "{text}");
        }
    }
}
