//! The responses of types in OpenAPI, as the JSON that the runtime parses: objects of `responses` and `schemas`, and in `examples` the
//! name of an example for each schema of an entry.

#[cfg(feature = "openapi")]
mod render;

#[cfg(feature = "openapi")]
pub(crate) use render::{fallbacks, responses};

/// The text for some answers in their own envelopes, and in each alternative of the catalog in which it differs.
pub(crate) struct Described<'c> {
    pub(crate) own: String,
    /// The names of alternatives, with the text in each.
    pub(crate) alternatives: Vec<(&'c str, String)>,
}

/// Without the feature, the option is an error.
#[cfg(not(feature = "openapi"))]
mod off {
    use super::Described;
    use crate::bind::BoundType;

    pub(crate) fn responses<'c>(_: &BoundType<'c>, _: &[usize]) -> Described<'c> {
        Described { own: String::new(), alternatives: Vec::new() }
    }

    pub(crate) fn fallbacks<'c>(_: &BoundType<'c>) -> Described<'c> {
        Described { own: String::new(), alternatives: Vec::new() }
    }
}

#[cfg(not(feature = "openapi"))]
pub(crate) use off::{fallbacks, responses};
