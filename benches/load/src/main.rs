//! An error route on axum for `benches/load.sh`: by hand, with errbook, or with errbook and its layer.
//!
//! `errbook-load by-hand|errbook|layer PORT`. All three respond to `GET /error` with the same status, media type, language and
//! body; with the layer, the response also has a request id and `Vary`.

use std::{env, io};

use axum::Router;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use errbook::axum::ErrorLayer;

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

// One thread: the other core is the load generator's.
#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let mut arguments = env::args().skip(1);
    let router = match arguments.next().as_deref() {
        Some("by-hand") => Router::new().route("/error", get(by_hand)),
        Some("errbook") => Router::new().route("/error", get(with_errbook)),
        Some("layer") => Router::new().route("/error", get(with_errbook)).layer(ErrorLayer::<AccountsCode>::new()),
        _ => return Err(io::Error::other("usage: errbook-load by-hand|errbook|layer PORT")),
    };
    let port = arguments.next().and_then(|port| port.parse().ok()).unwrap_or(0);
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await?;
    axum::serve(listener, router).await
}
