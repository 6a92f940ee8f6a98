//! What a service answers, to the byte.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::{Client, SECRET, Version};

/// The path of a request, its language, and the status and the body of the answer. In the body, `TRACE` stands for the trace id,
/// `REQUEST` for the request id, and `T` for the time of the response in milliseconds.
#[derive(Debug, Clone, Copy)]
pub struct Claim(pub &'static str, pub &'static str, pub u16, pub &'static str);

const TRACE: &str = "4bf92f3577b34da6a3ce929d0e0e4736";
const REQUEST: &str = "01JGFJJZ00A7V3T9XK5N2QWERB";

/// Every claim holds, over both versions of HTTP. The service takes trace ids of `traceparent`.
///
/// # Panics
///
/// If one does not.
pub async fn hold(client: Client, claims: &[Claim]) {
    let parent = format!("00-{TRACE}-00f067aa0ba902b7-01");
    for Claim(path, language, status, body) in claims {
        let headers = [("accept-language", *language), ("x-request-id", REQUEST), ("traceparent", parent.as_str())];
        let expected = body.replace("TRACE", TRACE).replace("REQUEST", REQUEST);
        for version in Version::ALL {
            let before = now();
            let answer = client.send(version, "GET", path, &headers).await;
            let what = format!("{version:?} {path} in {language}");
            let text = std::str::from_utf8(&answer.body).expect("UTF-8");
            assert_eq!((answer.status, timeless(text, before)), (*status, expected.clone()), "{what}");
            assert_eq!(answer.lines("content-type"), ["application/json"], "{what}");
            assert_eq!(answer.lines("content-language"), [*language], "{what}");
            assert_eq!(answer.lines("vary"), ["accept-language"], "{what}");
            // RFC 9111 §4.2.2: an error that is sent as 200 is not stored.
            let is_success = ["/object", "/list", "/nothing"].contains(path);
            let stored = if *status == 200 && !is_success { vec!["no-store"] } else { Vec::new() };
            assert_eq!(answer.lines("cache-control"), stored, "{what}");
            assert!(!text.contains(SECRET), "{what}");
        }
    }
}

fn now() -> u128 {
    SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970").as_millis()
}

/// Returns a body with `T` in place of its time, which is one since `before`.
fn timeless(body: &str, before: u128) -> String {
    const MEMBER: &str = "\"timestamp\":";
    let Some((start, rest)) = body.split_once(MEMBER) else { return body.to_owned() };
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (time, rest) = rest.split_at(digits);
    let time: u128 = time.parse().expect("milliseconds");
    assert!((before..=now()).contains(&time), "{time}");
    format!("{start}{MEMBER}T{rest}")
}
