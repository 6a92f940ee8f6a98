use alloc::format;
use alloc::string::ToString;
use alloc::vec;
use alloc::vec::Vec;

use super::*;
use crate::client::field_reader::FieldReader;
use crate::client::fixture::{INVALID_INPUT, Shop, image};
use crate::client::identify::identify;
use crate::model::location::Location;
use crate::pointer;

fn read(status: u16, headers: &[(&str, &str)], body: &str) -> Option<ErrorReply<Shop>> {
    let response = Response { status, headers: &headers, body };
    let mut content = Box::new(Content::new(response.status, image()));
    let identified = identify(image(), &response, &mut content.walked);
    let record = identified.choice.record;
    let error = record.and_then(|record| {
        Shop::of(record as usize, &FieldReader::of_entry(&identified, record, &response, &content.walked))
    });
    ErrorReply::new(content, &response, identified, error, &[])
}

fn reply(status: u16, body: &str) -> ErrorReply<Shop> {
    read(status, &[], body).unwrap()
}

#[test]
fn a_body_is_its_entry_with_fields_in_any_order_and_among_unknown_members() {
    let expected = Shop::SoldOut { sku: "a\"é\n".into(), left: Some(3), tags: Some(vec!["x".into(), "y".into()]) };
    for body in [
        r#"{"type":"about:blank","status":409,"detail":"Sold out.","code":"sold_out","sku":"a\"é\n","leftOver":3,"tags":["x","y"]}"#,
        r#" { "tags" : [ "x" , "\u0079" ] , "x" : {"code":"locked"} , "leftOver" : 3 , "sku" : "\u0061\"\u00e9\n" ,
            "detail":"Sold out.", "code" : "sold_out" } "#,
        "\u{FEFF}{\"sku\":\"a\\\"\\u00E9\\n\",\"l\\u0065ftOver\":3,\"tags\":[\"x\",\"y\"],\"c\\u006fde\":\"sold_out\",\"detail\":\"Sold \\u006fut.\"}",
    ] {
        let reply = reply(409, body);
        assert_eq!(reply.error(), Some(&expected), "{body}");
        assert_eq!((reply.code(), reply.name()), (Some(Code::Str("sold_out")), Some("sold_out")));
        assert_eq!((reply.status(), reply.http_status(), reply.message()), (409, 409, Some("Sold out.")));
        assert_eq!(reply.body(), body.as_bytes());
        assert!(!reply.is_ambiguous() && reply.retryable().is_none());
    }
}

