//! Why a response does not give back the error that was answered: a reason is what two responses prove.

use errbook::{Context, Entry, Language, Location, Response};
use errbook_test_values::{Given, OfField};
use serde_json::Value;

use crate::sent::Sent;

/// A response without the messages in it, which clients do not read.
#[derive(Debug, PartialEq)]
struct Blank {
    status: u16,
    headers: Vec<(String, String)>,
    body: Value,
}

fn blank(sent: &Sent, response: &Response) -> Blank {
    let languages = sent.entry.catalog().languages().iter();
    let mut messages: Vec<String> = languages.map(|language: &Language| sent.message(*language)).collect();
    messages.retain(|message| !message.is_empty());
    messages.sort_by_key(|message| std::cmp::Reverse(message.len()));
    let mut body = serde_json::from_str(response.body.as_str()).expect("a body is JSON");
    erase(&mut body, &messages);
    let headers = response.headers.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    Blank { status: response.status.as_u16(), headers, body }
}

fn erase(value: &mut Value, messages: &[String]) {
    match value {
        Value::Object(members) => members.values_mut().for_each(|member| erase(member, messages)),
        Value::Array(elements) => elements.iter_mut().for_each(|element| erase(element, messages)),
        Value::String(text) => {
            for message in messages {
                *text = text.replace(message, "\u{FFFC}");
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Returns whether two responses are the same to the byte.
pub(crate) fn is_same(response: &Response, other: &Response) -> bool {
    let parts = |response: &Response| (response.status, response.body.as_str().to_owned());
    parts(response) == parts(other) && response.headers == other.headers
}

/// Returns how a response hides a field: two values of it, which are nothing alike, give responses that are the same, or that
/// differ in messages alone. `None` if clients can tell them apart.
pub(crate) fn hidden(sent: &Sent, field: usize, context: &Context<'_>) -> Option<String> {
    let declared = sent.entry.fields().nth(field).expect("a field of the entry");
    let with = |given: Given| {
        let mut sent = sent.clone();
        let of_field = if declared.is_list() { OfField::Many(vec![given]) } else { OfField::One(given) };
        sent.values.0[field] = of_field;
        let response = sent.respond(context);
        let blank = blank(&sent, &response);
        (response, blank)
    };
    let [(one, blank_one), (other, blank_other)] = alternatives(declared.field_type().as_str()).map(with);
    let name = declared.name();
    match (is_same(&one, &other), blank_one == blank_other) {
        (true, _) => Some(format!("`{name}` is not in the response")),
        (false, true) => Some(format!("`{name}` is in the message alone")),
        (false, false) => None,
    }
}

/// Two values of a type.
fn alternatives(kind: &str) -> [Given; 2] {
    match kind {
        "string" => ["one", "another"].map(|text| Given::Text(text.to_owned())),
        "integer" => [3, 70].map(Given::Integer),
        "number" => [0.5, 8.25].map(Given::Number),
        "boolean" => [false, true].map(Given::Boolean),
        "datetime" => [0, 1_000_000_000].map(|seconds| Given::DateTime(seconds, 0)),
        "json" => [serde_json::json!(1), serde_json::json!({ "a": [] })].map(Given::Json),
        kind => panic!("{kind} is no type"),
    }
}

/// Returns an occurrence without the violations whose location a response hides, and how: other locations in the same part of the
/// request give the same response.
pub(crate) fn hidden_locations(sent: &Sent, context: &Context<'_>) -> (Sent, Vec<String>) {
    let (mut shown, mut reasons) = (sent.clone(), Vec::new());
    shown.list.0.clear();
    let response = sent.respond(context);
    for (index, found) in sent.list.0.iter().enumerate() {
        let mut other = sent.clone();
        other.list.0[index].location = elsewhere(&found.location);
        if is_same(&other.respond(context), &response) {
            reasons
                .push(format!("the location of a violation in the {} is not in the response", found.location.part()));
        } else {
            shown.list.0.push(found.clone());
        }
    }
    (shown, reasons)
}

/// Returns another location in the same part of a request.
fn elsewhere(location: &Location) -> Location {
    match location {
        Location::Body(pointer) => Location::Body(pointer.clone().key("elsewhere")),
        Location::Query(name) => Location::Query(format!("{name}-elsewhere")),
        Location::Path(name) => Location::Path(format!("{name}-elsewhere")),
        Location::Header(name) => Location::Header(format!("{name}-elsewhere")),
        _ => panic!("a new part of a request: {location:?}"),
    }
}

/// Returns how a response loses a part of a field: the value that comes back gives the same response.
pub(crate) fn rounded(sent: &Sent, field: usize, response: &Response, again: &Response) -> Option<String> {
    let name = sent.entry.fields().nth(field).expect("a field of the entry").name();
    is_same(response, again).then(|| format!("of values of `{name}`, several give the same response"))
}

/// Returns why an entry is not told from the others that a response can be: each of them has a response that differs in the message
/// alone. `None` if clients can tell one of them apart.
pub(crate) fn ambiguous(sent: &Sent, others: &[Entry], context: &Context<'_>) -> Option<String> {
    let own = blank(sent, &sent.respond(context));
    let is_same = |other: &Entry| {
        // Without its own fields, which the body has not; required ones are in messages alone.
        let values = other.fields().map(|field| match field.is_optional() {
            true => OfField::Absent,
            false => OfField::One(alternatives(field.field_type().as_str())[0].clone()),
        });
        let other =
            Sent { entry: *other, values: errbook_test_values::Values(values.collect()), list: sent.list.clone() };
        blank(&other, &other.respond(context)) == own
    };
    let names: Vec<&str> = others.iter().map(|entry| entry.name()).collect();
    others.iter().all(is_same).then(|| format!("responses of {names:?} differ in the message alone"))
}
