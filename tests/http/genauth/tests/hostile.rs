//! Hostile requests get valid JSON and intact headers, with bounded work.

use std::time::{Duration, Instant};

use errbook_http_genauth::probes::{ProblemCode, with_hoop};
use errbook_http_genauth::{Answer, Call, Running, raw, start};

fn echo(to: Running, json: &str) -> Answer {
    Call::json("/echo", json).header("accept-language", "zh").send(to)
}

#[test]
fn whatever_a_field_holds_the_body_is_json_and_no_header_is_split() {
    let service = start(with_hoop::<ProblemCode>());
    let names = [
        "\"quoted\" \\ and 'more'",
        "a\r\nSet-Cookie: stolen=1\r\n\r\n<html>",
        "\0\u{1}\u{8}\u{b}\u{1f}\u{7f}\u{80}\u{9f}",
        "\u{2028}\u{2029}\u{feff}\u{fffe}\u{ffff}\u{10ffff}",
        "\u{202e}txt.exe\u{202c}\u{2066}\u{2069}\u{200f}",
        "</script><script>alert(1)</script>",
        "{name} {{name}} %s %n ${jndi:ldap://x}",
        "",
    ];
    for name in names {
        let answer = echo(service, &serde_json::to_string(name).unwrap());
        assert_eq!(answer.status, 409, "{name:?}");
        let body = answer.json();
        assert_eq!((body["name"].as_str(), body["code"].as_str()), (Some(name), Some("taken")));
        assert_eq!(body["detail"].as_str().unwrap(), format!("{name} 已被占用。"));
        let header = answer.header("x-name").unwrap();
        assert!(header.bytes().all(|byte| (0x20..0x7F).contains(&byte)), "{header:?}");
        assert_eq!(answer.header("set-cookie"), None);
    }
}

#[test]
fn a_megabyte_in_a_field_is_answered_whole() {
    let service = start(with_hoop::<ProblemCode>());
    for part in ["a", "\u{1}", "重"] {
        let name = part.repeat((1 << 20) / part.len());
        let sent = Instant::now();
        let answer = echo(service, &serde_json::to_string(&name).unwrap());
        assert_eq!(answer.json()["name"].as_str(), Some(name.as_str()));
        assert!(sent.elapsed() < Duration::from_secs(10));
    }
}

#[test]
fn lone_surrogates_are_refused_in_the_shape_of_the_catalog() {
    let service = start(with_hoop::<ProblemCode>());
    for json in [r#""\ud800""#, r#""\udc00\ud800""#, r#""a\uD83D""#] {
        let answer = echo(service, json);
        assert_eq!((answer.status, answer.json()["code"].as_str()), (400, Some("unreadable")), "{json}");
    }
    let service = start(genauth::service());
    let body = r#"{"connection":"PASSWORD","passwordPayload":{"username":"\ud800","password":"x"},"client_id":"app1"}"#;
    assert_eq!(Call::json("/api/v3/signin", body).send(service).json()["statusCode"], 400);
}

#[test]
fn bytes_that_are_no_utf_8_are_refused_in_the_shape_of_the_catalog() {
    let service = start(genauth::service());
    for (target, body) in [("/api/v3/signin", &b"\"\xFF\xFE\""[..]), ("/api/v3/signup", b"\xC0\xAF")] {
        let answer = Call::json(target, body).send(service);
        assert_eq!((answer.status, answer.json()["statusCode"].as_i64()), (200, Some(400)));
    }
    assert_eq!(Call::get("/__errors/%FF%FE").send(service).json()["statusCode"], 404);
}

/// Returns the response to a request with one header field, as bytes.
fn with_header(to: Running, name: &str, value: &[u8]) -> String {
    let mut request = b"GET /__errors/user_locked HTTP/1.1\r\nHost: x\r\nConnection: close\r\n".to_vec();
    request.extend_from_slice(name.as_bytes());
    request.extend_from_slice(b": ");
    request.extend_from_slice(value);
    request.extend_from_slice(b"\r\n\r\n");
    String::from_utf8(raw(to, &request)).unwrap()
}

/// Whether the response is right and its body is JSON.
fn is_right(answer: &str) -> bool {
    let Some((head, body)) = answer.split_once("\r\n\r\n") else { return false };
    let body: serde_json::Value = serde_json::from_str(body).unwrap();
    head.starts_with("HTTP/1.1 200 OK") && body["apiCode"] == 2005 && body["requestId"].as_str().unwrap().len() <= 128
}

#[test]
fn headers_with_line_ends_are_refused_by_hyper_or_are_two_headers() {
    let service = start(genauth::service());
    for name in ["x-request-id", "accept-language", "x-authing-lang"] {
        // A line break in the value ends the line; the rest is another header of the request.
        let answer = with_header(service, name, b"zh\r\nSet-Cookie: a=1");
        assert!(is_right(&answer), "{answer}");
        assert!(!answer.to_lowercase().contains("set-cookie"));
        for value in [&b"a\rSet-Cookie: a=1"[..], b"a\0b"] {
            let answer = with_header(service, name, value);
            // hyper's own response, without a body.
            assert!(answer.starts_with("HTTP/1.1 400 Bad Request\r\n") && answer.ends_with("\r\n\r\n"), "{answer}");
            assert!(!answer.to_lowercase().contains("set-cookie"));
        }
        let answer = with_header(service, name, b"a\nSet-Cookie: a=1");
        assert!(!answer.to_lowercase().contains("set-cookie"), "{answer}");
    }
}

#[test]
fn headers_that_are_no_utf_8_or_odd_are_no_reason_to_fail() {
    let service = start(genauth::service());
    let odd = [
        &b"\xFF\xFE\x80"[..],
        b"zh;q=\xFF, en",
        b",,,;;;q=,*;q=9",
        b"\"<script>\"",
        b"",
        b"zh-\xE4\xB8\xAD",
        "重重".as_bytes(),
    ];
    for name in ["x-request-id", "accept-language", "x-authing-lang"] {
        for value in odd {
            let answer = with_header(service, name, value);
            assert!(is_right(&answer), "{name}: {value:?}: {answer}");
            assert!(answer.is_ascii() || name != "x-request-id", "{answer}");
        }
    }
}

#[test]
fn a_hostile_id_is_replaced() {
    let service = start(genauth::service());
    for id in ["a b", "<b>", "\"", "{}", "a,b", &"a".repeat(129)] {
        let answer = Call::get("/__errors/user_locked").header("x-request-id", id).send(service);
        let made = answer.header("x-request-id").unwrap();
        assert!(made.len() == 32 && made.bytes().all(|byte| byte.is_ascii_hexdigit()), "{id}");
        assert_eq!(answer.json()["requestId"], made.as_str());
    }
}

#[test]
fn a_hundred_kilobytes_of_languages_are_answered_fast() {
    let service = start(genauth::service());
    for part in ["zh;q=0.5,", "x-", ",", "*;q=0,"] {
        let sent = Instant::now();
        let answer = with_header(service, "accept-language", part.repeat(100_000 / part.len()).as_bytes());
        assert!(is_right(&answer), "{part}");
        assert!(sent.elapsed() < Duration::from_secs(2), "{part}");
    }
}

#[test]
fn an_id_of_a_megabyte_is_refused_by_hyper_before_the_service() {
    let service = start(genauth::service());
    let answer = with_header(service, "x-request-id", &vec![b'a'; 1 << 20]);
    assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 431 "), "{answer}");
    assert!(!answer.contains("aaaa"));
    assert!(is_right(&with_header(service, "x-request-id", b"a")));
}
