//! Lists of violations in bodies.

use std::collections::BTreeMap;

use errbook_catalog::model::Held;
use serde_json::{Value, json};

use super::description::describe;
use super::presence::Presence;
use super::reference;
use super::schema::{Builder, Subject};
use super::union::{self, Branch};
use super::{Answered, Context, names};

impl Builder<'_> {
    /// Returns the schema of `{violations}`, and whether the list is there.
    pub(super) fn violations(self, optional: bool) -> (Presence, Value) {
        let catalog = self.context.catalog;
        let Some(envelope) = catalog.envelopes.get(self.envelope) else { return (Presence::Never, Value::Null) };
        let (entry, answered) = match self.subject {
            Subject::Entry(entry, answered) => (entry, answered),
            Subject::Unknown => return (Presence::Maybe, json!({ "type": "array", "items": { "type": "object" } })),
            Subject::Violation(_) | Subject::Success => return (Presence::Never, Value::Null),
        };
        let single = envelope.single.as_ref().map(|single| self.whole(single));
        if envelope.violation.is_some() && entry.violations != Held::Nothing {
            let listed = reference::schema(&names::violations(self.context, answered));
            let presence = Presence::unless(optional && single.is_none());
            let items = reference::any_of(std::iter::once(listed).chain(single).collect());
            return (presence, json!({ "type": "array", "items": items }));
        }
        match single {
            Some(single) => {
                (Presence::Always, json!({ "type": "array", "items": single, "minItems": 1, "maxItems": 1 }))
            }
            None if optional => (Presence::Never, Value::Null),
            None => (Presence::Always, json!({ "type": "array", "items": {}, "maxItems": 0 })),
        }
    }
}

/// Returns the components for the violations that an answer can list: each, and their union. None if it lists none.
pub(super) fn components(context: Context<'_>, answered: Answered) -> BTreeMap<String, Value> {
    let catalog = context.catalog;
    let mut schemas = BTreeMap::new();
    let template = catalog.envelopes.get(answered.envelope).and_then(|envelope| envelope.violation.as_ref());
    let holds = catalog.entries.get(answered.entry).is_some_and(|entry| entry.violations != Held::Nothing);
    let Some(template) = template.filter(|_| holds) else { return schemas };
    let mut branches = Vec::new();
    for index in context.violations(answered.entry) {
        let Some(violation) = catalog.violations.get(index) else { continue };
        let name = names::violation(context, index, answered.envelope);
        let builder = Builder { context, subject: Subject::Violation(violation), envelope: answered.envelope };
        let mut schema = builder.whole(template);
        describe(context, violation, &mut schema);
        branches.push(Branch { name: name.clone(), schema: schema.clone(), code: violation.code.value.text() });
        schemas.insert(name, schema);
    }
    let union = match branches.is_empty() {
        // All that it lists is internal.
        true => reference::of_type("object"),
        false => union::of(&branches),
    };
    schemas.insert(names::violations(context, answered), union);
    schemas
}
