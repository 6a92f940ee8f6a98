//! Codes: what looks like one, and how those in a cell are told apart.

use super::table::{Cell, Form};

/// The longest text that is taken for a code without a heading that says so, in bytes.
const LONGEST: usize = 80;
/// What stands between several codes of one cell.
const SEPARATORS: [&str; 7] = ["、", "，", "；", ", ", "; ", " / ", "\n"];

/// A code with its type.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Code {
    Text(String),
    Number(i64),
}

impl Code {
    /// Returns the code as text: `2333` and `"2333"` are the same code to a catalog.
    pub(super) fn text(&self) -> String {
        match self {
            Code::Text(text) => text.clone(),
            Code::Number(number) => number.to_string(),
        }
    }
}

/// Returns the texts of the codes in a cell: its code spans, else what separators divide.
pub(super) fn texts(cell: &Cell) -> Vec<String> {
    let spans: Vec<String> =
        cell.spans.iter().map(|span| span.trim().to_owned()).filter(|span| !span.is_empty()).collect();
    if !spans.is_empty() {
        return spans;
    }
    let mut parts = vec![cell.text.as_str()];
    for separator in SEPARATORS {
        parts = parts.into_iter().flat_map(|part| part.split(separator)).collect();
    }
    let parts: Vec<&str> = parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect();
    match parts.len() > 1 && parts.iter().all(|part| is_like(part)) {
        true => parts.into_iter().map(ToOwned::to_owned).collect(),
        false if cell.text.is_empty() => Vec::new(),
        false => vec![cell.text.clone()],
    }
}

/// Returns the code of a text. In formats with texts only, digits are a number where the whole column is one of numbers.
pub(super) fn of(text: &str, form: Form, column_is_numeric: bool) -> Code {
    let is_number = match form {
        Form::Number => true,
        Form::Text => false,
        Form::Untyped => column_is_numeric,
    };
    number(text).filter(|_| is_number).map_or_else(|| Code::Text(text.to_owned()), Code::Number)
}

/// Returns whether the codes of a column are numbers: most are, and none has zeros in front, which a number would lose.
pub(super) fn are_numeric<'c>(codes: impl Iterator<Item = &'c str>) -> bool {
    let (mut all, mut numeric) = (0_usize, 0_usize);
    for code in codes {
        let is_digits = code.bytes().all(|byte| byte.is_ascii_digit());
        if is_digits && number(code).is_none() {
            return false;
        }
        all += 1;
        numeric += usize::from(number(code).is_some());
    }
    numeric * 5 >= all * 4 && numeric > 0
}

/// Returns the number that a text writes in the one way in which TOML would.
fn number(text: &str) -> Option<i64> {
    text.parse::<i64>().ok().filter(|number| number.to_string() == text)
}

/// Returns whether a text can be a code: one word of ASCII letters, digits and signs.
pub(super) fn is_like(text: &str) -> bool {
    let is_sign = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.' | b':' | b'/' | b'#');
    !text.is_empty()
        && text.len() <= LONGEST
        && text.bytes().all(is_sign)
        && text.starts_with(|first: char| first.is_ascii_alphanumeric() || first == '-' || first == '_')
        && text.bytes().any(|byte| byte.is_ascii_alphanumeric())
        && !text.contains("//")
}

/// Returns whether a text is hardly anything else than a code: it has a digit, a sign between letters, or capitals only.
pub(super) fn is_surely(text: &str) -> bool {
    let has_sign = text.bytes().any(|byte| byte.is_ascii_digit() || matches!(byte, b'_' | b'.' | b':' | b'-'));
    let is_capitals = text.len() > 2 && text.bytes().all(|byte| byte.is_ascii_uppercase());
    is_like(text) && (has_sign || is_capitals)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: &str, spans: &[&str]) -> Cell {
        Cell { text: text.to_owned(), spans: spans.iter().map(ToString::to_string).collect(), form: Form::Untyped }
    }

    #[test]
    fn a_cell_has_the_codes_of_its_spans_or_of_its_words() {
        assert_eq!(
            texts(&cell("missing service token、a_b", &["missing service token", "a_b"])),
            ["missing service token", "a_b"]
        );
        assert_eq!(texts(&cell("invalid_start / invalid_end", &[])), ["invalid_start", "invalid_end"]);
        assert_eq!(texts(&cell("session expired", &[])), ["session expired"]);
        assert_eq!(texts(&cell("autoid:1075", &[])), ["autoid:1075"]);
        assert_eq!(texts(&cell("", &[])), Vec::<String>::new());
    }

    #[test]
    fn codes_keep_their_type() {
        assert_eq!(of("2333", Form::Untyped, true), Code::Number(2333));
        assert_eq!(of("2333", Form::Text, true), Code::Text("2333".to_owned()));
        assert_eq!(of("-1", Form::Number, false), Code::Number(-1));
        assert_eq!(of("1.5", Form::Number, false), Code::Text("1.5".to_owned()));
        assert!(are_numeric(["1", "2"].into_iter()));
        assert!(!are_numeric(["0001", "1002"].into_iter()));
        assert!(!are_numeric(["E1", "1002"].into_iter()));
        assert!(!are_numeric(["99999999999999999999"].into_iter()));
        assert!(!are_numeric([].into_iter()));
    }
}
