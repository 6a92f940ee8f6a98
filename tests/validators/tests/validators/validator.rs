//! `validator`: the keys and parameters of its rules, and their places.

use std::collections::{BTreeMap, HashMap};

use errbook::validation::Names;
use errbook::validator::{ByKey, violations};
use errbook::{Violations, pointer};
use serde::{Deserialize, Serialize};
use validator::{Validate, ValidationError, ValidationErrors};

use crate::seen::{Seen, lines};

fn seen(value: &impl Validate) -> Vec<String> {
    let errors = value.validate().expect_err("it is not valid");
    lines(&errors.into())
}

#[derive(Validate)]
struct Everything {
    #[validate(length(min = 2, max = 4))]
    short: String,
    #[validate(length(min = 2, max = 4))]
    long: String,
    #[validate(length(max = 3))]
    list: Vec<u8>,
    #[validate(length(min = 1))]
    map: HashMap<String, u8>,
    #[validate(length(equal = 6))]
    exact: String,
    #[validate(range(min = 1, max = 10))]
    low: i64,
    #[validate(range(min = 1, max = 10))]
    high: Option<u64>,
    #[validate(range(exclusive_min = 0.0, max = 1.5))]
    open: f64,
    #[validate(range(min = 0.0, exclusive_max = 1.0))]
    full: f32,
    #[validate(email)]
    mail: String,
    #[validate(url)]
    link: String,
    #[validate(ip)]
    address: String,
    #[validate(contains(pattern = "://"))]
    has: String,
    #[validate(does_not_contain(pattern = "<"))]
    has_not: String,
    #[validate(must_match(other = "mail"))]
    again: String,
    #[validate(regex(path = *DIGITS))]
    digits: String,
    #[validate(required)]
    there: Option<u8>,
    #[validate(custom(function = "on_a_shelf"))]
    shelf: String,
    #[validate(email(code = "work_mail"))]
    work: String,
}

static DIGITS: std::sync::LazyLock<regex::Regex> =
    std::sync::LazyLock::new(|| regex::Regex::new("^[0-9]+$").expect("a pattern"));

fn on_a_shelf(_: &str) -> Result<(), ValidationError> {
    let mut error = ValidationError::new("no_such_shelf").with_message("secret of the developer".into());
    error.add_param("shelf".into(), &7);
    Err(error)
}

#[test]
fn every_rule_has_its_key_and_parameters_and_never_the_value() {
    let everything = Everything {
        short: "日".to_owned(), // one character, three bytes
        long: "abcde".to_owned(),
        list: vec![0; 4],
        map: HashMap::new(),
        exact: "12345".to_owned(),
        low: 0,
        high: Some(u64::MAX),
        open: 0.0,
        full: 1.0,
        mail: "secret-mail".to_owned(),
        link: "secret-link".to_owned(),
        address: "secret-address".to_owned(),
        has: "secret-has".to_owned(),
        has_not: "<secret".to_owned(),
        again: "secret-again".to_owned(),
        digits: "secret-digits".to_owned(),
        there: None,
        shelf: "secret-shelf".to_owned(),
        work: "secret-work".to_owned(),
    };
    let seen = seen(&everything);
    assert_eq!(
        seen,
        [
            "/address ip",
            "/again must_match",
            "/digits regex",
            "/exact length.equal equal=6",
            "/full range.exclusive_max min=0.0 exclusive_max=1.0",
            "/has contains needle=\"://\"",
            "/has_not does_not_contain needle=\"<\"",
            "/high range.max min=1 max=10",
            "/link url",
            "/list length.max max=3",
            "/long length.max min=2 max=4",
            "/low range.min min=1 max=10",
            "/mail email",
            "/map length.min min=1",
            "/open range.exclusive_min max=1.5 exclusive_min=0.0",
            "/shelf no_such_shelf shelf=7",
            "/short length.min min=2 max=4",
            "/there required",
            "/work work_mail",
        ]
    );
    assert!(!seen.concat().contains("secret"), "{seen:?}");
}

#[test]
fn a_rule_has_the_name_that_validator_gives_it() {
    #[derive(Validate)]
    struct One {
        #[validate(length(max = 1))]
        text: String,
    }
    let errors = One { text: "ab".to_owned() }.validate().expect_err("it is not valid");
    let violations: Violations<Seen> = errors.into();
    let names: Vec<_> = violations.iter().map(|located| located.violation.name.as_str()).collect();
    assert_eq!(names, ["length"]);
}

#[derive(Validate)]
#[validate(schema(function = "not_both", skip_on_field_errors = false))]
struct Order {
    #[validate(nested)]
    items: Vec<Item>,
    #[validate(nested)]
    address: Option<Address>,
    #[validate(length(min = 1))]
    r#type: String,
}

#[derive(Validate)]
struct Item {
    #[validate(range(min = 1, max = 1))]
    quantity: i64,
    #[validate(nested)]
    notes: [Note; 2],
}

#[derive(Validate, Deserialize, Serialize)]
struct Note {
    #[validate(length(max = 2), email)]
    text: String,
}

#[derive(Validate)]
struct Address {
    #[validate(length(min = 1))]
    street_name: String,
}

