//! [`Catalogued`]: which catalog a type belongs to.

use crate::answer::catalog::Catalog;
use crate::image::Image;

/// A type that belongs to a catalog. Implemented by the macros.
pub trait Catalogued {
    /// The image of the catalog.
    #[doc(hidden)]
    const IMAGE: &'static Image;

    /// Returns the catalog.
    #[must_use]
    fn catalog() -> Catalog {
        Self::IMAGE.catalog()
    }
}

/// A type that holds a whole catalog, so that a service can be built on it: an enum of codes, or a filled enum, without
/// `group`. Implemented by the macros.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not hold a whole catalog",
    label = "a part of a catalog, or none",
    note = "write `#[errbook::catalog(codes)] pub enum MyCode {{}}`, without `group`, and use that"
)]
pub trait WholeCatalog: Catalogued {
    /// Required, so that a type does not implement the trait by accident: only generated code is to provide it.
    #[doc(hidden)]
    const GENERATED: Generated;
}

/// The mark of generated code.
#[doc(hidden)]
#[derive(Debug)]
pub struct Generated;
