//! How two responses of one status become one.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use serde_json::{Map, Value, json};

/// Adds what another response with the same status has.
pub(super) fn response(known: &mut Value, other: Value) {
    if *known == other {
        return;
    }
    let (Some(members), Value::Object(mut other)) = (known.as_object_mut(), other) else { return };
    let said = other.remove("description");
    if let (Some(Value::String(description)), Some(Value::String(said))) = (members.get_mut("description"), said) {
        describe(description, &said);
    }
    headers(members, taken(&mut other, "headers"));
    let contents = taken(&mut other, "content");
    if !contents.is_empty() {
        let all = members.entry("content").or_insert_with(|| Map::new().into());
        let all = all.as_object_mut();
        all.into_iter().for_each(|all| contents.iter().for_each(|(name, other)| content(all, name, other)));
    }
    // Links, and members of other tools.
    for (name, member) in other {
        members.entry(name).or_insert(member);
    }
}

/// Returns the schema that values of either schema fit. It has a discriminator if both have the same.
pub(super) fn schema(one: Value, other: Value) -> Value {
    let (mut first, second) = (branches(&one), branches(&other));
    if second.iter().all(|branch| first.contains(branch)) {
        return one;
    }
    if first.iter().all(|branch| second.contains(branch)) {
        return other;
    }
    let discriminator = discriminator(&one, &other);
    let more: Vec<Value> = second.into_iter().filter(|branch| !first.contains(branch)).collect();
    first.extend(more);
    match discriminator {
        Some(discriminator) => json!({ "oneOf": first, "discriminator": discriminator }),
        // Whether a value fits two of them is not known.
        None => json!({ "anyOf": first }),
    }
}

/// Returns the schemas of a union; of any other schema, itself.
fn branches(schema: &Value) -> Vec<Value> {
    let union = schema.as_object().filter(|members| {
        members.keys().all(|key| matches!(key.as_str(), "oneOf" | "anyOf" | "discriminator")) && !members.is_empty()
    });
    let lists = union.map(|members| members.values().filter_map(Value::as_array).collect::<Vec<_>>());
    match lists.as_deref() {
        Some([branches]) => (*branches).clone(),
        _ => vec![schema.clone()],
    }
}

/// Returns the discriminator of both: that of one member, whose values each name one schema.
fn discriminator(one: &Value, other: &Value) -> Option<Value> {
    let (one, other) = (one.get("discriminator")?, other.get("discriminator")?);
    if one.get("propertyName")? != other.get("propertyName")? {
        return None;
    }
    let mut mapping = one.get("mapping")?.as_object()?.clone();
    for (value, address) in other.get("mapping")?.as_object()? {
        if mapping.insert(value.clone(), address.clone()).is_some_and(|known| known != *address) {
            return None;
        }
    }
    Some(json!({ "propertyName": one.get("propertyName")?, "mapping": mapping }))
}

/// Adds a description: `409 Conflict: …` has a list of codes, which grows.
pub(super) fn describe(description: &mut String, other: &str) {
    if description == other || other.is_empty() {
        return;
    }
    let lists = description.split_once(": ").zip(other.split_once(": "));
    let Some(((_, codes), (_, more))) = lists.filter(|((one, _), (other, _))| one == other) else {
        if !description.is_empty() {
            description.push_str("; ");
        }
        return description.push_str(other);
    };
    let known: Vec<String> = codes.split(", ").map(str::to_owned).collect();
    for code in more.split(", ").filter(|code| !known.iter().any(|known| known == code)) {
        description.push_str(", ");
        description.push_str(code);
    }
}

/// Adds headers. One is required only where both responses require it.
fn headers(members: &mut Map<String, Value>, other: Map<String, Value>) {
    let mut known = taken(members, "headers");
    let is_required = |header: &Value| header.get("required") == Some(&Value::Bool(true));
    for (name, header) in known.iter_mut() {
        if is_required(header) && !other.get(name).is_some_and(is_required) {
            set_required(header, false);
        }
    }
    for (name, mut header) in other {
        match known.get_mut(&name) {
            None => {
                set_required(&mut header, false);
                known.insert(name, header);
            }
            Some(same) if same.get("schema") == header.get("schema") => {}
            Some(differing) => {
                if let Some(members) = differing.as_object_mut() {
                    members.insert("schema".to_owned(), json!({ "type": "string" }));
                    members.remove("example");
                }
            }
        }
    }
    if !known.is_empty() {
        members.insert("headers".to_owned(), known.into());
    }
}

fn set_required(header: &mut Value, required: bool) {
    if let Some(members) = header.as_object_mut() {
        members.insert("required".to_owned(), required.into());
    }
}

/// Adds the content of a media type.
fn content(all: &mut Map<String, Value>, media_type: &str, other: &Value) {
    let Some(known) = all.get_mut(media_type).and_then(Value::as_object_mut) else {
        all.insert(media_type.to_owned(), other.clone());
        return;
    };
    let schemas = known.get("schema").cloned().zip(other.get("schema").cloned());
    if let Some((one, other)) = schemas {
        known.insert("schema".to_owned(), schema(one, other));
    }
    let more = other.get("examples").and_then(Value::as_object);
    let Some(more) = more.filter(|more| !more.is_empty()) else { return };
    let examples = known.entry("examples").or_insert_with(|| Map::new().into());
    let Some(examples) = examples.as_object_mut() else { return };
    for (name, example) in more {
        let names = core::iter::once(name.clone()).chain((2..).map(|number: u32| format!("{name}_{number}")));
        let mut names = names.filter(|name| examples.get(name).is_none_or(|known| known == example));
        if let Some(name) = names.next() {
            examples.insert(name, example.clone());
        }
    }
}

/// Takes a member that is an object; without it, returns an empty one.
fn taken(members: &mut Map<String, Value>, name: &str) -> Map<String, Value> {
    match members.remove(name) {
        Some(Value::Object(object)) => object,
        _ => Map::new(),
    }
}
