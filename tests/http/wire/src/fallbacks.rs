//! Bare responses that become errors with values.

use errbook::{ApiError, Settings};
use serde_json::json;

use crate::client::{Answer, Client, Version};
use crate::events;
use crate::limits::LimitsError;
use crate::routes::{SECRET, WireError};

/// Settings with a closure for bare responses:
///
/// - 429 becomes `rate_limited` of another catalog, with the seconds of `Retry-After`;
/// - 409 becomes `missing`, an entry with another status;
/// - a panic becomes `crashed`, if the request has a query;
/// - for 418, the closure panics;
/// - all others are left to the catalog.
#[must_use]
pub fn settings() -> Settings {
    Settings::new().fallback_by(|bare| -> Option<Box<dyn ApiError>> {
        if bare.is_panic() {
            return bare.request().query().map(|_| LimitsError::Crashed.into());
        }
        match bare.status().as_u16() {
            429 => {
                let retry_after = bare.retry_after()?.as_secs().try_into().ok()?;
                Some(LimitsError::RateLimited { retry_after }.into())
            }
            409 => Some(WireError::Missing.into()),
            418 => panic!("{SECRET}"),
            _ => None,
        }
    })
}

/// The service has these settings.
///
/// # Panics
///
/// If it does not hold.
pub async fn a_bare_response_becomes_an_error_with_values(client: Client) {
    events::keep();
    for (version, id) in Version::ALL.into_iter().zip(["limited-1", "limited-2"]) {
        let headers = [("accept-language", "zh"), ("x-request-id", id)];
        let limited = client.send(version, "GET", "/bare/429", &headers).await;
        let body = json!({
            "error": "rate_limited",
            "text": "请在 120 秒后重试。",
            "request": id,
            "retry_after": 120,
        });
        assert_eq!((limited.status, limited.json()), (429, body));
        // RFC 9110 §10.2.3: one value, that of the bare response.
        assert_eq!(limited.lines("retry-after"), ["120"]);
        assert_eq!((limited.lines("content-language"), limited.lines("x-request-id")), (vec!["zh"], vec![id]));
        // Whatever else was set on purpose.
        assert_eq!(limited.lines("x-kept"), ["1"]);
        assert!(limited.lines("etag").is_empty());
        assert_eq!(events::with(id).len(), 1, "{:?}", events::with(id));
        assert!(events::with(id)[0].contains("rate_limited"));

        let other = client.send(version, "GET", "/bare/409", &[]).await;
        assert_eq!(
            (other.status, &other.json()["code"], &other.json()["status"]),
            (404, &json!("missing"), &json!(404))
        );
        let left = client.send(version, "GET", "/bare/404", &[]).await;
        assert_eq!((left.status, &left.json()["code"]), (404, &json!("rejected")));
        let head = client.send(version, "HEAD", "/bare/429", &headers).await;
        assert_eq!((head.status, head.body.len()), (429, 0));
        assert_eq!(head.lines("content-length"), [limited.body.len().to_string()]);
        for answer in [limited, other, left] {
            assert_hides(&answer);
        }
    }
}

/// The service has these settings.
///
/// # Panics
///
/// If it does not hold.
pub async fn a_panic_is_asked_about_and_one_in_the_closure_is_answered(client: Client) {
    events::keep();
    for (version, id) in Version::ALL.into_iter().zip(["closure-1", "closure-2"]) {
        let panicked = client.send(version, "GET", "/panic?x", &[]).await;
        assert_eq!((panicked.status, &panicked.json()["error"]), (500, &json!("crashed")));
        let left = client.send(version, "GET", "/panic", &[]).await;
        assert_eq!((left.status, &left.json()["code"]), (500, &json!("failed")));
        let broken = client.send(version, "GET", "/bare/418", &[("x-request-id", id)]).await;
        assert_eq!((broken.status, &broken.json()["code"]), (418, &json!("rejected")));
        let said = events::with(id);
        assert!(said.iter().any(|event| event.starts_with("ERROR") && event.contains("fallback_by")), "{said:?}");
        for answer in [panicked, left, broken] {
            assert_hides(&answer);
        }
    }
}

/// The name of the header that shows the entry of a response, as a middleware outside of the layer found it.
pub const ENTRY: &str = "x-entry";

/// Outside of the layer, a middleware copies the name of the entry into the header [`ENTRY`].
///
/// # Panics
///
/// If it does not hold.
pub async fn the_entry_of_a_response_is_known_outside(client: Client) {
    for (path, entry) in [
        ("/error", vec!["missing"]),
        ("/bare/503", vec!["unavailable"]),
        ("/bare/429", vec!["rate_limited"]),
        ("/panic", vec!["failed"]),
        ("/bare/204", vec![]),
        ("/success", vec![]),
    ] {
        assert_eq!(client.get(path).await.lines(ENTRY), entry, "{path}");
    }
}

fn assert_hides(answer: &Answer) {
    assert!(!String::from_utf8_lossy(&answer.body).contains(SECRET), "{answer:?}");
}
