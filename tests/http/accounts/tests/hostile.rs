//! Hostile input gets valid JSON and intact headers, at little cost.

use std::time::{Duration, Instant};

use accounts::{Accounts, AccountsCode, AccountsError, Setup, routes, service};
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::post;
use bytes::Bytes;
use errbook::axum::{ErrorLayer, IntoResponse, Response};
use errbook_http_accounts::{Answer, Server, accounts};
use http::Request;
use http_body_util::Full;
use serde_json::{Value, json};

#[errbook::catalog(catalog = "plain.toml")]
enum PlainError {}

/// An error whose fields, message and header are input of the client.
async fn refuse(reason: String) -> Response {
    let rest = Some(Value::from(reason.clone()));
    PlainError::Refused { reason, rest }.into_response()
}

/// Starts a service that rejects every request with the reason that the request contains.
async fn refusing() -> Server {
    let routes = Router::new().route("/refuse", post(refuse)).layer(DefaultBodyLimit::disable());
    Server::start(routes.layer(ErrorLayer::<PlainError>::new())).await
}

/// Strings that break out of unescaped output.
fn strings() -> Vec<String> {
    let mut strings: Vec<String> = [
        "\"}{\"admin\":true,\"x\":\"",
        "\\\" \\u0000 \\",
        "\r\nset-cookie: session=stolen\r\n\r\n<html>",
        "a\rb\nc",
        "\u{2028}\u{2029}\u{85}",
        "\u{202E}txt.exe\u{2066}\u{2069}\u{200F}",
        "{retry_at} {{}} {message} %s %n",
        "</script><script>alert(1)</script>",
        "\u{FEFF}\u{FFFD}\u{10FFFF}\u{1F468}\u{200D}\u{1F469}",
        "",
    ]
    .map(str::to_owned)
    .to_vec();
    strings.push((0..0x20).filter_map(char::from_u32).chain(['\u{7F}']).collect());
    strings.push("长\"".repeat(250_000));
    strings
}

#[tokio::test]
async fn any_text_in_a_field_is_json_in_the_body_and_one_line_in_the_header() {
    let server = refusing().await;
    // The longest would not fit into a header; the next test covers bodies of its length.
    for sent in strings().into_iter().filter(|text| text.len() < 100_000) {
        let answer = server.call("POST", "/refuse", &[], sent.clone()).await;
        assert_eq!(answer.status, 409);
        let body = answer.json();
        assert_eq!((&body["reason"], &body["rest"]), (&json!(sent), &json!(sent)));
        assert_eq!(body["detail"], format!("Refused: {sent}."));
        assert_eq!(answer.headers.get_all("x-reason").iter().count(), 1);
        assert!(answer.header("x-reason").bytes().all(|byte| (0x20..0x7F).contains(&byte)));
        assert!(!answer.headers.contains_key("set-cookie"));
    }
}

/// Returns the accounts service with a route that locks with any token.
async fn locking() -> Server {
    let lock = |token: String| async {
        let retry_at = errbook::Timestamp::from_unix(0, 0);
        AccountsError::MfaChallengeLocked { retry_at, mfa_token: Some(token) }.into_response()
    };
    let routes = routes().route("/lock", post(lock).layer(DefaultBodyLimit::disable()));
    Server::start(service(routes, Accounts::new(Setup::default()))).await
}

#[tokio::test]
async fn a_string_of_a_megabyte_is_answered_whole() {
    let server = locking().await;
    for text in strings() {
        let answer = server.call("POST", "/lock", &[("accept-language", "zh")], text.clone()).await;
        assert_eq!(answer.json()["mfaToken"], json!(text));
    }
}

