//! docs/observability: its tables say what is emitted, and nothing else is.

use std::collections::{BTreeMap, BTreeSet};

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use axum::routing::get;
use errbook::axum::{ErrorLayer, Settings};
use errbook_http_observe::events::{Heard, events};
use errbook_http_observe::{PANIC, ShopCode, failure};
use metrics_util::debugging::DebuggingRecorder;
use tower::ServiceExt;

const PAGES: [(&str, [&str; 4]); 2] = [
    (include_str!("../../../../docs/observability.md"), ["## Events", "### Fields", "### Other events", "## Metrics"]),
    (include_str!("../../../../docs/observability.zh.md"), ["## 事件", "### 字段", "### 其他事件", "## 指标"]),
];

/// Returns the rows of the table below a heading, without its head. Code is without its backticks.
fn table(page: &str, heading: &str) -> Vec<Vec<String>> {
    let below = page.lines().skip_while(|line| *line != heading).skip(1);
    let rows = below.skip_while(|line| !line.starts_with('|')).take_while(|line| line.starts_with('|')).skip(2);
    let cell = |cell: &str| cell.trim().trim_matches('`').trim().to_owned();
    let rows: Vec<Vec<String>> = rows.map(|row| row.trim_matches('|').split(" | ").map(cell).collect()).collect();
    assert!(!rows.is_empty(), "no table below {heading}");
    rows
}

/// Returns the names in a cell: `` `a`, `b` ``, whose outer backticks are gone.
fn names(cell: &str) -> BTreeSet<String> {
    cell.split(',').map(|name| name.trim().trim_matches('`').to_owned()).collect()
}

async fn ask(settings: Settings, path: &str) {
    let routes = Router::new()
        .route("/orders/order", get(async || failure("order").expect("an error")))
        .route("/charge", get(async || failure("charge").expect("an error")))
        .route("/invalid", get(async || failure("invalid").expect("an error")))
        .route("/created", get(async || (StatusCode::CREATED, failure("order").expect("an error"))))
        .route("/text", get(async || (StatusCode::IM_A_TEAPOT, "a text")))
        .route("/panic", get(async || -> () { panic!("{PANIC}") }))
        .layer(ErrorLayer::<ShopCode>::with(settings));
    let parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    let request = Request::get(path).header("traceparent", parent).body(Body::empty()).expect("a request");
    drop(routes.oneshot(request).await);
}

/// Causes everything that there is to tell.
async fn everything() {
    for path in ["/orders/order", "/charge", "/invalid", "/created", "/text", "/panic"] {
        ask(Settings::new().log_fields(true), path).await;
    }
    ask(Settings::new().fallback_by(|_| panic!("{PANIC}")), "/text").await;
    ask(Settings::new().trace_id_by(|_| panic!("{PANIC}")), "/charge").await;
    errbook::report(&failure("stock").expect("an error"));
}

/// Returns the events of [`everything`], and the labels of each counter.
fn emitted() -> (Vec<Heard>, BTreeMap<String, BTreeSet<String>>) {
    errbook::panic_hook();
    let recorder = DebuggingRecorder::new();
    let snapshotter = recorder.snapshotter();
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let heard = events(|| metrics::with_local_recorder(&recorder, || runtime.block_on(everything())));
    let counters = snapshotter.snapshot().into_vec().into_iter().map(|(key, ..)| {
        (key.key().name().to_owned(), key.key().labels().map(|label| label.key().to_owned()).collect())
    });
    (heard, counters.collect())
}

#[test]
fn the_tables_are_those_of_the_events_and_counters() {
    let (heard, counters) = emitted();
    for (page, [events, fields, others, metrics]) in PAGES {
        let messages: BTreeSet<String> = table(page, events).into_iter().map(|row| row[0].clone()).collect();
        let (of_errors, of_others): (Vec<&Heard>, Vec<&Heard>) =
            heard.iter().partition(|event| messages.contains(event.field("message")));

        let found: BTreeSet<String> = of_errors.iter().map(|event| event.field("message").to_owned()).collect();
        assert_eq!(found, messages);
        let found: BTreeSet<String> =
            of_errors.iter().flat_map(|event| event.fields.keys().map(|name| (*name).to_owned())).collect();
        assert_eq!(found, table(page, fields).into_iter().map(|row| row[0].clone()).collect());

        let listed: BTreeSet<_> =
            table(page, others).into_iter().map(|row| (row[0].clone(), row[1].clone(), names(&row[2]))).collect();
        let found: BTreeSet<_> = of_others
            .iter()
            .map(|event| {
                let own = event.fields.keys().filter(|name| !["message", "request_id", "trace_id"].contains(name));
                let own = own.map(|name| (*name).to_owned()).collect();
                (event.field("message").to_owned(), event.level.to_string().to_lowercase(), own)
            })
            .collect();
        assert_eq!(found, listed);

        let listed: BTreeMap<_, _> =
            table(page, metrics).into_iter().map(|row| (row[0].clone(), names(&row[2]))).collect();
        assert_eq!(counters, listed);
    }
}
