//! [`Catalogued`]: types that belong to a catalog.

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

/// A type that covers a whole catalog, as layers require: a codes enum or a generated enum without `group`.
/// Implemented by the macros.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not hold a whole catalog",
    label = "a part of a catalog, or none",
    note = "write `#[errbook::catalog(codes)] pub enum MyCode {{}}`, without `group`, and use that"
)]
pub trait WholeCatalog: Catalogued {
    /// Required, so that types do not implement the trait by accident. Only generated code provides it.
    #[doc(hidden)]
    const GENERATED: Generated;
}

/// The mark of generated code.
#[doc(hidden)]
#[derive(Debug)]
pub struct Generated;
