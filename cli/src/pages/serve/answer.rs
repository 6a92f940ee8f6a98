//! The responses of the development server.

use std::net::{IpAddr, SocketAddr};

use bytes::Bytes;
use errbook_pages::Page;
use http_body_util::Full;
use hyper::header::{
    ALLOW, CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST, HeaderName, HeaderValue,
    X_CONTENT_TYPE_OPTIONS,
};
use hyper::{Method, Request, Response, StatusCode};

use super::language;
use crate::pages::watch::{Served, State};

const RELOAD: &str = include_str!("../reload.js");
const NOTICE: &str = include_str!("../notice.css");
/// The content security policy: pages load files of the site and nothing else.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
                      base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// A response with its whole body.
pub(super) type Answer = Response<Full<Bytes>>;

/// Returns the response to a request at a server that listens at an address. The body of the request is not read.
pub(super) fn answer<B>(request: &Request<B>, state: &State, at: Option<SocketAddr>) -> Answer {
    match (is_ours(request, at), request.method()) {
        (false, _) => text(403, "text/plain; charset=utf-8", b"403\n".to_vec()),
        (true, &Method::GET | &Method::HEAD) => page(request, state, is_local(at)),
        _ => with(text(405, "text/plain; charset=utf-8", b"405\n".to_vec()), ALLOW, "GET, HEAD"),
    }
}

/// Returns whether the `Host` of a request names this server. On a loopback address, other names are refused: a web page
/// could reach the server through a name that resolves to this machine (DNS rebinding).
fn is_ours<B>(request: &Request<B>, at: Option<SocketAddr>) -> bool {
    if !is_local(at) {
        return true;
    }
    let host = request.headers().get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    let address = name.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    let name = name.to_ascii_lowercase();
    name == "localhost" || name.ends_with(".localhost") || address.is_ok_and(|address| address.is_loopback())
}

/// Returns whether a server is reachable from this machine only.
fn is_local(at: Option<SocketAddr>) -> bool {
    at.is_some_and(|at| at.ip().is_loopback())
}

fn page<B>(request: &Request<B>, state: &State, is_local: bool) -> Answer {
    let path = request.uri().path();
    match (path, &state.served) {
        ("/-/version", _) => text(200, "text/plain; charset=utf-8", state.version.to_string().into_bytes()),
        ("/-/reload.js", _) => text(200, "text/javascript; charset=utf-8", RELOAD.into()),
        ("/-/notice.css", _) => text(200, "text/css; charset=utf-8", NOTICE.into()),
        (_, Served::Broken(notice)) => match notice.site.page(path).filter(is_asset) {
            Some(page) => text(200, page.content_type, page.bytes),
            None => {
                let own = || language::preferred(request.headers(), notice.site.catalog());
                let language = notice.site.language_of(path).unwrap_or_else(own);
                // The paths of the catalog's files are nothing for other machines.
                document(500, notice.page(path, language, is_local), state.version)
            }
        },
        (_, Served::Site(site)) => match site.page(path) {
            Some(page) => document(200, page, state.version),
            None => document(404, site.missing_page(path), state.version),
        },
    }
}

/// Returns whether a page is a file that pages load, and is about no entry.
fn is_asset(page: &Page) -> bool {
    ["text/css", "text/javascript", "image/"].iter().any(|kind| page.content_type.starts_with(kind))
}

/// Returns a page; one of HTML has the script that reloads it.
fn document(status: u16, page: Page, version: u64) -> Answer {
    let bytes = match page.content_type.starts_with("text/html") {
        true => {
            let script = format!("<script src=\"/-/reload.js\" data-version=\"{version}\" defer></script></head>");
            String::from_utf8_lossy(&page.bytes).replacen("</head>", &script, 1).into_bytes()
        }
        false => page.bytes,
    };
    let answer = text(status, page.content_type, bytes);
    page.language.iter().fold(answer, |answer, tag| with(answer, CONTENT_LANGUAGE, tag))
}

fn text(status: u16, content_type: &str, body: Vec<u8>) -> Answer {
    let mut answer = Response::new(Full::from(body));
    *answer.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let fields = [
        (CONTENT_TYPE, content_type),
        (CACHE_CONTROL, "no-store"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (CONTENT_SECURITY_POLICY, POLICY),
    ];
    fields.into_iter().fold(answer, |answer, (name, value)| with(answer, name, value))
}

fn with(mut answer: Answer, name: HeaderName, value: &str) -> Answer {
    if let Ok(value) = HeaderValue::from_str(value) {
        answer.headers_mut().insert(name, value);
    }
    answer
}
