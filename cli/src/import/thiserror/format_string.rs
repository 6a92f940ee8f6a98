//! The format string of `#[error("…")]`, in the grammar of `std::fmt`.

use errbook_catalog::names;

/// A piece of a format string.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Text, with `{{` and `}}` as single braces.
    Text(String),
    /// `{argument:spec}`.
    Placeholder {
        /// The value that is shown.
        argument: Argument,
        /// What is behind the colon; empty for `{}`.
        spec: String,
    },
}

/// The value of a placeholder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Argument {
    /// `{}`: the next one.
    Next,
    /// `{0}`.
    Index(usize),
    /// `{name}`.
    Name(String),
}

/// Reads a format string. `None` if it is malformed, which the compiler reports.
pub(super) fn parse(text: &str) -> Option<Vec<Piece>> {
    let mut pieces = Vec::new();
    let mut plain = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, brace) = rest.split_at(at);
        plain.push_str(before);
        if let Some(after) = brace.strip_prefix("{{").or_else(|| brace.strip_prefix("}}")) {
            plain.extend(brace.chars().next());
            rest = after;
            continue;
        }
        let inside = brace.strip_prefix('{')?;
        let end = end_of(inside)?;
        let (inside, after) = inside.split_at(end);
        if !plain.is_empty() {
            pieces.push(Piece::Text(std::mem::take(&mut plain)));
        }
        pieces.push(placeholder(inside)?);
        rest = after.strip_prefix('}')?;
    }
    plain.push_str(rest);
    if !plain.is_empty() {
        pieces.push(Piece::Text(plain));
    }
    Some(pieces)
}

/// Returns where a placeholder ends. The character that fills the width may be a brace: `{:}>8}`.
fn end_of(inside: &str) -> Option<usize> {
    let end = inside.find('}')?;
    match inside.get(..end).is_some_and(|before| before.ends_with(':')) {
        true if inside.get(end + 1..).is_some_and(|after| after.starts_with(['<', '^', '>'])) => {
            inside.get(end + 1..)?.find('}').map(|more| end + 1 + more)
        }
        _ => Some(end),
    }
}

fn placeholder(inside: &str) -> Option<Piece> {
    let (name, spec) = inside.split_once(':').unwrap_or((inside, ""));
    let argument = match name.trim() {
        "" => Argument::Next,
        number if number.bytes().all(|byte| byte.is_ascii_digit()) => Argument::Index(number.parse().ok()?),
        // Keywords too: `{type}` is the field `r#type`, and `{self}` the error.
        name if names::is_identifier(name) => Argument::Name(name.to_owned()),
        _ => return None,
    };
    Some(Piece::Placeholder { argument, spec: spec.trim_end().to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<(Argument, String)> {
        let placeholders = parse(text).expect("a format string").into_iter().filter_map(|piece| match piece {
            Piece::Placeholder { argument, spec } => Some((argument, spec)),
            Piece::Text(_) => None,
        });
        placeholders.collect()
    }

    #[test]
    fn placeholders_are_read_as_std_fmt_reads_them() {
        // <https://doc.rust-lang.org/std/fmt/#syntax>
        let name = |name: &str| Argument::Name(name.to_owned());
        assert_eq!(
            shown("{}{0}{user}"),
            [(Argument::Next, String::new()), (Argument::Index(0), String::new()), (name("user"), String::new())]
        );
        assert_eq!(
            shown("{:?} {0:#x} {ratio:>8.1} {type}"),
            [
                (Argument::Next, "?".to_owned()),
                (Argument::Index(0), "#x".to_owned()),
                (name("ratio"), ">8.1".to_owned()),
                (name("type"), String::new()),
            ]
        );
        assert_eq!(shown("{:}>8}"), [(Argument::Next, "}>8".to_owned())]);
        assert_eq!(shown("{ 0 : ? }").len(), 1);
    }

    #[test]
    fn doubled_braces_are_text() {
        assert_eq!(parse("{{a}} b"), Some(vec![Piece::Text("{a} b".to_owned())]));
        assert_eq!(parse(""), Some(Vec::new()));
    }

    #[test]
    fn a_lone_brace_is_malformed() {
        for text in ["{", "}", "a { b", "{a b}", "{0", "{-}"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
