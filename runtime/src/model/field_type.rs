//! [`FieldType`]: the type of a field of the catalog.

use core::fmt;

/// The type of a field in the catalog. [`field`](crate::field) lists the Rust types that are accepted for each.
#[non_exhaustive]
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FieldType {
    /// Text.
    String,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// True or false.
    Boolean,
    /// An instant: RFC 3339 in bodies and messages, an HTTP-date in headers (RFC 9110 §5.6.7).
    DateTime,
    /// Any JSON value.
    Json,
}

impl FieldType {
    /// Returns the name of the type in `catalog.toml`, such as `datetime`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            FieldType::String => "string",
            FieldType::Integer => "integer",
            FieldType::Number => "number",
            FieldType::Boolean => "boolean",
            FieldType::DateTime => "datetime",
            FieldType::Json => "json",
        }
    }
}

impl fmt::Display for FieldType {
    /// Writes the name of the type in `catalog.toml`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
