//! Answers with violations.

use std::collections::BTreeSet;

use errbook::{Entry, Envelope, ViolationKind};
use errbook_catalog::Catalog;
use errbook_pages::answer::{self, LocatedViolation, Location, Values, example_violations};

use super::{REQUESTS, compare_lists, read};

/// Templates with every value that an item can show.
#[errbook::catalog(codes, catalog = "catalogs/items.toml")]
enum Items {}

#[errbook::catalog(codes, catalog = "catalogs/items.toml")]
enum ItemsOther {
    #[api_error(status = 400)]
    InvalidInput,
}

#[errbook::catalog(codes, violations, catalog = "catalogs/items.toml")]
enum ItemsViolation {}

/// A catalog with fallback entries that list violations.
#[errbook::catalog(codes, catalog = "catalogs/violations.toml")]
enum Forms {}

#[errbook::catalog(codes, violations, catalog = "catalogs/violations.toml")]
enum FormsViolation {}

/// A catalog, its entries, its violations, and its alternatives, as the pages and the runtime know them.
struct Case {
    catalog: Catalog,
    entries: Vec<Entry>,
    kinds: Vec<ViolationKind>,
    envelopes: Vec<Option<(Envelope, usize)>>,
}

impl Case {
    fn new(path: &str, entries: Vec<Entry>, kinds: Vec<ViolationKind>, alternatives: &[(&str, Envelope)]) -> Case {
        let catalog = read(path);
        assert_eq!(alternatives.len(), catalog.alternatives.len());
        let chosen = alternatives
            .iter()
            .map(|(name, envelope)| Some((*envelope, catalog.envelope(name).expect("an alternative"))));
        let envelopes = [None].into_iter().chain(chosen).collect();
        Case { catalog, entries, kinds, envelopes }
    }

    /// Compares the answer of each entry that can list these violations, in each envelope; returns the bodies.
    fn compare(&self, located: &[LocatedViolation], values: impl Fn(&Values) -> Values) -> BTreeSet<String> {
        let catalog = &self.catalog;
        let mut bodies = BTreeSet::new();
        for entry in &self.entries {
            let model = &catalog.entries[catalog.entry(entry.name()).expect("both know it")];
            let held = catalog.violations_of(model);
            if !located.iter().all(|one| held.contains(&one.violation)) {
                continue;
            }
            let own = values(&Values::examples(catalog, model, 0));
            for chosen in &self.envelopes {
                let request = REQUESTS[located.len() % REQUESTS.len()];
                compare_lists(catalog, *entry, (&own, located, &self.kinds), request, *chosen);
                let mut shown = own.clone();
                shown.set_violations(located.to_vec());
                let envelope = chosen.map_or(model.envelope, |(_, index)| index);
                let answer = answer::answer(catalog, model, entry.status().as_u16(), envelope, 0, &shown);
                bodies.insert(answer::text(&answer.body));
            }
        }
        bodies
    }

    fn at(&self, name: &str, location: &str) -> LocatedViolation {
        let index = self.catalog.violation(name).expect("a violation");
        let location = Location::parse(location).unwrap_or_else(|error| panic!("{location}: {}", error.en));
        LocatedViolation::new(index, location, Values::examples(&self.catalog, &self.catalog.violations[index], 0))
    }
}

fn items() -> Case {
    let entries = Items::ALL.iter().map(|code| code.entry()).chain([ItemsOther::InvalidInput.entry()]);
    let kinds = ItemsViolation::ALL.iter().map(|code| code.kind());
    let alternatives = [
        ("problem", Items::ENVELOPE_PROBLEM),
        ("nested", Items::ENVELOPE_NESTED),
        ("texts", Items::ENVELOPE_TEXTS),
        ("owner", Items::ENVELOPE_OWNER),
        ("always", Items::ENVELOPE_ALWAYS),
        ("none", Items::ENVELOPE_NONE),
    ];
    Case::new("catalogs/items.toml", entries.collect(), kinds.collect(), &alternatives)
}

