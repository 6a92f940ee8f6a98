//! The records that answer for a bare status of a framework: `[statuses.NNN] error`.

use errbook_catalog::Catalog;
use errbook_format::status::REGISTRY;

use super::model::Record;

/// IANA registers it too, as unused (RFC 9110 §15.5.19).
const UNUSED: u16 = 418;

/// Returns a record for each status that some entry answers for, in the order of the statuses. `envelope` is the one that
/// the type chooses, if it does.
pub(super) fn records(catalog: &Catalog, envelope: Option<usize>) -> Vec<Record> {
    let declared = |status: u16| {
        let mut classes = catalog.statuses.iter().filter(|class| class.status.value == status);
        classes.find_map(|class| catalog.entry(&class.error.as_ref()?.value))
    };
    // A registered status (RFC 9110 §16.2.1) that the catalog does not name is answered by the entry of the x00 of its class
    // (RFC 9110 §15), with its own status in the body.
    let registered = REGISTRY.iter().map(|(status, _)| *status).filter(|status| *status >= 400).chain([UNUSED]);
    let mut statuses: Vec<u16> = catalog.statuses.iter().map(|class| class.status.value).chain(registered).collect();
    statuses.sort_unstable();
    statuses.dedup();
    let found = statuses.into_iter().filter_map(|status| {
        let entry = declared(status).or_else(|| declared(status / 100 * 100))?;
        let envelope = envelope.unwrap_or(catalog.entries.get(entry)?.envelope);
        Some(Record { entry, status, envelope })
    });
    found.collect()
}
