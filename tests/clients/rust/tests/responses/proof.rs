//! Why a response does not give back the error that was answered: a reason is what two responses prove.

use errbook::{Code, Context, Entry, Envelope, Field, FieldType, Fields, Location, Response, ViolationKind};
use errbook_test_values::{Found, Given, OfField, Values};
use serde_json::Value;

use crate::oracle::Oracle;
use crate::sent::{Sent, taken};

/// A response without the messages in it, which clients do not read.
#[derive(Debug, PartialEq)]
struct Blank {
    status: u16,
    headers: Vec<(String, String)>,
    body: Value,
}

fn blank(sent: &Sent, response: &Response) -> Blank {
    let languages = sent.entry.catalog().languages().iter();
    let mut messages: Vec<String> = languages.flat_map(|language| sent.messages(*language)).collect();
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
    let with = |value: OfField| {
        let mut sent = sent.clone();
        sent.values.0[field] = value;
        let response = sent.respond(context);
        let blank = blank(&sent, &response);
        (response, blank)
    };
    let [(one, blank_one), (other, blank_other)] = alternatives(&declared).map(with);
    let name = declared.name();
    match (is_same(&one, &other), blank_one == blank_other) {
        (true, _) => Some(format!("`{name}` is not in the response")),
        (false, true) => Some(format!("`{name}` is in the message alone")),
        (false, false) => None,
    }
}

/// Two values of a field.
fn alternatives(field: &Field) -> [OfField; 2] {
    let given = match field.field_type() {
        FieldType::String => ["one", "another"].map(|text| Given::Text(text.to_owned())),
        FieldType::Integer => [3, 70].map(Given::Integer),
        FieldType::Number => [0.5, 8.25].map(Given::Number),
        FieldType::Boolean => [false, true].map(Given::Boolean),
        FieldType::DateTime => [0, 1_000_000_000].map(|seconds| Given::DateTime(seconds, 0)),
        FieldType::Json => [serde_json::json!(1), serde_json::json!({ "a": [] })].map(Given::Json),
        other => panic!("{other:?} is a new type"),
    };
    given.map(|given| if field.is_list() { OfField::Many(vec![given]) } else { OfField::One(given) })
}

/// A value of a field, if it is required.
fn required(field: &Field) -> OfField {
    if field.is_optional() { OfField::Absent } else { alternatives(field)[0].clone() }
}

/// The violations of a response that come back, by what it hides of them.
pub(crate) struct Violations {
    /// The occurrence without those that are of no type: a required field, or which it is, is hidden.
    pub(crate) typed: Sent,
    /// Without those whose location is hidden, too.
    pub(crate) located: Sent,
    /// What is hidden.
    pub(crate) reasons: Vec<String>,
}

/// Returns the violations of a response that come back.
pub(crate) fn violations(sent: &Sent, kinds: &[ViolationKind], context: &Context<'_>) -> Violations {
    let mut shown = Violations { typed: sent.clone(), located: sent.clone(), reasons: Vec::new() };
    shown.typed.list.0.clear();
    shown.located.list.0.clear();
    let response = blank(sent, &sent.respond(context));
    for (index, found) in sent.list.0.iter().enumerate() {
        let is_hidden = |change: &dyn Fn(&mut Found)| {
            let mut other = sent.clone();
            change(&mut other.list.0[index]);
            blank(&other, &other.respond(context)) == response
        };
        let name = found.kind.name();
        let mut reasons = Vec::new();
        for (at, field) in found.kind.fields().enumerate().filter(|(_, field)| !field.is_optional()) {
            let values = alternatives(&field);
            if values.iter().all(|value| is_hidden(&|found| found.values.0[at] = value.clone())) {
                reasons.push(format!("`{}` of the violation `{name}` is in the message alone", field.name()));
            }
        }
        let is_another = |other: &ViolationKind| {
            let values = Values(other.fields().map(|field| required(&field)).collect());
            other.name() != name && is_hidden(&|found| (found.kind, found.values) = (*other, values.clone()))
        };
        if kinds.iter().any(is_another) {
            reasons.push("which violation it is, is in the message alone".to_owned());
        } else if found.kind.code() == Code::None {
            reasons.push(format!("the violation `{name}` has no code"));
        }
        if reasons.is_empty() {
            shown.typed.list.0.push(found.clone());
            if is_hidden(&|found| found.location = elsewhere(&found.location)) {
                reasons.push(format!(
                    "the location of a violation in the {} is not in the response",
                    found.location.part()
                ));
            } else {
                shown.located.list.0.push(found.clone());
            }
        }
        shown.reasons.extend(reasons);
    }
    shown
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

/// Returns how a response loses a part of a field: the value that comes back, or an instant that is a nanosecond away, gives the same
/// response. `None` if it does not.
pub(crate) fn rounded(sent: &Sent, field: usize, back: &dyn Fields, context: &Context<'_>) -> Option<String> {
    let response = blank(sent, &sent.respond(context));
    let is_same = |value: OfField| {
        let mut other = sent.clone();
        other.values.0[field] = value;
        blank(&other, &other.respond(context)) == response
    };
    let near = match sent.values.0[field] {
        OfField::One(Given::DateTime(seconds, nanoseconds @ 1..)) => {
            vec![Given::DateTime(seconds, nanoseconds - 1), Given::DateTime(seconds, nanoseconds + 1)]
        }
        _ => Vec::new(),
    };
    let name = sent.entry.fields().nth(field).expect("a field of the entry").name();
    let mut values = near.into_iter().map(OfField::One).chain([taken(back, field)]);
    values.any(is_same).then(|| format!("of values of `{name}`, several give the same response"))
}

/// Returns why a response is not read as an entry: nothing in it identifies one. `None` if something does.
pub(crate) fn unidentified(
    oracle: &Oracle,
    sent: &Sent,
    envelope: Option<Envelope>,
    response: &Response,
) -> Option<String> {
    let body = serde_json::from_str(response.body.as_str()).expect("a body is JSON");
    let status = response.status.as_u16();
    let is_unidentified = oracle.is_unidentified(&body, status, sent.entry.name(), envelope.map(Envelope::name));
    is_unidentified.then(|| format!("nothing but HTTP's status {status} tells which error it is"))
}

/// Returns why an entry is not told from the others that a response can be: each of them has a response that differs in the message
/// alone. `None` if clients can tell one of them apart.
pub(crate) fn ambiguous(sent: &Sent, others: &[Entry], context: &Context<'_>) -> Option<String> {
    let own = blank(sent, &sent.respond(context));
    let is_same = |other: &Entry| {
        // Without its own fields, which the body has not; required ones are in messages alone.
        let values = Values(other.fields().map(|field| required(&field)).collect());
        let other = Sent { entry: *other, values, list: sent.list.clone() };
        blank(&other, &other.respond(context)) == own
    };
    let names: Vec<&str> = others.iter().map(|entry| entry.name()).collect();
    others.iter().all(is_same).then(|| format!("responses of {names:?} differ in the message alone"))
}
