//! What is around the routes. A later layer is outside of the ones before it.

use axum::Router;
use axum::extract::Request;
use axum::http::header::{AUTHORIZATION, CONTENT_LANGUAGE, CONTENT_TYPE, HeaderValue, RETRY_AFTER};
use axum::http::{HeaderName, Method, StatusCode};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::Response;
use bookshop_domain::ShopCode;
use errbook::axum::{ErrorLayer, LanguageBy, Settings};
use tower_http::compression::CompressionLayer;
use tower_http::cors::CorsLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::sensitive_headers::SetSensitiveRequestHeadersLayer;
use tower_http::timeout::TimeoutLayer;
use tower_http::trace::TraceLayer;
use tracing::field::Empty;
use tracing::{Span, info_span};

use crate::app::{App, Config};
use crate::error::HttpError;
use crate::limiter::{Limiter, limit};

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Puts the layers around the routes.
pub(crate) fn around(routes: Router<App>, app: &App) -> Router<App> {
    let config = &app.config;
    routes
        // What fails is inside of errbook's layer: bodies that are too large, requests that take too long or are too many.
        .layer(RequestBodyLimitLayer::new(config.longest_body))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, config.patience))
        .layer(from_fn_with_state(Limiter::new(config.requests_a_minute), limit))
        .layer(from_fn(note_id))
        .layer(ErrorLayer::<ShopCode>::with(settings(config)))
        // What every answer needs is outside of it, so that the answer to a panic has it too.
        .layer(cors(&config.origins))
        .layer(CompressionLayer::new())
        .layer(TraceLayer::new_for_http().make_span_with(|request: &Request| {
            info_span!("request", method = %request.method(), path = request.uri().path(), id = Empty)
        }))
        .layer(SetSensitiveRequestHeadersLayer::new([AUTHORIZATION]))
}

/// Notes the id of a request in its span: the one that errbook's layer has accepted or made.
async fn note_id(request: Request, next: Next) -> Response {
    Span::current().record("id", request.headers().get(REQUEST_ID).and_then(|id| id.to_str().ok()));
    next.run(request).await
}

/// The settings of errbook's layer: bare responses that have a value become errors that show it.
fn settings(config: &Config) -> Settings {
    let limit = config.longest_body;
    // The language is that of the account, if there is one, and so depends on `Authorization`.
    Settings::new().language_by(LanguageBy::inside(&["authorization"])).html_pages(true).fallback_by(move |bare| {
        match bare.status().as_u16() {
            413 => Some(Box::new(HttpError::TooLarge { limit })),
            429 => Some(Box::new(HttpError::RateLimited { retry_after: bare.retry_after()?.as_secs() })),
            _ => None,
        }
    })
}

fn cors(origins: &[String]) -> CorsLayer {
    let origins: Vec<HeaderValue> = origins.iter().filter_map(|origin| origin.parse().ok()).collect();
    CorsLayer::new()
        .allow_origin(origins)
        .allow_methods([Method::GET, Method::POST, Method::PUT])
        .allow_headers([AUTHORIZATION, CONTENT_TYPE])
        .expose_headers([CONTENT_LANGUAGE, RETRY_AFTER, REQUEST_ID])
}
