use super::*;
use crate::image::builder::ImageBuilder;
use crate::values::given::{Values, value};
use alloc::{string::String, vec};
use errbook_format::image::plan::{field, operation};
use errbook_format::image::style;
use errbook_format::plural::operand::I;

const COMMA: u32 = operation(op::COMMA, 0);

fn field_json(field: u32) -> Vec<u32> {
    vec![operation(op::FIELD_JSON, field)]
}

fn field_text(field: u32) -> Vec<u32> {
    vec![operation(op::FIELD_TEXT, field)]
}

fn context(code: u8, which: u32) -> Vec<u32> {
    vec![operation(code, which)]
}

fn optional(operations: &[u32]) -> Vec<u32> {
    nested(op::OPTIONAL, operations)
}

fn prune(operations: &[u32]) -> Vec<u32> {
    nested(op::PRUNE, operations)
}

fn nested(code: u8, operations: &[u32]) -> Vec<u32> {
    [&[operation(code, operations.len() as u32)], operations].concat()
}

/// The body of a plan, in the first of two languages.
fn body(fields: &dyn Fields, given: &Context<'_>, plan: impl FnOnce(&mut ImageBuilder) -> Vec<Vec<u32>>) -> String {
    body_in(0, fields, given, plan)
}

fn body_in(
    language: usize,
    fields: &dyn Fields,
    given: &Context<'_>,
    plan: impl FnOnce(&mut ImageBuilder) -> Vec<Vec<u32>>,
) -> String {
    let mut builder = ImageBuilder::new(&["en", "zh"]);
    let operations = plan(&mut builder).concat();
    let at = builder.plan(&operations);
    let image = builder.finish();
    String::from_utf8(Renderer::new(image, language, fields, given).render(Plan::at(image, at), &[])).unwrap()
}

