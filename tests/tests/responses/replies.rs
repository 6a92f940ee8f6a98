//! What clients read of responses: how entries are identified in each kind of envelope, and what replies tell beside the error.
#![deny(missing_docs)]

use std::time::Duration;

use errbook::{
    ApiError, Code, Context, Decode, ErrorReply, Language, Location, ReplyHeaders, Response, Violations, pointer,
};

/// The violations of the catalog.
#[errbook::catalog(catalog = "catalogs/replies.toml", violations, decode)]
#[derive(PartialEq)]
pub enum AnyViolation {}

/// The entries of the catalog.
#[errbook::catalog(catalog = "catalogs/replies.toml", violations = AnyViolation, decode)]
#[derive(PartialEq)]
pub enum AnyError {}

/// Times as jiff has them, and JSON as a struct.
#[derive(Debug, PartialEq, ApiError)]
#[api_error(catalog = "catalogs/decode.toml", entry = "sold_out", decode)]
struct SoldOut {
    #[api_error(field = "book_title")]
    title: String,
    left: i8,
    ratio: f64,
    r#final: bool,
    at: jiff::Timestamp,
    extra: Option<Extra>,
    formats: Box<[Format]>,
    isbn: Option<String>,
}

#[derive(Debug, PartialEq, serde::Serialize, serde::Deserialize)]
struct Extra {
    count: u64,
    tags: Vec<String>,
}

#[derive(Debug, PartialEq)]
enum Format {
    Paper,
    Audio,
}

impl std::fmt::Display for Format {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Paper => "paper",
            Self::Audio => "audio",
        })
    }
}

impl std::str::FromStr for Format {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "paper" => Ok(Self::Paper),
            "audio" => Ok(Self::Audio),
            _ => Err(()),
        }
    }
}

fn reply<E: Decode>(status: u16, headers: &impl ReplyHeaders, body: &str) -> ErrorReply<E> {
    ErrorReply::from_parts(status, headers, body.as_bytes()).expect("an error")
}

/// Returns the name of the entry that a response is.
fn name(status: u16, body: &str) -> Option<String> {
    let reply = ErrorReply::<AnyError>::from_parts(status, &(), body.as_bytes())?;
    reply.entry().map(|entry| entry.name().to_owned())
}

fn violations() -> Violations<AnyViolation> {
    Violations::new().with(pointer!["name"], AnyViolation::TooShort)
}

fn errors() -> Vec<AnyError> {
    vec![
        AnyError::OutOfStock { left: 2 },
        AnyError::NameTaken,
        AnyError::NotSignedIn,
        AnyError::UnderRepair,
        AnyError::TooOld,
        AnyError::TooNew,
        AnyError::NotPayable { price: 0.1 },
        AnyError::NotValid { violations: violations() },
        AnyError::NotValid { violations: Violations::new() },
    ]
}

/// Converts a response to that of the crate `http`, which hyper and reqwest give.
fn of_http(response: Response) -> http::Response<bytes::Bytes> {
    response.into()
}

#[test]
fn responses_of_the_crate_http_are_read_with_their_headers() {
    for error in errors() {
        for language in [Language::EN, Language::ZH] {
            let response = of_http(error.respond(&Context::new().language(language)));
            let reply = ErrorReply::<AnyError>::from_response(&response).expect("an error");
            assert_eq!(reply.error(), Some(&error), "{response:?}");
            // A response that is the same for all readers has no language; its first message is that of English.
            let own = Some(language).filter(|_| error != AnyError::TooNew);
            assert_eq!(reply.language(), own, "{response:?}");
            // A list of violations takes the place of the message.
            let message = error.message(own.unwrap_or(Language::EN)).to_string();
            let has_message = reply.violations().is_empty();
            assert_eq!(reply.message(), has_message.then_some(message.as_str()), "{response:?}");
        }
    }
    let success = http::Response::new(b"{\"errno\":0,\"data\":{}}".to_vec());
    assert!(ErrorReply::<AnyError>::from_response(&success).is_none());
}

