//! Members of one workspace with different catalogs.

use errbook::{ApiError, Catalogued, Context, Language};
use errbook_second::SecondError;
use errbook_tests::body_in;

/// An entry of that name is in the catalog of `errbook-second` too.
#[derive(Debug, ApiError)]
enum FirstError {
    InvalidToken,
}

#[test]
fn each_member_finds_the_catalog_nearest_to_its_manifest() {
    assert_eq!(FirstError::catalog().name(), "accounts");
    assert_eq!(SecondError::catalog().name(), "second");
    assert_eq!((FirstError::InvalidToken.status().as_u16(), SecondError::InvalidToken.status().as_u16()), (400, 418));
}

#[test]
fn entries_of_the_same_name_in_two_catalogs_are_two() {
    assert_eq!(FirstError::InvalidToken.code(), SecondError::InvalidToken.code());
    assert_ne!(FirstError::InvalidToken.entry(), SecondError::InvalidToken.entry());
}

#[test]
fn each_catalog_has_its_own_languages_and_default() {
    assert_eq!(SecondError::catalog().default_language(), Language::ZH);
    assert_eq!(SecondError::InvalidToken.to_string(), "这不是茶壶的令牌。");
    assert_eq!(
        body_in(&SecondError::InvalidToken, Language::of("fr")),
        r#"{"code":"invalid_token","message":"Ce jeton n'est pas celui d'une théière.","requestId":""}"#
    );
    let context = Context::new().accept_language("fr, en;q=0.5");
    assert_eq!(FirstError::InvalidToken.respond(&context).headers.get("content-language"), Some("en"));
    assert_eq!(SecondError::InvalidToken.respond(&context).headers.get("content-language"), Some("fr"));
}

#[test]
fn an_error_of_another_catalog_keeps_its_own() {
    #[derive(Debug, ApiError)]
    #[api_error(catalog = "catalogs/sources.toml")]
    enum Mixed {
        MailFailed,
        #[api_error(transparent)]
        Second(#[from] errbook_second::SecondError),
    }
    let error = Mixed::from(errbook_second::SecondError::InvalidToken);
    assert_eq!(error.entry().catalog().name(), "second");
    assert_eq!(error.status(), 418);
    let expected = r#"{"code":"invalid_token","message":"Ce jeton n'est pas celui d'une théière.","requestId":""}"#;
    assert_eq!(body_in(&error, Language::of("fr-CA")), expected);
    assert_eq!(Mixed::MailFailed.entry().catalog().name(), "sources");
}
