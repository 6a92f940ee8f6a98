//! `Serialize` for bodies, and for errors as their bodies.

use serde_core::{Serialize, Serializer};

use crate::answer::body::Body;
use crate::answer::occurrence::Occurrence;
use crate::model::context::Context;
use crate::text::transcode::transcode;

impl Serialize for Body {
    /// Serialises the members in their order; integers as the smallest of `i64`, `u64`, `i128` and `u128` that they fit into,
    /// other numbers as `f64`. So serde_json writes the text of the body again.
    ///
    /// A serializer that has no integers of 128 bits, such as that of `serde_json::to_value`, gives an error for them.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        transcode(self.as_bytes(), serializer)
    }
}

/// Serialises the body of `occurrence` in the default language, without a context.
///
/// # Errors
///
/// Those of the serializer, and a body that is nested more than 128 levels deep.
pub fn serialize<S: Serializer>(occurrence: Occurrence<'_>, serializer: S) -> Result<S::Ok, S::Error> {
    occurrence.body(&Context::new()).serialize(serializer)
}
