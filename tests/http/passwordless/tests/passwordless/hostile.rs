//! Hostile input.

use std::time::{Duration, Instant};

use errbook_http_passwordless::{Answer, Ask, Server, raw};
use serde_json::json;

use crate::probes::routes;

/// Returns a GET request for an unknown route, with these header lines.
fn get(server: Server, headers: &[u8]) -> Option<Answer> {
    let request = [&b"GET /nowhere HTTP/1.1\r\nhost: a\r\nconnection: close\r\n"[..], headers, b"\r\n\r\n"].concat();
    raw::send(server, &request)
}

fn echo(server: Server, body: &str) -> Answer {
    let headers = [("content-type", "application/json")];
    server.ask("POST", "/probe/echo", Ask { headers: &headers, body: Some(body) })
}

#[test]
fn a_hundred_kilobytes_of_languages_are_answered_in_the_default_language_at_once() {
    let server = Server::passwordless();
    for part in ["zh;q=0.5,", "a-b-c-d-e-f,", ";;;;q=,", "*;q=0.000,"] {
        let header = format!("accept-language: {}", part.repeat(100 * 1024 / part.len()));
        let start = Instant::now();
        let answer = get(server, header.as_bytes()).unwrap();
        assert!(start.elapsed() < Duration::from_secs(2), "{part}");
        assert_eq!((answer.status, answer.string("/errorCode")), (404, "not_found".to_owned()), "{part}");
        assert_eq!(answer.header("content-language"), Some("en"), "{part}");
    }
}

#[test]
fn languages_that_are_no_text_are_answered_in_the_default_language() {
    let server = Server::passwordless();
    for value in [&b"\xFF\xFE\x80"[..], b"zh\xC3\x28", "中文".as_bytes(), b"\"zh\"", b"zh\t\t;;q=zh"] {
        let answer = get(server, &[b"accept-language: ", value].concat()).unwrap();
        assert_eq!(answer.header("content-language"), Some("en"), "{value:?}");
        assert_eq!(answer.string("/errorCode"), "not_found");
    }
    let repeated = get(server, b"accept-language: \xFF\r\naccept-language: fr\r\naccept-language: zh;q=0.1").unwrap();
    assert_eq!(repeated.header("content-language"), Some("zh"));
}

#[test]
fn a_hostile_request_id_is_replaced() {
    let server = Server::passwordless();
    let long = [&b"x-request-id: "[..], &[b'a'; 100 * 1024]].concat();
    let ids = [
        &b"x-request-id: "[..],
        b"x-request-id: \xFF",
        b"x-request-id: a b",
        b"x-request-id: <script>alert(1)</script>",
        b"x-request-id: a\"b",
        &long,
    ];
    for line in ids {
        let id = get(server, line).unwrap().header("x-request-id").unwrap().to_owned();
        assert_eq!(id.len(), 32, "{:?}", String::from_utf8_lossy(&line[..20.min(line.len())]));
        assert!(id.bytes().all(|byte| byte.is_ascii_hexdigit()));
    }
    let kept = get(server, b"X-Request-Id: 01J9-a.b").unwrap();
    assert_eq!(kept.header("x-request-id"), Some("01J9-a.b"));
}

#[test]
fn line_ends_in_a_header_are_refused_before_the_service_or_end_the_header() {
    let server = Server::passwordless();
    for line in [&b"x-request-id: a\rset-cookie: x"[..], b"x-request-id: a\0b", b"x-request-id: a\r\n set-cookie: x"] {
        let answer = get(server, line).unwrap();
        assert_eq!((answer.status, answer.body.len()), (400, 0), "{:?}", String::from_utf8_lossy(line));
        assert_eq!(answer.header("set-cookie"), None);
    }
    // A bare LF ends a line (RFC 9112 §2.2): the rest is another field of the request, not of the response.
    let answer = get(server, b"x-request-id: a\nset-cookie: x").unwrap();
    assert_eq!((answer.status, answer.header("set-cookie")), (404, None));
}

#[test]
fn a_request_id_of_a_megabyte_is_refused_before_the_service() {
    let server = Server::passwordless();
    let line = [&b"x-request-id: "[..], &vec![b'a'; 1024 * 1024]].concat();
    // The server may close before everything is sent; then there is nothing to read.
    if let Some(answer) = get(server, &line) {
        assert!((400..500).contains(&answer.status) && answer.body.is_empty(), "{answer:?}");
    }
    assert_eq!(get(server, b"a: b").unwrap().status, 404);
}

#[test]
fn any_text_in_a_field_gives_valid_json_with_that_text_and_no_split_header() {
    let server = Server::passwordless_with(routes);
    let texts = [
        "quotes \" and \\ and '",
        "\0\u{1}\u{8}\t\n\r\u{1F}\u{7F}",
        "a\r\nset-cookie: x\r\n\r\n<html>",
        "\u{2028}\u{2029}\u{FEFF}\u{FFFD}",
        "\u{202E}drow\u{202C} \u{200F}\u{2066}x\u{2069}",
        "表\u{1F600}e\u{301}",
        "</script><!--",
        "{value} {{x}} %0D%0A",
    ];
    for text in texts {
        let answer = echo(server, &json!(text).to_string());
        assert_eq!(answer.status, 422);
        assert_eq!(answer.string("/value"), text);
        assert_eq!(answer.string("/message"), format!("You said {text}."));
        assert_eq!(answer.header("set-cookie"), None);
        let header = answer.header("x-value").unwrap();
        assert!(header.bytes().all(|byte| (0x20..0x7F).contains(&byte)), "{header}");
    }
}

#[test]
fn a_lone_surrogate_in_json_is_no_text() {
    let server = Server::passwordless_with(routes);
    for body in [r#""\ud800""#, r#""\udc00\ud800""#, r#""a\uD83D""#] {
        assert_eq!(echo(server, body).string("/errorCode"), "bad_request", "{body}");
    }
    let pair = echo(server, r#""\ud83d\ude00""#);
    assert_eq!(pair.string("/value"), "\u{1F600}");
}

#[test]
fn a_text_of_sixty_kilobytes_comes_back_and_one_of_a_megabyte_is_too_large() {
    let server = Server::passwordless_with(routes);
    let text = "\"".repeat(30 * 1024);
    let headers = [("content-type", "application/json")];
    let body = json!(text).to_string();
    // The header would be larger than clients accept, so the raw client reads it.
    let head = format!(
        "POST /probe/echo HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    let answer = raw::send(server, format!("{head}{body}").as_bytes()).unwrap();
    assert_eq!((answer.status, answer.string("/value")), (422, text));
    let megabyte = format!(
        "POST /probe/echo HTTP/1.1\r\nhost: a\r\nconnection: close\r\n{}: {}\r\ncontent-length: 1048578\r\n\r\n",
        headers[0].0, headers[0].1
    );
    let answer = raw::send(server, megabyte.as_bytes()).unwrap();
    assert_eq!((answer.status, answer.string("/errorCode")), (413, "payload_too_large".to_owned()));
}

#[test]
fn deep_json_is_rejected_and_not_followed() {
    let server = Server::passwordless_with(routes);
    let headers = [("content-type", "application/json")];
    let body = "[".repeat(60 * 1024);
    let answer = server.ask("POST", "/probe/json", Ask { headers: &headers, body: Some(&body) });
    assert_eq!(answer.string("/errorCode"), "bad_request");
}
