//! What stands in for a framework's own answers: `[statuses.NNN] error`.

use errbook_catalog::Catalog;

use crate::bind::Record;

/// The statuses of errors that IANA registers (RFC 9110 §16.2.1). Those that the catalog does not name are answered as the
/// x00 of their class (RFC 9110 §15), with their own status in the body.
const REGISTERED: [u16; 40] = [
    400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 421, 422, 423, 424,
    425, 426, 428, 429, 431, 451, 500, 501, 502, 503, 504, 505, 506, 507, 508, 510, 511,
];

/// A record for each status that an entry stands in for, in the order of the statuses. `envelope`: the one that the type
/// chose, if it did.
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