#[test]
fn a_field_is_written_as_json_or_as_escaped_text() {
    let fields = Values(vec![Some(Value::Text(&"a\"b")), Some(Value::Integer(7))]);
    let written = body(&fields, &Context::new(), |builder| {
        let (open, middle, close) = (builder.bytes("["), builder.bytes(",\"x "), builder.bytes("\"]"));
        let text = [field_text(0), field_text(1)].concat();
        vec![open, field_json(0), vec![COMMA], field_json(1), middle, text, close]
    });
    assert_eq!(written, r#"["a\"b",7,"x a\"b7"]"#);
}

#[test]
fn what_is_absent_is_null_empty_or_nothing() {
    let timestamp = crate::model::timestamp::Timestamp::from_unix(0, 0);
    let written = body(&(), &Context::new().timestamp(timestamp), |_| {
        let json = (0..5).flat_map(|which| [context(op::CONTEXT_JSON, which), vec![COMMA]]);
        let text = [0, 1, 2, 4].map(|which| context(op::CONTEXT_TEXT, which));
        json.chain([field_json(0)]).chain(text).chain([field_text(9)]).collect()
    });
    assert_eq!(written, r#""",null,"","1970-01-01T00:00:00.000Z",null,null"#);
}

#[cfg(not(feature = "std"))]
#[test]
fn without_a_clock_the_timestamp_is_empty() {
    assert_eq!(body(&(), &Context::new(), |_| vec![context(op::CONTEXT_JSON, context::TIMESTAMP)]), "\"\"");
    for (kind, expected) in [(style::UNIX_MILLIS, "0"), (style::TIME, "\"\"")] {
        let written = body(&(), &Context::new(), |builder| vec![styled_time(builder, kind, true)]);
        assert_eq!(written, expected);
    }
}

/// The time of the response in a style of times.
fn styled_time(builder: &mut ImageBuilder, kind: u32, is_json: bool) -> Vec<u32> {
    let (start, length) = builder.span("%F \"%R\"");
    let at = builder.words(&[kind, 480, start, length, 0, 0]);
    vec![operation(op::STYLED_TIME, 0), word::word(at, is_json)]
}

#[test]
fn the_time_of_a_response_is_json_or_text_in_a_style() {
    let timestamp = crate::model::timestamp::Timestamp::from_unix(1_772_337_906, 789_000_000);
    for (kind, is_json, expected) in [
        (style::UNIX_SECONDS, true, "1772337906"),
        (style::UNIX_MILLIS, false, "1772337906789"),
        (style::TIME, true, r#""2026-03-01 \"12:05\"""#),
        (style::TIME, false, r#"2026-03-01 \"12:05\""#),
    ] {
        let context = Context::new().timestamp(timestamp);
        assert_eq!(body(&(), &context, |builder| vec![styled_time(builder, kind, is_json)]), expected);
    }
    // A style that is none.
    let context = Context::new().timestamp(timestamp);
    assert_eq!(body(&(), &context, |builder| vec![styled_time(builder, 9, true)]), "null");
    assert_eq!(body(&(), &context, |builder| vec![styled_time(builder, 9, false)]), "");
}

#[test]
fn a_field_without_a_value_is_missing_in_a_style_too() {
    let written = body(&(), &Context::new(), |builder| {
        let at = builder.words(&[style::UNIX_MILLIS, 0, 0, 0, 0, 0]);
        let styled = [operation(op::STYLED_FIELD, 0), word::word(at, true)];
        vec![builder.bytes("["), styled.to_vec(), optional(&styled), builder.bytes("]")]
    });
    assert_eq!(written, "[null]");
}

#[cfg(feature = "json")]
#[test]
fn members_of_the_data_are_written_but_for_those_of_the_template() {
    let written = |data: &dyn JsonValue| {
        let mut builder = ImageBuilder::new(&["en"]);
        let (start, length) = builder.span("code");
        let names = builder.words(&[1, start, length]);
        let (open, close) = (builder.bytes("{"), builder.bytes("\"code\":0}"));
        let at = builder.plan(&[open, vec![operation(op::MEMBERS, 0), names, COMMA], close].concat());
        let image = builder.finish();
        let context = Context::new();
        let renderer = Renderer::new(image, 0, &(), &context);
        String::from_utf8(renderer.with_data(data).render(Plan::at(image, at), &[])).unwrap()
    };
    assert_eq!(
        written(&serde_json::json!({ "a": [1, { "code": 2 }], "b": "x,}" })),
        r#"{"a":[1,{"code":2}],"b":"x,}","code":0}"#
    );
    assert_eq!(written(&serde_json::json!({ "code": { "code": 1 } })), r#"{"code":0}"#);
    assert_eq!(written(&serde_json::json!({})), r#"{"code":0}"#);
    assert_eq!(written(&()), r#"{"code":0}"#);
    assert_eq!(written(&"a\"b"), r#"{"data":"a\"b","code":0}"#);
    assert_eq!(written(&1.5), r#"{"data":1.5,"code":0}"#);
}

#[cfg(feature = "std")]
#[test]
fn the_clock_is_read_once_for_a_body() {
    let written = body(&(), &Context::new(), |_| {
        vec![context(op::CONTEXT_JSON, context::TIMESTAMP), vec![COMMA], context(op::CONTEXT_JSON, context::TIMESTAMP)]
    });
    let (first, second) = written.split_once(',').unwrap();
    assert_eq!(first, second);
    assert!(first.starts_with("\"2") && first.ends_with("Z\""));
}

#[test]
fn the_values_of_the_context_are_escaped() {
    let given = Context::new().request_id("r\"").instance("/i").trace_id("t\n");
    let written = body(&(), &given, |_| {
        (0..3)
            .flat_map(|which| [context(op::CONTEXT_JSON, which), vec![COMMA], context(op::CONTEXT_TEXT, which)])
            .collect()
    });
    assert_eq!(written, r#""r\"",r\""/i",/i"t\n",t\n"#);
}

#[test]
fn an_optional_part_is_taken_back_if_a_hole_at_any_depth_has_no_value() {
    let written = |fields: &dyn Fields| {
        body(fields, &Context::new(), |builder| {
            let (open, a, b, close) =
                (builder.bytes("{"), builder.bytes("\"a\":"), builder.bytes("\"b\":"), builder.bytes("}"));
            let inner = optional(&[vec![COMMA], b, field_json(1)].concat());
            let outer = optional(&[vec![COMMA], a, field_json(0), inner].concat());
            let (last, one) = (builder.bytes("\"c\":"), builder.bytes("1"));
            vec![open, outer, vec![COMMA], last, one, close]
        })
    };
    assert_eq!(written(&Values(vec![Some(Value::Integer(1)), Some(Value::Integer(2))])), r#"{"a":1,"b":2,"c":1}"#);
    assert_eq!(written(&value(Value::Integer(1))), r#"{"c":1}"#);
    assert_eq!(written(&Values(vec![None, Some(Value::Integer(2))])), r#"{"c":1}"#);
}

#[test]
fn a_hole_without_value_does_not_touch_an_optional_part_after_it() {
    let written = body(&Values(vec![None, Some(Value::Integer(2))]), &Context::new(), |_| {
        vec![field_json(0), optional(&[&[COMMA][..], &field_json(1)].concat())]
    });
    assert_eq!(written, "null,2");
}

#[test]
fn an_object_left_empty_is_pruned_with_those_around_it() {
    let written = |fields: &dyn Fields| {
        body(fields, &Context::new(), |builder| {
            let (open, close) = (builder.bytes("{"), builder.bytes("}"));
            let (outer, inner) = (builder.bytes("\"o\":{"), builder.bytes("\"i\":{"));
            let member = [builder.bytes("\"m\":"), field_json(0)].concat();
            let inner = [vec![COMMA], inner, optional(&member), close.clone()].concat();
            let outer = [vec![COMMA], outer, prune(&inner), close.clone()].concat();
            vec![open, prune(&outer), close]
        })
    };
    assert_eq!(written(&()), "{}");
    assert_eq!(written(&value(Value::Boolean(true))), r#"{"o":{"i":{"m":true}}}"#);
}

#[test]
fn a_comma_stands_only_after_a_value() {
    let written = body(&(), &Context::new(), |builder| {
        let (one, object, array) = (builder.bytes("1"), builder.bytes("{"), builder.bytes("["));
        let comma = vec![COMMA];
        vec![comma.clone(), array, comma.clone(), one, comma.clone(), object, comma]
    });
    assert_eq!(written, "[1,{");
}

/// A plan with a plural: `one` for 1, else `other`, under the rules of English alone.
fn plural(builder: &mut ImageBuilder, argument: u32) -> Vec<Vec<u32>> {
    // one: i = 1.
    let english = builder.words(&[1, 1, 1, 1, I, 0, 1, 1, 1]);
    builder.plural_rules(&[english, 0]);
    let (one, other) = (builder.bytes("one"), [field_text(0), builder.bytes(" others")].concat());
    let (one, other) = (builder.plan(&one), builder.plan(&other));
    vec![vec![operation(op::PLURAL, argument), 0, one, 0, 0, 0, other, 0]]
}

#[test]
fn a_plural_chooses_by_the_number_and_other_where_there_is_none() {
    let written = |fields: &dyn Fields| body(fields, &Context::new(), |builder| plural(builder, 0));
    assert_eq!(written(&value(Value::Integer(1))), "one");
    assert_eq!(written(&value(Value::Integer(2))), "2 others");
    assert_eq!(written(&()), " others");
}

#[test]
fn an_exact_number_comes_before_its_category() {
    let written = |number| {
        body(&value(number), &Context::new(), |builder| {
            let (none, single) = (builder.bytes("none"), builder.bytes("a single one"));
            let (none, single) = (builder.plan(&none), builder.plan(&single));
            let exact = builder.words(&[2, 0, none, 1, single]);
            let mut operations = plural(builder, 0);
            operations[0][7] = exact;
            operations
        })
    };
    assert_eq!(written(Value::Integer(0)), "none");
    assert_eq!(written(Value::Unsigned(1)), "a single one");
    assert_eq!(written(Value::Number(-0.0)), "none");
    assert_eq!(written(Value::Integer(-1)), "one");
    assert_eq!(written(Value::Number(0.5)), "0.5 others");
}

#[test]
fn a_category_without_plan_is_other() {
    let written = body(&value(Value::Integer(1)), &Context::new(), |builder| {
        let mut operations = plural(builder, 0);
        operations[0][2] = 0;
        operations
    });
    assert_eq!(written, "1 others");
}

#[test]
fn a_field_can_be_told_in_a_language_other_than_that_of_the_body() {
    let one = value(Value::Integer(1));
    let (english, chinese) = (field::argument(0, Some(0)), field::argument(0, Some(1)));
    let written = |language, argument| body_in(language, &one, &Context::new(), |builder| plural(builder, argument));
    assert_eq!(written(0, chinese), "1 others");
    assert_eq!(written(1, english), "one");

    struct Pair;
    impl crate::values::value::List for Pair {
        fn visit(&self, each: &mut dyn FnMut(Option<Value<'_>>)) {
            each(Some(Value::Text(&"甲")));
            each(Some(Value::Text(&"\"")));
        }
    }
    let list = value(Value::List(&Pair));
    let text = body(&list, &Context::new(), |_| vec![field_text(0), field_text(chinese)]);
    assert_eq!(text, "甲, \\\"甲、\\\"");
    assert_eq!(body(&list, &Context::new(), |_| vec![field_json(0)]), r#"["甲","\""]"#);
}

#[test]
fn plans_that_lead_to_themselves_come_to_an_end() {
    let written = body(&(), &Context::new(), |builder| {
        let dot = builder.bytes(".");
        // Nine words of operations: the dot, and the plural that leads to this plan.
        let at = builder.words(&[9, 0, dot[1], dot[2], operation(op::TEXT, 1)]);
        let plural = vec![operation(op::PLURAL, 0), 0, 0, 0, 0, 0, at, 0];
        builder.words(&plural);
        vec![plural]
    });
    assert_eq!(written, "....");
}

#[test]
fn a_body_has_the_room_that_it_asks_for_and_no_more_than_there_can_be() {
    let capacity = |room: u32| {
        let mut builder = ImageBuilder::new(&["en"]);
        let text = builder.span("0123456789");
        let at = builder.plan_of(room, text, &[operation(op::TEXT, 10)]);
        let image = builder.finish();
        let written = Renderer::new(image, 0, &(), &Context::new()).render(Plan::at(image, at), &[]);
        assert_eq!(written, b"0123456789");
        written.capacity()
    };
    assert_eq!(capacity(100), 110);
    assert!(capacity(u32::MAX) < 100_000);
}

#[test]
fn a_text_is_taken_piece_by_piece_and_no_further_than_it_goes() {
    let mut builder = ImageBuilder::new(&["en"]);
    let text = builder.span("0123456789abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz");
    let (text_of, up_to) = (|length| operation(op::TEXT, length), |left| operation(op::TEXT_UP_TO, left));
    let operations = [text_of(2), up_to(40), text_of(0), text_of(39), text_of(99), text_of(1), up_to(0), up_to(5)];
    let at = builder.plan_of(0, text, &operations);
    let image = builder.finish();
    let written = Renderer::new(image, 0, &(), &Context::new()).render(Plan::at(image, at), &[]);
    let expected = "0123456789abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz";
    assert_eq!(String::from_utf8(written).unwrap(), expected);
}

#[test]
fn a_string_is_written_as_what_displays_as_it() {
    for text in ["", "a", "\"quoted\" \\ \n", "中文，以及一段更长的文字，超过六十四个字节，而且\t带有制表符。"]
    {
        let plan = |builder: &mut ImageBuilder| {
            let (open, close) = (builder.bytes("{\""), builder.bytes("\":"));
            vec![open, field_text(0), close, field_json(0), builder.bytes("}")]
        };
        let fast = body(&value(Value::Str(text)), &Context::new(), plan);
        let slow = body(&value(Value::Text(&text)), &Context::new(), plan);
        assert_eq!(fast, slow);
    }
}
