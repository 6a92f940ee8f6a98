//! [`RequestPart`]: where in a request a violation is, by which its item has some parts of a location and not others.

use crate::envelope::LocationPart;

/// A part of a request: what `{in}` is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequestPart {
    /// `body`
    Body,
    /// `query`
    Query,
    /// `path`
    Path,
    /// `header`
    Header,
}

impl RequestPart {
    /// All parts.
    pub const ALL: [RequestPart; 4] = [RequestPart::Body, RequestPart::Query, RequestPart::Path, RequestPart::Header];

    pub(super) const fn as_str(self) -> &'static str {
        match self {
            RequestPart::Body => "body",
            RequestPart::Query => "query",
            RequestPart::Path => "path",
            RequestPart::Header => "header",
        }
    }

    /// Returns whether the locations in this part of a request have a part.
    pub(super) const fn has(self, part: LocationPart) -> bool {
        match part {
            LocationPart::Pointer | LocationPart::Fragment | LocationPart::Path => matches!(self, RequestPart::Body),
            LocationPart::Parameter => matches!(self, RequestPart::Query | RequestPart::Path),
            LocationPart::Header => matches!(self, RequestPart::Header),
            LocationPart::In => true,
        }
    }
}
