//! Bodies that no entry describes: errors that a later version of the catalog has, and successes.

use serde_json::{Map, Value, json};

use super::reference::{self, any_of};
use super::schema::{Builder, Subject};
use super::{Answered, Context, Grouping, names, wording};

/// Returns the response `default`, and its schemas. It is in the envelopes of some answers; without any, in the usual one of the
/// catalog. `None` where responses are by class.
pub(super) fn response(context: Context<'_>, answered: &[Answered]) -> Option<(Value, Map<String, Value>)> {
    if context.options.grouping == Grouping::Class {
        return None;
    }
    let mut envelopes: Vec<usize> = Vec::new();
    let usual = context.options.alternative.unwrap_or(context.catalog.envelope);
    let used = answered.iter().map(|one| one.envelope);
    for envelope in used.chain(answered.is_empty().then_some(usual)) {
        if !envelopes.contains(&envelope) {
            envelopes.push(envelope);
        }
    }
    let mut schemas = Map::new();
    let mut by_media_type: Vec<(String, Vec<Value>)> = Vec::new();
    for index in envelopes {
        let Some(envelope) = context.catalog.envelopes.get(index) else { continue };
        let name = names::unknown(context, index);
        let mut schema = Builder { context, subject: Subject::Unknown, envelope: index }.whole(&envelope.body);
        if let Some(members) = schema.as_object_mut() {
            members.insert("description".to_owned(), wording::unknown(context).into());
        }
        schemas.insert(name.clone(), schema);
        let reference = reference::schema(&name);
        match by_media_type.iter_mut().find(|(known, _)| *known == envelope.content_type) {
            Some((_, all)) => all.push(reference),
            None => by_media_type.push((envelope.content_type.clone(), vec![reference])),
        }
    }
    let content = by_media_type.into_iter().map(|(media_type, all)| (media_type, json!({ "schema": any_of(all) })));
    let content: Map<String, Value> = content.collect();
    Some((json!({ "description": wording::other_errors(context), "content": content }), schemas))
}

/// Returns the name and the schema of a success in an envelope (by index); `None` if it has no such template.
pub(super) fn success(context: Context<'_>, envelope: usize) -> Option<(String, Value)> {
    let template = context.catalog.envelopes.get(envelope)?.success.as_ref()?;
    let schema = Builder { context, subject: Subject::Success, envelope }.whole(template);
    Some((names::success(context, envelope), schema))
}
