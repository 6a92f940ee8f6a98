//! Names of fields in JSON: those that serde reads, conventions, and names that are given one by one.

use std::collections::BTreeMap;

use errbook::Violations;
use errbook::validation::{FieldCase, Names};
use errbook::validator::{check, violations};
use serde::Deserialize;
use validator::{Validate, ValidationErrors};

use crate::seen::{Seen, lines};

#[derive(Default, Deserialize, Validate)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct SignUp {
    #[validate(length(min = 1))]
    first_name: String,
    #[validate(length(min = 1))]
    #[serde(alias = "surname")]
    last_name: String,
    #[validate(nested)]
    home_address: Option<Address>,
    #[validate(nested)]
    order_lines: Vec<Line>,
    #[validate(nested)]
    by_month: BTreeMap<String, Line>,
    #[validate(nested)]
    #[serde(skip)]
    not_read: Option<Address>,
    #[validate(length(min = 1))]
    r#type: String,
    #[validate(length(min = 1))]
    #[serde(rename = "e-mail")]
    email_address: String,
}

#[derive(Default, Deserialize, Validate)]
#[serde(rename_all = "SCREAMING-KEBAB-CASE")]
struct Address {
    #[validate(length(min = 1))]
    postal_code: String,
    #[validate(nested)]
    #[serde(default)]
    inside_of_it: Wrapped,
}

#[derive(Default, Deserialize)]
struct Wrapped(Box<Inside>);

impl Validate for Wrapped {
    fn validate(&self) -> Result<(), ValidationErrors> {
        self.0.validate()
    }
}

#[derive(Default, Deserialize, Validate)]
#[serde(rename_all = "PascalCase")]
struct Inside {
    #[validate(length(min = 1))]
    #[serde(default)]
    door_number: String,
}

#[derive(Default, Deserialize, Validate)]
struct Line {
    #[validate(range(min = 1))]
    #[serde(rename = "unitPrice")]
    unit_price: i64,
}

fn invalid() -> SignUp {
    let address = || Some(Address::default());
    SignUp {
        home_address: address(),
        not_read: address(),
        order_lines: vec![Line { unit_price: 1 }, Line::default()],
        by_month: [("2024/01".to_owned(), Line::default())].into(),
        ..SignUp::default()
    }
}

/// Returns the pointers, sorted.
fn pointers(violations: &Violations<Seen>) -> Vec<String> {
    let mut pointers: Vec<String> = lines(violations);
    pointers.iter_mut().for_each(|line| line.truncate(line.find(' ').expect("a key")));
    pointers.sort_unstable();
    pointers
}

#[test]
fn serde_tells_the_names_of_structs_at_any_depth() {
    let violations: Violations<Seen> = check(&invalid()).expect_err("it is not valid");
    assert_eq!(
        pointers(&violations),
        [
            "/byMonth",       // a map itself: validator does not tell the key
            "/email_address", // renamed alone: serde's name is not like that of Rust
            "/firstName",
            "/homeAddress/INSIDE-OF-IT/DoorNumber",
            "/homeAddress/POSTAL-CODE",
            "/lastName",
            "/not_read/inside_of_it/door_number",
            "/not_read/postal_code",
            "/orderLines/1/unitPrice",
            "/type",
        ]
    );
}

#[test]
fn names_are_given_one_by_one_where_serde_does_not_tell() {
    let errors = invalid().validate().expect_err("it is not valid");
    let names = Names::of::<SignUp>()
        .with_case(FieldCase::Kebab)
        .rename("email_address", "e-mail")
        .rename("postal_code", "zip")
        .rename("home_address.postal_code", "PLZ")
        .flatten("inside_of_it");
    assert_eq!(
        pointers(&violations(&errors, &names)),
        [
            "/byMonth",
            "/e-mail",
            "/firstName",
            "/homeAddress/PLZ",
            "/homeAddress/door-number", // there is no such field in the address
            "/lastName",
            "/not-read/door-number",
            "/not-read/zip",
            "/orderLines/1/unitPrice",
            "/type",
        ]
    );
}

#[test]
fn without_serde_names_are_those_of_rust_or_of_a_convention() {
    let errors = Address::default().validate().expect_err("it is not valid");
    for (names, first) in [
        (Names::new(), "/postal_code"),
        (Names::new().with_case(FieldCase::Camel), "/postalCode"),
        (Names::new().with_case(FieldCase::Pascal), "/PostalCode"),
        (Names::new().with_case(FieldCase::Kebab), "/postal-code"),
        (Names::new().with_case(FieldCase::ScreamingSnake), "/POSTAL_CODE"),
        (Names::new().with_case(FieldCase::ScreamingKebab), "/POSTAL-CODE"),
    ] {
        assert!(pointers(&violations(&errors, &names)).iter().any(|pointer| pointer == first), "{first}");
    }
}

/// serde_derive 1.0.228, `RenameRule::apply_to_field`, which is what serde itself reads.
#[test]
fn conventions_are_those_of_serde() {
    macro_rules! fields {
        ($($convention:literal $case:ident)*) => {
            $({
                #[derive(Deserialize, Validate)]
                #[serde(rename_all = $convention)]
                #[allow(non_snake_case, dead_code)]
                struct Fields {
                    #[validate(length(min = 1))]
                    one: String,
                    #[validate(length(min = 1))]
                    two_words: String,
                    #[validate(length(min = 1))]
                    _leading: String,
                    #[validate(length(min = 1))]
                    with_2_digits: String,
                    #[validate(length(min = 1))]
                    double__underscore: String,
                    #[validate(length(min = 1))]
                    Capital_letter: String,
                }
                let empty = String::new;
                let fields = Fields {
                    one: empty(),
                    two_words: empty(),
                    _leading: empty(),
                    with_2_digits: empty(),
                    double__underscore: empty(),
                    Capital_letter: empty(),
                };
                let errors = fields.validate().expect_err("it is not valid");
                let of_serde = pointers(&violations(&errors, &Names::of::<Fields>()));
                let written = pointers(&violations(&errors, &Names::new().with_case(FieldCase::$case)));
                assert_eq!(of_serde, written, $convention);
                // None of the names is one that serde does not know.
                let known: Result<Fields, _> = serde_json::from_value(
                    of_serde.iter().map(|pointer| (pointer[1..].to_owned(), "".into())).collect::<serde_json::Map<_, _>>().into(),
                );
                assert!(known.is_ok(), $convention);
            })*
        };
    }
    fields! {
        "camelCase" Camel
        "PascalCase" Pascal
        "kebab-case" Kebab
        "UPPERCASE" ScreamingSnake
        "SCREAMING_SNAKE_CASE" ScreamingSnake
        "SCREAMING-KEBAB-CASE" ScreamingKebab
    }
}

#[test]
fn enums_and_flattened_structs_need_a_convention() {
    #[derive(Deserialize, Validate)]
    #[serde(rename_all = "camelCase")]
    struct Outside {
        #[validate(nested)]
        #[serde(flatten)]
        in_side: Line,
        #[validate(range(min = 1))]
        page_size: i64,
    }
    let outside = Outside { in_side: Line::default(), page_size: 0 };
    let errors = outside.validate().expect_err("it is not valid");
    assert_eq!(pointers(&violations(&errors, &Names::of::<Outside>())), ["/in_side/unit_price", "/page_size"]);
    let names = Names::of::<Outside>().with_case(FieldCase::Camel).flatten("in_side");
    assert_eq!(pointers(&violations(&errors, &names)), ["/pageSize", "/unitPrice"]);
}
