//! Violations of a catalog, and what tests learn of the rules that map to none.

use std::panic::catch_unwind;

use errbook::{Violations, garde as by_garde, pointer, validator as by_validator};
use serde::Deserialize;
use validator::{Validate, ValidationError, ValidationErrors};

#[errbook::catalog(violations, other = "invalid")]
#[derive(PartialEq)]
enum InputViolation {}

#[derive(Deserialize, Validate)]
struct Item {
    #[validate(length(max = 3), email)]
    name: String,
    #[validate(range(min = 1, max = 9), custom(function = "odd"))]
    quantity: i64,
    #[validate(regex(path = *NOTHING))]
    code: String,
    #[validate(required)]
    there: Option<u8>,
}

static NOTHING: std::sync::LazyLock<regex::Regex> =
    std::sync::LazyLock::new(|| regex::Regex::new("^$").expect("a pattern"));

/// A rule with the name of a violation, and without its required parameter.
fn odd(_: i64) -> Result<(), ValidationError> {
    Err(ValidationError::new("too_small"))
}

fn errors() -> ValidationErrors {
    let item = Item { name: "abcd".to_owned(), quantity: 0, code: "x".to_owned(), there: None };
    item.validate().expect_err("it is not valid")
}

#[test]
fn rules_become_violations_with_their_parameters_or_the_other() {
    let violations: Violations<InputViolation> = errors().into();
    let expected = Violations::new()
        .with(pointer!["code"], InputViolation::Invalid)
        .with(pointer!["name"], InputViolation::TooLong { max: 3 })
        .with(pointer!["name"], InputViolation::Invalid)
        .with(pointer!["quantity"], InputViolation::TooSmall { min: 1, max: Some(9) })
        .with(pointer!["quantity"], InputViolation::Invalid)
        .with(pointer!["there"], InputViolation::Required);
    assert_eq!(violations, expected);
}

#[test]
fn a_mapping_lists_every_rule_and_what_it_becomes() {
    let mapping = by_validator::mapping::<InputViolation>(&errors());
    assert_eq!(
        mapping.to_string(),
        "/code: regex → invalid\n\
         /name: length.max → too_long\n\
         /name: email → nothing\n\
         /quantity: range.min → too_small\n\
         /quantity: too_small → nothing\n\
         /there: required → required\n"
    );
    let gaps: Vec<_> = mapping.unmapped().map(|rule| rule.key.as_str()).collect();
    assert_eq!((mapping.rules().len(), gaps), (6, vec!["email", "too_small"]));

    let panic = catch_unwind(|| mapping.assert_complete()).expect_err("there are gaps");
    let text = panic.downcast_ref::<String>().expect("a text");
    assert!(
        text.contains("InputViolation") && text.ends_with("/name: email → nothing\n/quantity: too_small → nothing"),
        "{text}"
    );
}

#[test]
fn a_complete_mapping_does_not_panic() {
    #[derive(garde::Validate)]
    struct Item {
        #[garde(length(max = 3), pattern("^$"))]
        name: String,
    }
    let report = by_garde::coded(|| garde::Validate::validate(&Item { name: "abcd".to_owned() }));
    let mapping = by_garde::mapping::<InputViolation>(&report.expect_err("it is not valid"));
    assert_eq!(mapping.to_string(), "/name: length.max → too_long\n/name: pattern → invalid\n");
    mapping.assert_complete();
}