#[tokio::test]
async fn lone_surrogates_and_deep_nesting_are_malformed_json() {
    let (server, _) = accounts(Setup::default()).await;
    let token = server.log_in("adam").await;
    let headers = [("authorization", token.as_str()), ("content-type", "application/json")];
    let deep = format!("{}{}", "[".repeat(30_000), "]".repeat(30_000));
    for matrix in [r#""\ud800""#, r#""\udc00\ud800""#, r#"{"\ud83d":1}"#, "1e999999", &deep, "nul"] {
        let body = format!(r#"{{"version":1,"matrix":{matrix}}}"#);
        let answer = server.call("POST", "/api/auth/admin/settings", &headers, body).await;
        assert_eq!(answer.error(), (400, "invalid_request".to_owned()), "{matrix:.20}");
    }
    let pair = r#"{"version":0,"matrix":{"\ud83d\ude00\u2028":"\u202e\u0000"}}"#;
    let saved = server.call("POST", "/api/auth/admin/settings", &headers, pair).await;
    assert_eq!(saved.error(), (409, "admin_settings_conflict".to_owned()));
}

/// Sends `GET /nowhere` with a header of any bytes that the client library accepts.
async fn with_header(server: Server, name: &str, value: &[u8]) -> Answer {
    let value = http::HeaderValue::from_bytes(value).expect("the client can send it");
    let request = Request::builder().uri("/nowhere").header("host", "localhost").header(name, value);
    server.send(request.body(Full::new(Bytes::new())).unwrap()).await
}

#[tokio::test]
async fn a_request_id_that_is_not_fit_is_replaced() {
    let (server, _) = accounts(Setup::default()).await;
    let long = vec![b'a'; 200_000];
    let hostile: [&[u8]; 6] = [b"a b", b"<script>", "号".as_bytes(), b"\xFF\xFE", b"a\tb", &long];
    for id in hostile {
        let answer = with_header(server, "x-request-id", id).await;
        let made = answer.header("x-request-id");
        assert!(made.len() == 32 && made.bytes().all(|byte| byte.is_ascii_hexdigit()), "{made}");
        assert_eq!(answer.error(), (404, "not_found".to_owned()));
    }
    assert_eq!(with_header(server, "x-request-id", b"01J9-a.b").await.header("x-request-id"), "01J9-a.b");
}

#[tokio::test]
async fn languages_that_cannot_be_read_give_the_default_and_cost_little() {
    let (server, _) = accounts(Setup::default()).await;
    let hundred_kb = [b"zh-".repeat(17_000), b"x,".repeat(50_000), b"en;q=0.".repeat(14_000), b"*,".repeat(50_000)];
    let begun = Instant::now();
    for value in &hundred_kb {
        let answer = with_header(server, "accept-language", value).await;
        assert_eq!((answer.status, answer.header("content-language")), (404, "en"));
    }
    assert!(begun.elapsed() < Duration::from_secs(2), "{:?}", begun.elapsed());
    for value in [&b"\xFF\xFE"[..], b";;;,,,;q=", b"zh;q=9", b"\x80zh", b"\tzz"] {
        assert_eq!(with_header(server, "accept-language", value).await.header("content-language"), "en");
    }
    assert_eq!(with_header(server, "accept-language", b"\xFF, zh-CN;q=0.5").await.header("content-language"), "zh");
}

/// Returns the response to `GET /nowhere` with these raw header lines.
async fn raw(server: Server, lines: &[u8]) -> Answer {
    let mut request = b"GET /nowhere HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n".to_vec();
    request.extend(lines);
    request.extend(b"\r\n\r\n");
    Answer::parse(&server.raw(&request).await)
}

#[tokio::test]
async fn no_line_end_in_a_header_reaches_an_answer() {
    let (server, _) = accounts(Setup::default()).await;
    let known = ["content-type", "content-length", "content-language", "vary", "x-request-id", "date", "connection"];
    let values: [&[u8]; 6] = [
        b"x-request-id: a\r\nset-cookie: stolen=1",
        b"x-request-id: a\nset-cookie: stolen=1",
        b"x-request-id: a\rset-cookie: stolen=1",
        b"x-request-id: a%0d%0aset-cookie: stolen=1",
        b"x-request-id: a\r\n set-cookie: stolen=1",
        b"accept-language: zh\r\n\r\nHTTP/1.1 200 OK",
    ];
    for lines in values {
        let answer = raw(server, lines).await;
        assert!(answer.headers.keys().all(|name| known.contains(&name.as_str())), "{answer:?}");
        // hyper rejects invalid HTTP with a bare 400, before the service sees it.
        let refused = answer.status == 400 && answer.body.is_empty();
        assert!(refused || answer.error() == (404, "not_found".to_owned()), "{answer:?}");
    }
}

#[tokio::test]
async fn a_head_of_a_megabyte_is_refused_by_hyper_before_the_service() {
    let (server, _) = accounts(Setup::default()).await;
    let long = [b"x-request-id: ".to_vec(), vec![b'a'; 1_000_000]].concat();
    let answer = raw(server, &long).await;
    assert_eq!((answer.status, answer.body.len()), (431, 0));
    for lines in [&b"x-request-id: a\0b"[..], b"x request id: a"] {
        let answer = raw(server, lines).await;
        assert_eq!((answer.status, answer.body.len()), (400, 0));
    }
}

#[tokio::test]
async fn a_name_in_the_path_is_not_repeated() {
    let (server, _) = accounts(Setup::default()).await;
    for name in ["%22%7D%0D%0Aset-cookie:%20x", "%E2%80%AE", "..%2F..%2Fetc", "%00"] {
        let answer = server.get(&format!("/__errors/{name}"), &[]).await;
        assert_eq!(answer.error(), (404, AccountsCode::NotFound.as_str().to_owned()));
    }
}
