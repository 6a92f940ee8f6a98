//! The same work done by crates that errbook does not use. These counts are printed, but CI does not enforce them.

use std::fmt::Write as _;
use std::hint::black_box;

use errbook::{ApiError, Language};
use errbook_bench_cases::{
    DerivedOrder, DerivedProblem, DerivedV1, HEADER, INVALID_ORDER, ORDER_TOO_LARGE, QUOTA_EXHAUSTED, Received,
    SHOP_DEFAULT, SHOP_V1, SOLD_OUT, TaggedProblem, clean_text, invalid_order_by_hand, invalid_order_in_languages,
};
use errbook_bench_report::counts::{Case, case, repeat};
use fluent_langneg::{LanguageIdentifier, NegotiationStrategy, accepted_languages, negotiate_languages};

use crate::cases::quoted_text;

/// A message that is an integer and nothing else.
#[errbook::catalog(catalog = "integer.toml")]
pub(crate) enum IntegerError {}

/// The length of the texts to escape.
const TEXT: usize = 1 << 16;

/// Returns a slow case, which makes one in ten of the calls.
const fn long(name: &'static str, run: fn(u64)) -> Case {
    Case { name, run, share: 10 }
}

/// The peers, and errbook where [`crate::cases::CASES`] has no such case.
pub(crate) const PEERS: &[Case] = &[
    case("integer of 3 digits, errbook, finding the message included", |times| integer(250, times)),
    case("integer of 3 digits, itoa", |times| integer_by_itoa(250, times)),
    case("integer of 3 digits, core::fmt", |times| integer_by_fmt(250, times)),
    case("integer of 19 digits, errbook, finding the message included", |times| integer(i64::MAX, times)),
    case("integer of 19 digits, itoa", |times| integer_by_itoa(i64::MAX, times)),
    case("integer of 19 digits, core::fmt", |times| integer_by_fmt(i64::MAX, times)),
    case("a browser's header, accept-language", |times| {
        repeat(times, || accept_language::intersection(black_box(HEADER), black_box(&["en", "zh"])));
    }),
    case("a browser's header, fluent-langneg", negotiate_by_fluent),
    case("body with 10 violations, derive + serde_json", |times| {
        derived(times, |order| serde_json::to_vec(order).ok())
    }),
    case("body with 10 violations, derive + sonic-rs", |times| derived(times, |order| sonic_rs::to_vec(order).ok())),
    case("body with 10 violations, in one of two languages, derive + serde_json", |times| {
        in_language(times, |order| serde_json::to_vec(order).ok());
    }),
    case("body with 10 violations, in one of two languages, derive + sonic-rs", |times| {
        in_language(times, |order| sonic_rs::to_vec(order).ok());
    }),
    case("reply without fields, derive + serde_json", |times| problem(SOLD_OUT, times)),
    case("reply without fields, derive (tagged) + serde_json", |times| tagged(SOLD_OUT, times)),
    case("reply with fields, derive + serde_json", |times| problem(ORDER_TOO_LARGE, times)),
    case("reply with fields, derive (tagged) + serde_json", |times| tagged(ORDER_TOO_LARGE, times)),
    case("reply with numbers and a time, derive + serde_json", |times| problem(QUOTA_EXHAUSTED, times)),
    case("reply with numbers and a time, derive (tagged) + serde_json", |times| tagged(QUOTA_EXHAUSTED, times)),
    case("reply with 10 violations, derive + serde_json", |times| problem(INVALID_ORDER, times)),
    case("reply with 10 violations, derive (tagged) + serde_json", |times| tagged(INVALID_ORDER, times)),
    case("reply in the first of two envelopes, derive + serde_json (one envelope)", |times| {
        problem(SHOP_DEFAULT, times);
    }),
    case("reply in the second of two envelopes, derive + serde_json (one envelope)", |times| {
        repeat(times, || {
            let derived: Option<DerivedV1<'_>> = serde_json::from_slice(black_box(SHOP_V1.body.as_bytes())).ok();
            derived.map(|derived| derived.reply(black_box(SHOP_V1.status)))
        });
    }),
    long("64 KiB of clean text, serde_json", |times| escape_by_serde(&clean_text(TEXT), times)),
    long("64 KiB of clean text, json-escape-simd", |times| escape_by_simd(&clean_text(TEXT), times)),
    long("64 KiB with a quote in every 32 bytes, serde_json", |times| escape_by_serde(&quoted_text(TEXT), times)),
    long("64 KiB with a quote in every 32 bytes, json-escape-simd", |times| escape_by_simd(&quoted_text(TEXT), times)),
];

/// Calls `write` with an empty buffer each time.
fn written(times: u64, mut write: impl FnMut(&mut String)) {
    let mut buffer = String::with_capacity(64);
    repeat(times, || {
        buffer.clear();
        write(&mut buffer);
        black_box(buffer.len())
    });
}

fn integer(count: i64, times: u64) {
    let error = IntegerError::TooMany { count };
    written(times, |buffer| {
        // Writing to a string cannot fail.
        let _ = black_box(&error).message(black_box(Language::EN)).write_to(buffer);
    });
}

fn integer_by_itoa(count: i64, times: u64) {
    written(times, |buffer| buffer.push_str(itoa::Buffer::new().format(black_box(count))));
}

fn integer_by_fmt(count: i64, times: u64) {
    written(times, |buffer| {
        // Writing to a string cannot fail.
        let _ = write!(buffer, "{}", black_box(count));
    });
}

fn negotiate_by_fluent(times: u64) {
    let available: Vec<LanguageIdentifier> = ["en", "zh"].iter().filter_map(|tag| tag.parse().ok()).collect();
    repeat(times, || {
        let requested = accepted_languages::parse(black_box(HEADER));
        negotiate_languages(&requested, &available, available.first(), NegotiationStrategy::Lookup).len()
    });
}

fn derived(times: u64, write: impl Fn(&DerivedOrder<'_>) -> Option<Vec<u8>>) {
    let order = invalid_order_by_hand(10);
    repeat(times, || write(&black_box(&order).derived()));
}

fn in_language(times: u64, write: impl Fn(&DerivedOrder<'_, String>) -> Option<Vec<u8>>) {
    let order = invalid_order_in_languages(10);
    repeat(times, || write(&black_box(&order).derived(black_box(Language::EN))));
}

fn problem(received: Received, times: u64) {
    repeat(times, || {
        let derived: Option<DerivedProblem<'_>> = serde_json::from_slice(black_box(received.body.as_bytes())).ok();
        derived.map(DerivedProblem::reply)
    });
}

fn tagged(received: Received, times: u64) {
    repeat(times, || serde_json::from_slice::<TaggedProblem>(black_box(received.body.as_bytes())).ok());
}

fn escape_by_serde(text: &str, times: u64) {
    repeat(times, || serde_json::to_string(black_box(text)).map(|json| json.len()));
}

fn escape_by_simd(text: &str, times: u64) {
    repeat(times, || json_escape_simd::escape(black_box(text)).len());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_peers_write_the_same() {
        let error = IntegerError::TooMany { count: i64::MAX };
        assert_eq!(error.message(Language::EN).to_string(), itoa::Buffer::new().format(i64::MAX));
        let text = quoted_text(TEXT);
        assert_eq!(serde_json::to_string(&text).ok(), Some(json_escape_simd::escape(&text)));
    }
}
