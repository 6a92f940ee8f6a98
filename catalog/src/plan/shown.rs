//! What the bodies in an envelope show of their entries.

use super::reading::{BodyFinding, BodyReading, ReadingKind, SingleValue, reading};
use super::separable::separable;
use crate::envelope::{Envelope, Node};
use crate::model::{Catalog, Code, Entry, Held};

/// Which of the values that tell entries apart are in a body.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Values {
    pub(super) code: bool,
    pub(super) name: bool,
    /// The problem type, or the address of the entry's page.
    pub(super) page: bool,
    pub(super) status: bool,
}

impl Values {
    fn of(template: &Node) -> Values {
        let mut values = Values::default();
        each_value(&reading(template), &mut |value| match value {
            BodyFinding::Single(SingleValue::Code) => values.code = true,
            BodyFinding::Single(SingleValue::Name) => values.name = true,
            BodyFinding::Single(SingleValue::Type) => values.page = true,
            BodyFinding::Single(SingleValue::Status) => values.status = true,
            _ => {}
        });
        values
    }

    fn or(self, other: Values) -> Values {
        Values {
            code: self.code || other.code,
            name: self.name || other.name,
            page: self.page || other.page,
            status: self.status || other.status,
        }
    }

    fn is_silent(self, entry: &Entry, has_page: bool) -> bool {
        !(self.code && entry.code.value != Code::None || self.name || self.page && has_page)
    }
}

/// What the bodies in an envelope show.
pub(super) struct Shown {
    body: Values,
    /// The item of an entry without violations.
    single: Values,
    /// The item of a violation, as far as it shows its entry.
    item: Values,
    /// Whether violations are listed.
    pub(super) lists: bool,
    fields_of_body: Fields,
    fields_of_single: Fields,
}

/// The fields that a template shows.
#[derive(Default)]
struct Fields {
    all: bool,
    some: Vec<String>,
}

impl Fields {
    fn of(catalog: &Catalog, template: &Node) -> Fields {
        let mut fields = Fields::default();
        each_value(&reading(template), &mut |value| match value {
            BodyFinding::Fields => fields.all = true,
            // A format that differs between languages is not read back.
            BodyFinding::Field(name, format) if !format.is_some_and(|format| catalog.formats.is_localized(format)) => {
                fields.some.push(name.clone());
            }
            _ => {}
        });
        fields
    }
}

impl Shown {
    pub(super) fn of(catalog: &Catalog, envelope: &Envelope) -> Shown {
        let values = |template: Option<&Node>| template.map_or(Values::default(), Values::of);
        let mut lists = false;
        each_value(&reading(&envelope.body), &mut |value| lists |= *value == BodyFinding::Violations);
        Shown {
            body: Values::of(&envelope.body),
            single: values(envelope.single.as_ref()),
            // Its code and name are those of the violation.
            item: Values { code: false, name: false, ..values(envelope.violation.as_ref()) },
            lists,
            fields_of_body: Fields::of(catalog, &envelope.body),
            fields_of_single: envelope.single.as_ref().map(|single| Fields::of(catalog, single)).unwrap_or_default(),
        }
    }

    /// Returns the values in a response, which lists violations if its entry holds some.
    pub(super) fn of_response(&self, holds_violations: bool) -> Values {
        self.body.or(if self.lists && holds_violations { self.item } else { self.single })
    }

    /// Returns whether some response shows its status.
    pub(super) fn has_status(&self) -> bool {
        self.body.status || self.single.status
    }

    /// Returns whether the responses of an entry show neither code nor name nor type, among those with or without violations.
    pub(super) fn is_silent(&self, entry: &Entry, has_page: bool, with_violations: bool) -> bool {
        let has_single = !(self.lists && with_violations && entry.violations != Held::Nothing);
        self.body.is_silent(entry, has_page) && (!has_single || self.single.is_silent(entry, has_page))
    }

    /// Returns the fields of an entry in a response with or without violations, by the name that a client finds them by, and
    /// whether they are optional.
    pub(super) fn fields<'e>(&self, entry: &'e Entry, with_violations: bool) -> Vec<(&'e str, bool)> {
        let single = Some(&self.fields_of_single).filter(|_| !with_violations);
        let all = self.fields_of_body.all || single.is_some_and(|single| single.all);
        let has = |name: &String| {
            self.fields_of_body.some.contains(name) || single.is_some_and(|single| single.some.contains(name))
        };
        let in_body = entry.fields.iter().filter(|field| !field.header_only);
        let shown = in_body.filter(|field| all || has(&field.name.value));
        shown.map(|field| (if all { field.wire.value.as_str() } else { &field.name.value }, field.optional)).collect()
    }
}

/// Passes every value that a reader finds in a template to `each`; [`BodyFinding::Fields`] for all other members of an object.
fn each_value(reading: &BodyReading, each: &mut dyn FnMut(&BodyFinding)) {
    if reading.kind == ReadingKind::ObjectWithFields {
        each(&BodyFinding::Fields);
    }
    for member in &reading.members {
        match &member.finding {
            BodyFinding::Nested(nested) => each_value(nested, each),
            BodyFinding::Text(parts) => separable(parts).into_iter().for_each(&mut *each),
            value => each(value),
        }
    }
}
