//! What entries and violations have in common.

use errbook_catalog::model::{Audience, Catalog, Definition, Field};
use errbook_catalog::plan::{self, MessagePiece};
use serde_json::{Map, Value};

use super::json::{self, by_language, code, flag, object, strings, text, texts, without_empty};
use crate::contents::Contents;
use crate::message_text::{pieces_line, wire_name};
use crate::topic::Topic;

/// Returns the members of a definition, but for its identity.
pub(super) fn definition(contents: &Contents, topic: Topic, definition: &Definition) -> Map<String, Value> {
    let catalog = contents.catalog();
    let internal = contents.shows_internal();
    let group = definition.group.and_then(|group| catalog.groups.get(group));
    let tags = definition.tags.iter().filter_map(|tag| Some(&catalog.tags.get(*tag)?.name.value));
    let related = definition.see_also.iter().map(|name| &name.value);
    let related = related.filter(|name| contents.sibling_named(topic, name).is_some());
    object([
        ("group", group.map(|group| group.name.value.as_str()).into()),
        ("tags", strings(tags)),
        ("variant", definition.variant.as_deref().into()),
        ("shares_code", flag(definition.shares_code.is_some())),
        ("catch_all", flag(definition.catch_all)),
        ("internal", flag(definition.audience == Audience::Internal)),
        ("title", text(catalog, &definition.title)),
        ("message", by_language(catalog, |language| message(definition, language))),
        ("fields", definition.fields.iter().map(|one| field(contents, topic, one)).collect()),
        ("description", text(catalog, &definition.description)),
        ("causes", texts(catalog, &definition.causes)),
        ("solutions", texts(catalog, &definition.solutions)),
        ("notes", texts(catalog, &definition.notes)),
        ("keywords", texts(catalog, &definition.keywords)),
        ("see_also", strings(related)),
        ("links", links(catalog, definition)),
        ("aliases", definition.aliases.iter().map(|alias| code(&alias.value)).collect()),
        ("since", contents.since(topic).into()),
        ("deprecated", deprecated(catalog, definition)),
        ("replaced_by", contents.replacement(topic, definition.replaced_by.as_ref()).into()),
        ("owner", definition.owner.as_deref().filter(|_| internal).into()),
        ("sources", strings(definition.sources.iter().filter(|_| internal))),
    ])
}

fn links(catalog: &Catalog, definition: &Definition) -> Value {
    let link = |link: &errbook_catalog::model::Link| {
        without_empty(object([("url", link.url.value.as_str().into()), ("label", text(catalog, &link.label))]))
    };
    definition.links.iter().map(link).collect()
}

fn deprecated(catalog: &Catalog, definition: &Definition) -> Value {
    let Some(deprecated) = &definition.deprecated else { return Value::Null };
    let members = object([("since", deprecated.since.as_deref().into()), ("note", text(catalog, &deprecated.note))]);
    match json::without_empty(members) {
        Value::Object(members) if members.is_empty() => Value::Bool(true),
        members => members,
    }
}

/// Returns a message in a language, with `{wire_name}` for its fields: a text, or an object of plural forms as in the
/// catalog.
fn message(definition: &Definition, language: usize) -> Option<Value> {
    let pieces = plan::message(definition, language);
    Some(match pieces.as_slice() {
        [] => return None,
        [MessagePiece::Plural { field, forms }] => {
            let counted = ("plural".to_owned(), Value::from(wire_name(definition, *field)));
            let forms = forms
                .iter()
                .map(|(category, form)| (category.name().into_owned(), Value::String(pieces_line(definition, form))));
            Value::Object(std::iter::once(counted).chain(forms).collect())
        }
        pieces => Value::String(pieces_line(definition, pieces)),
    })
}

fn field(contents: &Contents, topic: Topic, field: &Field) -> Value {
    let (catalog, internal) = (contents.catalog(), contents.shows_internal());
    let mut members = object([
        ("name", field.name.value.as_str().into()),
        ("wire", field.wire.value.as_str().into()),
        ("type", field.kind.as_str().into()),
        ("format", field.format.map(|format| catalog.formats.name(format)).into()),
        ("optional", flag(field.optional)),
        ("list", flag(field.list)),
        ("values", strings(field.values.iter().map(|value| &value.value))),
        ("header_only", flag(field.header_only)),
        ("description", text(catalog, &field.description)),
        ("since", contents.field_since(topic, field).into()),
        ("rust", field.rust.as_ref().filter(|_| internal).map(|rust| rust.value.as_str()).into()),
    ]);
    members.retain(|_, value| json::is_full(value));
    // An example can be an empty list.
    let example = field.example.as_ref().and_then(|example| serde_json::from_str::<Value>(&example.value).ok());
    members.extend(example.map(|example| ("example".to_owned(), example)));
    Value::Object(members)
}
