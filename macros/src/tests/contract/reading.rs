//! [`Reading`]: a response as the decoder of a catalog reads it.

use std::cell::RefCell;
use std::collections::BTreeMap;

use errbook::__private::{FieldReader, Image};
use errbook::{Decode, ErrorReply, FromField, RawField, Response};
use errbook_catalog::model::{Field, FieldKind};
use errbook_format::image::{VERSION, header};
use serde_json::Value;

use super::version::Version;

/// A response as the decoder of a catalog reads it, as names of values with the values: those that it finds in the response, and
/// those of the catalog.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// Of an entry that is known.
    pub(super) entry: Option<String>,
    /// Where it can be several.
    pub(super) candidates: Vec<String>,
    /// Texts in the body are there with their type alone: what they are, the decoder tells.
    pub(super) values: BTreeMap<String, String>,
    /// The members of the body, by their pointers.
    members: BTreeMap<String, Value>,
}

impl Reading {
    /// Reads a response by the catalog of a version.
    pub(super) fn of(version: &Version, response: &Response) -> Reading {
        COUNTS.set(version.counts.clone());
        let headers: Vec<(&str, &str)> = response.headers.iter().collect();
        let body = response.body.as_str();
        let mut reading = Reading::default();
        let mut put = |name: &str, value: String| drop(reading.values.insert(name.to_owned(), value));
        put("status of HTTP", response.status.as_u16().to_string());
        for (name, value) in &headers {
            put(&format!("header {}", name.to_ascii_lowercase()), (*value).to_owned());
        }
        let parsed: Value = serde_json::from_str(body).expect("a body is JSON");
        members(&parsed, "", &mut put);
        each_member(&parsed, "", &mut reading.members);
        let Some(reply) =
            ErrorReply::<Fields>::by_image(version.client, response.status.as_u16(), headers.as_slice(), body)
        else {
            return reading;
        };
        put("error", "it is one".to_owned());
        let texts = [
            ("code", reply.code().map(|code| format!("{code:?}"))),
            ("name", reply.name().map(str::to_owned)),
            ("type", reply.problem_type().map(str::to_owned)),
            ("status", Some(reply.status().to_string())),
            ("retryable", reply.retryable().map(|retryable| retryable.to_string())),
            ("request id", reply.request_id().map(str::to_owned)),
            ("trace id", reply.trace_id().map(str::to_owned)),
            ("instance", reply.instance().map(str::to_owned)),
            ("timestamp", reply.timestamp().map(|timestamp| format!("{timestamp:?}"))),
            ("language", reply.language().map(|language| language.to_string())),
            ("message", reply.message().map(|_| String::new())),
            ("title", reply.title().map(|_| String::new())),
        ];
        for (name, text) in texts {
            text.into_iter().for_each(|text| put(name, text));
        }
        let listed = reply.violations().iter().enumerate();
        for (index, violation) in listed {
            let texts = [
                ("code", violation.code().map(|code| format!("{code:?}"))),
                ("name", violation.name().map(str::to_owned)),
                ("location", violation.location().map(|location| format!("{location:?}"))),
                ("message", violation.message().map(|_| String::new())),
            ];
            for (name, text) in texts {
                text.into_iter().for_each(|text| put(&format!("{name} of violation {index}"), text));
            }
            COUNTS.set(version.catalog.violations.iter().map(|violation| violation.fields.len()).collect());
            if let Some(typed) = violation.typed_by_image::<Fields>(version.violations) {
                let declared = &version.catalog.violations[typed.record];
                put(&format!("type of violation {index}"), declared.name.value.clone());
                let name = |field: &str| format!("field {field} of violation {index}");
                typed.each(&declared.fields, &mut |field, value| put(&name(field), value));
            }
        }
        let entry = reply.entry();
        if let (Some(entry), Some(read)) = (entry, reply.error()) {
            let index = version.catalog.entry(entry.name()).expect("an entry of the catalog");
            let declared = &version.catalog.entries[index].fields;
            read.each(declared, &mut |name, value| put(&format!("field {name}"), value));
        }
        reading.entry = entry.map(|entry| entry.name().to_owned());
        reading.candidates = reply.candidates().map(|entry| entry.name().to_owned()).collect();
        reading
    }

    /// Returns what a client finds in this reading and not in another one, or finds to be something else.
    pub(super) fn lost(&self, other: &Reading) -> Vec<String> {
        let mut lost = Vec::new();
        if self.entry.is_some() && self.entry != other.entry {
            lost.push(format!("entry {:?} is {:?} of {:?}", self.entry, other.entry, other.candidates));
        }
        for (name, was) in &self.values {
            let is_free = match name.as_str() {
                // Whether a request can be repeated is lost where it can not be.
                "retryable" => was == "false",
                // The language of no text.
                "language" | "header content-language" | "header vary" => !self.values.contains_key("message"),
                _ => false,
            };
            let is = other.values.get(name);
            if is != Some(was) && !is_free {
                lost.push(format!("{name}: {was:?} is {is:?}"));
            }
        }
        lost
    }

