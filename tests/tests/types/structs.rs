//! `#[derive(ApiError)]` on structs.

use std::error::Error;
use std::fmt;

use errbook::{ApiError, Context};
use errbook_tests::body;

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/generics.toml", entry = "failed")]
struct Unit;

/// The name of the struct is that of the entry's variant.
#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/generics.toml")]
struct Failed {
    #[source]
    cause: fmt::Error,
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/generics.toml", entry = "limit", envelope = "status_code")]
struct Named {
    most: u8,
    name: &'static str,
    trace: u64,
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/generics.toml", entry = "limit")]
struct Tuple(#[api_error(field = "name")] char, u8, #[api_error(field = "most")] u8);

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/generics.toml", transparent)]
struct Wrapper(#[from] Failed);

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/generics.toml", transparent)]
struct NamedWrapper {
    inner: Box<dyn ApiError + Send + Sync>,
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/fill.toml", entry = "lookup_failed", status = 504)]
struct TimedOut {
    item: String,
}

#[test]
fn a_struct_is_the_entry_that_it_names_or_is_named_after() {
    assert_eq!(body(&Unit, &Context::new()), r#"{"error":"failed","message":"It failed."}"#);
    assert_eq!(Failed { cause: fmt::Error }.entry(), Unit.entry());
}

#[test]
fn a_struct_has_a_source() {
    assert!(Failed { cause: fmt::Error }.source().unwrap().is::<fmt::Error>());
    assert!(Unit.source().is_none());
}

#[test]
fn fields_of_structs_fill_the_answer() {
    let error = Named { most: 3, name: "tea", trace: 7 };
    let response = error.respond(&Context::new());
    assert_eq!([error.status(), response.status].map(|status| status.as_u16()), [400, 200]);
    assert_eq!(response.body, r#"{"statusCode":400,"apiCode":"limit","message":"At most 3 of tea."}"#);
    assert!(format!("{error:?}").contains(&error.trace.to_string()));
}

#[test]
fn fields_of_tuple_structs_say_which_they_are() {
    let error = Tuple('x', 9, 3);
    assert_eq!(body(&error, &Context::new()), r#"{"error":"limit","message":"At most 3 of x.","most":3,"name":"x"}"#);
    assert_eq!(error.1, 9);
}

#[test]
fn a_transparent_struct_is_what_it_holds() {
    let error = Wrapper::from(Failed { cause: fmt::Error });
    assert_eq!(error.entry().name(), "failed");
    assert!(error.source().unwrap().is::<fmt::Error>());
    let error = NamedWrapper { inner: Box::new(error) };
    assert_eq!(error.to_string(), "It failed.");
    assert!(error.source().unwrap().is::<fmt::Error>());
}

#[test]
fn a_struct_can_have_another_status_than_the_default() {
    let error = TimedOut { item: "a".to_owned() };
    assert_eq!(error.status(), 504);
    assert_eq!(error.respond(&Context::new()).status, 504);
    assert!(body(&error, &Context::new()).contains("\"status\":504"));
}
