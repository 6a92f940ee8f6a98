//! Successes of plain JSON that a layer puts into the template of `limits.toml`.

use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use errbook::Settings;
use futures_core::Stream;

use crate::client::{Client, Version};
use crate::limits::LimitsCode;

/// A stream of `[1,2]` in two pieces.
#[derive(Debug)]
pub struct Pieces(&'static [&'static str]);

impl Pieces {
    /// Creates it.
    #[must_use]
    #[allow(clippy::new_without_default, reason = "it is no default")]
    pub const fn new() -> Self {
        Self(&["[1,", "2]"])
    }
}

impl Stream for Pieces {
    type Item = Result<Bytes, std::io::Error>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let (first, rest) = match self.0.split_first() {
            Some((first, rest)) => (*first, rest),
            None => return Poll::Ready(None),
        };
        self.0 = rest;
        Poll::Ready(Some(Ok(Bytes::from_static(first.as_bytes()))))
    }
}

/// Settings that ask for it.
#[must_use]
pub fn settings() -> Settings {
    Settings::new().wrap_successes(true)
}

/// A response that a handler makes by hand: the last segment of its path, status, media type, body, and another header.
pub type Plain = (&'static str, u16, &'static str, &'static [u8], (&'static str, &'static str));

/// The responses of `/plain/{name}`.
pub const PLAIN: [Plain; 15] = [
    ("array", 200, "application/json", b"[1, 2]", ("etag", "\"7\"")),
    ("charset", 200, "Application/JSON; charset=utf-8", b"null", ("content-digest", "sha-256=:AA==:")),
    ("created", 201, "application/json", b"{}", ("location", "/plain/1")),
    ("number", 200, "application/json", b"12345678901234567890.10e400", ("x-kept", "1")),
    ("pretty", 200, "application/json", b"\n{\n  \"a\" : \"\\u00e9\"\n}\n", ("x-kept", "1")),
    ("other", 200, "application/vnd.api+json", b"{}", ("x-kept", "1")),
    ("text", 200, "text/plain", b"1", ("x-kept", "1")),
    ("broken", 200, "application/json", b"{\"a\":", ("x-kept", "1")),
    ("two", 200, "application/json", b"1 2", ("x-kept", "1")),
    ("bytes", 200, "application/json", b"\"\xFF\"", ("x-kept", "1")),
    ("empty", 200, "application/json", b"", ("x-kept", "1")),
    ("encoded", 200, "application/json", b"\x1F\x8B", ("content-encoding", "gzip")),
    ("part", 206, "application/json", b"[1", ("content-range", "bytes 0-1/6")),
    ("moved", 303, "application/json", b"{}", ("location", "/plain/1")),
    ("none", 204, "application/json", b"", ("x-kept", "1")),
];

/// Returns the response with a name.
///
/// # Panics
///
/// If there is none.
#[must_use]
pub fn plain(name: &str) -> Plain {
    *PLAIN.iter().find(|plain| plain.0 == name).expect("a name")
}

/// What becomes of the body of a response; `None` if it passes.
fn wrapped(name: &str) -> Option<&'static str> {
    match name {
        "array" => Some(r#"{"ok":true,"result":[1, 2]}"#),
        "charset" => Some(r#"{"ok":true,"result":null}"#),
        "created" => Some(r#"{"ok":true,"result":{}}"#),
        "number" => Some(r#"{"ok":true,"result":12345678901234567890.10e400}"#),
        "pretty" => Some("{\"ok\":true,\"result\":{\n  \"a\" : \"\\u00e9\"\n}}"),
        _ => None,
    }
}

/// The service answers `/plain/{name}`, `/json` with the framework's own JSON, and `/stream` with a stream of JSON.
///
/// # Panics
///
/// If it does not hold.
pub async fn plain_json_is_in_the_template(client: Client) {
    for version in Version::ALL {
        for (name, status, media_type, body, (header, value)) in PLAIN {
            let answer = client.send(version, "GET", &format!("/plain/{name}"), &[("x-request-id", "r-1")]).await;
            assert_eq!((answer.status, answer.lines("x-request-id")), (status, vec!["r-1"]), "{version:?} {name}");
            match wrapped(name) {
                Some(text) => {
                    assert_eq!(String::from_utf8_lossy(&answer.body), text, "{version:?} {name}");
                    assert_eq!(answer.lines("content-type"), ["application/json"], "{version:?} {name}");
                    let head = client.send(version, "HEAD", &format!("/plain/{name}"), &[]).await;
                    assert_eq!((head.status, head.body.len()), (status, 0), "{version:?} {name}");
                    assert_eq!(head.lines("content-length"), [text.len().to_string()], "{version:?} {name}");
                }
                None => {
                    assert_eq!(&answer.body[..], body, "{version:?} {name}");
                    let types = answer.lines("content-type");
                    assert!(types == [media_type] || (status == 204 && types.is_empty()), "{version:?} {name}");
                }
            }
            // RFC 9530 §2: a digest is that of the bytes.
            let expected = if header == "content-digest" { vec![] } else { vec![value] };
            assert_eq!(answer.lines(header), expected, "{version:?} {name} {header}");
        }
        for (path, text) in [("/json", r#"{"ok":true,"result":[1,2]}"#), ("/stream", "[1,2]")] {
            let answer = client.send(version, "GET", path, &[]).await;
            assert_eq!((answer.status, &*String::from_utf8_lossy(&answer.body)), (200, text), "{version:?} {path}");
        }
    }
}

/// The same settings, with the envelope of an older version.
#[must_use]
pub fn old() -> Settings {
    settings().envelope(LimitsCode::ENVELOPE_OLD)
}

/// The service has these settings.
///
/// # Panics
///
/// If it does not hold.
pub async fn plain_json_is_in_the_template_that_is_chosen(client: Client) {
    for version in Version::ALL {
        let answer = client.send(version, "GET", "/json", &[]).await;
        assert_eq!(String::from_utf8_lossy(&answer.body), r#"{"status":"done","data":[1,2]}"#, "{version:?}");
    }
}

/// The same service, without the setting or with a catalog whose envelope has no template.
///
/// # Panics
///
/// If it does not hold.
pub async fn plain_json_passes(client: Client) {
    for version in Version::ALL {
        for path in ["/json", "/stream"] {
            let answer = client.send(version, "GET", path, &[]).await;
            assert_eq!(String::from_utf8_lossy(&answer.body), "[1,2]", "{version:?} {path}");
        }
    }
}
