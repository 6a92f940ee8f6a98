//! Errors behind pointers, as sources and in transparent variants, including pointers that are not an `Error` themselves.

use std::error::Error;
use std::fmt;
use std::ops::Deref;
use std::rc::Rc;
use std::sync::Arc;

use errbook::ApiError;

/// A pointer to any error, as libraries for applications have them: no `Error` itself.
#[derive(Debug)]
struct Any(Box<dyn Error + Send + Sync>);

impl Deref for Any {
    type Target = dyn Error + Send + Sync;

    fn deref(&self) -> &Self::Target {
        &*self.0
    }
}

type Boxed = Box<dyn Error + Send + Sync + 'static>;

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/sources.toml")]
enum Inner {
    #[api_error(entry = "inner")]
    Outer(#[from] fmt::Error),
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/sources.toml")]
enum Sources {
    #[api_error(entry = "inner")]
    Alias(#[source] Boxed),
    #[api_error(entry = "inner")]
    Any(#[source] Any),
    #[api_error(entry = "inner")]
    Shared(#[source] Rc<fmt::Error>),
    #[api_error(entry = "inner")]
    SharedAny(#[source] Rc<dyn Error>),
    #[api_error(entry = "inner")]
    Counted(#[source] Arc<dyn Error + Send + Sync>),
    #[api_error(entry = "inner")]
    Borrowed(#[source] &'static fmt::Error),
    #[api_error(entry = "inner")]
    BorrowedAny(#[source] &'static (dyn Error + Send + Sync)),
    #[api_error(entry = "inner")]
    Api(#[source] Box<dyn ApiError + Send + Sync>),
    #[api_error(entry = "inner")]
    Absent { source: Option<Boxed> },
}

#[test]
fn a_source_is_found_behind_every_pointer() {
    for error in [
        Sources::Alias(Box::new(fmt::Error)),
        Sources::Any(Any(Box::new(fmt::Error))),
        Sources::Shared(Rc::new(fmt::Error)),
        Sources::SharedAny(Rc::new(fmt::Error)),
        Sources::Borrowed(&fmt::Error),
        Sources::BorrowedAny(&fmt::Error),
        Sources::Absent { source: Some(Box::new(fmt::Error)) },
        Sources::Counted(Arc::new(fmt::Error)),
    ] {
        let source = error.source().unwrap_or_else(|| panic!("{error:?} has a source"));
        assert_eq!(source.to_string(), fmt::Error.to_string(), "{error:?}");
    }
    assert!(Sources::Absent { source: None }.source().is_none());
    let api = Sources::Api(Box::new(Inner::Outer(fmt::Error)));
    assert!(api.source().and_then(Error::source).is_some_and(|inner| inner.is::<fmt::Error>()));
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/sources.toml")]
enum Passed {
    #[api_error(transparent)]
    Shared(Rc<Inner>),
    #[api_error(transparent)]
    SharedAny(Rc<dyn ApiError>),
}

#[test]
fn a_transparent_variant_passes_on_what_is_shared() {
    for error in
        [Passed::Shared(Rc::new(Inner::Outer(fmt::Error))), Passed::SharedAny(Rc::new(Inner::Outer(fmt::Error)))]
    {
        assert_eq!(error.entry().name(), "inner", "{error:?}");
        assert!(error.source().is_some_and(|inner| inner.is::<fmt::Error>()), "{error:?}");
    }
}
