//! [`Envelope`]: the choice of an envelope.

use core::fmt;

/// A chosen envelope of a catalog: one of its `alternatives`, or its default.
///
/// The macros generate a constant for each on types that hold a whole catalog, such as `ShopCode::ENVELOPE_V1` and
/// `ShopCode::ENVELOPE_DEFAULT`. A choice applies to errors and successes of its own catalog; those of other catalogs ignore it,
/// and so do entries with `alternatives = false`.
///
/// It is chosen with [`Context::envelope`](crate::Context::envelope), or for all responses below a layer.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Envelope {
    catalog: &'static str,
    name: &'static str,
}

impl Envelope {
    /// Returns the envelope of this name in the catalog of this name. For generated code, which knows both.
    #[doc(hidden)]
    #[must_use]
    pub const fn generated(catalog: &'static str, name: &'static str) -> Self {
        Self { catalog, name }
    }

    /// Returns its name: `NAME` in `[envelopes.NAME]`, or that of a preset.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// Returns the name of its catalog: `name` in `[catalog]`.
    #[must_use]
    pub const fn catalog(self) -> &'static str {
        self.catalog
    }
}

impl fmt::Debug for Envelope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Envelope({}/{})", self.catalog, self.name)
    }
}
