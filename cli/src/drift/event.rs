//! Events of logs that tell of a response, by the names that errbook and usual loggers give to its parts.

use errbook_drift::Observation;
use serde_json::{Map, Value};

use super::members::{first, path, status};

/// The status of HTTP: OpenTelemetry's and ECS's, then those of other loggers (pino, winston, Google Cloud, nginx).
const STATUS: &[&str] = &[
    "http.response.status_code",
    "http.status_code",
    "response.status_code",
    "response.statusCode",
    "response.status",
    "res.statusCode",
    "res.status",
    "httpRequest.status",
    "status_code",
    "statusCode",
    "http_status",
    "status",
];
const BODY: &[&str] = &[
    "http.response.body.content",
    "http.response.body",
    "response.body",
    "response_body",
    "responseBody",
    "res.body",
    "body",
];
const HEADERS: &[&str] =
    &["http.response.headers", "response.headers", "response_headers", "responseHeaders", "res.headers"];
const METHOD: &[&str] =
    &["http.request.method", "http.method", "request.method", "req.method", "httpRequest.requestMethod", "method"];
const PATH: &[&str] = &[
    "http.route",
    "url.path",
    "http.target",
    "request.path",
    "request.url",
    "req.url",
    "httpRequest.requestUrl",
    "path",
    "url",
    "uri",
];
/// The code. `error.type` is read only from errbook's events, as others have the type of an exception there.
const CODE: &[&str] = &["error.code", "error_code", "errorCode", "errcode", "err_code", "code"];
const CODE_OF_ERRBOOK: &[&str] = &["error.type"];
/// What only events of logs have.
const OF_LOGS: &[&str] =
    &["level", "severity", "log.level", "lvl", "time", "timestamp", "@timestamp", "ts", "msg", "logger"];
/// Where loggers put the fields of an event.
const WITHIN: &[&str] = &["fields", "attributes", "jsonPayload", "context", "extra"];

/// What an object of JSON lines is.
pub(super) enum Event<'v> {
    /// An event that tells of a response.
    Response(Response<'v>),
    /// The body of a response.
    Body,
    /// An event of something else.
    Other,
}

/// A response, as far as an event tells of it.
#[derive(Default)]
pub(super) struct Response<'v> {
    status: Option<u16>,
    entry_status: Option<u16>,
    body: Option<Vec<u8>>,
    headers: Option<Vec<(&'v str, &'v [u8])>>,
    operation: Option<(&'v str, &'v str)>,
    code: Option<String>,
    entry: Option<&'v str>,
}

impl<'v> Response<'v> {
    pub(super) fn observation(&'v self, origin: &'v str) -> Observation<'v> {
        let mut observation = Observation::new(origin);
        if let Some(status) = self.status {
            observation = observation.status(status);
        }
        if let Some(status) = self.entry_status {
            observation = observation.entry_status(status);
        }
        if let Some(body) = &self.body {
            observation = observation.body(body);
        }
        if let Some(headers) = &self.headers {
            observation = observation.headers(headers.iter().copied());
        }
        if let Some((method, path)) = self.operation {
            observation = observation.operation(method, path);
        }
        if let Some(code) = &self.code {
            observation = observation.code(code.as_str());
        }
        if let Some(entry) = self.entry {
            observation = observation.entry(entry);
        }
        observation
    }
}

/// Returns what an object is. `is_body` tells whether a text is the body of an error of the catalog.
pub(super) fn of<'v>(value: &'v Value, object: &'v Map<String, Value>, is_body: impl Fn(&[u8]) -> bool) -> Event<'v> {
    let within = WITHIN.iter().filter_map(|name| object.get(*name)?.as_object());
    let places: Vec<&Map<String, Value>> = within.chain([object]).collect();
    let get = |names: &[&str]| places.iter().find_map(|place| first(place, names));
    let http = places.iter().find_map(|place| status(place, STATUS));
    let method = get(METHOD).and_then(Value::as_str);
    let operation = method.map(|method| (method, get(PATH).and_then(Value::as_str).map_or("", path)));
    let response = Response { status: http, headers: get(HEADERS).and_then(headers), operation, ..Response::default() };
    // errbook's own events have both.
    if let (Some(Value::String(_)), Some(Value::String(entry))) = (get(&["catalog"]), get(&["entry"])) {
        let code = get(CODE_OF_ERRBOOK).and_then(scalar);
        let entry_status = places.iter().find_map(|place| status(place, &["status"]));
        let status = places.iter().find_map(|place| status(place, &["http.response.status_code"]));
        return Event::Response(Response { entry: Some(entry), entry_status, status, code, headers: None, ..response });
    }
    let is_log = OF_LOGS.iter().any(|name| first(object, &[name]).is_some());
    if !is_log && is_body(value.to_string().as_bytes()) {
        return Event::Body;
    }
    // In OpenTelemetry's data model of logs, `body` is the message of the event.
    let is_response = |body: &Vec<u8>| http.is_some() || body.trim_ascii_start().starts_with(b"{");
    if let Some(body) = get(BODY).and_then(body).filter(is_response) {
        return Event::Response(Response { body: Some(body), ..response });
    }
    let code = get(CODE).and_then(scalar);
    match (is_log || http.is_some(), http, &code) {
        // A log has codes of other things, too, such as those of exits and of databases.
        (true, Some(400..), _) => Event::Response(Response { code, ..response }),
        (true, ..) => Event::Other,
        (false, ..) => Event::Body,
    }
}

/// Returns the bytes of a body: those of a text, or of JSON.
fn body(value: &Value) -> Option<Vec<u8>> {
    match value {
        Value::String(text) => Some(text.clone().into_bytes()),
        Value::Object(_) | Value::Array(_) => Some(value.to_string().into_bytes()),
        _ => None,
    }
}

/// Returns the header fields of an object; a field with several lines is an array.
fn headers(value: &Value) -> Option<Vec<(&str, &[u8])>> {
    let mut headers = Vec::new();
    for (name, value) in value.as_object()? {
        match value {
            Value::String(text) => headers.push((name.as_str(), text.as_bytes())),
            Value::Array(lines) => {
                let lines = lines.iter().filter_map(Value::as_str);
                headers.extend(lines.map(|line| (name.as_str(), line.as_bytes())));
            }
            _ => {}
        }
    }
    Some(headers)
}

fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}
