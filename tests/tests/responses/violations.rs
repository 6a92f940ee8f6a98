//! Violations: enums that the catalog fills and types written by hand, the errors that hold them, and what rules make of them.
#![deny(missing_docs)]

use std::collections::HashMap;

use errbook::{
    ApiError, Code, Context, FromRule, Language, Location, Pointer, Rule, RuleValue, Timestamp, Violation,
    ViolationKind, Violations, pointer,
};
use errbook_tests::{body, body_in};
use form::FormViolation;

/// All violations of the catalog.
#[errbook::catalog(catalog = "catalogs/violations.toml", violations, other = "invalid")]
#[derive(Clone, PartialEq)]
pub enum AnyViolation {
    /// Under another name.
    #[violation(entry = "required")]
    Missing,
}

/// Enums of values are named after the violation, so that two enums with one violation need two modules.
pub mod form {
    /// Those that `invalid_form` lists.
    #[errbook::catalog(catalog = "catalogs/violations.toml", violations, only("required", "too_long"))]
    #[derive(Clone, PartialEq)]
    pub enum FormViolation {}
}

/// Errors that hold them.
#[errbook::catalog(catalog = "catalogs/violations.toml", violations = AnyViolation)]
pub enum FormError {
    /// Holds violations of a type of its own, in a field of another name.
    InvalidForm {
        /// How many.
        count: usize,
        /// Private.
        secret: &'static str,
        /// The violations.
        #[api_error(violations)]
        found: Violations<FormViolation>,
    },
}

