//! What only the team behind an API may read is in no public export, and `internal.toml` has `qzq` in all of it.

use std::path::Path;

use errbook_catalog::contract::{Changelog, History};
use errbook_catalog::{Catalog, Locale};
use errbook_exports::openapi::{Options, Version};
use errbook_exports::typescript::{Format, module};
use errbook_exports::{Contents, changes, messages, model, openapi};

const SECRET: &str = "qzq";

fn catalog() -> Catalog {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/internal.toml");
    let reading = errbook_catalog::read_text("internal.toml", &std::fs::read_to_string(path).expect("it can be read"));
    assert!(reading.diagnostics.is_empty(), "{:?}", reading.diagnostics);
    reading.catalog
}

/// Returns what is shown of the catalog, with what its releases changed.
fn contents(internal: bool) -> Contents {
    let log = Changelog::read(include_str!("internal.changes")).expect("it can be read");
    Contents::new(catalog(), internal).with_history(History::new(log, Vec::new()))
}

/// Returns all exports, by name, with or without what is internal.
fn exports(internal: bool) -> Vec<(String, String)> {
    let contents = contents(internal);
    let mut exports = vec![
        ("changes".to_owned(), changes::json(&contents, Locale::En, &|subject| format!("{subject:?}"))),
        ("json".to_owned(), model::document(&contents, &|_| None)),
        ("messages".to_owned(), messages::document(&contents)),
    ];
    for format in [Format::TypeScript, Format::JavaScript, Format::Declarations] {
        exports.push((format!("typescript {format:?}"), module(&contents, format)));
    }
    for version in [Version::V3_0, Version::V3_1] {
        for alternative in [None, contents.catalog().envelope("v1")] {
            let mut options = Options::new(version);
            options.internal = internal;
            options.alternative = alternative;
            exports.push((format!("openapi {version:?} {alternative:?}"), openapi::document(&contents, &options)));
        }
    }
    exports
}

/// Returns the text around each place where the secret is.
fn leaks(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let places = lower.match_indices(SECRET).map(|(at, _)| at);
    places.map(|at| lower.chars().skip(lower[..at].chars().count().saturating_sub(60)).take(80).collect()).collect()
}

#[test]
fn nothing_internal_is_in_a_public_export() {
    for (name, text) in exports(false) {
        assert_eq!(leaks(&text), Vec::<String>::new(), "{name}");
        for team in ["src/checkout.rs", "src/input.rs", "length.max"] {
            assert!(!text.contains(team), "{name}: {team}");
        }
        let public =
            if name == "changes" { ["`failed` is now internal", "sold_out"] } else { ["sold_out", "too_long"] };
        for public in public {
            assert!(text.contains(public), "{name}: {public}");
        }
    }
}

#[test]
fn only_the_json_has_the_members_for_the_team_and_only_on_request() {
    let document = |internal: bool| -> serde_json::Value {
        let contents = contents(internal);
        serde_json::from_str(&model::document(&contents, &|_| None)).expect("it is JSON")
    };
    let (public, whole) = (document(false), document(true));
    let names = |list: &serde_json::Value| -> Vec<String> {
        list.as_array().into_iter().flatten().map(|one| one["name"].as_str().unwrap_or_default().to_owned()).collect()
    };
    assert_eq!(names(&public["errors"]), ["sold_out", "invalid_order"]);
    assert_eq!(names(&whole["errors"]), ["sold_out", "invalid_order", "qzq_failed", "qzq_fallback"]);
    assert_eq!(names(&public["violations"]), ["too_long"]);
    assert_eq!(names(&whole["violations"]), ["too_long", "qzq_rule"]);

    for (member, value) in [
        ("/errors/0/sources/0", "src/checkout.rs"),
        ("/errors/0/owner", "qzq-owner"),
        ("/errors/0/log", "debug"),
        ("/errors/0/fields/0/rust", "i32"),
        ("/errors/0/replaced_by", "qzq_failed"),
        ("/errors/0/see_also/1", "qzq_failed"),
        ("/errors/1/violations/1", "qzq_rule"),
        ("/violations/0/sources/0", "src/input.rs"),
        ("/violations/0/owner", "qzq-violations"),
        ("/violations/0/rules/0", "length.max"),
        ("/violations/0/replaced_by", "qzq_rule"),
        ("/groups/orders/owner", "qzq-group-owner"),
        ("/groups/qzq_group/log", "error"),
        ("/tags/qzq_tag/title/en", "qzq"),
        ("/statuses/500/error", "qzq_fallback"),
        ("/texts/qzq_text/zh", "请找 qzq 团队。"),
        ("/envelopes/qzq_envelope/content_type", "application/json"),
        ("/retired/0/replaced_by", "qzq_failed"),
        ("/retired_violations/1/replaced_by", "qzq_rule"),
        ("/retired/1/reason/en", "qzq"),
        ("/retired_violations/1/name", "lost"),
    ] {
        assert_eq!(whole.pointer(member).and_then(serde_json::Value::as_str), Some(value), "{member}");
        assert_eq!(public.pointer(member), None, "{member}");
    }
    for shared in [
        "/texts/support/en",
        "/tags/shown/title/en",
        "/groups/orders/title/en",
        "/retired/0/since",
        "/errors/0/fields/0/since",
    ] {
        assert!(public.pointer(shared).is_some(), "{shared}");
    }
}

#[test]
fn an_export_with_what_is_internal_has_it() {
    for (name, text) in exports(true) {
        assert!(leaks(&text).len() > 5, "{name}");
    }
}
