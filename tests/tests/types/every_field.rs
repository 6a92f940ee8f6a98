//! One entry with fields of all six types, optional or not, a list or not.

use std::time::SystemTime;

use errbook::{ApiError, Context, FieldType, Timestamp};
use errbook_tests::{body, names};

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/fields.toml")]
enum Everything {
    #[allow(clippy::struct_excessive_bools, reason = "one of each kind is the claim")]
    Every {
        text: char,
        text_or: Option<&'static str>,
        texts: Vec<&'static str>,
        texts_or: Option<Vec<String>>,
        integer: i32,
        integer_or: Option<u128>,
        integers: [u8; 2],
        integers_or: Option<Box<[i64]>>,
        number: f32,
        number_or: Option<f64>,
        numbers: Vec<f64>,
        numbers_or: Option<&'static [f32]>,
        boolean: bool,
        boolean_or: Option<bool>,
        booleans: Vec<bool>,
        booleans_or: Option<[bool; 1]>,
        datetime: SystemTime,
        datetime_or: Option<Timestamp>,
        datetimes: Vec<jiff::Timestamp>,
        datetimes_or: Option<Vec<Timestamp>>,
        json: (u8, &'static str),
        json_or: Option<errbook::Json>,
        jsons: Vec<errbook::Json>,
        jsons_or: Option<Vec<Option<u8>>>,
    },
}

/// With every optional field, or with none of them.
fn every(all: bool) -> Everything {
    Everything::Every {
        text: 'x',
        text_or: all.then_some("y"),
        texts: vec!["a", "b"],
        texts_or: all.then(Vec::new),
        integer: -1,
        integer_or: all.then_some(2),
        integers: [3, 4],
        integers_or: all.then(|| Box::from([5])),
        number: 0.5,
        number_or: all.then_some(1e300),
        numbers: vec![f64::NAN, 2.0],
        numbers_or: all.then_some(&[0.1]),
        boolean: true,
        boolean_or: all.then_some(false),
        booleans: vec![],
        booleans_or: all.then_some([true]),
        datetime: SystemTime::UNIX_EPOCH,
        datetime_or: all.then_some(Timestamp::from_unix(1, 0)),
        datetimes: vec![jiff::Timestamp::UNIX_EPOCH],
        datetimes_or: all.then(Vec::new),
        json: (1, "z"),
        json_or: all.then_some(errbook::Json::Bool(true)),
        jsons: vec![errbook::Json::Null, errbook::Json::from("q")],
        jsons_or: all.then(|| vec![Some(1), None]),
    }
}

#[test]
fn every_type_can_be_optional_and_a_list() {
    let expected = r#"{"error":"every","message":"All.","text":"x","text_or":"y","texts":["a","b"],"texts_or":[],
"integer":-1,"integer_or":2,"integers":[3,4],"integers_or":[5],
"number":0.5,"number_or":1e300,"numbers":[null,2.0],"numbers_or":[0.1],
"boolean":true,"boolean_or":false,"booleans":[],"booleans_or":[true],
"datetime":"1970-01-01T00:00:00Z","datetime_or":"1970-01-01T00:00:01Z","datetimes":["1970-01-01T00:00:00Z"],"datetimes_or":[],
"json":[1,"z"],"json_or":true,"jsons":[null,"q"],"jsons_or":[1,null]}"#;
    assert_eq!(body(&every(true), &Context::new()), expected.replace('\n', ""));
}

#[test]
fn optional_fields_without_a_value_are_left_out_and_the_others_keep_their_order() {
    let expected = r#"{"error":"every","message":"All.","text":"x","texts":["a","b"],"integer":-1,"integers":[3,4],
"number":0.5,"numbers":[null,2.0],"boolean":true,"booleans":[],
"datetime":"1970-01-01T00:00:00Z","datetimes":["1970-01-01T00:00:00Z"],"json":[1,"z"],"jsons":[null,"q"]}"#;
    assert_eq!(body(&every(false), &Context::new()), expected.replace('\n', ""));
    assert_eq!(names(&errbook_tests::json(&every(true))).len(), 26);
}

#[test]
fn an_entry_describes_its_fields_as_the_catalog_declares_them() {
    let mut described = every(false).entry().fields();
    for (single, list, kind) in [
        ("text", "texts", FieldType::String),
        ("integer", "integers", FieldType::Integer),
        ("number", "numbers", FieldType::Number),
        ("boolean", "booleans", FieldType::Boolean),
        ("datetime", "datetimes", FieldType::DateTime),
        ("json", "jsons", FieldType::Json),
    ] {
        for (name, is_list) in [(single, false), (list, true)] {
            for (suffix, is_optional) in [("", false), ("_or", true)] {
                let field = described.next().expect("the catalog has it");
                assert_eq!(field.name(), format!("{name}{suffix}"));
                let flags = (field.is_list(), field.is_optional(), field.is_header_only());
                assert_eq!((field.field_type(), flags), (kind, (is_list, is_optional, false)), "{field:?}");
            }
        }
    }
    assert_eq!(described.next(), None);
}