/// RFC 9110 §5.1: names are case-insensitive. §5.5: whitespace around a value is not part of it. §10.2.3: `Retry-After`.
#[test]
fn header_maps_are_read_by_name() {
    let mut headers = http::HeaderMap::new();
    headers.insert(http::header::RETRY_AFTER, http::HeaderValue::from_static("120 "));
    headers.insert("X-Request-ID", http::HeaderValue::from_static("r-1"));
    headers.insert(http::header::CONTENT_LANGUAGE, http::HeaderValue::from_static("zh"));
    headers.append("x-request-id", http::HeaderValue::from_static("r-2"));
    let reply = reply::<AnyError>(503, &headers, "");
    assert_eq!(reply.retry_after(), Some(Duration::from_secs(120)));
    assert_eq!((reply.request_id(), reply.language()), (Some("r-1"), Some(Language::ZH)));
    // A value that is not text (RFC 9110 §5.5: obs-text) is not read.
    headers.insert(http::header::RETRY_AFTER, http::HeaderValue::from_bytes(b"\xFF1").expect("a value"));
    assert_eq!(self::reply::<AnyError>(503, &headers, "").retry_after(), None);
}

#[test]
fn the_name_identifies_before_the_status() {
    assert_eq!(name(503, r#"{"error":"out_of_stock","text":"x","left":1}"#).as_deref(), Some("out_of_stock"));
    // A name that is unknown is not another entry of the same status.
    assert_eq!(name(503, r#"{"error":"brand_new","text":"x"}"#), None);
    let unknown = reply::<AnyError>(409, &(), r#"{"error":"brand_new","text":"x"}"#);
    assert_eq!((unknown.name(), unknown.message(), unknown.code()), (Some("brand_new"), Some("x"), None));
    // A required field is not in the body: the entry is known, and there is no error.
    let without = reply::<AnyError>(409, &(), r#"{"error":"out_of_stock","text":"x"}"#);
    assert_eq!((without.name(), without.error()), (Some("out_of_stock"), None));
}

/// RFC 9457 §3.1.1: `type` identifies the problem type; `about:blank` says no more than the status (§4.2.1).
#[test]
fn the_type_identifies_an_entry_without_a_code() {
    let body = |of: &str| format!(r#"{{"type":"{of}","detail":"x"}}"#);
    let known = body("https://docs.example.com/errors/name_taken");
    assert_eq!(name(409, &known).as_deref(), Some("name_taken"));
    assert_eq!(name(500, &known).as_deref(), Some("name_taken"));
    for of in ["https://docs.example.com/errors/brand_new", "about:blank", ""] {
        assert_eq!(name(409, &body(of)), None, "{of}");
    }
    let unknown = reply::<AnyError>(409, &(), &body("https://other.example.com/x"));
    assert_eq!(unknown.problem_type(), Some("https://other.example.com/x"));
    // RFC 9457 §3.1: a member whose value does not have the type of the member is ignored.
    assert_eq!(name(409, r#"{"type":7,"detail":"x"}"#), None);
}

#[test]
fn the_status_in_the_body_identifies_below_400() {
    let body = r#"{"errno":401,"errmsg":"x"}"#;
    let reply = reply::<AnyError>(200, &(), body);
    assert_eq!((reply.error(), reply.status(), reply.http_status()), (Some(&AnyError::NotSignedIn), 401, 200));
    assert_eq!(name(200, r#"{"errno":"401","errmsg":"x"}"#).as_deref(), Some("not_signed_in"));
    // The mark of a success tells any other number from one.
    let unknown = self::reply::<AnyError>(200, &(), r#"{"errno":418,"errmsg":"x"}"#);
    assert_eq!((unknown.entry().is_none(), unknown.status(), unknown.message()), (true, 418, Some("x")));
    for success in [r#"{"errno":0,"data":1}"#, r#"{"books":[]}"#, "[]", "7", "", "{"] {
        assert!(ErrorReply::<AnyError>::from_parts(200, &(), success.as_bytes()).is_none(), "{success}");
    }
}

#[test]
fn the_status_of_http_identifies_where_the_body_cannot() {
    assert_eq!(name(503, r#"{"reason":"x"}"#).as_deref(), Some("under_repair"));
    assert_eq!(name(502, r#"{"reason":"x"}"#), None);
    // What a proxy answers has none of the members.
    for of_proxy in [r#"{"message":"no healthy upstream"}"#, "{}", "<html>503</html>", ""] {
        assert_eq!(name(503, of_proxy), None, "{of_proxy}");
    }
}

#[test]
fn messages_are_those_of_the_language_of_the_response() {
    let body = |lang: &str| {
        format!(r#"{{"id":"too_old","messages":{{"en":"Too old.","zh":"\u7248\u672c\u8fc7\u65e7\u3002"}}{lang}}}"#)
    };
    let of = |tag: &str, lang: &str| {
        let reply = reply::<AnyError>(410, &[("Content-Language", tag)], &body(lang));
        (reply.message().map(str::to_owned), reply.language())
    };
    assert_eq!(of("zh", ""), (Some("版本过旧。".to_owned()), Some(Language::ZH)));
    assert_eq!(of("en", r#","lang":"zh""#), (Some("版本过旧。".to_owned()), Some(Language::ZH)));
    // A text that is no tag, and a language that the body does not have: the first.
    for tag in ["", "not a tag", "de"] {
        assert_eq!(of(tag, "").0.as_deref(), Some("Too old."), "{tag}");
    }
    let by_language = r#"{"key":"too_new","english":"Too new.","chinese":"版本过新。"}"#;
    let of = |tag| {
        let reply = reply::<AnyError>(412, &[("content-language", tag)], by_language);
        assert_eq!(reply.error(), Some(&AnyError::TooNew));
        reply.message().map(str::to_owned)
    };
    assert_eq!((of("zh").as_deref(), of("en").as_deref()), (Some("版本过新。"), Some("Too new.")));
}

/// JSON:API 1.1, "Error Objects": every error is an item of `errors`.
#[test]
fn a_single_item_is_the_entry_and_items_with_a_place_are_violations() {
    let single = r#"{"errors":[{"status":"402","code":"not_payable","detail":"x","meta":{"price":0.1}}]}"#;
    let single = reply::<AnyError>(402, &(), single);
    assert_eq!(single.error(), Some(&AnyError::NotPayable { price: 0.1 }));
    assert_eq!((single.message(), single.status(), single.violations().len()), (Some("x"), 402, 0));
    let one = r#"{"errors":[{"status":"422","code":"too_short","detail":"y","source":{"pointer":"/name"}}]}"#;
    let one = reply::<AnyError>(422, &(), one);
    assert_eq!(one.error(), Some(&AnyError::NotValid { violations: violations() }));
    assert_eq!(one.violations().len(), 1);
    assert_eq!(one.violations()[0].typed::<AnyViolation>(), Some(AnyViolation::TooShort));
    assert_eq!(one.violations()[0].location(), Some(&Location::from(pointer!["name"])));
    assert_eq!(one.message(), None);
    // Two items are violations, unknown ones too; what is no object is none.
    let two = r#"{"errors":[{"status":"422","code":"brand_new","detail":"z","source":{"pointer":""}},7,
        {"status":"422","code":"too_short","detail":"y","source":{"pointer":"/name"}}]}"#;
    let two = reply::<AnyError>(422, &(), two);
    assert_eq!(two.error(), Some(&AnyError::NotValid { violations: violations() }));
    let codes: Vec<_> = two.violations().iter().map(|found| (found.code(), found.typed::<AnyViolation>())).collect();
    let expected = [(Some(Code::Str("brand_new")), None), (Some(Code::Str("too_short")), Some(AnyViolation::TooShort))];
    assert_eq!(codes, expected);
}

#[test]
fn fields_are_read_into_the_types_of_other_crates() {
    let error = SoldOut {
        title: "A".to_owned(),
        left: -128,
        ratio: 1e-7,
        r#final: true,
        at: jiff::Timestamp::new(1_767_225_600, 123_000_000).expect("a timestamp"),
        extra: Some(Extra { count: u64::MAX, tags: vec!["\u{0}\"\\".to_owned()] }),
        formats: Box::new([Format::Audio, Format::Paper]),
        isbn: None,
    };
    let response = error.respond(&Context::new());
    let headers: Vec<_> = response.headers.iter().collect();
    let reply = self::reply::<SoldOut>(409, &headers, response.body.as_str());
    assert_eq!(reply.error(), Some(&error));
    // Each value that its type does not have, beside the right ones.
    let body = |wrong: &str, value: &str| {
        let members = [
            ("bookTitle", "\"A\""),
            ("left", "-128"),
            ("ratio", "1e-7"),
            ("final", "true"),
            ("at", "1767225600123"),
            ("extra", "{\"count\":18446744073709551615,\"tags\":[\"\\u0000\\\"\\\\\"]}"),
            ("formats", "[\"audio\",\"paper\"]"),
        ];
        let members = members.map(|(name, right)| format!("\"{name}\":{}", if name == wrong { value } else { right }));
        format!("{{\"code\":\"sold_out\",{}}}", members.join(","))
    };
    assert_eq!(self::reply::<SoldOut>(409, &(), &body("", "")).error(), Some(&error));
    for (wrong, value) in [
        ("bookTitle", "null"),
        ("left", "-129"),
        ("left", "1.5"),
        ("left", "1e2"),
        ("left", "\"1\\u0000\""),
        ("left", "1111111111222222222233333333334444444444"),
        ("ratio", "1e400"),
        ("ratio", "-1e400"),
        ("final", "1"),
        ("at", "9e99"),
        ("at", "\"2026-01-01T00:00:00Z\""),
        ("at", "1111111111222222222233333333334444444444"),
        ("extra", "{\"count\":-1,\"tags\":[]}"),
        ("extra", "7"),
        ("formats", "\"audio\""),
        ("formats", "[\"audio\",\"stone\"]"),
        ("formats", "[[\"audio\"]]"),
    ] {
        let reply = self::reply::<SoldOut>(409, &(), &body(wrong, value));
        assert_eq!((reply.name(), reply.error()), (Some("sold_out"), None), "{wrong}: {value}");
    }
}

/// RFC 8259, and what it leaves to parsers: in each case the HTTP status remains, and nothing is taken from a body that is not JSON.
#[test]
fn bodies_at_the_edge_of_json_are_read_as_serde_json_reads_them() {
    type Edge = (&'static str, Vec<u8>, Option<&'static str>);
    let nested =
        |depth: usize| format!("{{\"error\":\"out_of_stock\",\"x\":{}{}}}", "[".repeat(depth), "]".repeat(depth));
    let known = Some("out_of_stock");
    let edges: Vec<Edge> = vec![
        // §9: a parser can limit the depth. Objects and arrays are nested at most 128 deep, the body included.
        ("the deepest", nested(127).into(), known),
        ("too deep", nested(128).into(), None),
        ("unclosed and deep", "{\"error\":[".repeat(100_000).into(), None),
        // §4: names should be unique; the last one counts, as in `serde_json::Value`.
        ("repeated", br#"{"error":"brand_new","error":"out_of_stock"}"#.to_vec(), known),
        ("repeated with an escape", br#"{"error":"out_of_stock","\u0065rror":"brand_new"}"#.to_vec(), None),
        ("repeated often", format!("{{{}\"error\":\"out_of_stock\"}}", "\"error\":7,".repeat(50_000)).into(), known),
        // §8.2: half a surrogate pair is no character.
        ("half a pair as a value", br#"{"error":"out_of_stock","text":"\ud83d"}"#.to_vec(), known),
        ("half a pair in the name", br#"{"error":"out_of_stock\ud83d"}"#.to_vec(), None),
        // §6: the range of numbers is that of the reader.
        ("a number out of range", br#"{"error":"out_of_stock","left":1e400}"#.to_vec(), known),
        ("40 digits", br#"{"error":"out_of_stock","left":1111111111222222222233333333334444444444}"#.to_vec(), known),
        ("a leading zero", br#"{"error":"out_of_stock","left":01}"#.to_vec(), None),
        // §7: control characters are escaped.
        ("NUL as an escape", br#"{"error":"out_of_stock","text":"\u0000"}"#.to_vec(), known),
        ("NUL in a string", b"{\"error\":\"out_of_stock\",\"text\":\"\0\"}".to_vec(), None),
        ("NUL behind", b"{\"error\":\"out_of_stock\"}\0".to_vec(), None),
        // §8.1: a byte order mark can be ignored.
        ("a byte order mark", b"\xEF\xBB\xBF{\"error\":\"out_of_stock\"}".to_vec(), known),
        ("two of them", b"\xEF\xBB\xBF\xEF\xBB\xBF{\"error\":\"out_of_stock\"}".to_vec(), None),
        ("UTF-16", "{\"error\":\"out_of_stock\"}".encode_utf16().flat_map(u16::to_le_bytes).collect(), None),
        ("not UTF-8", b"{\"error\":\"out_of_stock\",\"text\":\"\xFF\"}".to_vec(), None),
        ("white space", b" \r\n\t{\"error\" : \"out_of_stock\"} \n".to_vec(), known),
        ("data behind", br#"{"error":"out_of_stock"} {}"#.to_vec(), None),
        ("a comma behind", br#"{"error":"out_of_stock",}"#.to_vec(), None),
        ("cut off", br#"{"error":"out_of_stock""#.to_vec(), None),
    ];
    for (what, body, expected) in edges {
        let reply = ErrorReply::<AnyError>::from_parts(409, &(), &body).expect("an error");
        assert_eq!(reply.entry().map(|entry| entry.name()), expected, "{what}");
        assert_eq!((reply.error(), reply.http_status(), reply.body()), (None, 409, &*body), "{what}");
    }
    let text = reply::<AnyError>(409, &(), r#"{"error":"out_of_stock","text":"\ud83d\u0000\ud83d\ude00","left":3}"#);
    assert_eq!((text.message(), text.error()), (Some("\u{FFFD}\0😀"), Some(&AnyError::OutOfStock { left: 3 })));
}
