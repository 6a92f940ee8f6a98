//! The records of a type's image, each once.

use errbook_catalog::Catalog;

use super::model::Record;
use crate::declared::Declared;
use crate::subject::Subject;

/// Records, in the order in which they were first needed.
pub(super) struct Records {
    /// The envelope of all of them, where the type chooses one.
    envelope: Option<usize>,
    list: Vec<Record>,
    /// The indices of the records of each entry or violation.
    of_entries: Vec<Vec<usize>>,
}

impl Records {
    pub(super) fn new(catalog: &Catalog, subject: Subject, envelope: Option<usize>) -> Records {
        let count = Declared::count(catalog, subject);
        Records { envelope, list: Vec::new(), of_entries: vec![Vec::new(); count] }
    }

    /// Returns the index of the record of an entry at a status, or of a violation, and adds it if it is new. `index` is that
    /// of the entry or violation.
    pub(super) fn add(&mut self, index: usize, declared: Declared<'_>, status: u16) -> usize {
        let own = declared.entry().map_or(0, |entry| entry.envelope);
        let record = Record { of: index, status, status_at_hand: false, envelope: self.envelope.unwrap_or(own) };
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

    /// Returns whether an entry or violation has a record at a status.
    pub(super) fn contains(&self, index: usize, status: u16) -> bool {
        let of_entry = self.of_entries.get(index).into_iter().flatten();
        of_entry.filter_map(|record| self.list.get(*record)).any(|record| record.status == status)
    }

    pub(super) fn into_list(self) -> Vec<Record> {
        self.list
    }
}
