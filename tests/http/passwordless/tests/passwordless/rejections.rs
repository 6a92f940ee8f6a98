//! actix-web's rejections have the format of the catalog.

use errbook_http_passwordless::catalog::expected;
use errbook_http_passwordless::{Answer, Server, raw};

use crate::probes::{SECRET, routes};

/// A request that is rejected: its name in English and Chinese, its bytes, and the status and entry of the response.
pub(crate) struct Rejection {
    pub(crate) name: [&'static str; 2],
    pub(crate) request: String,
    pub(crate) status: u16,
    pub(crate) entry: &'static str,
}

fn get(name: [&'static str; 2], path: &str, status: u16, entry: &'static str) -> Rejection {
    let request = format!("GET {path} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n");
    Rejection { name, request, status, entry }
}

fn post(name: [&'static str; 2], head: &str, body: &str, status: u16, entry: &'static str) -> Rejection {
    let request = format!("POST /probe/json HTTP/1.1\r\nhost: a\r\nconnection: close\r\n{head}\r\n\r\n{body}");
    Rejection { name, request, status, entry }
}

/// Returns all rejections. The body that is too large by its declared length is not sent, as the service does not wait for it.
pub(crate) fn rejections() -> Vec<Rejection> {
    let json = "content-type: application/json\r\n";
    let chunk = format!("{:x}\r\n{}\r\n0\r\n\r\n", 65 * 1024, "1".repeat(65 * 1024));
    vec![
        post(
            ["malformed JSON", "JSON 格式错误"],
            &format!("{json}content-length: 9"),
            r#"{"hunter2"#,
            400,
            "bad_request",
        ),
        post(
            ["wrong content type", "内容类型不符"],
            "content-type: text/plain\r\ncontent-length: 2",
            "{}",
            415,
            "unsupported_media_type",
        ),
        post(["no content type", "没有内容类型"], "content-length: 2", "{}", 415, "unsupported_media_type"),
        post(
            ["body too large, by its declared length", "请求体过大（按声明的长度）"],
            &format!("{json}content-length: 70000"),
            "",
            413,
            "payload_too_large",
        ),
        post(
            ["body too large, in chunks", "请求体过大（分块传输）"],
            &format!("{json}transfer-encoding: chunked"),
            &chunk,
            413,
            "payload_too_large",
        ),
        post(
            ["body that does not arrive in time", "请求体没有及时到达"],
            &format!("{json}content-length: 9"),
            "{",
            408,
            "request_timeout",
        ),
        get(["missing query parameter", "缺少查询参数"], "/probe/query", 400, "bad_request"),
        get(["ill-typed query parameter", "查询参数的类型不符"], "/probe/query?size=hunter2", 400, "bad_request"),
        get(["ill-typed path parameter", "路径参数的类型不符"], "/probe/path/hunter2", 404, "not_found"),
        get(["unknown route", "路由不存在"], "/hunter2", 404, "not_found"),
        get(["wrong method", "方法不允许"], "/probe/json", 405, "method_not_allowed"),
        get(["wrong method, with `App::route`", "方法不允许（`App::route`）"], "/probe/echo", 404, "not_found"),
        get(["handler panics", "处理函数 panic"], "/probe/panic", 500, "internal_error"),
        get(["guard of a route panics", "路由的 guard panic"], "/probe/guard", 500, "internal_error"),
        get(["error of another crate", "其他 crate 的错误"], "/probe/io", 500, "internal_error"),
        get(["bare response, 503", "只有状态码的响应，503"], "/probe/unavailable", 503, "internal_error"),
        get(["bare response, 401", "只有状态码的响应，401"], "/probe/unauthorized", 401, "bad_request"),
        get(["`ErrorBadGateway`", "`ErrorBadGateway`"], "/probe/gateway", 502, "internal_error"),
        get(["`ErrorImATeapot`", "`ErrorImATeapot`"], "/probe/teapot", 418, "bad_request"),
        get(
            ["`InternalError` with a response, 409", "带响应的 `InternalError`，409"],
            "/probe/conflict",
            409,
            "bad_request",
        ),
        get(["middleware fails, 503", "中间件出错，503"], "/probe/refused", 503, "internal_error"),
    ]
}

/// Returns the body of the fallback entry.
fn body(rejection: &Rejection, language: &str) -> String {
    let entry = expected(rejection.entry);
    let status = |status: u16| format!("\"status\":{status},");
    entry.body(language).replace(&status(entry.status), &status(rejection.status))
}

fn assert_shaped(answer: &Answer, rejection: &Rejection, language: &str) {
    let name = rejection.name[0];
    assert_eq!(answer.text(), body(rejection, language), "{name}");
    assert_eq!(answer.status, rejection.status, "{name}");
    assert_eq!(answer.header("content-type"), Some("application/problem+json"), "{name}");
    assert_eq!(answer.header("content-language"), Some(language), "{name}");
    let vary: Vec<_> = answer.headers.iter().filter(|(name, _)| name == "vary").collect();
    assert!(matches!(*vary, [(_, line)] if line.split(", ").any(|name| name == "accept-language")), "{name}: {vary:?}");
    assert_eq!(answer.header("x-request-id"), Some("the-id"), "{name}");
    assert_eq!(answer.header("access-control-allow-origin"), Some("*"), "{name}");
    assert!(answer.headers.iter().all(|(_, value)| !value.contains(SECRET)), "{name}");
}

#[test]
fn every_rejection_has_the_catalogs_shape_in_both_languages() {
    let server = Server::passwordless_with(routes);
    for rejection in rejections() {
        for language in ["en", "zh"] {
            let head = format!("HTTP/1.1\r\naccept-language: {language}\r\nx-request-id: the-id");
            let request = rejection.request.replacen("HTTP/1.1", &head, 1);
            assert_shaped(&raw::send(server, request.as_bytes()).unwrap(), &rejection, language);
        }
    }
}

#[test]
fn headers_stay_but_for_those_that_describe_the_body() {
    let server = Server::passwordless_with(routes);
    let ask = |path: &str| server.ask("GET", path, errbook_http_passwordless::Ask::default());
    let unavailable = ask("/probe/unavailable");
    assert_eq!(unavailable.header("retry-after"), Some("30"));
    assert_eq!(unavailable.header("set-cookie"), Some("a=b"));
    assert_eq!(unavailable.header("etag"), None);
    let varies = unavailable.headers.iter().filter(|(name, _)| name == "vary").map(|(_, value)| &**value);
    assert_eq!(varies.collect::<Vec<_>>(), ["origin, accept-language"]);
    assert_eq!(unavailable.headers.iter().filter(|(name, _)| name == "content-language").count(), 1);
    assert_eq!(ask("/probe/unauthorized").header("www-authenticate"), Some("Bearer"));
    assert_eq!(ask("/probe/json").header("allow"), Some("POST"));
    assert_eq!(ask("/signin/verify").header("allow"), Some("POST"));
}

#[test]
fn a_head_request_is_answered_without_a_body() {
    let server = Server::passwordless();
    let answer = server.ask("HEAD", "/nowhere", errbook_http_passwordless::Ask::default());
    assert_eq!((answer.status, answer.body.len()), (404, 0));
    assert_eq!(answer.header("content-type"), Some("application/problem+json"));
}
