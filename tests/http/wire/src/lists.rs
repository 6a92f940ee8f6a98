//! What extractors reject, where the entries of 400 and 422 list different violations: each answers with its own alone.

use serde_json::{Value, json};

use crate::{Answer, Client, Version, events};

/// The codes of a catalog whose two entries list different violations.
#[errbook::catalog(catalog = "lists.toml", codes)]
pub enum ListsCode {}

/// The codes of a catalog where the entry of 400 lists none.
#[errbook::catalog(catalog = "silent.toml", codes)]
pub enum SilentCode {}

async fn order(client: Client, version: Version, id: &str, body: &'static str) -> Answer {
    let headers = [("content-type", "application/json"), ("x-request-id", id)];
    client.send_with(version, "POST", "/order", &headers, body).await
}

/// Returns status, code and the codes of the violations; `null` without a list.
fn summary(answer: &Answer) -> Value {
    let body = answer.json();
    let codes = body.get("errors").map(|errors| {
        let errors = errors.as_array().unwrap_or_else(|| panic!("{body}"));
        errors.iter().map(|error| error["code"].clone()).collect::<Vec<_>>()
    });
    json!([answer.status, body["code"], codes])
}

/// A rule whose violation the other entry lists is the catch-all of the entry's own list. The service has the layer with
/// [`ListsCode`].
pub async fn an_entry_shows_the_violations_of_its_own_list(client: Client) {
    for version in Version::ALL {
        for (body, expected) in [
            // `malformed` is in the list of 422.
            ("{", json!([400, "malformed_input", ["unreadable"]])),
            // `wrong_type` is in the list of 400, and so is the catalog's first catch-all.
            (r#"{"name":5}"#, json!([422, "invalid_input", ["invalid"]])),
            (r#"{"items":[]}"#, json!([422, "invalid_input", ["required"]])),
        ] {
            assert_eq!(summary(&order(client, version, "lists", body).await), expected, "{body}");
        }
    }
}

/// An entry without violations has none in its answers, and none in its events. The service has the layer with [`SilentCode`].
pub async fn an_entry_without_violations_tells_of_none(client: Client) {
    events::keep();
    for (body, expected, told) in [
        ("{", json!([400, "malformed_input", null]), None),
        (r#"{"name":5}"#, json!([422, "invalid_input", ["wrong_type"]]), Some("violations=1")),
    ] {
        let id = format!("lists-{}-{}", client.0.port(), body.len());
        assert_eq!(summary(&order(client, Version::Http1, &id, body).await), expected, "{body}");
        let events = events::with(&id);
        let [event] = &*events else { panic!("{events:?}") };
        let violations = event.split_whitespace().find(|part| part.starts_with("violations="));
        assert_eq!(violations, told, "{event}");
    }
}
