//! Alternatives: every entry in every envelope that can be chosen.

use std::hash::{DefaultHasher, Hash, Hasher};

use errbook::{ApiError, Context, Envelope, Language, Response, Timestamp, success};

#[errbook::catalog(catalog = "catalogs/versions.toml")]
enum Shop {
    #[api_error(entry = "too_many", status = 503)]
    Overloaded { left: u32, retry_at: Option<Timestamp> },
    #[api_error(transparent)]
    Inner(Box<dyn ApiError + Send + Sync>),
}

#[errbook::catalog(codes, catalog = "catalogs/versions.toml")]
enum ShopCode {}

/// A type that chooses an envelope, which counts as the entries' own.
#[errbook::catalog(catalog = "catalogs/versions.toml", envelope = "code_message")]
enum CodeMessage {}

#[errbook::catalog(catalog = "catalogs/versions-other.toml")]
enum Other {}

/// The same entries in types that choose each of the alternatives: their responses are those of a choice.
macro_rules! in_envelopes {
    ($($module:ident $envelope:literal)*) => {$(
        mod $module {
            #[errbook::catalog(catalog = "catalogs/versions.toml", envelope = $envelope)]
            #[allow(clippy::enum_variant_names)]
            pub(crate) enum E {
                #[api_error(entry = "too_many", status = 503)]
                Overloaded { left: u32, retry_at: Option<errbook::Timestamp> },
            }

            /// Those that do not keep their own envelope.
            pub(crate) fn all() -> Vec<E> {
                let at = errbook::Timestamp::from_unix(86_400, 0);
                vec![
                    E::SoldOut,
                    E::TooMany { left: 1, retry_at: Some(at) },
                    E::TooMany { left: 3, retry_at: None },
                    E::Overloaded { left: 0, retry_at: Some(at) },
                    E::Gone,
                    E::SlowDown,
                ]
            }
        }
    )*};
}

in_envelopes! { v1 "v1" status_code "status_code" codes "codes" v_2 "v-2" }

fn all() -> Vec<Shop> {
    let at = Timestamp::from_unix(86_400, 0);
    vec![
        Shop::SoldOut,
        Shop::TooMany { left: 1, retry_at: Some(at) },
        Shop::TooMany { left: 3, retry_at: None },
        Shop::Overloaded { left: 0, retry_at: Some(at) },
        Shop::Gone,
        Shop::SlowDown,
    ]
}

/// Contexts with and without each of their values.
fn contexts() -> Vec<Context<'static>> {
    let new = Context::new().timestamp(Timestamp::from_unix(0, 0));
    vec![
        new,
        new.language(Language::ZH),
        new.accept_language("zh-CN,en;q=0.5"),
        new.accept_language("").request_id("r").trace_id("t"),
        new.language(Language::EN).instance("/books/1"),
        new.language(Language::ZH).request_id("r").trace_id("t").instance("/books/1"),
    ]
}

#[track_caller]
fn assert_same(one: &Response, other: &Response) {
    assert_eq!(one, other);
    // In the order that they are sent in.
    assert!(one.headers.iter().eq(other.headers.iter()));
}

#[test]
fn a_chosen_alternative_is_answered_as_by_a_type_in_its_envelope() {
    macro_rules! compare {
        ($($module:ident $constant:ident)*) => {$(
            for (index, (error, expected)) in all().iter().zip(&$module::all()).enumerate() {
                for context in contexts() {
                    let chosen = context.envelope(Shop::$constant);
                    let expected = expected.respond(&context);
                    assert_same(&error.respond(&chosen), &expected);
                    assert_eq!(error.occurrence().body(&chosen), expected.body, "{index}");
                    // Codes choose as the errors do.
                    assert_eq!(ShopCode::$constant, Shop::$constant);
                }
            }
        )*};
    }
    compare! { v1 ENVELOPE_V1 status_code ENVELOPE_STATUS_CODE codes ENVELOPE_CODES v_2 ENVELOPE_V_2 }
}

