//! What has to hold of every stack.

use std::io::{Read as _, Write as _};
use std::time::Duration;

use errbook_http_production::error::{SECRET, SHOP};
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::client::{Answer, Client, Request, Version};
use crate::failures;

const VERSIONS: [Version; 2] = [Version::Http1, Version::Http2];

/// Texts of frameworks that say why they reject a request.
const TEXTS: [&str; 7] = ["EOF", "expected", "Content-Type", "Json", "brief", "panicked", "method not allowed"];

/// Every failure has status, shape, language, id and the headers of the middlewares outside, and shows nothing else.
pub(crate) async fn every_failure(client: &Client) {
    for version in VERSIONS {
        for failure in failures::all(client.statuses) {
            let name = format!("{version:?} {}", failure.name);
            let answer = client.send(version, failure.request).await;
            assert_eq!(answer.status, failure.status, "{name}: {}", answer.text());
            assert_eq!(answer.lines("content-type"), ["application/problem+json"], "{name}");
            assert_eq!(answer.lines("content-language"), ["zh"], "{name}");
            let body = answer.json();
            assert_eq!((&body["code"], &body["status"]), (&json!(failure.code), &json!(failure.status)), "{name}");
            for (field, value) in failure.fields.as_object().expect("an object") {
                assert_eq!(&body[field], value, "{name}");
            }
            if let Some((header, value)) = failure.kept {
                assert_eq!(answer.lines(header), [value], "{name}");
            }
            is_whole(&answer, &body["request"], &name);
            for text in TEXTS.iter().chain(&[SECRET]) {
                assert!(!answer.text().contains(text), "{name}: {text} in {}", answer.text());
            }
        }
    }
}

/// What the middlewares outside have added, once each.
fn is_whole(answer: &Answer, id: &Value, name: &str) {
    assert_eq!(answer.lines("access-control-allow-origin"), [SHOP], "{name}");
    assert_eq!(answer.lines("x-content-type-options"), ["nosniff"], "{name}");
    assert!(answer.lines("access-control-expose-headers").concat().contains("x-request-id"), "{name}");
    assert_eq!(answer.lines("x-request-id"), [id.as_str().expect("an id")], "{name}");
    let vary = answer.vary();
    for member in ["accept-language", "origin"] {
        assert!(vary.iter().any(|other| other == member), "{name}: {vary:?}");
    }
    let mut once = vary.clone();
    once.dedup();
    assert_eq!(vary, once, "{name}");
}

/// A client's id is everywhere; one that could break a log is replaced everywhere.
pub(crate) async fn request_ids(client: &Client) {
    for version in VERSIONS {
        let send = async |id| {
            let headers = [("x-request-id", id)];
            client.send(version, Request { method: "GET", path: "/nowhere", headers: &headers, body: b"" }).await
        };
        let known = send("r-1").await;
        assert_eq!(
            (known.lines("x-request-id"), &known.json()["request"]),
            (vec!["r-1"], &json!("r-1")),
            "{version:?}"
        );
        for refused in ["a b", "\"<script>\"", &"x".repeat(129)] {
            let answer = send(refused).await;
            let body = answer.json();
            assert_eq!(answer.lines("x-request-id"), [body["request"].as_str().expect("an id")], "{version:?}");
            assert_ne!(body["request"], refused);
        }
        let success = Request {
            method: "POST",
            path: "/orders",
            body: br#"{"copies":1}"#,
            headers: &[("content-type", "application/json"), ("x-request-id", "r-2")],
        };
        let success = client.send(version, success).await;
        assert_eq!((success.status, success.lines("x-request-id")), (200, vec!["r-2"]), "{version:?}");
    }
}

