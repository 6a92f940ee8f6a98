//! What a template of an envelope demands of the entries or violations that it shows.

use std::collections::HashMap;

use super::templates::{members_beside_fields, values_of};
use crate::diagnostic::Diagnostic;
use crate::envelope::{Member, Node, Value, ValueSource};
use crate::index::Index;
use crate::messages;
use crate::model::{Catalog, Code, Definition, Entry, Field, Held};

/// What is shown: an entry, or a violation in an item.
#[derive(Clone, Copy)]
pub(super) enum Subject<'c> {
    Entry(&'c Entry),
    Violation(&'c Definition),
}

impl<'c> Subject<'c> {
    pub(super) fn definition(self) -> &'c Definition {
        match self {
            Subject::Entry(entry) => entry,
            Subject::Violation(violation) => violation,
        }
    }

    /// Returns whether it has no value for a placeholder.
    pub(super) fn lacks(self, source: &ValueSource) -> bool {
        let definition = self.definition();
        match source {
            ValueSource::Code => definition.code.value == Code::None,
            ValueSource::Title => definition.title.0.iter().any(Option::is_none) || definition.title.is_empty(),
            ValueSource::Group => definition.group.is_none(),
            // In an item, it is that of the entry.
            ValueSource::Retryable => matches!(self, Subject::Entry(entry) if entry.retryable.is_none()),
            ValueSource::Field(name) => {
                let field = definition.field(name).and_then(|index| definition.fields.get(index));
                field.is_none_or(|field| field.optional)
            }
            _ => false,
        }
    }

    /// Returns the field that a value shows and that its format does not suit.
    pub(super) fn unsuited(self, catalog: &Catalog, value: &Value) -> Option<&'c Field> {
        let ValueSource::Field(name) = &value.source else { return None };
        let definition = self.definition();
        let field = definition.fields.get(definition.field(name)?)?;
        let kind = catalog.formats.kind(value.format?)?;
        (!kind.suits(field.kind)).then_some(field)
    }

    /// Reports a value whose format does not suit the field that it shows.
    pub(super) fn format_of_another_type(self, catalog: &Catalog, value: &Value) -> Option<Diagnostic> {
        let field = self.unsuited(catalog, value)?;
        let format = value.format.map_or("", |format| catalog.formats.name(format));
        Some(messages::format_of_another_type(value.at, format, field, true))
    }
}

/// What templates demand.
pub(super) struct Demands<'c> {
    pub(super) required: Vec<Required<'c>>,
    /// The values that are written by a format.
    pub(super) formatted: Vec<&'c Value>,
    /// The names of members of the objects that the fields are put into.
    taken: Index<'c>,
    /// Those of them that are there only for entries with violations.
    lists: Vec<&'c str>,
}

/// A value that a template requires.
pub(super) struct Required<'c> {
    pub(super) first: &'c Value,
    /// Its other places.
    pub(super) others: Vec<&'c Value>,
}

impl<'c> Demands<'c> {
    /// Returns the demands of templates. `has_single` tells whether a list without violations has an item.
    pub(super) fn of(templates: impl Iterator<Item = &'c Node>, has_single: bool) -> Demands<'c> {
        let (mut values, mut spliced) = (Vec::new(), Vec::new());
        for template in templates {
            values_of(template, &mut values);
            members_beside_fields(template, &mut spliced);
        }
        let (mut taken, mut lists) = (Index::new(), Vec::new());
        for member in spliced {
            let Member::Named { key, value } = member else { continue };
            let _ = taken.insert(&key.value);
            let is_list = matches!(value, Node::Value(Value { source: ValueSource::Violations, optional: true, .. }));
            if is_list && !has_single {
                lists.push(key.value.as_str());
            }
        }
        let formatted = values.iter().map(|(value, _)| *value).filter(|value| value.format.is_some()).collect();
        let mut required: Vec<Required<'c>> = Vec::new();
        let mut places = HashMap::new();
        for value in values.into_iter().map(|(value, _)| value).filter(|value| !value.optional) {
            let place = *places.entry(&value.source).or_insert(required.len());
            match required.get_mut(place) {
                Some(required) => required.others.push(value),
                None => required.push(Required { first: value, others: Vec::new() }),
            }
        }
        Demands { required, formatted, taken, lists }
    }

    /// Returns the fields whose names in the body are those of other members.
    pub(super) fn clashes(&self, subject: Subject<'c>) -> impl Iterator<Item = &'c Field> {
        let lists = match subject {
            Subject::Entry(entry) => entry.violations != Held::Nothing,
            Subject::Violation(_) => true,
        };
        let is_there = move |name: &str| lists || !self.lists.contains(&name);
        let fields = subject.definition().fields.iter().filter(|field| !field.header_only);
        fields.filter(move |field| self.taken.get(&field.wire.value).is_some() && is_there(&field.wire.value))
    }
}
