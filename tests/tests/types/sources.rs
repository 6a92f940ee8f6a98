//! `#[from]`, `#[source]`, a field named `source`, and `transparent`.

use std::error::Error;
use std::fmt;
use std::num::ParseIntError;

use errbook::{ApiError, Context};
use errbook_tests::body;

/// An error with a source of its own.
#[derive(Debug)]
struct Outer(ParseIntError);

impl fmt::Display for Outer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("outer secret")
    }
}

impl Error for Outer {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.0)
    }
}

fn number() -> ParseIntError {
    "x".parse::<u8>().unwrap_err()
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/sources.toml")]
enum Inner {
    #[api_error(entry = "inner")]
    Parse(#[from] ParseIntError),
    #[api_error(entry = "inner")]
    Alone,
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/sources.toml")]
enum AnyError {
    #[api_error(entry = "mail_failed")]
    Mail(#[from] fmt::Error),
    #[api_error(entry = "mail_failed")]
    NamedFrom {
        #[from]
        cause: Outer,
    },
    #[api_error(entry = "mail_failed")]
    Boxed(#[source] Box<dyn Error + Send + Sync>),
    #[api_error(entry = "mail_failed")]
    BoxedFrom(#[from] Box<dyn Error>),
    #[api_error(entry = "mail_failed")]
    BoxedSized(#[source] Box<Outer>),
    #[api_error(entry = "mail_failed")]
    Shared(#[source] std::sync::Arc<Outer>),
    #[api_error(entry = "mail_failed")]
    Maybe {
        #[source]
        cause: Option<Outer>,
    },
    #[api_error(entry = "mail_failed")]
    MaybeBoxed {
        #[source]
        cause: Option<Box<dyn Error + Send + Sync + 'static>>,
    },
    #[api_error(entry = "store_failed")]
    ByName {
        name: String,
        source: Outer,
    },
    #[api_error(entry = "store_failed")]
    ByNameMaybe {
        name: String,
        source: Option<Outer>,
    },
    #[api_error(entry = "mail_failed")]
    NoSource {
        r#source: &'static str,
    },
    #[api_error(entry = "mail_failed")]
    OtherThanSource {
        source_of_truth: u8,
        #[source]
        cause: Outer,
    },
    #[api_error(entry = "mail_failed")]
    OfTheCatalog(#[source] Box<dyn ApiError + Send + Sync>),
    #[api_error(transparent)]
    Derived(#[from] Inner),
    #[api_error(transparent)]
    Dyn(#[from] Box<dyn ApiError + Send + Sync>),
    #[api_error(transparent)]
    BoxedDerived(Box<Inner>),
    #[api_error(transparent)]
    Reference(&'static Inner),
    #[api_error(transparent)]
    Named {
        inner: std::sync::Arc<dyn ApiError + Send + Sync>,
    },
    MailFailed,
}

/// What an error and its sources say, from the outside in.
fn chain(error: &(dyn Error + 'static)) -> Vec<String> {
    std::iter::successors(Some(error), |error| (*error).source()).map(ToString::to_string).collect()
}

const MAIL: &str = "The mail could not be sent.";
const DIGIT: &str = "invalid digit found in string";

#[test]
fn from_converts_and_is_the_source() {
    fn send() -> Result<(), AnyError> {
        Err(fmt::Error)?
    }
    let error = send().unwrap_err();
    assert!(matches!(error, AnyError::Mail(_)));
    assert_eq!(error.status(), 502);
    assert_eq!(chain(&error)[0], MAIL);
    assert!(error.source().unwrap().is::<fmt::Error>());
}

#[test]
fn the_chain_of_sources_goes_on_within_the_source() {
    let error = AnyError::from(Outer(number()));
    assert!(matches!(error, AnyError::NamedFrom { .. }));
    assert_eq!(chain(&error), [MAIL, "outer secret", DIGIT]);
}

#[test]
fn boxes_and_options_of_errors_are_sources() {
    let boxed = || -> Box<dyn Error + Send + Sync> { Box::new(Outer(number())) };
    let errors = [
        AnyError::Boxed(boxed()),
        AnyError::BoxedFrom(Box::new(Outer(number()))),
        AnyError::BoxedSized(Box::new(Outer(number()))),
        AnyError::Shared(std::sync::Arc::new(Outer(number()))),
        AnyError::Maybe { cause: Some(Outer(number())) },
        AnyError::MaybeBoxed { cause: Some(boxed()) },
    ];
    for error in errors {
        assert_eq!(chain(&error), [MAIL, "outer secret", DIGIT], "{error:?}");
    }
}

#[test]
fn the_source_behind_a_box_is_the_error_itself() {
    let error = AnyError::Boxed(Box::new(Outer(number())));
    assert!(error.source().unwrap().downcast_ref::<Outer>().is_some());
    let error = AnyError::MaybeBoxed { cause: Some(Box::new(Outer(number()))) };
    assert!(error.source().unwrap().downcast_ref::<Outer>().is_some());
}

#[test]
fn another_error_of_the_catalog_can_be_the_source_without_its_type() {
    let error = AnyError::OfTheCatalog(Box::new(Inner::Parse(number())));
    assert_eq!(chain(&error), [MAIL, "Within.", DIGIT]);
    assert!(error.source().unwrap().is::<Inner>());
}

#[test]
fn an_option_without_an_error_is_no_source() {
    for error in [
        AnyError::Maybe { cause: None },
        AnyError::MaybeBoxed { cause: None },
        AnyError::ByNameMaybe { name: String::new(), source: None },
        AnyError::MailFailed,
    ] {
        assert!(error.source().is_none(), "{error:?}");
    }
}

#[test]
fn a_field_named_source_is_the_source() {
    let error = AnyError::ByName { name: "Ann".to_owned(), source: Outer(number()) };
    assert_eq!(chain(&error), ["The store of Ann does not answer.", "outer secret", DIGIT]);
    let error = AnyError::ByNameMaybe { name: "Ann".to_owned(), source: Some(Outer(number())) };
    assert_eq!(chain(&error).len(), 3);
}

/// As in thiserror, whose errors are imported.
#[test]
fn a_field_with_a_raw_name_is_no_source() {
    let error = AnyError::NoSource { r#source: "Ann" };
    assert_eq!(chain(&error), [MAIL]);
    let AnyError::NoSource { source } = error else { unreachable!() };
    assert_eq!(source, "Ann");
}

#[test]
fn a_marked_source_is_stronger_than_any_name() {
    let error = AnyError::OtherThanSource { source_of_truth: 1, cause: Outer(number()) };
    assert_eq!(chain(&error)[1], "outer secret");
    let AnyError::OtherThanSource { source_of_truth, .. } = error else { unreachable!() };
    assert_eq!(source_of_truth, 1);
}

#[test]
fn a_source_is_in_no_answer() {
    let error = AnyError::ByName { name: "Ann".to_owned(), source: Outer(number()) };
    let expected = r#"{"error":"store_failed","message":"The store of Ann does not answer.","name":"Ann"}"#;
    assert_eq!(body(&error, &Context::new()), expected);
}

#[test]
fn a_transparent_variant_is_what_it_holds() {
    let errors = [
        AnyError::from(Inner::Parse(number())),
        AnyError::from(Box::new(Inner::Parse(number())) as Box<dyn ApiError + Send + Sync>),
        AnyError::BoxedDerived(Box::new(Inner::Parse(number()))),
        AnyError::Reference(Box::leak(Box::new(Inner::Parse(number())))),
        AnyError::Named { inner: std::sync::Arc::new(Inner::Parse(number())) },
    ];
    for error in errors {
        assert_eq!(error.entry().name(), "inner", "{error:?}");
        assert_eq!((error.status().as_u16(), error.code()), (418, "inner".into()));
        assert_eq!(body(&error, &Context::new()), r#"{"error":"inner","message":"Within."}"#);
        // Its source is the source of what it holds: what it holds is not told twice.
        assert_eq!(chain(&error), ["Within.", DIGIT]);
    }
    assert!(AnyError::Derived(Inner::Alone).source().is_none());
}

#[test]
fn transparent_goes_through_several_errors() {
    #[derive(Debug, ApiError)]
    #[api_error(catalog = "catalogs/sources.toml")]
    enum Outermost {
        #[api_error(transparent)]
        Any(#[from] AnyError),
    }
    let error = Outermost::from(AnyError::from(Inner::from(number())));
    assert_eq!(chain(&error), ["Within.", DIGIT]);
    assert_eq!(error.status(), 418);
}

/// A filled enum converts and wraps as a derived one does.
#[errbook::catalog(catalog = "catalogs/sources.toml")]
enum Filled {
    MailFailed(#[from] Outer),
    #[api_error(transparent)]
    Any(#[from] AnyError),
}

#[test]
fn a_filled_enum_has_sources_too() {
    assert_eq!(chain(&Filled::from(Outer(number()))), [MAIL, "outer secret", DIGIT]);
    assert_eq!(chain(&Filled::from(AnyError::from(Inner::Parse(number())))), ["Within.", DIGIT]);
    assert!(Filled::Inner.source().is_none());
}
