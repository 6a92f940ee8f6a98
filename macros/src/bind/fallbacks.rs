//! The records that answer for a bare status of a framework: `[statuses.NNN] error`.

use errbook_catalog::Catalog;

use super::model::Record;

/// The error statuses that IANA registers (RFC 9110 §16.2.1). One that the catalog does not name is answered by the entry of
/// the x00 of its class (RFC 9110 §15), with its own status in the body.
const REGISTERED: [u16; 40] = [
    400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 421, 422, 423, 424,
    425, 426, 428, 429, 431, 451, 500, 501, 502, 503, 504, 505, 506, 507, 508, 510, 511,
];

/// Returns a record for each status that some entry answers for, in the order of the statuses. `envelope` is the one that
/// the type chooses, if it does.
pub(super) fn records(catalog: &Catalog, envelope: Option<usize>) -> Vec<Record> {
    let declared = |status: u16| {
        let mut classes = catalog.statuses.iter().filter(|class| class.status.value == status);
        classes.find_map(|class| catalog.entry(&class.error.as_ref()?.value))
    };
    let mut statuses: Vec<u16> = catalog.statuses.iter().map(|class| class.status.value).chain(REGISTERED).collect();
    statuses.sort_unstable();
    statuses.dedup();
    let found = statuses.into_iter().filter_map(|status| {
        let entry = declared(status).or_else(|| declared(status / 100 * 100))?;
        let envelope = envelope.unwrap_or(catalog.entries.get(entry)?.envelope);
        Some(Record { entry, status, envelope })
    });
    found.collect()
}
