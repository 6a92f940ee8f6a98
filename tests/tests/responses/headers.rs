//! Header fields: the entry's own, and those of the language.

use errbook::{ApiError, Context, Language, Timestamp};

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/headers.toml")]
enum AnyError {
    Locked { retry_at: Timestamp, reason: Option<&'static str>, left: Option<i8>, scopes: Vec<&'static str> },
    Unauthorized,
    Neutral,
}

fn locked(reason: Option<&'static str>, left: Option<i8>, scopes: &[&'static str]) -> AnyError {
    AnyError::Locked { retry_at: Timestamp::from_unix(784_111_777, 999_999_999), reason, left, scopes: scopes.into() }
}

fn headers(error: &AnyError, context: &Context<'_>) -> Vec<(String, String)> {
    let headers = error.respond(context).headers;
    headers.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

fn header(error: &AnyError, name: &str) -> Option<String> {
    error.respond(&Context::new()).headers.get(name).map(str::to_owned)
}

fn pairs<const N: usize>(pairs: [(&str, &str); N]) -> Vec<(String, String)> {
    pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).into()
}

#[test]
fn headers_come_in_order_with_lower_case_names() {
    let error = locked(Some("tries"), Some(-1), &["a", "b"]);
    let expected = [
        ("content-type", "application/json"),
        ("content-language", "zh"),
        ("vary", "accept-language"),
        // Up from 37.999999999, as a client must not come too early.
        ("retry-after", "Sun, 06 Nov 1994 08:49:38 GMT"),
        ("x-reason", "because: tries"),
        ("x-ratelimit-remaining", "0"),
        ("x-scopes", "a, b"),
        ("cache-control", "no-store"),
    ];
    assert_eq!(headers(&error, &Context::new().accept_language("zh"))[..2], pairs(expected)[..2]);
    let context = Context::new().accept_language("en");
    let mut english = expected;
    english[1].1 = "en";
    assert_eq!(headers(&error, &context), pairs(english));
}

#[test]
fn an_instant_is_an_http_date_in_a_header_and_rfc_3339_in_the_body() {
    let error = locked(None, None, &[]);
    assert_eq!(header(&error, "Retry-After").unwrap(), "Sun, 06 Nov 1994 08:49:38 GMT");
    let body = error.respond(&Context::new()).body;
    let expected = r#"{"error":"locked","message":"Locked.","retry_at":"1994-11-06T08:49:37.999999999Z"}"#;
    assert_eq!(body, expected);
}

#[test]
fn a_header_of_an_optional_field_without_a_value_is_left_out() {
    let error = locked(None, None, &["a"]);
    assert_eq!(header(&error, "x-reason"), None);
    assert_eq!(header(&error, "x-ratelimit-remaining"), None);
    assert_eq!(header(&error, "cache-control").unwrap(), "no-store");
}

#[test]
fn no_field_can_split_a_header() {
    let attack = "x\r\nSet-Cookie: admin=1\r\n\r\n<html>";
    let error = locked(Some(attack), None, &["a\nb", "c\0d", "\u{7f}"]);
    assert_eq!(header(&error, "x-reason").unwrap(), "because: x%0D%0ASet-Cookie: admin=1%0D%0A%0D%0A<html>");
    assert_eq!(header(&error, "x-scopes").unwrap(), "a%0Ab, c%00d, %7F");
    for (name, value) in headers(&error, &Context::new()) {
        assert!(value.bytes().all(|byte| (0x20..0x7F).contains(&byte)), "{name}: {value:?}");
    }
    assert!(http::Response::<bytes::Bytes>::from(error.respond(&Context::new())).headers().get("set-cookie").is_none());
}

#[test]
fn what_is_beyond_ascii_is_percent_encoded() {
    let error = locked(Some("重é"), None, &["茶", "b"]);
    assert_eq!(header(&error, "x-reason").unwrap(), "because: %E9%87%8D%C3%A9");
    let chinese = error.respond(&Context::new().language(Language::ZH)).headers;
    // The separator of lists is that of headers (RFC 9110 §5.6.1) in every language.
    assert_eq!(chinese.get("x-scopes").unwrap(), "%E8%8C%B6, b");
}

#[test]
fn fixed_headers_stand_as_the_catalog_writes_them() {
    let expected = "Bearer realm=\"api\", error=\"invalid_token\"";
    assert_eq!(header(&AnyError::Unauthorized, "www-authenticate").unwrap(), expected);
}

#[test]
fn an_entry_can_vary_by_more_than_the_language() {
    let context = Context::new().accept_language("zh");
    let all = headers(&AnyError::Unauthorized, &context);
    let vary: Vec<_> = all.iter().filter(|(name, _)| name == "vary").map(|(_, value)| value.as_str()).collect();
    assert_eq!(vary, ["accept-language", "origin"]);
    let answer = http::Response::<bytes::Bytes>::from(AnyError::Unauthorized.respond(&context));
    // One line: some middlewares and caches read only the first (RFC 9110 §5.3 lets a sender combine them).
    assert_eq!(answer.headers().get_all("vary").iter().collect::<Vec<_>>(), ["accept-language, origin"]);
}

#[test]
fn a_body_without_language_neither_names_one_nor_varies() {
    let context = Context::new().accept_language("zh");
    assert_eq!(headers(&AnyError::Neutral, &context), pairs([("content-type", "application/json")]));
}

#[test]
fn an_answer_that_nobody_chose_the_language_of_does_not_vary() {
    let all = headers(&AnyError::Unauthorized, &Context::new());
    assert_eq!(all[1], ("content-language".to_owned(), "en".to_owned()));
    assert!(!all.contains(&("vary".to_owned(), "accept-language".to_owned())));
    for context in [Context::new().accept_language(""), Context::new().language(Language::EN)] {
        assert!(
            headers(&AnyError::Unauthorized, &context).contains(&("vary".to_owned(), "accept-language".to_owned()))
        );
    }
}

#[test]
fn a_service_can_set_headers_of_its_own() {
    let mut headers = AnyError::Unauthorized.respond(&Context::new()).headers;
    assert!(headers.insert("X-Request-Id", "r"));
    assert!(headers.insert("WWW-AUTHENTICATE", "Basic"));
    assert!(!headers.insert("not a name", "x"));
    assert_eq!(headers.get("x-request-id"), Some("r"));
    let authenticate = headers.iter().filter(|(name, _)| *name == "www-authenticate");
    assert_eq!(authenticate.map(|(_, value)| value).collect::<Vec<_>>(), ["Basic"]);
    assert_eq!(headers.get("vary"), Some("origin"));
}

#[test]
fn an_entry_says_which_of_its_fields_are_for_headers_alone() {
    let entry = locked(None, None, &[]).entry();
    let only: Vec<&str> = entry.fields().filter(|field| field.is_header_only()).map(|field| field.name()).collect();
    assert_eq!(only, ["reason", "scopes"]);
}
