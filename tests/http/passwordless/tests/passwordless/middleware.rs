//! `ErrorMiddleware` on apps of all kinds, and errors without it.

use actix_web::middleware::from_fn;
use actix_web::{App, Error, HttpResponse, Result, web};
use errbook::actix::{ErrorMiddleware, Settings};
use errbook::{ApiError, Success};
use errbook_http_passwordless::{Answer, Ask, Server};
use passwordless::{PasswordlessCode, PasswordlessError};
use serde_json::json;

use crate::probes::{ProbeCode, ProbeError, alone, routes};

/// Starts the failing routes with a catalog whose bodies show all values of the context.
fn probes() -> Server {
    Server::of(|| {
        let settings = Settings::new().request_id_header("X-Correlation").trace_id_header("traceparent");
        App::new().configure(routes).configure(answers).wrap(ErrorMiddleware::<ProbeCode>::with(settings))
    })
}

/// Adds routes whose responses are not errors, or have the right format already.
fn answers(service: &mut web::ServiceConfig) {
    let get = web::get;
    service
        .route("/answer/stream", get().to(stream))
        .route("/answer/redirect", get().to(redirect))
        .route(
            "/answer/cached",
            get().to(async || HttpResponse::NotModified().insert_header(("etag", "\"x\"")).finish()),
        )
        .route("/answer/file", get().to(file))
        .route("/answer/success", get().to(async || Success::<ProbeCode, _>::new(json!([1, 2]))))
        .route("/answer/error", get().to(async || HttpResponse::from_error(ProbeError::Echoed { value: "hi".into() })))
        .route("/answer/conflict", get().to(async || Err::<&str, _>(Chosen::Conflict { value: "hi" })))
        .route("/answer/any", get().to(async || Err::<&str, Error>(Generic { value: 7 }.into())));
}

