//! The rejections of axum, its layers and handlers, and requests that provoke them.

use std::time::Duration;

use accounts::{Accounts, Setup, routes, service};
use axum::Extension;
use axum::http::{HeaderName, StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Response};
use axum::routing::{get, post};
use errbook_http_accounts::{Answer, Server};

/// A text that no response may contain; it is part of every text here.
pub(crate) const SECRET: &str = "s3cret-of-the-handler";

/// A request that is rejected.
pub(crate) struct Case {
    /// What is rejected, in English and Chinese.
    pub(crate) what: [&'static str; 2],
    /// The request's method and path.
    pub(crate) request: &'static str,
    /// Its content type.
    pub(crate) content_type: &'static str,
    /// Its body.
    pub(crate) body: String,
    /// The status and the fallback entry.
    pub(crate) expected: (u16, &'static str),
    /// The kept headers of the rejection.
    pub(crate) kept: &'static [(&'static str, &'static str)],
}

impl Case {
    fn new(what: [&'static str; 2], request: &'static str, expected: (u16, &'static str)) -> Self {
        Self { what, request, content_type: "", body: String::new(), expected, kept: &[] }
    }

    fn json(what: [&'static str; 2], body: impl Into<String>, expected: (u16, &'static str)) -> Self {
        let body = body.into();
        Self { content_type: "application/json", body, ..Self::new(what, "POST /api/auth/login", expected) }
    }

    fn kept(self, kept: &'static [(&'static str, &'static str)]) -> Self {
        Self { kept, ..self }
    }
}

/// Returns all cases, in the order of the table.
pub(crate) fn cases() -> Vec<Case> {
    let bad = (400, "invalid_request");
    let broken = (500, "internal_error");
    let get = |what, request, expected| Case::new(what, request, expected);
    vec![
        get(["unknown route", "路由不存在"], "GET /nowhere", (404, "not_found")),
        get(["wrong method", "方法不允许"], "PUT /api/ping", (405, "method_not_allowed"))
            .kept(&[("allow", "GET,HEAD")]),
        Case::json(["malformed JSON", "JSON 格式错误"], "{\"identifier\":", bad),
        Case::json(
            ["JSON member of the wrong type", "JSON 成员的类型不符"],
            "{\"identifier\":7}",
            (422, "invalid_request"),
        ),
        Case::json(["JSON that is not an object", "JSON 不是对象"], "[]", (422, "invalid_request")),
        Case {
            content_type: "",
            ..Case::json(["no content type", "没有内容类型"], "{}", (415, "unsupported_media_type"))
        },
        Case {
            content_type: "text/plain",
            ..Case::json(["wrong content type", "内容类型不符"], "{}", (415, "unsupported_media_type"))
        },
        Case::json(
            ["body too large", "请求体过大"],
            "x".repeat(accounts::LONGEST_BODY + 1),
            (413, "payload_too_large"),
        ),
        get(["ill-typed path parameter", "路径参数的类型不符"], "POST /api/auth/subscriptions/seven/cancel", bad),
        get(["path parameter that is not UTF-8", "路径参数不是 UTF-8"], "POST /api/auth/subscriptions/%FF/cancel", bad),
        get(
            ["missing query parameter", "缺少查询参数"],
            "GET /api/account/usage/buckets?start=2026-03-01T00:00:00Z",
            bad,
        ),
        get(
            ["ill-typed query parameter", "查询参数的类型不符"],
            "GET /api/account/usage/buckets?start=a&end=b&buckets=many",
            bad,
        ),
        get(
            ["timeout (`tower_http::timeout`)", "超时（`tower_http::timeout`）"],
            "GET /slow",
            (408, "request_timeout"),
        ),
        get(["panic in a handler", "处理函数 panic"], "GET /panic", broken),
        get(["panic after an `await`", "`await` 之后 panic"], "GET /panic-later", broken),
        get(["missing `Extension`", "缺少 `Extension`"], "GET /extension", broken),
        Case {
            body: "é".repeat(2), ..get(["text body that is not UTF-8", "文本请求体不是 UTF-8"], "POST /text", bad)
        },
        get(
            ["handler returns a status and text", "处理函数返回状态码和文本"],
            "GET /bare/409",
            (409, "invalid_request"),
        ),
        get(["handler returns 403 and text", "处理函数返回 403 和文本"], "GET /bare/403", (403, "forbidden")),
        get(
            ["handler returns 401 with a challenge", "处理函数返回带质询的 401"],
            "GET /challenge",
            (401, "invalid_request"),
        )
        .kept(&[
            ("www-authenticate", "Bearer realm=\"accounts\""),
            ("set-cookie", "a=1"),
            ("set-cookie", "b=2"),
        ]),
        get(
            ["handler returns 503 with `Retry-After`", "处理函数返回带 `Retry-After` 的 503"],
            "GET /busy",
            (503, "service_unavailable"),
        )
        .kept(&[("retry-after", "120"), ("vary", "origin, accept-language")]),
    ]
}

/// Starts the accounts service with more failing routes and a short time limit.
pub(crate) async fn server() -> Server {
    let routes = routes()
        .route("/slow", get(slow))
        .route("/panic", get(panics))
        .route("/panic-later", get(panics_later))
        .route("/extension", get(|_: Extension<Duration>| async {}))
        .route("/text", post(|_: String| async {}))
        .route("/bare/409", get(|| async { (StatusCode::CONFLICT, SECRET) }))
        .route("/bare/403", get(|| async { (StatusCode::FORBIDDEN, [(header::ETAG, "\"e\"")], SECRET) }))
        .route("/challenge", get(challenge))
        .route("/busy", get(busy));
    let setup = Setup { patience: Duration::from_millis(200), ..Setup::default() };
    Server::start(service(routes, Accounts::new(setup))).await
}

async fn slow() -> &'static str {
    tokio::time::sleep(Duration::from_secs(60)).await;
    SECRET
}

async fn panics() -> &'static str {
    panic!("{SECRET}")
}

async fn panics_later() -> &'static str {
    tokio::task::yield_now().await;
    panic!("{SECRET}")
}

async fn challenge() -> Response {
    let cookies = AppendHeaders([(header::SET_COOKIE, "a=1"), (header::SET_COOKIE, "b=2")]);
    let replaced = [(header::WWW_AUTHENTICATE, "Bearer realm=\"accounts\""), (header::CONTENT_LANGUAGE, "fr")];
    (StatusCode::UNAUTHORIZED, replaced, cookies, SECRET).into_response()
}

async fn busy() -> (StatusCode, [(HeaderName, &'static str); 2], &'static str) {
    (StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, "120"), (header::VARY, "origin")], SECRET)
}

/// Returns the response to a case, for a caller who is logged in and prefers `language`.
pub(crate) async fn provoke(server: &Server, session: &str, case: &Case, language: &str) -> Answer {
    let (method, path) = case.request.split_once(' ').expect("a request is a method and a path");
    let mut headers = vec![("accept-language", language), ("authorization", session), ("x-request-id", "r-1")];
    if !case.content_type.is_empty() {
        headers.push(("content-type", case.content_type));
    }
    // The only body that is not UTF-8 is Latin-1.
    let latin = case.body.starts_with('é');
    let body = if latin { vec![0xE9; 2] } else { case.body.clone().into_bytes() };
    server.call(method, path, &headers, body).await
}
