//! Serialising errors with serde: the body, in the default language.

use errbook::{ApiError, Context, Timestamp};
use errbook_tests::body;
use serde::Serialize;
use serde_json::json;

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/envelopes.toml", envelope = "deep")]
enum Deep {
    Full { retry_at: Timestamp, mfa_token: Option<String> },
    Least,
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/fields.toml", entry = "integer")]
struct Integer<T> {
    value: T,
}

#[errbook::catalog(catalog = "second/catalog.toml")]
enum ChineseFirst {}

const FULL: Deep = Deep::Full { retry_at: Timestamp::from_unix(0, 0), mfa_token: None };

/// The body without what differs from one moment to the next.
fn fixed(text: &str) -> String {
    let (before, after) = text.split_once("\"at\":\"").unwrap();
    format!("{before}{}", after.split_once('"').unwrap().1)
}

#[test]
fn an_error_serialises_as_its_body_with_the_members_in_order() {
    for error in [FULL, Deep::Least] {
        let expected = fixed(&body(&error, &Context::new()));
        assert_eq!(fixed(&serde_json::to_string(&error).unwrap()), expected);
        assert_eq!(fixed(&serde_json::to_string(&error as &dyn ApiError).unwrap()), expected);
        let boxed: Box<dyn ApiError + Send + Sync> = Box::new(error);
        assert_eq!(fixed(&serde_json::to_string(&boxed).unwrap()), expected);
    }
}

#[test]
fn objects_of_each_kind_serialise() {
    let error = Integer { value: 5 };
    let expected = r#"{"error":"integer","message":"<5>","value":5}"#;
    assert_eq!(serde_json::to_string(&error as &dyn ApiError).unwrap(), expected);
    assert_eq!(serde_json::to_string(&error as &(dyn ApiError + Send)).unwrap(), expected);
    assert_eq!(serde_json::to_string(&error as &(dyn ApiError + Send + Sync)).unwrap(), expected);
}

#[test]
fn an_error_lies_in_the_values_of_the_user() {
    #[derive(Serialize)]
    struct Reply {
        id: u8,
        error: Integer<i8>,
        others: Vec<Box<dyn ApiError>>,
        none: Option<Deep>,
    }
    #[derive(Serialize)]
    struct Flat {
        id: u8,
        #[serde(flatten)]
        error: Integer<i8>,
    }
    let reply =
        Reply { id: 7, error: Integer { value: -1 }, others: vec![Box::new(Integer { value: u64::MAX })], none: None };
    let expected = r#"{"id":7,"error":{"error":"integer","message":"<-1>","value":-1},"others":[{"error":"integer","message":"<18446744073709551615>","value":18446744073709551615}],"none":null}"#;
    assert_eq!(serde_json::to_string(&reply).unwrap(), expected);
    let flat = Flat { id: 7, error: Integer { value: -1 } };
    assert_eq!(serde_json::to_string(&flat).unwrap(), r#"{"id":7,"error":"integer","message":"<-1>","value":-1}"#);
}

#[test]
fn values_keep_their_types_in_other_formats() {
    let value = serde_json::to_value(FULL).unwrap();
    assert_eq!(value["alpha"]["beta"]["gamma"][3], json!(2.5));
    assert_eq!(value["alpha"]["beta"]["gamma"][2], json!([]));
    assert_eq!(value["again"], json!(true));
    assert_eq!(value["empty"], json!({}));
    assert_eq!(value["ключ \" 钥"], "值");
    let toml = toml::Value::try_from(Integer { value: 5 }).unwrap();
    assert_eq!(toml["value"].as_integer(), Some(5));
    assert_eq!(toml["message"].as_str(), Some("<5>"));
}

#[test]
fn integers_beyond_64_bits_are_exact_in_the_body_and_to_serde() {
    for (error, text) in [
        (Integer { value: u128::MAX }, "340282366920938463463374607431768211455"),
        (Integer { value: 1 << 64 }, "18446744073709551616"),
    ] {
        let body = body(&error, &Context::new());
        assert!(body.ends_with(&format!("\"value\":{text}}}")));
        assert_eq!(serde_json::to_string(&error).unwrap(), body);
    }
    let error = Integer { value: i128::MIN };
    assert_eq!(serde_json::to_string(&error).unwrap(), body(&error, &Context::new()));
}

#[test]
fn the_language_is_the_default_of_the_catalog() {
    assert_eq!(serde_json::to_value(ChineseFirst::InvalidToken).unwrap()["message"], "这不是茶壶的令牌。");
}

#[test]
fn a_body_serialises_in_the_language_of_its_context() {
    let error = Integer { value: 5 };
    let body = error.occurrence().body(&Context::new().accept_language("zh"));
    assert_eq!(serde_json::to_value(&body).unwrap()["message"], "《5》");
    assert_eq!(body.as_bytes(), body.clone().into_bytes().as_ref());
}

/// errbook's feature `serde` is enabled here, and not by `errbook-own-traits`.
#[test]
fn a_type_that_names_the_traits_it_implements_itself_keeps_them_beside_the_features() {
    use errbook_own_traits::{Derived, Filled, OwnCode, Single, WrongShadeShade};

    let shade = WrongShadeShade::Dark;
    let texts = [
        serde_json::to_string(&Derived::Gone),
        serde_json::to_string(&Single),
        serde_json::to_string(&Filled::WrongShade { shade }),
        serde_json::to_string(&shade),
        serde_json::to_string(&OwnCode::Gone),
    ];
    assert_eq!(texts.map(Result::unwrap), [r#""mine""#; 5]);
    assert_eq!(serde_json::from_str::<OwnCode>("7").unwrap(), OwnCode::Gone);
}
