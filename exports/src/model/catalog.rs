//! What applies to the whole catalog: languages, groups, tags, statuses, envelopes, texts, formats; and what was retired.

use errbook_catalog::At;
use errbook_catalog::model::{Audience, Catalog, Format, FormatKind, Group, Piece, StatusClass, Style, Tag, Template};
use serde_json::{Map, Value};

use super::envelope::envelope;
use super::json::{by_language, code, flag, object, text, texts, without_empty};
use super::shown;
use crate::contents::Contents;
use crate::topic::Topic;

/// Returns the members that describe the catalog itself.
pub(super) fn head(contents: &Contents) -> Map<String, Value> {
    let catalog = contents.catalog();
    let languages = catalog.languages.iter().map(|tag| tag.value.as_str());
    let mut fallbacks: Vec<(&str, &str)> = catalog.fallback_tags().collect();
    fallbacks.sort_unstable();
    let named = |rows: Vec<(&String, Value)>| -> Value {
        Value::Object(rows.into_iter().map(|(name, value)| (name.clone(), value)).collect::<Map<_, _>>())
    };
    let groups = contents.groups().into_iter().filter_map(|index| catalog.groups.get(index));
    let tags = contents.tags().into_iter().filter_map(|index| catalog.tags.get(index));
    let alternatives = catalog.alternatives.iter().filter_map(|index| catalog.envelopes.get(*index));
    let envelopes = shown::envelopes(contents);
    let texts = shown::texts(contents, &envelopes).into_iter().filter_map(|index| catalog.texts.get(index));
    let envelopes = envelopes.into_iter().filter_map(|index| catalog.envelopes.get(index));
    object([
        ("catalog", catalog.name.as_str().into()),
        ("title", text(catalog, &catalog.title)),
        ("languages", languages.collect()),
        (
            "fallbacks",
            fallbacks.into_iter().map(|(readers, tag)| (readers.to_owned(), tag.into())).collect::<Map<_, _>>().into(),
        ),
        ("docs_url", url(catalog.docs_url.as_ref())),
        ("violation_docs_url", url(catalog.violation_docs_url.as_ref())),
        ("envelope", catalog.envelopes.get(catalog.envelope).map(|envelope| envelope.name.value.as_str()).into()),
        ("alternatives", alternatives.map(|envelope| envelope.name.value.as_str()).collect()),
        ("groups", named(groups.map(|one| (&one.name.value, group(contents, one))).collect())),
        ("tags", named(tags.map(|one| (&one.name.value, tag(catalog, one))).collect())),
        ("statuses", statuses(contents)),
        ("envelopes", named(envelopes.map(|one| (&one.name.value, envelope(catalog, one))).collect())),
        ("texts", named(texts.map(|one| (&one.name.value, text(catalog, &one.text))).collect())),
        ("formats", named(catalog.formats.own.iter().map(|one| (&one.name.value, format(catalog, one))).collect())),
    ])
}

/// Returns what was retired.
pub(super) fn retired(contents: &Contents) -> Map<String, Value> {
    let all = |kind: Topic| -> Value {
        let retired = contents.retired().filter(|topic| topic.is_like(kind));
        retired.filter_map(|topic| one_retired(contents, topic)).collect()
    };
    object([("retired", all(Topic::Entry(0))), ("retired_violations", all(Topic::Violation(0)))])
}

/// Returns one of these; `None` if there is none.
pub(super) fn one_retired(contents: &Contents, topic: Topic) -> Option<Value> {
    let catalog = contents.catalog();
    let retired = topic.retired(catalog)?;
    Some(without_empty(object([
        ("name", retired.name.value.as_str().into()),
        ("code", code(&retired.code.value)),
        ("since", contents.retired_since(topic).into()),
        ("replaced_by", contents.replacement(topic, retired.replaced_by.as_ref()).into()),
        ("reason", text(catalog, &retired.reason)),
        ("internal", flag(retired.audience == Audience::Internal)),
    ])))
}