#[test]
fn optional_fields_can_be_absent_and_required_ones_cannot() {
    let optional = Shop::SoldOut { sku: "a".into(), left: None, tags: None };
    let sold_out = |members: &str| reply(409, &format!(r#"{{"code":"sold_out"{members}}}"#));
    assert_eq!(sold_out(r#","sku":"a""#).error(), Some(&optional));
    assert_eq!(sold_out(r#","sku":"a","leftOver":null,"tags":null"#).error(), Some(&optional));
    for wrong in ["", r#","sku":null"#, r#","sku":1"#, r#","sku":"a","leftOver":"x""#, r#","sku":"a","tags":[1]"#] {
        let reply = sold_out(wrong);
        assert_eq!((reply.error(), reply.name()), (None, Some("sold_out")), "{wrong}");
        assert!(reply.into_error().is_err());
    }
}

#[test]
fn the_last_of_members_with_the_same_name_counts() {
    let reply = reply(409, r#"{"code":"locked","sku":"a","until":1,"code":"sold_out","sku":"b"}"#);
    assert_eq!(reply.into_error().ok(), Some(Shop::SoldOut { sku: "b".into(), left: None, tags: None }));
    let old = r#"{"errcode":"sold_out","text":"[409] a","api":1,"meta":{"requestId":"r","data":{"sku":"a","leftOver":1}},
        "meta":{"data":{"sku":"b"}}}"#;
    let reply = read(409, &[], old).unwrap();
    assert_eq!(reply.error(), Some(&Shop::SoldOut { sku: "b".into(), left: None, tags: None }));
    assert_eq!(reply.request_id(), None);
}

#[test]
fn the_envelope_is_the_one_that_the_body_fits() {
    let old = r#"{"errcode":"sold_out","text":"[409] Sold [out]. \u4e2d","api":1,"meta":{"requestId":"r","sku":"a","data":{"leftOver":9007199254740993}}}"#;
    let reply = reply(409, old);
    assert_eq!(reply.error(), Some(&Shop::SoldOut { sku: "a".into(), left: Some(9_007_199_254_740_993), tags: None }));
    assert_eq!((reply.message(), reply.request_id()), (Some("Sold [out]. 中"), Some("r")));
}

#[test]
fn an_unknown_code_is_an_error_with_all_that_the_body_says() {
    let body = r#"{"type":"https://x/y","title":"T","status":409,"detail":"New.","instance":"/a","code":"brand_new","x":[{}]}"#;
    let headers =
        [("Content-Language", "zh-Hans"), ("X-Request-Id", "r1"), ("Retry-After", "7"), ("content-type", "text/plain")];
    let reply = read(410, &headers, body).unwrap();
    assert_eq!((reply.error(), reply.entry(), reply.is_ambiguous()), (None, None, false));
    assert_eq!((reply.code(), reply.name(), reply.status()), (Some(Code::Str("brand_new")), None, 409));
    assert_eq!((reply.message(), reply.title(), reply.problem_type()), (Some("New."), Some("T"), Some("https://x/y")));
    assert_eq!((reply.instance(), reply.request_id()), (Some("/a"), Some("r1")));
    assert_eq!(reply.retry_after(), Some(Duration::from_secs(7)));
    assert_eq!(reply.language(), Language::parse("zh-Hans").ok());
    assert_eq!(reply.to_string(), "409 brand_new: New.");
}

#[test]
fn what_is_not_from_the_catalog_is_what_http_says() {
    for body in
        ["", "<html><body>502 Bad Gateway</body></html>", "[1]", "null", "\"x\"", "{\"code\":\"sold_out\"", "{}x"]
    {
        let reply = reply(502, body);
        assert_eq!((reply.error(), reply.code(), reply.name(), reply.message()), (None, None, None, None), "{body}");
        assert_eq!((reply.status(), reply.body(), reply.to_string().as_str()), (502, body.as_bytes(), "502"));
        assert!(read(200, &[], body).is_none());
    }
    let response = Response { status: 500, headers: &(), body: "" };
    let mut content = Box::new(Content::new(response.status, image()));
    let identified = identify(image(), &response, &mut content.walked);
    let reply = ErrorReply::<Shop>::new(content, &response, identified, None, b"\xFF\xFE").unwrap();
    assert_eq!(reply.body(), b"\xFF\xFE");
}

#[test]
fn a_success_is_no_error() {
    for body in [
        r#"{"errcode":0,"text":"","api":1,"meta":{"data":{}}}"#,
        r#"{"code":"sold_out","sku":"a"}"#,
        r#"{"code":"brand_new"}"#,
        r#"{"id":5,"title":"A book"}"#,
        r#"{"status":503,"detail":"x","type":"about:blank"}"#,
    ] {
        assert!(read(200, &[], body).is_none(), "{body}");
    }
    let mfa = read(200, &[], r#"{"code":"mfa_required","detail":"Enter it."}"#).unwrap();
    assert_eq!((mfa.name(), mfa.http_status()), (Some("mfa_required"), 200));
    // The template of a success has code 0, so another code is that of an error.
    let new = read(200, &[], r#"{"errcode":"brand_new","text":"[409] New.","api":1,"meta":{"data":{}}}"#).unwrap();
    assert_eq!((new.code(), new.status(), new.message()), (Some(Code::Str("brand_new")), 409, Some("New.")));
}

#[test]
fn shared_codes_are_told_apart_by_status_or_else_by_shape() {
    let name = |status, body: &str| reply(status, body).name().map(ToString::to_string);
    let shared = r#"{"code":"invalid_token"}"#;
    assert_eq!(name(400, shared).as_deref(), Some("bad_reset"));
    assert_eq!(name(401, shared).as_deref(), Some("bad_agent"));
    assert_eq!(name(200 + 201, r#"{"status":400,"code":"invalid_token"}"#).as_deref(), Some("bad_reset"));
    assert_eq!(name(400, r#"{"code":"shared","a":"1"}"#).as_deref(), Some("with_a"));
    assert_eq!(name(400, r#"{"code":"shared","b":"1"}"#).as_deref(), Some("with_b"));
    for (status, body, names) in [
        (403, shared, ["bad_reset", "bad_agent"]),
        (400, r#"{"code":"shared"}"#, ["with_a", "with_b"]),
        (400, r#"{"code":"shared","a":"1","b":"1"}"#, ["with_a", "with_b"]),
    ] {
        let reply = reply(status, body);
        assert!(reply.is_ambiguous() && reply.error().is_none() && reply.entry().is_none());
        let candidates: Vec<_> = reply.candidates().map(Entry::name).collect();
        assert_eq!(candidates, names, "{body}");
        assert!(reply.code().is_some());
    }
}

#[test]
fn entries_without_a_code_are_told_apart_by_the_status() {
    let down = r#"{"type":"about:blank","status":503,"detail":"Down."}"#;
    assert_eq!(reply(502, down).name(), Some("down"));
    let gone = reply(410, r#"{"type":"about:blank","status":410,"detail":"Gone."}"#);
    assert_eq!(gone.candidates().map(Entry::name).collect::<Vec<_>>(), ["gone", "lost"]);
    // One that has a code would show it.
    assert_eq!(reply(409, r#"{"type":"about:blank","status":409,"detail":"x"}"#).name(), None);
    // A status that is not in the body identifies nothing where bodies have it.
    assert_eq!(reply(503, r#"{"type":"about:blank","detail":"x"}"#).name(), None);
}

#[test]
fn fields_are_read_in_their_format_and_from_headers() {
    let locked = reply(423, r#"{"code":"locked","until":1772337906789}"#);
    assert_eq!(locked.error(), Some(&Shop::Locked { until: Timestamp::from_unix(1_772_337_906, 789_000_000) }));
    assert_eq!(reply(423, r#"{"code":"locked","until":"2026-03-01T00:00:00Z"}"#).error(), None);
    let at = [("Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT"), ("Date", "Sun, 06 Nov 1994 08:49:30 GMT")];
    let slow = read(429, &at, r#"{"code":"slow_down"}"#).unwrap();
    assert_eq!(slow.error(), Some(&Shop::SlowDown { at: Timestamp::from_unix(784_111_777, 0) }));
    assert_eq!((slow.retry_after(), slow.retryable()), (Some(Duration::from_secs(7)), Some(true)));
    assert_eq!(reply(429, r#"{"code":"slow_down","at":"x"}"#).error(), None);
}

#[test]
fn violations_are_listed_with_their_locations_unknown_ones_too() {
    let body = r##"{"status":422,"detail":"x","code":"invalid_input","errors":[
        {"detail":"Too long.","pointer":"#/items/3/a%20b","code":"too_long","max":5},
        {"detail":"\u4e2d","parameter":"page","code":"brand_new"},
        {"detail":"H","header":"if-match"},
        {"detail":"nowhere"}, 7]}"##;
    let reply = reply(422, body);
    assert_eq!(reply.error(), Some(&Shop::Other(INVALID_INPUT)));
    let found: Vec<_> =
        reply.violations().iter().map(|found| (found.code(), found.message(), found.location().cloned())).collect();
    let expected = [
        (Some(Code::Str("too_long")), Some("Too long."), Some(Location::from(pointer!["items", 3, "a b"]))),
        (Some(Code::Str("brand_new")), Some("中"), Some(Location::query("page"))),
        (None, Some("H"), Some(Location::header("if-match"))),
        (None, Some("nowhere"), None),
    ];
    assert_eq!(found, expected);
    assert_eq!(reply.violations()[2].json(), r#"{"detail":"H","header":"if-match"}"#);
}

#[test]
fn messages_in_several_languages_are_chosen_by_that_of_the_response() {
    let body = r#"{"errcode":"sold_out","text":1,"api":1,"meta":{},"english":"E\u0021","messages":{"zh":"中","en":"E","x y":1}}"#;
    let message = |headers: &[(&str, &str)]| read(409, headers, body).unwrap().message().map(ToString::to_string);
    assert_eq!(message(&[("content-language", "zh")]).as_deref(), Some("中"));
    assert_eq!(message(&[]).as_deref(), Some("E!"));
    assert_eq!(message(&[("content-language", "fr")]).as_deref(), Some("E!"));
}
