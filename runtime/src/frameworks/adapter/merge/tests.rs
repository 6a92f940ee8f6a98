use alloc::vec::Vec;

use http::HeaderMap;

use super::*;

fn fields(lines: &[(&str, &str)]) -> HeaderMap {
    let mut fields = HeaderMap::new();
    for (name, value) in lines {
        HeaderFields::append(&mut fields, name, value.as_bytes());
    }
    fields
}

fn merged(theirs: &[(&str, &str)], ours: &[(&'static str, &'static str)], status: u16, wins: Wins) -> HeaderMap {
    let mut headers = Headers::default();
    for (name, value) in ours {
        headers.insert(*name, *value);
    }
    let mut theirs = fields(theirs);
    merge(&mut theirs, &headers, status, wins);
    theirs
}

fn lines<'a>(fields: &'a HeaderMap, name: &str) -> Vec<&'a str> {
    fields.get_all(name).into_iter().filter_map(|value| value.to_str().ok()).collect()
}

#[test]
fn a_handlers_value_wins_over_that_of_a_fallback_and_loses_to_that_of_the_error_itself() {
    let of = |wins| merged(&[("retry-after", "120"), ("allow", "GET")], &[("retry-after", "30")], 503, wins);
    assert_eq!(lines(&of(Wins::Theirs), "retry-after"), ["120"]);
    assert_eq!(lines(&of(Wins::Ours), "retry-after"), ["30"]);
    assert_eq!(lines(&of(Wins::Ours), "allow"), ["GET"]);
}

#[test]
fn lists_are_joined_in_one_line_and_cookies_are_not() {
    // RFC 9110 §5.3: the combined value is that of the lines, in order; `Set-Cookie` is the exception.
    let theirs = [
        ("www-authenticate", "Bearer realm=\"a, b\""),
        ("www-authenticate", "Basic realm=\"c\""),
        ("link", "</a>; rel=help"),
        ("vary", "origin"),
        ("set-cookie", "a=1"),
        ("set-cookie", "b=2"),
    ];
    let ours = [
        ("www-authenticate", "DPoP algs=\"ES256\""),
        ("link", "</a>; rel=help"),
        ("vary", "accept-language"),
        ("set-cookie", "c=3"),
    ];
    let all = merged(&theirs, &ours, 401, Wins::Theirs);
    assert_eq!(lines(&all, "www-authenticate"), ["Bearer realm=\"a, b\", Basic realm=\"c\", DPoP algs=\"ES256\""]);
    assert_eq!(lines(&all, "link"), ["</a>; rel=help"]);
    assert_eq!(lines(&all, "vary"), ["origin, accept-language"]);
    assert_eq!(lines(&all, "set-cookie"), ["a=1", "b=2", "c=3"]);
}

#[test]
fn what_describes_the_replaced_body_goes() {
    // RFC 9110 §8, §14, RFC 9530, RFC 9421, RFC 9111 §5.1.
    let gone = [
        "accept-ranges",
        "age",
        "content-digest",
        "content-disposition",
        "content-encoding",
        "content-language",
        "content-length",
        "content-location",
        "content-md5",
        "content-range",
        "content-type",
        "digest",
        "etag",
        "last-modified",
        "repr-digest",
        "signature",
        "signature-input",
        "sourcemap",
        "trailer",
        "transfer-encoding",
        "x-sourcemap",
    ];
    let kept = ["content-security-policy", "x-content-type-options", "cache-control", "date", "location", "set-cookie"];
    for status in [400, 404, 500, 206] {
        assert!(gone.iter().all(|name| goes(name, status)), "{status}");
    }
    assert!(kept.iter().all(|name| !goes(name, 404)));
}

#[test]
fn a_content_range_stays_with_416_alone() {
    // RFC 9110 §14.4: `bytes */47022` says how long the representation is.
    assert!(!goes("content-range", 416));
    assert!(goes("content-range", 400) && goes("content-range", 200));
}

#[test]
fn what_allows_caches_to_store_a_response_goes_if_an_error_is_sent_as_a_success() {
    let theirs = [("cache-control", "max-age=60"), ("expires", "Thu, 01 Jan 2032 00:00:00 GMT"), ("x-a", "1")];
    let ours = [("cache-control", "no-store")];
    let success = merged(&theirs, &ours, 200, Wins::Theirs);
    assert_eq!(lines(&success, "cache-control"), ["no-store"]);
    assert!(!success.contains_key("expires") && success.contains_key("x-a"));
    let error = merged(&theirs, &ours, 503, Wins::Theirs);
    // RFC 9111 §4.2.1: the most restrictive directive holds.
    assert_eq!(lines(&error, "cache-control"), ["max-age=60, no-store"]);
}

#[test]
fn vary_is_one_line_with_each_name_once() {
    let of = |values: &[&str]| {
        let lines_of: Vec<_> = values.iter().map(|value| ("vary", *value)).collect();
        let mut fields = fields(&lines_of);
        vary_by(&mut fields, Some("accept-language"), false);
        lines(&fields, "vary").join("|")
    };
    assert_eq!(of(&[]), "accept-language");
    assert_eq!(of(&["accept-language"]), "accept-language");
    assert_eq!(of(&["Origin"]), "Origin, accept-language");
    assert_eq!(of(&["accept-language", "Origin, Accept-Language"]), "accept-language, Origin");
    // RFC 9110 §12.5.5: `*` says that anything may have played a role.
    assert_eq!(of(&["*"]), "*");
    assert_eq!(of(&["origin", "*"]), "*");
    assert_eq!(of(&["", ",a,,b "]), "a, b, accept-language");
}

#[test]
fn vary_names_all_that_the_language_depends_on() {
    let of = |values: &[&str]| {
        let lines_of: Vec<_> = values.iter().map(|value| ("vary", *value)).collect();
        let mut fields = fields(&lines_of);
        vary_by(&mut fields, Some("cookie, accept-language"), false);
        lines(&fields, "vary").join("|")
    };
    assert_eq!(of(&["accept-language"]), "cookie, accept-language");
    assert_eq!(of(&["cookie, accept-language"]), "cookie, accept-language");
    assert_eq!(of(&["Origin, accept-language"]), "Origin, accept-language, cookie");
    assert_eq!(of(&["accept-language", "Cookie"]), "Cookie, accept-language");
    assert_eq!(of(&["*"]), "*");
}

/// RFC 9110 §12.5.1, §12.5.5: another client may get a page.
#[test]
fn vary_names_accept_where_there_are_pages() {
    let of = |values: &[&str], language| {
        let lines_of: Vec<_> = values.iter().map(|value| ("vary", *value)).collect();
        let mut fields = fields(&lines_of);
        vary_by(&mut fields, language, true);
        lines(&fields, "vary").join("|")
    };
    assert_eq!(of(&[], None), "accept");
    assert_eq!(of(&["accept"], None), "accept");
    assert_eq!(of(&["accept-language"], None), "accept-language, accept");
    assert_eq!(of(&["accept-language"], Some("accept-language")), "accept-language, accept");
    assert_eq!(of(&["accept-language, accept"], Some("accept-language")), "accept-language, accept");
    assert_eq!(of(&["Origin", "Accept"], Some("cookie")), "Origin, Accept, cookie");
    assert_eq!(of(&["*"], Some("accept-language")), "*");
}