    /// Returns whether a client that reads members without the decoder, texts among them, finds less or something else.
    pub(super) fn loses_members(&self, other: &Reading) -> bool {
        self.members.iter().any(|(pointer, member)| other.members.get(pointer) != Some(member))
    }
}

/// Adds the members of a body that are neither objects nor lists.
fn each_member(value: &Value, pointer: &str, found: &mut BTreeMap<String, Value>) {
    match value {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| each_member(item, &format!("{pointer}/{index}"), found));
        }
        Value::Object(object) => {
            object.iter().for_each(|(name, member)| each_member(member, &format!("{pointer}/{name}"), found));
        }
        scalar => drop(found.insert(pointer.to_owned(), scalar.clone())),
    }
}

/// Passes each member of a body, by its pointer, with its type; numbers with their value.
fn members(value: &Value, pointer: &str, put: &mut dyn FnMut(&str, String)) {
    let ty = match value {
        Value::Null => "null".to_owned(),
        Value::Bool(_) => "boolean".to_owned(),
        Value::Number(number) => number.to_string(),
        Value::String(_) => "string".to_owned(),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| members(item, &format!("{pointer}/{index}"), put));
            "array".to_owned()
        }
        Value::Object(object) => {
            object.iter().for_each(|(name, member)| members(member, &format!("{pointer}/{name}"), put));
            "object".to_owned()
        }
    };
    put(&format!("member {pointer}"), ty);
}

thread_local! {
    /// How many fields each record has: the decoder of a type knows that when it is compiled.
    static COUNTS: RefCell<Vec<usize>> = const { RefCell::new(Vec::new()) };
}

/// The fields of any entry or violation.
struct Fields {
    record: usize,
    values: Vec<Seen>,
}

impl Fields {
    /// Passes each field that has a value to `put`.
    fn each(&self, declared: &[Field], put: &mut dyn FnMut(&str, String)) {
        for (field, seen) in declared.iter().zip(&self.values) {
            seen.value(field).into_iter().for_each(|value| put(&field.name.value, value));
        }
    }
}

impl Decode for Fields {
    const DECODE_IMAGE: &'static Image = &NOTHING;

    fn decode_record(record: usize, fields: &FieldReader<'_>) -> Option<Self> {
        let count = COUNTS.with_borrow(|counts| counts.get(record).copied())?;
        let values = (0..count).map(|index| fields.get::<Anything, Seen>(index).unwrap_or_default()).collect();
        Some(Fields { record, values })
    }
}

/// An image without records: responses are read by the image of a version.
static NOTHING: Image = Image::new("", &EMPTY, &[]);

const EMPTY: [u8; header::LENGTH as usize * 4] = {
    let mut words = [0; header::LENGTH as usize * 4];
    let version = VERSION.to_le_bytes();
    let mut index = 0;
    while index < version.len() {
        words[header::VERSION as usize * 4 + index] = version[index];
        index += 1;
    }
    words
};

/// The type of a field that is not known yet.
struct Anything;

/// The value of a field, as each type reads it.
#[derive(Default)]
struct Seen {
    is_there: bool,
    text: Option<String>,
    integer: Option<i64>,
    number: Option<f64>,
    boolean: Option<bool>,
    instant: Option<String>,
    json: Option<Value>,
    list: Option<Vec<Seen>>,
}

impl FromField<Anything> for Seen {
    fn from_field(raw: RawField<'_>) -> Option<Self> {
        let mut list = Vec::new();
        let is_list = raw.elements(|element| {
            list.push(Seen::one_of(element));
            Some(())
        });
        Some(Seen { list: is_list.map(|()| list), ..Seen::one_of(raw) })
    }
}

impl Seen {
    fn one_of(raw: RawField<'_>) -> Seen {
        Seen {
            is_there: !raw.is_absent(),
            text: raw.text().map(Into::into),
            integer: raw.number(),
            number: raw.number(),
            boolean: raw.boolean(),
            instant: raw.instant().map(|instant| format!("{instant:?}")),
            json: raw.json().and_then(|json| serde_json::from_str(&json).ok()),
            list: None,
        }
    }

    /// Returns the value of a declared field as text; `None` where it has none, or one of another type.
    fn value(&self, field: &Field) -> Option<String> {
        if field.list {
            let list = self.list.as_ref()?;
            return list
                .iter()
                .map(|seen| seen.one(field.kind))
                .collect::<Option<Vec<_>>>()
                .map(|list| format!("{list:?}"));
        }
        self.one(field.kind)
    }

    fn one(&self, kind: FieldKind) -> Option<String> {
        if !self.is_there && kind != FieldKind::Json {
            return None;
        }
        match kind {
            FieldKind::String => self.text.clone(),
            FieldKind::Integer => self.integer.map(|number| number.to_string()),
            FieldKind::Number => self.number.map(|number| number.to_string()),
            FieldKind::Boolean => self.boolean.map(|boolean| boolean.to_string()),
            FieldKind::DateTime => self.instant.clone(),
            FieldKind::Json => self.json.as_ref().filter(|json| !json.is_null()).map(Value::to_string),
        }
    }
}
