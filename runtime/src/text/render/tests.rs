use super::*;
use crate::answer::occurrence::Occurrence;
use crate::image::builder::{ImageBuilder, Spec, Values, value};
use crate::image::plan::Plan;
use crate::model::language::Language;
use alloc::{string::String, vec};
use errbook_format::image::NONE;

const COMMA: u32 = 7;

fn field_json(field: u32) -> Vec<u32> {
    vec![field << 8 | 1]
}

fn field_text(field: u32) -> Vec<u32> {
    vec![field << 8 | 2]
}

fn context(code: u32, which: u32) -> Vec<u32> {
    vec![which << 8 | code]
}

fn nested(code: u32, operations: &[u32]) -> Vec<u32> {
    [&[(operations.len() as u32) << 8 | code], operations].concat()
}

/// The body, in the first of two languages, of a plan.
fn body(fields: &dyn Fields, given: &Context<'_>, plan: impl FnOnce(&mut ImageBuilder) -> Vec<Vec<u32>>) -> String {
    let mut builder = ImageBuilder::new(&["en", "zh"]);
    let operations = plan(&mut builder).concat();
    let bodies = vec![builder.planned(&operations)];
    builder.record(Spec { bodies, ..Spec::default() });
    let body = Occurrence::new(builder.finish().entry(0), fields).body(given);
    String::from_utf8(body.into_bytes().into_owned()).unwrap()
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
        let json = (0..5).flat_map(|which| [context(3, which), vec![COMMA]]);
        let text = [0, 1, 2, 4].map(|which| context(4, which));
        json.chain([field_json(0)]).chain(text).chain([field_text(9)]).collect()
    });
    assert_eq!(written, r#""",null,null,"1970-01-01T00:00:00Z",null,null"#);
}

#[cfg(not(feature = "std"))]
#[test]
fn without_a_clock_the_timestamp_is_empty() {
    assert_eq!(body(&(), &Context::new(), |_| vec![context(3, 3)]), "\"\"");
}

#[cfg(feature = "std")]
#[test]
fn the_clock_is_read_once_for_a_body() {
    let written = body(&(), &Context::new(), |_| vec![context(3, 3), vec![COMMA], context(3, 3)]);
    let (first, second) = written.split_once(',').unwrap();
    assert_eq!(first, second);
    assert!(first.starts_with("\"2") && first.ends_with("Z\""));
}

