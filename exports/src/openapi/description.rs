//! Texts for readers of a document.

use errbook_catalog::model::Definition;
use serde_json::Value;

use super::Context;
use crate::message_text::message_line;

/// Adds the description of an entry or a violation to its schema, and whether it is deprecated.
pub(super) fn describe(context: Context<'_>, definition: &Definition, schema: &mut Value) {
    let Some(members) = schema.as_object_mut() else { return };
    members.insert("description".to_owned(), text(context, definition).into());
    if definition.deprecated.is_some() {
        members.insert("deprecated".to_owned(), true.into());
    }
}

/// Returns what an entry or a violation means: its title, else its message; then its description.
fn text(context: Context<'_>, definition: &Definition) -> String {
    let language = context.options.language;
    let title = definition.title.get(language).map(str::to_owned);
    let first = title.unwrap_or_else(|| message_line(definition, language));
    match definition.description.get(language) {
        Some(more) => format!("{first}\n\n{more}"),
        None => first,
    }
}
