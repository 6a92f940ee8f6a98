//! `errbook::find`: errors of a catalog inside other errors.

use std::error::Error;
use std::sync::Arc;
use std::{fmt, io};

use errbook::{ApiError, find};
use errbook_second::SecondError;

/// All entries.
#[errbook::catalog(catalog = "catalogs/codes.toml")]
#[derive(PartialEq)]
pub enum CodesError {}

/// Those of a group.
#[errbook::catalog(catalog = "catalogs/codes.toml", group = "numbers")]
#[derive(PartialEq)]
pub enum NumbersError {}

/// What a library puts around an error.
#[derive(Debug)]
struct While(&'static str, Box<dyn Error + Send + Sync>);

impl fmt::Display for While {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl Error for While {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&*self.1)
    }
}

fn around(error: impl Into<Box<dyn Error + Send + Sync>>) -> While {
    While("loading", error.into())
}

#[test]
fn the_error_itself_and_each_source_are_searched() {
    let plain: Box<dyn Error> = Box::new(CodesError::Silent);
    assert_eq!(find::<CodesError>(&*plain), Some(&CodesError::Silent));
    let deep: Box<dyn Error + Send + Sync> = Box::new(around(around(CodesError::Silent)));
    assert_eq!(find::<CodesError>(&*deep), Some(&CodesError::Silent));
    assert_eq!(find::<NumbersError>(&*deep), None);
    assert_eq!(find::<CodesError>(&fmt::Error), None);
}

#[test]
fn smart_pointers_are_looked_into() {
    assert_eq!(find::<CodesError>(&around(Box::new(CodesError::Silent))), Some(&CodesError::Silent));
    assert_eq!(find::<CodesError>(&around(Arc::new(CodesError::Silent))), Some(&CodesError::Silent));
}

/// The source of an `io::Error` is that of the error inside, which it leaves out.
#[test]
fn errors_inside_of_io_errors_are_found() {
    let error = io::Error::other(CodesError::Silent);
    assert!(error.source().is_none());
    assert_eq!(find::<CodesError>(&error), Some(&CodesError::Silent));
    let deep = around(io::Error::other(around(io::Error::other(CodesError::Silent))));
    assert_eq!(find::<CodesError>(&deep), Some(&CodesError::Silent));
    assert_eq!(find::<CodesError>(&Arc::new(io::Error::other(CodesError::Silent))), Some(&CodesError::Silent));
    assert_eq!(find::<CodesError>(&io::Error::from(io::ErrorKind::NotFound)), None);
}

type All = (CodesError, NumbersError, SecondError);

#[test]
fn of_several_types_the_outermost_error_is_found() {
    #[derive(Debug, ApiError)]
    #[api_error(catalog = "catalogs/codes.toml")]
    enum Outer {
        #[api_error(entry = "silent")]
        Second(#[from] SecondError),
    }
    let error = around(Outer::from(SecondError::InvalidToken));
    let name = |found: Option<&(dyn ApiError + 'static)>| found.map(|error| error.entry().name());
    assert_eq!(name(find::<All>(&error)), Some("invalid_token"));
    assert_eq!(name(find::<(SecondError, Outer)>(&error)), Some("silent"));
}

#[test]
fn what_is_found_answers() {
    let error = around(SecondError::InvalidToken);
    let found: &dyn ApiError = find::<All>(&error).expect("it is one of them");
    assert_eq!((found.entry().name(), found.status().as_u16()), ("invalid_token", 418));
    let error = around(NumbersError::Expired);
    assert_eq!(find::<All>(&error).map(ApiError::status), Some(NumbersError::Expired.status()));
    assert!(find::<(CodesError, SecondError)>(&error).is_none());
    assert!(find::<(NumbersError,)>(&error).is_some());
}

#[test]
fn anyhow_keeps_errors_under_any_context() {
    let error = anyhow::Error::from(CodesError::Silent);
    assert_eq!(find::<CodesError>(error.as_ref()), Some(&CodesError::Silent));
    let error = error.context("loading").context("starting");
    assert_eq!(find::<CodesError>(error.as_ref()), Some(&CodesError::Silent));
    // An error that is itself the context has no type that is named: anyhow's own look-up finds it.
    let error = anyhow::anyhow!("secret").context(CodesError::Silent);
    assert_eq!(find::<CodesError>(error.as_ref()), None);
    assert_eq!(error.downcast_ref::<CodesError>(), Some(&CodesError::Silent));
}
