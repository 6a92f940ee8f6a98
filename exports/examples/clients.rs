//! Writes, for every catalog of the repository, its modules of `errbook export typescript` and all example answers, by which
//! `tests/clients/typescript` checks that clients read what services send.
//!
//! `cargo run -p errbook-exports --features cldr --example clients -- FOLDER`

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use errbook_catalog::files::{self, File};
use errbook_catalog::model::{Context, Entry, Envelope};
use errbook_catalog::plan::{self, BodyFinding, TextPart};
use errbook_exports::answer::{Values, answer, example_violations, text};
use errbook_exports::typescript::{Format, module};
use errbook_exports::{Contents, messages};
use serde_json::{Map, Value, json};

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(std::env::args().nth(1).ok_or("usage: clients FOLDER")?);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut paths = Vec::new();
    find(&root, &mut paths)?;
    paths.sort();
    for path in paths {
        let name = path.strip_prefix(&root)?.to_string_lossy().into_owned();
        let read = files::read(&File { path: files::tidy(&path), name: name.clone() });
        if read.reading.errors().next().is_some() {
            continue;
        }
        let contents = Contents::new(read.reading.catalog, true);
        let folder = out.join(name.trim_end_matches(".toml").replace('/', "-"));
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("errors.ts"), module(&contents, Format::TypeScript))?;
        fs::write(folder.join("errors.mjs"), module(&contents, Format::JavaScript))?;
        fs::write(folder.join("errors.d.mts"), module(&contents, Format::Declarations))?;
        fs::write(folder.join("messages.json"), messages::document(&contents))?;
        fs::write(folder.join("answers.json"), answers(&contents)?.to_string())?;
    }
    Ok(())
}

fn find(folder: &Path, found: &mut Vec<PathBuf>) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            // What tells entries apart in the catalog of `identity` is the matter of its own test.
            if !name.starts_with('.') && !matches!(name.as_str(), "target" | "node_modules" | "identity") {
                find(&path, found)?;
            }
        } else if name.ends_with(".toml") && fs::read_to_string(&path).is_ok_and(|text| text.contains("[catalog]")) {
            found.push(path);
        }
    }
    Ok(())
}

/// Returns every answer of a catalog: over entries, statuses, envelopes and languages, with all fields and with those required only,
/// and where an entry lists violations, with two of them and without.
fn answers(contents: &Contents) -> Result<Value, Box<dyn Error>> {
    let catalog = contents.catalog();
    let mut rows = Vec::new();
    for entry in contents.entries() {
        for status in &entry.statuses {
            for (envelope, _) in plan::envelopes(catalog, entry) {
                for language in 0..catalog.languages.len() {
                    for is_full in [true, false] {
                        rows.push(row(contents, entry, status.value, envelope, language, is_full)?);
                    }
                }
            }
        }
    }
    Ok(rows.into())
}

fn row(
    contents: &Contents,
    entry: &Entry,
    status: u16,
    envelope: usize,
    language: usize,
    is_full: bool,
) -> Result<Value, Box<dyn Error>> {
    let catalog = contents.catalog();
    let mut values = match is_full {
        true => Values::examples(catalog, entry, language),
        false => Values::required(catalog, entry, language),
    };
    let mut violations = Vec::new();
    if is_full {
        let shown = contents.violations_of(entry);
        values.set_violations(example_violations(catalog, &shown, language));
        let lists = catalog.envelopes.get(envelope).is_some_and(|envelope| envelope.violation.is_some());
        if lists {
            violations = shown.into_iter().take(2).filter_map(|index| catalog.violations.get(index)).collect();
        }
    } else {
        for context in [Context::RequestId, Context::Instance, Context::TraceId] {
            values.set_context(context, None).map_err(|_| "a value of the request cannot be removed")?;
        }
        values
            .set_context(Context::Timestamp, Some("2026-01-01T00:00:00Z"))
            .map_err(|_| "a timestamp cannot be set")?;
    }
    let sent = answer(catalog, entry, status, envelope, language, &values);
    let headers = sent.headers.iter().map(|(name, value)| (name.clone(), text(value).into()));
    let body = text(&sent.body);
    let json: Value = serde_json::from_str(&body)?;
    let mut shown = Shown::default();
    if let Some(envelope) = catalog.envelopes.get(envelope) {
        shown.collect_body(envelope, entry, &json, !violations.is_empty());
    }
    Ok(json!({
        "entry": entry.name.value,
        "code": code(&entry.code.value),
        "status": status,
        "retryable": entry.retryable,
        "envelope": catalog.envelopes.get(envelope).map(|envelope| &envelope.name.value),
        "language": catalog.languages.get(language).map(|tag| &tag.value),
        "message": text(&errbook_exports::answer::message(catalog, entry, language, &values)),
        "fields": fields(entry, &values)?,
        "violations": violations.iter().map(|violation| &violation.name.value).collect::<Vec<_>>(),
        "shown": shown.values,
        "texts": shown.texts,
        "moved": shown.has_moved,
        "http": sent.status,
        "headers": headers.collect::<Map<String, Value>>(),
        "body": body,
    }))
}

