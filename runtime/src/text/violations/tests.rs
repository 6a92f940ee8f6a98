use alloc::boxed::Box;
use alloc::string::{String, ToString};
use alloc::{format, vec};

use errbook_format::image::plan::{HEAD, operation, violations};
use errbook_format::image::{context, flags, location as part, owner as value};

use super::*;
use crate::answer::entry::Entry;
use crate::answer::occurrence::Occurrence;
use crate::image::Image;
use crate::image::builder::{ImageBuilder, Spec};
use crate::model::context::Context;
use crate::model::language::Language;
use crate::pointer;
use crate::values::value::FieldLookup;
use crate::violation::set::Violation;
use crate::violation::violations::Violations;

/// A violation of an image that is built by hand.
#[derive(Debug, Clone)]
struct Found(&'static Image, usize, Option<String>);

impl Violation for Found {
    fn finding(&self) -> Finding<'_> {
        Finding::new(self.0.violation(self.1), self)
    }
}

impl Fields for Found {
    fn value(&self, index: usize) -> FieldLookup<'_> {
        self.2.as_deref().filter(|_| index == 0).map(Value::Str).into()
    }
}

/// An error with one field and violations behind it.
struct Holder(Option<Violations<Found>>);

impl Fields for Holder {
    fn value(&self, index: usize) -> FieldLookup<'_> {
        match (index, &self.0) {
            (0, _) => FieldLookup::Value(Value::Str("own")),
            (1, Some(violations)) => FieldLookup::Value(Value::Violations(violations)),
            _ => FieldLookup::Absent,
        }
    }
}

/// The operations of an item, from texts and operations in turn.
type Pieces<'a> = &'a [Result<&'a str, &'a [u32]>];

fn operations(builder: &mut ImageBuilder, pieces: Pieces<'_>) -> Vec<u32> {
    pieces
        .iter()
        .flat_map(|piece| match piece {
            Ok(text) => builder.bytes(text),
            Err(words) => words.to_vec(),
        })
        .collect()
}

