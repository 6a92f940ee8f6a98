//! From an error to the bytes of its body: RFC 9457, in English.

#![allow(missing_docs)]

mod quick;

use std::borrow::Cow;
use std::hint::black_box;

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion};
use errbook::{ApiError, Context};
use errbook_bench_cases::{BookError, ByHand, LIMIT, TITLE, body, in_english, order_too_large};
use http_api_problem::HttpApiProblem;
use problem_details::ProblemDetails;
use serde::Serialize;

const SOLD_OUT: &str = "This book is sold out, and out of print.";
const SOLD_OUT_TYPE: &str = "https://docs.example.com/errors/sold_out";
const TOO_LARGE_TYPE: &str = "https://docs.example.com/errors/order_too_large";

/// The body without fields, in full.
const FINISHED: &str = r#"{"type":"https://docs.example.com/errors/sold_out","status":409,"detail":"This book is sold out, and out of print.","code":"sold_out"}"#;

fn main() {
    let mut criterion = quick::criterion();
    let by_hand = ByHand::OrderTooLarge { book: TITLE.to_owned(), limit: LIMIT };
    bodies_agree(&by_hand);
    without_fields(&mut criterion);
    with_fields(&mut criterion, &by_hand);
    criterion.final_summary();
}

fn without_fields(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("body without fields");
    let (error, context) = (BookError::SoldOut, in_english());
    measure(&mut group, "static bytes", || static_bytes(black_box(&ByHand::SoldOut), black_box(0)));
    measure(&mut group, "memcpy into a new Vec", || black_box(FINISHED).as_bytes().to_vec());
    measure(&mut group, "errbook", || errbook(black_box(&error), black_box(&context)));
    group.bench_function("errbook, whole answer", |b| {
        b.iter(|| black_box(&black_box(&error).respond(black_box(&context))).body.as_bytes().len());
    });
    rivals(&mut group, &ByHand::SoldOut);
}

fn with_fields(criterion: &mut Criterion, by_hand: &ByHand) {
    let mut group = criterion.benchmark_group("body with fields");
    let (error, context) = (order_too_large(), in_english());
    let finished = body(&error);
    measure(&mut group, "memcpy into a new Vec", || black_box(&finished).as_bytes().to_vec());
    measure(&mut group, "segments by hand", || segments(black_box(by_hand)));
    measure(&mut group, "errbook", || errbook(black_box(&error), black_box(&context)));
    group.bench_function("errbook, whole answer", |b| {
        b.iter(|| black_box(&black_box(&error).respond(black_box(&context))).body.as_bytes().len());
    });
    rivals(&mut group, by_hand);
}

/// Measures a way to make a body. The result is used in place, as moving it would take longer than some of the ways.
fn measure<B: AsRef<[u8]>>(group: &mut BenchmarkGroup<'_, WallTime>, name: &str, mut make: impl FnMut() -> B) {
    group.bench_function(name, |b| b.iter(|| black_box(make().as_ref()).len()));
}

/// Measures both errors.
fn rivals(group: &mut BenchmarkGroup<'_, WallTime>, error: &ByHand) {
    measure(group, "derive + serde_json", || serde_json::to_vec(&derived(black_box(error))).unwrap_or_default());
    measure(group, "derive + sonic-rs", || sonic_rs::to_vec(&derived(black_box(error))).unwrap_or_default());
    measure(group, "problem_details", || problem_details(black_box(error)).unwrap_or_default());
    measure(group, "http-api-problem", || http_api_problem(black_box(error)).json_bytes());
    measure(group, "masterror", || masterror(black_box(error)).unwrap_or_default());
}

fn errbook(error: &BookError, context: &Context<'_>) -> Cow<'static, [u8]> {
    error.occurrence().body(context).into_bytes()
}

/// Precomputed bodies: errors × languages.
static BODIES: [[&str; 2]; 2] = [[FINISHED, "{}"], ["{}", "{}"]];

/// The lower limit for a service with several languages: a pointer from a table.
#[inline(never)]
fn static_bytes(error: &ByHand, language: usize) -> &'static [u8] {
    let row = match error {
        ByHand::SoldOut => 0,
        _ => 1,
    };
    let body = BODIES.get(row).and_then(|languages| languages.get(language));
    body.map_or(&[], |body| body.as_bytes())
}

