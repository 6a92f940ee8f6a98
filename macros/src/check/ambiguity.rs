//! `decode`: entries that no response tells apart.

use std::collections::{HashMap, HashSet};

use errbook_catalog::model::{Catalog, Entry};
use errbook_catalog::plan::{self, BodyFinding, BodyReading, ReadingKind, SingleValue, TextPart};

use crate::bind::{BoundType, Record, Scope};
use crate::messages;
use crate::report::Report;
use crate::subject::Subject;

/// Warns of entries whose responses are alike, so that a reply would always be ambiguous.
pub(super) fn entries_can_be_told_apart(ty: &BoundType<'_>, scope: &Scope<'_>, report: &mut Report) {
    let Some(at) = ty.header.options.decode.filter(|_| !scope.suppress_secondary) else { return };
    if ty.subject() == Subject::Violations {
        return;
    }
    let mut shown: HashMap<usize, Shown> = HashMap::new();
    let mut seen: HashMap<Looks, usize> = HashMap::new();
    let mut alike: Vec<(usize, usize)> = Vec::new();
    let mut found = HashSet::new();
    for record in &ty.records {
        let Some(entry) = scope.entry(record.of) else { continue };
        let alternatives = ty.catalog.alternatives.iter();
        let alternatives =
            alternatives.map(|alternative| plan::envelope(entry, Some(record.envelope), Some(*alternative)));
        let mut envelopes: Vec<usize> = std::iter::once(record.envelope).chain(alternatives).collect();
        envelopes.sort_unstable();
        envelopes.dedup();
        for envelope in envelopes {
            let shown = shown.entry(envelope).or_insert_with(|| Shown::of(ty.catalog, envelope));
            let Some(looks) = shown.looks(ty.catalog, entry, *record, envelope) else { continue };
            let first = *seen.entry(looks).or_insert(record.of);
            if first != record.of && found.insert((first, record.of)) {
                alike.push((first, record.of));
            }
        }
    }
    let first = alike.first().and_then(|(one, other)| Some((scope.entry(*one)?, scope.entry(*other)?)));
    if let Some((one, other)) = first {
        report.warn(at, messages::entries_are_not_told_apart(one, other, alike.len() - 1, scope.reading));
    }
}

/// How an entry looks in an envelope to those that do not read prose.
#[derive(PartialEq, Eq, Hash)]
struct Looks {
    envelope: usize,
    identity: Identity,
    status: Option<u16>,
    http_status: u16,
    holds_violations: bool,
    /// The names of the fields on the wire, and whether they are optional; sorted.
    fields: Vec<(String, bool)>,
}

#[derive(PartialEq, Eq, Hash)]
enum Identity {
    Code(String),
    Page(String),
    Nothing,
}

/// What an envelope shows of entries.
#[derive(Default)]
struct Shown {
    code: bool,
    name: bool,
    page: bool,
    status: bool,
    all_fields: bool,
    fields: Vec<String>,
}

impl Shown {
    fn of(catalog: &Catalog, envelope: usize) -> Shown {
        let mut shown = Shown::default();
        if let Some(envelope) = catalog.envelopes.get(envelope) {
            shown.add(&plan::reading(&envelope.body));
            if let Some(single) = &envelope.single {
                shown.add(&plan::reading(single));
            }
        }
        shown
    }

    fn add(&mut self, reading: &BodyReading) {
        self.all_fields |= reading.kind == ReadingKind::ObjectWithFields;
        for member in &reading.members {
            self.add_finding(&member.finding);
        }
    }

    fn add_finding(&mut self, finding: &BodyFinding) {
        match finding {
            BodyFinding::Nested(nested) => self.add(nested),
            BodyFinding::Text(parts) => {
                for part in parts {
                    if let TextPart::Value(value) = part {
                        self.add_finding(value);
                    }
                }
            }
            BodyFinding::Fields => self.all_fields = true,
            BodyFinding::Field(name, _) => self.fields.push(name.clone()),
            BodyFinding::Single(SingleValue::Code) => self.code = true,
            BodyFinding::Single(SingleValue::Name) => self.name = true,
            BodyFinding::Single(SingleValue::Type) => self.page = true,
            BodyFinding::Single(SingleValue::Status) => self.status = true,
            _ => {}
        }
    }

    /// Returns how an entry looks; `None` if its name is shown.
    fn looks(&self, catalog: &Catalog, entry: &Entry, record: Record, envelope: usize) -> Option<Looks> {
        let code = entry.code.value.text().filter(|_| self.code);
        let page = || plan::docs_url(catalog, entry, 0).filter(|_| self.page);
        let identity = match code {
            Some(code) => Identity::Code(code),
            None if self.name => return None,
            None => page().map_or(Identity::Nothing, Identity::Page),
        };
        let http_status = plan::http_status(catalog, record.status, record.status_at_hand, envelope);
        let visible = entry.fields.iter().filter(|field| !field.header_only);
        let visible = visible.filter(|field| self.all_fields || self.fields.contains(&field.name.value));
        let mut fields: Vec<(String, bool)> = visible.map(|field| (field.wire.value.clone(), field.optional)).collect();
        fields.sort_unstable();
        Some(Looks {
            envelope,
            identity,
            status: self.status.then_some(record.status),
            http_status: http_status.unwrap_or(record.status),
            holds_violations: entry.violations.at().is_some(),
            fields,
        })
    }
}
