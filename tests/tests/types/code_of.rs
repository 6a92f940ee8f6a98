//! From an error to its code: `Code::of`, and `TryFrom` for errors and entries.

use std::error::Error;
use std::sync::Arc;

use errbook::{ApiError, Entry, UnknownEntry};
use errbook_second::SecondError;

/// The whole catalog, each entry at its first status.
#[errbook::catalog(codes, catalog = "catalogs/codes.toml")]
pub enum AnyCode {}

/// With a variant for another status of an entry.
#[errbook::catalog(codes, catalog = "catalogs/codes.toml")]
pub enum StatusCode {
    /// Not the status that clients meet first.
    #[api_error(entry = "login_rejected", status = 403)]
    LoginForbidden,
}

/// One group.
#[errbook::catalog(codes, catalog = "catalogs/codes.toml", group = "numbers")]
pub enum NumberCode {}

/// Some variants are not compiled, so that the others have numbers of their own.
#[errbook::catalog(codes, catalog = "catalogs/codes.toml")]
pub enum SomeCode {
    /// Not compiled.
    #[cfg(any())]
    NotFound,
    /// Not compiled, though its entry has another variant.
    #[cfg(any())]
    #[api_error(entry = "login_rejected", status = 403)]
    LoginForbidden,
    /// Below zero.
    Negative,
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/codes.toml")]
enum Domain {
    #[api_error(entry = "NOT_FOUND")]
    NotFound,
    Negative,
    Silent,
    LoginRejected,
    #[api_error(entry = "login_rejected", status = 403)]
    LoginForbidden,
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/codes.toml")]
enum Outer {
    #[api_error(transparent)]
    Domain(#[from] Domain),
    #[api_error(transparent)]
    Boxed(Box<dyn ApiError + Send + Sync>),
}

/// A wrapper written by hand.
#[derive(Debug)]
struct Traced(Domain);

impl std::fmt::Display for Traced {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl Error for Traced {}

impl ApiError for Traced {
    fn occurrence(&self) -> errbook::Occurrence<'_> {
        self.0.occurrence()
    }
}

#[test]
fn an_error_of_any_type_has_its_code() {
    assert_eq!(AnyCode::of(&Domain::NotFound), Some(AnyCode::NotFound));
    assert_eq!(AnyCode::of(&Domain::Silent), Some(AnyCode::Silent));
    assert_eq!(AnyCode::of(&Outer::from(Domain::Negative)), Some(AnyCode::Negative));
    assert_eq!(AnyCode::of(&Outer::Boxed(Box::new(Domain::Negative))), Some(AnyCode::Negative));
    assert_eq!(AnyCode::of(&Traced(Domain::Silent)), Some(AnyCode::Silent));
    assert_eq!(AnyCode::of(&Arc::new(Domain::Silent)), Some(AnyCode::Silent));
    let boxed: Box<dyn ApiError + Send + Sync> = Box::new(Domain::NotFound);
    assert_eq!(AnyCode::of(&*boxed), Some(AnyCode::NotFound));
}

/// Codes are told apart by entry, not by what clients receive.
#[test]
fn entries_with_one_code_have_each_their_own() {
    assert_eq!(AnyCode::of(&Domain::LoginRejected), Some(AnyCode::LoginRejected));
    assert_ne!(AnyCode::ResetRejected, AnyCode::LoginRejected);
    assert_eq!(AnyCode::ResetRejected.as_str(), AnyCode::LoginRejected.as_str());
}

#[test]
fn the_variant_at_the_status_of_the_error_comes_first() {
    assert_eq!(StatusCode::of(&Domain::LoginForbidden), Some(StatusCode::LoginForbidden));
    assert_eq!(StatusCode::of(&Domain::LoginRejected), Some(StatusCode::LoginRejected));
    assert_eq!(AnyCode::of(&Domain::LoginForbidden), Some(AnyCode::LoginRejected));
}

#[test]
fn an_error_that_the_enum_does_not_have_is_none() {
    assert_eq!(AnyCode::of(&SecondError::InvalidToken), None);
    assert_eq!(NumberCode::of(&Domain::Negative), Some(NumberCode::Negative));
    assert_eq!(NumberCode::of(&Domain::NotFound), None);
}

#[test]
fn variants_that_are_not_compiled_are_no_codes() {
    assert_eq!(SomeCode::of(&Domain::Negative), Some(SomeCode::Negative));
    assert_eq!(SomeCode::of(&Domain::NotFound), None);
    assert_eq!(SomeCode::of(&Domain::Silent), Some(SomeCode::Silent));
    assert_eq!(SomeCode::of(&Domain::LoginForbidden), Some(SomeCode::LoginRejected));
    for code in SomeCode::ALL {
        assert_eq!(SomeCode::try_from(code.entry()), Ok(*code));
    }
}

#[test]
fn every_code_is_that_of_its_entry() {
    for code in AnyCode::ALL {
        assert_eq!(AnyCode::try_from(code.entry()), Ok(*code));
    }
    for code in StatusCode::ALL {
        assert_eq!(StatusCode::try_from(code.entry()), Ok(*code));
    }
}

/// With each combination of auto traits.
#[test]
fn trait_objects_convert() {
    let error = Domain::Negative;
    assert_eq!(AnyCode::try_from(&error as &dyn ApiError), Ok(AnyCode::Negative));
    assert_eq!(AnyCode::try_from(&error as &(dyn ApiError + Send)), Ok(AnyCode::Negative));
    assert_eq!(AnyCode::try_from(&error as &(dyn ApiError + Sync)), Ok(AnyCode::Negative));
    let boxed: Box<dyn ApiError + Send + Sync> = error.into();
    assert_eq!(AnyCode::try_from(&*boxed), Ok(AnyCode::Negative));
}

#[test]
fn the_error_says_what_the_other_one_was() {
    let unknown: UnknownEntry = AnyCode::try_from(&SecondError::InvalidToken as &dyn ApiError).unwrap_err();
    let entry: Entry = unknown.entry();
    assert_eq!((entry.catalog().name(), entry.name()), ("second", "invalid_token"));
    let error: Box<dyn Error + Send + Sync> = unknown.into();
    assert_eq!(error.to_string(), "no code for the entry `invalid_token` of the catalog `second`");
}