fn url(template: Option<&At<Template>>) -> Value {
    let Some(template) = template else { return Value::Null };
    let piece = |piece: &Piece| match piece {
        Piece::Text(text) => text.replace('{', "{{").replace('}', "}}"),
        Piece::Placeholder(name) | Piece::Styled(name, _) => format!("{{{}}}", name.value),
    };
    template.value.pieces.iter().map(piece).collect::<String>().into()
}

fn group(contents: &Contents, group: &Group) -> Value {
    let catalog = contents.catalog();
    let internal = contents.shows_internal();
    let envelope = group.envelope.and_then(|index| catalog.envelopes.get(index));
    let codes = group.codes.as_ref().map(|codes| {
        let (from, to) = codes.value;
        Value::Object(object([("from", from.into()), ("to", to.into())]))
    });
    without_empty(object([
        ("title", text(catalog, &group.title)),
        ("description", text(catalog, &group.description)),
        ("notes", texts(catalog, &group.notes)),
        ("statuses", group.statuses.iter().map(|status| status.value).collect()),
        ("envelope", envelope.map(|envelope| envelope.name.value.as_str()).into()),
        ("alternatives", group.alternatives.map(|alternatives| alternatives.value).into()),
        ("retryable", group.retryable.into()),
        ("codes", codes.into()),
        ("internal", flag(group.audience == Some(Audience::Internal))),
        ("log", group.log.filter(|_| internal).map(|level| level.as_str()).into()),
        ("owner", group.owner.as_deref().filter(|_| internal).into()),
    ]))
}

fn tag(catalog: &Catalog, tag: &Tag) -> Value {
    without_empty(object([("title", text(catalog, &tag.title)), ("description", text(catalog, &tag.description))]))
}

/// Returns `[statuses]`. A fallback entry is named if it is shown.
fn statuses(contents: &Contents) -> Value {
    let catalog = contents.catalog();
    let status = |class: &StatusClass| {
        let error = class.error.as_ref().filter(|name| contents.entry_named(&name.value).is_some());
        let members = object([
            ("name", class.name.as_deref().into()),
            ("title", text(catalog, &class.title)),
            ("description", text(catalog, &class.description)),
            ("error", error.map(|name| name.value.as_str()).into()),
        ]);
        (class.status.value.to_string(), without_empty(members))
    };
    Value::Object(catalog.statuses.iter().map(status).collect::<Map<_, _>>())
}

/// Returns a format as the catalog writes it, for each language.
fn format(catalog: &Catalog, format: &Format) -> Value {
    let style = |language: usize| format.styles.get(language).and_then(Option::as_ref);
    let written = |language: usize| style(language).map(written);
    let offset = match style(0) {
        Some(Style::Time { offset, .. }) => Some(utc_offset(*offset)),
        _ => None,
    };
    let is = |kind| format.kind == Some(kind);
    let texts = || by_language(catalog, |language| written(language).map(Value::String));
    without_empty(object([
        ("time", is(FormatKind::Time).then(texts).into()),
        ("number", is(FormatKind::Number).then(texts).into()),
        ("utc_offset", offset.into()),
    ]))
}

/// Returns a style as the catalog writes it: a pattern of times, or 1234567.8 of numbers.
fn written(style: &Style) -> String {
    match style {
        Style::Time { pattern, .. } => pattern.clone(),
        number => {
            let mut text = String::new();
            // A `String` takes every text.
            let _ = number.write_number("1234567.8", &mut text);
            text
        }
    }
}

/// Returns an offset from UTC, given in minutes, as the catalog writes it.
fn utc_offset(minutes: i32) -> String {
    match minutes {
        0 => "Z".to_owned(),
        minutes => {
            let (sign, ahead) = (if minutes < 0 { '-' } else { '+' }, minutes.unsigned_abs());
            format!("{sign}{:02}:{:02}", ahead / 60, ahead % 60)
        }
    }
}
