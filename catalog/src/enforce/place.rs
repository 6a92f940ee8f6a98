//! The place in the catalog of what changed.

use std::collections::BTreeMap;

use crate::contract::{Change, ContractRule, Heading};
use crate::model::{Catalog, Definition, Entry, Retired};
use crate::source::Span;

/// Returns the place of each change in the later catalog; `None` if what changed is gone. These are all changes of a comparison, as
/// one tells which name another one is to be looked for by.
pub fn places<'c>(catalog: &Catalog, changes: impl Iterator<Item = &'c Change> + Clone) -> Vec<Option<Span>> {
    let renamed: BTreeMap<&Heading, Heading> = changes.clone().filter_map(renamed).collect();
    changes.map(|change| place(catalog, renamed.get(&change.heading).unwrap_or(&change.heading), change)).collect()
}

/// Returns the two names of an entry or violation that was renamed.
fn renamed(change: &Change) -> Option<(&Heading, Heading)> {
    if !matches!(change.rule, ContractRule::EntryRenamed | ContractRule::NameChanged) {
        return None;
    }
    let new = change.new.clone()?;
    let now = match change.heading {
        Heading::Violation(_) => Heading::Violation(new),
        _ => Heading::Entry(new),
    };
    Some((&change.heading, now))
}

/// Returns the place in the catalog of a change in the block of `heading`; `None` if what changed is gone.
fn place(catalog: &Catalog, heading: &Heading, change: &Change) -> Option<Span> {
    match heading {
        Heading::Catalog => of_catalog(catalog, change),
        Heading::Envelope(name) => {
            // A preset has no place.
            let envelope = catalog.envelopes.iter().find(|envelope| envelope.name.value == *name && envelope.own);
            envelope.map(|envelope| envelope.name.at)
        }
        Heading::Entry(name) => {
            let Some(entry) = catalog.entry(name).and_then(|index| catalog.entries.get(index)) else {
                return retired(&catalog.retired, name);
            };
            Some(of_entry(entry, change).unwrap_or(entry.name.at))
        }
        Heading::Violation(name) => {
            let Some(violation) = catalog.violation(name).and_then(|index| catalog.violations.get(index)) else {
                return retired(&catalog.retired_violations, name);
            };
            Some(of_definition(violation, change).unwrap_or(violation.name.at))
        }
        Heading::Retired(name) => retired(&catalog.retired, name),
        Heading::RetiredViolation(name) => retired(&catalog.retired_violations, name),
    }
}

/// Returns where a name is retired.
fn retired(all: &[Retired], name: &str) -> Option<Span> {
    all.iter().find(|retired| retired.name.value == name).map(|retired| retired.name.at)
}

fn of_catalog(catalog: &Catalog, change: &Change) -> Option<Span> {
    let part = change.part.as_deref();
    match change.rule {
        ContractRule::DefaultLanguageChanged => catalog.languages.first().map(|tag| tag.at),
        ContractRule::FallbackChanged | ContractRule::FallbackAdded => catalog
            .statuses
            .iter()
            .find(|class| Some(class.status.value.to_string().as_str()) == part)
            .map(|class| class.error.as_ref().map_or(class.status.at, |error| error.at)),
        ContractRule::LanguageFallbackChanged => {
            catalog.fallbacks.iter().find(|row| Some(row.readers.value.as_str()) == part).map(|row| row.readers.at)
        }
        _ => None,
    }
    .or_else(|| catalog.name_at.map(|at| at.at))
}

fn of_entry(entry: &Entry, change: &Change) -> Option<Span> {
    let part = change.part.as_deref();
    match change.rule {
        ContractRule::StatusChanged | ContractRule::StatusAdded | ContractRule::DefaultStatusChanged => {
            entry.statuses.first().map(|status| status.at)
        }
        ContractRule::GrpcChanged => entry.grpc.as_ref().map(|grpc| grpc.at),
        ContractRule::AlternativeRemoved => entry.keeps_envelope.map(|at| at.at),
        ContractRule::ViolationAdded | ContractRule::ViolationRemoved => entry.violations.at().map(|at| at.at),
        ContractRule::HeaderAdded
        | ContractRule::HeaderChanged
        | ContractRule::HeaderMadeOptional
        | ContractRule::HeaderMadeRequired => {
            let is_same = |name: &str| part.is_some_and(|part| part.eq_ignore_ascii_case(name));
            entry.headers.iter().find(|header| is_same(&header.name.value)).map(|header| header.name.at)
        }
        _ => of_definition(entry, change),
    }
}

fn of_definition(definition: &Definition, change: &Change) -> Option<Span> {
    let part = change.part.as_deref();
    let rule = change.rule;
    match rule {
        ContractRule::CodeChanged
        | ContractRule::CodeAdded
        | ContractRule::CodeTypeChanged
        | ContractRule::CodeReused
        | ContractRule::CodeBecameShared => Some(definition.code.at),
        ContractRule::MessageChanged | ContractRule::WordingChanged => {
            definition.message.iter().flatten().next().map(|message| message.at)
        }
        _ if rule.as_str().starts_with("field_") => {
            let index = definition.field(part?).or_else(|| definition.field(change.new.as_deref()?));
            let field = definition.fields.get(index?)?;
            Some(if rule == ContractRule::FieldWireChanged { field.wire.at } else { field.name.at })
        }
        _ => None,
    }
}
