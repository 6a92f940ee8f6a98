use super::*;
use crate::image::builder::ImageBuilder;
use crate::values::given::value as one;
use alloc::string::ToString;
use errbook_format::image::plan::operation;

/// Returns what a header is whose value is a field in a place.
fn written(place: Place, field: Value<'_>) -> String {
    let mut builder = ImageBuilder::new(&["zh"]);
    let plan = builder.plan(&[operation(op::HEADER_FIELD, header_field::argument(0, place))]);
    value(builder.finish(), plan, &one(field)).unwrap()
}

fn instant(place: Place, nanos: u32) -> String {
    written(place, Value::DateTime(Timestamp::from_unix(784_111_776, nanos)))
}

#[test]
fn a_time_to_come_back_is_never_too_early() {
    // RFC 9110 §10.2.3: an HTTP-date, after which the client may come back.
    for (nanos, expected) in [(0, 36), (1, 37), (900_000_000, 37)] {
        assert_eq!(instant(Place::Count, nanos), std::format!("Sun, 06 Nov 1994 08:49:{expected} GMT"), "{nanos}");
    }
    assert_eq!(instant(Place::Line, 900_000_000), "Sun, 06 Nov 1994 08:49:36 GMT");
    assert_eq!(instant(Place::Attribute, 0), "Sun, 06 Nov 1994 08:49:36 GMT");
    assert_eq!(instant(Place::Component, 0), "Sun%2C%2006%20Nov%201994%2008%3A49%3A36%20GMT");
    let last = Timestamp::from_unix(i64::MAX, 0);
    assert_eq!(written(Place::Count, Value::DateTime(last)), "Fri, 31 Dec 9999 23:59:59 GMT");
}

#[test]
fn a_count_is_never_negative() {
    for number in [-5, -1, i128::MIN] {
        assert_eq!(written(Place::Count, Value::Integer(number)), "0");
        assert_eq!(written(Place::Line, Value::Integer(number)), number.to_string());
    }
    assert_eq!(written(Place::Token, Value::Integer(7)), "7");
    assert_eq!(written(Place::Attribute, Value::Number(-0.5)), "0");
    assert_eq!(written(Place::Count, Value::Number(-0.0)), "0");
    assert_eq!(written(Place::Count, Value::Unsigned(u128::MAX)), u128::MAX.to_string());
}

#[test]
fn a_text_that_its_display_writes_in_pieces_is_escaped_as_a_whole() {
    let pieces = std::format_args!("{}{}", "100%", "2F\"").to_string();
    for (place, expected) in [(Place::Reference, "100%2F%22"), (Place::Quoted, "100%2F\\\"")] {
        assert_eq!(written(place, Value::Text(&std::format_args!("{}{}", "100%", "2F\""))), expected);
        assert_eq!(written(place, Value::Str(&pieces)), expected);
    }
}

#[test]
fn the_items_of_a_list_are_escaped_and_their_separator_is_that_of_the_place_in_every_language() {
    struct Two;
    impl crate::values::value::List for Two {
        fn visit(&self, each: &mut dyn FnMut(Option<Value<'_>>)) {
            each(Some(Value::Str("a, b")));
            each(None);
            each(Some(Value::Str("c")));
        }
    }
    for (place, expected) in [
        (Place::Line, "a, b, c"),
        (Place::Token, "a%2C%20b, c"),
        (Place::Component, "a%2C%20b,c"),
        (Place::Unquotable, "a, b c"),
    ] {
        assert_eq!(written(place, Value::List(&Two)), expected, "{place:?}");
    }
}

#[test]
fn a_segment_that_would_remove_others_leaves_the_header_out() {
    let mut builder = ImageBuilder::new(&["en"]);
    let plan = builder.plan(&[operation(op::HEADER_FIELD, header_field::argument(0, Place::Segment))]);
    let image = builder.finish();
    for (text, is_there) in [("..", false), (".", false), ("...", true), ("a", true), ("", true)] {
        assert_eq!(value(image, plan, &one(Value::Str(text))).is_some(), is_there, "{text}");
        assert_eq!(value(image, plan, &one(Value::Text(&text))).is_some(), is_there, "{text}");
    }
}

#[test]
fn a_header_of_a_field_without_a_value_has_none() {
    let mut builder = ImageBuilder::new(&["en"]);
    let plan = builder.plan(&[operation(op::HEADER_FIELD, header_field::argument(0, Place::Line))]);
    assert_eq!(value(builder.finish(), plan, &()), None);
}
