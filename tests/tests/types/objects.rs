//! Errors without their types: trait objects, wrappers, and forwarding types.

use std::error::Error;
use std::fmt;
use std::hash::Hash;
use std::sync::Arc;

use errbook::{ApiError, Catalogued, Code, Context, Entry, Language, Localized, Occurrence, Status};
use errbook_tests::body;

#[errbook::catalog(catalog = "catalogs/negotiation.toml")]
#[derive(Clone, Copy, PartialEq)]
enum AnyError {}

const BODY: &str = r#"{"error":"failed","message":"It failed."}"#;

#[test]
fn a_service_can_carry_errors_of_any_type() {
    fn first() -> Result<(), AnyError> {
        Err(AnyError::Failed)
    }
    fn second() -> Result<(), errbook_second::SecondError> {
        Err(errbook_second::SecondError::InvalidToken)
    }
    // `From` for each box of `dyn Error` in std: <https://doc.rust-lang.org/std/error/trait.Error.html#trait-implementations>.
    macro_rules! by_question_mark {
        ($($object:ty),*) => { $({
            fn either(is_first: bool) -> Result<(), Box<$object>> {
                if is_first {
                    first()?;
                }
                second()?;
                Ok(())
            }
            let codes = [true, false].map(|is_first| either(is_first).unwrap_err().code());
            assert_eq!(codes, [Code::Str("failed"), Code::Str("invalid_token")], stringify!($object));
        })* };
    }
    by_question_mark!(dyn ApiError, dyn ApiError + Send, dyn ApiError + Sync, dyn ApiError + Send + Sync);
}

#[test]
fn an_error_that_borrows_becomes_a_box_that_does() {
    #[derive(Debug, ApiError)]
    #[api_error(catalog = "catalogs/negotiation.toml", entry = "failed")]
    struct Borrows<'a>(&'a str);

    let text = String::from("private");
    let borrows = Borrows(&text);
    assert_eq!(borrows.0, "private");
    let error: Box<dyn ApiError + Send + Sync + '_> = borrows.into();
    assert_eq!(error.code(), "failed");
    let wrapped: Box<dyn ApiError + '_> = Arc::new(Borrows(&text)).into();
    assert_eq!(wrapped.code(), "failed");
}

#[test]
fn each_method_is_there_through_an_object() {
    let error: &dyn ApiError = &AnyError::Failed;
    assert_eq!((error.code(), error.status().as_u16()), ("failed".into(), 500));
    assert_eq!(error.entry().name(), "failed");
    assert_eq!(error.message(Language::ZH).to_string(), "失败。");
    assert_eq!(error.message(Language::ZH).as_static(), Some("失败。"));
    assert_eq!(error.to_string(), "It failed.");
    assert_eq!(body(error, &Context::new()), BODY);
    assert_eq!(format!("{error:?}"), "Failed");
}

/// What `$check` says of a box of each trait object.
macro_rules! with_every_object {
    ($check:expr) => {{
        fn make<E: ApiError + Send + Sync + Copy + 'static>(
            error: E,
        ) -> (Box<dyn ApiError>, Box<dyn ApiError + Send>, Box<dyn ApiError + Sync>, Box<dyn ApiError + Send + Sync>)
        {
            (Box::new(error), Box::new(error), Box::new(error), Box::new(error))
        }
        let (bare, send, sync, both) = make(AnyError::Failed);
        [$check(&bare), $check(&send), $check(&sync), $check(&both)]
    }};
}

#[test]
fn every_object_serialises_as_its_body() {
    fn json<E: serde::Serialize>(error: &E) -> String {
        serde_json::to_string(error).unwrap()
    }
    assert_eq!(with_every_object!(json), [BODY; 4]);
}

#[test]
fn every_object_can_be_the_source_of_an_error() {
    macro_rules! outer {
        ($($name:ident($object:ty))*) => { $(
            #[derive(Debug, ApiError)]
            #[api_error(catalog = "catalogs/negotiation.toml", entry = "failed")]
            struct $name(#[source] Box<$object>);
            let error = $name(Box::new(AnyError::Failed));
            assert_eq!(error.source().map(ToString::to_string).as_deref(), Some("It failed."), stringify!($object));
        )* };
    }
    outer!(Bare(dyn ApiError) Sends(dyn ApiError + Send) Syncs(dyn ApiError + Sync) Both(dyn ApiError + Send + Sync));
    outer!(Std(dyn Error) StdSends(dyn Error + Send) StdSyncs(dyn Error + Sync) StdBoth(dyn Error + Send + Sync));
}

#[test]
fn references_boxes_and_arcs_are_errors_of_the_catalog_too() {
    fn name<E: ApiError>(error: E) -> &'static str {
        error.entry().name()
    }
    let error = AnyError::Failed;
    assert_eq!(name(error), "failed");
    assert_eq!(name(&error as &dyn ApiError), "failed");
    assert_eq!(name(Box::new(error)), "failed");
    assert_eq!(name(Arc::new(error)), "failed");
}

