//! Joins the parts of a document that errbook writes with those that it has.

use std::collections::BTreeMap;

use errbook_catalog::{Phrase, phrase};
use serde_json::{Map, Value, json};

use super::{Responses, names, reference};

/// The components of all operations.
pub(super) struct Components {
    schemas: BTreeMap<String, Value>,
    examples: BTreeMap<String, Value>,
    /// The examples that the document has already.
    known_examples: Map<String, Value>,
}

impl Components {
    /// Returns no components, for a document.
    pub(super) fn new(document: &Map<String, Value>) -> Components {
        let examples = document.get("components").and_then(|components| components.get("examples"));
        let known_examples = examples.and_then(Value::as_object).cloned().unwrap_or_default();
        Components { schemas: BTreeMap::new(), examples: BTreeMap::new(), known_examples }
    }

    /// Takes the schemas of some responses, and their examples, which then are references.
    pub(super) fn take(&mut self, parts: &mut Responses) {
        self.schemas.extend(std::mem::take(&mut parts.schemas));
        let responses = parts.responses.values_mut();
        let contents = responses.filter_map(|response| response.get_mut("content")?.as_object_mut());
        for body in contents.flat_map(|content| content.values_mut()) {
            let examples = body.get_mut("examples").and_then(Value::as_object_mut);
            for (name, example) in examples.into_iter().flatten() {
                let name = self.example(&names::ascii(name), example.take());
                *example = json!({ "$ref": reference::pointer("examples", &name) });
            }
        }
    }

    /// Keeps an example and returns its name as a component: another number for another example of the same name.
    fn example(&mut self, name: &str, example: Value) -> String {
        let numbered = |nth: usize| if nth == 1 { name.to_owned() } else { format!("{name}.{nth}") };
        let known = |name: &String| self.examples.get(name).or_else(|| self.known_examples.get(name));
        let is_free = |name: &String| known(name).is_none_or(|known| *known == example);
        let name = (1..).map(numbered).find(is_free).unwrap_or_default();
        self.examples.insert(name.clone(), example);
        name
    }

    /// Adds them to the components of a document, which can have equal ones, but no others of the same name.
    pub(super) fn add_to(self, components: &mut Value, problems: &mut Vec<Phrase>) {
        for (kind, ours) in [("examples", self.examples), ("schemas", self.schemas)] {
            let known = components.as_object_mut().map(|all| all.entry(kind).or_insert_with(|| Map::new().into()));
            let Some(known) = known.and_then(Value::as_object_mut) else {
                problems.push(phrase!("`components.{kind}` must be an object", "`components.{kind}` 应为对象"));
                continue;
            };
            for (name, value) in ours {
                match known.get(&name) {
                    Some(other) if *other != value => problems.push(phrase!(
                        "the document has another `components.{kind}.{name}`: use `--prefix` to rename those of the catalog",
                        "文档中已有不同的 `components.{kind}.{name}`，用 `--prefix` 可为错误目录的组件改名"
                    )),
                    _ => drop(known.insert(name, value)),
                }
            }
        }
    }
}

/// Adds a response to those of an operation. A success that it has already is joined with the errors of the same status.
pub(super) fn response(known: &mut Map<String, Value>, status: &str, ours: Value) -> Result<(), Phrase> {
    let Some(theirs) = known.get_mut(status) else {
        known.insert(status.to_owned(), ours);
        return Ok(());
    };
    let is_success = status.starts_with(['1', '2', '3']);
    let (Some(theirs), Value::Object(ours)) = (theirs.as_object_mut(), ours) else {
        return Err(phrase!("`responses.{status}` must be an object", "`responses.{status}` 应为对象"));
    };
    if status == "default" {
        return Err(phrase!(
            "`responses.default` is in the document already: remove it",
            "文档中已有 `responses.default`：请删除它"
        ));
    }
    if !is_success || theirs.contains_key("$ref") {
        return Err(phrase!(
            "`responses.{status}` is in the document already: remove it, or the errors with this status",
            "文档中已有 `responses.{status}`：请删除它，或删除使用该状态码的错误"
        ));
    }
    for (kind, value) in ours {
        match (theirs.get_mut(&kind), value) {
            (None, value) => drop(theirs.insert(kind, value)),
            // The description of a success is the document's.
            (Some(Value::Object(known)), Value::Object(more)) if kind == "content" => content(known, more),
            (Some(Value::Object(known)), Value::Object(more)) if kind == "headers" => headers(known, more),
            _ => {}
        }
    }
    Ok(())
}

/// Joins media types: a body fits the schema of either.
fn content(known: &mut Map<String, Value>, ours: Map<String, Value>) {
    for (media_type, body) in ours {
        let Some(theirs) = known.get_mut(&media_type).and_then(Value::as_object_mut) else {
            known.insert(media_type, body);
            continue;
        };
        if let Some(schema) = theirs.get_mut("schema") {
            let ours = body.get("schema").cloned().unwrap_or_default();
            *schema = reference::any_of(vec![schema.take(), ours]);
        }
        if let Some(Value::Object(more)) = body.get("examples") {
            // `example` and `examples` exclude each other.
            let example = theirs.shift_remove("example");
            let examples = theirs.entry("examples").or_insert_with(|| Map::new().into());
            if let Some(examples) = examples.as_object_mut() {
                more.iter().for_each(|(name, example)| drop(examples.insert(name.clone(), example.clone())));
                examples.extend(example.map(|value| ("success".to_owned(), json!({ "value": value }))));
            }
        }
    }
}

/// Joins headers: those of one of the two are not in every answer.
fn headers(known: &mut Map<String, Value>, ours: Map<String, Value>) {
    for (name, mut header) in ours {
        if known.keys().any(|known| known.eq_ignore_ascii_case(&name)) {
            continue;
        }
        if let Some(header) = header.as_object_mut() {
            header.insert("required".to_owned(), false.into());
        }
        known.insert(name, header);
    }
}
