//! The answers of every catalog of the project, as services send them: untouched ones have no finding, and each change of one yields
//! the finding of its kind.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use errbook_catalog::Catalog;
use errbook_catalog::files::{self, File};
use errbook_catalog::model::{Code, Context, Entry, FieldKind};
use errbook_catalog::plan;
use errbook_drift::{Drift, Finding, FindingKind, Observation};
use errbook_exports::answer::{Answer, Values, answer, example_violations, text};
use serde_json::{Value, json};

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
                // Of the largest catalog, one language has them all.
                let languages = if catalog.envelopes.len() > 100 { 1 } else { catalog.languages.len() };
                for language in 0..languages {
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
    assert!(count > 4_000, "{count}");
}

/// The catalogs of the four systems that the examples answer as.
const SYSTEMS: [&str; 4] = [
    "catalog.toml",
    "examples/cloudbase/catalog.toml",
    "examples/genauth/catalog.toml",
    "examples/passwordless/catalog.toml",
];

/// Passes the JSON pointer of each value of a body to `each`, but the root.
fn pointers(value: &Value, pointer: &str, each: &mut dyn FnMut(&str)) {
    let inner: Vec<(String, &Value)> = match value {
        Value::Object(members) => {
            members.iter().map(|(name, value)| (name.replace('~', "~0").replace('/', "~1"), value)).collect()
        }
        Value::Array(items) => items.iter().enumerate().map(|(index, value)| (index.to_string(), value)).collect(),
        _ => return,
    };
    for (name, value) in inner {
        let pointer = format!("{pointer}/{name}");
        each(&pointer);
        pointers(value, &pointer, each);
    }
}

/// Removes the value at a pointer.
fn remove(body: &mut Value, pointer: &str) {
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    match body.pointer_mut(parent).unwrap() {
        Value::Object(members) => _ = members.shift_remove(&name.replace("~1", "/").replace("~0", "~")),
        Value::Array(items) => _ = items.remove(name.parse().unwrap()),
        _ => unreachable!(),
    }
}

/// Returns a value of another type.
fn retyped(value: &Value) -> Value {
    match value {
        Value::String(_) => json!(7),
        Value::Number(_) | Value::Bool(_) | Value::Null => json!([]),
        Value::Array(_) | Value::Object(_) => json!("x"),
    }
}

