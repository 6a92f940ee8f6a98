//! What a service answers is decoded into the error that was answered: `decode(respond(e)) == e`, for every entry with every status,
//! in every language and envelope of its catalog, with random values. Whatever does not come back has a reason that the test proves.
//!
//! The first response of each entry is that of the error book, which renders it without the runtime.

use std::collections::BTreeSet;

use errbook::{Context, Decode, Entry, Envelope, ErrorReply, Response, ViolationKind};
use errbook_catalog::{Catalog, plan};
use errbook_pages::answer::{self, Values, example_violations};
use errbook_test_values::Random;

use crate::catalogs::Sample;
use crate::oracle::Oracle;
use crate::proof;
use crate::sent::{Asked, Sent};

/// How many occurrences of each entry and status are answered, in each language and envelope.
const OCCURRENCES: usize = 12;

/// Reads a response.
pub(crate) fn reply<E: Decode>(response: &Response) -> Option<ErrorReply<E>> {
    let headers: Vec<(&str, &str)> = response.headers.iter().collect();
    ErrorReply::from_parts(response.status.as_u16(), &headers, response.body.as_ref())
}

/// What came back.
#[derive(Default)]
struct Outcome {
    /// How many responses gave the error that was answered.
    decoded: usize,
    /// The entries whose response in the error book gave one.
    in_book: BTreeSet<String>,
    /// What else there was, with its reason.
    rest: BTreeSet<String>,
}

pub(crate) fn catalog<E: Sample>() -> Catalog {
    let text = std::fs::read_to_string(E::PATH).expect("the catalog is there");
    let reading = errbook_catalog::read_text(E::PATH, &text);
    assert!(!reading.has_errors(), "{}", E::PATH);
    reading.catalog
}

/// Returns the kinds of violations that an entry lists.
pub(crate) fn kinds_of<E: Sample>(catalog: &Catalog, name: &str) -> Vec<ViolationKind> {
    let entry = catalog.entries.iter().find(|entry| entry.name.value == name).expect("an entry");
    let kinds = E::violations();
    let named = |index: usize| {
        let name = &catalog.violations[index].name.value;
        *kinds.iter().find(|kind| kind.name() == name).expect("a kind of the catalog")
    };
    catalog.violations_of(entry).into_iter().map(named).collect()
}

/// Returns the entries as the type knows them, once for each status, by the responses of the error book.
pub(crate) fn entries<E: Sample>(catalog: &Catalog) -> Vec<Entry> {
    let mut entries = Vec::new();
    for (entry, status) in catalog.entries.iter().flat_map(|entry| entry.statuses.iter().map(move |of| (entry, of))) {
        let replies = book::<E>(catalog, entry, status.value);
        let known = replies.iter().find_map(|reply| {
            let known = reply.entry().into_iter().chain(reply.candidates());
            known.into_iter().find(|known| known.name() == entry.name.value)
        });
        entries.push(known.unwrap_or_else(|| panic!("{} {} is not known", entry.name.value, status.value)));
    }
    entries
}

fn outcome<E: Sample>() -> Outcome {
    let catalog = &catalog::<E>();
    let oracle = Oracle::of(catalog);
    let (mut outcome, mut random) = (Outcome::default(), Random(16));
    for entry in &catalog.entries {
        for status in &entry.statuses {
            for reply in book::<E>(catalog, entry, status.value) {
                let Some(error) = reply.error() else { continue };
                assert_eq!(error.entry().name(), entry.name.value);
                outcome.in_book.insert(entry.name.value.clone());
            }
        }
    }
    for entry in entries::<E>(catalog) {
        let kinds = kinds_of::<E>(catalog, entry.name());
        for _ in 0..OCCURRENCES {
            let sent = Sent::random(catalog, entry, &kinds, &mut random);
            for language in entry.catalog().languages() {
                let asked = Asked::random(*language, &mut random);
                trip::<E>(&oracle, &kinds, &sent, &asked, &mut outcome);
            }
        }
    }
    outcome
}