fn forms() -> Case {
    let entries = Forms::ALL.iter().map(|code| code.entry());
    let kinds = FormsViolation::ALL.iter().map(|code| code.kind());
    let alternatives = [("apart", Forms::ENVELOPE_APART)];
    Case::new("catalogs/violations.toml", entries.collect(), kinds.collect(), &alternatives)
}

/// Pointers with what has to be escaped, and names.
const LOCATIONS: [&str; 14] = [
    "",
    "/",
    "/items/3/name",
    "/a~1b/~0/0",
    "/01/99999999999999999999999",
    "/a.b/c[0]/$id/@x/_-",
    "/\"\\\u{8}\u{1f}\u{7f}",
    "/\u{54c1}\u{540d}\u{2028}/\u{1f600} %#?<>^`{|}",
    "#/a%20b/%22",
    "query:page",
    "query:\u{540d}\"\n",
    "path:id",
    "header:X-Tenant",
    "header:a\r\nb",
];

#[test]
fn every_violation_at_every_location_is_shown_as_it_is_sent() {
    for case in [items(), forms()] {
        let mut bodies = BTreeSet::new();
        let violations: Vec<String> =
            case.catalog.violations.iter().map(|violation| violation.name.value.clone()).collect();
        for name in &violations {
            for location in LOCATIONS {
                bodies.extend(case.compare(&[case.at(name, location)], Values::clone));
            }
        }
        assert!(bodies.len() > violations.len() * LOCATIONS.len(), "{}", bodies.len());
    }
}

#[test]
fn lists_of_any_length_are_shown_as_they_are_sent() {
    for case in [items(), forms()] {
        let names: Vec<String> = case.catalog.violations.iter().map(|one| one.name.value.clone()).collect();
        for length in [0, 1, 2, 3, 100] {
            let located: Vec<LocatedViolation> = (0..length)
                .map(|index| case.at(&names[index % names.len()], LOCATIONS[index % LOCATIONS.len()]))
                .collect();
            let bodies = case.compare(&located, Values::clone);
            assert!(bodies.len() > 1, "{length}: {bodies:?}");
        }
        // Without violations, and without the values of the entry.
        assert!(!case.compare(&[], |_| Values::default()).is_empty());
    }
}

#[test]
fn values_of_violations_are_written_the_same_way() {
    let case = items();
    let long = "\u{e9}".repeat(1000);
    for (name, field, texts) in [
        ("too_long", "max", vec!["0", "1", "-1", "9223372036854775807"]),
        ("too_long", "note", vec!["", "\"\\\u{8}\n\u{0}\u{7f}", "\u{91cd}\u{2028}", &long]),
        ("too_long", "at", vec!["1970-01-01T00:00:00Z", "9999-12-30T00:00:00Z", "2024-02-29T22:00:00.5Z"]),
        ("too_long", "most_of", vec!["[]", "[0.5]", "[1, 2.25, 1e300]"]),
        ("silent", "value", vec!["null", "{}", r#"{"b":[1,"\"\n"]}"#, "\"{\""]),
        ("silent", "sizes", vec!["large"]),
    ] {
        for text in texts {
            let mut located = case.at(name, "/items/0");
            let violation = &case.catalog.violations[located.violation];
            located.values.set(violation, field, text).unwrap_or_else(|error| panic!("{text}: {}", error.en));
            assert!(!case.compare(&[located.clone(), located], Values::clone).is_empty());
        }
    }
    // Optional fields may be absent, and a violation may break its promise of a value.
    for name in ["required", "too_long", "silent"] {
        let index = case.catalog.violation(name).expect("a violation");
        let violation = &case.catalog.violations[index];
        for values in [Values::required(&case.catalog, violation, 0), Values::default()] {
            let located = LocatedViolation::new(index, Location::Body("/a".to_owned()), values);
            case.compare(&[located.clone(), case.at("too_long", "/b"), located], Values::clone);
        }
    }
}

#[test]
fn the_examples_of_the_book_are_what_a_service_sends() {
    for case in [items(), forms()] {
        for entry in &case.catalog.entries {
            let held = case.catalog.violations_of(entry);
            let located = example_violations(&case.catalog, &held, 0);
            assert_eq!(located.len(), held.len().min(2));
            case.compare(&located, Values::clone);
        }
    }
}
