//! The whole book for programs: all entries and violations as JSON, `llms.txt`, and the sitemap.

use std::collections::BTreeMap;

use errbook_catalog::model::{Audience, Catalog, Code, Definition, Entry, Field, Retired, Text, Texts};
use errbook_catalog::plan::MessagePiece;
use errbook_catalog::{grpc_status, plan};
use serde_json::{Map, Value, json};

use crate::address::{Addresses, Resource};
use crate::contents::Contents;
use crate::topic::Topic;
use crate::view::View;
use crate::{answer, markdown, sections, strings, texts};

/// Returns all entries and violations that have pages, with their texts in all languages.
pub(crate) fn json(contents: &Contents, addresses: &Addresses) -> String {
    let catalog = contents.catalog();
    let tags: Vec<&str> = catalog.languages.iter().map(|tag| tag.value.as_str()).collect();
    let groups: Map<String, Value> = contents
        .groups()
        .into_iter()
        .filter_map(|index| catalog.groups.get(index))
        .map(|group| {
            let about = json!({
                "title": text(catalog, &group.title),
                "description": text(catalog, &group.description),
            });
            (group.name.value.clone(), without_empty(about))
        })
        .collect();
    let (violations, entries): (Vec<Topic>, Vec<Topic>) =
        contents.topics().partition(|topic| matches!(topic, Topic::Violation(_)));
    let all = |topics: Vec<Topic>| -> Vec<Value> {
        topics.into_iter().filter_map(|topic| self::topic(contents, addresses, topic)).collect()
    };
    let retired =
        |retired: &[Retired]| -> Vec<Value> { retired.iter().map(|one| self::retired(catalog, one)).collect() };
    let whole = without_empty(json!({
        "catalog": catalog.name,
        "title": text(catalog, &catalog.title),
        "languages": tags,
        "fallbacks": catalog.fallback_tags().collect::<BTreeMap<_, _>>(),
        "groups": groups,
        "errors": all(entries),
        "violations": all(violations),
        "retired": retired(&catalog.retired),
        "retired_violations": retired(&catalog.retired_violations),
    }));
    format!("{whole}\n")
}

/// Returns one entry or violation.
#[cfg(feature = "http")]
pub(crate) fn one(contents: &Contents, addresses: &Addresses, topic: Topic) -> String {
    format!("{}\n", self::topic(contents, addresses, topic).unwrap_or_default())
}

fn topic(contents: &Contents, addresses: &Addresses, topic: Topic) -> Option<Value> {
    let catalog = contents.catalog();
    let definition = topic.definition(catalog)?;
    let identity = json!({
        "name": definition.name.value,
        "code": code(&definition.code.value),
        "page": addresses.own(&Resource::Topic(topic), 0),
    });
    let own = match topic {
        Topic::Entry(index) => entry(contents, catalog.entries.get(index)?),
        Topic::Violation(index) => violation(contents, index),
    };
    let parts = [identity, own, about(contents, topic, definition)];
    let members = parts.into_iter().filter_map(|part| if let Value::Object(part) = part { Some(part) } else { None });
    Some(without_empty(Value::Object(members.flatten().collect())))
}

/// Returns what entries and violations have in common.
fn about(contents: &Contents, topic: Topic, definition: &Definition) -> Value {
    let catalog = contents.catalog();
    let group = definition.group.and_then(|group| catalog.groups.get(group));
    let tags = definition.tags.iter().filter_map(|tag| Some(&catalog.tags.get(*tag)?.name.value));
    let related = definition.see_also.iter().map(|name| &name.value);
    json!({
        "group": group.map(|group| &group.name.value),
        "tags": tags.collect::<Vec<_>>(),
        "catch_all": definition.catch_all.then_some(true),
        "internal": (definition.audience == Audience::Internal).then_some(true),
        "title": text(catalog, &definition.title),
        "message": by_language(catalog, |language| message(definition, language)),
        "fields": definition.fields.iter().map(|one| field(catalog, one)).collect::<Vec<_>>(),
        "description": text(catalog, &definition.description),
        "causes": list(catalog, &definition.causes),
        "solutions": list(catalog, &definition.solutions),
        "notes": list(catalog, &definition.notes),
        "see_also": related.filter(|name| contents.sibling_named(topic, name).is_some()).collect::<Vec<_>>(),
        "aliases": definition.aliases.iter().map(|alias| code(&alias.value)).collect::<Vec<_>>(),
        "since": definition.since,
        "deprecated": definition.deprecated.as_ref().map(|deprecated| without_empty(json!({
            "since": deprecated.since,
            "note": text(catalog, &deprecated.note),
        }))),
        "replaced_by": definition.replaced_by.as_ref().map(|name| &name.value),
    })
}

