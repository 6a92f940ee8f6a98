//! Diagnostics as JSON, for editors and CI.

use errbook_catalog::files::{File, FromDisk};
use errbook_catalog::{Clashes, Diagnostic, Level, Locale, Sources, Span};
use serde_json::{Map, Value, json};

use crate::dead_links::Warning;

/// Returns a JSON array with an object for each diagnostic, in file order, behind them those between catalogs, and the links of
/// texts that lead to no page:
///
/// `file`, `line` and `column` (from 1; columns count characters), `end` (`line` and `column` after the last
/// character), `level` (`error` or `warning`), `rule`, `message`, `label`, `notes` (each with `message`, and `file`,
/// `line`, `column` and `end` if it has a place) and `help`. Missing members are left out; a diagnostic without a place
/// has the catalog's `file` only.
pub(super) fn report(read: &[(File, FromDisk)], clashes: &Clashes, links: &[Warning], locale: Locale) -> String {
    let of_catalogs = read.iter().flat_map(|(file, read)| {
        let reading = &read.reading;
        reading.diagnostics.iter().map(move |diagnostic| one(diagnostic, Some(file), &reading.sources, locale))
    });
    let between = clashes.diagnostics.iter().map(|diagnostic| one(diagnostic, None, &clashes.sources, locale));
    let all = of_catalogs.chain(between).chain(links.iter().map(|link| link.json(locale)));
    let mut text = serde_json::to_string_pretty(&Value::Array(all.collect())).unwrap_or_default();
    text.push('\n');
    text
}

fn one(diagnostic: &Diagnostic, file: Option<&File>, sources: &Sources, locale: Locale) -> Value {
    let mut object = Map::new();
    match diagnostic.span {
        Some(span) => place(span, sources, &mut object),
        None => _ = file.map(|file| object.insert("file".to_owned(), json!(file.name))),
    }
    let level = match diagnostic.level {
        Level::Error => "error",
        Level::Warning => "warning",
    };
    object.insert("level".to_owned(), json!(level));
    object.insert("rule".to_owned(), json!(diagnostic.rule.as_str()));
    object.insert("message".to_owned(), json!(diagnostic.text.get(locale)));
    if let Some(label) = &diagnostic.label {
        object.insert("label".to_owned(), json!(label.get(locale)));
    }
    if !diagnostic.notes.is_empty() {
        let notes = diagnostic.notes.iter().map(|note| {
            let mut object = Map::new();
            if let Some(span) = note.span {
                place(span, sources, &mut object);
            }
            object.insert("message".to_owned(), json!(note.text.get(locale)));
            Value::Object(object)
        });
        object.insert("notes".to_owned(), notes.collect());
    }
    if let Some(help) = &diagnostic.help {
        object.insert("help".to_owned(), json!(help.get(locale)));
    }
    Value::Object(object)
}

fn place(span: Span, sources: &Sources, object: &mut Map<String, Value>) {
    let start = sources.place(span);
    let end = sources.place(Span { start: span.end.max(span.start), ..span });
    object.insert("file".to_owned(), json!(sources.name(span.file)));
    object.insert("line".to_owned(), json!(start.line));
    object.insert("column".to_owned(), json!(start.column));
    object.insert("end".to_owned(), json!({ "line": end.line, "column": end.column }));
}
