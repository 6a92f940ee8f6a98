use super::BodyFinding::{Field, Fields, Literal, MessageIn, Nested, Nothing, Single, Text, Violations};
use super::*;
use crate::style::BuiltInFormat;

/// Returns an envelope of these templates, as a catalog reads it.
fn envelope(templates: &str) -> Envelope {
    let text = format!(
        "[catalog]\nname = 'x'\nlanguages = ['en', 'zh']\nenvelope = 'own'\n[texts]\nok.en = 'OK'\nok.zh = '成功'\n\
         [envelopes.own]\n{templates}\n"
    );
    let reading = crate::read_text("catalog.toml", &text);
    assert!(!reading.has_errors(), "{:?}", reading.diagnostics);
    reading.catalog.envelopes[reading.catalog.envelope("own").unwrap()].clone()
}

fn body(template: &str) -> BodyReading {
    reading(&envelope(&format!("body = {template}")).body)
}

fn member(name: &str, always: bool, finding: BodyFinding) -> ReadingMember {
    ReadingMember { name: name.to_owned(), finding, always }
}

#[test]
fn members_are_what_their_placeholders_say_and_are_there_unless_marked_as_optional() {
    let of = body(
        r#"{ code = "{code:string}", at = "{timestamp:ms}", trace = "{trace_id?}", ok = false, v = "1\"", no = "{null}", zh = "{message.zh}", phrase = "{status_text}", n = "{fields.n?:rfc3339}", list = "{violations?}", rest = "{fields?}" }
           violation = { at = "{pointer?:fragment}", code = "{code}" }"#,
    );
    assert_eq!(of.kind, ReadingKind::Object);
    let millis = FormatRef::BuiltIn(BuiltInFormat::Millis);
    let rfc3339 = FormatRef::BuiltIn(BuiltInFormat::Rfc3339);
    assert_eq!(
        of.members,
        [
            member("code", true, Single(SingleValue::Code)),
            member("at", true, Single(SingleValue::Timestamp(Some(millis)))),
            member("trace", false, Single(SingleValue::TraceId)),
            member("ok", true, Literal("false".to_owned())),
            member("v", true, Literal(r#""1\"""#.to_owned())),
            member("no", true, Literal("null".to_owned())),
            member("zh", true, MessageIn(1)),
            member("phrase", true, Nothing),
            member("n", false, Field("n".to_owned(), Some(rfc3339))),
            member("list", false, Violations),
            member("rest", false, Fields),
        ]
    );
}

#[test]
fn an_object_is_there_if_one_of_its_members_is() {
    let of = body(r#"{ a = { b = "{instance?}" }, c = { d = "{code}", "*" = "{fields}" }, e = ["{message}", {}] }"#);
    let nested = |kind, members| Nested(BodyReading { kind, members });
    let empty = nested(ReadingKind::Object, Vec::new());
    assert_eq!(
        of.members,
        [
            member("a", false, nested(ReadingKind::Object, vec![member("b", false, Single(SingleValue::Instance))])),
            member(
                "c",
                true,
                nested(ReadingKind::ObjectWithFields, vec![member("d", true, Single(SingleValue::Code))])
            ),
            member(
                "e",
                true,
                nested(
                    ReadingKind::Array,
                    vec![member("", true, Single(SingleValue::Message)), member("", true, empty)]
                )
            ),
        ]
    );
}

#[test]
fn a_text_has_its_parts() {
    let of = body(r#"{ text = "[{code}] {message}: {{{texts.ok}}}" }"#);
    let parts = vec![
        TextPart::Fixed("[".to_owned()),
        TextPart::Value(Single(SingleValue::Code)),
        TextPart::Fixed("] ".to_owned()),
        TextPart::Value(Single(SingleValue::Message)),
        TextPart::Fixed(": {".to_owned()),
        TextPart::Value(Nothing),
        TextPart::Fixed("}".to_owned()),
    ];
    assert_eq!(of.members, [member("text", true, Text(parts))]);
}

#[test]
fn a_success_is_told_by_the_fixed_values_in_place_of_those_of_an_error() {
    let mark = |value, text: &str| SuccessMark { value, text: text.to_owned() };
    let of = envelope(
        r#"body = { meta = { code = "{code}", message = "{message}" }, ok = false, id = "{request_id}" }
           success = { meta = { code = 0, message = "ok" }, ok = true, id = "{request_id}", data = "{data}" }"#,
    );
    let marks = [mark(SingleValue::Code, "0"), mark(SingleValue::Message, "\"ok\"")];
    assert_eq!(success_marks(&of).as_deref(), Some(marks.as_slice()));
    assert_eq!(success_marks(&envelope("body = { code = \"{code}\" }")), None);
}
