//! The envelope of most Chinese APIs: `null`, times as milliseconds, texts per language, flat successes, and the status of HTTP
//! by that of the entry.

use errbook::{ApiError, Context, Language, Timestamp, success};

#[errbook::catalog(catalog = "catalogs/chinese.toml")]
enum Wrapped {}

#[errbook::catalog(catalog = "catalogs/chinese.toml", envelope = "detailed")]
enum Detailed {}

/// 2026-03-01T04:05:06.789012345Z, which is the same day in Shanghai.
const INSTANT: Timestamp = Timestamp::from_unix(1_772_337_906, 789_012_345);

fn context(language: Language) -> Context<'static> {
    Context::new().timestamp(INSTANT).language(language)
}

fn text(response: &errbook::Response) -> &str {
    response.body.as_str()
}

#[test]
fn an_error_has_null_for_data_milliseconds_and_an_empty_trace_id() {
    let response = Wrapped::Unauthorized {}.respond(&context(Language::EN));
    let expected = r#"{"code":10001,"msg":"Sign in first.","data":null,"traceId":"","timestamp":1772337906789}"#;
    assert_eq!((response.status.as_u16(), text(&response)), (401, expected));
    let response = Wrapped::Rejected {}.respond(&context(Language::ZH).trace_id("4bf9"));
    let expected = r#"{"code":10000,"msg":"请求被拒绝。","data":null,"traceId":"4bf9","timestamp":1772337906789}"#;
    assert_eq!((response.status.as_u16(), text(&response)), (200, expected));
    // RFC 9111 §4.2.2: a cache takes it for a success.
    assert_eq!(response.headers.get("cache-control"), Some("no-store"));
    assert_eq!(Wrapped::Internal {}.respond(&context(Language::ZH)).status, 500);
}

#[test]
fn a_success_has_a_message_in_the_language_of_the_reader() {
    let response = success::<Wrapped, _>(&[1, 2], &context(Language::ZH));
    let expected = r#"{"code":0,"msg":"成功","data":[1,2],"traceId":"","timestamp":1772337906789}"#;
    assert_eq!((response.status.as_u16(), text(&response)), (200, expected));
    assert_eq!(response.headers.get("content-language"), Some("zh"));
    assert_eq!(response.headers.get("vary"), Some("accept-language"));
    let response = success::<Wrapped, _>(&(), &context(Language::EN).trace_id("7"));
    assert_eq!(text(&response), r#"{"code":0,"msg":"OK","data":null,"traceId":"7","timestamp":1772337906789}"#);
}

fn locked() -> Detailed {
    Detailed::Locked {
        at: INSTANT,
        free: 1_234_567,
        times: vec![INSTANT, Timestamp::from_unix(0, 0)],
        sizes: Some(vec![0.5, 1e7]),
    }
}

#[test]
fn times_and_numbers_are_written_by_the_formats_of_the_catalog() {
    let response = locked().respond(&context(Language::EN));
    let message =
        "Locked until 2026-03-01 12:05 (2026-03-01, 1772337906); 1,234,567 bytes are free, 1234567 in digits.";
    let expected = format!(
        concat!(
            r#"{{"code":"10002","msg":"{}","#,
            r#""when":{{"utc":"2026-03-01T04:05:06.789Z","s":1772337906,"text":"1772337906789","local":"2026-03-01 12:05:06.789","day":"on 2026-03-01"}},"#,
            r#""data":{{"at":1772337906789,"free":1234567,"times":["2026-03-01 12:05:06.789","1970-01-01 08:00:00.000"],"sizes":["0.5","1,00,00,000"],"null":null}},"#,
            r#""shown":{{"size":"12,34,567","since":1772337906,"text":"1234567/2026-03-01T04:05:06.789012345Z"}}}}"#,
        ),
        message
    );
    assert_eq!(text(&response), expected);
    assert_eq!(response.status, 410);
    let error = locked();
    assert_eq!(error.to_string(), message);
    let zh = "锁定至 2026年3月1日 12:05（3月1日，1772337906）；剩余 1234567 字节，即 1234567。";
    assert_eq!(error.message(Language::ZH).to_string(), zh);
    assert!(text(&error.respond(&context(Language::ZH))).contains(zh));
    assert!(text(&error.respond(&context(Language::ZH))).contains("on 3月1日"));
}

#[test]
fn what_no_key_of_http_status_names_keeps_its_status() {
    assert_eq!(Detailed::Unauthorized {}.respond(&context(Language::EN)).status, 422);
    assert_eq!(Detailed::Internal {}.respond(&context(Language::EN)).status, 500);
}

#[test]
fn the_members_of_the_data_are_members_of_a_flat_success() {
    #[derive(serde::Serialize)]
    struct Token<'a> {
        access_token: &'a str,
        errcode: u8,
        nested: [Option<u8>; 2],
        #[serde(rename = "trace")]
        trace: u8,
    }
    let of = |data: &dyn erased::Data| data.flat(&context(Language::ZH));
    let token = Token { access_token: "a\"b", errcode: 9, nested: [None, Some(1)], trace: 3 };
    assert_eq!(of(&token), r#"{"access_token":"a\"b","nested":[null,1],"errcode":0,"errmsg":"成功"}"#);
    // Data without members, and data that has none of its own.
    assert_eq!(of(&()), r#"{"errcode":0,"errmsg":"成功"}"#);
    assert_eq!(of(&serde_json::json!({})), r#"{"errcode":0,"errmsg":"成功"}"#);
    assert_eq!(of(&vec![1, 2]), r#"{"data":[1,2],"errcode":0,"errmsg":"成功"}"#);
    assert_eq!(of(&"text"), r#"{"data":"text","errcode":0,"errmsg":"成功"}"#);
    let traced = success::<Detailed, _>(&serde_json::json!({ "a": {} }), &context(Language::EN).trace_id("t"));
    assert_eq!(text(&traced), r#"{"a":{},"errcode":0,"errmsg":"OK","trace":"t"}"#);
}

mod erased {
    use super::{Context, Detailed, success};

    pub(crate) trait Data {
        fn flat(&self, context: &Context<'_>) -> String;
    }

    impl<T: serde::Serialize> Data for T {
        fn flat(&self, context: &Context<'_>) -> String {
            success::<Detailed, _>(self, context).body.as_str().to_owned()
        }
    }
}
