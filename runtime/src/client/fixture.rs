//! An image with readings, for tests.

use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use errbook_format::header::Place;
use errbook_format::image::plan::{header_field, op, operation};
use errbook_format::image::reading::{kind, member, role};
use errbook_format::image::{NONE, field, flags, header};

use super::field_reader::FieldReader;
use crate::image::Image;
use crate::image::builder::{ImageBuilder, Spec};
use crate::model::timestamp::Timestamp;
use crate::values::field::{DateTime, Integer, List, Optional, Text};

/// A value of a reading: its role and argument.
#[derive(Clone)]
pub(crate) enum Value {
    Role(u32),
    Nested(Reading),
    Literal(&'static str),
    Pattern(Vec<Result<&'static str, u32>>),
    Field(&'static str, u32),
    With(u32, u32),
}

/// A reading: its kind, and the names and values of members, each of which every body has unless its name ends in `?`.
#[derive(Clone)]
pub(crate) struct Reading(pub(crate) u32, pub(crate) Vec<(&'static str, Value)>);

pub(crate) fn object(members: Vec<(&'static str, Value)>) -> Value {
    Value::Nested(Reading(kind::OBJECT, members))
}

pub(crate) fn write(builder: &mut ImageBuilder, reading: &Reading) -> u32 {
    let Reading(kind, members) = reading;
    let mut words = vec![*kind, members.len() as u32];
    for (index, (name, value)) in members.iter().enumerate() {
        let (always, name) = match name.strip_suffix('?') {
            Some(name) => (0, name),
            None => (member::ALWAYS, *name),
        };
        let (role, argument) = argument(builder, value);
        let (start, length) = if *kind == kind::ARRAY { (index as u32, 0) } else { builder.span(name) };
        let plain = if member::is_plain(name) && *kind != kind::ARRAY { member::PLAIN } else { 0 };
        words.extend([start, length, role | always | plain, argument]);
    }
    builder.words(&words)
}

fn argument(builder: &mut ImageBuilder, value: &Value) -> (u32, u32) {
    match value {
        Value::Role(role) => (*role, 0),
        Value::With(role, argument) => (*role, *argument),
        Value::Nested(reading) => {
            let role = if reading.0 == kind::ARRAY { role::ARRAY } else { role::OBJECT };
            (role, write(builder, reading))
        }
        Value::Literal(json) => {
            let (start, length) = builder.span(json);
            (role::LITERAL, builder.words(&[start, length]))
        }
        Value::Pattern(parts) => {
            let mut words = vec![parts.len() as u32];
            for part in parts {
                match part {
                    Ok(text) => {
                        let (start, length) = builder.span(text);
                        words.extend([role::NOTHING, 0, start, length]);
                    }
                    Err(role) => words.extend([*role, 0, NONE, 0]),
                }
            }
            (role::TEXT, builder.words(&words))
        }
        Value::Field(name, style) => {
            let (start, length) = builder.span(name);
            (role::FIELD, builder.words(&[start, length, *style, 0, 0]))
        }
    }
}

/// Names in the catalog and on the wire, and traits.
type Fields = Vec<(&'static str, &'static str, u32, u32)>;

const OPTIONAL: u32 = 1 << field::OPTIONAL;

/// The records of the image: name, code, status, fields, whether it holds violations.
fn records(millis: u32) -> Vec<(&'static str, &'static str, u32, Fields, bool)> {
    vec![
        (
            "sold_out",
            "sold_out",
            409,
            vec![
                ("sku", "sku", field::STRING, 0),
                ("left", "leftOver", field::INTEGER | OPTIONAL, 0),
                ("tags", "tags", field::STRING | 1 << field::LIST | OPTIONAL, 0),
            ],
            false,
        ),
        ("locked", "locked", 423, vec![("until", "until", field::DATE_TIME, millis)], false),
        ("slow_down", "slow_down", 429, vec![("at", "at", field::DATE_TIME | 1 << field::HEADER_ONLY, 0)], false),
        ("bad_reset", "invalid_token", 400, vec![], false),
        ("bad_agent", "invalid_token", 401, vec![], false),
        ("with_a", "shared", 400, vec![("a", "a", field::STRING, 0)], false),
        ("with_b", "shared", 400, vec![("b", "b", field::STRING, 0)], false),
        ("down", "", 503, vec![], false),
        ("gone", "", 410, vec![], false),
        ("lost", "", 410, vec![], false),
        ("invalid_input", "invalid_input", 422, vec![], true),
        ("mfa_required", "mfa_required", 200, vec![], false),
    ]
}

/// Records by their index.
pub(crate) const INVALID_INPUT: usize = 10;

fn fields(builder: &mut ImageBuilder, fields: &Fields) -> (u32, u32) {
    let (mut readings, mut list) = (Vec::new(), vec![fields.len() as u32]);
    for (name, wire, traits, style) in fields {
        let ((start, length), of_wire) = (builder.span(name), builder.span(wire));
        readings.extend([start, length, *style, of_wire.0, of_wire.1]);
        list.extend([of_wire.0, of_wire.1, *traits]);
    }
    let spans = [[NONE, 0]; 4].concat();
    let rest = builder.words(&[spans, vec![0, 0, 0], list].concat());
    (rest, if fields.is_empty() { 0 } else { builder.words(&readings) })
}

/// The problem details of RFC 9457, and an older envelope whose HTTP status is always 200.
fn envelopes() -> [(Reading, Reading); 2] {
    use role::{CODE, FRAGMENT, HEADER, INSTANCE, MESSAGE, PARAMETER, REQUEST_ID, STATUS, TITLE, TYPE, VIOLATIONS};
    let problem = vec![
        ("type", Value::Role(TYPE)),
        ("title?", Value::Role(TITLE)),
        ("status", Value::Role(STATUS)),
        ("detail", Value::Role(MESSAGE)),
        ("instance?", Value::Role(INSTANCE)),
        ("code?", Value::Role(CODE)),
        ("errors?", Value::Role(VIOLATIONS)),
    ];
    let problem_item = vec![
        ("detail", Value::Role(MESSAGE)),
        ("pointer?", Value::Role(FRAGMENT)),
        ("parameter?", Value::Role(PARAMETER)),
        ("header?", Value::Role(HEADER)),
        ("code?", Value::Role(CODE)),
    ];
    let old = vec![
        ("errcode", Value::Role(CODE)),
        ("text", Value::Pattern(vec![Ok("["), Err(STATUS), Ok("] "), Err(MESSAGE)])),
        ("api", Value::Literal("1")),
        (
            "meta",
            object(vec![
                ("requestId", Value::Role(REQUEST_ID)),
                ("data", Value::Role(role::FIELDS)),
                ("sku?", Value::Field("sku", 0)),
            ]),
        ),
        ("messages?", Value::Role(role::MESSAGES)),
        ("english?", Value::With(role::MESSAGE_IN, 0)),
    ];
    let nothing = Reading(kind::OBJECT, vec![]);
    [
        (Reading(kind::OBJECT_WITH_FIELDS, problem), Reading(kind::OBJECT_WITH_FIELDS, problem_item)),
        (Reading(kind::OBJECT, old), nothing),
    ]
}

/// Returns the image of [`Shop`], which is made anew.
pub(crate) fn image() -> &'static Image {
    let mut builder = ImageBuilder::new(&["en", "zh"]);
    builder.alternatives(&["old"]);
    let millis = builder.words(&[errbook_format::image::style::UNIX_MILLIS, 0, 0, 0, 0, 0]);
    let date = builder.plan_of(0, (0, 0), &[operation(op::HEADER_FIELD, header_field::argument(0, Place::Count))]);
    let (mut codes, mut of_records) = (Vec::new(), Vec::new());
    for (index, (name, code, status, declared, holds)) in records(millis).into_iter().enumerate() {
        let (rest, readings) = fields(&mut builder, &declared);
        let span = builder.span(code);
        let kind = if code.is_empty() { flags::CODE_NONE } else { flags::CODE_STRING };
        let headers = if name == "slow_down" { vec![("retry-after", date)] } else { Vec::new() };
        let retryable = flags::RETRYABLE_YES << flags::RETRYABLE;
        let own = if name == "slow_down" { retryable } else { 0 };
        let code_of = (span.0, span.1, kind);
        builder.record(Spec {
            name,
            code: code_of,
            flags: own,
            status,
            headers,
            rest,
            alternatives: vec![(vec![(0, 0)], vec![0])],
            ..Spec::default()
        });
        if !code.is_empty() {
            codes.push((code, index as u32));
        }
        of_records.extend([0, readings, u32::from(holds)]);
    }
    builder.codes(&codes);
    let mut table = vec![2];
    let types = ["application/problem+json", "application/json"];
    for (index, (body, item)) in envelopes().iter().enumerate() {
        let (name, content_type) = (builder.span("envelope"), builder.span(types[index]));
        let (body, item) = (write(&mut builder, body), write(&mut builder, item));
        let zero = builder.span("0");
        let success = builder.words(&[1, role::CODE, zero.0, zero.1]);
        let success = if index == 1 { success } else { 0 };
        table.extend([name.0, name.1, content_type.0, content_type.1, index as u32, body, item, 0, success, 1]);
    }
    table.extend(of_records);
    let at = builder.words(&table);
    builder.set(header::READINGS, at);
    builder.finish()
}

/// What the image decodes into.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Shop {
    SoldOut { sku: String, left: Option<i64>, tags: Option<Vec<String>> },
    Locked { until: Timestamp },
    SlowDown { at: Timestamp },
    Other(usize),
}

impl Shop {
    pub(crate) fn of(record: usize, fields: &FieldReader<'_>) -> Option<Self> {
        match record {
            0 => Some(Self::SoldOut {
                sku: fields.get::<Text, _>(0)?,
                left: fields.get::<Optional<Integer>, _>(1)?,
                tags: fields.get::<Optional<List<Text>>, _>(2)?,
            }),
            1 => Some(Self::Locked { until: fields.get::<DateTime, _>(0)? }),
            2 => Some(Self::SlowDown { at: fields.get::<DateTime, _>(0)? }),
            _ => Some(Self::Other(record)),
        }
    }
}
