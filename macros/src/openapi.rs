//! The responses of types in OpenAPI, as the JSON that the runtime parses: objects of `responses` and `schemas`, and in `examples` the
//! name of an example for each schema of an entry.

mod described;
#[cfg(feature = "openapi")]
mod render;

pub(crate) use described::Described;
#[cfg(feature = "openapi")]
pub(crate) use render::{fallbacks, responses};

/// Without the feature, the option is an error.
#[cfg(not(feature = "openapi"))]
mod off {
    use super::described::Described;
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
