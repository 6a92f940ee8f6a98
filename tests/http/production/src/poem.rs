//! poem.

// docs/production.md shows what follows, up to the routes.
use std::sync::Arc;

use errbook::poem::ErrorMiddleware;
use poem::http::header::{
    ACCEPT_ENCODING, ACCEPT_LANGUAGE, AUTHORIZATION, CONTENT_LANGUAGE, CONTENT_TYPE, ORIGIN, RETRY_AFTER, VARY,
    WWW_AUTHENTICATE,
};
use poem::http::{Method, StatusCode};
use poem::middleware::{
    CatchPanic, Compression, Cors, NormalizePath, RequestId, ReuseId, SetHeader, SizeLimit, Tracing, TrailingSlash,
};
use poem::{Endpoint, EndpointExt, Error, IntoResponse, Request, Response, Result, Route};
use tokio::time::timeout;

use crate::error::{LIMIT, PATIENCE, SHOP, ShopCode, settings};

/// Returns the service: the routes, and everything around them.
pub fn service(routes: Route) -> impl Endpoint<Output = Response> {
    let cors = Cors::new()
        .allow_origin(SHOP)
        .allow_methods([Method::GET, Method::POST])
        .allow_headers([AUTHORIZATION, CONTENT_TYPE])
        .expose_headers([RETRY_AFTER.as_str(), "x-request-id"]);
    routes
        // Inside of errbook's middleware: what fails. `RequestId` reads the id that errbook has written into the request.
        .around(authorize)
        .around(limit)
        .around(in_time)
        .with(CatchPanic::new())
        .with(RequestId::new().reuse_id(ReuseId::Use))
        .with(ErrorMiddleware::<ShopCode>::with(settings()))
        // One type for all of the above: rustc gives up on types that are nested too deeply.
        .boxed()
        // Outside of it: what every answer needs, whoever made it.
        .with(SetHeader::new().overriding("x-content-type-options", "nosniff"))
        .with(cors)
        .with(Compression::new())
        .around(vary)
        .with(NormalizePath::new(TrailingSlash::Trim))
        .with(Tracing)
}

/// Sets what answers vary by. `Cors` replaces it in part and leaves it out in part, and `Compression` leaves it out.
async fn vary<E: Endpoint>(next: Arc<E>, request: Request) -> Result<Response> {
    let mut response = next.call(request).await?.into_response();
    let known = response.headers().get_all(VARY).iter().filter_map(|line| line.to_str().ok());
    let mut names: Vec<String> =
        known.flat_map(|line| line.split(',')).map(|name| name.trim().to_lowercase()).collect();
    names.extend([ORIGIN, ACCEPT_ENCODING].map(|name| name.to_string()));
    if response.headers().contains_key(CONTENT_LANGUAGE) {
        names.push(ACCEPT_LANGUAGE.to_string());
    }
    names.sort();
    names.dedup();
    if let Ok(line) = names.join(", ").parse() {
        response.headers_mut().insert(VARY, line);
    }
    Ok(response)
}

/// The limit of bodies, for each route that reads one: `SizeLimit` refuses all requests without `Content-Length`.
fn body_limit() -> SizeLimit {
    SizeLimit::new(LIMIT)
}

/// Refuses requests for `/private` without a token.
async fn authorize<E: Endpoint>(next: Arc<E>, request: Request) -> Result<Response> {
    if request.uri().path() == "/private" && !request.headers().contains_key(AUTHORIZATION) {
        return Ok(StatusCode::UNAUTHORIZED.with_header(WWW_AUTHENTICATE, "Bearer").into_response());
    }
    next.call(request).await.map(IntoResponse::into_response)
}

/// Refuses requests that are too many.
async fn limit<E: Endpoint>(next: Arc<E>, request: Request) -> Result<Response> {
    if request.headers().contains_key("x-flood") {
        return Ok(StatusCode::TOO_MANY_REQUESTS.with_header(RETRY_AFTER, "7").into_response());
    }
    next.call(request).await.map(IntoResponse::into_response)
}

/// Answers 408 where a request takes too long.
async fn in_time<E: Endpoint>(next: Arc<E>, request: Request) -> Result<Response> {
    match timeout(PATIENCE, next.call(request)).await {
        Ok(answer) => answer.map(IntoResponse::into_response),
        Err(_) => Err(Error::from_status(StatusCode::REQUEST_TIMEOUT)),
    }
}

// The shop.
/// The routes.
pub fn routes() -> Route {
    use poem::web::Json;
    use poem::{get, handler, post};

    use crate::error::{NewOrder, SECRET, ShopError, order};

    #[handler]
    fn new(Json(wanted): Json<NewOrder>) -> Result<&'static str, ShopError> {
        order(&wanted)
    }
    #[handler]
    fn panics() {
        panic!("{SECRET}")
    }
    #[handler]
    async fn slow() {
        tokio::time::sleep(PATIENCE * 20).await;
    }
    #[handler]
    fn private() -> &'static str {
        "private"
    }
    async fn broken<E: Endpoint>(next: Arc<E>, request: Request) -> Result<Response> {
        assert!(!request.headers().contains_key("x-break"), "{SECRET}");
        next.call(request).await.map(IntoResponse::into_response)
    }
    Route::new()
        .at("/orders", post(new.with(body_limit()).around(broken)))
        .at("/panic", get(panics))
        .at("/slow", get(slow))
        .at("/private", get(private))
}
