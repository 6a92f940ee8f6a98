//! Errors that are no answers.

use errbook_http_observe::events::events;
use errbook_http_observe::{ShopError, Shown, failure};
use metrics_util::debugging::{DebugValue, DebuggingRecorder};
use tracing::Level;
use tracing_subscriber::layer::SubscriberExt;

fn odd(text: &str) -> (ShopError, Shown) {
    let shown = Shown::default();
    (ShopError::Odd { text: text.to_owned(), shown: shown.clone() }, shown)
}

#[test]
fn a_job_reports_without_a_request() {
    let heard = events(|| errbook::report(&failure("charge").expect("an error")));
    assert_eq!(heard.len(), 1);
    let fields: Vec<&str> = heard[0].fields.keys().copied().collect();
    assert_eq!(fields, ["catalog", "entry", "error.type", "language", "log", "message", "source", "status"]);
    assert_eq!((heard[0].level, heard[0].field("message")), (Level::ERROR, "reported an error"));
    assert_eq!(heard[0].field("language"), "en");
}

#[test]
fn reports_are_counted_apart_from_answers() {
    let recorder = DebuggingRecorder::new();
    let snapshotter = recorder.snapshotter();
    metrics::with_local_recorder(&recorder, || {
        let error = failure("order").expect("an error");
        errbook::report(&error);
        let _ = (errbook::body(&error), errbook::sse(&error), errbook::ndjson(&error));
        let _ = errbook::respond(&error);
        // A success is no error.
        errbook::report(&failure("accepted").expect("a success"));
    });
    let counted = snapshotter.snapshot().into_vec().into_iter().map(|(key, _, _, value)| {
        let DebugValue::Counter(count) = value else { panic!("{value:?}") };
        (key.key().name().to_owned(), count)
    });
    let mut counted: Vec<_> = counted.collect();
    counted.sort();
    assert_eq!(counted, [("errbook_errors_total".to_owned(), 1), ("errbook_reports_total".to_owned(), 4)]);
}

/// WHATWG HTML §9.2.6: a line ends with CR, LF or both, and an empty line ends the event.
#[test]
fn an_event_of_a_stream_has_its_data_on_one_line() {
    let (error, _) = odd("a\r\nb\rc\n\nevent: x\u{2028}");
    let event = errbook::sse(&error);
    let data = event.strip_prefix("event: error\ndata: ").and_then(|rest| rest.strip_suffix("\n\n")).expect("an event");
    assert!(!data.contains(['\r', '\n']), "{data}");
    let value: serde_json::Value = serde_json::from_str(data).expect("JSON");
    assert_eq!(value["message"], "Odd: a\r\nb\rc\n\nevent: x\u{2028}");
    assert_eq!(errbook::body(&error).as_str(), data);
    assert_eq!(errbook::ndjson(&error), format!("{data}\n"));
}

#[test]
fn a_message_for_developers_is_formatted_only_for_somebody_who_listens() {
    let (error, shown) = odd("x");
    let _ = errbook::respond(&error);
    assert_eq!(shown.count(), 0);
    let filtered = tracing_subscriber::registry().with(tracing_subscriber::EnvFilter::new("errbook=error"));
    tracing::subscriber::with_default(filtered, || drop(errbook::respond(&error)));
    assert_eq!(shown.count(), 0);
    let heard = events(|| drop(errbook::respond(&error)));
    assert_eq!((heard[0].field("log"), shown.count()), ("shown", 1));
}
