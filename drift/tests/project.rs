//! The answers of every catalog of the project, as services send them: untouched ones have no finding, and each change of one yields
//! the finding of its kind.

use std::path::{Path, PathBuf};

use errbook_catalog::Catalog;
use errbook_catalog::files::{self, File};
use errbook_catalog::model::{Context, Entry};
use errbook_catalog::plan;
use errbook_drift::{Drift, Finding, FindingKind, Observation};
use errbook_exports::answer::{Answer, Values, answer, example_violations, text};

/// Returns all catalogs without errors.
fn catalogs() -> Vec<(String, Catalog)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut paths = Vec::new();
    find(&root, &mut paths);
    paths.sort();
    let read = paths.into_iter().filter_map(|path| {
        let name = path.strip_prefix(&root).unwrap().to_string_lossy().into_owned();
        let read = files::read(&File { path: files::tidy(&path), name: name.clone() });
        (!read.reading.has_errors()).then_some((name, read.reading.catalog))
    });
    read.collect()
}

fn find(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            // What cannot be told apart in the catalog of `identity` is the matter of its own test.
            if !name.starts_with('.') && !matches!(name.as_str(), "target" | "node_modules" | "identity") {
                find(&path, found);
            }
        } else if name.ends_with(".toml") && std::fs::read_to_string(&path).is_ok_and(|text| text.contains("[catalog]"))
        {
            found.push(path);
        }
    }
}

/// Passes every answer of a catalog to `each`: over entries, statuses, envelopes and languages, with all fields and two violations,
/// and with what is required only.
fn answers(catalog: &Catalog, each: &mut dyn FnMut(&Entry, usize, &Answer)) {
    for entry in &catalog.entries {
        for (envelope, _) in plan::envelopes(catalog, entry) {
            for status in &entry.statuses {
                for language in 0..catalog.languages.len() {
                    for is_full in [true, false] {
                        let values = values(catalog, entry, language, is_full);
                        each(entry, envelope, &answer(catalog, entry, status.value, envelope, language, &values));
                    }
                }
            }
        }
    }
}

fn values(catalog: &Catalog, entry: &Entry, language: usize, is_full: bool) -> Values {
    if is_full {
        let mut values = Values::examples(catalog, entry, language);
        values.set_violations(example_violations(catalog, &catalog.violations_of(entry), language));
        return values;
    }
    let mut values = Values::required(catalog, entry, language);
    values.set_context(Context::Timestamp, Some("2026-01-01T00:00:00Z")).unwrap();
    values
}

fn observe(drift: &mut Drift<'_>, sent: &Answer, body: &str) -> Vec<Finding> {
    let headers: Vec<(String, String)> = sent.headers.iter().map(|(name, value)| (name.clone(), text(value))).collect();
    let headers = headers.iter().map(|(name, value)| (name.as_str(), value.as_bytes()));
    drift.observe(&Observation::new("test").status(sent.status).headers(headers).body(body.as_bytes()))
}

#[test]
fn an_untouched_answer_of_any_catalog_has_no_finding() {
    let (mut count, mut wrong) = (0, Vec::new());
    for (name, catalog) in catalogs() {
        let mut drift = Drift::new(&catalog);
        answers(&catalog, &mut |entry, _, sent| {
            count += 1;
            let body = text(&sent.body);
            let mut findings = observe(&mut drift, sent, &body);
            // A fact of the entry, not of its answer.
            findings.retain(|finding| finding.kind != FindingKind::InternalSent);
            if let Some(finding) = findings.first() {
                wrong.push(format!("{name}, {}: {finding}, {:?}\n{body}", entry.name.value, finding.value));
            }
        });
    }
    assert!(
        wrong.is_empty(),
        "{}\nand {} more",
        wrong.iter().take(20).cloned().collect::<Vec<_>>().join("\n"),
        wrong.len().saturating_sub(20)
    );
    assert!(count > 5_000, "{count}");
}
