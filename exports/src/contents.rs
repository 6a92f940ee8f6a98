//! [`Contents`]: the entries, violations, groups and statuses that a book shows, in order.

use std::collections::{HashMap, HashSet};

use errbook_catalog::At;
use errbook_catalog::contract::{Heading, History, Released};
use errbook_catalog::model::{Audience, Catalog, Definition, Entry, Field, Held};
use errbook_catalog::plan;

use crate::audience::is_public;
use crate::topic::Topic;
use crate::versions::Versions;

/// The entries and violations of a catalog that a book shows.
#[derive(Debug)]
pub struct Contents {
    catalog: Catalog,
    internal: bool,
    entries: Shown,
    violations: Shown,
    history: Option<History>,
    versions: Versions,
}

impl Contents {
    /// Returns the contents for everyone, or with `internal` also what has the audience internal.
    #[must_use]
    pub fn new(catalog: Catalog, internal: bool) -> Contents {
        let entries = Shown::of(catalog.entries.iter().map(|entry| &entry.definition), internal);
        let violations = Shown::of(catalog.violations.iter().map(|violation| &violation.definition), internal);
        Contents { catalog, internal, entries, violations, history: None, versions: Versions::default() }
    }

    /// Returns the same contents with what the releases of the catalog changed, if that is known.
    #[must_use]
    pub fn with_history(mut self, history: impl Into<Option<History>>) -> Contents {
        self.history = history.into();
        if let Some(history) = &self.history {
            self.versions = Versions::of(history, &|released| self.shows_change(released));
        }
        self
    }

    /// Returns what the releases of the catalog changed, also what readers are not told; `None` if it is not known.
    #[must_use]
    pub fn history(&self) -> Option<&History> {
        self.history.as_ref()
    }

    /// Returns whether the catalog has releases.
    #[must_use]
    pub fn has_releases(&self) -> bool {
        self.history.as_ref().is_some_and(|history| !history.releases.is_empty())
    }

    /// Returns whether a version is that of a release.
    #[must_use]
    pub fn is_released(&self, version: &str) -> bool {
        self.history.as_ref().is_some_and(|history| history.releases.iter().any(|release| release.version == version))
    }

    /// Returns whether readers are told of a change.
    #[must_use]
    pub fn shows_change(&self, released: &Released) -> bool {
        self.internal || is_public(&self.catalog, released)
    }

    /// Returns the version that added an entry or a violation: as the catalog writes it, else by the releases.
    #[must_use]
    pub fn since(&self, topic: Topic) -> Option<&str> {
        let definition = topic.definition(&self.catalog)?;
        definition.since.as_deref().or_else(|| self.versions.added(&heading(topic, &definition.name.value)))
    }

    /// Returns the version that added a field of an entry or a violation, by the releases; `None` if the field came with it.
    #[must_use]
    pub fn field_since(&self, topic: Topic, field: &Field) -> Option<&str> {
        let definition = topic.definition(&self.catalog)?;
        self.versions.field_added(heading(topic, &definition.name.value), &field.name.value)
    }

    /// Returns the version that retired an entry or a violation: as the catalog writes it, else by the releases. The index of the topic
    /// is that among the retired of its kind.
    #[must_use]
    pub fn retired_since(&self, topic: Topic) -> Option<&str> {
        let retired = topic.retired(&self.catalog)?;
        retired.since.as_deref().or_else(|| self.versions.gone(&heading(topic, &retired.name.value)))
    }

    /// Returns the heading now of what a release (by index) named, and whether it is gone. What is not released yet comes after the last
    /// release.
    pub(crate) fn heading_now(&self, release: usize, heading: &Heading) -> (Heading, bool) {
        self.versions.now(release, heading)
    }

    /// Returns what was retired and is shown: entries, then violations, each by its index among the retired of its kind.
    pub fn retired(&self) -> impl Iterator<Item = Topic> {
        Topic::all_retired(&self.catalog).filter(|topic| self.shows_retired(*topic))
    }

    /// Returns what was retired under a name, among those of the same kind as a topic, if it is shown.
    #[must_use]
    pub fn retired_named(&self, like: Topic, name: &str) -> Option<Topic> {
        let is_named = |topic: &Topic| topic.retired(&self.catalog).is_some_and(|retired| retired.name.value == name);
        self.retired().filter(|topic| topic.is_like(like)).find(is_named)
    }

