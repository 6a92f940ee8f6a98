//! The statuses with which an entry is answered.

use std::collections::HashMap;

use errbook_catalog::model::{Catalog, Entry, HttpStatus};
use errbook_format::status::FIRST_ERROR;

/// The statuses that the fallback entries of a catalog answer for, by the name of the entry.
#[derive(Debug, Default)]
pub(crate) struct Statuses<'c> {
    fallbacks: HashMap<&'c str, Vec<u16>>,
    /// Those that the catalog names.
    named: Vec<u16>,
}

impl<'c> Statuses<'c> {
    pub(crate) fn of(catalog: &'c Catalog) -> Statuses<'c> {
        let mut statuses = Statuses::default();
        for class in &catalog.statuses {
            if let Some(error) = &class.error {
                statuses.named.push(class.status.value);
                statuses.fallbacks.entry(error.value.as_str()).or_default().push(class.status.value);
            }
        }
        statuses
    }

    /// Returns whether an entry can have a status: one of its own, or one that it answers for. A status without a fallback entry of
    /// its own has that of 400 or 500, by its class (RFC 9110 §15); one from 600 on has that of 500.
    pub(crate) fn has(&self, entry: &Entry, status: u16) -> bool {
        entry.statuses.iter().any(|own| own.value == status) || self.answers_for(&entry.name.value, status)
    }

    fn answers_for(&self, entry: &str, status: u16) -> bool {
        let Some(rows) = self.fallbacks.get(entry) else { return false };
        let class = match status {
            ..FIRST_ERROR => return rows.contains(&status),
            FIRST_ERROR..=499 => 400,
            _ => 500,
        };
        rows.contains(&status) || rows.contains(&class) && !self.named.contains(&status)
    }

    /// Returns whether the HTTP response of an entry in an envelope can have a status.
    pub(crate) fn has_http(&self, entry: &Entry, table: &HttpStatus, http: u16) -> bool {
        let own = entry.statuses.iter().any(|own| table.of(own.value) == http);
        // A status that the envelope does not change is that of the response.
        own || self.fallbacks.contains_key(entry.name.value.as_str())
            && (FIRST_ERROR..=999).any(|status| table.of(status) == http && self.answers_for(&entry.name.value, status))
    }

    /// Returns the statuses of an entry, or those of HTTP for them, as a list for readers: `409, 410`.
    pub(crate) fn list(entry: &Entry, of: impl Fn(u16) -> u16) -> String {
        let mut all: Vec<String> = entry.statuses.iter().map(|status| of(status.value).to_string()).collect();
        all.dedup();
        all.join(", ")
    }
}
