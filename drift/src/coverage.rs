//! Which entries and violations of a catalog were seen.

use errbook_catalog::model::{Catalog, Definition};
use errbook_catalog::{Locale, Phrase, phrase};

/// How many entries, or violations, were seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Coverage {
    /// How many were seen.
    pub seen: usize,
    /// How many there are.
    pub all: usize,
    /// By group, in the order of the catalog; those without a group come last.
    pub groups: Vec<GroupCoverage>,
}

/// How many of a group were seen.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct GroupCoverage {
    /// The name of the group; `None` for those without a group.
    pub group: Option<String>,
    /// How many were seen.
    pub seen: usize,
    /// How many there are.
    pub all: usize,
    /// The names of those that were not seen, in the order of the catalog.
    pub unseen: Vec<String>,
}

impl GroupCoverage {
    /// Returns the name of the group for readers.
    pub(crate) fn label(&self, locale: Locale) -> String {
        match &self.group {
            Some(group) => group.clone(),
            None => {
                let none: Phrase = phrase!("(no group)", "（无分组）");
                none.get(locale).to_owned()
            }
        }
    }
}

/// Returns the coverage of definitions, of which `seen` has a flag each.
pub(crate) fn of<'c>(catalog: &Catalog, definitions: impl Iterator<Item = &'c Definition>, seen: &[bool]) -> Coverage {
    let mut groups: Vec<GroupCoverage> = Vec::new();
    let names = catalog.groups.iter().map(|group| Some(group.name.value.clone())).chain([None]);
    groups.extend(names.map(|group| GroupCoverage { group, seen: 0, all: 0, unseen: Vec::new() }));
    let last = catalog.groups.len();
    for (index, definition) in definitions.enumerate() {
        let Some(group) = groups.get_mut(definition.group.unwrap_or(last).min(last)) else { continue };
        group.all += 1;
        match seen.get(index).copied().unwrap_or_default() {
            true => group.seen += 1,
            false => group.unseen.push(definition.name.value.clone()),
        }
    }
    groups.retain(|group| group.all > 0);
    let sum = |count: fn(&GroupCoverage) -> usize| groups.iter().map(count).sum();
    Coverage { seen: sum(|group| group.seen), all: sum(|group| group.all), groups }
}
