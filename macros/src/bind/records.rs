//! The records of a type's image, each once.

use errbook_catalog::Catalog;
use errbook_catalog::model::Entry;

use super::model::Record;

/// Records, in the order in which they were first needed.
pub(super) struct Records {
    /// The envelope of all of them, where the type chooses one.
    envelope: Option<usize>,
    list: Vec<Record>,
    /// The indices of the records of each entry.
    of_entries: Vec<Vec<usize>>,
}

impl Records {
    pub(super) fn new(catalog: &Catalog, envelope: Option<usize>) -> Records {
        Records { envelope, list: Vec::new(), of_entries: vec![Vec::new(); catalog.entries.len()] }
    }

    /// Returns the index of the record of an entry at a status, and adds it if it is new. `index` is that of the entry.
    pub(super) fn add(&mut self, index: usize, entry: &Entry, status: u16) -> usize {
        let record =
            Record { entry: index, status, status_at_hand: false, envelope: self.envelope.unwrap_or(entry.envelope) };
        let known = self.of_entries.get(index).map_or(&[][..], Vec::as_slice);
        if let Some(known) = known.iter().find(|known| self.list.get(**known) == Some(&record)) {
            return *known;
        }
        let number = self.list.len();
        self.list.push(record);
        if let Some(of_entry) = self.of_entries.get_mut(index) {
            of_entry.push(number);
        }
        number
    }

    /// Returns whether an entry has a record at a status.
    pub(super) fn contains(&self, index: usize, status: u16) -> bool {
        let of_entry = self.of_entries.get(index).into_iter().flatten();
        of_entry.filter_map(|record| self.list.get(*record)).any(|record| record.status == status)
    }

    pub(super) fn into_list(self) -> Vec<Record> {
        self.list
    }
}
