//! Events of logs, which tell of a response without its body.

use errbook_catalog::model::{Entry, HttpStatus};
use errbook_catalog::plan;
use errbook_format::status::FIRST_ERROR;

use crate::index::Index;
use crate::messages::entry as messages;
use crate::names::Named;
use crate::observation::Observation;
use crate::statuses::Statuses;
use crate::verdict::Verdict;

/// Holds the status, and what an event of a log tells, against the catalog.
pub(crate) fn without_body(index: &Index<'_>, observation: &Observation<'_>) -> Verdict {
    let catalog = index.catalog;
    let named = match (observation.entry, observation.code.as_deref()) {
        (Some(name), _) => Some((index.entries.name(name), name)),
        (None, Some(code)) => Some((index.entries.code(code), code)),
        (None, None) => None,
    };
    let entry = match named {
        None => {
            let is_known = |status: u16| {
                let is_it = |entry: &Entry| {
                    let envelopes = plan::envelopes(catalog, entry);
                    let mut tables = envelopes.filter_map(|(position, _)| catalog.envelopes.get(position));
                    tables.any(|envelope| index.statuses.has_http(entry, &envelope.http_status, status))
                };
                catalog.entries.iter().any(is_it)
            };
            return match observation.status {
                Some(status @ FIRST_ERROR..) if is_known(status) => Verdict::error(Vec::new()),
                Some(status @ FIRST_ERROR..) => Verdict::error(vec![messages::unknown_status(status)]),
                _ => Verdict::default(),
            };
        }
        Some((Named::Known(entries), _)) => entries.first().copied().filter(|_| entries.len() == 1),
        Some((Named::Alias(entry), text)) => {
            let alias = catalog.entries.get(entry).map(|entry| messages::alias_sent(entry, text));
            return Verdict { entry: Some(entry), ..Verdict::error(alias.into_iter().collect()) };
        }
        Some((Named::Retired(retired), text)) => return Verdict::error(vec![messages::retired_sent(retired, text)]),
        Some((Named::Unknown, text)) => return Verdict::error(vec![messages::undocumented(text)]),
    };
    let Some(position) = entry else { return Verdict::error(Vec::new()) };
    let mut verdict = Verdict { entry: Some(position), ..Verdict::error(Vec::new()) };
    let Some(entry) = catalog.entries.get(position) else { return verdict };
    let wrong = match (observation.entry_status, observation.status) {
        (Some(status), _) if index.statuses.has(entry, status) => None,
        (Some(status), _) => Some(messages::other_status(entry, status)),
        (None, Some(http)) => {
            let envelopes = plan::envelopes(catalog, entry);
            let tables: Vec<&HttpStatus> =
                envelopes.filter_map(|(position, _)| Some(&catalog.envelopes.get(position)?.http_status)).collect();
            let has = tables.iter().any(|table| index.statuses.has_http(entry, table, http));
            let known =
                tables.first().map(|table| Statuses::list(entry, |status| table.of(status))).unwrap_or_default();
            (!has).then(|| messages::other_http_status(entry, http, &known))
        }
        (None, None) => None,
    };
    verdict.findings.extend(wrong);
    verdict
}
