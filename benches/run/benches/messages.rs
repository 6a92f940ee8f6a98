//! The message of an error in a language that is chosen at run time. Only peers that return a `String` allocate. "Written"
//! bypasses the formatter, as `push_str` does; "formatted" uses it, as `write!` does.

#![allow(missing_docs)]

mod quick;

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::Write;
use std::hint::black_box;

use criterion::Criterion;
use errbook::{ApiError, Language};
use errbook_bench_cases::{BookError, TITLE, order_too_large};
use fluent_templates::{LanguageIdentifier, Loader, fluent_bundle::FluentValue, langid};

rust_i18n::i18n!("locales", fallback = "en");

fluent_templates::static_loader! {
    static LOCALES = { locales: "./fluent", fallback_language: "en" };
}

const CHINESE: LanguageIdentifier = langid!("zh");

/// A hand-written table: languages × messages.
static TABLE: [[&str; 2]; 2] = [
    ["This book is sold out, and out of print.", "There are not so many of "],
    ["这本书已经售罄，也已绝版。", "没有这么多本《"],
];

/// The messages of the peers that have one language only.
mod one_language {
    // The derive refers to the trait without a path.
    use api_error::ApiError;

    #[derive(Debug, thiserror::Error, ApiError)]
    pub enum OneLanguage {
        #[error("There are not so many of {book}.")]
        #[api_error(status_code = 422, message = "There are not so many of {book}.")]
        OrderTooLarge { book: String },
    }
}

fn main() {
    let mut criterion = quick::criterion();
    without_argument(&mut criterion);
    with_argument(&mut criterion);
    criterion.final_summary();
}

fn without_argument(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("message without argument");
    let (error, chinese) = (BookError::SoldOut, Language::ZH);
    let expected = TABLE[1][0];
    assert_eq!(error.message(chinese).as_static(), Some(expected));
    assert_eq!(rust_i18n::t!("sold_out", locale = "zh"), expected);
    assert_eq!(LOCALES.lookup(&CHINESE, "sold-out"), expected);
    group.bench_function("table lookup", |b| b.iter(|| table(black_box(1), black_box(0))));
    group.bench_function("errbook", |b| b.iter(|| black_box(&error).message(black_box(chinese)).as_static()));
    let mut buffer = String::with_capacity(256);
    group.bench_function("push_str", |b| {
        b.iter(|| {
            buffer.clear();
            buffer.push_str(table(black_box(1), black_box(0)));
            black_box(&buffer).len()
        });
    });
    group.bench_function("errbook, written", |b| {
        b.iter(|| {
            buffer.clear();
            let _ = black_box(&error).message(black_box(chinese)).write_to(&mut buffer);
            black_box(&buffer).len()
        });
    });
    group.bench_function("errbook, formatted", |b| {
        b.iter(|| {
            buffer.clear();
            let _ = write!(buffer, "{}", black_box(&error).message(black_box(chinese)));
            black_box(&buffer).len()
        });
    });
    group.bench_function("rust-i18n", |b| b.iter(|| rust_i18n::t!("sold_out", locale = black_box("zh")).len()));
    group.bench_function("fluent-templates", |b| b.iter(|| LOCALES.lookup(black_box(&CHINESE), "sold-out").len()));
}

fn with_argument(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("message with a string");
    let (error, chinese) = (order_too_large(), Language::ZH);
    let expected = format!("没有这么多本《{TITLE}》。");
    assert_eq!(error.message(chinese).to_string(), expected);
    assert_eq!(rust_i18n::t!("order_too_large", locale = "zh", book = TITLE), expected);
    // Fluent puts Unicode isolation marks around an argument.
    assert_eq!(fluent(TITLE).replace(['\u{2068}', '\u{2069}'], ""), expected);
    let mut buffer = String::with_capacity(256);
    group.bench_function("push_str", |b| {
        b.iter(|| {
            buffer.clear();
            buffer.push_str(table(black_box(1), black_box(1)));
            buffer.push_str(black_box(TITLE));
            buffer.push_str(black_box("》。"));
            black_box(&buffer).len()
        });
    });
    group.bench_function("errbook, written", |b| {
        b.iter(|| {
            buffer.clear();
            let _ = black_box(&error).message(black_box(chinese)).write_to(&mut buffer);
            black_box(&buffer).len()
        });
    });
    group.bench_function("errbook, formatted", |b| {
        b.iter(|| {
            buffer.clear();
            let _ = write!(buffer, "{}", black_box(&error).message(black_box(chinese)));
            black_box(&buffer).len()
        });
    });
    group.bench_function("rust-i18n", |b| {
        b.iter(|| rust_i18n::t!("order_too_large", locale = black_box("zh"), book = black_box(TITLE)).len());
    });
    group.bench_function("fluent-templates", |b| b.iter(|| fluent(black_box(TITLE)).len()));
    let english = one_language::OneLanguage::OrderTooLarge { book: TITLE.to_owned() };
    group.bench_function("thiserror, formatted (one language)", |b| {
        b.iter(|| {
            buffer.clear();
            let _ = write!(buffer, "{}", black_box(&english));
            black_box(&buffer).len()
        });
    });
    group.bench_function("api-error (one language)", |b| {
        b.iter(|| api_error::ApiError::message(black_box(&english)).len());
    });
}

#[inline(never)]
fn table(language: usize, message: usize) -> &'static str {
    TABLE.get(language).and_then(|messages| messages.get(message)).copied().unwrap_or_default()
}

fn fluent(title: &str) -> String {
    let arguments = HashMap::from([(Cow::Borrowed("book"), FluentValue::from(title))]);
    LOCALES.lookup_with_args(&CHINESE, "order-too-large", &arguments)
}
