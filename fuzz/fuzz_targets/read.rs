//! Any bytes as a catalog: they are read, every diagnostic is rendered, every answer is planned.

#![no_main]

use errbook_catalog::{Loaded, Locale, Request, plan, read, render};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    // What an included file holds is the second half of the bytes, so that two files meet.
    let half = bytes.split_at(bytes.len() / 2).1;
    let reading = read(&mut |request: &Request<'_>| {
        let (name, bytes) = match request {
            Request::Catalog => ("catalog.toml", bytes),
            Request::Include(path) => (*path, half),
        };
        Ok(Loaded { name: name.to_owned(), bytes: bytes.to_vec() })
    });
    for diagnostic in &reading.diagnostics {
        assert!(!render(&reading.sources, diagnostic, Locale::En).is_empty());
        for span in diagnostic.notes.iter().filter_map(|note| note.span).chain(diagnostic.span) {
            let text = reading.sources.text(span.file);
            assert!(text.get(span.start as usize..span.end as usize).is_some(), "{diagnostic:?}");
        }
    }
    let catalog = &reading.catalog;
    for entry in &catalog.entries {
        for language in 0..catalog.languages.len() {
            plan::message(entry, language);
            plan::docs_url(catalog, entry, language);
            for envelope in 0..catalog.envelopes.len() {
                plan::body(catalog, entry, entry.status(), envelope, language);
                plan::single(catalog, entry, entry.status(), envelope, language);
            }
        }
        assert!(catalog.violations_of(entry).iter().all(|index| *index < catalog.violations.len()));
    }
    let envelopes = plan::envelopes_of_violations(catalog);
    for violation in &catalog.violations {
        for language in 0..catalog.languages.len() {
            plan::message(violation, language);
            plan::violation_docs_url(catalog, violation, language);
            for envelope in &envelopes {
                plan::item(catalog, violation, *envelope, language);
            }
        }
    }
});