fn code(code: &errbook_catalog::model::Code) -> Value {
    match code {
        errbook_catalog::model::Code::Str(text) => text.as_str().into(),
        errbook_catalog::model::Code::Int(number) => (*number).into(),
        errbook_catalog::model::Code::None => Value::Null,
    }
}

/// Returns the values of the fields by their names on the wire.
fn fields(entry: &Entry, values: &Values) -> Result<Value, Box<dyn Error>> {
    let mut members = Map::new();
    for (index, field) in entry.fields.iter().enumerate() {
        let Some(json) = values.json(index) else { continue };
        members.insert(field.wire.value.clone(), serde_json::from_str(&json)?);
    }
    Ok(members.into())
}

/// What a body shows, by its template.
#[derive(Default)]
struct Shown {
    /// The values of the body by their roles: fields by `fields.` and their names on the wire.
    values: BTreeMap<String, Vec<Value>>,
    /// The texts of which some part is a code, a name, a type, a status, a message or a field, with these.
    texts: Vec<(Vec<String>, Value)>,
    /// Whether items of a list have moved up to the place of others, so that not all values can be found.
    has_moved: bool,
}

impl Shown {
    fn collect_body(&mut self, envelope: &Envelope, entry: &Entry, body: &Value, has_violations: bool) {
        self.collect(&BodyFinding::Nested(plan::reading(&envelope.body)), entry, body);
        let Some(Value::Array(items)) = self.values.get("violations").and_then(|found| found.first()).cloned() else {
            return;
        };
        let Some(first) = items.first() else { return };
        match (&envelope.single, &envelope.violation) {
            (Some(single), _) if !has_violations => {
                self.values.remove("violations");
                self.collect(&BodyFinding::Nested(plan::reading(single)), entry, first);
            }
            (_, Some(item)) => {
                let mut shown = Shown::default();
                shown.collect(&BodyFinding::Nested(plan::reading(item)), entry, first);
                for role in ["Status", "Type", "Retryable"] {
                    if let Some(values) = shown.values.remove(role) {
                        self.values.entry(role.to_owned()).or_insert(values);
                    }
                }
            }
            _ => {}
        }
    }

    fn collect(&mut self, finding: &BodyFinding, entry: &Entry, value: &Value) {
        match (finding, value) {
            (BodyFinding::Nested(reading), Value::Array(items)) => {
                let always = reading.members.iter().filter(|member| member.always);
                let members: Vec<_> = match items.len() {
                    count if count == reading.members.len() => reading.members.iter().collect(),
                    count if count == always.clone().count() => always.collect(),
                    _ => {
                        self.has_moved = true;
                        return;
                    }
                };
                members.into_iter().zip(items).for_each(|(member, item)| self.collect(&member.finding, entry, item));
            }
            (BodyFinding::Nested(reading), Value::Object(members)) => {
                for (name, value) in members {
                    match reading.members.iter().find(|member| member.name == *name) {
                        Some(member) => self.collect(&member.finding, entry, value),
                        None => self.push(format!("fields.{name}"), value),
                    }
                }
            }
            (BodyFinding::Fields, Value::Object(members)) => {
                members.iter().for_each(|(name, value)| self.push(format!("fields.{name}"), value));
            }
            (BodyFinding::Text(parts), _) => {
                let roles = parts.iter().filter_map(|part| match part {
                    TextPart::Value(value) => role(value, entry),
                    TextPart::Fixed(_) => None,
                });
                self.texts.push((roles.collect(), value.clone()));
            }
            (finding, value) => {
                if let Some(role) = role(finding, entry) {
                    self.push(role, value);
                }
            }
        }
    }

    fn push(&mut self, role: String, value: &Value) {
        self.values.entry(role).or_default().push(value.clone());
    }
}

fn role(finding: &BodyFinding, entry: &Entry) -> Option<String> {
    match finding {
        BodyFinding::Single(value) => Some(format!("{value:?}").split('(').next().unwrap_or_default().to_owned()),
        BodyFinding::MessageIn(_) | BodyFinding::Messages => Some("messages".to_owned()),
        BodyFinding::Violations => Some("violations".to_owned()),
        BodyFinding::Field(name, _) => {
            let field = entry.fields.iter().find(|field| field.name.value == *name)?;
            Some(format!("fields.{}", field.wire.value))
        }
        _ => None,
    }
}
