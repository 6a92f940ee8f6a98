//! Every entry of the accounts catalog over HTTP, in both languages, compared with the catalog, read without errbook, and with
//! the documentation of the API.

#[expect(dead_code, reason = "tags are not on the wire")]
#[path = "../../../tests/responses/accounts/reader.rs"]
mod reader;

use std::collections::BTreeSet;

use accounts::Setup;
use errbook_http_accounts::{Answer, Server, accounts};
use reader::{Entry, Given, LANGUAGES};
use serde_json::{Value, json};

/// The documentation: code, statuses, group, more members.
const DOCUMENT: &str = include_str!("../../../systems/accounts.tsv");

/// The example values of the route `/__errors/{name}`.
fn given(entry: &Entry, token: bool) -> Vec<Given> {
    match entry.name.as_str() {
        "mfa_challenge_locked" if token => {
            given(entry, false).into_iter().chain([("mfa_token", json!("t-1"))]).collect()
        }
        "mfa_challenge_locked" => vec![("retry_at", json!("2026-03-01T08:30:00Z"))],
        "admin_settings_conflict" => {
            vec![("version", json!(8)), ("matrix", json!({ "dashboard": { "admin": true, "operator": false } }))]
        }
        _ => Vec::new(),
    }
}

/// Calls `check` with every entry, status and language, the fields and the response.
async fn every_error(mut check: impl FnMut(&Entry, u16, &str, Vec<Given>, Answer)) {
    let (server, _) = accounts(Setup::default()).await;
    for entry in reader::entries() {
        for status in &entry.statuses {
            for (language, token) in LANGUAGES.iter().flat_map(|language| [(*language, false), (*language, true)]) {
                let token_part = if token { "&token=t-1" } else { "" };
                let path = format!("/__errors/{}?status={status}{token_part}", entry.name);
                let answer = server.get(&path, &[("accept-language", language)]).await;
                check(&entry, *status, language, given(&entry, token), answer);
            }
        }
    }
}

#[tokio::test]
async fn status_body_bytes_and_member_order_are_those_of_the_file() {
    let mut tried = BTreeSet::new();
    every_error(|entry, status, language, given, answer| {
        tried.insert((entry.name.clone(), status));
        assert_eq!(answer.status, status, "{}", entry.name);
        // serde_json keeps the order of members and escapes by RFC 8259, so the bytes can be compared.
        let expected = serde_json::to_string(&entry.body(language, &given)).unwrap();
        assert_eq!(String::from_utf8_lossy(&answer.body), expected, "{}", entry.name);
    })
    .await;
    assert_eq!(tried.len(), 66 + 7 + 2);
}

#[tokio::test]
async fn headers_name_type_language_length_and_the_request() {
    every_error(|entry, _, language, given, answer| {
        assert_eq!(answer.header("content-type"), entry.content_type);
        assert_eq!(answer.header("content-length"), answer.body.len().to_string());
        let localized = entry.body("en", &given) != entry.body("zh", &given);
        assert_eq!(answer.header("content-language"), if localized { language } else { "" }, "{}", entry.name);
        assert_eq!(answer.header("vary"), if localized { "accept-language" } else { "" }, "{}", entry.name);
        let locked = entry.name == "mfa_challenge_locked";
        assert_eq!(answer.header("retry-after"), if locked { "Sun, 01 Mar 2026 08:30:00 GMT" } else { "" });
        assert_eq!(answer.header("x-request-id").len(), 32);
        let known =
            ["content-type", "content-length", "content-language", "vary", "retry-after", "x-request-id", "date"];
        assert!(answer.headers.keys().all(|name| known.contains(&name.as_str())), "{:?}", answer.headers);
    })
    .await;
}

/// Parses a row of the documentation: code, statuses, members. `503 and others` is 503.
fn rows() -> Vec<(&'static str, Vec<u16>, Vec<&'static str>)> {
    let cells = DOCUMENT.lines().skip(1).map(|row| row.split('\t').collect::<Vec<_>>());
    let statuses = |text: &str| text.split(['/', ' ']).filter_map(|part| part.parse().ok()).collect();
    let members = |text: &'static str| text.split(',').filter(|name| !name.is_empty()).collect();
    cells.map(|cells| (cells[0], statuses(cells[1]), members(cells[3]))).collect()
}

/// Returns the response of an entry in English, with all its fields.
async fn answer(server: Server, entry: &Entry, status: u16) -> Answer {
    server.get(&format!("/__errors/{}?status={status}&token=t-1", entry.name), &[]).await
}

#[tokio::test]
async fn the_service_answers_with_every_row_of_the_document() {
    let (server, _) = accounts(Setup::default()).await;
    let mut entries = reader::entries();
    for (code, statuses, members) in rows() {
        // The settings conflict has no code in the documentation; `invalid_token` occurs twice, in order.
        let wanted = if code.is_empty() { "admin_settings_conflict" } else { code };
        let index = entries.iter().position(|entry| entry.code == wanted).expect("the catalog has it");
        let entry = entries.remove(index);
        let statuses = if statuses.is_empty() { vec![entry.statuses[0]] } else { statuses };
        for status in statuses {
            let answer = answer(server, &entry, status).await;
            assert_eq!(answer.error(), (status, wanted.to_owned()));
            let Value::Object(body) = answer.json() else { panic!("{answer:?}") };
            let extra: Vec<&str> = body.keys().map(String::as_str).filter(|name| !is_standard(name)).collect();
            assert_eq!(extra, members, "{wanted}");
        }
    }
    assert!(entries.iter().all(|entry| entry.group == "service"), "what is left is ours");
    assert_eq!(entries.len(), 7);
}

fn is_standard(name: &str) -> bool {
    ["error", "message"].contains(&name)
}

#[tokio::test]
async fn agents_get_the_code_alone() {
    every_error(|entry, _, _, _, answer| {
        if entry.group == "agent" {
            let Value::Object(body) = answer.json() else { panic!("{answer:?}") };
            assert_eq!(body.keys().collect::<Vec<_>>(), ["error"]);
        }
    })
    .await;
}