#[test]
fn every_change_of_an_answer_is_found() {
    let (mut count, mut others) = (0, 0);
    let systems: Vec<(String, Catalog)> =
        catalogs().into_iter().filter(|(name, _)| SYSTEMS.contains(&name.as_str())).collect();
    assert_eq!(systems.len(), SYSTEMS.len());
    for (name, catalog) in &systems {
        // Of the answers with all their values, one for each entry and envelope.
        let mut seen = HashSet::new();
        answers(catalog, &mut |entry, envelope, sent| {
            // An answer with a code that several entries share can become that of another.
            if entry.shares_code.is_some() || !seen.insert((entry.name.value.clone(), envelope)) {
                return;
            }
            let body = text(&sent.body);
            let body: Value = serde_json::from_str(&body).unwrap();
            let mut changed = |kinds: &[FindingKind], status: Option<u16>, body: &Value| {
                count += 1;
                let mut drift = Drift::new(catalog);
                let body_text = body.to_string();
                let mut observation = Observation::new("test").body(body_text.as_bytes());
                if let Some(status) = status {
                    observation = observation.status(status);
                }
                let findings = drift.observe(&observation);
                let is_found = findings.iter().any(|finding| kinds.contains(&finding.kind));
                // Or it is the answer of another entry: without its code, that of one without a code.
                let report = drift.report();
                let is_unseen = report.entries.groups.iter().any(|group| group.unseen.contains(&entry.name.value));
                others += usize::from(!is_found);
                let is_found = is_found || report.errors == 1 && is_unseen && entry.code.value != Code::None;
                assert!(is_found, "{name}, {}: none of {kinds:?} in {findings:#?}\n{body}", entry.name.value);
            };
            let any = entry.fields.iter().filter(|field| field.kind == FieldKind::Json).map(|field| &field.wire.value);
            let any: Vec<&String> = any.collect();
            let is_any = |pointer: &str| pointer.split('/').any(|name| any.iter().any(|wire| *wire == name));
            pointers(&body, "", &mut |pointer| {
                // A field of the type `json` can have any value.
                if is_any(pointer) {
                    return;
                }
                let mut other = body.clone();
                *other.pointer_mut(pointer).unwrap() = retyped(body.pointer(pointer).unwrap());
                changed(&RETYPED, Some(sent.status), &other);
            });
            // Whether a member can be absent depends on the occurrence: what is in the smallest answer is always there.
            let least = answer(catalog, entry, entry.status(), envelope, 0, &values(catalog, entry, 0, false));
            let least: Value = serde_json::from_str(&text(&least.body)).unwrap();
            // With the status of a success, what tells it from a success can be what is absent.
            let status = Some(sent.status).filter(|status| *status >= 400);
            pointers(&least, "", &mut |pointer| {
                if pointer.matches('/').count() > 1 && is_any(pointer) {
                    return;
                }
                let mut other = least.clone();
                remove(&mut other, pointer);
                changed(&REMOVED, status, &other);
            });
            // A fallback entry answers for any status of its class.
            let is_fallback = |name: &str| {
                catalog.statuses.iter().any(|class| class.error.as_ref().is_some_and(|error| error.value == name))
            };
            if !is_fallback(&entry.name.value) {
                changed(&[FindingKind::UndocumentedStatus], Some(499), &body);
            }
        });
    }
    assert!(count > 1_000 && others < count / 30, "{count}, {others}");
}

/// What another type is found as: a code or name of another type is another one, and without it, the body can be no one's.
const RETYPED: [FindingKind; 5] = [
    FindingKind::TypeMismatch,
    FindingKind::UndocumentedCode,
    FindingKind::UndocumentedViolation,
    FindingKind::MissingMember,
    FindingKind::NotOurBody,
];

/// What an absent value is found as.
const REMOVED: [FindingKind; 4] =
    [FindingKind::MissingField, FindingKind::MissingMember, FindingKind::NotOurBody, FindingKind::OtherEnvelope];

/// A generator of numbers (Knuth's MMIX), the same in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit.max(1)
    }
}

#[test]
fn any_bytes_are_answered() {
    let mut random = Random(1);
    // Of every catalog of the project, some answers, of which bytes are replaced, removed and repeated.
    for (_, catalog) in catalogs().iter().filter(|(_, catalog)| catalog.envelopes.len() < 100) {
        let mut drift = Drift::new(catalog);
        let mut bodies = Vec::new();
        for entry in catalog.entries.iter().take(8) {
            let envelope = entry.envelope;
            let sent = answer(catalog, entry, entry.status(), envelope, 0, &values(catalog, entry, 0, true));
            bodies.push(text(&sent.body).into_bytes());
        }
        for body in &bodies {
            for _ in 0..8 {
                let mut body = body.clone();
                for _ in 0..=random.below(3) {
                    let at = random.below(body.len());
                    match random.below(4) {
                        0 => body[at] = b"{}[],:\"\\0e-n\xff\0"[random.below(14)],
                        1 => _ = body.remove(at),
                        2 => body.truncate(at),
                        _ => body.insert(at, b"{}[],:\"\\0e-n\xff\0"[random.below(14)]),
                    }
                    if body.is_empty() {
                        break;
                    }
                }
                let status = [200, 404, 500, 999][random.below(4)];
                let findings = drift.observe(&Observation::new("test").status(status).body(&body));
                let texts =
                    findings.iter().flat_map(|finding| [&finding.path, &finding.message.en, &finding.message.zh]);
                assert!(texts.into_iter().all(|text| !text.contains(char::is_control)), "{findings:?}");
            }
        }
        let report = drift.report();
        assert_eq!(report.responses, bodies.len() * 8);
    }
}
