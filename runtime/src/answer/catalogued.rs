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

/// A type of a catalog that names the fallback entry of client errors: `[statuses.400] error`. It answers for every 4xx
/// that the catalog does not name (RFC 9110 §15), so that nothing of a framework's own responses reaches a client.
///
/// Layers for HTTP require it. Implemented by the macros, for each type of such a catalog.
#[diagnostic::on_unimplemented(
    message = "the catalog of `{Self}` has no fallback entry for client errors",
    label = "rejections of the framework (4xx) would pass as they are",
    note = "add the lines to catalog.toml, with the name of one of its entries:\n\
            [statuses.400]\n\
            error = \"invalid_request\""
)]
pub trait ClientFallback: Catalogued {
    /// Required, so that types do not implement the trait by accident. Only generated code provides it.
    #[doc(hidden)]
    const GENERATED: Generated;
}

/// A type of a catalog that names the fallback entry of server errors: `[statuses.500] error`. It answers for panics and
/// every 5xx that the catalog does not name (RFC 9110 §15), so that nothing internal reaches a client.
///
/// Layers require it. Implemented by the macros, for each type of such a catalog.
#[diagnostic::on_unimplemented(
    message = "the catalog of `{Self}` has no fallback entry for server errors",
    label = "panics and failures of the framework (5xx) would pass as they are",
    note = "add the lines to catalog.toml, with the name of one of its entries:\n\
            [statuses.500]\n\
            error = \"internal\""
)]
pub trait ServerFallback: Catalogued {
    /// Required, so that types do not implement the trait by accident. Only generated code provides it.
    #[doc(hidden)]
    const GENERATED: Generated;
}

/// The mark of generated code.
#[doc(hidden)]
#[derive(Debug)]
pub struct Generated;
