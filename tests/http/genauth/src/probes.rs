//! A service that provokes all rejections of salvo, with routes whose responses must pass unchanged.

use std::io;
use std::time::Duration;

use errbook::salvo::ErrorHoop;
use errbook::{ClientFallback, ServerFallback, Timestamp, WholeCatalog};
use genauth::errors::{GenauthError, Success};
use salvo::http::cookie::Cookie;
use salvo::http::header::{ALLOW, CONTENT_DISPOSITION, ETAG, RETRY_AFTER, SET_COOKIE, WWW_AUTHENTICATE};
use salvo::http::{ParseError, StatusCode, StatusError};
use salvo::prelude::{Extractible, Text};
use salvo::size_limiter::max_size;
use salvo::timeout::Timeout;
use salvo::{Depot, FlowCtrl, Request, Response, Router, Service, Writer, handler};
use serde::{Deserialize, Serialize};

use crate::{counted, passing};

/// A text in sources, private fields, panics and salvo's own errors, which no response may contain.
pub const SECRET: &str = "s3cr3t-postgres://root@db";

/// The codes of a catalog with RFC 9457 bodies.
#[errbook::catalog(codes, catalog = "problem.toml")]
pub enum ProblemCode {}

/// The errors of that catalog.
#[errbook::catalog(catalog = "problem.toml")]
pub enum ProblemError {
    /// With a source and a private field.
    #[api_error(entry = "failed")]
    Database {
        /// The cause.
        #[source]
        cause: io::Error,
        /// The query.
        query: String,
    },
}

#[derive(Debug, Serialize, Deserialize, Extractible)]
#[salvo(extract(default_source(from = "body")))]
struct Person {
    name: String,
    age: u8,
}

#[derive(Debug, Serialize, Deserialize, Extractible)]
#[salvo(extract(default_source(from = "query")))]
struct Page {
    number: u32,
}

#[derive(Debug, Serialize, Deserialize, Extractible)]
#[salvo(extract(default_source(from = "param")))]
struct Item {
    id: u32,
}

#[handler]
async fn extracted(person: Person) -> String {
    person.name
}

#[handler]
async fn parsed(request: &mut Request) -> Result<String, ParseError> {
    Ok(request.parse_json::<Person>().await?.name)
}

#[handler]
async fn numbered(wanted: Page) -> String {
    wanted.number.to_string()
}

#[handler]
async fn one_item(wanted: Item) -> String {
    wanted.id.to_string()
}

#[handler]
async fn slow() -> &'static str {
    tokio::time::sleep(Duration::from_secs(60)).await;
    SECRET
}

#[handler]
async fn panics(response: &mut Response) -> &'static str {
    let _ = response.add_header(ETAG, "\"half-made\"", true);
    response.add_cookie(Cookie::new("session", "half-made"));
    panic!("{SECRET}")
}

#[handler]
async fn status_error() -> StatusError {
    StatusError::forbidden().brief(SECRET).detail(SECRET).cause(io::Error::other(SECRET))
}

#[handler]
async fn text(response: &mut Response) {
    response.status_code(StatusCode::BAD_GATEWAY);
    let _ = response.add_header(ETAG, "\"1\"", true);
    response.render(Text::Plain(SECRET));
}

#[handler]
async fn bare(request: &mut Request, response: &mut Response) {
    let status: u16 = request.param("status").unwrap_or(500);
    let (name, value) = match status {
        401 => (WWW_AUTHENTICATE, "Bearer realm=\"api\""),
        405 => (ALLOW, "GET, HEAD"),
        _ => (RETRY_AFTER, "30"),
    };
    let _ = response.add_header(name, value, true);
    response.status_code(StatusCode::from_u16(status).unwrap());
}

#[handler]
async fn database() -> Result<&'static str, ProblemError> {
    Err(ProblemError::Database { cause: io::Error::other(SECRET), query: SECRET.to_owned() })
}

#[handler]
async fn after_headers(response: &mut Response) -> Result<&'static str, ProblemError> {
    let _ = response.add_header(ETAG, "\"1\"", true);
    let _ = response.add_header(CONTENT_DISPOSITION, "attachment", true);
    let _ = response.add_header(SET_COOKIE, "a=1", true);
    Err(ProblemError::Locked { retry_at: Timestamp::from_unix(1_800_000_000, 0) })
}

