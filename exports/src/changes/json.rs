//! What the releases changed, as JSON.

use errbook_catalog::Locale;
use serde_json::{Map, Value, json};

use super::{Notes, Told, notes, one_line, plain, sentence};
use crate::contents::Contents;
use crate::topic::Subject;

/// The version of the document. It changes when a member is removed or changes its meaning, not when one is added.
const VERSION: u32 = 1;

/// Returns a JSON object: `version`, `unreleased`, an array of changes, and `releases`, the latest first, each an object with
/// `version`, `date` (`2026-11-29`) and `changes`.
///
/// A change is an object: `rule`, `level` (`breaking`, `warning` or `note`), `path`, `message`, `reason`, for which it was accepted,
/// and `page`, the address of the page of what it is about. The last two are absent if there is none. `page` returns the address.
#[must_use]
pub fn json(contents: &Contents, locale: Locale, page: &dyn Fn(Subject) -> String) -> String {
    let change = |told: &Told| {
        let mut object = Map::new();
        let mut add = |name: &str, value: Value| _ = object.insert(name.to_owned(), value);
        add("rule", json!(told.change.rule.as_str()));
        add("level", json!(told.level.as_str()));
        add("path", json!(told.change.path()));
        add("message", json!(plain(&sentence(&told.change, locale))));
        if let Some(reason) = &told.reason {
            add("reason", json!(one_line(reason)));
        }
        if let Some(subject) = told.about {
            add("page", json!(page(subject)));
        }
        Value::Object(object)
    };
    let changes = |notes: &Notes| -> Vec<Value> { notes.changes.iter().map(change).collect() };
    let all = notes(contents);
    let unreleased: Vec<Value> = all.iter().filter(|notes| notes.release.is_none()).flat_map(changes).collect();
    let releases = all.iter().filter_map(|notes| {
        let release = notes.release.as_ref()?;
        Some(json!({ "version": release.version, "date": release.date, "changes": changes(notes) }))
    });
    let releases: Vec<Value> = releases.collect();
    format!("{}\n", json!({ "version": VERSION, "unreleased": unreleased, "releases": releases }))
}
