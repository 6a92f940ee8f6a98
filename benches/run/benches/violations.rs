//! From an error with violations to the bytes of its body: RFC 9457, in English.

#![allow(missing_docs)]

mod quick;

use std::hint::black_box;

use errbook::{ApiError, Language};
use errbook_bench_cases::{
    InvalidOrderByHand, InvalidOrderInLanguages, body, in_english, invalid_order, invalid_order_by_hand,
    invalid_order_in_languages,
};

/// As many as a form with many mistakes has.
const COUNT: usize = 10;

fn main() {
    let mut criterion = quick::criterion();
    let by_hand = invalid_order_by_hand(COUNT);
    let in_languages = invalid_order_in_languages(COUNT);
    let finished = bodies_agree(&by_hand, &in_languages);
    let (error, context) = (invalid_order(COUNT), in_english());
    let mut group = criterion.benchmark_group("body with 10 violations");
    let mut measure = |name: &str, make: &dyn Fn() -> Vec<u8>| {
        group.bench_function(name, |b| b.iter(|| black_box(make()).len()));
    };
    measure("memcpy into a new Vec", &|| black_box(&finished).as_bytes().to_vec());
    measure("errbook", &|| black_box(&error).occurrence().body(black_box(&context)).into());
    measure("derive + serde_json", &|| serde_json::to_vec(&black_box(&by_hand).derived()).unwrap_or_default());
    measure("derive + sonic-rs", &|| sonic_rs::to_vec(&black_box(&by_hand).derived()).unwrap_or_default());
    let derived = || black_box(&in_languages).derived(black_box(Language::EN));
    measure("derive + serde_json (two languages)", &|| serde_json::to_vec(&derived()).unwrap_or_default());
    measure("derive + sonic-rs (two languages)", &|| sonic_rs::to_vec(&derived()).unwrap_or_default());
    group.finish();
    criterion.final_summary();
}

/// Asserts that all ways write the same body, and returns it.
fn bodies_agree(by_hand: &InvalidOrderByHand, in_languages: &InvalidOrderInLanguages) -> String {
    let ours = body(&invalid_order(COUNT));
    assert_eq!(serde_json::to_string(&by_hand.derived()).expect("no failure"), ours);
    assert_eq!(sonic_rs::to_string(&by_hand.derived()).expect("no failure"), ours);
    let derived = in_languages.derived(Language::EN);
    assert_eq!(serde_json::to_string(&derived).expect("no failure"), ours);
    assert_eq!(sonic_rs::to_string(&derived).expect("no failure"), ours);
    ours
}