/// Returns what only entries have.
fn entry(contents: &Contents, entry: &Entry) -> Value {
    let catalog = contents.catalog();
    let name_of = |index: usize| catalog.envelopes.get(index).map(|envelope| &envelope.name.value);
    let alternatives = plan::envelopes(catalog, entry).filter(|(_, is_alternative)| *is_alternative);
    let violations = contents.violations_of(entry);
    let violations = violations.iter().filter_map(|index| Some(&catalog.violations.get(*index)?.name.value));
    json!({
        "type": plan::docs_url(catalog, entry, 0),
        "status": entry.status(),
        "statuses": entry.statuses.iter().map(|status| status.value).collect::<Vec<_>>(),
        "kind": entry.kind.as_str(),
        "envelope": name_of(entry.envelope),
        "alternatives": alternatives.filter_map(|(envelope, _)| name_of(envelope)).collect::<Vec<_>>(),
        "grpc": grpc_status(entry, entry.status()),
        "retryable": entry.retryable,
        "violations": violations.collect::<Vec<_>>(),
    })
}

/// Returns what only violations have. `items` are examples by the name of the envelope, in the first language.
fn violation(contents: &Contents, index: usize) -> Value {
    let catalog = contents.catalog();
    let items = sections::example_items(contents, index, 0).into_iter();
    let items = items.filter_map(|item| {
        let value: Value = serde_json::from_str(&answer::text(&item.item)).ok()?;
        Some((item.envelope.to_owned(), value))
    });
    let entries = contents.entries_with(index);
    let entries = entries.iter().filter_map(|index| Some(&catalog.entries.get(*index)?.name.value));
    let violation = catalog.violations.get(index);
    let rules = violation.filter(|_| contents.shows_internal()).into_iter().flat_map(|violation| &violation.rules);
    json!({
        "docs_url": violation.and_then(|violation| plan::violation_docs_url(catalog, violation, 0)),
        "items": items.collect::<Map<_, _>>(),
        "errors": entries.collect::<Vec<_>>(),
        "rules": rules.map(|rule| &rule.value).collect::<Vec<_>>(),
    })
}

fn retired(catalog: &Catalog, retired: &Retired) -> Value {
    without_empty(json!({
        "name": retired.name.value,
        "code": code(&retired.code.value),
        "since": retired.since,
        "replaced_by": retired.replaced_by.as_ref().map(|name| &name.value),
        "reason": text(catalog, &retired.reason),
    }))
}

/// Returns a message in a language, with `{wire_name}` for its fields: a text, or an object of plural forms as in the
/// catalog.
fn message(definition: &Definition, language: usize) -> Option<Value> {
    let pieces = plan::message(definition, language);
    Some(match pieces.as_slice() {
        [] => return None,
        [MessagePiece::Plural { field, forms }] => {
            let counted = ("plural".to_owned(), Value::from(texts::wire_name(definition, *field)));
            let forms = forms.iter().map(|(category, form)| {
                (category.name().into_owned(), Value::String(texts::pieces_line(definition, form)))
            });
            Value::Object(std::iter::once(counted).chain(forms).collect())
        }
        pieces => Value::String(texts::pieces_line(definition, pieces)),
    })
}

fn field(catalog: &Catalog, field: &Field) -> Value {
    without_empty(json!({
        "name": field.name.value,
        "wire": field.wire.value,
        "type": field.kind.as_str(),
        "format": field.format.map(|format| catalog.formats.name(format)),
        "optional": field.optional.then_some(true),
        "list": field.list.then_some(true),
        "values": field.values.iter().map(|value| &value.value).collect::<Vec<_>>(),
        "example": field.example.as_ref().and_then(|example| serde_json::from_str::<Value>(&example.value).ok()),
        "header_only": field.header_only.then_some(true),
        "description": text(catalog, &field.description),
    }))
}

