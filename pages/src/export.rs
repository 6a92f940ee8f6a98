//! The whole book for programs: all entries as JSON, and lists of what stands where.

use errbook_catalog::model::{Audience, Catalog, Code, Entry, Field, Text, Texts};
use errbook_catalog::plan::MessagePiece;
use errbook_catalog::{grpc_status, plan};
use serde_json::{Map, Value, json};

use crate::Site;
use crate::address::{What, groups};
use crate::html::View;
use crate::{markdown, texts};

/// All entries that have pages, with their texts in all languages.
pub(crate) fn json(site: &Site) -> String {
    let catalog = site.catalog();
    let tags: Vec<&str> = catalog.languages.iter().map(|tag| tag.value.as_str()).collect();
    let groups: Map<String, Value> = groups(catalog, site.shown())
        .into_iter()
        .filter_map(|index| catalog.groups.get(index))
        .map(|group| {
            let about = json!({
                "title": text(catalog, &group.title),
                "description": text(catalog, &group.description),
            });
            (group.name.value.clone(), without_nothing(about))
        })
        .collect();
    let entries: Vec<Value> =
        site.shown().iter().filter_map(|&index| Some(entry(site, index, catalog.entries.get(index)?))).collect();
    let retired: Vec<Value> = catalog
        .retired
        .iter()
        .map(|retired| {
            without_nothing(json!({
                "name": retired.name.value,
                "code": code(&retired.code.value),
                "since": retired.since,
                "replaced_by": retired.replaced_by.as_ref().map(|name| &name.value),
                "reason": text(catalog, &retired.reason),
            }))
        })
        .collect();
    let whole = without_nothing(json!({
        "catalog": catalog.name,
        "title": text(catalog, &catalog.title),
        "languages": tags,
        "groups": groups,
        "errors": entries,
        "retired": retired,
    }));
    format!("{whole}\n")
}

/// One entry that has a page, by index.
#[cfg(feature = "http")]
pub(crate) fn one(site: &Site, index: usize) -> String {
    let found = site.catalog().entries.get(index).map(|found| entry(site, index, found));
    format!("{}\n", found.unwrap_or_default())
}

fn entry(site: &Site, index: usize, entry: &Entry) -> Value {
    let catalog = site.catalog();
    let group = entry.group.and_then(|group| catalog.groups.get(group));
    without_nothing(json!({
        "name": entry.name.value,
        "code": code(&entry.code.value),
        "page": site.addresses().own(&What::Entry(index), 0),
        "type": plan::docs_url(catalog, entry, 0),
        "status": entry.status(),
        "statuses": entry.statuses.iter().map(|status| status.value).collect::<Vec<_>>(),
        "kind": entry.kind.as_str(),
        "group": group.map(|group| &group.name.value),
        "tags": entry.tags.iter().filter_map(|tag| Some(&catalog.tags.get(*tag)?.name.value)).collect::<Vec<_>>(),
        "envelope": catalog.envelopes.get(entry.envelope).map(|envelope| &envelope.name.value),
        "grpc": entry.grpc.as_ref().map_or_else(|| grpc_status(entry.status()), |name| name.value.as_str()),
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
        "see_also": entry.see_also.iter().map(|name| &name.value).filter(|name| site.entry_named(name).is_some()).collect::<Vec<_>>(),
        "aliases": entry.aliases.iter().map(|alias| code(&alias.value)).collect::<Vec<_>>(),
        "since": entry.since,
        "deprecated": entry.deprecated.as_ref().map(|deprecated| without_nothing(json!({
            "since": deprecated.since,
            "note": text(catalog, &deprecated.note),
        }))),
        "replaced_by": entry.replaced_by.as_ref().map(|name| &name.value),
    }))
}

/// A message in a language, with `{…}` for its fields as the wire calls them: a text, or an object of plural forms as the
/// catalog writes it.
fn message(entry: &Entry, language: usize) -> Option<Value> {
    let pieces = plan::message(entry, language);
    Some(match pieces.as_slice() {
        [] => return None,
        [MessagePiece::Plural { field, forms }] => {
            let counted = ("plural".to_owned(), Value::from(texts::wire_name(entry, *field)));
            let forms = forms
                .iter()
                .map(|(category, form)| (category.as_str().to_owned(), Value::String(texts::pieces_line(entry, form))));
            Value::Object(std::iter::once(counted).chain(forms).collect())
        }
        pieces => Value::String(texts::pieces_line(entry, pieces)),
    })
}

fn field(catalog: &Catalog, field: &Field) -> Value {
    without_nothing(json!({
        "name": field.name.value,
        "wire": field.wire.value,
        "type": field.kind.as_str(),
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

/// A text as an object: language → text.
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

/// An object without the members that say nothing: null, empty lists and empty objects.
fn without_nothing(value: Value) -> Value {
    let Value::Object(members) = value else { return value };
    let says = |value: &Value| match value {
        Value::Null => false,
        Value::Array(items) => !items.is_empty(),
        Value::Object(members) => !members.is_empty(),
        _ => true,
    };
    Value::Object(members.into_iter().filter(|(_, value)| says(value)).collect())
}

/// <https://llmstxt.org>: the book as a list of links to its Markdown twins, in the default language.
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
            let path = site_url(view, &What::Twin(index));
            let message = line(&texts::message_line(entry, view.language));
            let code = line(&texts::code(entry)).replace(['[', ']'], " ");
            out.push_str(&format!("- [{code}]({path}): {} {message}\n", entry.status()));
        }
    };
    for group in groups(catalog, view.site.shown()) {
        let title = texts::group_title(catalog, group, view.language);
        section(title, view.site.entries_of(|entry| entry.group == Some(group)));
    }
    let rest = crate::words::UNGROUPED.get(view.locale());
    section(rest, view.site.entries_of(|entry| entry.group.is_none()));
    out
}

fn llms_summary(view: &View<'_>) -> String {
    let title = texts::catalog_title(view.catalog(), view.language);
    let words = crate::words::INDEX_DESCRIPTION.with(view.locale(), &[title]);
    format!("{} {}", markdown::plain(&words), site_url(view, &What::Export))
}

fn site_url(view: &View<'_>, what: &What) -> String {
    view.absolute(&view.site.addresses().own(what, view.language))
}

/// <https://www.sitemaps.org/protocol.html>, with the languages of each page. Empty where it is not known where the site
/// will stand.
pub(crate) fn sitemap(site: &Site) -> String {
    let Some(base) = site.base() else { return String::new() };
    let languages = site.catalog().languages.iter().enumerate();
    let languages: Vec<(usize, &str)> = languages.map(|(index, tag)| (index, tag.value.as_str())).collect();
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for address in &site.addresses().all {
        let own = site.addresses().own(&address.what, address.language);
        let is_page = matches!(
            address.what,
            What::Index | What::Entry(_) | What::Group(_) | What::Status(_) | What::Retired | What::Gone(_)
        );
        if !is_page || own != address.path {
            continue;
        }
        out.push_str(&format!("<url><loc>{}</loc>", base.join(&own)));
        for (language, tag) in &languages {
            let same = base.join(&site.addresses().own(&address.what, *language));
            out.push_str(&format!("<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{same}\"/>"));
        }
        out.push_str("</url>\n");
    }
    out.push_str("</urlset>\n");
    out
}
