//! The responses of types in OpenAPI, as the JSON that the runtime parses: an object of `responses` and one of `schemas`.

#[cfg(feature = "openapi")]
mod render;

#[cfg(feature = "openapi")]
pub(crate) use render::{fallbacks, responses};

/// Without the feature, the option is an error.
#[cfg(not(feature = "openapi"))]
mod off {
    use crate::bind::BoundType;

    pub(crate) fn responses(_: &BoundType<'_>, _: &[usize]) -> String {
        String::new()
    }

    pub(crate) fn fallbacks(_: &BoundType<'_>) -> String {
        String::new()
    }
}

#[cfg(not(feature = "openapi"))]
pub(crate) use off::{fallbacks, responses};