/// An image with one violation that has this item in the envelope `problem`, in English and, if given, in Chinese.
fn image_of(item: Pieces<'_>, chinese: Option<&str>) -> &'static Image {
    let mut builder = ImageBuilder::new(&["en", "zh"]);
    builder.alternatives(&[["v1"; 4], ["problem"; 4]].concat());
    let words = operations(&mut builder, item);
    let english = (builder.measured_plan(&words), errbook_format::image::NONE);
    let chinese = chinese.map_or(english, |text| builder.span(text));
    let (v1, none) = (builder.span("{}"), vec![0]);
    builder.record(Spec {
        name: "too_long",
        alternatives: [vec![(vec![v1], none.clone()); 4], vec![(vec![english, chinese], none); 4]].concat(),
        ..Spec::default()
    });
    builder.finish()
}

const FIELD: &[u32] = &[operation(op::FIELD_TEXT, 0)];
const LIST: u32 = operation(op::VIOLATIONS, 1);

/// An entry in the envelope `envelope`, with a single item if there is one; its body is `{"own":…,"errors":…}`, in which the list is
/// omitted if there are none and `optional` is set.
fn entry(envelope: &str, single: Option<&str>, optional: bool) -> Entry {
    let mut builder = ImageBuilder::new(&["en", "zh"]);
    let single = single.map_or(0, |single| {
        let item = [builder.bytes(single), FIELD.to_vec(), builder.bytes("\"}")].concat();
        builder.measured_plan(&item)
    });
    let (name, page) = (builder.span(envelope), builder.span("/errors/\"invalid"));
    let owner = 422 << flags::STATUS | flags::KIND_ACTION << flags::KIND | flags::RETRYABLE_YES << flags::RETRYABLE;
    let block = builder.words(&[name.0, name.1, single, owner, page.0, page.1]);
    assert_eq!(block + violations::WORDS, builder.words(&[]));
    let mut list = vec![LIST, block];
    if optional {
        let member = [vec![operation(op::COMMA, 0)], builder.bytes("\"errors\":"), list].concat();
        list = [vec![operation(op::OPTIONAL, member.len() as u32)], member].concat();
    } else {
        list = [builder.bytes(",\"errors\":"), list].concat();
    }
    let body = [builder.bytes("{\"own\":\""), FIELD.to_vec(), builder.bytes("\""), list, builder.bytes("}")].concat();
    let plan = builder.measured_plan(&body);
    let with = builder.plan_of(0, (0, 0), &[operation(op::WITH_VIOLATIONS, 1), block, plan]);
    builder.record(Spec { status: 422, bodies: vec![(with, errbook_format::image::NONE)], ..Spec::default() });
    builder.finish().entry(0)
}

fn body_in(language: Language, entry: Entry, violations: Option<Violations<Found>>) -> String {
    let context = Context::new().language(language).request_id("r\"1");
    Occurrence::new(entry, &Holder(violations)).body(&context).to_string()
}

fn body(entry: Entry, violations: Violations<Found>) -> String {
    body_in(Language::EN, entry, Some(violations))
}

/// What an item with these operations is for a violation at a location.
fn item_at(location: impl Into<Location>, item: Pieces<'_>) -> String {
    let image = image_of(item, None);
    let body = body(entry("problem", None, true), Violations::new().with(location, Found(image, 0, None)));
    let item = body.strip_prefix("{\"own\":\"own\",\"errors\":[").and_then(|rest| rest.strip_suffix("]}"));
    item.unwrap_or_else(|| panic!("{body}")).into()
}

#[test]
fn each_violation_is_an_item_in_the_language_of_the_answer() {
    let image = image_of(&[Ok("{\"detail\":\"at most "), Err(FIELD), Ok("\"}")], Some("{\"detail\":\"太长\"}"));
    let entry = entry("problem", None, true);
    let violations = Violations::new()
        .with(pointer!["a"], Found(image, 0, Some("6\"4".into())))
        .with(pointer!["b"], Found(image, 0, Some("8".into())));
    assert_eq!(
        body(entry, violations.clone()),
        r#"{"own":"own","errors":[{"detail":"at most 6\"4"},{"detail":"at most 8"}]}"#
    );
    assert_eq!(
        body_in(Language::ZH, entry, Some(violations)),
        r#"{"own":"own","errors":[{"detail":"太长"},{"detail":"太长"}]}"#
    );
}

#[test]
fn violations_of_several_images_are_in_one_list() {
    let [one, other] = ["1", "2"].map(|text| image_of(&[Ok(text)], None));
    let violations: Violations<Found> =
        [one, one, other, one].iter().map(|image| (pointer![], Found(image, 0, None))).collect();
    assert_eq!(body(entry("problem", None, true), violations), r#"{"own":"own","errors":[1,1,2,1]}"#);
}

#[test]
fn a_list_without_violations_is_omitted_or_empty_or_has_the_single_item() {
    for none in [None, Some(Violations::new())] {
        let body = |single, optional| body_in(Language::EN, entry("problem", single, optional), none.clone());
        assert_eq!(body(None, true), r#"{"own":"own"}"#);
        assert_eq!(body(None, false), r#"{"own":"own","errors":[]}"#);
        for optional in [true, false] {
            assert_eq!(body(Some("{\"a\":\""), optional), r#"{"own":"own","errors":[{"a":"own"}]}"#);
        }
    }
    let image = image_of(&[Ok("1")], None);
    let one = Violations::new().with(pointer![], Found(image, 0, None));
    assert_eq!(body(entry("problem", Some("{\"a\":\""), true), one), r#"{"own":"own","errors":[1]}"#);
}

#[test]
fn a_hole_of_the_single_item_without_a_value_takes_nothing_back() {
    let mut builder = ImageBuilder::new(&["en"]);
    let missing = builder.plan(&[operation(op::FIELD_JSON, 7)]);
    let block = builder.words(&[0, 0, missing, 0, 0, 0]);
    let member = [builder.bytes("\"errors\":"), vec![LIST, block]].concat();
    let member = [vec![operation(op::OPTIONAL, member.len() as u32)], member].concat();
    let plan = builder.plan(&member);
    builder.record(Spec { bodies: vec![(plan, errbook_format::image::NONE)], ..Spec::default() });
    let occurrence = Occurrence::new(builder.finish().entry(0), &());
    assert_eq!(occurrence.body(&Context::new()), "\"errors\":[null]");
}

#[test]
fn an_envelope_that_the_violations_do_not_have_shows_none() {
    let image = image_of(&[Ok("1")], None);
    let one = Violations::new().with(pointer![], Found(image, 0, None));
    assert_eq!(body(entry("v1", None, true), one.clone()), r#"{"own":"own","errors":[{}]}"#);
    assert_eq!(body(entry("v2", None, true), one.clone()), r#"{"own":"own"}"#);
    assert_eq!(body(entry("v2", Some("{\"a\":\""), true), one), r#"{"own":"own","errors":[{"a":"own"}]}"#);
}

#[test]
fn each_part_of_a_location_is_where_it_exists() {
    let hostile = pointer!["a/b~", 3, "\"\n😀", "3"];
    let hole = |part| [operation(op::LOCATION, part)];
    let text = |location: &Location, part| item_at(location.clone(), &[Ok("\""), Err(&hole(part)), Ok("\"")]);
    let body = Location::from(&hostile);
    assert_eq!(text(&body, part::POINTER), r#""/a~1b~0/3/\"\n😀/3""#);
    assert_eq!(text(&body, part::FRAGMENT), r##""#/a~1b~0/3/%22%0A%F0%9F%98%80/3""##);
    assert_eq!(text(&body, part::PATH), r#""[\"a/b~\"][3][\"\\\"\\u000a😀\"][\"3\"]""#);
    let others = [
        (body, "body", "", ""),
        (Location::query("a\"b"), "query", r#"a\"b"#, ""),
        (Location::path("id"), "path", "id", ""),
        (Location::header("x-\u{1}"), "header", "", r"x-\u0001"),
    ];
    for (location, place, parameter, header) in others {
        assert_eq!(text(&location, part::IN), format!("\"{place}\""));
        assert_eq!(text(&location, part::PARAMETER), format!("\"{parameter}\""));
        assert_eq!(text(&location, part::HEADER), format!("\"{header}\""));
        if place != "body" {
            for pointer in [part::POINTER, part::FRAGMENT, part::PATH, 99] {
                assert_eq!(text(&location, pointer), "\"\"");
            }
        }
        // Within what is optional, what the location does not have is missing.
        for (part, is_there) in [
            (part::POINTER, place == "body"),
            (part::FRAGMENT, place == "body"),
            (part::PATH, place == "body"),
            (part::PARAMETER, !parameter.is_empty()),
            (part::HEADER, !header.is_empty()),
            (part::IN, true),
        ] {
            let optional = [operation(op::OPTIONAL, 1), operation(op::LOCATION, part)];
            let written = item_at(location.clone(), &[Ok("["), Err(&optional), Ok("]")]);
            assert_eq!(written != "[]", is_there, "{place} {part}");
        }
    }
    assert_eq!(text(&pointer![].into(), part::POINTER), "\"\"");
}

#[test]
fn items_show_the_entry_that_holds_them() {
    for (value, json, text) in [
        (value::STATUS, "422", "422"),
        (value::STATUS_TEXT, "\"Unprocessable Content\"", "Unprocessable Content"),
        (value::TYPE, r#""/errors/\"invalid""#, r#"/errors/\"invalid"#),
        (value::KIND, "\"action\"", "action"),
        (value::RETRYABLE, "true", "true"),
    ] {
        assert_eq!(item_at(pointer![], &[Err(&[operation(op::OWNER_JSON, value)])]), json);
        let written = item_at(pointer![], &[Ok("\""), Err(&[operation(op::OWNER_TEXT, value)]), Ok("\"")]);
        assert_eq!(written, format!("\"{text}\""));
    }
}

#[test]
fn an_item_shows_values_of_the_request_with_and_without_them() {
    let mut builder = ImageBuilder::new(&["en"]);
    builder.alternatives(&["problem"; 4]);
    let item = builder.span("{\"id\":\"\"}");
    let id = [operation(op::TEXT, 7), operation(op::CONTEXT_TEXT, context::REQUEST_ID), operation(op::TEXT, 2)];
    let with_context = builder.plan_of(0, (errbook_format::image::NONE, 0), &id);
    let asked = context::bit(context::REQUEST_ID) << flags::CONTEXT;
    builder.record(Spec { flags: asked, alternatives: vec![(vec![item], vec![with_context]); 4], ..Spec::default() });
    let one = Holder(Some(Violations::new().with(pointer![], Found(builder.finish(), 0, None))));
    let occurrence = Occurrence::new(entry("problem", None, true), &one);
    assert_eq!(occurrence.body(&Context::new()), r#"{"own":"own","errors":[{"id":""}]}"#);
    assert_eq!(occurrence.body(&Context::new().request_id("r\"1")), r#"{"own":"own","errors":[{"id":"r\"1"}]}"#);
}

#[test]
fn each_part_of_a_request_has_an_item_of_its_own() {
    let mut builder = ImageBuilder::new(&["en", "zh"]);
    builder.alternatives(&[["v1"; 4], ["problem"; 4]].concat());
    let (v1, none) = (builder.span("{}"), vec![0]);
    let mut item = |text| (vec![builder.span(text), builder.span("0")], none.clone());
    let items = ["1", "2", "3", "4"].map(&mut item).to_vec();
    let alternatives = [vec![(vec![v1], none.clone()); 4], items].concat();
    builder.record(Spec { alternatives, ..Spec::default() });
    let image = builder.finish();
    let violations: Violations<Found> =
        [Location::header("h"), Location::path("p"), Location::query("q"), pointer!["b"].into()]
            .into_iter()
            .map(|location| (location, Found(image, 0, None)))
            .collect();
    assert_eq!(body(entry("problem", None, true), violations.clone()), r#"{"own":"own","errors":[4,3,2,1]}"#);
    let in_chinese = body_in(Language::ZH, entry("problem", None, true), Some(violations));
    assert_eq!(in_chinese, r#"{"own":"own","errors":[0,0,0,0]}"#);
}

#[test]
fn an_item_holds_no_further_list() {
    let item = |index: u32| image_of(&[Err(&[operation(op::VIOLATIONS, index), HEAD])], None);
    let one = Violations::new().with(pointer![], Found(item(1), 0, None));
    assert_eq!(body(entry("problem", None, true), one), r#"{"own":"own","errors":[[]]}"#);
}

#[test]
fn violations_of_any_type_are_erased() {
    let image = image_of(&[Err(FIELD)], None);
    let boxed: Violations<Box<dyn Violation>> =
        Violations::new().with(pointer![], Found(image, 0, Some("1".into()))).map(|found| Box::new(found) as _);
    struct Boxed(Violations<Box<dyn Violation>>);
    impl Fields for Boxed {
        fn value(&self, index: usize) -> FieldLookup<'_> {
            Some(Value::Violations(&self.0)).filter(|_| index == 1).into()
        }
    }
    let boxed = Boxed(boxed);
    let occurrence = Occurrence::new(entry("problem", None, true), &boxed);
    assert!(occurrence.body(&Context::new()).as_str().ends_with(r#""errors":[1]}"#));
    assert_eq!(format!("{:?}", boxed.value(1)), "Value([Body(Pointer(\"\"))])");
}

/// The buffer has the room that was made for it, and not more: it was not moved.
#[test]
fn the_buffer_of_a_body_with_violations_is_allocated_once() {
    let holes = [part::POINTER, part::FRAGMENT, part::PATH].map(|part| operation(op::LOCATION, part));
    let image = image_of(
        &[
            Ok("[\""),
            Err(&holes[..1]),
            Ok("\",\""),
            Err(&holes[1..2]),
            Ok("\",\""),
            Err(&holes[2..]),
            Ok("\",\""),
            Err(FIELD),
            Ok("\"]"),
        ],
        None,
    );
    let entry = entry("problem", Some("{\"a\":\""), true);
    let hostile = "\u{1}/~\"\\😀\n".repeat(1 << 11);
    for count in [0, 1, 2, 1_000] {
        let violations: Violations<Found> = (0..count)
            .map(|index| {
                let long = if index % 500 == 0 { hostile.clone() } else { index.to_string() };
                (pointer!["items", index, &long], Found(image, 0, Some(long)))
            })
            .collect();
        let holder = Holder(Some(violations));
        let context = Context::new();
        let image = entry.catalog().image();
        let plan = match entry.record().body(0).0 {
            crate::image::record::Text::Plan(plan) => Plan::at(image, plan),
            crate::image::record::Text::Static(_) => unreachable!(),
        };
        let mut operations = plan.operations;
        let (code, argument) = operations.next_word().unwrap();
        let (block, inner) = operations.operands(code, argument).block_and_plan();
        let renderer = Renderer::new(image, 0, &holder, &context);
        let room = renderer.room(1, Block::at(image, block), inner, &mut Items::default());
        let written = renderer.render(plan, &[]);
        assert_eq!(written.capacity(), room);
        assert!(written.len() <= room && room <= written.len() * 2 + 200, "{} {room}", written.len());
    }
}
