//! The pages' answers are those of the runtime, byte for byte: both fill one plan.

mod given;
mod lists;

use errbook::{Context, Entry, Envelope, Json, Language, Occurrence, Timestamp, ViolationKind};
use errbook_catalog::model;
use errbook_catalog::{Catalog, plan};
use errbook_pages::answer::{self, LocatedViolation, Values};

use given::{Given, Listed};

/// The accounts catalog, each entry at its first status.
#[errbook::catalog(codes)]
enum Accounts {}

/// Its entries that have another.
#[errbook::catalog(codes, group = ["mfa", "admin"])]
enum OtherStatuses {
    #[api_error(status = 500)]
    InvalidMfaCode,
    #[api_error(status = 500)]
    MetricsUnavailable,
}

/// Hard templates.
#[errbook::catalog(codes, catalog = "catalogs/answers.toml")]
enum Hard {}

#[errbook::catalog(codes, catalog = "catalogs/answers.toml")]
enum HardOther {
    #[api_error(status = 503)]
    Every,
}

/// A catalog that answers in several envelopes.
#[errbook::catalog(codes, catalog = "catalogs/versions.toml")]
enum Versions {}

fn read(path: &str) -> Catalog {
    let text = std::fs::read_to_string(path).expect("the catalog is there");
    let reading = errbook_catalog::read_text(path, &text);
    let diagnostics: Vec<&str> = reading.diagnostics.iter().map(|diagnostic| diagnostic.text.en.as_str()).collect();
    assert!(!reading.has_errors(), "{diagnostics:?}");
    reading.catalog
}

/// What the request brings.
#[derive(Clone, Copy, Default)]
struct Request {
    id: Option<&'static str>,
    instance: Option<&'static str>,
    trace: Option<&'static str>,
}

const MOMENT: &str = "2026-03-01T08:30:00.25Z";

/// Compares both answers to a request, in every language of the catalog.
fn compare(catalog: &Catalog, runtime: Entry, values: &Values, request: Request) {
    compare_in(catalog, runtime, values, request, None);
}

/// Compares both answers, in an alternative of the catalog if one is chosen: as the runtime knows it, and by its index.
fn compare_in(catalog: &Catalog, runtime: Entry, values: &Values, request: Request, chosen: Option<(Envelope, usize)>) {
    compare_lists(catalog, runtime, (values, &[], &[]), request, chosen);
}

/// Compares both answers with violations, whose kinds the runtime knows.
fn compare_lists(
    catalog: &Catalog,
    runtime: Entry,
    (values, located, kinds): (&Values, &[LocatedViolation], &[ViolationKind]),
    request: Request,
    chosen: Option<(Envelope, usize)>,
) {
    let index = catalog.entry(runtime.name()).expect("both know the entry");
    let entry = &catalog.entries[index];
    let mut values = values.clone();
    values.set_violations(located.to_vec());
    values.set_context(model::Context::RequestId, request.id).unwrap();
    values.set_context(model::Context::Instance, request.instance).unwrap();
    values.set_context(model::Context::TraceId, request.trace).unwrap();
    values.set_context(model::Context::Timestamp, Some(MOMENT)).unwrap();
    let moment: jiff::Timestamp = MOMENT.parse().unwrap();
    let listed = Listed { catalog, kinds, located };
    let violations = entry.violations.at().map(|_| &listed);
    let fields = Given { definition: entry, values: &values, violations };
    for (language, tag) in catalog.languages.iter().enumerate() {
        let tag = Language::parse(&tag.value).unwrap();
        let mut context = Context::new().language(tag).timestamp(Timestamp::from(moment));
        context = chosen.map_or(context, |(envelope, _)| context.envelope(envelope));
        context = request.id.map_or(context, |id| context.request_id(id));
        context = request.instance.map_or(context, |instance| context.instance(instance));
        context = request.trace.map_or(context, |trace| context.trace_id(trace));
        let occurrence = Occurrence::new(runtime, &fields);
        let sent = occurrence.respond(&context);
        let status = runtime.status().as_u16();
        let alternative = chosen.map(|(_, index)| index);
        let envelope = plan::envelope(entry, None, alternative);
        let shown = answer::answer(catalog, entry, status, envelope, language, &values);
        let place = format!("{} {status} {tag} {alternative:?}", runtime.name());
        assert_eq!(answer::text(&shown.body), sent.body.as_str(), "{place}");
        assert_eq!(shown.status, sent.status.as_u16(), "{place}");
        let headers: Vec<(String, String)> =
            shown.headers.iter().map(|(name, parts)| (name.clone(), answer::text(parts))).collect();
        let sent: Vec<(String, String)> =
            sent.headers.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        assert_eq!(headers, sent, "{place}");
        let message = answer::text(&answer::message(catalog, entry, language, &values));
        assert_eq!(message, occurrence.localized(tag).to_string(), "{place}");
        serde_json::from_str::<Json>(&answer::text(&shown.body)).expect("a body is JSON");
    }
}

const FULL: Request =
    Request { id: Some("a\"b\u{1}号"), instance: Some("/orders/7?x=\"1\""), trace: Some("4bf92f3577b34da6") };
const REQUESTS: [Request; 4] = [
    FULL,
    Request { id: None, ..FULL },
    Request { id: None, instance: None, trace: None },
    Request { id: None, instance: None, ..FULL },
];

fn entries_of(catalog: &Catalog) -> impl Iterator<Item = &model::Entry> {
    catalog.entries.iter()
}

