//! Hostile requests get valid JSON and intact headers, with bounded work.

use std::time::{Duration, Instant};

use errbook::poem::Settings;
use errbook_http_cloudbase::Client;
use errbook_http_cloudbase::probe;
use serde_json::{Value, json};

/// Texts that break unescaped output.
fn texts() -> Vec<String> {
    let plain = [
        "\"quotes\" and \\backslashes\\",
        "\u{0}\u{1}\u{8}\t\n\u{b}\u{c}\r\u{1f}\u{7f}\u{80}\u{9f}",
        "\r\nset-cookie: a=b\r\n\r\n<html>",
        "\u{2028}\u{2029}\u{feff}\u{fffe}",
        "\u{202e}right to left\u{202c} \u{200f}\u{2066}\u{2069}",
        "</script><script>alert(1)</script>",
        "{message} {{text}} %0d%0a ${jndi:ldap://x}",
        "😀𝕏\u{10ffff}",
    ];
    plain.iter().map(ToString::to_string).chain(["a\"\u{1}\r\n".repeat(1 << 18), "重".repeat(1 << 19)]).collect()
}

#[tokio::test]
async fn whatever_a_field_holds_the_body_is_json_with_just_that_and_no_header_is_split() {
    let client = Client::of(probe::of_classes(Settings::new())).await;
    for text in texts() {
        let answer = client.post("/echo", "", &json!({ "text": text })).await;
        assert_eq!(answer.status, 422);
        let body = answer.json();
        assert_eq!(body["text"].as_str(), Some(text.as_str()));
        assert_eq!(body["message"], format!("“{text}” is not allowed."));
        assert!(!answer.headers.contains_key("set-cookie"));
        // A header that is longer than clients accept is left out.
        let echo = answer.headers.get("x-echo").map(|value| value.as_bytes());
        assert_eq!(echo.is_some(), text.len() < 1000);
        assert!(echo.unwrap_or_default().iter().all(|byte| matches!(byte, 0x20..=0x7E)));
    }
}

#[tokio::test]
async fn a_lone_surrogate_in_json_is_a_malformed_request() {
    let client = Client::of(probe::app()).await;
    let json = [("content-type", &b"application/json"[..])];
    for text in [r#"{"text":"\ud800"}"#, r#"{"text":"\udfff\ud800"}"#, r#"{"text":"\ud800x"}"#, "{\"text\":\"\u{1}\"}"]
    {
        let answer = client.send("POST", "/echo", &json, text.as_bytes()).await;
        assert_eq!((answer.status, answer.code().as_str()), (400, "REQUEST_INVALID"), "{text}");
    }
    let invalid = client.send("POST", "/echo", &json, b"{\"text\":\"\xFF\"}").await;
    assert_eq!((invalid.status, invalid.code().as_str()), (400, "REQUEST_INVALID"));
}

#[tokio::test]
async fn a_request_id_that_is_no_id_is_replaced() {
    let client = Client::of(probe::app()).await;
    let long = vec![b'a'; 129];
    let cases: [&[u8]; 7] = [b"", b"a b", b"<script>", b"\xFF\xFE", "编号".as_bytes(), b"a\"},{\"code\":\"x", &long];
    for id in cases {
        let answer = client.send("GET", "/none", &[("x-request-id", id)], b"").await;
        let made = answer.header("x-request-id");
        assert!(made.len() == 32 && made.bytes().all(|byte| byte.is_ascii_hexdigit()), "{made}");
        assert_eq!(answer.json()["requestId"], made);
    }
}

#[tokio::test]
async fn line_breaks_in_a_header_value_do_not_reach_the_service() {
    let client = Client::of(probe::app()).await;
    // hyper rejects a bare CR. A bare LF ends the line, and the rest is another header.
    let cr = b"GET /none HTTP/1.1\r\nhost: x\r\nconnection: close\r\nx-request-id: a\rset-cookie: b\r\n\r\n";
    let answer = String::from_utf8(client.send_raw(cr).await).unwrap();
    assert!(answer.starts_with("HTTP/1.1 400 ") && answer.ends_with("\r\n\r\n"), "{answer}");
    let lf = b"GET /none HTTP/1.1\r\nhost: x\r\nconnection: close\r\nx-request-id: a\nset-cookie: b\r\n\r\n";
    let answer = String::from_utf8(client.send_raw(lf).await).unwrap();
    assert!(answer.starts_with("HTTP/1.1 404 ") && answer.contains("\r\nx-request-id: a\r\n"), "{answer}");
    assert!(!answer.contains("set-cookie"));
}

#[tokio::test]
async fn a_long_or_malformed_wish_for_languages_is_read_in_bounded_time() {
    let client = Client::of(probe::app()).await;
    let long = ["zh;q=0.1,"; 11_000].concat();
    let noise = "a-".repeat(50_000);
    let started = Instant::now();
    for wish in [long.as_bytes(), noise.as_bytes(), b"\xFF\xFE;q=\x80, zh", b",,,;;;===", b"zh;q=1.1"] {
        let answer = client.send("GET", "/none", &[("accept-language", wish)], b"").await;
        assert_eq!((answer.status, answer.code().as_str()), (404, "ADDRESS_NOT_FOUND"));
        assert!(["en", "zh"].contains(&answer.header("content-language")));
    }
    assert!(started.elapsed() < Duration::from_secs(2), "{:?}", started.elapsed());
}

#[tokio::test]
async fn a_megabyte_in_a_header_is_refused_before_the_service_sees_it() {
    let client = Client::of(probe::app()).await;
    for name in ["x-request-id", "accept-language"] {
        let head = format!("GET /none HTTP/1.1\r\nhost: x\r\n{name}: {}\r\n\r\n", "a".repeat(1 << 20));
        let answer = String::from_utf8(client.send_raw(head.as_bytes()).await).unwrap();
        assert!(answer.starts_with("HTTP/1.1 431 ") && answer.ends_with("\r\n\r\n"), "{answer}");
    }
}

#[tokio::test]
async fn paths_and_queries_do_not_come_back_in_errors_of_the_framework() {
    let client = Client::of(probe::app()).await;
    for path in
        ["/%00%0d%0aset-cookie:a", "/%ff%fe", "/..%2f..%2fetc/passwd", "/query?page=%22%0d%0a", "/path/%F0%9F%98%80"]
    {
        let answer = client.get(path, "en").await;
        assert!(matches!(answer.status, 400 | 404), "{path}: {answer:?}");
        let Value::Object(body) = answer.json() else { panic!("{answer:?}") };
        assert_eq!(body.keys().collect::<Vec<_>>(), ["code", "message", "requestId"]);
        assert!(!answer.headers.contains_key("set-cookie"));
    }
}
