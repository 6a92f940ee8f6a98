//! The route with everything that the layer can do.

use std::io;

use axum::Router;
use axum::routing::get;
use errbook::axum::ErrorLayer;
use errbook::{LanguageBy, Settings};

/// The errors of a catalog with an alternative, whose bodies are those of the others.
#[errbook::catalog(catalog = "everything.toml")]
enum LoadError {}

/// The type that names this catalog for the layer.
#[errbook::catalog(codes, catalog = "everything.toml")]
enum LoadCode {}

async fn respond() -> Result<(), LoadError> {
    Err(LoadError::InvalidCredentials)
}

/// Every setting that has a cost: values of the request that are looked up, hooks that are called, and an event for each response
/// that is formatted and thrown away.
pub(crate) fn router() -> Router {
    // Fails from the second time, as the first subscriber stays.
    let _ = tracing_subscriber::fmt().with_writer(io::sink).try_init();
    let settings = Settings::new()
        .request_id_on_all(true)
        .trace_id_by(|request| request.header("x-trace").map(str::to_owned))
        .language_by(LanguageBy::query("lang").then(LanguageBy::cookie("lang")))
        .envelope_by(|request| request.path().starts_with("/error").then_some(LoadCode::ENVELOPE_ERROR_MESSAGE))
        .fallback_by(|_| None)
        .html_pages(true)
        .wrap_successes(true)
        .log_fields(true);
    Router::new().route("/error", get(respond)).layer(ErrorLayer::<LoadCode>::with(settings))
}
