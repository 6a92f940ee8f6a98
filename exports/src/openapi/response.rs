//! The responses of some answers, by the status of HTTP or by its class.

use std::collections::BTreeMap;

use errbook_catalog::model::{Entry, Envelope};
use errbook_catalog::plan;
use errbook_format::status::FIRST_ERROR;
use serde_json::{Map, Value, json};

use super::description::describe;
use super::schema::{Builder, Subject};
use super::union::{self, Branch};
use super::{Answered, Context, Grouping, Responses, default, example, headers, names, reference, violations};
use crate::answer::status_line;

/// The answers that share a response.
struct Group<'a> {
    /// The status or the class of HTTP.
    key: String,
    /// What the description begins with.
    title: String,
    /// Whether a success has the same status.
    is_success: bool,
    answered: Vec<Answered>,
    /// The end of the names of its unions.
    unions: String,
    /// The answers that its unions have.
    united: &'a [Answered],
}

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
    let mut errors: Vec<Answered> = Vec::new();
    for one in by_status.range(FIRST_ERROR..).flat_map(|(_, answered)| answered) {
        if !errors.contains(one) {
            errors.push(*one);
        }
    }
    let mut groups: BTreeMap<String, Group<'_>> = BTreeMap::new();
    for (status, answered) in &by_status {
        let group = match context.options.grouping {
            Grouping::Class if *status >= FIRST_ERROR => of_class(*status, &errors),
            _ => of_status(*status, answered),
        };
        groups.entry(group.key.clone()).or_insert(group).answered.extend(answered);
    }
    let mut out = Responses::default();
    for (key, group) in groups {
        let response = response(context, scope, &group, &mut out);
        out.responses.insert(key, response);
    }
    out.schemas.sort_keys();
    out
}

/// Returns the group of a status, without answers.
fn of_status(status: u16, united: &[Answered]) -> Group<'_> {
    let key = status.to_string();
    let title = status_line(status);
    Group { unions: key.clone(), key, title, is_success: status < FIRST_ERROR, answered: Vec::new(), united }
}

/// Returns the group of the class of a status, without answers.
fn of_class(status: u16, united: &[Answered]) -> Group<'_> {
    let key = format!("{}XX", status / 100);
    Group { title: key.clone(), key, is_success: false, answered: Vec::new(), unions: String::new(), united }
}

fn response(context: Context<'_>, scope: &str, group: &Group<'_>, out: &mut Responses) -> Value {
    let schemas = &mut out.schemas;
    let united = by_media_type(context, group.united);
    let mut content = Map::new();
    for (media_type, answered) in by_media_type(context, &group.answered) {
        let Some(nth) = united.iter().position(|(known, _)| *known == media_type) else { continue };
        let union = names::union(context, scope, &group.unions, nth);
        let of_all = self::union(context, &united[nth].1, schemas);
        schemas.insert(union.clone(), of_all);
        let schema = with_success(context, group.is_success, &answered, reference::schema(&union), schemas);
        let examples = example::examples(context, &answered);
        for one in &answered {
            let first = example::names(context, *one, &answered).into_iter().next();
            let first = first.filter(|name| examples.contains_key(name));
            out.examples.extend(first.map(|first| (names::entry(context, *one), first)));
        }
        content.insert(media_type, json!({ "schema": schema, "examples": examples }));
    }
    let mut response = Map::new();
    response.insert("description".to_owned(), description(context, &group.title, &group.answered).into());
    let headers = headers::of(context, group.is_success, &group.answered);
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
    is_success: bool,
    answered: &[Answered],
    errors: Value,
    schemas: &mut Map<String, Value>,
) -> Value {
    let Some(one) = answered.first().filter(|_| is_success) else { return errors };
    match default::success(context, one.envelope) {
        Some((name, schema)) => {
            schemas.insert(name.clone(), schema);
            reference::any_of(vec![reference::schema(&name), errors])
        }
        None => errors,
    }
}

/// Returns the description of a response: the status or class, and the codes that it can have.
fn description(context: Context<'_>, title: &str, answered: &[Answered]) -> String {
    let mut codes: Vec<String> = Vec::new();
    for entry in answered.iter().filter_map(|one| context.catalog.entries.get(one.entry)) {
        let code = entry.code.value.text().unwrap_or_else(|| entry.name.value.clone());
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    let codes: Vec<String> = codes.iter().map(|code| format!("`{code}`")).collect();
    format!("{title}: {}", codes.join(", "))
}
