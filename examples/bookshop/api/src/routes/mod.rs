//! The routes, the same for both versions of the API.

mod accounts;
mod admin;
mod books;
mod live;
mod orders;

use axum::Router;
use axum::routing::{get, post, put};

use crate::app::App;

/// Returns the routes.
pub(crate) fn all() -> Router<App> {
    Router::new()
        .route("/books", get(books::search))
        .route("/books/{book}", get(books::show))
        .route("/books/{book}/cover", get(books::cover))
        .route("/accounts", post(accounts::sign_up))
        .route("/session", post(accounts::sign_in))
        .route("/me", get(accounts::profile))
        .route("/me/language", put(accounts::set_language))
        .route("/cart", get(orders::cart).put(orders::put_into_cart))
        .route("/orders", post(orders::order))
        .route("/orders/{order}", get(orders::show))
        .route("/orders/{order}/events", get(live::order_events))
        .route("/stock", get(live::stock))
        .route("/admin/books", post(admin::add_book))
        .route("/admin/books/{book}/stock", put(admin::set_stock))
        .route("/admin/books/{book}/cover", put(admin::set_cover))
}
