//! The `tracing` feature: an event for each error response.

use errbook::respond;
use errbook::tower::Settings;
use errbook_http_observe::events::{Heard, events};
use errbook_http_observe::service::ask;
use errbook_http_observe::{SECRET, failure};
use tracing::Level;

const HEADERS: [(&str, &str); 2] = [("accept-language", "zh"), ("x-request-id", "r-7")];

/// Returns the only event of a request.
fn event(settings: Settings, path: &str) -> Heard {
    let mut heard = events(|| drop(ask(settings, path, &HEADERS)));
    assert_eq!(heard.len(), 1, "{heard:?}");
    heard.remove(0)
}

#[test]
fn an_event_tells_catalog_entry_code_status_group_language_and_request() {
    let event = event(Settings::new(), "/order");
    assert_eq!((event.level, event.target.as_str()), (Level::INFO, "errbook"));
    let expected = [
        ("catalog", "shop"),
        ("entry", "order_not_found"),
        ("error.type", "7001"),
        ("group", "orders"),
        ("http.request.method", "GET"),
        ("http.response.status_code", "404"),
        ("language", "zh"),
        ("message", "answered with an error"),
        ("request_id", "r-7"),
        ("status", "404"),
    ];
    let fields: Vec<_> = event.fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(fields, expected);
}

#[test]
fn the_level_is_error_for_5xx_and_information_for_all_else() {
    for (path, level) in [
        ("/order", Level::INFO),
        ("/confirm", Level::INFO),
        ("/held", Level::INFO),
        ("/418", Level::INFO),
        ("/payment", Level::ERROR),
        ("/503", Level::ERROR),
    ] {
        assert_eq!(event(Settings::new(), path).level, level, "{path}");
    }
}

#[test]
fn the_level_is_the_catalogs_where_it_has_one() {
    assert_eq!(event(Settings::new(), "/stock").level, Level::WARN);
    let heard = events(|| drop(ask(Settings::new(), "/recounting", &HEADERS)));
    assert!(heard.is_empty(), "{heard:?}");
}

#[test]
fn the_status_is_that_of_the_variant() {
    assert_eq!(event(Settings::new(), "/payment").field("status"), "504");
    assert_eq!(event(Settings::new(), "/held").field("status"), "601");
}

#[test]
fn the_whole_chain_of_sources_is_told() {
    let event = event(Settings::new(), "/payment");
    assert_eq!(event.field("source"), "bank.example.com: connection reset\\nlevel=ERROR");
    assert_eq!(event.field("error.type"), "payment failed");
}

#[test]
fn private_fields_are_told_only_if_asked_for() {
    for path in ["/order", "/payment"] {
        let event = event(Settings::new(), path);
        assert!(!format!("{event:?}").contains(SECRET), "{event:?}");
    }
    let asked = event(Settings::new().log_fields(true), "/order");
    assert_eq!(asked.field("fields"), "OrderNotFound { order_id: 7, customer: \"hunter2\" }");
    let elsewhere = asked.fields.iter().filter(|(name, value)| **name != "fields" && value.contains(SECRET));
    assert_eq!(elsewhere.count(), 0);
    let answer = ask(Settings::new().log_fields(true), "/order", &HEADERS);
    assert!(!format!("{answer:?}").contains(SECRET));
}

#[test]
fn without_a_layer_the_language_is_the_default_and_no_request_is_named() {
    let heard = events(|| drop(respond(&failure("order").unwrap())));
    assert_eq!(heard.len(), 1);
    assert_eq!(heard[0].field("language"), "en");
    for absent in ["request_id", "trace_id", "http.request.method", "http.route"] {
        assert!(!heard[0].fields.contains_key(absent), "{heard:?}");
    }
}

#[test]
fn what_a_framework_rejects_is_told_with_its_status_and_the_entry_that_stands_in_for_it() {
    let bare = event(Settings::new(), "/418");
    assert_eq!(
        (bare.field("entry"), bare.field("status"), bare.field("error.type")),
        ("bad_request", "418", "bad_request")
    );
    let rare = event(Settings::new(), "/499");
    assert_eq!((rare.field("entry"), rare.field("status")), ("bad_request", "499"));
    assert_eq!(rare.field("request_id"), "r-7");
}

#[test]
fn a_panic_is_told_with_its_message() {
    let event = event(Settings::new().log_fields(true), "/panic");
    assert_eq!((event.level, event.field("entry"), event.field("status")), (Level::ERROR, "internal_error", "500"));
    assert_eq!((event.field("message"), event.field("source")), ("answered a panic", SECRET));
    assert!(!event.fields.contains_key("fields"));
}

#[test]
fn successes_and_redirects_are_no_events() {
    let heard = events(|| {
        for path in ["/200", "/204", "/302", "/accepted"] {
            ask(Settings::new(), path, &HEADERS);
        }
    });
    assert!(heard.is_empty(), "{heard:?}");
}

#[test]
fn a_hostile_request_id_does_not_reach_the_log() {
    for id in ["a level=ERROR", "\"},{\"", "\t"] {
        let heard = events(|| drop(ask(Settings::new(), "/order", &[("x-request-id", id)])));
        let made = heard[0].field("request_id");
        assert!(made.len() == 32 && made.bytes().all(|byte| byte.is_ascii_hexdigit()), "{made}");
    }
}