    /// Returns whether what was retired is shown.
    #[must_use]
    pub fn shows_retired(&self, topic: Topic) -> bool {
        let retired = topic.retired(&self.catalog);
        retired.is_some_and(|retired| self.internal || retired.audience == Audience::Public)
    }

    /// Returns the catalog.
    #[must_use]
    pub fn catalog(&self) -> &Catalog {
        &self.catalog
    }

    /// Returns whether internal entries and violations, and the owners, are shown.
    #[must_use]
    pub fn shows_internal(&self) -> bool {
        self.internal
    }

    /// Returns the index of the entry with a name, if the entry is shown.
    #[must_use]
    pub fn entry_named(&self, name: &str) -> Option<usize> {
        self.entries.names.get(name).copied()
    }

    /// Returns what has a name among the topics of the same kind as another, if it is shown.
    #[must_use]
    pub fn sibling_named(&self, topic: Topic, name: &str) -> Option<Topic> {
        self.like(topic).names.get(name).map(|index| topic.with(*index))
    }

    /// Returns the name in the `replaced_by` of a topic, or of a retired one of its kind; `None` if readers are not shown what it names.
    #[must_use]
    pub fn replacement<'n>(&self, topic: Topic, replaced_by: Option<&'n At<String>>) -> Option<&'n str> {
        let name = replaced_by?.value.as_str();
        self.sibling_named(topic, name).map(|_| name)
    }

    /// Returns whether an entry or a violation is shown.
    #[must_use]
    pub fn shows(&self, topic: Topic) -> bool {
        let (Topic::Entry(index) | Topic::Violation(index)) = topic;
        self.like(topic).positions.contains_key(&index)
    }

    /// Returns the shown violations, by index, that the answers of an entry can list.
    #[must_use]
    pub fn violations_of(&self, entry: &Entry) -> Vec<usize> {
        let mut held = self.catalog.violations_of(entry);
        held.retain(|index| self.shows(Topic::Violation(*index)));
        held
    }

    /// Returns the shown entries, by index, whose answers can list a violation (by index), in the order of the index page.
    #[must_use]
    pub fn entries_with(&self, violation: usize) -> Vec<usize> {
        self.entries_where(|entry| match &entry.violations {
            Held::All(_) => true,
            Held::Listed(_, listed) => listed.iter().any(|held| held.index == violation),
            _ => false,
        })
    }

    /// Returns the shown entries, by index, in the order of the index page.
    #[must_use]
    pub fn shown(&self) -> &[usize] {
        &self.entries.indices
    }

    /// Returns the shown violations, by index, in the order of the index page.
    #[must_use]
    pub fn violations(&self) -> &[usize] {
        &self.violations.indices
    }

    /// Returns the shown entries, then the shown violations, each in the order of the index page.
    pub fn topics(&self) -> impl Iterator<Item = Topic> {
        let entries = self.entries.indices.iter().map(|index| Topic::Entry(*index));
        entries.chain(self.violations.indices.iter().map(|index| Topic::Violation(*index)))
    }

    /// Returns the shown entries in the order of the index page.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.shown().iter().filter_map(|&index| self.catalog.entries.get(index))
    }

    /// Returns the shown entries, by index, that fulfil a condition, in the order of the index page.
    #[must_use]
    pub fn entries_where(&self, mut holds: impl FnMut(&Entry) -> bool) -> Vec<usize> {
        let shown = self.shown().iter().copied();
        shown.filter(|&index| self.catalog.entries.get(index).is_some_and(&mut holds)).collect()
    }

    /// Returns the shown violations, by index, of a group (by index).
    #[must_use]
    pub fn violations_in(&self, group: usize) -> Vec<usize> {
        let group_of = |index: &usize| self.catalog.violations.get(*index).and_then(|violation| violation.group);
        self.violations().iter().copied().filter(|index| group_of(index) == Some(group)).collect()
    }

    /// Returns what is before and after a topic of the same kind in the order of the index page.
    #[must_use]
    pub fn neighbours(&self, topic: Topic) -> (Option<Topic>, Option<Topic>) {
        let shown = self.like(topic);
        let (Topic::Entry(index) | Topic::Violation(index)) = topic;
        let Some(&position) = shown.positions.get(&index) else { return (None, None) };
        let at = |position: usize| shown.indices.get(position).map(|index| topic.with(*index));
        (position.checked_sub(1).and_then(at), at(position + 1))
    }

    /// Returns the groups of the shown entries and violations, by index, in file order.
    #[must_use]
    pub fn groups(&self) -> Vec<usize> {
        let of = |topic: Topic| topic.definition(&self.catalog).and_then(|definition| definition.group);
        let mut groups: Vec<usize> = self.topics().filter_map(of).collect();
        groups.sort_unstable();
        groups.dedup();
        groups.retain(|&group| group < self.catalog.groups.len());
        groups
    }

    /// Returns the groups of the shown entries, by index, in file order.
    #[must_use]
    pub fn groups_of_entries(&self) -> Vec<usize> {
        let mut groups: Vec<usize> = self.entries().filter_map(|entry| entry.group).collect();
        groups.dedup();
        groups.retain(|&group| group < self.catalog.groups.len());
        groups
    }

    /// Returns the envelopes that the catalog declares, by index, without those that only hidden entries are answered in. One that no
    /// entry uses may be that of a Rust type.
    #[must_use]
    pub fn declared_envelopes(&self) -> Vec<usize> {
        let of = |entries: &mut dyn Iterator<Item = &Entry>| -> HashSet<usize> {
            entries.flat_map(|entry| plan::envelopes(&self.catalog, entry)).map(|(envelope, _)| envelope).collect()
        };
        let shown = of(&mut self.entries());
        let all = of(&mut self.catalog.entries.iter());
        let declared = self.catalog.envelopes.iter().enumerate().filter(|(_, envelope)| envelope.own);
        declared.map(|(index, _)| index).filter(|index| shown.contains(index) || !all.contains(index)).collect()
    }

    /// Returns the tags of the shown entries and violations, by index, in file order.
    #[must_use]
    pub fn tags(&self) -> Vec<usize> {
        let of = |topic: Topic| topic.definition(&self.catalog).map(|definition| definition.tags.as_slice());
        let mut tags: Vec<usize> = self.topics().filter_map(of).flatten().copied().collect();
        tags.sort_unstable();
        tags.dedup();
        tags.retain(|&tag| tag < self.catalog.tags.len());
        tags
    }

    /// Returns the statuses that the shown entries can have, in ascending order.
    #[must_use]
    pub fn statuses(&self) -> Vec<u16> {
        let mut statuses: Vec<u16> =
            self.entries().flat_map(|entry| entry.statuses.iter().map(|status| status.value)).collect();
        statuses.sort_unstable();
        statuses.dedup();
        statuses
    }

    /// Returns the shown ones of a topic's kind, by index, in the order of the index page.
    #[must_use]
    pub fn shown_like(&self, topic: Topic) -> &[usize] {
        &self.like(topic).indices
    }

    fn like(&self, topic: Topic) -> &Shown {
        match topic {
            Topic::Entry(_) => &self.entries,
            Topic::Violation(_) => &self.violations,
        }
    }
}

