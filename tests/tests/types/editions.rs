//! Users' crates of the first edition, in which paths that begin with `::` are those of the crate itself.

use errbook_tests::scratch::{self, Scratch};

const CATALOG: &str = r#"
[catalog]
name      = "shop"
languages = ["en"]

[errors.sold_out]
status  = 409
message = "Sold out."

[errors.too_many]
status       = 422
message      = "At most {limit}."
fields.limit = "integer"
fields.size  = { type = "string", list = true, values = ["big", "small"] }

[violations.too_long]
message      = "At most {max}."
fields.max   = "integer"
fields.unit  = { type = "string", optional = true, values = ["byte", "char"] }

[errors.invalid_input]
status     = 422
message    = "Invalid."
violations = ["too_long"]

[statuses.422]
error = "invalid_input"
"#;

const CORRECT: &str = r#"
extern crate errbook;

pub mod inner {
    #[derive(Debug, ::errbook::ApiError)]
    pub enum OrderError<'a, E: ::std::error::Error + 'static> {
        SoldOut,
        TooMany { limit: u8, size: Vec<&'a str> },
        #[api_error(entry = "sold_out")]
        Failed(#[from] ::std::fmt::Error),
        #[api_error(entry = "sold_out", status = 409)]
        Other { #[source] cause: Option<E> },
        #[api_error(transparent)]
        Any(Box<AnyError>),
    }

    #[::errbook::catalog(violations = AnyViolation)]
    pub enum AnyError {}

    #[::errbook::catalog(violations)]
    pub enum AnyViolation {}

    #[::errbook::catalog(codes, violations)]
    pub enum ViolationCode {}

    #[derive(Debug, ::errbook::Violation)]
    pub enum InputViolation<'a> {
        TooLong { max: u8, unit: Option<&'a str> },
    }

    #[derive(Debug, ::errbook::ApiError)]
    pub enum InputError {
        InvalidInput { violations: ::errbook::Violations<AnyViolation> },
    }

    #[::errbook::catalog(codes)]
    pub enum AnyCode {}
}
"#;

const MISTAKES: &str = r#"
extern crate errbook;

#[derive(Debug, errbook::ApiError)]
pub enum OrderError { SoldOutt }

#[errbook::catalog(group)]
pub enum AnyError {}

#[errbook::catalog]
pub struct Single;

#[errbook::catalog(catalog = "nowhere.toml")]
pub enum NoError {}
"#;

fn output(name: &str, source: &str) -> String {
    let scratch = Scratch::new(env!("CARGO_TARGET_TMPDIR"), name);
    let manifest = scratch::manifest(name).replace("2024", "2015");
    scratch.write("Cargo.toml", &(manifest + "\n[workspace]\n"));
    scratch.write("catalog.toml", CATALOG);
    scratch.write("src/lib.rs", source);
    scratch.build().output
}

#[test]
fn code_for_edition_2015_compiles() {
    assert_eq!(output("edition-2015", CORRECT), "");
}

#[test]
fn diagnostics_are_those_of_the_macros_in_edition_2015() {
    let output = output("edition-2015-mistakes", MISTAKES);
    for said in ["no entry for the variant `SoldOutt`", "`group` takes", "only be applied to an enum", "nowhere.toml"] {
        assert!(output.contains(said), "{said}: {output}");
    }
    assert!(!output.contains("cannot find") && !output.contains("unresolved"), "{output}");
}
