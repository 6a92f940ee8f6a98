//! [`Contents`]: the entries, groups and statuses that a book shows, in order.

use std::collections::HashMap;

use errbook_catalog::model::{Audience, Catalog, Entry};

/// The entries of a catalog that a book shows.
#[derive(Debug)]
pub struct Contents {
    catalog: Catalog,
    internal: bool,
    shown: Vec<usize>,
    /// Entry → its position in `shown`.
    positions: HashMap<usize, usize>,
    /// Name → entry.
    names: HashMap<String, usize>,
}

impl Contents {
    /// Returns the contents for everyone, or with `internal` also the entries whose audience is internal.
    #[must_use]
    pub fn new(catalog: Catalog, internal: bool) -> Contents {
        let shown = shown(&catalog, internal);
        let positions = shown.iter().enumerate().map(|(position, &entry)| (entry, position)).collect();
        let names = shown.iter().filter_map(|&index| Some((catalog.entries.get(index)?.name.value.clone(), index)));
        let names = names.collect();
        Contents { catalog, internal, shown, positions, names }
    }

    /// Returns the catalog.
    #[must_use]
    pub fn catalog(&self) -> &Catalog {
        &self.catalog
    }

    /// Returns whether internal entries and the owners of entries are shown.
    #[must_use]
    pub fn shows_internal(&self) -> bool {
        self.internal
    }

    /// Returns the index of the entry with a name, if the entry is shown.
    #[must_use]
    pub fn entry_named(&self, name: &str) -> Option<usize> {
        self.names.get(name).copied()
    }

    /// Returns the shown entries, by index, in the order of the index page.
    pub(crate) fn shown(&self) -> &[usize] {
        &self.shown
    }

    /// Returns the shown entries in the order of the index page.
    pub(crate) fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.shown.iter().filter_map(|&index| self.catalog.entries.get(index))
    }

    /// Returns the shown entries, by index, that fulfil a condition, in the order of the index page.
    pub(crate) fn entries_where(&self, mut holds: impl FnMut(&Entry) -> bool) -> Vec<usize> {
        let shown = self.shown.iter().copied();
        shown.filter(|&index| self.catalog.entries.get(index).is_some_and(&mut holds)).collect()
    }

    /// Returns the entries before and after one (by index), in the order of the index page.
    pub(crate) fn neighbours(&self, entry: usize) -> (Option<usize>, Option<usize>) {
        let Some(&position) = self.positions.get(&entry) else { return (None, None) };
        let at = |position: usize| self.shown.get(position).copied();
        (position.checked_sub(1).and_then(at), at(position + 1))
    }
}

/// Returns the entries that pages show, by index, in the order of their groups; those without a group come last.
pub(crate) fn shown(catalog: &Catalog, internal: bool) -> Vec<usize> {
    let shown = catalog.entries.iter().enumerate();
    let shown = shown.filter(|(_, entry)| internal || entry.audience == Audience::Public);
    let mut shown: Vec<(usize, usize)> =
        shown.map(|(index, entry)| (entry.group.unwrap_or(usize::MAX), index)).collect();
    shown.sort_unstable();
    shown.into_iter().map(|(_, index)| index).collect()
}

/// Returns the groups of the shown entries, by index, in file order.
pub(crate) fn groups(catalog: &Catalog, shown: &[usize]) -> Vec<usize> {
    let mut groups: Vec<usize> =
        shown.iter().filter_map(|&index| catalog.entries.get(index).and_then(|entry| entry.group)).collect();
    groups.dedup();
    groups.retain(|&group| group < catalog.groups.len());
    groups
}

/// Returns the statuses that the shown entries can have, in ascending order.
pub(crate) fn statuses(catalog: &Catalog, shown: &[usize]) -> Vec<u16> {
    let entries = shown.iter().filter_map(|&index| catalog.entries.get(index));
    let mut statuses: Vec<u16> = entries.flat_map(|entry| entry.statuses.iter().map(|status| status.value)).collect();
    statuses.sort_unstable();
    statuses.dedup();
    statuses
}
