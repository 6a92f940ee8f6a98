//! The developer's message of a variant, `log = "…"`: text with placeholders, by the grammar of `std::fmt`.

use syn::LitStr;

use crate::messages;
use crate::report::Report;

/// The developer's message of a variant.
pub(crate) struct LogMessage {
    /// The literal, where diagnostics about it point.
    pub(crate) literal: LitStr,
    pub(crate) pieces: Vec<LogPiece>,
}

/// A part of a developer's message.
pub(crate) enum LogPiece {
    /// Text as it is written in the log.
    Text(String),
    /// The value of a field.
    Placeholder(Placeholder),
}

/// A field and how it is formatted. Fields are named as in Rust: `name`, or `0` in a tuple.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Placeholder {
    pub(crate) field: String,
    /// Fill, alignment, sign, `#` and `0`, as written.
    pub(crate) flags: String,
    pub(crate) width: Option<Count>,
    pub(crate) precision: Option<Count>,
    /// The type of the format, which stands for a trait of `std::fmt`.
    pub(crate) kind: String,
}

/// A width or a precision.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Count {
    /// A number, as written.
    Number(String),
    /// The value of a field: `width$`.
    Field(String),
}

/// The types of formats, each with its trait of `std::fmt`.
const KINDS: [(&str, &str); 11] = [
    ("", "Display"),
    ("?", "Debug"),
    ("x?", "Debug"),
    ("X?", "Debug"),
    ("x", "LowerHex"),
    ("X", "UpperHex"),
    ("o", "Octal"),
    ("b", "Binary"),
    ("e", "LowerExp"),
    ("E", "UpperExp"),
    ("p", "Pointer"),
];

impl Placeholder {
    /// Returns the trait of `std::fmt` that the field needs.
    pub(crate) fn format_trait(&self) -> &'static str {
        KINDS.iter().find(|(kind, _)| *kind == self.kind).map_or("Display", |(_, name)| name)
    }
}

/// Parses a message. Reports everything that `std::fmt` does not accept; the message is then left out.
pub(super) fn parse(literal: &LitStr, report: &mut Report) -> Option<LogMessage> {
    let text = literal.value();
    if text.is_empty() {
        report.push(literal.span(), messages::log_is_empty());
        return None;
    }
    let mut is_sound = true;
    let mut pieces = Vec::new();
    let mut plain = String::new();
    let mut rest = text.as_str();
    while let Some(at) = rest.find(['{', '}']) {
        let (before, from) = rest.split_at(at);
        plain.push_str(before);
        let brace = if from.starts_with('{') { "{" } else { "}" };
        let after = &from[1..];
        if let Some(further) = after.strip_prefix(brace) {
            plain.push_str(brace);
            rest = further;
            continue;
        }
        let inside = if brace == "{" { after.split_once('}') } else { None };
        let Some((inside, further)) = inside.filter(|(inside, _)| !inside.contains('{')) else {
            report.push(literal.span(), messages::log_has_a_single_brace(brace));
            return None;
        };
        rest = further;
        match placeholder(inside.trim()) {
            Ok(found) => {
                pieces.push(LogPiece::Text(std::mem::take(&mut plain)));
                pieces.push(LogPiece::Placeholder(found));
            }
            Err(Malformed::Nameless) => {
                is_sound = false;
                report.push(literal.span(), messages::log_names_no_field(inside));
            }
            Err(Malformed::Format(format)) => {
                is_sound = false;
                report.push(literal.span(), messages::log_has_a_malformed_format(&format));
            }
        }
    }
    plain.push_str(rest);
    pieces.push(LogPiece::Text(plain));
    is_sound.then(|| LogMessage { literal: literal.clone(), pieces })
}

/// Why a placeholder is none.
enum Malformed {
    /// It names no field: `{}` or `{:?}`.
    Nameless,
    /// The part behind the colon.
    Format(String),
}

/// Parses the text between the braces.
fn placeholder(inside: &str) -> Result<Placeholder, Malformed> {
    let (name, format) = inside.split_once(':').unwrap_or((inside, ""));
    let name = name.trim();
    if name.is_empty() {
        return Err(Malformed::Nameless);
    }
    let field = name.strip_prefix("r#").unwrap_or(name);
    parsed(field, format).ok_or_else(|| Malformed::Format(format.to_owned()))
}

