//! Bodies byte for byte: the presets, and templates of the catalog's own.

use errbook::{ApiError, Context, Language, Timestamp};
use errbook_tests::{body, body_in};

/// The same three errors in an envelope.
macro_rules! in_envelope {
    ($($module:ident: $envelope:literal;)*) => { $(
        mod $module {
            #[derive(Debug, errbook::ApiError)]
            #[api_error(catalog = "catalogs/envelopes.toml", envelope = $envelope)]
            pub(crate) enum E {
                Full { retry_at: errbook::Timestamp, mfa_token: Option<&'static str> },
                Least,
                Numbered,
            }

            pub(crate) const FULL: E = E::Full { retry_at: errbook::Timestamp::from_unix(0, 0), mfa_token: None };
            pub(crate) const TOKEN: E =
                E::Full { retry_at: errbook::Timestamp::from_unix(0, 0), mfa_token: Some("t\"") };
        }
    )* };
}

/// As `in_envelope`, for envelopes that need a code.
macro_rules! in_envelope_with_code {
    ($($module:ident: $envelope:literal;)*) => { $(
        mod $module {
            #[derive(Debug, errbook::ApiError)]
            #[api_error(catalog = "catalogs/envelopes.toml", envelope = $envelope)]
            pub(crate) enum E {
                Full { retry_at: errbook::Timestamp, mfa_token: Option<&'static str> },
                Numbered,
            }

            pub(crate) const FULL: E = E::Full { retry_at: errbook::Timestamp::from_unix(0, 0), mfa_token: Some("t") };
        }
    )* };
}

in_envelope! {
    problem: "problem";
    status_code: "status_code";
    deep: "deep";
    optional: "optional";
    nothing: "nothing";
}

in_envelope_with_code! {
    error_message: "error_message";
    error_only: "error_only";
    code_message: "code_message";
}

/// All that a request can bring.
fn context() -> Context<'static> {
    Context::new().request_id("r-1").instance("/orders/7?a=\"b\"").trace_id("t-1").timestamp(Timestamp::from_unix(1, 0))
}

/// Content type and status of an answer.
fn head(error: &dyn ApiError) -> (String, u16) {
    let response = error.respond(&Context::new());
    (response.headers.get("content-type").unwrap_or_default().to_owned(), response.status.as_u16())
}

#[test]
fn problem_is_rfc_9457() {
    assert_eq!(head(&problem::FULL), ("application/problem+json".to_owned(), 429));
    let en = "{\"type\":\"https://docs.example.com/orders/full?code=too%20many%20%22orders%22#en\",\
        \"title\":\"Too many\",\"status\":429,\"detail\":\"Try again after 1970-01-01T00:00:00Z.\",\
        \"code\":\"too many \\\"orders\\\"\",\"retryAt\":\"1970-01-01T00:00:00Z\"}";
    assert_eq!(body_in(&problem::FULL, Language::EN), en);
    let zh = "{\"type\":\"https://docs.example.com/orders/full?code=too%20many%20%22orders%22#zh\",\
        \"title\":\"过多\",\"status\":429,\"detail\":\"请在 1970-01-01T00:00:00Z 之后重试。\",\
        \"instance\":\"/orders/7?a=\\\"b\\\"\",\"code\":\"too many \\\"orders\\\"\",\
        \"retryAt\":\"1970-01-01T00:00:00Z\",\"mfaToken\":\"t\\\"\"}";
    assert_eq!(body(&problem::TOKEN, &context().language(Language::ZH)), zh);
}

#[test]
fn problem_leaves_out_what_an_entry_has_not() {
    let least = "{\"type\":\"https://docs.example.com//least?code=least#en\",\"status\":500,\
        \"detail\":\"Something went wrong.\"}";
    assert_eq!(body(&problem::E::Least, &Context::new()), least);
    let numbered = "{\"type\":\"https://docs.example.com//numbered?code=-2333#en\",\"status\":403,\
        \"detail\":\"Say please.\",\"code\":-2333}";
    assert_eq!(body(&problem::E::Numbered, &Context::new()), numbered);
}

#[test]
fn a_problem_without_a_page_is_about_blank() {
    #[derive(Debug, ApiError)]
    #[api_error(catalog = "catalogs/statuses.toml")]
    enum NoPage {
        Teapot,
    }
    let expected = r#"{"type":"about:blank","status":418,"detail":"Short and stout.","code":"teapot"}"#;
    assert_eq!(body(&NoPage::Teapot, &context()).replace(r#""instance":"/orders/7?a=\"b\"","#, ""), expected);
}

#[test]
fn error_message_is_code_message_and_fields() {
    assert_eq!(head(&error_message::FULL), ("application/json".to_owned(), 429));
    let full = "{\"error\":\"too many \\\"orders\\\"\",\"message\":\"Try again after 1970-01-01T00:00:00Z.\",\
        \"retryAt\":\"1970-01-01T00:00:00Z\",\"mfaToken\":\"t\"}";
    assert_eq!(body(&error_message::FULL, &context()), full);
    assert_eq!(body_in(&error_message::E::Numbered, Language::ZH), r#"{"error":-2333,"message":"请说“请”。"}"#);
}

#[test]
fn error_only_is_the_code() {
    assert_eq!(head(&error_only::FULL), ("application/json".to_owned(), 429));
    assert_eq!(body(&error_only::FULL, &context()), r#"{"error":"too many \"orders\""}"#);
    assert_eq!(body_in(&error_only::E::Numbered, Language::ZH), r#"{"error":-2333}"#);
}

#[test]
fn code_message_has_a_request_id_always() {
    assert_eq!(head(&code_message::E::Numbered), ("application/json".to_owned(), 403));
    assert_eq!(
        body(&code_message::E::Numbered, &context()),
        r#"{"code":-2333,"message":"Say please.","requestId":"r-1"}"#
    );
    assert_eq!(
        body(&code_message::E::Numbered, &Context::new()),
        r#"{"code":-2333,"message":"Say please.","requestId":""}"#
    );
}

#[test]
fn status_code_answers_200_and_tells_the_status_in_the_body() {
    assert_eq!(head(&status_code::E::Numbered), ("application/json".to_owned(), 200));
    assert_eq!(status_code::E::Numbered.status(), 403);
    assert_eq!(
        body(&status_code::E::Numbered, &context()),
        r#"{"statusCode":403,"apiCode":-2333,"message":"Say please.","requestId":"r-1"}"#
    );
    assert_eq!(
        body(&status_code::E::Least, &Context::new()),
        r#"{"statusCode":500,"message":"Something went wrong."}"#
    );
}

#[test]
fn a_template_comes_out_in_the_order_written_with_every_value() {
    let expected = r#"{"zeta":1,"alpha":{"beta":{"gamma":["too many \"orders\"",
{"n":"full","s":"429","c":"too many \"orders\""},[],2.5,true,"full of orders",[[429]]]}},
"retryAt":"1970-01-01T00:00:00Z","mfaToken":"t\"",
"maybe":{"title":"Too many","deeper":{"again":true,"id":"r-1"}},
"texts":{"all":{"en":"Try again after 1970-01-01T00:00:00Z.","zh":"请在 1970-01-01T00:00:00Z 之后重试。"},
"zh":"请在 1970-01-01T00:00:00Z 之后重试。",
"mixed":"[en] Try again after 1970-01-01T00:00:00Z. \"{quoted}\""},
"id":"request r-1","trace":"t-1","one":"t\"","when":"1970-01-01T00:00:00Z","kind":"error","again":true,
"page":"https://docs.example.com/orders/full?code=too%20many%20%22orders%22#en",
"fields":{"all":{"retryAt":"1970-01-01T00:00:00Z","mfaToken":"t\""}},
"at":"1970-01-01T00:00:01.000Z","empty":{},"nothing":"","date":"2026-03-01T00:00:00Z","ключ \" 钥":"值"}"#;
    assert_eq!(body(&deep::TOKEN, &context()), expected.replace('\n', ""));
    assert_eq!(head(&deep::FULL), ("application/vnd.deep+json; charset=utf-8".to_owned(), 200));
}

#[test]
fn a_template_leaves_out_what_has_no_value() {
    let expected = r#"{"zeta":1,"alpha":{"beta":{"gamma":[{"n":"least","s":"500"},[],2.5,true,[[500]]]}},
"texts":{"all":{"en":"Something went wrong.","zh":"出错了。"},"zh":"出错了。",
"mixed":"[zh] 出错了。 \"{quoted}\""},"kind":"error","page":"https://docs.example.com//least?code=least#zh",
"fields":{"all":{}},"at":"1970-01-01T00:00:01.000Z","empty":{},"nothing":"","date":"2026-03-01T00:00:00Z",
"ключ \" 钥":"值"}"#;
    let context = Context::new().language(Language::ZH).timestamp(Timestamp::from_unix(1, 0));
    assert_eq!(body(&deep::E::Least, &context), expected.replace('\n', ""));
}

#[test]
fn objects_that_come_out_empty_are_left_out_up_to_the_first_that_does_not() {
    assert_eq!(body(&optional::E::Least, &Context::new()), r#"{"list":[]}"#);
    assert_eq!(
        body(&optional::FULL, &Context::new()),
        r#"{"outer":{"inner":{"title":"Too many"}},"list":[{"title":"Too many"}]}"#
    );
    let trace = Context::new().trace_id("t").instance("/");
    assert_eq!(body(&optional::E::Least, &trace), r#"{"outer":{"trace":"t"},"list":["/"]}"#);
    let id = Context::new().request_id("{}");
    assert_eq!(body(&optional::E::Numbered, &id), r#"{"outer":{"inner":{"id":"{}"}},"list":[]}"#);
    assert_eq!(
        body(&optional::TOKEN, &context()),
        r#"{"outer":{"inner":{"title":"Too many","id":"r-1"},"trace":"t-1"},"list":[{"title":"Too many"},"/orders/7?a=\"b\""]}"#
    );
}

#[test]
fn a_body_of_nothing_is_an_empty_object() {
    assert_eq!(body(&nothing::E::Least, &context()), "{}");
    assert_eq!(body(&nothing::FULL, &context()), r#"{"title":"Too many"}"#);
}

#[test]
fn every_body_is_json_in_every_context() {
    let contexts = [
        Context::new(),
        context(),
        Context::new().request_id(""),
        Context::new().instance(""),
        context().language(Language::ZH),
    ];
    let errors: [&dyn ApiError; 11] = [
        &problem::TOKEN,
        &problem::E::Least,
        &status_code::FULL,
        &status_code::TOKEN,
        &deep::FULL,
        &deep::E::Numbered,
        &optional::FULL,
        &nothing::TOKEN,
        &nothing::E::Numbered,
        &error_message::FULL,
        &code_message::FULL,
    ];
    for (error, context) in errors.iter().flat_map(|error| contexts.iter().map(move |context| (error, context))) {
        let text = body(*error, context);
        let value: serde_json::Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert!(value.is_object());
        assert_eq!(value.to_string().len(), text.len(), "a name is there twice: {text}");
    }
}
