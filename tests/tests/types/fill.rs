//! `#[errbook::catalog]`: enums that the catalog fills.
#![deny(missing_docs)]

use std::num::NonZeroU32;

use errbook::{ApiError, Catalogued, Context, Json, Language, Timestamp};
use errbook_tests::{body, body_in};

use derived::Derived;
use stock::Stock;

/// Filled, with variants of each shape written by hand.
#[errbook::catalog(catalog = "catalogs/fill.toml")]
pub enum Filled {
    /// By its own name, before the entry of that name.
    Last,
    /// Under another name, with a secret.
    #[api_error(entry = "zebra")]
    Horse(u8, &'static str),
    /// The status that is not the default: the entry keeps its own variant.
    #[api_error(entry = "lookup_failed", status = 504)]
    LookupTimedOut {
        /// What was looked up.
        item: String,
        /// Why it failed.
        #[source]
        cause: std::fmt::Error,
    },
    /// Another error.
    #[api_error(transparent)]
    Other(#[from] Stock),
}

/// Enums of values are named after the entry, so that two enums with one entry need two modules.
pub mod stock {
    /// Limited to a group.
    #[errbook::catalog(catalog = "catalogs/fill.toml", group = "stock", envelope = "error_only")]
    #[derive(Clone, PartialEq)]
    pub enum Stock {}
}

/// A module of its own again.
pub mod derived {
    /// With a `Debug` of the user's own derive.
    #[errbook::catalog(catalog = "catalogs/fill.toml", group = ["stock"])]
    #[derive(Debug)]
    pub enum Derived {
        /// The catalog's name for it.
        NewWay(u8),
    }
}

/// Limited to a group, with an entry of no group beside it, as the domains of a service share one.
pub mod shared {
    /// Errors.
    #[errbook::catalog(catalog = "catalogs/fill.toml", group = "stock")]
    pub enum Shared {
        /// Shared.
        #[api_error(entry = "zebra")]
        Striped,
    }

    /// Codes.
    #[errbook::catalog(catalog = "catalogs/fill.toml", group = "stock", codes)]
    pub enum SharedCode {
        /// Shared.
        #[api_error(entry = "zebra")]
        Striped,
    }
}

/// Every kind of field that the catalog can declare.
fn out_of_stock() -> Stock {
    Stock::OutOfStock {
        item: "Tea".to_owned(),
        size: stock::OutOfStockSize::ExtraLarge,
        left: None,
        others: vec!["Milk".to_owned()],
        weight: 0.5,
        r#final: true,
        back_at: Some(Timestamp::from_unix(0, 0)),
        notes: Some(vec![Json::Null]),
        sku: NonZeroU32::MIN,
    }
}

#[test]
fn variants_of_the_user_stay_as_they_are_and_come_first() {
    assert_eq!([Order::Last as u8, Order::Zebra as u8, Order::NewWay as u8], [0, 1, 2]);
    assert_eq!(Filled::Horse(1, "secret").entry().name(), "zebra");
    assert_eq!(Filled::Last.to_string(), "The last.");
}

/// Without fields, so that its discriminants can be seen.
#[errbook::catalog(catalog = "catalogs/order.toml")]
#[repr(u8)]
pub enum Order {
    /// The last entry of the catalog.
    Last,
}

#[test]
fn the_entry_of_a_variant_of_the_user_gets_no_second_one() {
    // Were there a `Zebra` too, this match over all variants would not compile.
    let name = |error: &Filled| match error {
        Filled::Last => "last",
        Filled::Horse(..) => "zebra",
        Filled::LookupTimedOut { .. } | Filled::LookupFailed { .. } => "lookup_failed",
        Filled::Other(_) => "other",
        Filled::OutOfStock { .. } => "out_of_stock",
        #[allow(deprecated)]
        Filled::OldWay => "old_way",
        Filled::NewWay => "new_way",
        Filled::Type { .. } => "type",
    };
    for error in [Filled::Last, Filled::Horse(0, ""), Filled::NewWay, Filled::Type { r#type: String::new() }] {
        assert_eq!(error.entry().name(), name(&error));
    }
}

#[test]
fn a_variant_with_another_status_than_the_default_leaves_the_default_to_the_catalog() {
    let own = Filled::LookupTimedOut { item: "a".to_owned(), cause: std::fmt::Error };
    let added = Filled::LookupFailed { item: "a".to_owned() };
    assert_eq!([own.status(), added.status()].map(|status| status.as_u16()), [504, 502]);
    assert_eq!(own.entry(), added.entry());
    assert!(std::error::Error::source(&own).is_some());
}

#[test]
fn added_fields_have_the_types_of_the_catalog() {
    let expected = "{\"type\":\"about:blank\",\"status\":409,\"detail\":\"Tea is out of stock.\",\
        \"code\":\"out_of_stock\",\"item\":\"Tea\",\"size\":\"extra large\",\"others\":[\"Milk\"],\
        \"weight\":0.5,\"final\":true,\"back_at\":\"1970-01-01T00:00:00Z\",\"notes\":[null],\"sku\":1}";
    let error = Filled::OutOfStock {
        item: "Tea".to_owned(),
        size: OutOfStockSize::ExtraLarge,
        left: None,
        others: vec!["Milk".to_owned()],
        weight: 0.5,
        r#final: true,
        back_at: Some(Timestamp::from_unix(0, 0)),
        notes: Some(vec![Json::Null]),
        sku: NonZeroU32::MIN,
    };
    assert_eq!(body(&error, &Context::new()), expected);
}

#[test]
fn a_field_with_values_gets_an_enum_of_them() {
    assert_eq!(OutOfStockSize::Small.as_str(), "small");
    assert_eq!(OutOfStockSize::ExtraLarge.to_string(), "extra large");
    assert_eq!(format!("{:>6}|", OutOfStockSize::Small), " small|");
    let copy = OutOfStockSize::Small;
    assert!(copy == OutOfStockSize::Small && copy != OutOfStockSize::ExtraLarge);
}

#[test]
fn debug_is_written_for_variants_of_each_shape() {
    let debug = |error: Filled| format!("{error:?}");
    assert_eq!(debug(Filled::Last), "Last");
    assert_eq!(debug(Filled::NewWay), "NewWay");
    assert_eq!(debug(Filled::Horse(7, "a\"b")), "Horse(7, \"a\\\"b\")");
    assert_eq!(debug(Filled::LookupFailed { item: "x".to_owned() }), "LookupFailed { item: \"x\" }");
    assert_eq!(
        debug(Filled::LookupTimedOut { item: "x".to_owned(), cause: std::fmt::Error }),
        "LookupTimedOut { item: \"x\", cause: Error }"
    );
    assert_eq!(debug(Filled::Other(Stock::NewWay)), "Other(NewWay)");
    assert_eq!(debug(Filled::Type { r#type: "t".to_owned() }), "Type { type: \"t\" }");
    let pretty = format!("{:#?}", Filled::Type { r#type: "t".to_owned() });
    assert_eq!(pretty, "Type {\n    type: \"t\",\n}");
}

#[test]
fn a_debug_that_the_user_derives_is_the_only_one() {
    assert_eq!(format!("{:?}", Derived::NewWay(3)), "NewWay(3)");
}

#[test]
fn other_derives_of_the_user_reach_the_added_variants() {
    assert!(out_of_stock().clone() == out_of_stock());
    assert!(Stock::NewWay != out_of_stock());
}

#[test]
#[expect(deprecated)]
fn a_deprecated_entry_is_a_deprecated_variant() {
    let error = Filled::OldWay;
    assert!(error.entry().is_deprecated());
    assert_eq!(error.entry().deprecated_since(), Some("2.1"));
    assert_eq!(error.entry().replaced_by(), Some("new_way"));
    assert_eq!(error.entry().since(), Some("1.0"));
    assert_eq!(format!("{error:?} {error}"), "OldWay This way is closed.");
}

#[test]
fn the_group_and_the_envelope_limit_and_shape_all_variants() {
    assert_eq!(body(&Stock::NewWay, &Context::new()), r#"{"error":"new_way"}"#);
    let all = |error: &Stock| match error {
        Stock::OutOfStock { .. } | Stock::NewWay => error.entry().group(),
    };
    assert_eq!(all(&out_of_stock()), Some("stock"));
    assert_eq!(Stock::catalog().name(), "fill");
}

#[test]
fn a_transparent_variant_answers_as_what_it_holds() {
    let error = Filled::from(Stock::NewWay);
    assert_eq!(body_in(&error, Language::ZH), r#"{"error":"new_way"}"#);
    assert_eq!(error.to_string(), "The new way.");
}

#[test]
fn a_raw_identifier_is_the_field_without_its_prefix() {
    let error = Filled::Type { r#type: "x".to_owned() };
    assert!(body_in(&error, Language::EN).ends_with(r#""code":"type","kind":"x"}"#));
}

#[test]
fn an_entry_that_a_variant_names_is_exempt_from_the_groups_of_its_enum() {
    use shared::{Shared, SharedCode};
    assert_eq!(Shared::Striped.entry().name(), "zebra");
    let names = |codes: &[SharedCode]| codes.iter().map(|code| code.entry().name()).collect::<Vec<_>>();
    // The entries of the group are still all there, and no other one.
    let stock = ["out_of_stock", "new_way"];
    assert_eq!(names(SharedCode::ALL), [&["zebra"], &stock[..]].concat());
    assert_eq!(SharedCode::from_name("zebra"), Some(SharedCode::Striped));
    assert_eq!(SharedCode::from_name("old_way"), None);
}
