//! Catalogs of several files.

use errbook::{ApiError, Catalogued, Context};
use errbook_tests::body;

#[errbook::catalog(codes, catalog = "catalogs/included/catalog.toml")]
enum AllCodes {}

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/included/catalog.toml", group = "shared", exhaustive)]
enum Shared {
    First,
    Second,
}

#[test]
fn entries_of_included_files_follow_those_of_the_catalog() {
    let codes: Vec<_> = AllCodes::ALL.iter().map(|code| code.as_str()).collect();
    assert_eq!(codes, ["first", "second", "third"]);
    assert_eq!(AllCodes::catalog().name(), "included");
}

#[test]
fn a_group_of_one_file_holds_entries_of_others() {
    assert_eq!([Shared::First.status(), Shared::Second.status()].map(|status| status.as_u16()), [409, 409]);
    assert_eq!(body(&Shared::Second, &Context::new()), r#"{"error":"second","message":"In an included file."}"#);
}
