//! Changes as JSON, for programs.

use errbook_catalog::contract::ContractLevel;
use errbook_catalog::{Locale, Span};
use errbook_exports::changes::{LEVELS, Told, of_level, plain, sentence};
use serde_json::{Map, Value, json};

use super::Comparison;
use crate::github::range;

/// The version of the document. It changes when a member is removed or changes its meaning, not when one is added.
const VERSION: u32 = 1;

/// Returns a JSON object, also where nothing changed: `version`, `old` and `new` as the user named them, `counts` by level, and
/// `changes`, an array with an object for each change, the gravest first:
///
/// `rule`, `level` (`breaking`, `warning` or `note`), `path`, `old` and `new` (what the contract states; absent if there was or is
/// nothing), `message`, the place in the later catalog (`file`, `line` and `column` from 1, `end` after the last character), which is
/// absent if what changed is gone, and `accepted`, the reason for which it was accepted.
pub(super) fn report(comparison: &Comparison, locale: Locale) -> String {
    let count = |level: ContractLevel| json!(of_level(&comparison.changes, level).count());
    let counts: Map<String, Value> =
        LEVELS.into_iter().map(|level| (level.as_str().to_owned(), count(level))).collect();
    let changes = comparison.changes.iter().zip(&comparison.places);
    let changes: Vec<Value> = changes.map(|(told, at)| one(comparison, told, *at, locale)).collect();
    let document = json!({
        "version": VERSION,
        "old": comparison.old.name(),
        "new": comparison.new.name(),
        "counts": counts,
        "changes": changes,
    });
    let mut text = serde_json::to_string_pretty(&document).unwrap_or_default();
    text.push('\n');
    text
}

fn one(comparison: &Comparison, told: &Told, at: Option<Span>, locale: Locale) -> Value {
    let mut object = Map::new();
    let mut add = |name: &str, value: Value| _ = object.insert(name.to_owned(), value);
    add("rule", json!(told.change.rule.as_str()));
    add("level", json!(told.level.as_str()));
    add("path", json!(told.change.path()));
    if let Some(old) = &told.change.old {
        add("old", json!(old));
    }
    if let Some(new) = &told.change.new {
        add("new", json!(new));
    }
    add("message", json!(plain(&sentence(&told.change, locale))));
    if let Some(at) = at {
        let sources = &comparison.reading.sources;
        let (start, end) = range(sources, at);
        add("file", json!(sources.name(at.file)));
        add("line", json!(start.line));
        add("column", json!(start.column));
        add("end", json!({ "line": end.line, "column": end.column }));
    }
    if let Some(reason) = &told.reason {
        add("accepted", json!(reason));
    }
    Value::Object(object)
}