#[test]
fn the_shape_of_an_alternative_is_whole_status_headers_and_body() {
    let context = Context::new().accept_language("zh").instance("/books/1").envelope(Shop::ENVELOPE_V1);
    let response = Shop::TooMany { left: 2, retry_at: Some(Timestamp::from_unix(0, 0)) }.respond(&context);
    let body = r#"{"error":"4290","text":"还可以再试 2 次。","at":"/books/1","id":"","left":2,"retryAt":"1970-01-01T00:00:00Z"}"#;
    assert_eq!((response.status.as_u16(), response.body.as_str()), (200, body));
    let headers: Vec<_> = response.headers.iter().collect();
    let expected = [
        ("content-type", "application/vnd.shop.v1+json"),
        ("content-language", "zh"),
        ("vary", "accept-language"),
        ("retry-after", "Thu, 01 Jan 1970 00:00:00 GMT"),
        // RFC 9111 §4.2.2: an error that is sent as 200 is not stored.
        ("cache-control", "no-store"),
    ];
    assert_eq!(headers, expected);
    // Without a language in it, none is chosen (RFC 9110 §8.5, §12.5.5).
    let response = Shop::SoldOut.respond(&context.envelope(Shop::ENVELOPE_CODES));
    assert_eq!((response.status.as_u16(), response.body.as_str()), (409, r#"{"code":"sold_out"}"#));
    assert_eq!(response.headers.iter().collect::<Vec<_>>(), [("content-type", "application/json")]);
}

#[test]
fn an_entry_or_group_that_keeps_its_envelope_is_not_chosen_for() {
    for (error, expected) in [
        (Shop::InvalidClient, r#"{"error":"invalid_client"}"#),
        (
            Shop::Maintenance,
            r#"{"type":"https://docs.example.com/maintenance#en","status":503,"detail":"We are back soon.","code":"maintenance"}"#,
        ),
    ] {
        let own = error.respond(&Context::new());
        assert_eq!(own.body, expected);
        for envelope in [Shop::ENVELOPE_V1, Shop::ENVELOPE_STATUS_CODE, Shop::ENVELOPE_CODES, Shop::ENVELOPE_V_2] {
            assert_same(&error.respond(&Context::new().envelope(envelope)), &own);
        }
    }
    assert_eq!(Shop::SlowDown.respond(&Context::new()).body, r#"{"error":"slow_down"}"#);
    let v1 = Context::new().envelope(Shop::ENVELOPE_V1);
    assert_eq!(Shop::SlowDown.respond(&v1).body, r#"{"error":"slow_down","text":"Slow down.","id":""}"#);
}

#[test]
fn the_default_leads_back_to_every_entrys_own_envelope() {
    for error in all().iter().chain(&[Shop::InvalidClient]) {
        for context in contexts() {
            let back = context.envelope(Shop::ENVELOPE_V1).envelope(Shop::ENVELOPE_DEFAULT);
            assert_same(&error.respond(&back), &error.respond(&context));
            assert_eq!(error.occurrence().body(&back), error.occurrence().body(&context));
        }
    }
    // That of `gone` is its own, not the default.
    let default = Context::new().envelope(Shop::ENVELOPE_DEFAULT);
    assert_eq!(Shop::Gone.respond(&default).status, 200);
}

#[test]
fn an_envelope_of_a_type_counts_where_none_is_chosen() {
    let own = CodeMessage::SoldOut.respond(&Context::new());
    assert_eq!(own.body, r#"{"code":"sold_out","message":"This book is sold out.","requestId":""}"#);
    let v1 = CodeMessage::SoldOut.respond(&Context::new().envelope(CodeMessage::ENVELOPE_V1));
    assert_eq!(v1.body, r#"{"error":"sold_out","text":"This book is sold out.","id":""}"#);
    let back = CodeMessage::SoldOut.respond(&Context::new().envelope(CodeMessage::ENVELOPE_DEFAULT));
    assert_same(&back, &own);
    let kept = CodeMessage::InvalidClient.respond(&Context::new().envelope(CodeMessage::ENVELOPE_V1));
    assert_same(&kept, &CodeMessage::InvalidClient.respond(&Context::new()));
}

#[test]
fn errors_of_another_catalog_ignore_a_choice() {
    let v1 = Context::new().envelope(Shop::ENVELOPE_V1);
    assert_same(&Other::Broken.respond(&v1), &Other::Broken.respond(&Context::new()));
    assert_eq!(Other::Broken.respond(&Context::new().envelope(Other::ENVELOPE_V1)).body, r#"{"other":"broken"}"#);
    // Also within an error of the catalog that was chosen for.
    let inner = Shop::Inner(Box::new(Other::Broken));
    assert_same(&inner.respond(&v1), &Other::Broken.respond(&Context::new()));
    let inner = Shop::Inner(Box::new(Shop::SoldOut));
    assert_same(&inner.respond(&v1), &Shop::SoldOut.respond(&v1));
    assert_ne!(Shop::ENVELOPE_V1, Other::ENVELOPE_V1);
}

#[test]
fn a_success_has_the_template_of_the_choice() {
    let chosen =
        |envelope: Envelope| success::<Shop, _>(&[1, 2], &Context::new().language(Language::ZH).envelope(envelope));
    let v1 = chosen(Shop::ENVELOPE_V1);
    assert_eq!((v1.status.as_u16(), v1.body.as_str()), (200, r#"{"ok":true,"data":[1,2],"locale":"zh"}"#));
    assert_eq!(v1.headers.get("content-type"), Some("application/vnd.shop.v1+json"));
    assert_eq!(v1.headers.get("content-language"), Some("zh"));
    let status_code = chosen(Shop::ENVELOPE_STATUS_CODE);
    assert_eq!(status_code.body, r#"{"statusCode":200,"message":"","data":[1,2]}"#);
    // Without a template, and in another catalog.
    for envelope in [Shop::ENVELOPE_CODES, Shop::ENVELOPE_DEFAULT, Other::ENVELOPE_V1] {
        assert_eq!(chosen(envelope).body, "[1,2]");
    }
    assert_eq!(
        success::<ShopCode, _>(&1, &Context::new().envelope(Shop::ENVELOPE_V1)).body,
        r#"{"ok":true,"data":1,"locale":"en"}"#
    );
}

#[test]
fn an_envelope_is_a_value() {
    const V1: Envelope = Shop::ENVELOPE_V1;
    assert_eq!((V1.name(), V1.catalog()), ("v1", "versions"));
    assert_eq!(Shop::ENVELOPE_DEFAULT.name(), "problem");
    assert_eq!(format!("{V1:?}"), "Envelope(versions/v1)");
    let hash = |envelope: Envelope| {
        let mut hasher = DefaultHasher::new();
        envelope.hash(&mut hasher);
        hasher.finish()
    };
    let copy = V1;
    assert_eq!(hash(copy), hash(V1));
    assert_ne!(hash(V1), hash(Other::ENVELOPE_V1));
}
