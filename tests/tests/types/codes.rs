//! `#[errbook::catalog(codes)]`: enums of codes.
#![deny(missing_docs)]

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::error::Error;

use errbook::{Catalogued, Code, Status};

/// The whole catalog.
#[errbook::catalog(codes, catalog = "catalogs/codes.toml")]
pub enum AnyCode {}

/// With variants of the user's: a name of its own, and a status of its own.
#[errbook::catalog(codes, catalog = "catalogs/codes.toml")]
#[derive(Debug, PartialEq, Eq)]
pub enum OwnCode {
    /// The third entry.
    #[api_error(entry = "negative")]
    Minus,
    /// Not the status that clients meet first.
    #[api_error(entry = "login_rejected", status = 403)]
    LoginForbidden,
}

/// One group.
#[errbook::catalog(codes, catalog = "catalogs/codes.toml", group = "numbers")]
pub enum NumberCode {}

#[test]
fn all_codes_are_in_file_order() {
    let names: Vec<_> = AnyCode::ALL.iter().map(|code| code.entry().name()).collect();
    let expected = ["NOT_FOUND", "expired", "negative", "silent", "reset_rejected", "login_rejected", "renamed", "old"];
    assert_eq!(names, expected);
}

#[test]
fn a_code_is_found_by_its_text_and_by_its_integer() {
    assert_eq!(AnyCode::from_code("not found"), Some(AnyCode::NotFound));
    assert_eq!(AnyCode::from_code(2333), Some(AnyCode::Expired));
    assert_eq!(AnyCode::from_code(-5_i64), Some(AnyCode::Negative));
    assert_eq!(AnyCode::from_code(Code::Int(2333)), Some(AnyCode::Expired));
    assert_eq!(AnyCode::from_code("2333"), Some(AnyCode::Expired));
    assert_eq!(AnyCode::from_code("-5"), Some(AnyCode::Negative));
}

#[test]
fn what_is_no_code_is_not_found() {
    for text in ["", "NOT_FOUND", "not_found", "Not Found", "expired", "silent", "+2333", "02333", "2333 ", "-05"] {
        assert_eq!(AnyCode::from_code(text), None, "{text:?}");
    }
    for number in [0, 5, -2333, i64::MIN, i64::MAX] {
        assert_eq!(AnyCode::from_code(number), None, "{number}");
    }
    assert_eq!(AnyCode::from_code(Code::None), None);
}

#[test]
fn an_alias_still_means_its_entry() {
    assert_eq!(AnyCode::from_code("old_name"), Some(AnyCode::Renamed));
    assert_eq!(AnyCode::from_code("older.name"), Some(AnyCode::Renamed));
    assert_eq!(AnyCode::from_code(17), Some(AnyCode::Renamed));
    assert_eq!(AnyCode::Renamed.entry().aliases().collect::<Vec<_>>(), ["old_name", "older.name", "17"]);
    assert_eq!(AnyCode::Renamed.as_str(), "renamed");
}

#[test]
fn entries_that_share_a_code_are_told_apart_by_the_status() {
    assert_eq!(AnyCode::from_code("invalid_token"), Some(AnyCode::ResetRejected));
    assert_eq!(AnyCode::from_response(400, "invalid_token"), Some(AnyCode::ResetRejected));
    assert_eq!(AnyCode::from_response(401, "invalid_token"), Some(AnyCode::LoginRejected));
    assert_eq!(AnyCode::from_response(403, "invalid_token"), Some(AnyCode::LoginRejected));
    assert_eq!(AnyCode::from_response(500, "invalid_token"), Some(AnyCode::ResetRejected));
    assert_eq!(AnyCode::from_response(400, "no such code"), None);
    assert_eq!(AnyCode::from_response(599, 2333), Some(AnyCode::Expired));
}

#[test]
fn a_variant_of_its_own_status_is_found_by_it() {
    assert_eq!(OwnCode::from_response(403, "invalid_token"), Some(OwnCode::LoginForbidden));
    assert_eq!(OwnCode::from_response(401, "invalid_token"), Some(OwnCode::LoginRejected));
    assert_eq!(OwnCode::LoginForbidden.status(), 403);
    assert_eq!(OwnCode::LoginRejected.status(), 401);
}

#[test]
fn a_code_is_found_by_the_name_of_its_entry() {
    assert_eq!(AnyCode::from_name("NOT_FOUND"), Some(AnyCode::NotFound));
    assert_eq!(AnyCode::from_name("silent"), Some(AnyCode::Silent));
    assert_eq!(AnyCode::from_name("login_rejected"), Some(AnyCode::LoginRejected));
    assert_eq!(AnyCode::from_name("not found"), None);
    assert_eq!(AnyCode::from_name("old_name"), None);
}

#[test]
fn a_code_is_text_as_str_and_display() {
    let text = AnyCode::ALL.iter().map(|code| code.as_str()).collect::<Vec<_>>();
    #[rustfmt::skip]
    assert_eq!(text, ["not found", "2333", "-5", "", "invalid_token", "invalid_token", "renamed", "old"]);
    assert_eq!(AnyCode::NotFound.to_string(), "not found");
    assert_eq!(format!("[{:>6}] [{:<6}]", AnyCode::Expired, AnyCode::Negative), "[  2333] [-5    ]");
}

