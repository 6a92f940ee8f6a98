//! The table of envelopes, by which the parser reads bodies.

use std::collections::BTreeSet;

use errbook_catalog::Catalog;
use errbook_catalog::model::Envelope;
use errbook_catalog::plan;

use super::literal::{list, string};
use super::reading;
use super::table::Table;
use crate::contents::Contents;

/// Returns the envelopes (by index, ascending) that an answer can be in: those of the shown entries, and those of the catalog itself,
/// which a type can choose.
pub(super) fn used(contents: &Contents) -> Vec<usize> {
    let catalog = contents.catalog();
    let of_entries = contents.entries().flat_map(|entry| plan::envelopes(catalog, entry)).map(|(index, _)| index);
    of_entries.chain(contents.declared_envelopes()).collect::<BTreeSet<_>>().into_iter().collect()
}

/// Returns the table.
pub(super) fn table(contents: &Contents) -> Table {
    let catalog = contents.catalog();
    let statuses: BTreeSet<u16> =
        contents.entries().flat_map(|entry| &entry.statuses).map(|status| status.value).collect();
    let rows = used(contents).into_iter().filter_map(|index| {
        let envelope = catalog.envelopes.get(index)?;
        Some(format!("  {},\n", row(catalog, index, envelope, &statuses)))
    });
    Table { name: "$ENVELOPES", row: "$Envelope", rows: rows.collect() }
}

fn row(catalog: &Catalog, index: usize, envelope: &Envelope, statuses: &BTreeSet<u16>) -> String {
    let template = |template| reading::object(&plan::reading(template), &catalog.languages);
    let mut members = vec![format!("type: {}", string(&envelope.content_type.to_ascii_lowercase()))];
    members.extend(http(catalog, index, statuses).map(|http| format!("http: {http}")));
    members.push(format!("body: {}", template(&envelope.body)));
    members.extend(envelope.violation.as_ref().map(|item| format!("item: {}", template(item))));
    members.extend(envelope.single.as_ref().map(|single| format!("single: {}", template(single))));
    members.extend(success(envelope).map(|marks| format!("success: {marks}")));
    format!("{{\n    {},\n  }}", members.join(",\n    "))
}

/// Returns the statuses of HTTP for those of entries: one for all, or those that differ; `None` if none does.
fn http(catalog: &Catalog, envelope: usize, statuses: &BTreeSet<u16>) -> Option<String> {
    let answered = |status: u16| plan::http_status(catalog, status, false, envelope);
    let all: BTreeSet<u16> = statuses.iter().map(|status| answered(*status).unwrap_or(*status)).collect();
    let others: Vec<String> =
        statuses.iter().filter_map(|status| Some(format!("{status}: {}", answered(*status)?))).collect();
    match (others.as_slice(), all.first()) {
        ([], _) => None,
        (_, Some(only)) if all.len() == 1 && statuses.len() > 1 => Some(only.to_string()),
        (others, _) => Some(format!("{{ {} }}", others.join(", "))),
    }
}

/// Returns what tells a success from an error: roles with values; `None` if nothing does.
fn success(envelope: &Envelope) -> Option<String> {
    let marks = plan::success_marks(envelope)?;
    let marks: Vec<String> =
        marks.into_iter().map(|mark| list([string(&reading::single(mark.value)), mark.text])).collect();
    (!marks.is_empty()).then(|| list(marks))
}
