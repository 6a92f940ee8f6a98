//! `Serialize` for bodies, and for errors as their bodies.

use serde_core::{Serialize, Serializer};

use crate::answer::body::Body;
use crate::answer::occurrence::Occurrence;
use crate::model::context::Context;
use crate::text::transcode::transcode;

impl Serialize for Body {
    /// Serialises the members in their order; integers as `i64` or `u64` where they fit, other numbers as `f64`.
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
