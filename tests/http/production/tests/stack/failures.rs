//! What can fail, and what the answer is.

use errbook_http_production::error::LIMIT;
use serde_json::{Value, json};

use crate::client::Request;

/// A request that fails.
pub(crate) struct Failure {
    pub(crate) name: &'static str,
    pub(crate) request: Request<'static>,
    pub(crate) status: u16,
    pub(crate) code: &'static str,
    /// The fields of the error.
    pub(crate) fields: Value,
    /// What the framework or the middleware says on purpose.
    pub(crate) kept: Option<(&'static str, &'static str)>,
}

const JSON: (&str, &str) = ("content-type", "application/json");

/// Returns the failures. `statuses` are those that differ in a framework, by name.
pub(crate) fn all(statuses: &[(&str, u16)]) -> Vec<Failure> {
    let post = |headers: &'static [(&'static str, &'static str)], body: &'static str| Request {
        method: "POST",
        path: "/orders",
        headers,
        body: body.as_bytes(),
    };
    let get = |path| Request { method: "GET", path, ..Request::default() };
    let large: &'static str = Box::leak(" ".repeat(LIMIT + 1).into_boxed_str());
    let none = || json!({});
    let flood = post(&[JSON, ("x-flood", "1")], r#"{"copies":1}"#);
    let broken = post(&[JSON, ("x-break", "1")], r#"{"copies":1}"#);
    let mut failures = vec![
        ("an error of the domain", post(&[JSON], r#"{"copies":3}"#), 409, "sold_out", json!({ "left": 2 }), None),
        ("an unknown path", get("/nowhere"), 404, "not_found", none(), None),
        ("a wrong method", Request { method: "DELETE", ..get("/orders") }, 405, "invalid_request", none(), None),
        ("a wrong media type", post(&[("content-type", "text/plain")], "a"), 415, "invalid_request", none(), None),
        ("broken JSON", post(&[JSON], "{"), 400, "invalid_request", none(), None),
        ("a body too large", post(&[JSON], large), 413, "too_large", json!({ "limit": LIMIT }), None),
        ("a request too many", flood, 429, "rate_limited", json!({ "retry_after": 7 }), Some(("retry-after", "7"))),
        ("no token", get("/private"), 401, "invalid_request", none(), Some(("www-authenticate", "Bearer"))),
        ("a time-out", get("/slow"), 408, "invalid_request", none(), None),
        ("a panic in a handler", get("/panic"), 500, "internal", none(), None),
        ("a panic in a middleware", broken, 500, "internal", none(), None),
    ];
    failures
        .drain(..)
        .map(|(name, request, status, code, fields, kept)| {
            let status = statuses.iter().find(|(other, _)| *other == name).map_or(status, |(_, status)| *status);
            let code = if (500..600).contains(&status) && code == "invalid_request" { "internal" } else { code };
            Failure { name, request, status, code, fields, kept }
        })
        .collect()
}
