//! The responses of some answers, by the status of HTTP.

use std::collections::BTreeMap;

use errbook_catalog::model::{Entry, Envelope};
use errbook_catalog::plan;
use errbook_format::status::FIRST_ERROR;
use serde_json::{Map, Value, json};

use super::description::describe;
use super::schema::{Builder, Subject};
use super::union::{self, Branch};
use super::{Answered, Context, Responses, default, example, headers, names, reference, violations};
use crate::answer::status_line;

/// Returns the responses and their schemas, without `default`. Answers that are given twice count once; unknown entries are left
/// out.
pub(super) fn of(context: Context<'_>, answered: &[Answered], scope: &str) -> Responses {
    let mut by_status: BTreeMap<u16, Vec<Answered>> = BTreeMap::new();
    for one in answered.iter().filter(|one| one.entry < context.catalog.entries.len()) {
        let status = plan::http_status(context.catalog, one.status, false, one.envelope).unwrap_or(one.status);
        let all = by_status.entry(status).or_default();
        if !all.contains(one) {
            all.push(*one);
        }
    }
    let mut out = Responses::default();
    for (status, answered) in by_status {
        let response = response(context, scope, status, &answered, &mut out);
        out.responses.insert(status.to_string(), response);
    }
    out.schemas.sort_keys();
    out
}

fn response(context: Context<'_>, scope: &str, status: u16, answered: &[Answered], out: &mut Responses) -> Value {
    let schemas = &mut out.schemas;
    let mut content = Map::new();
    for (nth, (media_type, answered)) in by_media_type(context, answered).into_iter().enumerate() {
        let union = names::union(context, scope, status, nth);
        let of_all = self::union(context, &answered, schemas);
        schemas.insert(union.clone(), of_all);
        let schema = with_success(context, status, &answered, reference::schema(&union), schemas);
        let examples = example::examples(context, &answered);
        for one in &answered {
            let first = example::names(context, *one, &answered).into_iter().next();
            let first = first.filter(|name| examples.contains_key(name));
            out.examples.extend(first.map(|first| (names::entry(context, *one), first)));
        }
        content.insert(media_type, json!({ "schema": schema, "examples": examples }));
    }
    let mut response = Map::new();
    response.insert("description".to_owned(), description(context, status, answered).into());
    let headers = headers::of(context, status, answered);
    if !headers.is_empty() {
        response.insert("headers".to_owned(), headers.into());
    }
    response.insert("content".to_owned(), content.into());
    response.into()
}

/// Returns the answers of each media type, in the order in which these first occur.
fn by_media_type(context: Context<'_>, answered: &[Answered]) -> Vec<(String, Vec<Answered>)> {
    let mut all: Vec<(String, Vec<Answered>)> = Vec::new();
    for one in answered {
        let media_type = context.catalog.envelopes.get(one.envelope).map_or("", |envelope| &envelope.content_type);
        match all.iter_mut().find(|(known, _)| known == media_type) {
            Some((_, answered)) => answered.push(*one),
            None => all.push((media_type.to_owned(), vec![*one])),
        }
    }
    all
}

/// Returns the union of the schemas of some answers, and adds these schemas.
fn union(context: Context<'_>, answered: &[Answered], schemas: &mut Map<String, Value>) -> Value {
    let mut branches: Vec<Branch> = Vec::new();
    for one in answered {
        let name = names::entry(context, *one);
        let Some((entry, envelope)) = parts(context, *one) else { continue };
        if branches.iter().any(|branch| branch.name == name) {
            continue;
        }
        let builder = Builder { context, subject: Subject::Entry(entry, *one), envelope: one.envelope };
        let mut schema = builder.whole(&envelope.body);
        describe(context, entry, &mut schema);
        schemas.insert(name.clone(), schema.clone());
        schemas.extend(violations::components(context, *one));
        branches.push(Branch { name, schema, code: entry.code.value.text() });
    }
    union::of(&branches)
}

fn parts<'c>(context: Context<'c>, answered: Answered) -> Option<(&'c Entry, &'c Envelope)> {
    let catalog = context.catalog;
    Some((catalog.entries.get(answered.entry)?, catalog.envelopes.get(answered.envelope)?))
}

/// Returns a schema that a success fits as well, where HTTP answers errors with the status of one and the envelope has a template
/// for it.
fn with_success(
    context: Context<'_>,
    status: u16,
    answered: &[Answered],
    errors: Value,
    schemas: &mut Map<String, Value>,
) -> Value {
    let Some(one) = answered.first().filter(|_| status < FIRST_ERROR) else { return errors };
    match default::success(context, one.envelope) {
        Some((name, schema)) => {
            schemas.insert(name.clone(), schema);
            reference::any_of(vec![reference::schema(&name), errors])
        }
        None => errors,
    }
}

/// Returns the description of a response: the status, and the codes that it can have.
fn description(context: Context<'_>, status: u16, answered: &[Answered]) -> String {
    let mut codes: Vec<String> = Vec::new();
    for entry in answered.iter().filter_map(|one| context.catalog.entries.get(one.entry)) {
        let code = entry.code.value.text().unwrap_or_else(|| entry.name.value.clone());
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    let codes: Vec<String> = codes.iter().map(|code| format!("`{code}`")).collect();
    format!("{}: {}", status_line(status), codes.join(", "))
}
