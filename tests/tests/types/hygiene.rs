//! Generated code refers to the intended items, whatever else has their names, and without the prelude.

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
        #[api_error(entry = "failed", log = "{cause:?} {{}}")]
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

    #[::errbook::catalog(violations, catalog = "catalogs/hygiene-violations.toml", other = "self")]
    #[derive(::core::clone::Clone)]
    pub(crate) enum Violations {}

    #[::errbook::catalog(violations = Violations, catalog = "catalogs/hygiene-violations.toml")]
    pub(crate) enum Holding {}

    #[::errbook::catalog(codes, violations, catalog = "catalogs/hygiene-violations.toml")]
    pub(crate) enum ViolationCodes {}

    #[derive(::core::fmt::Debug, ::errbook::Violation)]
    #[violation(catalog = "catalogs/hygiene-violations.toml", other = "self")]
    pub(crate) enum DerivedViolation<'a, T> {
        TooMuch { max: u8, name: ::core::option::Option<T>, r#type: ::core::option::Option<&'a str> },
        SelfReference,
    }

    #[derive(::core::fmt::Debug, ::errbook::ApiError)]
    #[api_error(catalog = "catalogs/hygiene-violations.toml", entry = "invalid")]
    pub(crate) struct Held<V> {
        #[api_error(violations)]
        pub(crate) list: ::errbook::Violations<V>,
    }

    #[derive(::core::fmt::Debug, ::errbook::ApiError)]
    #[api_error(catalog = "catalogs/hygiene.toml", entry = "limit", log = "{most:>5} {name}")]
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
    let [tea, ..] = no_prelude::LimitName::ALL else { panic!("its values are listed") };
    assert_eq!("tea".parse::<no_prelude::LimitName>(), Ok(*tea));
    assert_eq!(serde_json::to_string(tea).unwrap(), "\"tea\"");
    assert_eq!(answer(&no_prelude::Generic { most: 3, name: &4 }), LIMIT.replace("tea", "4"));
}

/// Every short name that generated code could use has another meaning here.
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
    pub(crate) struct Image;
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
    pub(crate) static IMAGE: () = ();

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

    pub(crate) trait Violation {}
    pub(crate) trait ViolationSet {}
    pub(crate) trait FromRule {}
    pub(crate) struct Rule;
    pub(crate) struct Violations;
    pub(crate) static REJECTIONS: () = ();

    #[::errbook::catalog(violations, catalog = "catalogs/hygiene-violations.toml", other = "self")]
    pub(crate) enum InputViolation {}

    #[::errbook::catalog(violations = self::InputViolation, catalog = "catalogs/hygiene-violations.toml")]
    pub(crate) enum Holding {}

    #[::errbook::catalog(codes, violations, catalog = "catalogs/hygiene-violations.toml")]
    pub(crate) enum ViolationCodes {}

    #[derive(::std::fmt::Debug, ::errbook::Violation)]
    #[violation(catalog = "catalogs/hygiene-violations.toml", entry = "older")]
    pub(crate) struct Older;
}

const MOST: [(&str, errbook::RuleValue<'_>); 1] = [("max", errbook::RuleValue::Integer(3))];

#[test]
fn violations_need_no_prelude_and_no_names_of_the_users() {
    use errbook::FromRule;

    let violations = errbook::Violations::new().with(errbook::pointer!["tea"], no_prelude::Violations::SelfReference);
    let expected = r#"{"error":"invalid","errors":[{"code":"self","message":"It refers to itself."}]}"#;
    assert_eq!(answer(&no_prelude::Holding::Invalid { violations: violations.clone() }), expected);
    assert_eq!(answer(&no_prelude::Held { list: violations }), expected);
    assert_eq!(no_prelude::ViolationCodes::from_code("self"), Some(no_prelude::ViolationCodes::SelfReference));

    let list = errbook::Violations::new().with(
        errbook::pointer!["tea"],
        shadowed::InputViolation::TooMuch { max: 3, name: None, r#type: None, when: None, list: None, index: None },
    );
    let expected = r#"{"error":"invalid","errors":[{"code":"too_much","message":"At most 3.","max":3}]}"#;
    assert_eq!(answer(&shadowed::Holding::Invalid { violations: list }), expected);
    assert_eq!("too_much".parse(), Ok(shadowed::ViolationCodes::TooMuch));
    assert_eq!(shadowed::Older.to_string(), "It is older.");

    let rule = errbook::Rule::new("range.max", "range", &MOST);
    assert!(matches!(no_prelude::Violations::from_rule(&rule), Some(no_prelude::Violations::TooMuch { max: 3, .. })));
    // The optional field of a generic type is absent.
    let made = no_prelude::DerivedViolation::<'_, u8>::from_rule(&rule);
    assert!(matches!(made, Some(no_prelude::DerivedViolation::TooMuch { max: 3, name: None, r#type: None })));
    let made = no_prelude::DerivedViolation::<'_, u8>::from_rule(&errbook::Rule::new("range.max", "range", &()));
    assert!(matches!(made, Some(no_prelude::DerivedViolation::SelfReference)), "no parameter `max`");
}

#[test]
fn beside_items_of_every_name_that_it_uses() {
    assert_eq!(answer(&shadowed::Derived::Limit { most: 3, name: "tea" }), LIMIT);
    assert_eq!(answer(&shadowed::Derived::from(std::fmt::Error)), r#"{"error":"failed","message":"It failed."}"#);
    #[expect(deprecated)]
    let filled = shadowed::Derived::Filled(shadowed::Filled::Failed);
    assert_eq!(filled.status(), 500);
    assert_eq!("limit".parse::<shadowed::Codes>().unwrap(), shadowed::Codes::Limit);
    assert_eq!("tea".parse(), Ok(shadowed::LimitName::Tea));
}