#[test]
fn every_entry_of_the_accounts_catalog_is_shown_as_it_is_sent() {
    let catalog = read("../catalog.toml");
    let runtime: Vec<Entry> = Accounts::ALL.iter().map(|code| code.entry()).collect();
    assert_eq!(runtime.len(), entries_of(&catalog).count());
    let others = [OtherStatuses::InvalidMfaCode.entry(), OtherStatuses::MetricsUnavailable.entry()];
    let several = entries_of(&catalog).filter(|entry| entry.statuses.len() > 1).count();
    assert_eq!(several, others.len(), "each entry with another status is among them");
    for entry in runtime.into_iter().chain(others) {
        let model = &catalog.entries[catalog.entry(entry.name()).unwrap()];
        for request in REQUESTS {
            compare(&catalog, entry, &Values::examples(&catalog, model, 0), request);
            compare(&catalog, entry, &Values::required(&catalog, model, 0), request);
            // An error that breaks its promise of a value is answered all the same.
            compare(&catalog, entry, &Values::default(), request);
        }
    }
}

#[test]
fn every_alternative_is_shown_as_it_is_sent() {
    let catalog = read("catalogs/versions.toml");
    let constants = [
        ("v1", Versions::ENVELOPE_V1),
        ("status_code", Versions::ENVELOPE_STATUS_CODE),
        ("codes", Versions::ENVELOPE_CODES),
        ("v-2", Versions::ENVELOPE_V_2),
    ];
    assert_eq!(constants.len(), catalog.alternatives.len());
    let mut bodies = std::collections::BTreeSet::new();
    for entry in Versions::ALL.iter().map(|code| code.entry()) {
        let model = &catalog.entries[catalog.entry(entry.name()).unwrap()];
        for (name, chosen) in constants {
            let alternative = catalog.envelope(name).expect("an alternative");
            for request in REQUESTS {
                for values in [Values::examples(&catalog, model, 0), Values::required(&catalog, model, 0)] {
                    compare_in(&catalog, entry, &values, request, Some((chosen, alternative)));
                }
            }
            let values = Values::examples(&catalog, model, 0);
            let envelope = plan::envelope(model, None, Some(alternative));
            bodies.insert(answer::text(&answer::answer(&catalog, model, model.status(), envelope, 0, &values).body));
        }
    }
    assert!(bodies.len() > Versions::ALL.len(), "the alternatives differ: {bodies:?}");
}

fn hard() -> (Catalog, Vec<Entry>) {
    let entries = Hard::ALL.iter().map(|code| code.entry()).chain([HardOther::Every.entry()]);
    (read("catalogs/answers.toml"), entries.collect())
}

#[test]
fn optional_members_commas_and_empty_objects_go_by_the_same_rules() {
    let (catalog, entries) = hard();
    for entry in entries {
        let model = &catalog.entries[catalog.entry(entry.name()).unwrap()];
        let optional: Vec<&str> =
            model.fields.iter().filter(|field| field.optional).map(|field| field.name.value.as_str()).collect();
        compare(&catalog, entry, &Values::default(), FULL);
        for without in 0..1_u32 << optional.len() {
            let mut values = Values::examples(&catalog, model, 0);
            for (bit, name) in optional.iter().enumerate().filter(|(bit, _)| without >> bit & 1 == 1) {
                assert!(bit < 32);
                values.unset(model, name).unwrap();
            }
            REQUESTS.into_iter().for_each(|request| compare(&catalog, entry, &values, request));
        }
    }
}

#[test]
fn values_of_every_kind_are_written_the_same_way() {
    let (catalog, entries) = hard();
    let long = "é".repeat(1000);
    let hostile = [
        (
            "text",
            vec![
                "",
                "\"\\\u{8}\u{c}\n\r\t\u{0}\u{1f}\u{7f}",
                "重复\u{2028}",
                "a\r\nSet-Cookie: x",
                "%2F%Z a=b;>",
                &long,
            ],
        ),
        ("texts", vec!["[]", r#"["a"]"#, r#"["a, b","\"\n重"]"#]),
        ("integer", vec!["0", "-1", "9223372036854775807", "-9223372036854775808"]),
        ("integers", vec!["[]", "[1]", "[1,-2,3]"]),
        ("number", vec!["0", "1", "-1", "1.0", "1.5", "0.1", "1e300", "-0.0", "1e-7", "123456789.125"]),
        ("boolean", vec!["false", "true"]),
        (
            "datetime",
            vec![
                "1970-01-01T00:00:00Z",
                "\"2024-02-29T12:00:00.000001+05:30\"",
                "9999-12-30T00:00:00Z",
                "0001-01-01T00:00:00Z",
            ],
        ),
        ("json", vec!["null", "{}", "[]", r#"{"b":1,"a":{"c":"\"重\n"}}"#, "1.0", "1e300", "\"{\""]),
        ("json_or", vec!["{}", "[[]]"]),
        ("size", vec!["small", "extra large"]),
        ("reason", vec!["a\r\nb\u{7f}", " x ", &long]),
    ];
    let mut compared = 0;
    for name_of_entry in ["every", "formatted"] {
        let entry = entries.iter().find(|entry| entry.name() == name_of_entry).unwrap();
        let model = &catalog.entries[catalog.entry(name_of_entry).unwrap()];
        for (name, texts) in hostile.iter().filter(|(name, _)| model.field(name).is_some()) {
            for text in texts {
                let mut values = Values::examples(&catalog, model, 0);
                values.set(model, name, text).unwrap_or_else(|error| panic!("{name}={text}: {}", error.en));
                compare(&catalog, *entry, &values, FULL);
                compared += 1;
            }
        }
    }
    assert!(compared > 60, "{compared}");
}
