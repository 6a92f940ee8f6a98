//! Statuses: one, several, those of groups, and those beyond HTTP.

use errbook::{ApiError, Context, Kind, Status};
use errbook_tests::json;

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/statuses.toml")]
enum AnyError {
    InvalidCode,
    #[api_error(entry = "invalid_code", status = 500)]
    Verifier,
    #[api_error(entry = "invalid_code", status = 429)]
    TooOften,
    #[api_error(entry = "invalid_code", status = 401)]
    Explicit,
    Teapot,
    Beyond,
    MfaRequired,
    Done,
}

#[errbook::catalog(catalog = "catalogs/statuses.toml")]
enum Filled {
    #[api_error(status = 500)]
    InvalidCode,
    #[api_error(entry = "invalid_code")]
    Ordinary,
}

#[test]
fn the_first_status_is_the_default_and_a_variant_can_have_another() {
    let statuses = [AnyError::InvalidCode, AnyError::Verifier, AnyError::TooOften, AnyError::Explicit]
        .map(|error| (error.status().as_u16(), error.respond(&Context::new()).status.as_u16()));
    assert_eq!(statuses, [(401, 401), (500, 500), (429, 429), (401, 401)]);
}

#[test]
fn the_body_shows_the_status_of_the_variant() {
    assert_eq!(json(&AnyError::InvalidCode)["status"], 401);
    assert_eq!(json(&AnyError::Verifier)["status"], 500);
    assert_eq!(json(&AnyError::TooOften)["status"], 429);
}

#[test]
fn an_entry_is_the_same_at_each_of_its_statuses_and_knows_all() {
    let entry = AnyError::Verifier.entry();
    assert_eq!(entry, AnyError::InvalidCode.entry());
    assert_eq!(entry.status(), 500);
    assert!(entry.statuses().eq([401, 500, 429].map(|status| Status::new(status).unwrap())));
    assert_ne!(entry, AnyError::Teapot.entry());
}

#[test]
fn a_group_gives_its_status_to_its_entries() {
    assert_eq!(AnyError::Teapot.status(), 418);
}

#[test]
fn a_status_that_the_catalog_declares_can_be_beyond_http() {
    let response = AnyError::Beyond.respond(&Context::new());
    assert_eq!(response.status, 601);
    assert!(!response.status.is_server_error() && !response.status.is_client_error());
}

#[test]
fn actions_and_successes_have_statuses_of_their_own() {
    assert_eq!((AnyError::MfaRequired.status().as_u16(), AnyError::MfaRequired.entry().kind()), (200, Kind::Action));
    assert_eq!((AnyError::Done.status().as_u16(), AnyError::Done.entry().kind()), (201, Kind::Success));
    assert_eq!(AnyError::Teapot.entry().kind(), Kind::Error);
}

#[test]
fn a_filled_enum_takes_the_name_of_an_entry_for_any_of_its_statuses() {
    assert_eq!([Filled::InvalidCode.status(), Filled::Ordinary.status()].map(|status| status.as_u16()), [500, 401]);
    assert_eq!(Filled::Teapot.status(), 418);
}

#[test]
fn a_grpc_status_is_the_catalogs_or_that_of_the_http_status_and_never_ok_for_an_error() {
    assert_eq!(AnyError::Teapot.entry().grpc(), "UNIMPLEMENTED");
    assert_eq!(AnyError::InvalidCode.entry().grpc(), "UNAUTHENTICATED");
    assert_eq!(AnyError::Verifier.entry().grpc(), "INTERNAL");
    assert_eq!(AnyError::TooOften.entry().grpc(), "RESOURCE_EXHAUSTED");
    assert_eq!(AnyError::Beyond.entry().grpc(), "UNKNOWN");
    // An action or a success that a method returns as its error is a failed call (google.rpc.Code, 9).
    assert_eq!(AnyError::MfaRequired.entry().grpc(), "FAILED_PRECONDITION");
    assert_eq!(AnyError::Done.entry().grpc(), "FAILED_PRECONDITION");
}
