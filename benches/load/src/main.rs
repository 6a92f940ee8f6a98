//! An error route on axum for `benches/load.sh`: by hand, with errbook, with errbook and its layer, or with everything that the
//! layer can do.
//!
//! `errbook-load by-hand|errbook|layer|everything PORT`. All respond to `GET /error` with the same status, media type, language
//! and body; with the layer, the response also has a request id and `Vary`.

use std::{env, io};

use axum::Router;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use errbook::axum::ErrorLayer;
use errbook::{LanguageBy, Settings};

/// The errors of the group.
#[errbook::catalog(group = "auth")]
enum AuthError {}

/// The type that names the catalog for the layer.
#[errbook::catalog(codes)]
enum AccountsCode {}

/// The body of `AuthError::InvalidCredentials`; the script compares the two.
const BODY: &str = r#"{"error":"invalid_credentials","message":"The password is not correct. Try again, or reset it if it is forgotten."}"#;

async fn by_hand() -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/json")),
        (header::CONTENT_LANGUAGE, HeaderValue::from_static("en")),
    ];
    (StatusCode::UNAUTHORIZED, headers, BODY).into_response()
}

async fn with_errbook() -> Result<(), AuthError> {
    Err(AuthError::InvalidCredentials)
}

/// The errors of a catalog with an alternative, whose bodies are those of the others.
#[errbook::catalog(catalog = "everything.toml")]
enum LoadError {}

/// The type that names this catalog for the layer.
#[errbook::catalog(codes, catalog = "everything.toml")]
enum LoadCode {}

async fn with_everything() -> Result<(), LoadError> {
    Err(LoadError::InvalidCredentials)
}

/// Every setting that has a cost: values of the request that are looked up, hooks that are called, and an event for each response
/// that is formatted and thrown away.
fn everything() -> Router {
    tracing_subscriber::fmt().with_writer(io::sink).init();
    let settings = Settings::new()
        .request_id_on_all(true)
        .trace_id_by(|request| request.header("x-trace").map(str::to_owned))
        .language_by(LanguageBy::query("lang").then(LanguageBy::cookie("lang")))
        .envelope_by(|request| request.path().starts_with("/error").then_some(LoadCode::ENVELOPE_ERROR_MESSAGE))
        .fallback_by(|_| None)
        .html_pages(true)
        .wrap_successes(true)
        .log_fields(true);
    Router::new().route("/error", get(with_everything)).layer(ErrorLayer::<LoadCode>::with(settings))
}

// One thread: the other core is the load generator's.
#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let mut arguments = env::args().skip(1);
    let router = match arguments.next().as_deref() {
        Some("by-hand") => Router::new().route("/error", get(by_hand)),
        Some("errbook") => Router::new().route("/error", get(with_errbook)),
        Some("layer") => Router::new().route("/error", get(with_errbook)).layer(ErrorLayer::<AccountsCode>::new()),
        Some("everything") => everything(),
        _ => return Err(io::Error::other("usage: errbook-load by-hand|errbook|layer|everything PORT")),
    };
    let port = arguments.next().and_then(|port| port.parse().ok()).unwrap_or(0);
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await?;
    axum::serve(listener, router).await
}
