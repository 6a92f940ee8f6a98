//! Which entries and violations of a catalog were seen.

use std::fmt;

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

impl Coverage {
    /// Returns the names of those that were not seen, in the order of the groups.
    #[must_use]
    pub fn unseen(&self) -> Vec<&str> {
        self.groups.iter().flat_map(|group| &group.unseen).map(String::as_str).collect()
    }
}

/// How many were seen, and a line for each group. In English.
impl fmt::Display for Coverage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {} seen", self.seen, self.all)?;
        self.groups.iter().try_for_each(|group| write!(f, "\n  {}", group.line().en))
    }
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
    /// Returns how many of the group were seen, and the names of the others, in one line.
    pub(crate) fn line(&self) -> Phrase {
        let (seen, all) = (self.seen, self.all);
        let of = |locale| (self.label(locale), names(&self.unseen, locale));
        let ((en, not), (zh, others)) = (of(Locale::En), of(Locale::Zh));
        match self.unseen.is_empty() {
            true => phrase!("{en}: {seen} of {all}", "{zh}：{seen}／{all}"),
            false => phrase!("{en}: {seen} of {all}; not {not}", "{zh}：{seen}／{all}，未出现：{others}"),
        }
    }

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

/// Returns names in one line, at most a dozen of them.
pub(crate) fn names(all: &[String], locale: Locale) -> String {
    const SHOWN: usize = 12;
    let comma = if locale == Locale::En { ", " } else { "、" };
    let shown = all.iter().take(SHOWN).map(String::as_str).collect::<Vec<_>>().join(comma);
    match all.len().saturating_sub(SHOWN) {
        0 => shown,
        more => phrase!("{shown} and {more} more", "{shown}，另有 {more} 个").get(locale).to_owned(),
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
