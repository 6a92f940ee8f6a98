//! What a block of the contract is about, and the paths by which people name its parts.

use core::fmt;

use super::line::{read_string, write_word};
use crate::json;
use crate::names::is_identifier;
use crate::scan::bare_key_length;

/// What a block is about. Ordered as in the file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Heading {
    /// The catalog as a whole.
    Catalog,
    /// `[envelopes.NAME]`, or a preset.
    Envelope(String),
    /// `[errors.NAME]`.
    Entry(String),
    /// `[retired.NAME]`.
    Retired(String),
    /// `[retired_violations.NAME]`.
    RetiredViolation(String),
    /// `[violations.NAME]`.
    Violation(String),
}

const CATALOG: &str = "catalog";
const ENVELOPES: &str = "envelopes";
const ERRORS: &str = "errors";
const RETIRED: &str = "retired";
const RETIRED_VIOLATIONS: &str = "retired_violations";
const VIOLATIONS: &str = "violations";

impl Heading {
    /// Returns the name of what it is about; `None` for the catalog.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.parts().1
    }

    /// Returns the table of the catalog, and the name in it.
    pub(super) fn parts(&self) -> (&'static str, Option<&str>) {
        match self {
            Heading::Catalog => (CATALOG, None),
            Heading::Envelope(name) => (ENVELOPES, Some(name)),
            Heading::Entry(name) => (ERRORS, Some(name)),
            Heading::Retired(name) => (RETIRED, Some(name)),
            Heading::RetiredViolation(name) => (RETIRED_VIOLATIONS, Some(name)),
            Heading::Violation(name) => (VIOLATIONS, Some(name)),
        }
    }

    /// Reads what is between the brackets of a heading: `errors.sold_out`, `errors."sold out"`.
    pub(super) fn parse(text: &str) -> Option<Heading> {
        if text == CATALOG {
            return Some(Heading::Catalog);
        }
        let (table, name) = text.split_once('.')?;
        let name = read_name(name)?;
        match table {
            ENVELOPES => Some(Heading::Envelope(name)),
            ERRORS => Some(Heading::Entry(name)),
            RETIRED => Some(Heading::Retired(name)),
            RETIRED_VIOLATIONS => Some(Heading::RetiredViolation(name)),
            VIOLATIONS => Some(Heading::Violation(name)),
            _ => None,
        }
    }

    /// Returns the path of a part of it, or of the whole: `sold_out`, `sold_out.limit`, `violations.too_long`, `catalog.zh`.
    ///
    /// An entry needs no table before its name, unless it is called as a table.
    #[must_use]
    pub fn path(&self, part: Option<&str>) -> String {
        let mut path = match self {
            Heading::Entry(name) if !is_table(name) => {
                let mut path = String::new();
                write_name(name, &mut path);
                path
            }
            other => other.to_string(),
        };
        if let Some(part) = part {
            path.push('.');
            path.push_str(part);
        }
        path
    }
}

fn is_table(name: &str) -> bool {
    [CATALOG, ENVELOPES, ERRORS, RETIRED, RETIRED_VIOLATIONS, VIOLATIONS].contains(&name)
}

/// As between the brackets of a heading.
impl fmt::Display for Heading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (table, name) = self.parts();
        f.write_str(table)?;
        let Some(name) = name else { return Ok(()) };
        let mut text = String::new();
        write_name(name, &mut text);
        write!(f, ".{text}")
    }
}

/// Appends a name: as it is if it is bare, else as a JSON string.
fn write_name(name: &str, out: &mut String) {
    if is_bare(name) {
        write_word(name, out);
    } else {
        json::write_string(name, out);
    }
}

/// Returns whether a name is written as it is: it has nothing but letters, digits, `_` and `-`.
pub(super) fn is_bare(name: &str) -> bool {
    let Some(first) = name.bytes().next() else { return false };
    // Almost all are words of ASCII. Macros run unoptimised, where reading each letter took an eighth of the time of a lock.
    if !first.is_ascii_digit() && !name.contains('-') && bare_key_length(name.as_bytes()) == name.len() {
        return true;
    }
    name.split('-').all(|part| {
        part.is_empty() || is_identifier(part) || part.bytes().all(|byte| byte.is_ascii_digit() || byte == b'_')
    })
}

fn read_name(text: &str) -> Option<String> {
    if is_bare(text) {
        return Some(text.to_owned());
    }
    let (name, rest) = read_string(text)?;
    rest.is_empty().then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_read_as_they_are_written_and_each_has_a_path() {
        for (heading, text, path) in [
            (Heading::Catalog, "catalog", "catalog.zh"),
            (Heading::Entry("sold_out".to_owned()), "errors.sold_out", "sold_out.zh"),
            (Heading::Entry("SOLD-OUT".to_owned()), "errors.SOLD-OUT", "SOLD-OUT.zh"),
            (Heading::Entry("2333".to_owned()), "errors.2333", "2333.zh"),
            (Heading::Entry("sold.out".to_owned()), "errors.\"sold.out\"", "\"sold.out\".zh"),
            (Heading::Entry("sold \"out\"\n".to_owned()), r#"errors."sold \"out\"\n""#, r#""sold \"out\"\n".zh"#),
            (Heading::Entry("violations".to_owned()), "errors.violations", "errors.violations.zh"),
            (Heading::Violation("too_long".to_owned()), "violations.too_long", "violations.too_long.zh"),
            (Heading::RetiredViolation("x".to_owned()), "retired_violations.x", "retired_violations.x.zh"),
        ] {
            assert_eq!(heading.to_string(), text);
            assert_eq!(heading.path(Some("zh")), path);
            assert_eq!(Heading::parse(text), Some(heading));
        }
        for text in ["", "catalog.x", "errors", "errors.", "errors.a b", "errors.\"a", "error.a", "errors.a.b"] {
            assert_eq!(Heading::parse(text), None, "{text}");
        }
    }
}
