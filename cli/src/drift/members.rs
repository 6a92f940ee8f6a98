//! Members of JSON objects under one of several names.

use serde_json::{Map, Value};

/// Returns the first member that has one of these names. A name with dots is that of one member, or of a member of nested objects:
/// `http.response.status_code` is found in both notations of OpenTelemetry.
pub(super) fn first<'v>(object: &'v Map<String, Value>, names: &[&str]) -> Option<&'v Value> {
    names.iter().find_map(|name| find(object, name))
}

fn find<'v>(object: &'v Map<String, Value>, name: &str) -> Option<&'v Value> {
    if let Some(found) = object.get(name).filter(|value| !value.is_null()) {
        return Some(found);
    }
    let dots = name.match_indices('.');
    dots.filter_map(|(at, _)| Some((object.get(name.get(..at)?)?.as_object()?, name.get(at + 1..)?)))
        .find_map(|(inner, rest)| find(inner, rest))
}

/// Returns the status that one of these names has.
pub(super) fn status(object: &Map<String, Value>, names: &[&str]) -> Option<u16> {
    names.iter().filter_map(|name| find(object, name)).find_map(of_status)
}

/// Returns a status of HTTP: a number, or its digits.
pub(super) fn of_status(value: &Value) -> Option<u16> {
    let status = match value {
        Value::Number(number) => number.as_u64().and_then(|number| u16::try_from(number).ok()),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    };
    status.filter(|status| (100..=999).contains(status))
}

/// Returns the path of a URL: without scheme, host and query.
pub(super) fn path(url: &str) -> &str {
    let rest =
        url.split_once("://").map_or(url, |(_, rest)| rest.find('/').and_then(|at| rest.get(at..)).unwrap_or("/"));
    rest.split(['?', '#']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn members_are_found_in_both_notations() {
        for value in [
            json!({ "http.response.status_code": 409 }),
            json!({ "http": { "response": { "status_code": "409" } } }),
            json!({ "http.response": { "status_code": 409 } }),
            json!({ "status": "open", "http": { "response.status_code": 409 } }),
        ] {
            let object = value.as_object().expect("an object");
            assert_eq!(status(object, &["status", "http.response.status_code"]), Some(409), "{value}");
        }
        assert_eq!(["https://a.example/b/c?d#e", "/b?d", "https://a.example"].map(path), ["/b/c", "/b", "/"]);
    }
}
