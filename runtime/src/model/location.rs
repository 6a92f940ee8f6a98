//! [`Location`]: where in a request something is.

use alloc::string::String;
use core::fmt;

use crate::model::pointer::Pointer;

/// Where in a request a violation is.
///
/// Locations are ordered as they are declared: those in the body come first, by their pointers.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Location {
    /// A value in the body.
    Body(Pointer),
    /// The parameter of the query with this name.
    Query(String),
    /// The parameter of the path with this name.
    Path(String),
    /// The header field with this name.
    Header(String),
}

impl Location {
    /// Returns the location of a parameter of the query.
    #[must_use]
    pub fn query(name: impl Into<String>) -> Self {
        Self::Query(name.into())
    }

    /// Returns the location of a parameter of the path.
    #[must_use]
    pub fn path(name: impl Into<String>) -> Self {
        Self::Path(name.into())
    }

    /// Returns the location of a header field.
    #[must_use]
    pub fn header(name: impl Into<String>) -> Self {
        Self::Header(name.into())
    }

    /// Returns the part of the request, `{in}` in the catalog: `body`, `query`, `path` or `header`.
    #[must_use]
    pub const fn part(&self) -> &'static str {
        match self {
            Self::Body(_) => "body",
            Self::Query(_) => "query",
            Self::Path(_) => "path",
            Self::Header(_) => "header",
        }
    }

    /// Returns the pointer of a location in the body.
    #[must_use]
    pub const fn pointer(&self) -> Option<&Pointer> {
        match self {
            Self::Body(pointer) => Some(pointer),
            _ => None,
        }
    }

    /// Returns the name of a parameter of the query or the path.
    #[must_use]
    pub fn parameter_name(&self) -> Option<&str> {
        match self {
            Self::Query(name) | Self::Path(name) => Some(name),
            _ => None,
        }
    }

    /// Returns the name of a header field.
    #[must_use]
    pub fn header_name(&self) -> Option<&str> {
        match self {
            Self::Header(name) => Some(name),
            _ => None,
        }
    }
}

impl From<Pointer> for Location {
    fn from(pointer: Pointer) -> Self {
        Self::Body(pointer)
    }
}

impl From<&Pointer> for Location {
    fn from(pointer: &Pointer) -> Self {
        Self::Body(pointer.clone())
    }
}

impl fmt::Display for Location {
    /// Writes the part of the request and what is named there, for logs: `body /items/3`, `query page`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.part())?;
        match self {
            Self::Body(pointer) if pointer.is_root() => Ok(()),
            Self::Body(pointer) => write!(f, " {pointer}"),
            Self::Query(name) | Self::Path(name) | Self::Header(name) => write!(f, " {name}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;
    use crate::pointer;

    #[test]
    fn a_location_has_what_its_part_of_the_request_has() {
        let pointer = pointer!["a", 1];
        for (location, part, in_body, parameter, header, text) in [
            (Location::from(pointer.clone()), "body", Some(&pointer), None, None, "body /a/1"),
            (Location::from(&Pointer::root()), "body", Some(&Pointer::root()), None, None, "body"),
            (Location::query("page"), "query", None, Some("page"), None, "query page"),
            (Location::path("id"), "path", None, Some("id"), None, "path id"),
            (Location::header("if-match"), "header", None, None, Some("if-match"), "header if-match"),
        ] {
            assert_eq!((location.part(), location.pointer()), (part, in_body));
            assert_eq!((location.parameter_name(), location.header_name()), (parameter, header));
            assert_eq!(location.to_string(), text);
        }
    }
}