/// Written by hand, with a private field.
#[derive(Debug, errbook::Violation)]
#[violation(catalog = "catalogs/violations.toml", other = "invalid")]
#[allow(dead_code, reason = "only `Debug` reads a private field")]
enum Handmade<T> {
    TooLong {
        max: u8,
        #[violation(field = "unit")]
        measured: Option<String>,
    },
    #[violation(entry = "too_early")]
    Later(#[violation(field = "from")] T),
    #[violation(entry = "weak")]
    Guessed {
        password: String,
    },
    Invalid {
        hint: Option<String>,
    },
}

/// A violation alone.
#[derive(Debug, errbook::Violation)]
#[violation(catalog = "catalogs/violations.toml")]
struct TooLong {
    max: u64,
    unit: Option<String>,
}

/// An error that holds violations of any type.
#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/violations.toml", entry = "invalid_input", status = 400)]
struct InvalidInput {
    violations: Violations<Box<dyn Violation>>,
}

/// An error that is generic over its violations.
#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/violations.toml")]
enum Generic<V> {
    InvalidInput {
        #[from]
        violations: Violations<V>,
    },
}

/// The codes of violations.
#[errbook::catalog(catalog = "catalogs/violations.toml", codes, violations)]
pub enum ViolationCode {
    /// Under another name.
    #[violation(entry = "weak")]
    Unsafe,
}

fn found() -> Violations<AnyViolation> {
    Violations::new()
        .with(pointer!["items", 3, "a/b"], AnyViolation::TooLong { max: 1, unit: Some(TooLongUnit::Char) })
        .with(Location::query("page"), AnyViolation::Missing)
        .with(Location::header("X-Mode"), AnyViolation::Invalid { hint: Some("\"fast\"".to_owned()) })
}

#[test]
fn an_error_shows_its_violations_in_the_language_of_the_answer() {
    let error = FormError::InvalidInput { violations: found() };
    assert_eq!(
        body(&error, &Context::new()),
        r#"{"error":"invalid_input","message":"Some fields are not valid.","errors":[{"code":"length","message":"Use at most 1 character.","in":"body","pointer":"/items/3/a~1b","max":1,"u":"char"},{"code":"required","message":"This is required.","in":"query","name":"page"},{"code":"invalid","message":"This is not valid.","in":"header","header":"X-Mode","hint":"\"fast\""}]}"#
    );
    assert_eq!(
        body_in(&error, Language::ZH),
        r#"{"error":"invalid_input","message":"部分字段有误。","errors":[{"code":"length","message":"最多 1 个字符。","in":"body","pointer":"/items/3/a~1b","max":1,"u":"char"},{"code":"required","message":"此项必填。","in":"query","name":"page"},{"code":"invalid","message":"此项无效。","in":"header","header":"X-Mode","hint":"\"fast\""}]}"#
    );
}

#[test]
fn an_alternative_shows_them_in_its_own_form_and_a_single_item_where_there_are_none() {
    let apart = Context::new().envelope(FormError::ENVELOPE_APART);
    assert_eq!(
        body(&FormError::InvalidInput { violations: found() }, &apart),
        r##"{"errors":[{"status":"422","detail":"Use at most 1 character.","source":{"pointer":"#/items/3/a~1b","path":"items[3][\"a/b\"]"}},{"status":"422","detail":"This is required."},{"status":"422","detail":"This is not valid."}]}"##
    );
    let single = r#"{"errors":[{"status":"422","detail":"Some fields are not valid."}]}"#;
    assert_eq!(body(&FormError::InvalidInput { violations: Violations::new() }, &apart), single);
    assert_eq!(body(&FormError::Gone, &apart), r#"{"errors":[{"status":"410","detail":"It is gone."}]}"#);
}

#[test]
fn without_violations_the_list_is_left_out() {
    let body = body(&FormError::InvalidInput { violations: Violations::new() }, &Context::new());
    assert_eq!(body, r#"{"error":"invalid_input","message":"Some fields are not valid."}"#);
    assert_eq!(errbook_tests::body(&FormError::Gone, &Context::new()), r#"{"error":"gone","message":"It is gone."}"#);
}

#[test]
fn a_variant_of_ones_own_holds_them_beside_its_fields() {
    let found = Violations::new().with(Pointer::root(), FormViolation::TooLong { max: 2, unit: None });
    let error = FormError::InvalidForm { count: 1, secret: "hunter2", found };
    assert_eq!(
        body(&error, &Context::new()),
        r#"{"error":"invalid_form","message":"1 field is not valid.","errors":[{"code":"length","message":"Use at most 2 characters.","in":"body","pointer":"","max":2}]}"#
    );
    assert!(format!("{error:?}").contains("hunter2"));
    assert!(!body(&error, &Context::new()).contains("hunter2"));
    assert!(std::error::Error::source(&error).is_none());
}

#[test]
fn violations_of_several_types_are_in_one_list() {
    let violations: Violations<Box<dyn Violation>> = Violations::new()
        .with(pointer!["a"], Box::new(AnyViolation::Missing) as _)
        .with(pointer!["b"], Box::new(TooLong { max: 3, unit: Some("byte".to_owned()) }) as _)
        .with(
            pointer!["c"],
            Box::new(Handmade::<Timestamp>::TooLong { max: 4, measured: Some("char".to_owned()) }) as _,
        )
        .with(pointer!["d"], Box::new(Handmade::<Timestamp>::Guessed { password: "hunter2".to_owned() }) as _);
    let expected = r#"{"error":"invalid_input","message":"Some fields are not valid.","errors":[{"code":"required","message":"This is required.","in":"body","pointer":"/a"},{"code":"length","message":"Use at most 3 characters.","in":"body","pointer":"/b","max":3,"u":"byte"},{"code":"length","message":"Use at most 4 characters.","in":"body","pointer":"/c","max":4,"u":"char"},{"code":42,"message":"This is not safe.","in":"body","pointer":"/d"}]}"#;
    let error = InvalidInput { violations };
    assert_eq!(body(&error, &Context::new()), expected);
    assert_eq!(error.status(), 400);
}

#[test]
fn a_type_that_is_generic_over_its_violations_shows_them_too() {
    let error =
        Generic::InvalidInput { violations: Violations::new().with(Location::path("id"), AnyViolation::Missing) };
    let expected = r#"[{"code":"required","message":"This is required.","in":"path","name":"id"}]"#;
    assert!(body(&error, &Context::new()).contains(expected));
}

#[test]
fn violations_convert_into_the_error_that_says_so() {
    fn check() -> Result<(), Generic<AnyViolation>> {
        Violations::new().with(Pointer::root(), AnyViolation::Missing).into_result(|violations| violations)?;
        Ok(())
    }
    let error = check().unwrap_err();
    assert!(body(&error, &Context::new()).contains(r#""code":"required""#));
    assert!(std::error::Error::source(&error).is_none());
}

#[test]
fn display_is_the_message_and_debug_the_variant() {
    let long = AnyViolation::TooLong { max: 5, unit: Some(TooLongUnit::Byte) };
    assert_eq!(long.to_string(), "Use at most 5 characters.");
    assert_eq!(long.message(Language::ZH).to_string(), "最多 5 个字符。");
    assert_eq!(format!("{long:?}"), "TooLong { max: 5, unit: Some(Byte) }");
    assert_eq!(format!("{:?} {:?}", AnyViolation::Missing, FormViolation::Required), "Missing Required");
    assert_eq!(Handmade::Later(Timestamp::from_unix(0, 0)).kind().name(), "too_early");
    assert_eq!(TooLong { max: 1, unit: None }.to_string(), "Use at most 1 character.");
}

#[test]
fn a_kind_is_the_same_in_every_type() {
    let kind = AnyViolation::Missing.kind();
    assert_eq!(kind, FormViolation::Required.kind());
    assert_ne!(kind, TooLong { max: 1, unit: None }.kind());
    assert_eq!((kind.name(), kind.code(), kind.variant()), ("required", Code::Str("required"), "Required"));
    assert_eq!(kind.title(Language::ZH), Some("缺少值"));
    assert_eq!(kind.aliases().collect::<Vec<_>>(), ["missing"]);
    let long = AnyViolation::TooLong { max: 1, unit: None }.kind();
    assert_eq!((long.code(), long.group()), (Code::Str("length"), Some("texts")));
    let fields: Vec<_> = long.fields().map(|field| (field.name(), field.is_optional())).collect();
    assert_eq!(fields, [("max", false), ("u", true)]);
}

fn rule<V: FromRule>(key: &str, name: &str, parameters: &[(&str, RuleValue<'_>)]) -> Option<V> {
    let parameters: HashMap<String, i64> = parameters
        .iter()
        .filter_map(|(name, value)| match value {
            RuleValue::Integer(number) => Some(((*name).to_owned(), i64::try_from(*number).ok()?)),
            _ => None,
        })
        .collect();
    let pairs = parameters.get("max").map(|max| [("max", RuleValue::Integer((*max).into()))]);
    match &pairs {
        Some(pairs) => V::from_rule(&Rule::new(key, name, pairs)),
        None => V::from_rule(&Rule::new(key, name, &())),
    }
}

#[test]
fn a_rule_becomes_the_violation_that_claims_it() {
    let max = [("max", RuleValue::Integer(64))];
    assert_eq!(rule("serde.missing", "missing", &[]), Some(AnyViolation::Missing));
    let long = Some(AnyViolation::TooLong { max: 64, unit: None });
    assert_eq!(rule("length.max", "length", &max), long);
    assert_eq!(rule("other.key", "too_long", &max), long, "by its name");
    assert_eq!(rule("other.key", "length", &max), long, "by its code");
    // Without the parameter that is required, and without any violation.
    let other = Some(AnyViolation::Invalid { hint: None });
    assert_eq!(rule("length.max", "length", &[]), other);
    assert_eq!(rule("range.min", "range", &[]), other);
    // What the type does not name as its other is nothing.
    assert_eq!(rule("range.min", "range", &[]), None::<FormViolation>);
    assert_eq!(rule("length.max", "length", &max), Some(FormViolation::TooLong { max: 64, unit: None }));
}

#[test]
fn a_type_written_by_hand_is_made_of_what_rules_have() {
    let max = [("max", RuleValue::Integer(64))];
    let made = rule::<Handmade<Timestamp>>("length.max", "length", &max);
    assert!(matches!(made, Some(Handmade::TooLong { max: 64, measured: None })), "{made:?}");
    // 300 is out of the field's range, and nothing can be in a private field.
    for (key, parameters) in [("length.max", &[("max", RuleValue::Integer(300))][..]), ("weak", &[])] {
        let made = rule::<Handmade<Timestamp>>(key, key, parameters);
        assert!(matches!(made, Some(Handmade::Invalid { hint: None })), "{made:?}");
    }
    let made = rule::<TooLong>("length.max", "length", &max);
    assert!(matches!(made, Some(TooLong { max: 64, unit: None })), "{made:?}");
}

#[test]
fn codes_of_violations_are_found_by_code_alias_and_name() {
    assert_eq!(ViolationCode::from_code("length"), Some(ViolationCode::TooLong));
    assert_eq!(ViolationCode::from_code("missing"), Some(ViolationCode::Required));
    assert_eq!(ViolationCode::from_code(42), Some(ViolationCode::Unsafe));
    assert_eq!(ViolationCode::from_name("too_long"), Some(ViolationCode::TooLong));
    assert_eq!(ViolationCode::of(&AnyViolation::Missing), Some(ViolationCode::Required));
    assert_eq!(ViolationCode::Unsafe.as_str(), "42");
    assert_eq!(ViolationCode::TooLong.kind(), TooLong { max: 1, unit: None }.kind());
    assert_eq!(format!("{:?} {}", ViolationCode::Unsafe, ViolationCode::TooLong), "Unsafe length");
    assert_eq!("length".parse(), Ok(ViolationCode::TooLong));
    assert_eq!(ViolationCode::ALL.len(), 5);
    assert_eq!(serde_json::to_string(ViolationCode::ALL).unwrap(), r#"[42,"required","length","too_early","invalid"]"#);
    assert_eq!(serde_json::from_str::<ViolationCode>("42").unwrap(), ViolationCode::Unsafe);
    let violation: &dyn Violation = &AnyViolation::Missing;
    assert_eq!(ViolationCode::try_from(violation), Ok(ViolationCode::Required));
}

#[test]
fn a_violation_of_another_set_has_no_code() {
    let unknown = PartCode::try_from(AnyViolation::Missing.kind()).unwrap_err();
    assert_eq!(unknown.to_string(), "no code for the violation `required` of the catalog `forms`");
    let kind: ViolationKind = unknown.kind();
    assert_eq!(kind.name(), "required");
    assert_eq!(PartCode::of(&FormViolation::TooLong { max: 1, unit: None }), Some(PartCode::TooLong));
}

/// A part of the codes.
#[errbook::catalog(catalog = "catalogs/violations.toml", codes, violations, group = "texts")]
pub enum PartCode {}