#[test]
fn an_object_is_a_standard_error_and_can_be_had_back() {
    let object: Box<dyn ApiError + Send + Sync> = Box::new(AnyError::Failed);
    let error: Box<dyn Error + Send + Sync> = object;
    assert!(error.downcast_ref::<AnyError>() == Some(&AnyError::Failed));
    let error: Box<dyn Error + Send + Sync> = AnyError::Failed.into();
    assert_eq!(error.to_string(), "It failed.");
}

#[test]
fn handles_are_small_copies_that_can_be_sent_and_shared() {
    fn is_handle<T: Copy + Send + Sync + Eq + Hash + fmt::Debug + 'static>() {}
    is_handle::<Entry>();
    is_handle::<errbook::Catalog>();
    is_handle::<errbook::Field>();
    is_handle::<errbook::FieldType>();
    is_handle::<errbook::Kind>();
    is_handle::<Status>();
    is_handle::<Code<'static>>();
    is_handle::<Language>();
    is_handle::<errbook::Timestamp>();
    is_handle::<Context<'static>>();
    assert!(size_of::<Entry>() <= 2 * size_of::<usize>());
    assert!(size_of::<Occurrence<'_>>() <= 4 * size_of::<usize>());
    assert_eq!(
        format!("{:?} {:?}", AnyError::Failed.entry(), AnyError::catalog()),
        "Entry(negotiation/failed) Catalog(negotiation)"
    );
}

#[test]
fn responses_can_be_sent_shared_cloned_compared_and_shown() {
    fn is_response<T: Clone + Send + Sync + Eq + fmt::Debug + 'static>() {}
    is_response::<errbook::Response>();
    is_response::<errbook::Body>();
    is_response::<errbook::Headers>();
    let response = AnyError::Failed.respond(&Context::new());
    let again = errbook::Response::new(response.status, response.headers.clone(), response.body.clone());
    assert_eq!(response, again);
    let shown = format!("{response:?}");
    assert!(
        shown.starts_with("Response { status: Status(500), headers: {\"content-type\": \"application/json\""),
        "{shown}"
    );
    assert!(shown.ends_with(r#"body: Body("{\"error\":\"failed\",\"message\":\"It failed.\"}") }"#), "{shown}");
}

#[test]
fn errors_of_conversions_are_standard_errors_that_can_be_sent() {
    fn is_error<T: Error + Clone + Send + Sync + 'static>(error: T) -> String {
        error.to_string()
    }
    assert_eq!(is_error(Status::try_from(99).unwrap_err()), "not a status from 100 to 999");
    assert_eq!(
        is_error("now".parse::<errbook::Timestamp>().unwrap_err()),
        "not an RFC 3339 date and time within the years 1 to 9999"
    );
    assert_eq!(is_error(Language::parse("-").unwrap_err()), "not a well-formed language tag of at most 16 characters");
}

/// A wrapper that passes on what it holds, and displays it in its own way.
#[derive(Debug)]
struct Wrapper(AnyError);

impl fmt::Display for Wrapper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "wrapped: {}", self.0)
    }
}

impl Error for Wrapper {}

impl ApiError for Wrapper {
    fn occurrence(&self) -> Occurrence<'_> {
        self.0.occurrence()
    }
}

#[test]
fn a_wrapper_by_hand_needs_one_method() {
    let wrapper = Wrapper(AnyError::Failed);
    assert_eq!(body(&wrapper, &Context::new()), BODY);
    assert_eq!(wrapper.entry(), AnyError::Failed.entry());
    assert_eq!(wrapper.to_string(), "wrapped: It failed.");
}

#[test]
fn a_message_outlives_the_call_that_gave_it_but_not_the_error() {
    fn greeting(error: &AnyError) -> Localized<'_> {
        error.message(Language::of("zh-CN"))
    }
    let message = greeting(&AnyError::Failed);
    assert_eq!((message.language(), message.to_string()), (Language::ZH, "失败。".to_owned()));
}

#[test]
fn a_filled_error_takes_no_more_room_than_its_variants() {
    assert_eq!(size_of::<AnyError>(), 0);
    assert_eq!(size_of::<Result<u64, errbook_second::SecondError>>(), size_of::<Result<u64, ()>>());
}
