//! `#[derive(ApiError)]` on enums.

use std::fmt;

use errbook::{ApiError, Catalogued, Context, Language, Timestamp};
use errbook_tests::{body, body_in};

/// Not `Display`: it can only be private.
#[derive(Debug)]
struct Opaque;

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/derive.toml")]
#[allow(dead_code, reason = "nothing reads what is private, and that is the point")]
enum AnyError {
    MfaNotEnabled,
    MfaChallengeLocked {
        retry_at: Timestamp,
        mfa_token: Option<String>,
    },
    #[api_error(entry = "mfa_challenge_locked")]
    LockedWithoutToken {
        retry_at: Timestamp,
    },
    #[api_error(entry = "invalid_credentials")]
    WrongPassword {
        attempt: Opaque,
        source: fmt::Error,
    },
    PayloadTooLarge {
        size: u64,
        limit: Option<u64>,
        trace: Opaque,
    },
    #[api_error(entry = "HTTP_TOO_LARGE")]
    Positions(Opaque, #[api_error(field = "size")] u8),
}

#[test]
fn a_variant_is_the_entry_of_its_name() {
    assert_eq!(AnyError::MfaNotEnabled.entry().name(), "mfa_not_enabled");
    assert_eq!(AnyError::MfaNotEnabled.code(), "mfa_not_enabled");
    assert_eq!(AnyError::MfaNotEnabled.status(), 400);
}

#[test]
fn a_variant_is_the_entry_whose_variant_the_catalog_names() {
    let error = AnyError::PayloadTooLarge { size: 9, limit: None, trace: Opaque };
    assert_eq!(error.entry().name(), "HTTP_TOO_LARGE");
    assert_eq!(error.entry().variant(), "PayloadTooLarge");
}

#[test]
fn a_variant_is_the_entry_that_it_names() {
    let error = AnyError::WrongPassword { attempt: Opaque, source: fmt::Error };
    assert_eq!(error.entry().name(), "invalid_credentials");
    assert_eq!(error.to_string(), "The password is wrong.");
    assert_eq!(error.status(), 401);
}

#[test]
fn several_variants_can_be_one_entry() {
    let retry_at = Timestamp::from_unix(0, 0);
    let token = AnyError::MfaChallengeLocked { retry_at, mfa_token: Some("t".to_owned()) };
    let none = AnyError::LockedWithoutToken { retry_at };
    assert_eq!(token.entry(), none.entry());
    assert_eq!(token.to_string(), none.to_string());
    assert_ne!(body(&token, &Context::new()), body(&none, &Context::new()));
}

#[test]
fn an_optional_field_is_left_out_where_it_is_none_or_the_variant_has_none() {
    let retry_at = Timestamp::from_unix(0, 0);
    let expected = "{\"error\":\"mfa_challenge_locked\",\
        \"message\":\"Too many wrong codes. Try again after 1970-01-01T00:00:00Z.\",\
        \"retryAt\":\"1970-01-01T00:00:00Z\"}";
    let none = AnyError::MfaChallengeLocked { retry_at, mfa_token: None };
    assert_eq!(body(&none, &Context::new()), expected);
    assert_eq!(body(&AnyError::LockedWithoutToken { retry_at }, &Context::new()), expected);
}

#[test]
fn a_field_without_a_name_says_which_it_is() {
    let error = AnyError::Positions(Opaque, 7);
    assert_eq!(error.message(Language::ZH).to_string(), "7 字节过多。");
    assert_eq!(
        body_in(&error, Language::EN),
        r#"{"error":"HTTP_TOO_LARGE","message":"7 bytes are too many.","size":7}"#
    );
}

#[test]
fn what_the_catalog_does_not_declare_stays_reachable_by_debug_alone() {
    let error = AnyError::PayloadTooLarge { size: 9, limit: Some(8), trace: Opaque };
    assert!(format!("{error:?}").contains("Opaque"));
    assert!(!body(&error, &Context::new()).contains("Opaque"));
    assert_eq!(
        body(&error, &Context::new()),
        r#"{"error":"HTTP_TOO_LARGE","message":"9 bytes are too many.","size":9,"limit":8}"#
    );
}

#[test]
fn the_type_leads_to_its_catalog() {
    assert_eq!(AnyError::catalog().name(), "derive");
    assert_eq!(AnyError::catalog().languages(), [Language::EN, Language::ZH]);
    assert_eq!(AnyError::MfaNotEnabled.entry().catalog().name(), "derive");
}

#[test]
fn an_entry_tells_what_the_catalog_says() {
    let entry = AnyError::MfaNotEnabled.entry();
    assert_eq!(entry.group(), Some("mfa"));
    assert_eq!(entry.docs_url(Language::ZH), Some("https://docs.example.com/mfa/mfa_not_enabled"));
    assert_eq!(entry.title(Language::EN), None);
    let other = AnyError::Positions(Opaque, 0).entry();
    assert_eq!(other.group(), None);
    assert_eq!(other.statuses().map(u16::from).collect::<Vec<_>>(), [413]);
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/derive.toml", group = "mfa", exhaustive)]
enum MfaError {
    MfaNotEnabled,
    #[api_error(entry = "mfa_challenge_locked")]
    Locked {
        retry_at: Timestamp,
    },
    #[api_error(transparent)]
    Other(AnyError),
}

#[test]
fn a_group_whose_entries_all_have_a_variant_is_exhaustive() {
    let errors = [
        MfaError::MfaNotEnabled,
        MfaError::Locked { retry_at: Timestamp::from_unix(0, 0) },
        MfaError::Other(AnyError::MfaNotEnabled),
    ];
    assert!(errors.iter().all(|error| error.entry().group() == Some("mfa")));
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/derive.toml", group = ["login", "mfa"], exhaustive)]
enum TwoGroups {
    InvalidCredentials,
    MfaNotEnabled,
    MfaChallengeLocked { retry_at: Timestamp },
}

#[test]
fn an_enum_can_be_of_several_groups() {
    let locked = TwoGroups::MfaChallengeLocked { retry_at: Timestamp::from_unix(0, 0) };
    let groups: Vec<_> =
        [TwoGroups::InvalidCredentials, TwoGroups::MfaNotEnabled, locked].map(|error| error.entry().group()).into();
    assert_eq!(groups, [Some("login"), Some("mfa"), Some("mfa")]);
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/derive.toml", envelope = "problem")]
enum Problem {
    InvalidCredentials,
}

#[test]
fn an_enum_can_have_an_envelope_of_its_own() {
    let response = Problem::InvalidCredentials.respond(&Context::new());
    assert_eq!(response.headers.get("content-type"), Some("application/problem+json"));
    let expected = "{\"type\":\"https://docs.example.com/login/invalid_credentials\",\"status\":401,\
        \"detail\":\"The password is wrong.\",\"code\":\"invalid_credentials\"}";
    assert_eq!(response.body, expected);
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "./beside.toml")]
enum Beside {
    FoundBesideTheSource,
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "../catalog.toml")]
enum AbovePackage {
    InvalidToken,
}

#[derive(Debug, ApiError)]
enum Default {
    InvalidToken,
}

#[test]
fn a_catalog_is_found_beside_the_source_from_the_manifest_or_above_it() {
    assert_eq!(Beside::catalog().name(), "beside");
    assert_eq!(body(&Beside::FoundBesideTheSource, &Context::new()), r#"{"error":"found_beside_the_source"}"#);
    assert_eq!(AbovePackage::catalog().name(), "accounts");
    assert_eq!(AbovePackage::InvalidToken.entry(), Default::InvalidToken.entry());
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/derive.toml")]
enum Never {}

#[test]
fn an_enum_without_variants_belongs_to_its_catalog_all_the_same() {
    fn is_error<E: ApiError + serde::Serialize>() {}
    is_error::<Never>();
    assert_eq!(Never::catalog().name(), "derive");
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/derive.toml")]
#[repr(u8)]
enum Numbered {
    MfaNotEnabled = 7,
    InvalidCredentials = 200,
}

#[test]
fn discriminants_of_the_user_stay() {
    assert_eq!(Numbered::InvalidCredentials as u8, 200);
    assert_eq!(Numbered::InvalidCredentials.code(), "invalid_credentials");
    assert_eq!(Numbered::MfaNotEnabled as u8, 7);
    assert_eq!(Numbered::MfaNotEnabled.code(), "mfa_not_enabled");
}
