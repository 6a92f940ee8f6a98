//! axum's rejections become entries of the catalog, with the status and headers that axum chose.

mod cases;
mod table;

use cases::{SECRET, cases, provoke, server};
use errbook_http_accounts::Answer;
use serde_json::Value;

/// Returns the message of an entry, read without errbook.
fn message(name: &str, language: &str) -> String {
    let text = include_str!("../../../../catalog.toml");
    let root: toml::Table = text.parse().expect("the catalog is TOML");
    let message = &root["errors"][name]["message"][language];
    message.as_str().expect("every entry has a message").to_owned()
}

/// Checks that the response has the format of the catalog and nothing of its own text.
fn assert_shaped(answer: &Answer, (status, name): (u16, &str), language: &str) {
    assert_eq!(answer.status, status, "{answer:?}");
    let expected = format!(r#"{{"error":"{name}","message":{}}}"#, Value::from(message(name, language)));
    assert_eq!(String::from_utf8_lossy(&answer.body), expected);
    assert_eq!(answer.header("content-type"), "application/json");
    assert_eq!(answer.header("content-language"), language);
    assert_eq!(answer.header("content-length"), answer.body.len().to_string());
    assert!(answer.header("vary").split(", ").any(|name| name == "accept-language"), "{answer:?}");
    assert_eq!(answer.headers.get_all("vary").iter().count(), 1);
    assert_eq!(answer.header("x-request-id"), "r-1");
    assert!(!answer.everything().contains(SECRET));
}

#[tokio::test]
async fn every_rejection_has_the_shape_of_the_catalog_in_both_languages() {
    let server = server().await;
    let session = server.log_in("ann").await;
    for case in cases() {
        for language in ["en", "zh"] {
            let answer = provoke(&server, &session, &case, language).await;
            assert_shaped(&answer, case.expected, language);
        }
    }
}

#[tokio::test]
async fn headers_that_say_something_stay_and_those_of_the_old_body_go() {
    let server = server().await;
    let session = server.log_in("ann").await;
    let always = ["content-type", "content-language", "content-length", "vary", "x-request-id", "date", "connection"];
    for case in cases() {
        let answer = provoke(&server, &session, &case, "en").await;
        for (name, value) in case.kept {
            assert!(answer.headers.get_all(*name).iter().any(|kept| kept == value), "{name}: {answer:?}");
        }
        let known = |name: &str| always.contains(&name) || case.kept.iter().any(|(kept, _)| *kept == name);
        assert!(answer.headers.keys().all(|name| known(name.as_str())), "{}: {answer:?}", case.what[0]);
    }
}

#[tokio::test]
async fn the_answer_to_head_has_the_headers_alone() {
    let server = server().await;
    let answer = server.call("HEAD", "/nowhere", &[("accept-language", "zh")], "").await;
    assert_eq!((answer.status, answer.body.len()), (404, 0));
    assert_eq!(answer.header("content-language"), "zh");
}

#[tokio::test]
async fn the_tables_of_the_docs_are_what_happens() {
    let server = server().await;
    let session = server.log_in("ann").await;
    let mut rows = [String::new(), String::new()];
    for case in cases() {
        for ((language, rows), what) in ["en", "zh"].into_iter().zip(&mut rows).zip(case.what) {
            let answer = provoke(&server, &session, &case, language).await;
            rows.push_str(&table::row(what, &case, &answer));
        }
    }
    table::compare(&rows);
}
