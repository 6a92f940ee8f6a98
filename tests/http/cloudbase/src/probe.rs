//! A service on poem that fails in every possible way.

use std::fmt;
use std::time::Duration;

use errbook::ApiError;
use errbook::poem::{ErrorMiddleware, Settings, Success};
use poem::error::InternalServerError;
use poem::http::{HeaderMap, StatusCode};
use poem::middleware::SizeLimit;
use poem::web::{Data, Json, Path, Query, Redirect, TypedHeader, headers};
use poem::{Body, Endpoint, EndpointExt, Response, Route, get, handler, post};
use serde::Deserialize;

/// A text that no response may contain.
pub const SECRET: &str = "hunter2";

/// The codes of the small catalog.
#[errbook::catalog(codes, catalog = "./probe.toml")]
pub enum ProbeCode {}

/// A cause that contains the secret in all its texts.
#[derive(Debug)]
pub struct Leaky(pub &'static str);

impl fmt::Display for Leaky {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for Leaky {}

/// The errors of the small catalog, with a type parameter, private fields and a source.
#[derive(Debug, ApiError)]
#[api_error(catalog = "./probe.toml")]
pub enum ProbeError<T: fmt::Display> {
    /// Shows the input of the client.
    Echoed {
        /// The input.
        text: T,
    },
    /// Has private fields.
    LoginFailed {
        /// Private.
        password: &'static str,
        /// Private.
        #[source]
        cause: Leaky,
    },
    /// The status is in the body.
    Quiet,
}

#[derive(Deserialize)]
struct Text {
    text: String,
}

#[handler]
fn echo(Json(Text { text }): Json<Text>) -> Result<(), ProbeError<String>> {
    Err(ProbeError::Echoed { text })
}

#[handler]
fn echo_query(Query(Text { text }): Query<Text>) -> Result<(), ProbeError<String>> {
    Err(ProbeError::Echoed { text })
}

#[handler]
fn login() -> poem::Result<()> {
    Err(ProbeError::<String>::LoginFailed { password: SECRET, cause: Leaky(SECRET) })?;
    Ok(())
}

#[handler]
fn quiet() -> Result<(), ProbeError<String>> {
    Err(ProbeError::Quiet)
}

#[handler]
fn boxed() -> poem::Result<()> {
    let error: Box<dyn ApiError + Send + Sync> =
        Box::new(ProbeError::<String>::LoginFailed { password: SECRET, cause: Leaky(SECRET) });
    Err(error)?;
    Ok(())
}

#[handler]
fn wrapped() -> Success<ProbeCode, [u8; 2]> {
    Success::new([7, 8])
}

#[derive(Deserialize)]
struct Page {
    #[expect(dead_code, reason = "it is only parsed")]
    page: u32,
}

#[handler]
fn by_query(_: Query<Page>) {}

#[handler]
fn by_path(_: Path<u32>) {}

#[handler]
fn by_json(_: Json<Page>) {}

#[handler]
fn by_header(_: TypedHeader<headers::Host>, _: TypedHeader<headers::IfModifiedSince>) {}

#[handler]
fn by_text(_: String) {}

#[handler]
fn missing_data(_: Data<&Leaky>) {}

#[handler]
fn panics() {
    panic!("{SECRET}")
}

#[handler]
async fn panics_later() {
    tokio::time::sleep(Duration::from_millis(5)).await;
    panic!("{SECRET}")
}

/// Panics when it is formatted.
struct Bomb;

impl fmt::Display for Bomb {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        panic!("{SECRET}")
    }
}

impl fmt::Debug for Bomb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Bomb")
    }
}

#[handler]
fn panics_when_rendered() -> Result<(), ProbeError<Bomb>> {
    Err(ProbeError::Echoed { text: Bomb })
}

#[handler]
fn internal() -> poem::Result<()> {
    Err(InternalServerError(Leaky(SECRET)))
}

#[handler]
async fn limited(body: Body) -> poem::Result<()> {
    body.into_bytes_limit(16).await?;
    Ok(())
}

/// Returns a response that a handler wrote itself, with headers that describe its body and others.
#[handler]
fn own(Path(status): Path<u16>) -> poem::Result<Response> {
    let status = StatusCode::from_u16(status).map_err(poem::error::BadRequest)?;
    let mut headers = HeaderMap::new();
    for (name, value) in [
        ("allow", "GET, PUT"),
        ("content-encoding", "identity"),
        ("content-type", "text/html"),
        ("etag", "\"hunter2\""),
        ("retry-after", "120"),
        ("set-cookie", "a=1"),
        ("vary", "origin"),
        ("www-authenticate", "Bearer"),
    ] {
        headers.append(name, poem::http::HeaderValue::from_static(value));
    }
    headers.append("set-cookie", poem::http::HeaderValue::from_static("b=2"));
    let mut response = Response::builder().status(status).body(format!("<p>{SECRET}"));
    *response.headers_mut() = headers;
    Ok(response)
}

#[handler]
fn redirect() -> Redirect {
    Redirect::see_other("/elsewhere")
}

#[handler]
fn stream() -> Response {
    let chunks: [std::io::Result<&'static str>; 3] = [Ok("one "), Ok("two "), Ok("three")];
    Response::builder()
        .content_type("text/event-stream")
        .body(Body::from_bytes_stream(futures_util::stream::iter(chunks)))
}

#[handler]
async fn slow() {
    tokio::time::sleep(Duration::from_secs(60)).await;
}

/// Returns the failing routes, without a middleware of errbook.
pub fn bare() -> Route {
    Route::new()
        .at("/echo", post(echo).get(echo_query))
        .at("/login", get(login))
        .at("/quiet", get(quiet))
        .at("/boxed", get(boxed))
        .at("/wrapped", get(wrapped))
        .at("/query", get(by_query))
        .at("/path/:number", get(by_path))
        .at("/json", post(by_json))
        .at("/header", get(by_header))
        .at("/text", post(by_text))
        .at("/data", get(missing_data))
        .at("/panic", get(panics))
        .at("/panic/later", get(panics_later))
        .at("/panic/rendering", get(panics_when_rendered))
        .at("/internal", get(internal))
        .at("/limited", post(limited))
        .at("/sized", post(by_text.with(SizeLimit::new(16))))
        .at("/own/:status", get(own))
        .at("/redirect", get(redirect))
        .at("/stream", get(stream))
        .at(
            "/slow",
            get(slow.around(|endpoint, request| async move {
                let answer = tokio::time::timeout(Duration::from_millis(20), endpoint.call(request)).await;
                answer.unwrap_or_else(|_| Err(poem::Error::from_status(StatusCode::SERVICE_UNAVAILABLE)))
            })),
        )
}

/// Returns the same, with the middleware and the catalog of CloudBase.
pub fn app() -> impl Endpoint<Output = Response> + 'static {
    bare().with(ErrorMiddleware::<cloudbase::CloudbaseCode>::new())
}

/// Returns the same, with the small catalog, whose only fallback entries are those of 400 and 500.
pub fn of_classes(settings: Settings) -> impl Endpoint<Output = Response> + 'static {
    bare().with(ErrorMiddleware::<ProbeCode>::with(settings))
}