/// A compressed answer is the same answer.
pub(crate) async fn compression(client: &Client) {
    for version in VERSIONS {
        for failure in
            failures::all(client.statuses).into_iter().filter(|failure| !client.uncompressed.contains(&failure.name))
        {
            let headers: Vec<_> = failure
                .request
                .headers
                .iter()
                .copied()
                .chain([("accept-encoding", "gzip"), ("x-request-id", "r")])
                .collect();
            let answer = client.send(version, Request { headers: &headers, ..failure.request }).await;
            assert_eq!(answer.lines("content-encoding"), ["gzip"], "{version:?} {}", failure.name);
            assert!(answer.vary().iter().any(|member| member == "accept-encoding"), "{version:?} {}", failure.name);
            let mut text = String::new();
            GzDecoder::new(&*answer.body).read_to_string(&mut text).expect("gzip");
            let body: Value = serde_json::from_str(&text).expect("JSON");
            assert_eq!((&body["code"], &body["request"]), (&json!(failure.code), &json!("r")));
        }
    }
}

/// Fetch §3.2.2: a preflight is answered by the middleware outside, as a success without a body.
pub(crate) async fn preflight(client: &Client) {
    for version in VERSIONS {
        let headers = [("access-control-request-method", "POST"), ("access-control-request-headers", "content-type")];
        let asked = Request { method: "OPTIONS", path: "/orders", headers: &headers, body: b"" };
        let answer = client.send(version, asked).await;
        assert!(matches!(answer.status, 200 | 204) && answer.body.is_empty(), "{version:?} {answer:?}");
        assert_eq!(answer.lines("access-control-allow-origin"), [SHOP]);
        assert!(answer.lines("access-control-allow-methods").concat().contains("POST"), "{answer:?}");
    }
}

/// A small body that becomes a large one is too large; one in an encoding that nobody reads has the wrong media type.
pub(crate) async fn compressed_requests(client: &Client) {
    let mut bomb = GzEncoder::new(Vec::new(), Compression::best());
    bomb.write_all(&vec![b' '; 1 << 20]).expect("it is written");
    let bomb = bomb.finish().expect("gzip");
    let json = ("content-type", "application/json");
    for version in VERSIONS {
        let send = async |encoding, body: &[u8]| {
            let headers = [json, ("content-encoding", encoding)];
            client.send(version, Request { method: "POST", path: "/orders", headers: &headers, body }).await
        };
        let too_large = send("gzip", &bomb).await;
        assert_eq!((too_large.status, &too_large.json()["code"]), (413, &json!("too_large")), "{version:?}");
        let unknown = send("x-unknown", b"{}").await;
        assert_eq!(unknown.json()["code"], "invalid_request", "{version:?}");
        assert!(TEXTS.iter().all(|text| !unknown.text().contains(text)), "{}", unknown.text());
    }
}

/// A path with a slash at its end is the same path, and an error of it as well.
pub(crate) async fn normalized_paths(client: &Client) {
    let asked = Request {
        method: "POST",
        path: "/orders/",
        headers: &[("content-type", "application/json")],
        body: br#"{"copies":3}"#,
    };
    for version in VERSIONS {
        assert_eq!(client.send(version, asked).await.json()["code"], "sold_out");
    }
}

/// An upload that ends early harms nobody: its answer, if there is one, is of the catalog, and the service goes on.
pub(crate) async fn aborted_upload(client: &Client) {
    let mut stream = TcpStream::connect(client.address).await.expect("the service listens");
    let head =
        "POST /orders HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n";
    stream.write_all(format!("{head}{{\"copies\"").as_bytes()).await.expect("it is sent");
    stream.shutdown().await.expect("it is over");
    let mut answer = Vec::new();
    // A server may also close the connection without an answer.
    let _ = timeout(Duration::from_secs(10), stream.read_to_end(&mut answer)).await.expect("in time");
    let answer = String::from_utf8_lossy(&answer);
    assert!(answer.is_empty() || answer.contains("application/problem+json"), "{answer}");
    assert!(TEXTS.iter().all(|text| !answer.contains(text)), "{answer}");
    preflight(client).await;
}
