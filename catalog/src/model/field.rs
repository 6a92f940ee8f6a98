//! Fields of entries, and headers.

use super::text::Text;
use crate::choice::choices;
use crate::source::At;
use crate::style::FormatRef;
use crate::template::Template;

/// A value that an occurrence carries.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Field {
    /// Its name in placeholders and in Rust.
    pub name: At<String>,
    /// Its type.
    pub kind: FieldKind,
    /// Its name in bodies.
    pub wire: At<String>,
    /// Whether it may have no value.
    pub optional: bool,
    /// Whether it is a list of its type.
    pub list: bool,
    /// The Rust type of a generated variant's field.
    pub rust: Option<At<String>>,
    /// An example, as JSON text.
    pub example: Option<At<String>>,
    /// The values that a string can have; empty if any.
    pub values: Vec<At<String>>,
    /// How bodies write it.
    pub format: Option<FormatRef>,
    /// Whether `{fields}` leaves it out.
    pub header_only: bool,
    /// Its description for readers.
    pub description: Text,
}

choices! {
    /// The type of a field.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum FieldKind {
        /// Text.
        String = "string",
        /// A whole number.
        Integer = "integer",
        /// A number.
        Number = "number",
        /// True or false.
        Boolean = "boolean",
        /// A moment: RFC 3339 in bodies, an HTTP-date in headers.
        DateTime = "datetime",
        /// Any JSON value.
        Json = "json",
    }
}

/// A response header.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Header {
    /// Its name as written.
    pub name: At<String>,
    /// Its value.
    pub value: At<Template>,
}