#[test]
fn a_code_keeps_its_type() {
    assert_eq!(AnyCode::NotFound.code(), Code::Str("not found"));
    assert_eq!(AnyCode::Expired.code(), Code::Int(2333));
    assert_eq!(AnyCode::Negative.code(), Code::Int(-5));
    assert_eq!(AnyCode::Silent.code(), Code::None);
}

#[test]
fn text_is_parsed_as_a_code() {
    assert_eq!("not found".parse::<AnyCode>().unwrap(), AnyCode::NotFound);
    assert_eq!("-5".parse::<AnyCode>().unwrap(), AnyCode::Negative);
    let error: Box<dyn Error + Send + Sync> = "nothing".parse::<AnyCode>().unwrap_err().into();
    assert_eq!(error.to_string(), "the catalog has no such code");
}

#[test]
fn serde_writes_the_code_as_it_is_on_the_wire() {
    let json = serde_json::to_string(AnyCode::ALL).unwrap();
    assert_eq!(json, r#"["not found",2333,-5,null,"invalid_token","invalid_token","renamed","old"]"#);
}

#[test]
fn serde_reads_codes_from_text_numbers_and_values() {
    let read = |json: &str| serde_json::from_str::<AnyCode>(json);
    assert_eq!(read("\"not found\"").unwrap(), AnyCode::NotFound);
    assert_eq!(read("\"n\\u006ft found\"").unwrap(), AnyCode::NotFound);
    assert_eq!(read("2333").unwrap(), AnyCode::Expired);
    assert_eq!(read("-5").unwrap(), AnyCode::Negative);
    assert_eq!(read("\"old_name\"").unwrap(), AnyCode::Renamed);
    let value = serde_json::Value::String("renamed".to_owned());
    assert_eq!(serde_json::from_value::<AnyCode>(value).unwrap(), AnyCode::Renamed);
    for bad in ["null", "true", "1.5", "18446744073709551615", "\"\"", "[]", "{}"] {
        let error = read(bad).unwrap_err().to_string();
        assert!(error.contains("a code of the catalog"), "{bad}: {error}");
    }
}

#[test]
fn codes_are_keys_of_maps_and_of_json_objects() {
    let counts = BTreeMap::from([(AnyCode::Expired, 2), (AnyCode::NotFound, 1)]);
    let json = serde_json::to_string(&counts).unwrap();
    assert_eq!(json, r#"{"not found":1,"2333":2}"#);
    assert_eq!(serde_json::from_str::<BTreeMap<AnyCode, i32>>(&json).unwrap(), counts);
    let hashed: HashMap<AnyCode, usize> = AnyCode::ALL.iter().copied().zip(0..).collect();
    assert_eq!(hashed.len(), 8);
    assert_eq!(hashed[&AnyCode::Renamed], 6);
}

#[test]
fn codes_are_copied_compared_and_ordered_as_their_variants_are() {
    fn is_plain<T: Copy + Clone + Ord + std::hash::Hash + std::fmt::Debug + Send + Sync + 'static>() {}
    is_plain::<AnyCode>();
    is_plain::<OwnCode>();
    assert!(AnyCode::NotFound < AnyCode::Expired && AnyCode::Expired < AnyCode::Renamed);
    assert!(OwnCode::Minus < OwnCode::NotFound);
    let sorted: BTreeSet<_> = AnyCode::ALL.iter().rev().collect();
    assert!(sorted.into_iter().eq(AnyCode::ALL));
    assert_eq!(AnyCode::ALL.iter().collect::<HashSet<_>>().len(), AnyCode::ALL.len());
    assert_eq!(size_of::<AnyCode>(), 1);
}

#[test]
fn debug_names_the_variant() {
    assert_eq!(format!("{:?} {:?}", AnyCode::NotFound, OwnCode::Minus), "NotFound Minus");
    assert_eq!(format!("{:?}", Own::Minus), "Minus");
}

/// A variant with a name of its own, and `Debug` as it is written for it.
#[errbook::catalog(codes, catalog = "catalogs/codes.toml", group = "numbers")]
pub enum Own {
    /// Not the catalog's name for it.
    #[api_error(entry = "negative")]
    Minus,
}

#[test]
fn own_variants_come_first_and_are_not_added_again() {
    let all: Vec<_> = OwnCode::ALL.iter().map(|code| (code.entry().name(), code.status())).collect();
    assert_eq!(all[..2], [("negative", Status::new(400).unwrap()), ("login_rejected", Status::new(403).unwrap())]);
    assert_eq!(all.len(), 9);
    assert_eq!(all.iter().filter(|(name, _)| *name == "negative").count(), 1);
    assert_eq!(OwnCode::from_code(-5), Some(OwnCode::Minus));
}

#[test]
fn a_group_limits_the_codes() {
    assert_eq!(NumberCode::ALL, [NumberCode::Expired, NumberCode::Negative]);
    assert_eq!(NumberCode::from_code("not found"), None);
    assert_eq!(NumberCode::catalog().name(), "codes");
}

#[test]
fn an_entry_of_a_code_tells_what_the_catalog_says() {
    let entry = AnyCode::LoginRejected.entry();
    assert_eq!(entry.statuses().map(u16::from).collect::<Vec<_>>(), [401, 403]);
    #[expect(deprecated)]
    let old = AnyCode::Old;
    assert!(old.entry().is_deprecated());
    assert_eq!(old.status(), 410);
}
