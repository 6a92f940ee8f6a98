//! Generated code works wherever the user puts it, whatever else is there.

use errbook::{ApiError, Context};
use errbook_tests::body;

const LIMIT: &str = r#"{"error":"limit","message":"At most 3 of tea.","most":3,"name":"tea"}"#;

fn answer(error: &dyn ApiError) -> String {
    body(error, &Context::new())
}

/// Without the prelude: no `Option`, no `Some`, no `Into`, no macros.
#[no_implicit_prelude]
mod no_prelude {
    #[derive(::core::fmt::Debug, ::errbook::ApiError)]
    #[api_error(catalog = "catalogs/hygiene.toml")]
    pub(crate) enum Derived {
        Limit {
            most: u8,
            name: &'static str,
            r#type: ::core::option::Option<&'static str>,
        },
        #[api_error(entry = "failed")]
        Source {
            #[source]
            cause: ::core::option::Option<::core::fmt::Error>,
        },
        #[api_error(transparent)]
        Filled(#[from] Filled),
    }

    #[::errbook::catalog(catalog = "catalogs/hygiene.toml")]
    pub(crate) enum Filled {}

    #[::errbook::catalog(codes, catalog = "catalogs/hygiene.toml")]
    pub(crate) enum Codes {}

    #[derive(::core::fmt::Debug, ::errbook::ApiError)]
    #[api_error(catalog = "catalogs/hygiene.toml", entry = "limit")]
    pub(crate) struct Generic<'a, T> {
        pub(crate) most: T,
        pub(crate) name: &'a T,
    }
}

#[test]
fn without_the_prelude() {
    assert_eq!(answer(&no_prelude::Derived::Limit { most: 3, name: "tea", r#type: None }), LIMIT);
    assert!(std::error::Error::source(&no_prelude::Derived::Source { cause: Some(std::fmt::Error) }).is_some());
    let filled = no_prelude::Filled::Limit {
        most: 3,
        name: no_prelude::LimitName::Tea,
        r#type: None,
        when: None,
        list: None,
        flag: None,
        index: None,
    };
    assert_eq!(answer(&no_prelude::Derived::from(filled)), LIMIT);
    assert_eq!(no_prelude::Codes::from_code("limit"), Some(no_prelude::Codes::Limit));
    assert_eq!(answer(&no_prelude::Generic { most: 3, name: &4 }), LIMIT.replace("tea", "4"));
}

/// Everything that generated code could mean by a short name has another meaning here.
#[allow(dead_code, unused_macros, non_camel_case_types, reason = "they are here to be in the way")]
mod shadowed {
    pub(crate) struct Result;
    pub(crate) struct Option;
    pub(crate) struct Some;
    pub(crate) struct None;
    pub(crate) struct Ok;
    pub(crate) struct Err;
    pub(crate) struct String;
    pub(crate) struct Vec;
    pub(crate) struct Box;
    pub(crate) struct Debug;
    pub(crate) struct Language;
    pub(crate) struct Timestamp;
    pub(crate) struct Book;
    pub(crate) struct u8;
    pub(crate) struct u16;
    pub(crate) struct u32;
    pub(crate) struct i64;
    pub(crate) struct f64;
    pub(crate) struct bool;
    pub(crate) struct str;
    pub(crate) struct usize;
    pub(crate) trait From {}
    pub(crate) trait Into {}
    pub(crate) trait Clone {}
    pub(crate) trait Copy {}
    pub(crate) trait Send {}
    pub(crate) trait Error {}
    pub(crate) trait Display {}
    pub(crate) trait ApiError {}
    pub(crate) trait Fn {}
    pub(crate) trait FnMut {}
    pub(crate) mod core {}
    pub(crate) mod std {}
    pub(crate) mod alloc {}
    pub(crate) mod errbook {}
    pub(crate) mod serde {}
    pub(crate) static BOOK: () = ();

    macro_rules! include_str {
        ($($any:tt)*) => {
            compile_error!("the user's own")
        };
    }
    macro_rules! concat {
        ($($any:tt)*) => {
            compile_error!("the user's own")
        };
    }
    macro_rules! env {
        ($($any:tt)*) => {
            compile_error!("the user's own")
        };
    }
    macro_rules! unreachable {
        ($($any:tt)*) => {
            compile_error!("the user's own")
        };
    }
    macro_rules! matches {
        ($($any:tt)*) => {
            compile_error!("the user's own")
        };
    }

    #[derive(::std::fmt::Debug, ::errbook::ApiError)]
    #[api_error(catalog = "catalogs/hygiene.toml")]
    pub(crate) enum Derived {
        Limit {
            most: ::core::primitive::u8,
            name: &'static ::core::primitive::str,
        },
        Failed(#[from] ::core::fmt::Error),
        #[api_error(transparent)]
        Filled(Filled),
    }

    #[::errbook::catalog(catalog = "catalogs/hygiene.toml")]
    pub(crate) enum Filled {}

    #[::errbook::catalog(codes, catalog = "catalogs/hygiene.toml")]
    pub(crate) enum Codes {}
}

#[test]
fn beside_items_of_every_name_that_it_uses() {
    assert_eq!(answer(&shadowed::Derived::Limit { most: 3, name: "tea" }), LIMIT);
    assert_eq!(answer(&shadowed::Derived::from(std::fmt::Error)), answer(&failed()));
    #[expect(deprecated)]
    let filled = shadowed::Derived::Filled(shadowed::Filled::Failed);
    assert_eq!(filled.status(), 500);
    assert_eq!("limit".parse::<shadowed::Codes>().unwrap(), shadowed::Codes::Limit);
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
        Failed { name: LimitName },
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
    assert_eq!(LocalCode::ALL.len(), 2);
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
        pub(in crate::outer) enum Restricted {}

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
    Limit { r#type: Option<u8>, r#most: u8, name: char, field_0: u8, index: Option<bool>, visit: u8, f: u8, record: u8 },
    #[api_error(entry = "failed")]
    r#Raw { r#source: std::fmt::Error },
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
    assert!(std::error::Error::source(&Names::Raw { source: std::fmt::Error }).is_some());
}
