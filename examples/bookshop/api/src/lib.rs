//! The bookshop's API on axum.
//!
//! [`service`] is the whole of it: `routes` twice, as `/v1` and `/v2`, inside of the `layers` of a service in production.
//! Handlers return the errors of `bookshop-domain` with `?`.

mod app;
mod error;
mod files;
mod job;
mod layers;
mod limiter;
mod routes;
mod session;

use std::io;
use std::net::SocketAddr;

use axum::Router;
use bookshop_domain::ShopCode;
use errbook::axum::EnvelopeLayer;
use errbook_pages::Book;
use tokio::net::TcpListener;

pub use app::{App, Config};
pub use error::HttpError;

/// Returns the service: the API in both versions, and the error book that its answers link to, at `/`.
///
/// # Errors
///
/// If the catalog has errors, which would have failed the build.
pub fn service(app: App) -> io::Result<Router> {
    let book = Book::from_catalog_with(include_str!("../../catalog.toml"), &files::ALL).map_err(io::Error::other)?;
    // One set of routes and errors; the bodies of errors are those of the version.
    let v1 = routes::all().layer(EnvelopeLayer::new(ShopCode::ENVELOPE_V1));
    let routes = Router::new().nest("/v1", v1).nest("/v2", routes::all()).merge(book.into_router());
    Ok(layers::around(routes, &app).with_state(app))
}

/// Serves the shop, HTTP/1.1 and HTTP/2, and ships its orders, until `stopped` is done. `around` puts layers around the service, as
/// tests do, or returns it as it is.
///
/// # Errors
///
/// If the listener fails.
pub async fn serve(
    listener: TcpListener,
    app: App,
    around: impl FnOnce(Router) -> Router,
    stopped: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let job = tokio::spawn(job::ship_orders(app.clone()));
    // The address of the peer is what the limiter counts by.
    let service = around(service(app)?).into_make_service_with_connect_info::<SocketAddr>();
    let served = axum::serve(listener, service).with_graceful_shutdown(stopped).await;
    job.abort();
    served
}
