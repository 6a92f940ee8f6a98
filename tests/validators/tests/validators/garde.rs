//! `garde`: the keys and parameters of its rules, and their places.

use std::collections::BTreeMap;

use errbook::Violations;
use errbook::garde::{check, check_with, coded};
use garde::Validate;
use serde::Deserialize;

use crate::seen::{Seen, lines};

#[derive(Deserialize, Validate)]
#[serde(rename_all = "camelCase")]
struct Everything {
    #[garde(ascii)]
    only_ascii: String,
    #[garde(alphanumeric)]
    letters: String,
    #[garde(email)]
    mail: String,
    #[garde(url)]
    link: String,
    #[garde(ip)]
    ip: String,
    #[garde(ipv6)]
    ip_six: String,
    #[garde(credit_card)]
    card: String,
    #[garde(phone_number)]
    phone: String,
    #[garde(length(chars, min = 2))]
    short: String,
    #[garde(length(chars, max = 2))]
    long: String,
    #[garde(length(bytes, equal = 2))]
    bytes: String,
    #[garde(range(min = 1, max = 3))]
    low: i8,
    #[garde(range(max = 18_446_744_073_709_551_614))]
    high: u64,
    #[garde(range(min = 0.5))]
    part: f64,
    #[garde(contains("\u{1f}x"))]
    has: String,
    #[garde(prefix("pre"))]
    starts: String,
    #[garde(suffix("fix"))]
    ends: String,
    #[garde(pattern("^a+$"))]
    matched: String,
    #[garde(matches(mail))]
    again: String,
    #[garde(required)]
    there: Option<u8>,
    #[garde(custom(taken))]
    code: String,
    #[garde(custom(not_good))]
    text: String,
    #[garde(inner(length(min = 1)))]
    tags: Vec<String>,
    #[garde(dive)]
    parts: Vec<Part>,
    #[garde(dive)]
    by_name: BTreeMap<String, Part>,
    #[garde(dive)]
    shape: Option<Shape>,
    #[garde(skip)]
    #[allow(dead_code)]
    skipped: (),
}

#[derive(Deserialize, Validate)]
#[serde(rename_all = "PascalCase")]
struct Part {
    #[garde(range(min = 1))]
    item_count: i64,
}

#[derive(Deserialize, Validate)]
struct Shape(#[garde(range(min = 1))] i64, #[garde(dive)] Part);

fn taken(_: &str, _: &()) -> garde::Result {
    Err(garde::Error::new("taken.already_2"))
}

fn not_good(value: &str, _: &()) -> garde::Result {
    Err(garde::Error::new(format!("Not good: {value}")))
}

fn everything() -> Everything {
    let secret = || "secret ü".to_owned();
    Everything {
        only_ascii: secret(),
        letters: secret(),
        mail: secret(),
        link: secret(),
        ip: secret(),
        ip_six: "127.0.0.1".to_owned(),
        card: secret(),
        phone: secret(),
        short: "日".to_owned(),
        long: "日本語".to_owned(),
        bytes: "日".to_owned(),
        low: 0,
        high: u64::MAX,
        part: 0.25,
        has: secret(),
        starts: secret(),
        ends: secret(),
        matched: secret(),
        again: "other".to_owned(),
        there: None,
        code: secret(),
        text: secret(),
        tags: vec!["a".to_owned(), String::new()],
        parts: vec![Part { item_count: 1 }, Part { item_count: 0 }],
        by_name: ["a/b", "by_name", "0"].map(|key| (key.to_owned(), Part { item_count: 0 })).into(),
        shape: Some(Shape(0, Part { item_count: 0 })),
        skipped: (),
    }
}

#[test]
fn every_rule_has_its_key_and_parameter_and_never_the_value() {
    let violations: Violations<Seen> = check(&everything()).expect_err("it is not valid");
    let seen = lines(&violations);
    // garde 0.23 reports fields by their names.
    assert_eq!(
        seen,
        [
            "/again must_match field=\"mail\"",
            "/byName/0/ItemCount range.min min=1",
            "/byName/a~1b/ItemCount range.min min=1",
            "/byName/by_name/ItemCount range.min min=1",
            "/bytes length.max max=2",
            "/card credit_card reason=\"invalid_format\"",
            "/code taken.already_2",
            "/ends suffix suffix=\"fix\"",
            "/has contains needle=\"\\u{1f}x\"",
            "/high range.max max=18446744073709551614",
            "/ip ip kind=\"IP\"",
            "/ipSix ip kind=\"IPv6\"",
            "/letters alphanumeric",
            "/link url reason=\"relative_url_without_base\"",
            "/long length.max max=2",
            "/low range.min min=1",
            "/mail email reason=\"missing_at\"",
            "/matched pattern pattern=\"^a+$\"",
            "/onlyAscii ascii",
            "/part range.min min=0.5",
            "/parts/1/ItemCount range.min min=1",
            "/phone phone_number reason=\"not_a_number\"",
            "/shape/0 range.min min=1",
            "/shape/1/item_count range.min min=1", // serde does not tell the names in tuples
            "/short length.min min=2",
            "/starts prefix prefix=\"pre\"",
            "/tags/1 length.min min=1",
            "/text custom",
            "/there required",
        ]
    );
    assert!(!seen.concat().contains("secret"), "{seen:?}");
}

#[test]
fn a_report_is_converted_if_it_was_coded() {
    let part = Part { item_count: 0 };
    fn validated(part: &Part) -> Result<(), Violations<Seen>> {
        coded(|| part.validate())?;
        Ok(())
    }
    assert_eq!(lines(&validated(&part).expect_err("it is not valid")), ["/item_count range.min min=1"]);
    // garde's English is not read.
    let english: Violations<Seen> = part.validate().expect_err("it is not valid").into();
    assert_eq!(lines(&english), ["/item_count custom"]);
}

/// The hook is set for the call alone, even if a rule panics.
#[test]
fn the_hook_ends_with_the_call() {
    #[derive(Validate)]
    struct Panics(#[garde(custom(panic))] u8);
    fn panic(_: &u8, _: &()) -> garde::Result {
        panic!("a rule")
    }
    std::panic::catch_unwind(|| coded(|| Panics(0).validate())).expect_err("it panics");
    let report = Part { item_count: 0 }.validate().expect_err("it is not valid");
    assert_eq!(report.to_string(), "item_count: lower than 1\n");
}

/// A text may repeat what a client has sent, so it is a key only if it looks like a code.
#[test]
fn texts_of_custom_rules_are_codes_or_custom() {
    struct Text(&'static str);
    #[derive(Deserialize, Validate)]
    #[garde(context(Text))]
    struct Custom(#[garde(custom(refuse))] u8);
    fn refuse(_: &u8, text: &Text) -> garde::Result {
        Err(garde::Error::new(text.0))
    }
    for (text, key) in [
        ("too_old", "too_old"),
        ("a-b.c_9", "a-b.c_9"),
        ("", "custom"),
        ("Too old", "custom"),
        ("too old", "custom"),
        ("9lives", "custom"),
        ("_x", "custom"),
        ("größe", "custom"),
        ("length is lower than 3", "custom"),
        (&"a".repeat(64), "a"),
        (&"a".repeat(65), "custom"),
    ] {
        let text: &'static str = text.to_owned().leak();
        let key = if text.len() == 64 { text } else { key };
        let violations: Violations<Seen> = check_with(&Custom(0), &Text(text)).expect_err("it is not valid");
        assert_eq!(lines(&violations), [format!("/0 {key}")], "{text}");
    }
}