/// Parses a format: `[[fill]align][sign]['#']['0'][width]['.' precision]type`.
fn parsed(field: &str, format: &str) -> Option<Placeholder> {
    let (fill_and_align, rest) = fill_and_align(format);
    let (sign, rest) = rest.split_at(usize::from(rest.starts_with(['+', '-'])));
    let (alternate, rest) = rest.split_at(usize::from(rest.starts_with('#')));
    // `0$` is a width.
    let (zero, rest) = rest.split_at(usize::from(rest.starts_with('0') && !rest.starts_with("0$")));
    let (width, rest) = count(rest);
    let (precision, rest) = match rest.strip_prefix('.') {
        Some(rest) => {
            let (precision, rest) = count(rest);
            (Some(precision?), rest)
        }
        None => (None, rest),
    };
    let kind = KINDS.iter().map(|(kind, _)| *kind).find(|kind| *kind == rest)?;
    let flags = [fill_and_align, sign, alternate, zero].concat();
    Some(Placeholder { field: field.to_owned(), flags, width, precision, kind: kind.to_owned() })
}

/// Splits a format behind its fill and alignment.
fn fill_and_align(format: &str) -> (&str, &str) {
    let mut ends =
        format.char_indices().map(|(at, letter)| (at + letter.len_utf8(), matches!(letter, '<' | '^' | '>')));
    let end = match (ends.next(), ends.next()) {
        (_, Some((end, true))) | (Some((end, true)), _) => end,
        _ => 0,
    };
    format.split_at(end)
}

/// Splits a width or precision from the start of a text: `8`, `width$` or `0$`.
fn count(text: &str) -> (Option<Count>, &str) {
    let is_part = |letter: char| letter == '_' || letter.is_alphanumeric();
    let end = text.find(|letter: char| !is_part(letter)).unwrap_or(text.len());
    let (name, rest) = text.split_at(end);
    if let (false, Some(rest)) = (name.is_empty(), rest.strip_prefix('$')) {
        return (Some(Count::Field(name.to_owned())), rest);
    }
    let end = text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
    let (number, rest) = text.split_at(end);
    ((!number.is_empty()).then(|| Count::Number(number.to_owned())), rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use errbook_catalog::Locale;
    use proc_macro2::Span;

    fn pieces(text: &str) -> Option<Vec<LogPiece>> {
        let mut report = Report::new(Locale::En);
        let parsed = parse(&LitStr::new(text, Span::call_site()), &mut report);
        assert_eq!(parsed.is_none(), !report.to_compile_errors().is_empty(), "{text}");
        parsed.map(|message| message.pieces)
    }

    fn format(text: &str) -> Option<(String, Option<Count>, Option<Count>, String)> {
        match placeholder(text) {
            Ok(Placeholder { flags, width, precision, kind, .. }) => Some((flags, width, precision, kind)),
            Err(_) => None,
        }
    }

    /// The grammar of <https://doc.rust-lang.org/std/fmt/#syntax>.
    #[test]
    fn every_part_of_a_format_is_understood() {
        let number = |text: &str| Some(Count::Number(text.to_owned()));
        let field = |text: &str| Some(Count::Field(text.to_owned()));
        for (text, flags, width, precision, kind) in [
            ("x", "", None, None, ""),
            ("x:", "", None, None, ""),
            ("x:?", "", None, None, "?"),
            ("x:#?", "#", None, None, "?"),
            ("x:#010x", "#0", number("10"), None, "x"),
            ("x:08.3e", "0", number("8"), number("3"), "e"),
            ("x:.1", "", None, number("1"), ""),
            ("x:.digits$", "", None, field("digits"), ""),
            ("x:>width$.1$", ">", field("width"), field("1"), ""),
            ("x:0$", "", field("0"), None, ""),
            ("x:00$", "0", field("0"), None, ""),
            ("x:é^+5", "é^+", number("5"), None, ""),
            ("x:<<5", "<<", number("5"), None, ""),
            ("x:<5", "<", number("5"), None, ""),
            ("x:-x?", "-", None, None, "x?"),
        ] {
            let expected = (flags.to_owned(), width, precision, kind.to_owned());
            assert_eq!(format(text), Some(expected), "{text}");
        }
        for text in ["x:z", "x:.*", "x:.", "x:?x", "x:5 5", "x:{", ""] {
            assert_eq!(format(text), None, "{text}");
        }
    }

    #[test]
    fn doubled_braces_are_text() {
        let pieces = pieces("a {{b}} {c}}} 号").expect("it is sound");
        let texts: Vec<&str> = pieces
            .iter()
            .map(|piece| match piece {
                LogPiece::Text(text) => text.as_str(),
                LogPiece::Placeholder(placeholder) => placeholder.field.as_str(),
            })
            .collect();
        assert_eq!(texts, ["a {b} ", "c", "} 号"]);
    }

    #[test]
    fn nonsense_is_reported() {
        for text in ["", "{", "}", "a {b", "a } b", "{a{b}", "{}", "{:?}", "{ }", "{a:z}", "{a:.*}", "{{}"] {
            assert!(pieces(text).is_none(), "{text}");
        }
    }
}
