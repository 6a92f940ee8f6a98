//! Any bytes as a response: they are read in each envelope, and what is read is what a service answers.

#![no_main]

use errbook::{ApiError, Context, ErrorReply};
use libfuzzer_sys::fuzz_target;
use serde::de::IgnoredAny;

/// The violations of `decode.toml`.
#[errbook::catalog(catalog = "decode.toml", violations, decode)]
#[derive(PartialEq)]
pub enum AnyViolation {}

/// Its entries.
#[errbook::catalog(catalog = "decode.toml", violations = AnyViolation, decode)]
#[derive(PartialEq)]
pub enum AnyError {}

/// Its codes.
#[errbook::catalog(catalog = "decode.toml", codes, decode)]
pub enum AnyCode {}

const STATUSES: [u16; 8] = [200, 400, 409, 422, 423, 429, 500, 503];
const NAMES: [&str; 5] = ["content-type", "content-language", "retry-after", "date", "x-request-id"];

fuzz_target!(|bytes: &[u8]| {
    let Some((first, mut body)) = bytes.split_first() else { return };
    let status = STATUSES[usize::from(first & 7)];
    // By a bit each, what is before a line break in the body is a header.
    let mut headers: Vec<(&str, &[u8])> = Vec::new();
    for (index, name) in NAMES.iter().enumerate() {
        if first & 8 << index != 0 {
            let end = body.iter().position(|byte| *byte == b'\n').unwrap_or(body.len());
            let (value, behind) = body.split_at(end);
            headers.push((name, value));
            body = behind.get(1..).unwrap_or_default();
        }
    }
    let reply = ErrorReply::<AnyError>::from_parts(status, &headers, body);
    assert_eq!(reply.is_some(), status >= 400 || reply.as_ref().is_some_and(|_| is_object(body)));
    let Some(reply) = reply else { return };
    assert_eq!((reply.http_status(), reply.body()), (status, body));
    let text = format!("{reply} {reply:?} {:?} {:?}", reply.violations(), reply.timestamp());
    assert!(!text.is_empty());
    let _ = (reply.retry_after(), reply.title(), reply.problem_type(), reply.instance(), reply.language());
    for violation in reply.violations() {
        let _ = (violation.typed::<AnyViolation>(), violation.location(), violation.message());
    }
    if reply.entry().is_some() || reply.is_ambiguous() || reply.message().is_some() {
        assert!(is_object(body), "something is read from what is not JSON");
    }
    assert_eq!(reply.candidates().count() == 0, !reply.is_ambiguous());
    let codes = ErrorReply::<AnyCode>::from_parts(status, &headers, body).expect("an error");
    assert_eq!(codes.entry(), reply.entry());
    // What is decoded is what is decoded from the answer with it.
    let Some(error) = reply.error() else { return };
    assert_eq!(reply.entry(), Some(error.entry()));
    let answered = error.respond(&Context::new());
    let of_answer: Vec<(&str, &str)> = answered.headers.iter().collect();
    let again = ErrorReply::<AnyError>::from_parts(answered.status.as_u16(), &of_answer, answered.body.as_ref());
    let again = again.expect("an error");
    // What is not a number is not equal to itself, and headers and formats have no fractions of a second.
    let (one, other) = (format!("{error:?}"), format!("{:?}", again.error()));
    let is_exact = !matches!(error, AnyError::Locked { .. } | AnyError::SlowDown { .. });
    assert!(again.error().is_some(), "{one}");
    assert!(!is_exact || other == format!("Some({one})"), "{one} {other}");
});

/// Returns whether bytes are a JSON object by serde_json. That errbook reads one level more is not told here.
fn is_object(body: &[u8]) -> bool {
    let body = body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body);
    let is_object = body.trim_ascii_start().first() == Some(&b'{');
    match serde_json::from_slice::<IgnoredAny>(body) {
        Ok(_) => is_object && std::str::from_utf8(body).is_ok(),
        Err(error) => is_object && error.to_string().starts_with("recursion limit"),
    }
}
