//! OpenAPI documents 3.0 and 3.1 in JSON: the statuses, the codes and the examples of their responses.

use std::collections::BTreeSet;

use errbook_catalog::model::{Catalog, Member, Node, ValueSource};
use errbook_catalog::phrase;
use errbook_drift::Observation;
use serde_json::{Map, Value};

use super::feed::Feed;

/// How deep references and parts of schemas are followed.
const DEPTH: usize = 32;
/// How many schemas are read for one response, so that references that refer to each other end.
const MOST: usize = 20_000;

/// The methods of operations (OpenAPI 3.1.1 §4.8.9).
const METHODS: [&str; 8] = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/// Returns whether a document is one of OpenAPI, or of its predecessor.
pub(super) fn is_one(document: &Value) -> bool {
    ["openapi", "swagger"].iter().any(|name| document.get(name).is_some_and(Value::is_string))
}

/// Takes the responses of the operations of a document; where it has none, those of its components.
pub(super) fn read(feed: &mut Feed<'_>, document: &Value, name: &str) {
    if document.get("openapi").is_none() {
        let reason = phrase!(
            "the document is Swagger 2.0, convert it to OpenAPI 3 first",
            "文档是 Swagger 2.0，请先转换为 OpenAPI 3"
        );
        return feed.unreadable(name, &reason);
    }
    let places = places(feed.drift.catalog());
    let reader = Reader { document, places: &places };
    let mut is_empty = true;
    for (path, item) in members(document.get("paths")) {
        let item = reader.resolved(item);
        for method in METHODS {
            for (status, response) in members(item.get(method).and_then(|operation| operation.get("responses"))) {
                is_empty = false;
                let origin =
                    format!("{name}#/paths/{}/{method}/responses/{status}", path.replace('~', "~0").replace('/', "~1"));
                reader.response(feed, response, status.parse().ok(), &origin);
            }
        }
    }
    if is_empty {
        let responses = document.get("components").and_then(|components| components.get("responses"));
        for (key, response) in members(responses) {
            reader.response(feed, response, None, &format!("{name}#/components/responses/{key}"));
        }
    }
}

fn members(value: Option<&Value>) -> impl Iterator<Item = (&String, &Value)> {
    value.and_then(Value::as_object).into_iter().flat_map(Map::iter)
}

/// Returns where the codes are in the bodies of a catalog: the names of members, of which `*` is the items of a list.
fn places(catalog: &Catalog) -> Vec<Vec<String>> {
    let mut places = Vec::new();
    for envelope in &catalog.envelopes {
        let mut list = None;
        collect(&envelope.body, &mut Vec::new(), &mut places, &mut list);
        if let (Some(single), Some(mut list)) = (&envelope.single, list) {
            list.push("*".to_owned());
            collect(single, &mut list, &mut places, &mut None);
        }
    }
    places.sort();
    places.dedup();
    places
}

fn collect(node: &Node, path: &mut Vec<String>, codes: &mut Vec<Vec<String>>, list: &mut Option<Vec<String>>) {
    match node {
        Node::Object(members) => {
            for member in members {
                if let Member::Named { key, value } = member {
                    path.push(key.value.clone());
                    collect(value, path, codes, list);
                    path.pop();
                }
            }
        }
        Node::Array(items) => {
            path.push("*".to_owned());
            items.iter().for_each(|item| collect(item, path, codes, list));
            path.pop();
        }
        Node::Value(value) if value.source == ValueSource::Code => codes.push(path.clone()),
        Node::Value(value) if value.source == ValueSource::Violations => *list = Some(path.clone()),
        Node::Value(_) | Node::Literal(_) | Node::Text(_) => {}
    }
}

struct Reader<'d> {
    document: &'d Value,
    places: &'d [Vec<String>],
}

impl<'d> Reader<'d> {
    /// Takes a response with its codes and examples. One without either has a status all the same.
    fn response(&self, feed: &mut Feed<'_>, response: &'d Value, status: Option<u16>, origin: &str) {
        let observation = || match status {
            Some(status) => Observation::new(origin).status(status),
            None => Observation::new(origin),
        };
        let mut has_some = false;
        for (media_type, content) in members(self.resolved(response).get("content")) {
            let mut codes = BTreeSet::new();
            let mut budget = MOST;
            if let Some(schema) = content.get("schema") {
                self.places.iter().for_each(|place| self.codes(schema, place, DEPTH, &mut budget, &mut codes));
            }
            let is_ours = |code: &&String| status.is_none_or(|status| status >= 400) || feed.drift.knows(code);
            let codes: Vec<&String> = codes.iter().filter(is_ours).collect();
            for code in codes {
                has_some = true;
                feed.drift.observe(&observation().code(code.as_str()));
            }
            for example in self.examples(content) {
                has_some = true;
                let body = example.to_string();
                let observation = observation().content_type(media_type).body(body.as_bytes());
                feed.drift.observe(&observation);
            }
        }
        if !has_some {
            match status {
                Some(400..) => _ = feed.drift.observe(&observation()),
                _ => feed.drift.skip(),
            }
        }
    }

    fn examples(&self, content: &'d Value) -> Vec<&'d Value> {
        let named = members(content.get("examples")).filter_map(|(_, example)| self.resolved(example).get("value"));
        content.get("example").into_iter().chain(named).collect()
    }

    /// Returns what a reference within the document refers to, or the value itself.
    fn resolved(&self, value: &'d Value) -> &'d Value {
        let mut value = value;
        for _ in 0..DEPTH {
            let target = value.get("$ref").and_then(Value::as_str).and_then(|target| target.strip_prefix('#'));
            match target.and_then(|pointer| self.document.pointer(pointer)) {
                Some(target) => value = target,
                None => break,
            }
        }
        value
    }

    /// Collects the codes that a schema allows at a place.
    fn codes(
        &self,
        schema: &'d Value,
        place: &[String],
        depth: usize,
        budget: &mut usize,
        codes: &mut BTreeSet<String>,
    ) {
        let (Some(depth), Some(rest)) = (depth.checked_sub(1), budget.checked_sub(1)) else { return };
        *budget = rest;
        let schema = self.resolved(schema);
        for combined in ["allOf", "anyOf", "oneOf"] {
            for one in schema.get(combined).and_then(Value::as_array).into_iter().flatten() {
                self.codes(one, place, depth, budget, codes);
            }
        }
        match place.split_first() {
            None => {
                let all = schema.get("enum").and_then(Value::as_array).into_iter().flatten().chain(schema.get("const"));
                codes.extend(all.filter_map(|value| match value {
                    Value::String(text) => Some(text.clone()),
                    Value::Number(number) => Some(number.to_string()),
                    _ => None,
                }));
            }
            Some((name, inner)) if name == "*" => {
                let several = schema.get("prefixItems").and_then(Value::as_array).into_iter().flatten();
                several.chain(schema.get("items")).for_each(|item| self.codes(item, inner, depth, budget, codes));
            }
            Some((name, inner)) => {
                if let Some(property) = schema.get("properties").and_then(|all| all.get(name)) {
                    self.codes(property, inner, depth, budget, codes);
                }
            }
        }
    }
}
