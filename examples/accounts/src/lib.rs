//! The accounts API on axum.
//!
//! Handlers return [`AccountsError`] with `?`, and [`ErrorLayer`] is around the whole router. So every error response of the
//! service, including those of axum, is an entry of `catalog.toml` in the language of the request. The service also serves
//! the pages that describe the entries: see [`book`].

mod admin;
mod agent;
mod auth;
mod backend;
mod billing;
mod error;
mod mfa;
mod oauth;
mod registration;
mod session;
mod state;
pub mod totp;
mod trial;
mod users;
mod xworkmate;

use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::routing::get;
use axum::{Json, Router};
use errbook::axum::ErrorLayer;
use errbook_pages::{Book, InvalidCatalog};
use tower_http::timeout::TimeoutLayer;

pub use agent::{AGENT_TOKEN, SERVICE_HEADER, SERVICE_TOKEN};
pub use backend::{Backend, Backends, Outage, SECRET, Trouble};
pub use error::{AccountsCode, AccountsError, Bare};
pub use state::{Accounts, Challenge, Data, Setup};
pub use users::{MONAS_SECRET, PASSWORD, ROOT_EMAIL, Role, User};

/// The maximum size of a request body, in bytes.
pub const LONGEST_BODY: usize = 64 * 1024;

/// Returns the routes, without layers.
pub fn routes() -> Router<Accounts> {
    Router::new()
        .route("/api/ping", get(ping))
        .merge(admin::routes())
        .merge(agent::routes())
        .merge(auth::routes())
        .merge(billing::routes())
        .merge(mfa::routes())
        .merge(oauth::routes())
        .merge(registration::routes())
        .merge(trial::routes())
        .merge(xworkmate::routes())
}

/// Returns the error book: a page for each error in both languages, and the index at `/`.
///
/// # Errors
///
/// If the catalog has errors, which would have failed the build of the service.
pub fn book() -> Result<Router<Accounts>, InvalidCatalog> {
    Ok(Book::from_catalog(include_str!("../../../catalog.toml"))?.into_router())
}

/// Returns the service: the routes with their limits, and around them the layer that gives all errors one format.
pub fn service(routes: Router<Accounts>, accounts: Accounts) -> Router {
    let patience = TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, accounts.setup.patience);
    routes
        .layer(DefaultBodyLimit::max(LONGEST_BODY))
        .layer(patience)
        .layer(ErrorLayer::<AccountsCode>::new())
        .with_state(accounts)
}

/// A success, which passes the layer unchanged.
async fn ping() -> Json<serde_json::Value> {
    Json(serde_json::json!({ "status": "ok" }))
}
