//! salvo.

// docs/production.md shows what follows, up to the routes.
use errbook::salvo::ErrorHoop;
use salvo::catch_panic::CatchPanic;
use salvo::compression::Compression;
use salvo::cors::Cors;
use salvo::http::header::{
    ACCEPT_ENCODING, ACCEPT_LANGUAGE, AUTHORIZATION, CONTENT_TYPE, HeaderName, HeaderValue, ORIGIN, RETRY_AFTER,
    WWW_AUTHENTICATE,
};
use salvo::http::{Method, StatusCode, StatusError, mime};
use salvo::logging::Logger;
use salvo::prelude::*;
use salvo::request_id::RequestId;
use salvo::size_limiter::max_size;
use salvo::timeout::Timeout;

use crate::error::{LIMIT, PATIENCE, SHOP, ShopCode, settings};

/// Returns the service: the routes, and everything around them.
pub fn service(routes: Router) -> Service {
    let cors = Cors::new()
        .allow_origin(SHOP)
        .allow_methods([Method::GET, Method::POST])
        .allow_headers([AUTHORIZATION, CONTENT_TYPE])
        .expose_headers([RETRY_AFTER, HeaderName::from_static("x-request-id")])
        // It replaces `Vary`, so it has to name what the others vary by, too.
        .vary::<()>([ORIGIN, ACCEPT_LANGUAGE, ACCEPT_ENCODING]);
    let problem = "application/problem+json".parse().expect("a media type");
    Service::new(routes)
        // Outside of errbook's hoop: what every answer needs, whoever made it.
        .hoop(Logger::new())
        .hoop(Compression::new().content_types(&[mime::TEXT_STAR, mime::APPLICATION_JSON, problem]))
        .hoop(cors.into_handler())
        .hoop(preflight)
        .hoop(nosniff)
        .hoop(ErrorHoop::<ShopCode>::with(settings()))
        // Inside of it: what fails. `RequestId` reads the id that errbook has written into the request.
        .hoop(RequestId::new().overwrite(false))
        .hoop(CatchPanic::new())
        .hoop(Timeout::new(PATIENCE))
        .hoop(limit)
        .hoop(authorize)
        .hoop(max_size(LIMIT as u64))
}

/// Ends a preflight here: `Cors` makes the answer of whatever comes back, and only sets its status and headers.
#[handler]
async fn preflight(request: &Request, response: &mut Response, flow: &mut FlowCtrl) {
    if request.method() == Method::OPTIONS {
        response.status_code(StatusCode::NO_CONTENT);
        flow.skip_rest();
    }
}

#[handler]
async fn nosniff(response: &mut Response) {
    response.headers_mut().insert("x-content-type-options", HeaderValue::from_static("nosniff"));
}

/// Refuses requests for `/private` without a token.
#[handler]
async fn authorize(request: &Request, response: &mut Response, flow: &mut FlowCtrl) {
    if request.uri().path() == "/private" && !request.headers().contains_key(AUTHORIZATION) {
        response.headers_mut().insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        response.render(StatusError::unauthorized());
        flow.skip_rest();
    }
}

/// Refuses requests that are too many.
#[handler]
async fn limit(request: &Request, response: &mut Response, flow: &mut FlowCtrl) {
    if request.headers().contains_key("x-flood") {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("7"));
        response.status_code(StatusCode::TOO_MANY_REQUESTS);
        flow.skip_rest();
    }
}

// The shop.
/// The routes, and a hoop that panics.
pub fn routes() -> Router {
    use crate::error::{NewOrder, SECRET, order};

    #[handler]
    async fn new(request: &mut Request, depot: &mut Depot, response: &mut Response) {
        match request.parse_json::<NewOrder>().await.map(|wanted| order(&wanted)) {
            Ok(Ok(text)) => response.render(text),
            Ok(Err(error)) => response.render(error),
            Err(error) => error.write(request, depot, response).await,
        }
    }
    #[handler]
    async fn panics() {
        panic!("{SECRET}")
    }
    #[handler]
    async fn slow() {
        tokio::time::sleep(PATIENCE * 20).await;
    }
    #[handler]
    async fn broken(request: &Request) {
        assert!(!request.headers().contains_key("x-break"), "{SECRET}");
    }
    #[handler]
    async fn private() -> &'static str {
        "private"
    }
    Router::new()
        .hoop(broken)
        .push(Router::with_path("orders").post(new))
        .push(Router::with_path("panic").get(panics))
        .push(Router::with_path("slow").get(slow))
        .push(Router::with_path("private").get(private))
}
