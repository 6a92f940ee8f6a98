//! What has to hold of a service with a layer, in any framework.
//!
//! The routes: `/orders/{id}` fails with the error of that name in the span `handler`, `/typed/{number}` wants a number, `/text`
//! and `/long` answer 418 with a plain text by hand, `/json` with JSON, `/panic` panics, `/stream` is [`failing`](crate::stream).

use tracing::Level;

use crate::events::{self, Heard};
use crate::{LOG_SECRET, PANIC, REJECTED, SECRET, SENTINEL, TEXT};
use errbook_http_wire::{Answer, Client, Version};

const PARENT: &str = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
const TRACE: &str = "4bf92f3577b34da6a3ce929d0e0e4736";

/// Sends a request of a reader of Chinese, with this id. Returns the answer, which tells nothing that only events may tell,
/// and the only event.
async fn heard(client: Client, version: Version, method: &str, path: &str, id: &str) -> (Answer, Heard) {
    events::keep();
    let id = format!("{id}-{version:?}");
    let headers = [("x-request-id", &*id), ("traceparent", PARENT), ("accept-language", "zh"), ("te", "trailers")];
    let answer = client.send(version, method, path, &headers).await;
    assert_silent(&answer);
    let mut heard = events::of(&id);
    assert_eq!(heard.len(), 1, "{path} {heard:?}");
    (answer, heard.remove(0))
}

/// Status, headers, body and trailers.
fn assert_silent(answer: &Answer) {
    let all = format!("{answer:?} {}", String::from_utf8_lossy(&answer.body));
    for secret in [SENTINEL, SECRET] {
        assert!(!all.contains(secret), "{secret} in {all}");
    }
}

/// An error of the catalog is told with all that is known of the request, in the span of the handler.
///
/// # Panics
///
/// If it does not hold.
pub async fn an_event_tells_the_request(client: Client, route: &str) {
    for version in Version::ALL {
        let (answer, event) = heard(client, version, "GET", "/orders/order", "request").await;
        assert_eq!((answer.status, answer.json()["message"].as_str()), (404, Some("没有订单 7。")));
        let expected = [
            ("catalog", "shop"),
            ("entry", "order_not_found"),
            ("error.type", "7001"),
            ("group", "orders"),
            ("http.request.method", "GET"),
            ("http.response.status_code", "404"),
            ("http.route", route),
            ("language", "zh"),
            ("message", "answered with an error"),
            ("request_id", &answer.lines("x-request-id").concat()),
            ("status", "404"),
            ("trace_id", TRACE),
        ];
        let fields: Vec<_> = event.fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(fields, expected);
        assert_eq!((event.level, event.spans.as_slice()), (Level::INFO, &["handler"][..]));
    }
}

/// A message for developers is in the event, and texts of the catalog are in its default language there.
///
/// # Panics
///
/// If it does not hold.
pub async fn messages_for_developers_are_told(client: Client) {
    for version in Version::ALL {
        let (answer, event) = heard(client, version, "GET", "/orders/charge", "developers").await;
        assert_eq!((answer.status, answer.json()["message"].as_str()), (502, Some("付款未成功。")));
        assert_eq!(event.field("log"), format!("charging {LOG_SECRET} failed: There is none left."));
        assert_eq!((event.field("source"), event.field("language")), ("There is none left.", "zh"));
    }
}

/// The framework's reason for a rejection is told.
///
/// # Panics
///
/// If it does not hold.
pub async fn rejections_are_told(client: Client, route: &str) {
    for version in Version::ALL {
        let (answer, event) = heard(client, version, "GET", &format!("/typed/{REJECTED}"), "rejected").await;
        assert!((400..500).contains(&answer.status), "{answer:?}");
        assert!(event.field("source").contains(REJECTED), "{event:?}");
        assert_eq!(event.field("message"), "answered an error of the framework");
        assert_eq!((event.field("entry"), event.field("http.route")), ("bad_request", route));
        assert_eq!(event.field("http.response.status_code"), answer.status.to_string());
    }
}

/// A plain text that a handler wrote is told on one line, and only as far as an event shows; another body is not read.
///
/// # Panics
///
/// If it does not hold.
pub async fn texts_of_handlers_are_told(client: Client) {
    for version in Version::ALL {
        let (answer, event) = heard(client, version, "GET", "/text", "text").await;
        assert_eq!((answer.status, event.field("status")), (418, "418"));
        assert_eq!(event.field("source"), TEXT.replace('\n', "\\n"));
        let (_, event) = heard(client, version, "GET", "/json", "json").await;
        assert_eq!(event.get("source"), None);
    }
}

/// A text that is longer than an event shows is cut.
///
/// # Panics
///
/// If it does not hold.
pub async fn long_texts_are_cut(client: Client) {
    let (_, event) = heard(client, Version::Http1, "GET", "/long", "long").await;
    let source = event.field("source");
    assert!(source.starts_with(SENTINEL) && source.len() <= 4096 && source.len() > 4000, "{}", source.len());
}

/// The body of `/long`.
#[must_use]
pub fn long_text() -> String {
    SENTINEL.repeat(1000)
}

/// The message of a panic is told, and its place.
///
/// # Panics
///
/// If it does not hold.
pub async fn panics_are_told(client: Client, file: &str, route: Option<&str>) {
    errbook::panic_hook();
    for version in Version::ALL {
        let (answer, event) = heard(client, version, "GET", "/panic", "panic").await;
        assert_eq!((answer.status, event.level, event.field("message")), (500, Level::ERROR, "answered a panic"));
        assert_eq!((event.field("source"), event.get("http.route")), (PANIC, route));
        let place = event.field("location");
        assert!(place.starts_with(&format!("{file}:")), "{place}");
    }
}

/// A path that no route has is told without one, and a method that no standard has as `_OTHER`.
///
/// # Panics
///
/// If it does not hold.
pub async fn what_a_request_makes_up_is_not_told(client: Client) {
    for version in Version::ALL {
        let path = format!("/{SENTINEL}");
        let (answer, event) = heard(client, version, "SENTINEL", &path, "made-up").await;
        assert!((400..500).contains(&answer.status), "{answer:?}");
        assert_eq!((event.field("http.request.method"), event.get("http.route")), ("_OTHER", None));
        assert!(!format!("{:?}", event.fields).to_lowercase().contains(SENTINEL), "{event:?}");
    }
}

/// A stream that fails midway sends the error in the reader's language, and reports it with the ids of its request.
///
/// # Panics
///
/// If it does not hold.
pub async fn a_stream_reports_its_error(client: Client, route: &str) {
    for version in Version::ALL {
        let (answer, event) = heard(client, version, "GET", "/stream", "stream").await;
        let body = String::from_utf8_lossy(&answer.body);
        let id = event.field("request_id");
        let error = format!(r#"{{"code":"payment failed","message":"付款未成功。","requestId":"{id}"}}"#);
        assert_eq!((answer.status, &*body), (200, &*format!("data: 1\n\nevent: error\ndata: {error}\n\n")));
        assert_eq!((event.field("message"), event.field("http.route")), ("reported an error", route));
        assert_eq!((event.field("status"), event.get("http.response.status_code")), ("502", None));
        assert_eq!(event.field("trace_id"), TRACE);
    }
}
