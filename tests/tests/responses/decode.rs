//! `decode`: what a service answers becomes the same value for its client, whatever the form of the type.
#![deny(missing_docs)]

use std::num::NonZeroU64;
use std::rc::Rc;
use std::sync::Arc;

use errbook::{
    ApiError, Code, Context, Decode, ErrorReply, Language, Location, Pointer, Response, Timestamp, Violation,
    Violations,
};

/// All violations of the catalog.
#[errbook::catalog(catalog = "catalogs/decode.toml", violations, decode)]
#[derive(Clone, PartialEq)]
pub enum AnyViolation {}

/// All entries of the catalog.
#[errbook::catalog(catalog = "catalogs/decode.toml", violations = AnyViolation, decode)]
#[derive(PartialEq)]
pub enum AnyError {
    /// At its second status.
    #[api_error(entry = "slow_down", status = 503)]
    Overloaded {
        /// When to try again.
        retry_at: Timestamp,
    },
    /// Under another name, with the types of a client.
    #[cfg(any(unix, not(unix)))]
    #[api_error(entry = "book_not_found")]
    NoBook(#[api_error(field = "id")] u32),
}

/// Their codes.
#[errbook::catalog(catalog = "catalogs/decode.toml", codes, decode)]
pub enum AnyCode {}

/// Written by hand: without optional fields, and in types of its own.
#[derive(Debug, PartialEq, ApiError)]
#[api_error(catalog = "catalogs/decode.toml", decode)]
struct SoldOut {
    #[api_error(field = "book_title")]
    title: String,
    left: u8,
    ratio: f32,
    r#final: bool,
    at: Timestamp,
    formats: Vec<String>,
}

/// A violation that is written by hand.
#[derive(Debug, PartialEq, Violation)]
#[violation(catalog = "catalogs/decode.toml", entry = "too_long", decode)]
struct TooLong {
    max: u64,
}

/// Forwards to the types above, in this order.
#[derive(Debug, PartialEq, ApiError)]
#[api_error(catalog = "catalogs/decode.toml", decode)]
enum Forwarding {
    Lost,
    #[api_error(transparent)]
    SoldOut(#[from] SoldOut),
    #[api_error(transparent)]
    Any {
        error: AnyError,
    },
}

/// Holds errors behind pointers, itself too.
#[derive(Debug, PartialEq, ApiError)]
#[api_error(catalog = "catalogs/decode.toml", decode)]
enum Nested {
    Gone,
    #[api_error(transparent)]
    Again(Box<Nested>),
    #[api_error(transparent)]
    Shared(Arc<SoldOut>),
    #[api_error(transparent)]
    Any(Rc<AnyError>),
}

const AT: Timestamp = Timestamp::from_unix(1_767_225_600, 0);

fn sold_out() -> AnyError {
    AnyError::SoldOut {
        book_title: "A \"B\"\n/ é".to_owned(),
        left: -3,
        ratio: 0.1,
        r#final: true,
        at: Timestamp::from_unix(1_767_225_600, 123_000_000),
        extra: Some(serde_json::json!({"a": [1, null, {"b": "c"}]})),
        formats: vec![SoldOutFormats::Audio, SoldOutFormats::Paper],
        isbn: NonZeroU64::new(u64::MAX),
    }
}

fn violations() -> Violations<AnyViolation> {
    let mut found = Violations::new();
    found.push(Location::Body(Pointer::root().key("items").index(3)), AnyViolation::Required);
    found.push(Location::Query("page".to_owned()), AnyViolation::TooLong { max: 5, unit: Some(TooLongUnit::Char) });
    found
}

/// Reads a response as a client does.
fn reply<E: Decode>(response: &Response) -> ErrorReply<E> {
    let headers: Vec<(&str, &str)> = response.headers.iter().collect();
    ErrorReply::from_parts(response.status.as_u16(), &headers, response.body.as_ref()).expect("an error")
}

#[track_caller]
fn assert_decodes<E: Decode + ApiError + PartialEq>(error: &E, contexts: &[Context<'_>]) {
    for context in contexts {
        let response = error.respond(context);
        let reply = reply::<E>(&response);
        assert_eq!(reply.error(), Some(error), "{response:?}");
        assert!(!reply.is_ambiguous());
    }
}

fn contexts() -> [Context<'static>; 3] {
    let wrapped = AnyError::ENVELOPE_WRAPPED;
    let new = Context::new().request_id("r-1");
    [new.language(Language::EN), new.language(Language::ZH), new.language(Language::ZH).envelope(wrapped)]
}

#[test]
fn every_entry_is_decoded_in_every_language_and_envelope() {
    let [en, zh, wrapped] = contexts();
    let shared = [AnyError::NotFound, AnyError::NoBook(7), AnyError::Lost];
    for error in [AnyError::Gone, sold_out()].iter().chain(&shared) {
        assert_decodes(error, &[en, zh, wrapped]);
    }
    for error in [AnyError::SlowDown { retry_at: AT }, AnyError::Overloaded { retry_at: AT }] {
        assert_decodes(&error, &[en, zh, wrapped]);
    }
    // The second envelope shows no violations.
    assert_decodes(&AnyError::Invalid { violations: violations() }, &[en, zh]);
    assert_decodes(&AnyError::Invalid { violations: Violations::new() }, &[en, zh, wrapped]);
}

#[test]
fn errors_behind_pointers_are_decoded_and_a_type_that_holds_itself_is_tried_once() {
    let own = SoldOut {
        title: "A".to_owned(),
        left: 3,
        ratio: 0.5,
        r#final: false,
        at: AT,
        formats: vec!["paper".to_owned()],
    };
    let inner = [Nested::Gone, Nested::Shared(Arc::new(own)), Nested::Any(Rc::new(AnyError::NoBook(7)))];
    for error in &inner {
        assert_decodes(error, &contexts());
    }
    // What is answered within a box of the same type is the same answer.
    let boxed = Nested::Again(Box::new(Nested::Gone)).respond(&Context::new());
    assert_eq!(reply::<Nested>(&boxed).error(), Some(&Nested::Gone));
    assert_eq!(reply::<Box<Nested>>(&boxed).error(), Some(&Box::new(Nested::Gone)));
    let unknown = ErrorReply::<Nested>::from_parts(409, &(), br#"{"code":"unknown","message":"?"}"#).expect("an error");
    assert_eq!((unknown.error(), unknown.code()), (None, Some(Code::Str("unknown"))));
}

#[test]
fn codes_are_decoded_without_fields() {
    for context in contexts() {
        for (error, code) in [(sold_out(), AnyCode::SoldOut), (AnyError::NoBook(1), AnyCode::BookNotFound)] {
            assert_eq!(reply::<AnyCode>(&error.respond(&context)).into_error().ok(), Some(code));
        }
    }
    let alias = br#"{"code":"removed","message":"?"}"#;
    let reply = ErrorReply::<AnyCode>::from_parts(410, &(), alias).expect("an error");
    assert_eq!((reply.error(), reply.code()), (Some(&AnyCode::Gone), Some(Code::Str("gone"))));
}

#[test]
fn types_written_by_hand_are_decoded_into_their_own_types() {
    let error = SoldOut {
        title: "A".to_owned(),
        left: 3,
        ratio: 0.5,
        r#final: false,
        at: AT,
        formats: vec!["paper".to_owned()],
    };
    assert_decodes(&error, &contexts());
    // A value that does not fit the client's type: the entry is known, and its error is not.
    let reply = reply::<SoldOut>(&sold_out().respond(&Context::new()));
    assert_eq!(reply.entry().map(|entry| entry.name()), Some("sold_out"));
    assert_eq!(reply.error(), None);
}

#[test]
fn transparent_variants_are_decoded_by_the_first_type_that_knows_the_entry() {
    let error = SoldOut { title: "A".to_owned(), left: 3, ratio: 0.5, r#final: false, at: AT, formats: Vec::new() };
    let [en, zh, wrapped] = contexts();
    for error in [Forwarding::Lost, error.into(), Forwarding::Any { error: AnyError::Gone }] {
        assert_decodes(&error, &[en, zh, wrapped]);
    }
    // The type that knows the entry decides.
    assert_eq!(reply::<Forwarding>(&sold_out().respond(&en)).error(), None);
}

#[test]
fn violations_are_decoded_into_each_type_that_has_them() {
    let response = AnyError::Invalid { violations: violations() }.respond(&Context::new());
    let reply = reply::<AnyCode>(&response);
    assert_eq!(reply.error(), Some(&AnyCode::Invalid));
    let [first, second] = reply.violations() else { panic!("two violations: {:?}", reply.violations()) };
    assert_eq!(first.typed::<AnyViolation>(), Some(AnyViolation::Required));
    assert_eq!(first.typed::<TooLong>(), None);
    assert_eq!(second.typed::<TooLong>(), Some(TooLong { max: 5 }));
    assert_eq!(second.location(), Some(&Location::Query("page".to_owned())));
}

#[test]
fn a_number_that_is_another_one_in_another_language_is_not_guessed() {
    let response = AnyError::Priced { price: 1234.5 }.respond(&Context::new());
    let reply = reply::<AnyError>(&response);
    assert_eq!(reply.entry().map(|entry| entry.name()), Some("priced"));
    assert_eq!(reply.error(), None);
}

#[test]
fn a_success_is_no_error() {
    let success = br#"{"status":{"code":"0","number":200,"text":"ok"},"data":[]}"#;
    assert!(ErrorReply::<AnyError>::from_parts(200, &(), success).is_none());
    let [.., wrapped] = contexts();
    assert_eq!(AnyError::Gone.respond(&wrapped).status.as_u16(), 200);
}

#[test]
fn what_a_body_lacks_is_absent_only_where_it_is_optional() {
    let body = br#"{"code":"sold_out","bookTitle":"","left":1,"ratio":1,"final":true,"at":0,"formats":[]}"#;
    let reply = ErrorReply::<AnyError>::from_parts(409, &(), body).expect("an error");
    let Some(AnyError::SoldOut { isbn: None, extra: None, ratio, .. }) = reply.error() else { panic!("{reply:?}") };
    assert!((ratio - 1.0).abs() < f64::EPSILON);
    let without = br#"{"code":"sold_out","bookTitle":""}"#;
    assert_eq!(ErrorReply::<AnyError>::from_parts(409, &(), without).expect("an error").error(), None);
}
