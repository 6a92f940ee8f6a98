//! Lowers `[errors.NAME]`.

use super::context::{Cx, Known};
use super::definition::{self, OfGroup};
use super::envelope::resolve;
use super::group::owned_name;
use super::violation;
use crate::keys::entry as keys;
use crate::messages;
use crate::model::{Entry, Header, Kind};
use crate::names::FieldCase;
use crate::reader::{Cell, Table};
use crate::source::At;
use crate::template::Template;

pub(super) fn lower(cell: Cell<'_>, known: &Known<'_>, case: FieldCase, cx: &mut Cx<'_>) -> Option<Entry> {
    let before = cx.diagnostics.len();
    let mut table = cell.table(&keys::ERRORS, &mut cx.diagnostics)?;
    let name = owned_name(&cell);
    let group = definition::group(&mut table, known, cx);
    let defaults = group.defaults;
    let envelope = table.string(&keys::ENVELOPE, &mut cx.diagnostics);
    let envelope = envelope.and_then(|name| resolve(&name, &known.envelope_names, cx));
    let statuses = statuses(&name, &mut table, &group, cx);
    let kind = kind(&mut table, cx);
    let headers = headers(&mut table, cx);
    let alternatives = cx.alternatives_of(&mut table, &keys::ALTERNATIVES);
    let violations = violation::held(&mut table, known, cx);
    let retryable = table.boolean(&keys::RETRYABLE, &mut cx.diagnostics);
    let log = cx.log_level_of(&mut table, &keys::LOG);
    let grpc = table.string(&keys::GRPC, &mut cx.diagnostics);
    violation::refuse_its_keys(&mut table, cx);
    // Last, as a key that is left is compared with those that are missing.
    let (definition, versions) = definition::lower(name, &mut table, &group, known, case, cx);
    let mut entry = Entry {
        definition,
        statuses,
        kind,
        headers,
        envelope: envelope.or(defaults.and_then(|group| group.envelope)).unwrap_or(known.default_envelope),
        keeps_envelope: alternatives
            .or(defaults.and_then(|group| group.alternatives))
            .filter(|alternatives| !alternatives.value)
            .map(|alternatives| At::from(alternatives.at)),
        violations,
        retryable: retryable.or(defaults.and_then(|group| group.retryable)),
        log: log.or(defaults.and_then(|group| group.log)),
        grpc,
    };
    table.finish(&[], &mut cx.diagnostics);
    cx.set_completeness(&mut entry.definition, before);
    versions.are_in_order(&mut cx.diagnostics);
    Some(entry)
}

fn kind(table: &mut Table<'_>, cx: &mut Cx<'_>) -> Kind {
    let cell = table.take(&keys::KIND);
    let kind = cell.and_then(|cell| cell.choice(&Kind::WORDS, Kind::parse, &mut cx.diagnostics));
    kind.unwrap_or(Kind::Error)
}

/// Returns the statuses of the entry, or else of its group. An entry without either gets 500, and a diagnostic unless
/// its group, if it could not be read, may have one.
fn statuses(name: &At<String>, table: &mut Table<'_>, group: &OfGroup<'_>, cx: &mut Cx<'_>) -> Vec<At<u16>> {
    let before = cx.diagnostics.len();
    let mut statuses = cx.statuses_of(table, &keys::STATUS);
    if statuses.is_empty() {
        statuses = group.defaults.map(|group| group.statuses.clone()).unwrap_or_default();
    }
    if statuses.is_empty() {
        let misspelled = table.misspells(&keys::GROUP) || table.misspells(&keys::STATUS);
        if cx.diagnostics.len() == before && group.sound && !misspelled {
            cx.diagnostics.push(messages::missing_status(name));
        }
        statuses.push(At { value: 500, at: name.at });
    }
    statuses
}

fn headers(table: &mut Table<'_>, cx: &mut Cx<'_>) -> Vec<Header> {
    let members = table.take(&keys::HEADERS).and_then(|cell| cell.members(&mut cx.diagnostics)).unwrap_or_default();
    let mut found = Vec::new();
    for cell in members {
        let Some(written) = cell.string(&mut cx.diagnostics) else { continue };
        let value = Template::parse(&written, cx.sources, &mut cx.diagnostics);
        found.push(Header { name: owned_name(&cell), value: At { value, at: written.at } });
    }
    found
}
