//! Whether a body depends on the language of the response.

use crate::envelope::{Member, Node, Part, ValueSource};
use crate::model::Catalog;

/// Returns whether bodies in an envelope (by index) differ from language to language.
///
/// A body with nothing but a code, or with the messages of all languages, does not: no language is chosen, so the response
/// needs no `Content-Language` and no `Vary` (RFC 9110 §8.5, §12.5.5).
pub fn is_localized(catalog: &Catalog, envelope: usize) -> bool {
    catalog.envelopes.get(envelope).is_some_and(|envelope| depends(catalog, &envelope.body))
}

fn depends(catalog: &Catalog, node: &Node) -> bool {
    match node {
        Node::Object(members) => {
            members.iter().any(|member| matches!(member, Member::Named { value, .. } if depends(catalog, value)))
        }
        Node::Array(items) => items.iter().any(|item| depends(catalog, item)),
        Node::Literal(_) => false,
        Node::Value(value) => source_depends(catalog, &value.source),
        Node::Text(parts) => {
            parts.iter().any(|part| matches!(part, Part::Value(value) if source_depends(catalog, &value.source)))
        }
    }
}

fn source_depends(catalog: &Catalog, source: &ValueSource) -> bool {
    match source {
        ValueSource::Title | ValueSource::Message | ValueSource::Language => true,
        ValueSource::Type => {
            let url = catalog.docs_url.as_ref();
            url.is_some_and(|url| url.value.placeholders().any(|name| name.value == "language"))
        }
        _ => false,
    }
}
