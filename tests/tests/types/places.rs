//! Generated code works wherever the user puts it: in macros, functions and modules, and with raw names.

use errbook::{ApiError, Context};
use errbook_tests::body;

const LIMIT: &str = r#"{"error":"limit","message":"At most 3 of tea.","most":3,"name":"tea"}"#;

fn answer(error: &dyn ApiError) -> String {
    body(error, &Context::new())
}

/// An enum whose names are all handed on by a `macro_rules`.
macro_rules! make {
    (
        $(#[$attribute:meta])* $vis:vis $name:ident, $catalog:literal, [$($entry:literal),*], $krate:path,
        $most:ident: $integer:ty, $text:ty, $source:ty
    ) => {
        $(#[$attribute])*
        #[derive(Debug, ApiError)]
        #[api_error(catalog = $catalog, crate = $krate)]
        $vis enum $name {
            $(
                #[api_error(entry = $entry)]
                Limit { $most: $integer, name: $text },
            )*
            #[api_error(entry = "failed", status = 500)]
            Failed { source: $source },
        }
    };
}

make!(
    /// Made by a macro.
    pub(crate) Made, "catalogs/hygiene.toml", ["limit"], errbook, most: u64, &'static str, Option<std::fmt::Error>
);

/// An attribute macro within a `macro_rules`.
macro_rules! make_filled {
    ($name:ident, $catalog:expr) => {
        #[errbook::catalog(catalog = $catalog)]
        pub(crate) enum $name {}
    };
}

/// In a module, for the enum of values that comes with it.
mod made {
    make_filled!(Filled, "catalogs/hygiene.toml");
}

#[test]
fn inside_macro_rules() {
    assert_eq!(answer(&Made::Limit { most: 3, name: "tea" }), LIMIT);
    let source = |error: &Made| std::error::Error::source(error).is_some();
    assert!(source(&Made::Failed { source: Some(std::fmt::Error) }));
    assert!(!source(&Made::Failed { source: None }));
    #[expect(deprecated)]
    let failed = made::Filled::Failed;
    assert_eq!(failed.code(), "failed");
}

fn failed() -> impl ApiError {
    #[errbook::catalog(catalog = "catalogs/hygiene.toml")]
    enum InFunction {
        Failed {
            #[allow(dead_code, reason = "nothing reads what is private")]
            name: LimitName,
        },
    }
    InFunction::Failed { name: LimitName::Milk }
}

#[test]
fn inside_function_bodies() {
    #[derive(Debug, ApiError)]
    #[api_error(catalog = "catalogs/hygiene.toml")]
    enum Local {
        Limit { most: i8, name: &'static str },
    }
    #[errbook::catalog(codes, catalog = "catalogs/hygiene.toml")]
    enum LocalCode {}
    assert_eq!(answer(&Local::Limit { most: 3, name: "tea" }), LIMIT);
    assert_eq!(LocalCode::ALL.len(), 3);
    assert_eq!(format!("{:?}", failed()), "Failed { name: Milk }");
    // In a block within an expression too.
    let code = {
        #[derive(Debug, ApiError)]
        #[api_error(catalog = "catalogs/hygiene.toml", entry = "failed")]
        struct Inner;
        Inner.code()
    };
    assert_eq!(code, "failed");
}

/// Visibility in steps.
mod outer {
    pub(crate) mod inner {
        #[errbook::catalog(catalog = "catalogs/hygiene.toml")]
        pub(in crate::places::outer) enum Restricted {}

        #[derive(Debug, errbook::ApiError)]
        #[api_error(catalog = "catalogs/hygiene.toml", entry = "failed")]
        pub(super) struct Super(pub(super) u8);
    }

    pub(crate) fn answers() -> [String; 2] {
        let limit = inner::Restricted::Limit {
            most: 3,
            name: inner::LimitName::Tea,
            r#type: None,
            when: None,
            list: None,
            flag: None,
            index: None,
        };
        let other = inner::Super(3);
        assert_eq!(other.0, 3);
        [super::answer(&limit), super::answer(&other)]
    }
}

#[test]
fn inside_nested_modules_with_any_visibility() {
    assert_eq!(outer::answers()[0], LIMIT);
    assert_eq!(outer::answers()[1], r#"{"error":"failed","message":"It failed."}"#);
}

/// Raw identifiers, and the names of generated bindings.
#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/hygiene.toml")]
#[allow(dead_code, reason = "nothing reads what is private")]
enum Names {
    Limit {
        r#type: Option<u8>,
        r#most: u8,
        name: char,
        field_0: u8,
        index: Option<bool>,
        visit: u8,
        f: u8,
        record: u8,
    },
    #[api_error(entry = "failed")]
    r#Raw {
        r#source: std::fmt::Error,
    },
}

#[test]
fn raw_identifiers_are_the_names_without_prefix() {
    let error = Names::Limit {
        r#type: Some(1),
        r#most: 3,
        name: 'x',
        field_0: 9,
        index: Some(true),
        visit: 9,
        f: 9,
        record: 9,
    };
    let expected = r#"{"error":"limit","message":"At most 3 of x.","most":3,"name":"x","type":"1","index":true}"#;
    assert_eq!(answer(&error), expected);
    // As in thiserror: the prefix says that the field is no source.
    assert!(std::error::Error::source(&Names::Raw { source: std::fmt::Error }).is_none());
}

/// Variants and fields that are not compiled, in a filled and in a derived enum.
mod conditional {
    #[errbook::catalog(catalog = "catalogs/order.toml")]
    pub(crate) enum Filled {
        #[cfg(any())]
        Zebra { stripes: NoSuchType },
        NewWay {
            #[cfg(any())]
            never: NoSuchType,
            #[cfg(not(any()))]
            source: std::fmt::Error,
        },
    }

    #[derive(Debug, errbook::ApiError)]
    #[api_error(catalog = "catalogs/order.toml")]
    pub(crate) enum Derived {
        #[cfg(any())]
        Zebra(NoSuchType),
        Last,
    }
}

#[test]
fn under_conditions() {
    let error = conditional::Filled::NewWay { source: std::fmt::Error };
    assert!(std::error::Error::source(&error).is_some());
    assert_eq!(format!("{error:?}"), "NewWay { source: Error }");
    assert_eq!(conditional::Filled::Last.code(), conditional::Derived::Last.code());
}