#[handler]
async fn echo(request: &mut Request) -> Result<String, ProblemError> {
    match request.parse_json_with_max_size::<String>(8 << 20).await {
        Ok(name) => Err(ProblemError::Taken { name }),
        Err(_) => Err(ProblemError::Unreadable),
    }
}

#[handler]
async fn wrapped() -> Success<[u8; 2]> {
    Success::new([1, 2])
}

#[handler]
async fn refuse() -> Result<(), GenauthError> {
    Err(GenauthError::FlowCompleted)
}

#[handler]
async fn refuse_and_go_on(
    request: &mut Request,
    depot: &mut Depot,
    response: &mut Response,
    ctrl: &mut FlowCtrl,
) -> StatusError {
    ctrl.call_next(request, depot, response).await;
    StatusError::forbidden().brief(SECRET)
}

#[handler]
async fn panic_hoop() {
    panic!("{SECRET}");
}

#[handler]
async fn recover(request: &mut Request, depot: &mut Depot, response: &mut Response, ctrl: &mut FlowCtrl) {
    ctrl.call_next(request, depot, response).await;
    response.status_code(StatusCode::OK);
    response.render(Text::Plain("recovered"));
}

#[handler]
async fn behind(response: &mut Response) {
    let _ = response.add_header("x-behind", "1", true);
    response.render(Text::Plain(SECRET));
}

fn router() -> Router {
    let at = |path: &str| Router::with_path(path);
    Router::new()
        .push(at("extracted").post(extracted))
        .push(at("parsed").post(parsed))
        .push(at("page").get(numbered))
        .push(at("items/{id}").get(one_item))
        .push(at("numbers/{id:num}").get(one_item))
        .push(at("limited").hoop(max_size(16)).post(extracted))
        .push(at("slow").hoop(Timeout::new(Duration::from_millis(50))).get(slow))
        .push(at("panics").get(panics))
        .push(at("status-error").get(status_error))
        .push(at("text").get(text))
        .push(at("bare/{status}").get(bare))
        .push(at("database").get(database))
        .push(at("after-headers").get(after_headers))
        .push(at("echo").post(echo))
        .push(at("redirect").get(passing::redirect))
        .push(at("stream").get(passing::stream))
        .push(at("file").get(passing::file))
        .push(at("wrapped").get(wrapped))
        .push(at("guarded").hoop(refuse).get(behind))
        .push(at("panic-hoop").hoop(panic_hoop).get(behind))
        .push(at("overruled").hoop(refuse_and_go_on).get(refuse))
        .push(at("recovered").hoop(recover).get(refuse))
        .push(at("counted").get(counted::taken))
}

/// Returns the service with the hoop, for the catalog of `E`.
#[must_use]
pub fn with_hoop<E: WholeCatalog + ClientFallback + ServerFallback + 'static>() -> Service {
    by(ErrorHoop::<E>::new())
}

#[handler]
async fn outside(response: &mut Response) {
    let _ = response.add_header("x-outside", "1", true);
}

/// Returns the service with another hoop outside of errbook's, which is added twice.
#[must_use]
pub fn nested<E: WholeCatalog + ClientFallback + ServerFallback + 'static>() -> Service {
    let router = Router::new().hoop(ErrorHoop::<E>::new()).push(router());
    Service::new(router).hoop(outside).hoop(ErrorHoop::<E>::new())
}

#[handler]
async fn refuse_afterwards(
    request: &mut Request,
    depot: &mut Depot,
    response: &mut Response,
    ctrl: &mut FlowCtrl,
) -> GenauthError {
    ctrl.call_next(request, depot, response).await;
    GenauthError::UserLocked
}

/// Returns the service with a hoop outside of errbook's that ends with an error.
#[must_use]
pub fn refused_outside<E: WholeCatalog + ClientFallback + ServerFallback + 'static>() -> Service {
    Service::new(router()).hoop(refuse_afterwards).hoop(ErrorHoop::<E>::new())
}

/// Returns the service with this hoop.
#[must_use]
pub fn by<E: WholeCatalog + 'static>(hoop: ErrorHoop<E>) -> Service {
    Service::new(router()).hoop(hoop)
}

/// Returns the service without errbook.
#[must_use]
pub fn bare_service() -> Service {
    Service::new(router())
}
