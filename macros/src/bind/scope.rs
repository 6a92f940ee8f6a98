//! Which entries an enum may have.

use syn::LitStr;

use super::Binder;
use crate::messages;

impl<'a> Binder<'a> {
    /// The entries that the enum may have, in file order.
    pub(super) fn in_scope(&self) -> impl Iterator<Item = usize> + use<'a> {
        let groups = self.groups.clone();
        let entries = self.catalog.entries.iter().enumerate();
        let within = entries.filter(move |(_, entry)| match &groups {
            None => true,
            Some(groups) => entry.group.is_some_and(|group| groups.contains(&group)),
        });
        within.map(|(index, _)| index)
    }

    /// The groups with these names. None, for no limit, if one is unknown: entries of the group that was meant are then
    /// no further mistakes.
    pub(super) fn groups(&mut self, names: &[LitStr]) -> Option<Vec<usize>> {
        let mut found = Vec::new();
        let mut all_known = true;
        for name in names {
            match self.catalog.group(&name.value()) {
                Some(index) if found.contains(&index) => {
                    self.report.push(name.span(), messages::repeated_group(&name.value()))
                }
                Some(index) => found.push(index),
                None => {
                    all_known = false;
                    if !self.quiet {
                        self.report.push(name.span(), messages::unknown_group(&name.value(), self.reading));
                    }
                }
            }
        }
        all_known.then_some(found)
    }
}
