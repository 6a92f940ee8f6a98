//! A book as a router of axum.

use std::sync::Arc;

use ::axum::Router;
use ::axum::body::Body;
use ::axum::extract::Request;
use ::axum::response::Response;
use ::axum::routing::any;

use crate::http::Book;

impl Book {
    /// Returns the routes of the book, for [`Router::merge`] or [`Router::nest`].
    ///
    /// Merged, the pages are where the catalog's `docs_url` points if that is on this service (`/errors/sold_out` for
    /// `https://api.example.com/errors/{name}`), and below `/en/`, `/zh/` and so on. A path below these without a page
    /// gets the book's own 404.
    ///
    /// # Panics
    ///
    /// Merging panics if the service has a route of its own at one of these paths, as it does for any two equal routes.
    ///
    /// ```
    /// # fn main() -> Result<(), errbook_pages::InvalidCatalog> {
    /// # let catalog = "[catalog]\nname = 'shop'\n[errors.a]\nstatus = 400\nmessage = { en = 'a', zh = 'b' }";
    /// let book = errbook_pages::Book::from_catalog(catalog)?;
    /// let service: axum::Router = axum::Router::new().merge(book.into_router());
    /// # Ok(())
    /// # }
    /// ```
    pub fn into_router<S: Clone + Send + Sync + 'static>(self) -> Router<S> {
        let paths = self.routes();
        let book = Arc::new(self);
        let page = move |request: Request| {
            let response = book.respond(&request).map(Body::from);
            async move { Response::from(response) }
        };
        paths.into_iter().fold(Router::new(), |router, path| router.route(&path, any(page.clone())))
    }
}
