//! The `metrics` feature: a count for each error response.

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use axum::routing::post;
use errbook::axum::{ErrorLayer, Json};
use errbook::tower::Settings;
use errbook_http_observe::SECRET;
use errbook_http_observe::service::ask;
use errbook_http_wire::lists::SilentCode;
use metrics_util::debugging::{DebugValue, DebuggingRecorder};
use tower::ServiceExt as _;

/// Returns the labels and counts after requests for these paths, sorted.
fn counts(paths: &[&str]) -> Vec<(String, u64)> {
    counts_of(|| {
        for path in paths {
            ask(Settings::new(), path, &[("x-request-id", SECRET), ("accept-language", "zh")]);
        }
    })
}

/// Returns the labels and counts after what `requests` does, sorted.
fn counts_of(requests: impl FnOnce()) -> Vec<(String, u64)> {
    let recorder = DebuggingRecorder::new();
    let snapshotter = recorder.snapshotter();
    metrics::with_local_recorder(&recorder, requests);
    let counted = snapshotter.snapshot().into_vec().into_iter().map(|(key, _, _, value)| {
        let labels: Vec<String> =
            key.key().labels().map(|label| format!("{}={}", label.key(), label.value())).collect();
        let DebugValue::Counter(count) = value else { panic!("{value:?}") };
        (format!("{} {}", key.key().name(), labels.join(" ")), count)
    });
    let mut counted: Vec<_> = counted.collect();
    counted.sort();
    counted
}

fn expected(counts: &[(&str, &str, u64)]) -> Vec<(String, u64)> {
    let line = |error: &str, status: &str| format!("errbook_errors_total catalog=shop entry={error} status={status}");
    counts.iter().map(|(error, status, count)| (line(error, status), *count)).collect()
}

#[test]
fn errors_are_counted_once_each_by_catalog_name_and_status_and_by_nothing_that_a_request_chooses() {
    let paths = ["/order", "/payment", "/order", "/held", "/confirm", "/order?id=hunter2"];
    let found = counts(&paths);
    let all =
        [("confirm", "403", 1), ("held_back", "601", 1), ("order_not_found", "404", 3), ("payment_failed", "504", 1)];
    assert_eq!(found, expected(&all));
}

#[test]
fn rejections_of_the_framework_and_panics_are_counted_as_their_fallbacks() {
    let all = [
        ("bad_request", "400", 1),
        ("bad_request", "418", 2),
        ("internal_error", "500", 1),
        ("internal_error", "503", 1),
    ];
    assert_eq!(counts(&["/400", "/418", "/418", "/panic", "/503"]), expected(&all));
}

#[test]
fn successes_and_redirects_are_not_counted() {
    assert_eq!(counts(&["/200", "/302", "/accepted"]), []);
}

#[test]
fn violations_are_counted_by_their_names() {
    let line = |violation, count| {
        (format!("errbook_violations_total catalog=shop entry=invalid_order violation={violation}"), count)
    };
    let mut all = expected(&[("invalid_order", "422", 3)]);
    all.extend([line("required", 2), line("too_long", 4)]);
    assert_eq!(counts(&["/invalid", "/valid", "/invalid"]), all);
}

#[test]
fn rejections_are_counted_as_the_violations_that_the_entry_of_the_answer_lists() {
    let service = || {
        let number = post(async |Json(number): Json<u8>| number.to_string());
        Router::new().route("/", number).layer(ErrorLayer::<SilentCode>::new())
    };
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let found = counts_of(|| {
        for (body, status) in [("{", StatusCode::BAD_REQUEST), ("\"\"", StatusCode::UNPROCESSABLE_ENTITY)] {
            let request = Request::post("/").header("content-type", "application/json").body(Body::from(body)).unwrap();
            let answer = runtime.block_on(service().oneshot(request)).unwrap();
            assert_eq!(answer.status(), status, "{body}");
        }
    });
    // `malformed` is a violation of the catalog, but the entry of 400 lists none.
    let expected = [
        ("errbook_errors_total catalog=silent entry=invalid_input status=422", 1),
        ("errbook_errors_total catalog=silent entry=malformed_input status=400", 1),
        ("errbook_violations_total catalog=silent entry=invalid_input violation=wrong_type", 1),
    ];
    assert_eq!(found, expected.map(|(line, count)| (line.to_owned(), count)));
}
