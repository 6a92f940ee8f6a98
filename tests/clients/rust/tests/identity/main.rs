//! The macros warn of exactly those entries that a client does not find in their responses.
//!
//! `plan::unclear` is what they ask. Here its answer is compared with that of `ErrorReply`, for the example response of every entry of
//! every catalog of the project, at each of its statuses, in each envelope and language.

// The warnings that this is about.
#[expect(deprecated)]
#[macro_use]
mod types;

use std::collections::BTreeSet;

use errbook::{Decode, ErrorReply};
use errbook_catalog::Catalog;
use errbook_catalog::model::Entry;
use errbook_catalog::plan::{self, Answer, Unclear};
use errbook_pages::answer::{self, Values, example_violations};

/// An entry at a status in an envelope, by their names.
type Place = (String, u16, String);

fn read(path: &str) -> Catalog {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let reading = errbook_catalog::read_text(path, &text);
    assert!(!reading.has_errors(), "{path}: {:?}", reading.diagnostics);
    reading.catalog
}

/// Returns every entry at every status.
fn answers(catalog: &Catalog) -> Vec<Answer> {
    let answer = |entry: usize, envelope: usize, status: u16| Answer { entry, status, status_at_hand: false, envelope };
    let entries = catalog.entries.iter().enumerate();
    let of_entry = |(index, entry): (usize, &Entry)| {
        entry.statuses.iter().map(|status| answer(index, entry.envelope, status.value)).collect::<Vec<_>>()
    };
    entries.flat_map(of_entry).collect()
}

/// Returns the responses that the macros warn of.
fn warned(catalog: &Catalog, answers: &[Answer]) -> BTreeSet<Place> {
    let place = |unclear: &Unclear| {
        let answer = answers[unclear.answer];
        let (entry, envelope) = (&catalog.entries[answer.entry], &catalog.envelopes[unclear.envelope]);
        (entry.name.value.clone(), answer.status, envelope.name.value.clone())
    };
    plan::unclear(catalog, answers).iter().map(place).collect()
}

/// Returns the responses in some language that a client does not take for those of their entry. A client takes none for that of
/// another entry.
fn not_found<C: Decode>(path: &str, catalog: &Catalog, answers: &[Answer], count: &mut usize) -> BTreeSet<Place> {
    let mut not_found = BTreeSet::new();
    for Answer { entry, status, .. } in answers {
        let entry = &catalog.entries[*entry];
        for (envelope, _) in plan::envelopes(catalog, entry) {
            for language in 0..catalog.languages.len() {
                let mut values = Values::examples(catalog, entry, language);
                values.set_violations(example_violations(catalog, &catalog.violations_of(entry), language));
                let sent = answer::answer(catalog, entry, *status, envelope, language, &values);
                let body = answer::text(&sent.body);
                let headers: Vec<(String, String)> =
                    sent.headers.iter().map(|(name, parts)| (name.clone(), answer::text(parts))).collect();
                let reply = ErrorReply::<C>::from_parts(sent.status, &headers, body.as_bytes());
                let found = reply.as_ref().and_then(ErrorReply::entry).map(|entry| entry.name());
                *count += 1;
                if found != Some(&entry.name.value) {
                    let envelope = &catalog.envelopes[envelope].name.value;
                    assert_eq!(found, None, "{path}: {} at {status} in {envelope}: {body}", entry.name.value);
                    not_found.insert((entry.name.value.clone(), *status, envelope.clone()));
                }
            }
        }
    }
    not_found
}

#[test]
fn the_entries_that_macros_warn_of_are_those_that_clients_do_not_find() {
    let (mut count, mut unclear) = (0, 0);
    let mut compare = |path: &str, warned: BTreeSet<Place>, not_found: BTreeSet<Place>| {
        let differ: Vec<_> = warned.symmetric_difference(&not_found).collect();
        let (too_many, too_few): (Vec<&&Place>, Vec<&&Place>) =
            differ.iter().partition(|place| warned.contains(**place));
        assert!(differ.is_empty(), "{path}: warned of although found: {too_many:#?}; not found: {too_few:#?}");
        unclear += warned.len();
    };
    macro_rules! each {
        ($ty:ty, $path:literal) => {
            let catalog = &read($path);
            let answers = answers(catalog);
            compare($path, warned(catalog, &answers), not_found::<$ty>($path, catalog, &answers, &mut count));
        };
    }
    each_catalog!(each);
    assert!(count > 2_000 && unclear > 300, "{count} responses, {unclear} unclear");
}

#[test]
fn an_entry_that_answers_for_a_class_of_statuses_is_found_at_each_of_them() {
    // 418 is in the class of 400 (RFC 9110 §15), and so is 499, which is in no registry.
    let path = "../../../examples/bookshop/catalog.toml";
    let catalog = &read(path);
    let entry = &catalog.entries[catalog.entry("invalid_request").expect("the entry of 400")];
    for status in [400, 418, 499] {
        let values = Values::examples(catalog, entry, 0);
        let sent = answer::answer(catalog, entry, status, entry.envelope, 0, &values);
        let body = answer::text(&sent.body);
        let reply = ErrorReply::<types::Bookshop>::from_parts(sent.status, &(), body.as_bytes()).expect("an error");
        assert_eq!((reply.error(), reply.status()), (Some(&types::Bookshop::InvalidRequest), status), "{body}");
    }
}
