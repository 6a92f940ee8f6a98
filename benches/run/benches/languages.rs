//! Choosing one of two languages by `Accept-Language`.

#![allow(missing_docs)]

mod quick;

use std::hint::black_box;

use errbook::{ApiError, Language};
use errbook_bench_cases::{BookError, HEADER, long_header};
use fluent_langneg::{LanguageIdentifier, NegotiationStrategy, accepted_languages, negotiate_languages};

fn main() {
    let mut criterion = quick::criterion();
    let catalog = BookError::SoldOut.entry().catalog();
    let available: Vec<LanguageIdentifier> = ["en", "zh"].iter().filter_map(|tag| tag.parse().ok()).collect();
    let fluent = |header: &str| {
        let requested = accepted_languages::parse(header);
        let chosen = negotiate_languages(&requested, &available, available.first(), NegotiationStrategy::Lookup);
        chosen.first().map(|language| language.to_string())
    };
    for (name, header) in [("a browser's header", HEADER.to_owned()), ("a header ten times as long", long_header())] {
        assert_eq!(catalog.negotiate([&header]), Language::ZH);
        assert_eq!(fluent(&header).as_deref(), Some("zh"));
        let mut group = criterion.benchmark_group(name);
        group.bench_function("errbook", |b| b.iter(|| catalog.negotiate([black_box(&header)])));
        group.bench_function("fluent-langneg", |b| b.iter(|| fluent(black_box(&header))));
        group.bench_function("accept-language", |b| {
            b.iter(|| accept_language::intersection(black_box(&header), black_box(&["en", "zh"])));
        });
    }
    criterion.final_summary();
}
