//! The whole book for programs: all entries as JSON, `llms.txt`, and the sitemap.

use std::collections::BTreeMap;

use errbook_catalog::model::{Audience, Catalog, Code, Entry, Field, Text, Texts};
use errbook_catalog::plan::MessagePiece;
use errbook_catalog::{grpc_status, plan};
use serde_json::{Map, Value, json};

use crate::address::{Addresses, Resource};
use crate::contents::{Contents, groups};
use crate::view::View;
use crate::{markdown, strings, texts};

/// Returns all entries that have pages, with their texts in all languages.
pub(crate) fn json(contents: &Contents, addresses: &Addresses) -> String {
    let catalog = contents.catalog();
    let tags: Vec<&str> = catalog.languages.iter().map(|tag| tag.value.as_str()).collect();
    let groups: Map<String, Value> = groups(catalog, contents.shown())
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
    let shown = contents.shown().iter();
    let entries: Vec<Value> =
        shown.filter_map(|&index| Some(entry(contents, addresses, index, catalog.entries.get(index)?))).collect();
    let retired: Vec<Value> = catalog
        .retired
        .iter()
        .map(|retired| {
            without_empty(json!({
                "name": retired.name.value,
                "code": code(&retired.code.value),
                "since": retired.since,
                "replaced_by": retired.replaced_by.as_ref().map(|name| &name.value),
                "reason": text(catalog, &retired.reason),
            }))
        })
        .collect();
    let whole = without_empty(json!({
        "catalog": catalog.name,
        "title": text(catalog, &catalog.title),
        "languages": tags,
        "fallbacks": catalog.fallback_tags().collect::<BTreeMap<_, _>>(),
        "groups": groups,
        "errors": entries,
        "retired": retired,
    }));
    format!("{whole}\n")
}

/// Returns one entry, by index.
#[cfg(feature = "http")]
pub(crate) fn one(contents: &Contents, addresses: &Addresses, index: usize) -> String {
    let found = contents.catalog().entries.get(index).map(|found| entry(contents, addresses, index, found));
    format!("{}\n", found.unwrap_or_default())
}

fn entry(contents: &Contents, addresses: &Addresses, index: usize, entry: &Entry) -> Value {
    let catalog = contents.catalog();
    let group = entry.group.and_then(|group| catalog.groups.get(group));
    let name_of = |index: usize| catalog.envelopes.get(index).map(|envelope| &envelope.name.value);
    let alternatives = plan::envelopes(catalog, entry).filter(|(_, is_alternative)| *is_alternative);
    without_empty(json!({
        "name": entry.name.value,
        "code": code(&entry.code.value),
        "page": addresses.own(&Resource::Entry(index), 0),
        "type": plan::docs_url(catalog, entry, 0),
        "status": entry.status(),
        "statuses": entry.statuses.iter().map(|status| status.value).collect::<Vec<_>>(),
        "kind": entry.kind.as_str(),
        "group": group.map(|group| &group.name.value),
        "tags": entry.tags.iter().filter_map(|tag| Some(&catalog.tags.get(*tag)?.name.value)).collect::<Vec<_>>(),
        "envelope": name_of(entry.envelope),
        "alternatives": alternatives.filter_map(|(envelope, _)| name_of(envelope)).collect::<Vec<_>>(),
        "grpc": grpc_status(entry, entry.status()),
        "retryable": entry.retryable,
        "catch_all": entry.catch_all.then_some(true),
        "internal": (entry.audience == Audience::Internal).then_some(true),
        "title": text(catalog, &entry.title),
        "message": by_language(catalog, |language| message(entry, language)),
        "fields": entry.fields.iter().map(|one| field(catalog, one)).collect::<Vec<_>>(),
        "description": text(catalog, &entry.description),
        "causes": list(catalog, &entry.causes),
        "solutions": list(catalog, &entry.solutions),
        "notes": list(catalog, &entry.notes),
        "see_also": entry.see_also.iter().map(|name| &name.value).filter(|name| contents.entry_named(name).is_some()).collect::<Vec<_>>(),
        "aliases": entry.aliases.iter().map(|alias| code(&alias.value)).collect::<Vec<_>>(),
        "since": entry.since,
        "deprecated": entry.deprecated.as_ref().map(|deprecated| without_empty(json!({
            "since": deprecated.since,
            "note": text(catalog, &deprecated.note),
        }))),
        "replaced_by": entry.replaced_by.as_ref().map(|name| &name.value),
    }))
}

/// Returns a message in a language, with `{wire_name}` for its fields: a text, or an object of plural forms as in the
/// catalog.
fn message(entry: &Entry, language: usize) -> Option<Value> {
    let pieces = plan::message(entry, language);
    Some(match pieces.as_slice() {
        [] => return None,
        [MessagePiece::Plural { field, forms }] => {
            let counted = ("plural".to_owned(), Value::from(texts::wire_name(entry, *field)));
            let forms = forms
                .iter()
                .map(|(category, form)| (category.name().into_owned(), Value::String(texts::pieces_line(entry, form))));
            Value::Object(std::iter::once(counted).chain(forms).collect())
        }
        pieces => Value::String(texts::pieces_line(entry, pieces)),
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
    let mut section = |title: &str, entries: Vec<usize>| {
        if entries.is_empty() {
            return;
        }
        out.push_str(&format!("\n## {}\n\n", line(title)));
        for index in entries {
            let Some(entry) = view.entry(index) else { continue };
            let path = site_url(view, &Resource::EntryMarkdown(index));
            let message = line(&texts::message_line(entry, view.language));
            let code = line(&texts::code(entry)).replace(['[', ']'], " ");
            out.push_str(&format!("- [{code}]({path}): {} {message}\n", entry.status()));
        }
    };
    for group in groups(catalog, view.contents.shown()) {
        let title = texts::group_title(catalog, group, view.language);
        section(title, view.contents.entries_where(|entry| entry.group == Some(group)));
    }
    let rest = strings::UNGROUPED.get(view.ui_language());
    section(rest, view.contents.entries_where(|entry| entry.group.is_none()));
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