/// The lower limit with values: one buffer, fixed text copied, values escaped.
#[inline(never)]
fn segments(error: &ByHand) -> Vec<u8> {
    let mut out = Vec::with_capacity(256);
    if let ByHand::OrderTooLarge { book, limit } = error {
        out.extend_from_slice(
            br#"{"type":"https://docs.example.com/errors/order_too_large","status":422,"detail":"There are not so many of "#,
        );
        escape(book, &mut out);
        out.extend_from_slice(br#".","code":"order_too_large","book":""#);
        escape(book, &mut out);
        out.extend_from_slice(br#"","limit":"#);
        out.extend_from_slice(itoa::Buffer::new().format(*limit).as_bytes());
        out.push(b'}');
    }
    out
}

/// Escapes byte by byte, and copies the text between escapes.
fn escape(text: &str, out: &mut Vec<u8>) {
    let bytes = text.as_bytes();
    let mut start = 0;
    for (index, &byte) in bytes.iter().enumerate() {
        if byte >= 0x20 && byte != b'"' && byte != b'\\' {
            continue;
        }
        out.extend_from_slice(&bytes[start..index]);
        out.extend_from_slice(format!("\\u{byte:04x}").as_bytes());
        start = index + 1;
    }
    out.extend_from_slice(&bytes[start..]);
}

/// The struct that people derive without a library.
#[derive(Serialize)]
struct Derived<'a> {
    r#type: &'static str,
    status: u16,
    detail: Cow<'static, str>,
    code: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    book: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    limit: Option<i64>,
}

fn detail(error: &ByHand) -> Cow<'static, str> {
    match error {
        ByHand::OrderTooLarge { book, .. } => Cow::Owned(format!("There are not so many of {book}.")),
        _ => Cow::Borrowed(SOLD_OUT),
    }
}

fn derived(error: &ByHand) -> Derived<'_> {
    let detail = detail(error);
    match error {
        ByHand::OrderTooLarge { book, limit } => Derived {
            r#type: TOO_LARGE_TYPE,
            status: 422,
            detail,
            code: "order_too_large",
            book: Some(book),
            limit: Some(*limit),
        },
        _ => Derived { r#type: SOLD_OUT_TYPE, status: 409, detail, code: "sold_out", book: None, limit: None },
    }
}

#[derive(Serialize)]
struct Extensions<'a> {
    code: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    book: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    limit: Option<i64>,
}

fn problem_details(error: &ByHand) -> serde_json::Result<Vec<u8>> {
    let Derived { r#type, status, detail, code, book, limit } = derived(error);
    let details = ProblemDetails::new()
        .with_type(http::Uri::from_static(r#type))
        .with_status(http::StatusCode::from_u16(status).unwrap_or_default())
        .with_detail(detail)
        .with_extensions(Extensions { code, book, limit });
    serde_json::to_vec(&details)
}

fn http_api_problem(error: &ByHand) -> HttpApiProblem {
    let Derived { r#type, status, detail, code, book, limit } = derived(error);
    let status = http_api_problem::StatusCode::from_u16(status).unwrap_or_default();
    let mut problem = HttpApiProblem::new(status).type_url(r#type).detail(detail).value("code", &code);
    if let (Some(book), Some(limit)) = (book, limit) {
        problem = problem.value("book", &book).value("limit", &limit);
    }
    problem
}

fn masterror(error: &ByHand) -> serde_json::Result<Vec<u8>> {
    let mut problem = masterror::AppError::conflict(detail(error));
    if let ByHand::OrderTooLarge { book, limit } = error {
        problem = problem
            .with_field(masterror::field::str("book", book.clone()))
            .with_field(masterror::field::i64("limit", *limit));
    }
    serde_json::to_vec(&masterror::ProblemJson::from_ref(&problem))
}

/// Asserts that all ways write the same body.
fn bodies_agree(by_hand: &ByHand) {
    let ours = [body(&BookError::SoldOut), body(&order_too_large())];
    assert_eq!(ours[0], FINISHED);
    assert_eq!(ours[1].as_bytes(), segments(by_hand));
    for (error, ours) in [&ByHand::SoldOut, by_hand].into_iter().zip(&ours) {
        let value: serde_json::Value = serde_json::from_str(ours).expect("JSON");
        let parsed = |bytes: &[u8]| serde_json::from_slice::<serde_json::Value>(bytes).expect("JSON");
        assert_eq!(serde_json::to_string(&derived(error)).expect("no failure"), *ours);
        assert_eq!(sonic_rs::to_string(&derived(error)).expect("no failure"), *ours);
        assert_eq!(parsed(&problem_details(error).expect("no failure")), value);
        let theirs = parsed(&http_api_problem(error).json_bytes());
        assert_eq!(theirs["detail"], value["detail"]);
        assert_eq!(theirs["limit"], value["limit"]);
        // This peer has its own format.
        assert_eq!(parsed(&masterror(error).expect("no failure"))["detail"], value["detail"]);
    }
}