/// Returns what the contract calls an entry or a violation.
fn heading(topic: Topic, name: &str) -> Heading {
    match topic {
        Topic::Entry(_) => Heading::Entry(name.to_owned()),
        Topic::Violation(_) => Heading::Violation(name.to_owned()),
    }
}

/// The entries or the violations that a book shows.
#[derive(Debug)]
struct Shown {
    /// By index, in the order of their groups; those without a group come last.
    indices: Vec<usize>,
    /// Index → its position in `indices`.
    positions: HashMap<usize, usize>,
    /// Name → index.
    names: HashMap<String, usize>,
}

impl Shown {
    fn of<'c>(definitions: impl Iterator<Item = &'c Definition>, internal: bool) -> Shown {
        let shown = definitions.enumerate().filter(|(_, one)| internal || one.audience == Audience::Public);
        let mut names = HashMap::new();
        let mut order: Vec<(usize, usize)> = Vec::new();
        for (index, definition) in shown {
            names.insert(definition.name.value.clone(), index);
            order.push((definition.group.unwrap_or(usize::MAX), index));
        }
        order.sort_unstable();
        let indices: Vec<usize> = order.into_iter().map(|(_, index)| index).collect();
        let positions = indices.iter().enumerate().map(|(position, &index)| (index, position)).collect();
        Shown { indices, positions, names }
    }
}
