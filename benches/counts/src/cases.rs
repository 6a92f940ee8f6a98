//! The calls to count.

use std::fmt::Write;
use std::hint::black_box;

use errbook::{ApiError, Language};
use errbook_bench_cases::{
    BookError, HEADER, INVALID_ORDER, ORDER_TOO_LARGE, OrderError, QUOTA_EXHAUSTED, Received, SHOP_DEFAULT, SHOP_V1,
    SOLD_OUT, TITLE, clean_text, finder, in_english, invalid_order, long_header, misses, order_body_of,
    order_response_of, order_too_large, read_reply, read_shop, shuffled,
};
use errbook_bench_report::counts::{Case, case, repeat};

/// The calls of errbook, and code that does the same.
pub(crate) const CASES: &[Case] = &[
    case("body without fields", |times| body(&BookError::SoldOut, times)),
    case("body with fields", |times| body(&order_too_large(), times)),
    case("answer without fields", |times| answer(&BookError::SoldOut, times)),
    case("answer with fields", |times| answer(&order_too_large(), times)),
    case("body without fields, beside violations", |times| order_body(&OrderError::SoldOut, times)),
    case("body with no violation", |times| order_body(&invalid_order(0), times)),
    case("body with a violation", |times| order_body(&invalid_order(1), times)),
    case("body with 10 violations", |times| order_body(&invalid_order(10), times)),
    case("answer with 10 violations", |times| order_answer(&invalid_order(10), times)),
    case("message without argument, by hand", |times| {
        repeat(times, || by_hand(black_box(1), black_box(0)));
    }),
    case("message without argument", |times| {
        let error = BookError::SoldOut;
        repeat(times, || black_box(&error).message(black_box(Language::ZH)).as_static());
    }),
    case("message without argument, written", |times| written(&BookError::SoldOut, times)),
    case("message without argument, formatted", |times| formatted(&BookError::SoldOut, times)),
    case("message with a string, by hand", pushed),
    case("message with a string, written", |times| written(&order_too_large(), times)),
    case("message with a string, formatted", |times| formatted(&order_too_large(), times)),
    case("code hit among 10", |times| look_up(10, shuffled(10), times)),
    case("code hit among 100", |times| look_up(100, shuffled(100), times)),
    case("code hit among 1000", |times| look_up(1_000, shuffled(1_000), times)),
    case("code hit among 10000", |times| look_up(10_000, shuffled(10_000), times)),
    case("code miss among 10", |times| look_up(10, misses(10), times)),
    case("code miss among 100", |times| look_up(100, misses(100), times)),
    case("code miss among 1000", |times| look_up(1_000, misses(1_000), times)),
    case("code miss among 10000", |times| look_up(10_000, misses(10_000), times)),
    case(SOLD_OUT.name, |times| reply(SOLD_OUT, times)),
    case(ORDER_TOO_LARGE.name, |times| reply(ORDER_TOO_LARGE, times)),
    case(QUOTA_EXHAUSTED.name, |times| reply(QUOTA_EXHAUSTED, times)),
    case(INVALID_ORDER.name, |times| reply(INVALID_ORDER, times)),
    case(SHOP_DEFAULT.name, |times| shop_reply(SHOP_DEFAULT, times)),
    case(SHOP_V1.name, |times| shop_reply(SHOP_V1, times)),
    case("a browser's header", |times| negotiate(HEADER, times)),
    case("a header ten times as long", |times| negotiate(&long_header(), times)),
    Case {
        name: "64 KiB of clean text",
        run: |times| body(&BookError::NoteRejected { note: clean_text(1 << 16) }, times),
        share: 10,
    },
    Case {
        name: "64 KiB with a quote in every 32 bytes",
        run: |times| body(&BookError::NoteRejected { note: quoted_text(1 << 16) }, times),
        share: 10,
    },
];

fn body(error: &BookError, times: u64) {
    let context = in_english();
    repeat(times, || black_box(error).occurrence().body(black_box(&context)));
}

fn answer(error: &BookError, times: u64) {
    let context = in_english();
    repeat(times, || black_box(error).respond(black_box(&context)));
}

fn order_body(error: &OrderError, times: u64) {
    let context = in_english();
    repeat(times, || order_body_of(black_box(error), black_box(&context)));
}

fn order_answer(error: &OrderError, times: u64) {
    let context = in_english();
    repeat(times, || order_response_of(black_box(error), black_box(&context)));
}

fn reply(received: Received, times: u64) {
    repeat(times, || read_reply(black_box(received.status), black_box(received.body.as_bytes())));
}

fn shop_reply(received: Received, times: u64) {
    repeat(times, || read_shop(black_box(received.status), black_box(received.body.as_bytes())));
}

/// The baseline: a table of languages and messages.
static TABLE: [[&str; 2]; 2] = [
    ["This book is sold out, and out of print.", "There are not so many of "],
    ["这本书已经售罄，也已绝版。", "没有这么多本《"],
];

#[inline(never)]
fn by_hand(language: usize, message: usize) -> &'static str {
    TABLE.get(language).and_then(|messages| messages.get(message)).copied().unwrap_or_default()
}

fn pushed(times: u64) {
    let mut buffer = String::with_capacity(256);
    repeat(times, || {
        buffer.clear();
        buffer.push_str(by_hand(black_box(1), black_box(1)));
        buffer.push_str(black_box(TITLE));
        buffer.push_str(black_box("》。"));
        black_box(buffer.len())
    });
}

fn written(error: &BookError, times: u64) {
    let mut buffer = String::with_capacity(256);
    repeat(times, || {
        buffer.clear();
        // Writing to a string cannot fail.
        let _ = black_box(error).message(black_box(Language::ZH)).write_to(&mut buffer);
        black_box(buffer.len())
    });
}

fn formatted(error: &BookError, times: u64) {
    let mut buffer = String::with_capacity(256);
    repeat(times, || {
        buffer.clear();
        // Writing to a string cannot fail.
        let _ = write!(buffer, "{}", black_box(error).message(black_box(Language::ZH)));
        black_box(buffer.len())
    });
}

fn look_up(size: usize, inputs: Vec<String>, times: u64) {
    let Some(find) = finder(size) else { return };
    let mut next = inputs.iter().cycle();
    repeat(times, || find(black_box(next.next().map_or("", String::as_str))));
}

fn negotiate(header: &str, times: u64) {
    let catalog = BookError::SoldOut.entry().catalog();
    repeat(times, || catalog.negotiate([black_box(header)]));
}

pub(crate) fn quoted_text(length: usize) -> String {
    "\"he said, and went away at once. ".chars().cycle().take(length).collect()
}