/// Answers an occurrence in every envelope, and compares what comes back.
fn trip<E: Sample>(oracle: &Oracle, kinds: &[ViolationKind], sent: &Sent, asked: &Asked, outcome: &mut Outcome) {
    for envelope in [None].into_iter().chain(E::ALTERNATIVES.iter().copied().map(Some)) {
        let context = envelope.map_or(asked.context(), |envelope| asked.context().envelope(envelope));
        let reasons = reasons::<E>(oracle, kinds, sent, envelope, &context);
        if reasons.is_empty() {
            outcome.decoded += 1;
        }
        let place = envelope.map_or(String::new(), |envelope| format!(" in {}", envelope.name()));
        outcome.rest.extend(reasons.into_iter().map(|reason| format!("{}{place}: {reason}\n", sent.entry.name())));
    }
}

/// Returns why the response to an occurrence does not give it back.
fn reasons<E: Sample>(
    oracle: &Oracle,
    kinds: &[ViolationKind],
    sent: &Sent,
    envelope: Option<Envelope>,
    context: &Context<'_>,
) -> Vec<String> {
    let (name, response) = (sent.entry.name(), &sent.respond(context));
    let reply = reply::<E>(response);
    let failed = || -> ! { panic!("{name}: {:?} of {response:?} is {reply:?}", sent.values) };
    let unidentified = || proof::unidentified(oracle, sent, envelope, response).unwrap_or_else(|| failed());
    let Some(reply) = &reply else { return vec![unidentified()] };
    let Some(error) = reply.error() else {
        if reply.is_ambiguous() {
            let others: Vec<Entry> = reply.candidates().collect();
            assert!(others.iter().any(|other| other.name() == name), "{others:?}");
            return vec![proof::ambiguous(sent, &others, context).unwrap_or_else(|| failed())];
        }
        if reply.entry().is_none() {
            return vec![unidentified()];
        }
        assert_eq!(reply.name(), Some(name), "{response:?}");
        let required = sent.entry.fields().enumerate().filter(|(_, field)| !field.is_optional());
        let hidden: Vec<String> = required.filter_map(|(index, _)| proof::hidden(sent, index, context)).collect();
        return if hidden.is_empty() { failed() } else { hidden };
    };
    assert_eq!(error.entry().name(), name, "{response:?}");
    let again = error.respond(context);
    let differences = sent.differences(error);
    if differences.is_empty() {
        // Violations come back as far as the response shows which they are and where.
        let shown = proof::violations(sent, kinds, context);
        let is_again = |sent: &Sent| proof::is_same(&again, &sent.respond(context));
        assert!(is_again(&shown.typed) || is_again(&shown.located), "{error:?}: {again:?}\n{response:?}");
        return shown.reasons;
    }
    let reason = |index: usize| {
        let hidden = proof::hidden(sent, index, context);
        hidden.or_else(|| proof::rounded(sent, index, error.occurrence().fields(), context)).unwrap_or_else(|| failed())
    };
    differences.into_iter().map(reason).collect()
}

/// Decodes the responses of a catalog. `rest` are the entries that do not come back, each with its reason.
#[track_caller]
pub(crate) fn check<E: Sample>(rest: &expect_test::Expect) {
    let outcome = outcome::<E>();
    assert!(outcome.decoded > 0);
    for entry in &catalog::<E>().entries {
        let name = &entry.name.value;
        let is_known = outcome.in_book.contains(name) || outcome.rest.iter().any(|line| line.starts_with(name));
        assert!(is_known, "the error book's response of {name} gives no error, without a reason");
    }
    rest.assert_eq(&outcome.rest.into_iter().collect::<String>());
}

/// Reads the responses of the error book for an entry: with the examples of all fields, and of the required ones alone.
fn book<E: Decode>(catalog: &Catalog, entry: &errbook_catalog::model::Entry, status: u16) -> Vec<ErrorReply<E>> {
    let mut replies = Vec::new();
    for language in 0..catalog.languages.len() {
        for mut values in [Values::examples(catalog, entry, language), Values::required(catalog, entry, language)] {
            values.set_violations(example_violations(catalog, &catalog.violations_of(entry), language));
            let envelope = plan::envelope(entry, None, None);
            let shown = answer::answer(catalog, entry, status, envelope, language, &values);
            let headers: Vec<(String, String)> =
                shown.headers.iter().map(|(name, parts)| (name.clone(), answer::text(parts))).collect();
            let reply = ErrorReply::from_parts(shown.status, &headers, answer::text(&shown.body).as_bytes());
            replies.push(reply.unwrap_or_else(|| panic!("{}: taken for a success", entry.name.value)));
        }
    }
    replies
}
