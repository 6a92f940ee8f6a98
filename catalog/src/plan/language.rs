//! Whether a body depends on the language of the response.

use crate::envelope::{Member, Node, Part, Value, ValueSource};
use crate::model::Catalog;

/// Returns whether bodies in an envelope (by index) differ from language to language.
///
/// A body with nothing but a code, or with the messages of all languages, does not: no language is chosen, so the response
/// needs no `Content-Language` and no `Vary` (RFC 9110 §8.5, §12.5.5).
pub fn is_localized(catalog: &Catalog, envelope: usize) -> bool {
    catalog.envelopes.get(envelope).is_some_and(|envelope| {
        let items = [&envelope.violation, &envelope.single].into_iter().flatten();
        core::iter::once(&envelope.body).chain(items).any(|template| depends(catalog, template))
    })
}

fn depends(catalog: &Catalog, node: &Node) -> bool {
    match node {
        Node::Object(members) => members.iter().any(|member| match member {
            Member::Named { value, .. } => depends(catalog, value),
            Member::Fields(_) => fields_depend(catalog),
            Member::Data(_) => false,
        }),
        Node::Array(items) => items.iter().any(|item| depends(catalog, item)),
        Node::Literal(_) => false,
        Node::Value(value) => value_depends(catalog, value),
        Node::Text(parts) => {
            parts.iter().any(|part| matches!(part, Part::Value(value) if value_depends(catalog, value)))
        }
    }
}

fn value_depends(catalog: &Catalog, value: &Value) -> bool {
    if let Some(format) = value.format {
        return catalog.formats.is_localized(format);
    }
    match &value.source {
        ValueSource::Text(index) => catalog.texts.get(*index).is_some_and(|text| {
            let mut texts = text.text.0.iter().flatten().map(|text| &text.value);
            let first = texts.next();
            texts.any(|other| Some(other) != first)
        }),
        ValueSource::Fields | ValueSource::Field(_) => fields_depend(catalog),
        ValueSource::Title | ValueSource::Message | ValueSource::Language => true,
        ValueSource::Type => {
            let url = catalog.docs_url.as_ref();
            url.is_some_and(|url| url.value.placeholders().any(|name| name.value == "language"))
        }
        _ => false,
    }
}

/// Returns whether some field of the catalog is written differently from language to language.
fn fields_depend(catalog: &Catalog) -> bool {
    let of_violations = catalog.violations.iter().flat_map(|violation| &violation.fields);
    let mut fields = catalog.entries.iter().flat_map(|entry| &entry.fields).chain(of_violations);
    fields.any(|field| field.format.is_some_and(|format| catalog.formats.is_localized(format)))
}