fn code(code: &Code) -> Value {
    match code {
        Code::Str(text) => Value::String(text.clone()),
        Code::Int(number) => Value::from(*number),
        Code::None => Value::Null,
    }
}

/// Returns a text as an object: language → text.
fn text(catalog: &Catalog, text: &Text) -> Value {
    by_language(catalog, |language| text.get(language).map(|text| Value::String(text.to_owned())))
}

fn list(catalog: &Catalog, list: &Texts) -> Value {
    by_language(catalog, |language| {
        let texts: Vec<Value> = list.get(language).iter().map(|text| Value::String(text.value.clone())).collect();
        (!texts.is_empty()).then_some(Value::Array(texts))
    })
}

fn by_language(catalog: &Catalog, value: impl Fn(usize) -> Option<Value>) -> Value {
    let languages = catalog.languages.iter().enumerate();
    Value::Object(languages.filter_map(|(index, tag)| Some((tag.value.clone(), value(index)?))).collect())
}

/// Removes the empty members of an object: null, empty lists and empty objects.
fn without_empty(value: Value) -> Value {
    let Value::Object(members) = value else { return value };
    let is_full = |value: &Value| match value {
        Value::Null => false,
        Value::Array(items) => !items.is_empty(),
        Value::Object(members) => !members.is_empty(),
        _ => true,
    };
    Value::Object(members.into_iter().filter(|(_, value)| is_full(value)).collect())
}

/// Returns `llms.txt` (<https://llmstxt.org>): the book as a list of links to its Markdown pages in one language.
pub(crate) fn llms(view: &View<'_>) -> String {
    let catalog = view.catalog();
    let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut out = format!("# {}\n\n> {}\n", line(texts::catalog_title(catalog, view.language)), llms_summary(view));
    let mut section = |title: &str, topics: Vec<Topic>| {
        if topics.is_empty() {
            return;
        }
        out.push_str(&format!("\n## {}\n\n", line(title)));
        for topic in topics {
            let Some(definition) = view.definition(topic) else { continue };
            let path = site_url(view, &Resource::Markdown(topic));
            let message = line(&texts::message_line(definition, view.language));
            let code = line(&texts::code(definition)).replace(['[', ']'], " ");
            let status = match topic {
                Topic::Entry(index) => view.entry(index).map(|entry| format!("{} ", entry.status())),
                Topic::Violation(_) => None,
            };
            out.push_str(&format!("- [{code}]({path}): {}{message}\n", status.unwrap_or_default()));
        }
    };
    let in_group =
        |group| view.contents.entries_where(|entry| entry.group == group).into_iter().map(Topic::Entry).collect();
    for group in view.contents.groups_of_entries() {
        section(texts::group_title(catalog, group, view.language), in_group(Some(group)));
    }
    section(strings::UNGROUPED.get(view.ui_language()), in_group(None));
    let violations = view.contents.violations().iter().map(|index| Topic::Violation(*index)).collect();
    section(strings::VIOLATIONS.get(view.ui_language()), violations);
    out
}

fn llms_summary(view: &View<'_>) -> String {
    let title = texts::catalog_title(view.catalog(), view.language);
    let words = strings::INDEX_DESCRIPTION.with(view.ui_language(), &[title]);
    format!("{} {}", markdown::plain(&words), site_url(view, &Resource::Export))
}

fn site_url(view: &View<'_>, resource: &Resource) -> String {
    view.absolute(&view.path(resource))
}

/// Returns the sitemap (<https://www.sitemaps.org/protocol.html>), with the languages of each page; empty without a base
/// URL.
pub(crate) fn sitemap(view: &View<'_>) -> String {
    let Some(base) = view.base else { return String::new() };
    let languages = view.catalog().languages.iter().enumerate();
    let languages: Vec<(usize, &str)> = languages.map(|(index, tag)| (index, tag.value.as_str())).collect();
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for address in &view.addresses.all {
        let own = view.addresses.own(&address.resource, address.language);
        if !address.resource.is_page() || own != address.path {
            continue;
        }
        out.push_str(&format!("<url><loc>{}</loc>", base.join(&own)));
        for (language, tag) in &languages {
            let same = base.join(&view.addresses.own(&address.resource, *language));
            out.push_str(&format!("<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{same}\"/>"));
        }
        out.push_str("</url>\n");
    }
    out.push_str("</urlset>\n");
    out
}
