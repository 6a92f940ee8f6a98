//! The responses of the development server.

use std::net::{IpAddr, SocketAddr};

use bytes::Bytes;
use http_body_util::Full;
use hyper::header::{
    ALLOW, CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST, HeaderName, HeaderValue,
    X_CONTENT_TYPE_OPTIONS,
};
use hyper::{Method, Request, Response, StatusCode};

use crate::pages::notice;
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
        (true, &Method::GET | &Method::HEAD) => page(request.uri().path(), state),
        _ => with(text(405, "text/plain; charset=utf-8", b"405\n".to_vec()), ALLOW, "GET, HEAD"),
    }
}

/// Returns whether the `Host` of a request names this server. On a loopback address, other names are refused: a web page
/// could reach the server through a name that resolves to this machine (DNS rebinding).
fn is_ours<B>(request: &Request<B>, at: Option<SocketAddr>) -> bool {
    if !at.is_some_and(|at| at.ip().is_loopback()) {
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

fn page(path: &str, state: &State) -> Answer {
    match (path, &state.served) {
        ("/-/version", _) => text(200, "text/plain; charset=utf-8", state.version.to_string().into_bytes()),
        ("/-/reload.js", _) => text(200, "text/javascript; charset=utf-8", RELOAD.into()),
        ("/-/notice.css", _) => text(200, "text/css; charset=utf-8", NOTICE.into()),
        (_, Served::Broken(page)) => html(500, page, state.version),
        (_, Served::Site(site)) => match site.page(path) {
            Some(page) => {
                let answer = match page.content_type.starts_with("text/html") {
                    true => html(200, &String::from_utf8_lossy(&page.bytes), state.version),
                    false => text(200, page.content_type, page.bytes),
                };
                page.language.iter().fold(answer, |answer, tag| with(answer, CONTENT_LANGUAGE, tag))
            }
            None => html(404, &notice::missing(), state.version),
        },
    }
}

/// Returns a page with the script that reloads it.
fn html(status: u16, page: &str, version: u64) -> Answer {
    let script = format!("<script src=\"/-/reload.js\" data-version=\"{version}\" defer></script></head>");
    text(status, "text/html; charset=utf-8", page.replacen("</head>", &script, 1).into_bytes())
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
