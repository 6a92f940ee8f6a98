//! axum and tower-http.

// docs/production.md shows what follows, up to the routes.
use axum::Router;
use axum::extract::Request;
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, HeaderName, HeaderValue, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::http::{Method, StatusCode};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use errbook::axum::ErrorLayer;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::cors::CorsLayer;
use tower_http::decompression::RequestDecompressionLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::normalize_path::NormalizePath;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use tower_http::sensitive_headers::SetSensitiveRequestHeadersLayer;
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::timeout::TimeoutLayer;
use tower_http::trace::TraceLayer;
use tower_http::validate_request::ValidateRequestHeaderLayer;

use crate::error::{LIMIT, PATIENCE, SHOP, ShopCode, settings};

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Returns the service: the routes, and everything around them.
pub fn service(routes: Router) -> NormalizePath<Router> {
    let cors = CorsLayer::new()
        .allow_origin(HeaderValue::from_static(SHOP))
        .allow_methods([Method::GET, Method::POST])
        .allow_headers([AUTHORIZATION, CONTENT_TYPE])
        .expose_headers([RETRY_AFTER, REQUEST_ID]);
    let stack = routes
        // Inside of errbook's layer: what fails.
        .layer(RequestBodyLimitLayer::new(LIMIT))
        // Outside of the limit, which counts what has been decompressed.
        .layer(RequestDecompressionLayer::new())
        .layer(ValidateRequestHeaderLayer::custom(authorize))
        .layer(from_fn(limit))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, PATIENCE))
        .layer(CatchPanicLayer::new())
        .layer(SetRequestIdLayer::new(REQUEST_ID, MakeRequestUuid))
        .layer(ErrorLayer::<ShopCode>::with(settings()))
        // Outside of it: what every answer needs, whoever made it.
        .layer(SetResponseHeaderLayer::if_not_present(
            HeaderName::from_static("x-content-type-options"),
            HeaderValue::from_static("nosniff"),
        ))
        .layer(cors)
        .layer(CompressionLayer::new())
        .layer(PropagateRequestIdLayer::new(REQUEST_ID))
        .layer(TraceLayer::new_for_http())
        .layer(SetSensitiveRequestHeadersLayer::new([AUTHORIZATION]));
    // Around the router, as it changes the path that routes are found by.
    NormalizePath::trim_trailing_slash(stack)
}

/// Refuses requests for `/private` without a token.
#[expect(clippy::result_large_err, reason = "the layer takes a function of this type")]
fn authorize<B>(request: &mut axum::http::Request<B>) -> Result<(), Response> {
    if request.uri().path() == "/private" && !request.headers().contains_key(AUTHORIZATION) {
        return Err((StatusCode::UNAUTHORIZED, [(WWW_AUTHENTICATE, "Bearer")]).into_response());
    }
    Ok(())
}

/// Refuses requests that are too many.
async fn limit(request: Request, next: Next) -> Response {
    if request.headers().contains_key("x-flood") {
        return (StatusCode::TOO_MANY_REQUESTS, [(RETRY_AFTER, "7")]).into_response();
    }
    next.run(request).await
}

// The shop.
/// The routes, and a middleware that panics.
pub fn routes() -> Router {
    use axum::Json;
    use axum::routing::{get, post};

    use crate::error::{NewOrder, SECRET, ShopError, order};

    async fn new(Json(wanted): Json<NewOrder>) -> Result<&'static str, ShopError> {
        order(&wanted)
    }
    async fn panics() {
        panic!("{SECRET}")
    }
    async fn slow() {
        tokio::time::sleep(PATIENCE * 20).await;
    }
    async fn broken(request: Request, next: Next) -> Response {
        assert!(!request.headers().contains_key("x-break"), "{SECRET}");
        next.run(request).await
    }
    Router::new()
        .route("/orders", post(new))
        .route("/panic", get(panics))
        .route("/slow", get(slow))
        .route("/private", get(async || "private"))
        .layer(from_fn(broken))
}
