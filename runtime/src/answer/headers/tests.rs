use super::*;
use crate::answer::occurrence::Occurrence;
use crate::image::builder::{ImageBuilder, Spec};
use crate::model::context::Context;
use crate::values::given::value;
use alloc::vec;
use errbook_format::header::{AROUND, MAX_ALL, MAX_VALUE};
use errbook_format::image::plan::{header_field, op, operation};

/// The operation that writes field 0 as it is.
const FIELD: u32 = operation(op::HEADER_FIELD, header_field::argument(0, Place::Line));

fn headers(headers: &[(&'static str, &[u32])], fields: &dyn Fields, build: impl FnOnce(&mut ImageBuilder)) -> Headers {
    let mut builder = ImageBuilder::new(&["en", "zh"]);
    build(&mut builder);
    let headers = headers.iter().map(|(name, ops)| (*name, builder.plan(ops))).collect();
    builder.record(Spec { headers, ..Spec::default() });
    Occurrence::new(builder.finish().entry(0), fields).respond(&Context::new()).headers
}

#[test]
fn fixed_headers_of_an_entry_are_read_where_they_stand() {
    let mut builder = ImageBuilder::new(&["en"]);
    let bytes = builder.bytes("Bearer realm=\"x\"");
    let plan = builder.plan(&bytes);
    builder.record(Spec { headers: vec![("www-authenticate", plan)], ..Spec::default() });
    let mut headers = Occurrence::new(builder.finish().entry(0), &()).respond(&Context::new()).headers;
    assert_eq!(headers.own.capacity(), 0);
    assert_eq!(headers.get("WWW-Authenticate"), Some("Bearer realm=\"x\""));
    assert!(headers.insert("X-Other", "1"));
    assert_eq!(headers.get("www-authenticate"), Some("Bearer realm=\"x\""));
}

#[test]
fn no_field_can_split_a_header_or_leave_ascii() {
    let fields = value(crate::values::value::Value::Text(&"a\r\nSet-Cookie: x\0\u{7f}é重~ "));
    let headers = headers(&[("X-Reason", &[FIELD])], &fields, |_| {});
    let expected = "a%0D%0ASet-Cookie: x%00%7F%C3%A9%E9%87%8D~ ";
    assert_eq!(headers.iter().last(), Some(("x-reason", expected)));
}

#[test]
fn an_instant_in_a_header_is_an_http_date() {
    let fields = value(crate::values::value::Value::DateTime(crate::model::timestamp::Timestamp::from_unix(0, 0)));
    let headers = headers(&[("retry-after", &[FIELD])], &fields, |_| {});
    assert_eq!(headers.get("retry-after"), Some("Thu, 01 Jan 1970 00:00:00 GMT"));
}

#[test]
fn a_header_that_shows_a_field_without_value_is_left_out() {
    assert_eq!(headers(&[("retry-after", &[FIELD])], &(), |_| {}).get("retry-after"), None);
}

#[test]
fn a_header_that_a_field_makes_too_long_is_left_out() {
    let field = |length: usize| "é".repeat(length);
    for (length, expected) in [(MAX_VALUE / 6, true), (MAX_VALUE / 6 + 1, false)] {
        let text = field(length);
        let fields = value(crate::values::value::Value::Text(&text));
        assert_eq!(headers(&[("x-reason", &[FIELD])], &fields, |_| {}).get("x-reason").is_some(), expected);
    }
}

#[test]
fn headers_that_are_too_long_together_are_left_out_but_for_the_fixed_ones() {
    let text = "a".repeat(MAX_ALL - MAX_VALUE);
    let fields = value(crate::values::value::Value::Str(&text));
    let mut builder = ImageBuilder::new(&["en"]);
    let (field, fixed) = (builder.plan(&[FIELD]), builder.bytes("no-store"));
    let fixed = builder.plan(&fixed);
    let names = [("x-a", field), ("x-b", field), ("x-c", field), ("cache-control", fixed)];
    builder.record(Spec { headers: names.into(), ..Spec::default() });
    let headers = Occurrence::new(builder.finish().entry(0), &fields).respond(&Context::new()).headers;
    let own: Vec<&str> = headers.iter().map(|(name, _)| name).skip(1).collect();
    assert_eq!(own, ["x-a", "x-b", "cache-control"]);
    let size: usize = headers.iter().skip(1).map(|(name, value)| name.len() + value.len() + AROUND).sum();
    assert!(size <= MAX_ALL);
}

#[test]
fn insert_replaces_whatever_its_case_and_refuses_what_is_no_name() {
    let mut headers = Headers::new("application/json", Some(&Language::ZH), true);
    assert!(headers.insert("Content-Type", "text/plain"));
    assert!(headers.insert("VARY", "origin"));
    assert!(headers.insert("content-language", "a\nb"));
    assert!(headers.insert("X-A", "1") && headers.insert("x-a", "2"));
    for bad in ["", "a b", "a:", "é", "a\r\n"] {
        assert!(!headers.insert(bad, "x"), "{bad:?}");
    }
    let all: Vec<_> = (&headers).into_iter().collect();
    let expected = [("content-type", "text/plain"), ("vary", "origin"), ("content-language", "a%0Ab"), ("x-a", "2")];
    assert_eq!(all, expected);
}

#[test]
fn headers_are_equal_whatever_the_case_and_the_order_of_their_names() {
    let with = |fields: &[(&'static str, &'static str)]| {
        let mut headers = Headers::new("application/json", None, false);
        fields.iter().for_each(|(name, value)| assert!(headers.insert(*name, *value)));
        headers
    };
    let expected = with(&[("x-a", "1"), ("x-b", "2")]);
    assert_eq!(with(&[("X-B", "2"), ("X-A", "1")]), expected);
    for other in [
        &[("x-a", "1")][..],
        &[("x-a", "1"), ("x-b", "3")],
        &[("x-a", "1"), ("x-c", "2")],
        &[("x-a", "1"), ("x-b", "2"), ("x-c", "3")],
    ] {
        assert_ne!(with(other), expected, "{other:?}");
        assert_ne!(expected, with(other), "{other:?}");
    }
}

#[test]
fn a_loop_over_a_reference_gives_the_fields_in_order() {
    let fields = value(crate::values::value::Value::Integer(7));
    let fixed_and_own = headers(&[("x-a", &[FIELD]), ("x-b", &[FIELD])], &fields, |_| {});
    let mut seen = Vec::new();
    for (name, value) in &fixed_and_own {
        seen.push((name, value));
    }
    assert_eq!(seen, [("content-type", "application/json"), ("x-a", "7"), ("x-b", "7")]);
    assert_eq!(alloc::format!("{:?}", fixed_and_own.iter()), alloc::format!("{seen:?}"));
}