fn not_both(_: &Order) -> Result<(), ValidationError> {
    Err(ValidationError::new("not_both"))
}

#[test]
fn structs_lists_and_options_are_parts_of_the_pointer() {
    let note = |text: &str| Note { text: text.to_owned() };
    let item = |quantity, text: &str| Item { quantity, notes: [note("a@b"), note(text)] };
    let order = Order {
        items: vec![item(1, "a@b"), item(0, "abc"), item(2, "a@b")],
        address: Some(Address { street_name: String::new() }),
        r#type: String::new(),
    };
    let too_long = ["length.max max=2", "email"];
    assert_eq!(
        seen(&order),
        [
            " not_both".to_owned(),
            "/address/street_name length.min min=1".to_owned(),
            "/items/0/notes/0/text length.max max=2".to_owned(),
            "/items/0/notes/1/text length.max max=2".to_owned(),
            "/items/1/notes/0/text length.max max=2".to_owned(),
            format!("/items/1/notes/1/text {}", too_long[0]),
            format!("/items/1/notes/1/text {}", too_long[1]),
            "/items/1/quantity range.min min=1 max=1".to_owned(),
            "/items/2/notes/0/text length.max max=2".to_owned(),
            "/items/2/notes/1/text length.max max=2".to_owned(),
            "/items/2/quantity range.max min=1 max=1".to_owned(),
            "/type length.min min=1".to_owned(),
        ]
    );
}

/// A list that is the whole body is in no field.
#[test]
fn a_list_by_itself_starts_at_the_root() {
    let notes = vec![Note { text: "a@b".to_owned() }, Note { text: "ab".to_owned() }];
    assert_eq!(seen(&notes), ["/0/text length.max max=2", "/1/text email"]);
}

#[derive(Validate, Deserialize)]
struct Maps {
    #[validate(nested)]
    hashed: HashMap<String, Note>,
    #[validate(nested)]
    by_key: ByKey<BTreeMap<String, Note>>,
    #[validate(nested)]
    by_number: ByKey<BTreeMap<u32, Vec<Note>>>,
}

#[test]
fn entries_of_maps_have_their_keys_or_the_place_of_the_map() {
    let note = || Note { text: "a/b@".to_owned() };
    let keys = ["a/b", "~", "", "\"", "🦀", "_tmp_validator", "__all__"];
    let maps = Maps {
        hashed: [("a".to_owned(), note()), ("b".to_owned(), Note { text: "a@".to_owned() })].into(),
        by_key: ByKey(keys.into_iter().map(|key| (key.to_owned(), note())).collect()),
        by_number: ByKey([(7, vec![note()])].into()),
    };
    let errors = maps.validate().expect_err("it is not valid");
    let seen: Violations<Seen> = violations(&errors, &Names::of::<Maps>());
    let mut pointers: Vec<String> = seen.iter().map(|located| located.location.to_string()).collect();
    pointers.dedup();
    let by_key =
        ["", "\"", "__all__", "_tmp_validator", "a~1b", "~0", "🦀"].map(|key| format!("body /by_key/{key}/text"));
    let rest = ["body /by_number/7/0/text".to_owned(), "body /hashed".to_owned()];
    assert_eq!(pointers, by_key.into_iter().chain(rest).collect::<Vec<_>>());
    // serde reads and writes it as the map.
    let map: ByKey<BTreeMap<String, u8>> = serde_json::from_str(r#"{"a":1}"#).expect("a map");
    assert_eq!((map["a"], serde_json::to_string(&map).expect("JSON").as_str()), (1, r#"{"a":1}"#));
}

/// A type whose JSON is not what validator counts: the bound is not guessed.
#[test]
fn a_bound_that_does_not_show_is_not_guessed() {
    #[derive(Serialize)]
    struct Secret(#[serde(serialize_with = "hidden")] String);
    fn hidden<S: serde::Serializer>(_: &str, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str("[hidden]")
    }
    impl validator::ValidateLength<u64> for Secret {
        fn length(&self) -> Option<u64> {
            Some(self.0.len() as u64)
        }
    }
    #[derive(Validate)]
    struct Login {
        #[validate(length(min = 8, max = 9))]
        password: Secret,
        #[validate(length(min = 9))]
        pin: Secret,
    }
    let login = Login { password: Secret("abc".to_owned()), pin: Secret("abc".to_owned()) };
    assert_eq!(seen(&login), ["/password length min=8 max=9", "/pin length.min min=9"]);
}

#[test]
fn the_question_mark_converts() {
    fn validated(note: &Note) -> Result<(), Violations<Seen>> {
        note.validate()?;
        Ok(())
    }
    assert_eq!(validated(&Note { text: "a@".to_owned() }).expect_err("no address").len(), 1);
    // Errors that nobody derived: a field with nothing to say, and one at a pointer of its own.
    let mut errors = ValidationErrors::new();
    assert_eq!(lines(&errors.clone().into()), Vec::<String>::new());
    errors.add("a", ValidationError::new("free text of a developer, 100%"));
    let violations: Violations<Seen> = errors.into();
    let nested = violations.nest(pointer!["lines", 3]);
    assert_eq!(lines(&nested), ["/lines/3/a free text of a developer, 100%"]);
}
