//! Recordings of browsers: HTTP Archive 1.2 (HAR).

use errbook_catalog::phrase;
use errbook_drift::Observation;
use serde_json::Value;

use super::base64;
use super::feed::Feed;
use super::members::{of_status, path};

/// Returns whether a document is a recording.
pub(super) fn is_one(document: &Value) -> bool {
    entries(document).is_some()
}

fn entries(document: &Value) -> Option<&Vec<Value>> {
    document.get("log")?.get("entries")?.as_array()
}

/// Takes the responses of a recording.
pub(super) fn read(feed: &mut Feed<'_>, document: &Value, origin: &str) {
    for (index, entry) in entries(document).into_iter().flatten().enumerate() {
        let origin = format!("{origin}#/log/entries/{index}");
        let Some(response) = entry.get("response").and_then(Value::as_object) else {
            feed.unreadable(&origin, &phrase!("the entry has no `response`", "该记录没有 `response`"));
            continue;
        };
        // 0 is that of a request without a response.
        let Some(status) = response.get("status").and_then(of_status) else {
            feed.drift.skip();
            continue;
        };
        let body = match response.get("content").and_then(body) {
            Some(Err(())) => {
                feed.unreadable(&origin, &phrase!("the body is not base64", "响应体不是 base64"));
                continue;
            }
            Some(Ok(body)) => Some(body),
            None => None,
        };
        let mut observation = Observation::new(origin.as_str()).status(status);
        if let Some((method, url)) =
            entry.get("request").and_then(|request| Some((text(request, "method")?, text(request, "url")?)))
        {
            observation = observation.operation(method, path(url));
        }
        // Some programs leave the headers out: an empty list tells nothing.
        let headers = response.get("headers").and_then(Value::as_array).filter(|headers| !headers.is_empty());
        if let Some(headers) = headers {
            let pair = |header| Some((text(header, "name")?, text(header, "value")?.as_bytes()));
            observation = observation.headers(headers.iter().filter_map(pair));
        }
        if let Some(media_type) = response.get("content").and_then(|content| text(content, "mimeType")) {
            observation = observation.content_type(media_type);
        }
        if let Some(body) = &body {
            observation = observation.body(body);
        }
        feed.drift.observe(&observation);
    }
}

fn text<'v>(object: &'v Value, name: &str) -> Option<&'v str> {
    object.get(name)?.as_str()
}

/// Returns the body of a response; `Err` if it is not what it is said to be. `None` if the recording does not have it.
fn body(content: &Value) -> Option<Result<Vec<u8>, ()>> {
    let text = content.get("text")?.as_str()?;
    Some(match content.get("encoding").and_then(Value::as_str) {
        Some("base64") => base64::decode(text).ok_or(()),
        _ => Ok(text.as_bytes().to_vec()),
    })
}