/// Written by hand, with a status other than the first of the entry.
#[derive(Debug, errbook::ApiError)]
enum Chosen {
    #[api_error(entry = "echoed", status = 409)]
    Conflict { value: &'static str },
}

/// The catalog in the envelope with a fixed status.
#[errbook::catalog(codes, envelope = "fixed")]
enum FixedCode {}

/// With a type parameter.
#[derive(Debug, errbook::ApiError)]
#[api_error(entry = "echoed")]
struct Generic<T> {
    value: T,
}

async fn stream() -> HttpResponse {
    let parts = ["a", "b"].map(|part| Ok::<_, Error>(web::Bytes::from_static(part.as_bytes())));
    HttpResponse::Ok().insert_header(("x-own", "1")).streaming(futures_util::stream::iter(parts))
}

async fn redirect() -> HttpResponse {
    HttpResponse::SeeOther().insert_header(("location", "/elsewhere")).body("moved")
}

async fn file() -> HttpResponse {
    let mut answer = HttpResponse::PartialContent();
    answer.insert_header(("content-disposition", "attachment")).insert_header(("content-range", "bytes 0-3/9"));
    answer.insert_header(("accept-ranges", "bytes")).content_type("application/pdf").body("%PDF")
}

fn get(server: Server, path: &str) -> Answer {
    server.ask("GET", path, Ask::default())
}

#[test]
fn successes_redirects_streams_and_files_pass_untouched() {
    let server = probes();
    let stream = get(server, "/answer/stream");
    assert_eq!((stream.status, stream.text(), stream.header("x-own")), (200, "ab", Some("1")));
    assert_eq!(stream.header("transfer-encoding"), Some("chunked"));
    let redirect = get(server, "/answer/redirect");
    assert_eq!((redirect.status, redirect.text(), redirect.header("location")), (303, "moved", Some("/elsewhere")));
    let cached = get(server, "/answer/cached");
    assert_eq!((cached.status, cached.header("etag")), (304, Some("\"x\"")));
    let file = get(server, "/answer/file");
    assert_eq!((file.status, file.text(), file.header("content-type")), (206, "%PDF", Some("application/pdf")));
    assert_eq!(file.header("content-range"), Some("bytes 0-3/9"));
    for answer in [stream, redirect, cached, file] {
        assert_eq!(answer.header("x-correlation").map(str::len), Some(32));
        assert_eq!(answer.header("content-language"), None);
    }
}

#[test]
fn a_middleware_that_redirects_by_an_error_does_so() {
    let moved = get(probes(), "/probe/moved");
    assert_eq!((moved.status, moved.text(), moved.header("location")), (303, "moved", Some("/elsewhere")));
}

#[test]
fn a_response_of_another_catalog_passes_in_the_language_of_the_request() {
    let server = Server::passwordless_with(routes);
    for path in ["/probe/failed", "/probe/failing"] {
        let headers = [("accept-language", "zh-CN"), ("x-request-id", "the-id")];
        let answer = server.ask("GET", path, Ask { headers: &headers, ..Ask::default() });
        let body = format!(r#"{{"code":"failed","message":"出错了。","at":"{path}","id":"the-id"}}"#);
        assert_eq!((answer.status, answer.text()), (500, &*body));
        assert_eq!(answer.header("access-control-allow-origin"), Some("*"));
    }
}

#[test]
fn ids_place_and_trace_are_in_the_body_and_the_header() {
    let trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    let headers = [("x-correlation", "c1"), ("traceparent", trace), ("accept-language", "zh;q=0, en")];
    let answer = probes().ask("GET", "/answer/error?private=1", Ask { headers: &headers, ..Ask::default() });
    let expected = r#"{"code":"echoed","message":"You said hi.","at":"/answer/error","id":"c1","trace":"4bf92f3577b34da6a3ce929d0e0e4736","value":"hi"}"#;
    assert_eq!((answer.status, answer.text()), (422, expected));
    assert_eq!(answer.header("x-correlation"), Some("c1"));
    assert_eq!(answer.header("x-value"), Some("hi"));
}

#[test]
fn a_request_without_an_id_gets_one_that_header_and_body_share() {
    let server = probes();
    let (one, other) = (get(server, "/nowhere"), get(server, "/nowhere"));
    // The catalog has no fallback entry for 404, so that of its class answers (RFC 9110 §15).
    assert_eq!((one.status, one.string("/code"), other.status), (404, "refused".to_owned(), 404));
    assert_ne!(one.string("/id"), other.string("/id"));
    let (one, other) = (get(server, "/answer/any"), get(server, "/answer/any"));
    assert_eq!(one.header("x-correlation"), Some(&*one.string("/id")));
    assert_ne!(one.string("/id"), other.string("/id"));
}

#[test]
fn a_variant_chooses_among_the_statuses_of_its_entry() {
    let answer = get(probes(), "/answer/conflict");
    assert_eq!((answer.status, answer.string("/value")), (409, "hi".to_owned()));
}

#[test]
fn a_success_stands_in_the_catalogs_template() {
    let headers = [("x-correlation", "c1")];
    let answer = probes().ask("GET", "/answer/success", Ask { headers: &headers, ..Ask::default() });
    assert_eq!((answer.status, answer.text()), (200, r#"{"code":"ok","id":"c1","data":[1,2]}"#));
    assert_eq!(answer.header("x-correlation"), Some("c1"));
}

#[test]
fn without_the_middleware_an_error_is_answered_in_the_default_language() {
    let headers = [("accept-language", "zh")];
    let answer = alone().ask("GET", "/probe/failed", Ask { headers: &headers, ..Ask::default() });
    assert_eq!((answer.status, answer.string("/message")), (500, "It failed.".to_owned()));
    assert_eq!((answer.header("content-language"), answer.header("vary")), (Some("en"), None));
    assert_eq!(answer.header("x-request-id"), None);
}

#[test]
fn of_two_middlewares_the_inner_one_decides() {
    let server = Server::of(|| {
        let scope = web::scope("/inner").route("/io", web::get().to(fails)).route("/panic", web::get().to(panics));
        App::new()
            .service(scope.wrap(ErrorMiddleware::<ProbeCode>::new()))
            .wrap(from_fn(async |request, next: actix_web::middleware::Next<_>| next.call(request).await))
            .wrap(ErrorMiddleware::<PasswordlessCode>::new())
    });
    for path in ["/inner/io", "/inner/panic"] {
        assert_eq!(get(server, path).string("/code"), "failed", "{path}");
    }
    assert_eq!(get(server, "/elsewhere").string("/errorCode"), "not_found");
}

#[test]
fn an_envelope_that_fixes_the_status_of_http_fixes_it_for_rejections_and_panics() {
    let server = Server::of(|| App::new().configure(routes).wrap(ErrorMiddleware::<FixedCode>::new()));
    for path in ["/probe/io", "/probe/panic", "/probe/refused"] {
        let answer = get(server, path);
        let status = if path == "/probe/refused" { 503 } else { 500 };
        let body = format!(r#"{{"status":{status},"message":"It failed."}}"#);
        assert_eq!((answer.status, answer.text()), (200, &*body), "{path}");
    }
}

async fn fails() -> Result<&'static str> {
    Err(std::io::Error::other("disk").into())
}

async fn panics() -> &'static str {
    panic!("disk")
}

#[test]
fn a_box_of_every_object_is_an_error_of_actix() {
    fn status(error: impl Into<actix_web::Error>) -> u16 {
        error.into().error_response().status().as_u16()
    }
    let error = || Box::new(PasswordlessError::NotFound);
    assert_eq!(status(error() as Box<dyn ApiError>), 404);
    assert_eq!(status(error() as Box<dyn ApiError + Send>), 404);
    assert_eq!(status(error() as Box<dyn ApiError + Sync>), 404);
    assert_eq!(status(error() as Box<dyn ApiError + Send + Sync>), 404);
}

#[test]
fn a_type_that_names_the_traits_it_implements_itself_keeps_them_beside_the_features() {
    assert_eq!(Error::from(errbook_own_traits::Derived::Gone).as_response_error().status_code(), 418);
}