#[test]
fn the_values_of_the_context_are_escaped() {
    let given = Context::new().request_id("r\"").instance("/i").trace_id("t\n");
    let written =
        body(&(), &given, |_| (0..3).flat_map(|which| [context(3, which), vec![COMMA], context(4, which)]).collect());
    assert_eq!(written, r#""r\"",r\""/i",/i"t\n",t\n"#);
}

#[test]
fn an_optional_part_is_taken_back_if_a_hole_at_any_depth_has_no_value() {
    let written = |fields: &dyn Fields| {
        body(fields, &Context::new(), |builder| {
            let (open, a, b, close) =
                (builder.bytes("{"), builder.bytes("\"a\":"), builder.bytes("\"b\":"), builder.bytes("}"));
            let inner = nested(5, &[vec![COMMA], b, field_json(1)].concat());
            let outer = nested(5, &[vec![COMMA], a, field_json(0), inner].concat());
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
        vec![field_json(0), nested(5, &[&[COMMA][..], &field_json(1)].concat())]
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
            let inner = [vec![COMMA], inner, nested(5, &member), close.clone()].concat();
            let outer = [vec![COMMA], outer, nested(6, &inner), close.clone()].concat();
            vec![open, nested(6, &outer), close]
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
    let english = builder.words(&[1, 1, 1, 1, 1, 0, 1, 1, 1]);
    builder.plural_rules(&[english, 0]);
    let (one, other) = (builder.bytes("one"), [field_text(0), builder.bytes(" others")].concat());
    let (one, other) = (builder.plan(&one), builder.plan(&other));
    vec![vec![argument << 8 | 8, 0, one, 0, 0, 0, other]]
}

#[test]
fn a_plural_chooses_by_the_number_and_other_where_there_is_none() {
    let written = |fields: &dyn Fields| body(fields, &Context::new(), |builder| plural(builder, 0));
    assert_eq!(written(&value(Value::Integer(1))), "one");
    assert_eq!(written(&value(Value::Integer(2))), "2 others");
    assert_eq!(written(&()), " others");
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
    let chinese = 2 << 16;
    let written = |argument, given: &Context<'_>| body(&one, given, |builder| plural(builder, argument));
    assert_eq!(written(chinese, &Context::new()), "1 others");
    assert_eq!(written(1 << 16, &Context::new().language(Language::ZH)), "one");

    struct Pair;
    impl crate::model::value::List for Pair {
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
        let at = builder.words(&[8, 0, dot[1], dot[2], 1 << 8]);
        builder.words(&[8, 0, 0, 0, 0, 0, at]);
        vec![vec![8, 0, 0, 0, 0, 0, at]]
    });
    assert_eq!(written, "....");
}

/// A body that shows the instance where there is one, and is a text without; `asked` are the values that its record names.
fn with_instance(asked: u32) -> crate::answer::entry::Entry {
    let mut builder = ImageBuilder::new(&["en"]);
    let (name, quote) = (builder.bytes("\"i\":\""), builder.bytes("\""));
    let member = [&[COMMA][..], &name, &context(4, 1), &quote].concat();
    let optional = [&[(member.len() as u32 | 2 << 20) << 8 | 5], &*member].concat();
    // All of the text but the bracket, a comma that is written anew, a bracket.
    let operations = [&[4 << 8 | 9], &*optional, &[COMMA, 1 << 8 | 10, 3 << 8]].concat();
    let with_context = vec![builder.plan_of(64, (NONE, 0), &operations)];
    let bodies = vec![builder.span("{\"a\":0,\"\"}")];
    builder.record(Spec { bodies, with_context, flags: asked << 13, ..Spec::default() });
    builder.finish().entry(0)
}

#[test]
fn a_body_without_the_values_that_it_asks_for_is_one_text_and_with_them_is_written() {
    for asked in [2, 7] {
        let written = |given: &Context<'_>| {
            let body = Occurrence::new(with_instance(asked), &()).body(given).into_bytes();
            String::from_utf8(body.into_owned()).unwrap()
        };
        assert_eq!(written(&Context::new()), r#"{"a":0,""}"#);
        assert_eq!(written(&Context::new().instance("/a\"")), r#"{"a":0,"i":"/a\"",""}"#);
        // Given what it does not show, a body that asks for all three is written, and is the same.
        assert_eq!(written(&Context::new().request_id("r")), r#"{"a":0,""}"#);
    }
}

#[test]
fn a_body_that_is_one_text_is_borrowed() {
    let is_borrowed = |given: &Context<'_>| {
        matches!(Occurrence::new(with_instance(2), &()).body(given).into_bytes(), alloc::borrow::Cow::Borrowed(_))
    };
    assert!(is_borrowed(&Context::new().request_id("r")));
    assert!(!is_borrowed(&Context::new().instance("/")));
}

#[test]
fn a_body_that_a_frame_has_no_plan_for_is_the_same_with_every_context() {
    let mut builder = ImageBuilder::new(&["en"]);
    let bodies = vec![builder.span("{}")];
    builder.record(Spec { bodies, flags: 7 << 13, ..Spec::default() });
    let body = Occurrence::new(builder.finish().entry(0), &()).body(&Context::new().request_id("r"));
    assert_eq!(body.as_bytes(), b"{}");
}

#[test]
fn a_body_has_the_room_that_it_asks_for_and_no_more_than_there_can_be() {
    let capacity = |room: u32| {
        let mut builder = ImageBuilder::new(&["en"]);
        let text = builder.span("0123456789");
        let at = builder.plan_of(room, text, &[10 << 8]);
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
    let operations = [2 << 8, 1 << 8 | 10, 40 << 8 | 9, 0, 39 << 8, 99 << 8, 1 << 8, 9, 5 << 8 | 9];
    let at = builder.plan_of(0, text, &operations);
    let image = builder.finish();
    let written = Renderer::new(image, 0, &(), &Context::new()).render(Plan::at(image, at), &[]);
    let expected = "013456789abcdefghijklmnopqrstuvwxyz0123456789abcdefghijklmnopqrstuvwxyz";
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
