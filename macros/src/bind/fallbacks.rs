//! The records that answer for a bare status of a framework: `[statuses.NNN] error`.

use errbook_catalog::Catalog;
use errbook_format::status::{FIRST_ERROR, REGISTRY, UNUSED, classes};

use super::model::{ClassFallbacks, Record};
use super::scope::Scope;

/// The first status of the class that blames the client, and that of the class that blames the server (RFC 9110 §15.5 and
/// §15.6).
const CLIENT_ERROR: u16 = 400;
const SERVER_ERROR: u16 = 500;

/// Returns a record for each status that some entry answers for, in the order of the statuses, and behind them one for each
/// class, which answers for all its other statuses. `envelope` is the one that the type chooses, if it does.
pub(super) fn records(catalog: &Catalog, envelope: Option<usize>) -> Vec<Record> {
    let declared = |status| declared(catalog, status);
    // A registered status (RFC 9110 §16.2.1) that the catalog does not name is answered by the entry of the x00 of its class
    // (RFC 9110 §15), with its own status in the body.
    let registered = REGISTRY.iter().map(|(status, _)| *status).filter(|status| *status >= FIRST_ERROR).chain([UNUSED]);
    // An envelope can set the status of HTTP for one that is of no registry.
    let named = catalog.envelopes.iter().flat_map(|envelope| envelope.http_status.named_errors());
    let mut statuses: Vec<u16> =
        catalog.statuses.iter().map(|declared| declared.status.value).chain(registered).chain(named).collect();
    statuses.sort_unstable();
    statuses.dedup();
    let record = |status: u16, entry: usize, status_at_hand: bool| {
        let envelope = envelope.unwrap_or(catalog.entries.get(entry)?.envelope);
        Some(Record { of: entry, status, status_at_hand, envelope })
    };
    let found = statuses.into_iter().filter_map(|status| {
        let [own, other] = classes(status);
        record(status, declared(status).or_else(|| declared(own)).or_else(|| declared(other))?, false)
    });
    // Other statuses are of no registry (499, 520, 599, 601): those of a class share a record. One from 600 on is answered as
    // one of 5xx, unless HTTP answers it with another status than those.
    let differs = |class: u16, other: u16| {
        let mut tables = catalog.envelopes.iter().map(|envelope| &envelope.http_status);
        tables.any(|table| table.of_class(class) != table.of_class(other))
    };
    let classes = (FIRST_ERROR..1000).step_by(100).filter_map(|status| {
        let [_, other] = classes(status);
        let entry = declared(status).or_else(|| declared(other).filter(|_| differs(status, other)))?;
        record(status, entry, true)
    });
    found.chain(classes).collect()
}

/// Returns the classes of error statuses whose fallback entry the catalog names: that of their x00 (RFC 9110 §15). Both, if
/// errors in the catalog may be the reason that it does not.
pub(super) fn by_class(scope: &Scope<'_>) -> ClassFallbacks {
    let names = |status| scope.suppress_secondary || declared(scope.catalog(), status).is_some();
    ClassFallbacks { client: names(CLIENT_ERROR), server: names(SERVER_ERROR) }
}

/// Returns the entry that a status names as its fallback.
fn declared(catalog: &Catalog, status: u16) -> Option<usize> {
    let mut classes = catalog.statuses.iter().filter(|declared| declared.status.value == status);
    classes.find_map(|declared| catalog.entry(&declared.error.as_ref()?.value))
}
