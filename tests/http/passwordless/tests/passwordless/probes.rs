//! Routes that fail in every way that actix-web has, with a secret in each failure.

use std::time::Duration;

use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::{ErrorBadGateway, ErrorImATeapot, ErrorRequestTimeout, ErrorServiceUnavailable, InternalError};
use actix_web::middleware::{Next, from_fn};
use actix_web::{App, Error, HttpResponse, Result, web};
use errbook_http_passwordless::Server;
use serde::Deserialize;
use serde_json::Value;

/// A text that no response may contain.
pub(crate) const SECRET: &str = "hunter2";

/// An error with a field, of a catalog other than the service's.
#[errbook::catalog]
#[derive(Debug)]
pub(crate) enum ProbeError {
    /// The cause is private.
    Failed {
        #[from]
        cause: std::io::Error,
    },
}

/// The codes of the probes' catalog.
#[errbook::catalog(codes)]
pub(crate) enum ProbeCode {}

#[derive(Deserialize)]
pub(crate) struct Size {
    size: u8,
}

/// Adds the routes.
pub(crate) fn routes(service: &mut web::ServiceConfig) {
    rejecting(service);
    let get = web::get;
    service
        .route("/probe/panic", get().to(panics))
        .service(web::resource("/probe/guard").guard(actix_web::guard::fn_guard(|_| panic!("{SECRET}"))))
        .route("/probe/unavailable", get().to(unavailable))
        .route("/probe/unauthorized", get().to(unauthorized))
        .route("/probe/gateway", get().to(async || Err::<&str, _>(ErrorBadGateway(SECRET))))
        .route("/probe/teapot", get().to(async || Err::<&str, _>(ErrorImATeapot(SECRET))))
        .route("/probe/io", get().to(async || Err::<&str, Error>(std::io::Error::other(SECRET).into())))
        .route("/probe/failed", get().to(async || Err::<&str, ProbeError>(std::io::Error::other(SECRET).into())))
        .route("/probe/echo", web::post().to(echo))
        .route("/probe/conflict", get().to(conflict))
        .service(web::resource("/probe/refused").wrap(from_fn(refuse)).route(get().to(async || "")))
        .service(web::resource("/probe/moved").wrap(from_fn(moved)).route(get().to(async || "")))
        .service(web::resource("/probe/failing").wrap(from_fn(fail)).route(get().to(async || "")));
}

fn rejecting(service: &mut web::ServiceConfig) {
    service
        .service(web::resource("/probe/json").route(web::post().to(async |_: web::Json<Value>| "taken")))
        .route("/probe/query", web::get().to(async |query: web::Query<Size>| query.size.to_string()))
        .route("/probe/path/{number}", web::get().to(async |number: web::Path<u8>| number.to_string()));
}

async fn panics() -> &'static str {
    panic!("{SECRET}")
}

async fn unavailable() -> HttpResponse {
    let mut answer = HttpResponse::ServiceUnavailable();
    answer.insert_header(("retry-after", "30")).insert_header(("set-cookie", "a=b")).insert_header(("etag", "\"x\""));
    answer.insert_header(("content-language", "fr")).insert_header(("vary", "origin")).body(SECRET)
}

async fn unauthorized() -> HttpResponse {
    HttpResponse::Unauthorized().insert_header(("www-authenticate", "Bearer")).finish()
}

async fn conflict() -> Result<HttpResponse> {
    Err(InternalError::from_response(SECRET, HttpResponse::Conflict().body(SECRET)).into())
}

async fn echo(value: web::Json<String>) -> Result<&'static str, ProbeError> {
    Err(ProbeError::Echoed { value: value.into_inner() })
}

async fn refuse(_: ServiceRequest, _: Next<actix_web::body::BoxBody>) -> Result<ServiceResponse> {
    Err(ErrorServiceUnavailable(SECRET))
}

async fn moved(_: ServiceRequest, _: Next<actix_web::body::BoxBody>) -> Result<ServiceResponse> {
    let answer = HttpResponse::SeeOther().insert_header(("location", "/elsewhere")).body("moved");
    Err(InternalError::from_response("", answer).into())
}

async fn fail(_: ServiceRequest, _: Next<actix_web::body::BoxBody>) -> Result<ServiceResponse> {
    Err(ProbeError::from(std::io::Error::other(SECRET)).into())
}

/// Starts the routes on actix-web alone, with the limits of the service.
pub(crate) fn alone() -> Server {
    Server::of(|| {
        App::new().app_data(web::JsonConfig::default().limit(64 * 1024)).configure(routes).wrap(from_fn(
            async |request: ServiceRequest, next: Next<_>| {
                let answer = actix_web::rt::time::timeout(Duration::from_secs(2), next.call(request)).await;
                answer.unwrap_or_else(|late| Err(ErrorRequestTimeout(late)))
            },
        ))
    })
}
