//! Allocations of an answer: none where it is fixed, one buffer for a body with holes.

use std::fmt::Write;

use allocation_counter::{AllocationInfo, measure};
use errbook::{ApiError, Context, Language, Location, Timestamp, Violation, Violations, pointer};

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/allocations.toml")]
enum AnyError {
    Fixed,
    Filled { name: &'static str, left: u64, until: Timestamp, ratio: f32, list: [bool; 2], maybe: Option<&'static str> },
    Counted { left: i8 },
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/allocations.toml", envelope = "traced")]
enum Traced {
    Filled { name: &'static str, left: u64, until: Timestamp, ratio: f32, list: [bool; 2] },
}

const FILLED: AnyError = AnyError::Filled {
    name: "Ann \"重\"",
    left: 3,
    until: Timestamp::from_unix(1_772_353_800, 5),
    ratio: 0.25,
    list: [true, false],
    maybe: Some("x"),
};

const HEADER: &str = "zh-CN,zh;q=0.9,en-US;q=0.8,en;q=0.7,*;q=0.1";

/// A buffer of fixed size.
struct Buffer([u8; 256], usize);

impl Write for Buffer {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        let end = self.1 + text.len();
        self.0.get_mut(self.1..end).ok_or(std::fmt::Error)?.copy_from_slice(text.as_bytes());
        self.1 = end;
        Ok(())
    }
}

fn allocations(run: impl FnOnce()) -> u64 {
    let AllocationInfo { count_total, .. } = measure(run);
    count_total
}

#[test]
fn the_counter_counts() {
    assert_eq!(allocations(|| drop(std::hint::black_box(Box::new(1)))), 1);
}

#[test]
fn a_message_is_written_without_allocation() {
    for error in [AnyError::Fixed, FILLED, AnyError::Counted { left: 1 }] {
        for language in [Language::EN, Language::ZH, Language::of("fr")] {
            let mut buffer = Buffer([0; 256], 0);
            assert_eq!(allocations(|| write!(buffer, "{}", error.message(language)).unwrap()), 0, "{error:?}");
            assert!(buffer.1 > 10);
        }
    }
}

#[test]
fn what_the_catalog_says_is_read_without_allocation() {
    for error in [AnyError::Fixed, FILLED] {
        let mut seen = (0, 0, 0);
        let count = allocations(|| {
            let entry = error.entry();
            seen = (error.status().as_u16(), entry.name().len(), entry.statuses().count());
            assert!(error.code() == entry.name());
            assert!(entry.docs_url(Language::ZH).is_some() && entry.title(Language::EN).is_none());
        });
        assert_eq!(count, 0);
        assert!(seen.0 > 400 && seen.1 == 5 + usize::from(seen.0 == 429) && seen.2 == 1);
    }
}

#[test]
fn an_error_without_holes_is_answered_without_allocation() {
    let contexts = [
        Context::new(),
        Context::new().accept_language(HEADER),
        Context::new().accept_language("xx;q=9, ,").language(Language::ZH),
    ];
    #[derive(Debug, ApiError)]
    #[api_error(catalog = "catalogs/allocations.toml", envelope = "error_message")]
    enum Fixed {
        Fixed,
    }
    for context in contexts {
        let mut response = None;
        assert_eq!(allocations(|| response = Some(Fixed::Fixed.respond(&context))), 0);
        let response = response.unwrap();
        assert!(matches!(response.body.into_bytes(), std::borrow::Cow::Borrowed(_)));
        assert_eq!(allocations(|| assert!(response.headers.get("www-authenticate").is_some())), 0);
    }
}

#[test]
fn a_body_with_holes_takes_one_buffer_at_most() {
    let context = Context::new()
        .accept_language(HEADER)
        .request_id("01J9Z3K4M5N6P7Q8R9S0T1V2W3")
        .trace_id("4bf92f3577b34da6a3ce929d0e0e4736")
        .instance("/orders/7");
    let traced =
        Traced::Filled { name: "Ann", left: 3, until: Timestamp::from_unix(0, 0), ratio: 0.5, list: [true, false] };
    let errors: [&dyn ApiError; 4] = [&AnyError::Fixed, &FILLED, &AnyError::Counted { left: 2 }, &traced];
    for error in errors {
        let mut length = 0;
        let count = allocations(|| length = error.respond(&context).body.as_bytes().len());
        assert!(count <= 1, "{count} allocations for {error:?}");
        assert!(length > 50);
    }
}

#[derive(Clone, Debug, Violation)]
#[violation(catalog = "catalogs/allocations.toml")]
enum AnyViolation {
    TooLong { max: u64 },
    Unknown { name: String },
    Required,
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/allocations.toml")]
enum Held {
    Invalid { name: String, violations: Violations<AnyViolation> },
}

#[derive(Debug, ApiError)]
#[api_error(catalog = "catalogs/allocations.toml", envelope = "paths")]
enum InPaths {
    Invalid { name: String, violations: Violations<AnyViolation> },
}

#[test]
fn a_body_with_violations_takes_one_buffer() {
    let hostile = "/~\"\\\u{1}\n😀.".repeat(2_000);
    for count in [0, 1, 2, 10, 1_000] {
        let violations: Violations<AnyViolation> = (0..count)
            .flat_map(|index| {
                let key = if index % 400 == 1 { hostile.clone() } else { format!("key{index}") };
                let long = AnyViolation::TooLong { max: index };
                let unknown = AnyViolation::Unknown { name: key.clone() };
                let required = AnyViolation::Required;
                [
                    (Location::from(pointer!["items", index as usize, &key]), long),
                    (Location::query(&key), unknown),
                    (Location::header(&key), required),
                ]
            })
            .collect();
        let held = Held::Invalid { name: hostile.clone(), violations: violations.clone() };
        let in_paths = InPaths::Invalid { name: hostile.clone(), violations };
        let errors: [&dyn ApiError; 2] = [&held, &in_paths];
        for error in errors {
            for language in [Language::EN, Language::ZH] {
                let context = Context::new().language(language).request_id("01J9Z3K4M5N6P7Q8R9S0T1V2W3");
                let mut body = None;
                assert_eq!(allocations(|| body = Some(error.respond(&context).body)), 1, "{count} {language}");
                let body: serde_json::Value = serde_json::from_slice(body.unwrap().as_bytes()).unwrap();
                let errors = body["errors"].as_array().map_or(0, Vec::len);
                let single = usize::from(count == 0 && body.get("code").is_none());
                assert_eq!(errors, 3 * count as usize + single);
            }
        }
    }
}

#[test]
fn negotiation_allocates_nothing() {
    let catalog = AnyError::Fixed.entry().catalog();
    let mut chosen = Language::EN;
    assert_eq!(allocations(|| chosen = catalog.negotiate([HEADER, "fr", ""])), 0);
    assert_eq!(chosen, Language::ZH);
}

#[test]
fn a_code_that_is_read_allocates_nothing() {
    #[errbook::catalog(codes, catalog = "catalogs/allocations.toml")]
    enum AnyCode {}
    let mut found = None;
    let count = allocations(|| found = AnyCode::from_code("counted").or(AnyCode::from_code(7)));
    assert_eq!((count, found), (0, Some(AnyCode::Counted)));
    assert_eq!(allocations(|| assert_eq!(AnyCode::from_response(429, "filled"), Some(AnyCode::Filled))), 0);
}
