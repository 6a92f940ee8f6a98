//! [`Versions`]: what the releases tell of names. In which version an entry, a violation or a field came, or went; and what became
//! of something that a release named.

use std::collections::{HashMap, HashSet};

use errbook_catalog::contract::{Change, ContractRule, Heading, History, Released};

/// What the releases tell of names.
#[derive(Debug, Default)]
pub(crate) struct Versions {
    /// The version that added it, by its name now.
    added: HashMap<Heading, String>,
    /// The version that added a field.
    fields: HashMap<(Heading, String), String>,
    /// The version in which it went, by its last name.
    gone: HashMap<Heading, String>,
    /// What each release did to names, and after them what is not released yet.
    steps: Vec<Step>,
}

/// What a release did to names.
#[derive(Debug, Default)]
struct Step {
    renamed: HashMap<Heading, Heading>,
    gone: HashSet<Heading>,
}

impl Versions {
    /// Returns the versions of a history. `is_shown` is whether readers are told of a change: since when something is there is since
    /// when they are.
    pub(crate) fn of(history: &History, is_shown: &dyn Fn(&Released) -> bool) -> Versions {
        let mut versions = Versions::default();
        for release in &history.releases {
            versions.follow(&release.changes, Some(&release.version), is_shown);
        }
        versions.follow(&history.unreleased, None, is_shown);
        versions
    }

    /// Returns the version that added an entry or a violation; `None` for one that was there at the first release, and for one that is
    /// not released yet.
    pub(crate) fn added(&self, heading: &Heading) -> Option<&str> {
        self.added.get(heading).map(String::as_str)
    }

    /// Returns the version that added a field.
    pub(crate) fn field_added(&self, heading: Heading, field: &str) -> Option<&str> {
        self.fields.get(&(heading, field.to_owned())).map(String::as_str)
    }

    /// Returns the version in which an entry or a violation went.
    pub(crate) fn gone(&self, heading: &Heading) -> Option<&str> {
        self.gone.get(heading).map(String::as_str)
    }

    /// Returns the heading now of something that a release (by index) named, and whether it is gone. What is not released yet comes after
    /// the last release.
    pub(crate) fn now(&self, release: usize, heading: &Heading) -> (Heading, bool) {
        let mut now = heading;
        for step in self.steps.iter().skip(release) {
            if step.gone.contains(now) {
                return (now.clone(), true);
            }
            now = step.renamed.get(now).unwrap_or(now);
        }
        (now.clone(), false)
    }

    fn follow(&mut self, changes: &[Released], version: Option<&str>, is_shown: &dyn Fn(&Released) -> bool) {
        let mut step = Step::default();
        for Released { change, .. } in changes {
            let heading = &change.heading;
            match change.rule {
                ContractRule::EntryRenamed | ContractRule::NameChanged => {
                    step.renamed.extend(renamed(heading, change.new.clone()).map(|now| (heading.clone(), now)));
                }
                _ if is_removal(change) => _ = step.gone.insert(heading.clone()),
                _ => {}
            }
        }
        for heading in &step.gone {
            self.added.remove(heading);
            self.fields.retain(|(owner, _), _| owner != heading);
            if let Some(version) = version {
                self.gone.insert(heading.clone(), version.to_owned());
            }
        }
        for (old, now) in &step.renamed {
            let added = self.added.remove(old);
            self.added.extend(added.map(|version| (now.clone(), version)));
            let fields = std::mem::take(&mut self.fields).into_iter();
            let moved = |((owner, field), version)| ((if owner == *old { now.clone() } else { owner }, field), version);
            self.fields = fields.map(moved).collect();
        }
        for released in changes {
            self.follow_one(released, &step, version.filter(|_| is_shown(released)));
        }
        self.steps.push(step);
    }

    /// Follows a change. `version` is `None` if readers do not know of it.
    fn follow_one(&mut self, Released { change, .. }: &Released, step: &Step, version: Option<&str>) {
        let heading = step.renamed.get(&change.heading).unwrap_or(&change.heading).clone();
        match (change.rule, &change.part) {
            (ContractRule::EntryAdded, _) => {
                self.gone.remove(&heading);
                self.added.extend(version.map(|version| (heading, version.to_owned())));
            }
            // Readers who were told when it came know it by that.
            (ContractRule::MadePublic, _) => {
                if let Some(version) = version {
                    self.added.entry(heading).or_insert_with(|| version.to_owned());
                }
            }
            (ContractRule::FieldAdded, Some(field)) => {
                self.fields.extend(version.map(|version| ((heading, field.clone()), version.to_owned())));
            }
            (ContractRule::FieldRemoved, Some(field)) => _ = self.fields.remove(&(heading, field.clone())),
            (ContractRule::FieldRenamed, Some(field)) => {
                let added = self.fields.remove(&(heading.clone(), field.clone()));
                self.fields.extend(added.zip(change.new.clone()).map(|(version, now)| ((heading, now), version)));
            }
            _ => {}
        }
    }
}

/// Returns the heading under another name; `None` for what has no name of its own.
fn renamed(heading: &Heading, now: Option<String>) -> Option<Heading> {
    match heading {
        Heading::Entry(_) => now.map(Heading::Entry),
        Heading::Violation(_) => now.map(Heading::Violation),
        _ => None,
    }
}

/// Returns whether a change says that the whole entry or violation is gone.
fn is_removal(change: &Change) -> bool {
    let rules = [ContractRule::EntryRemoved, ContractRule::EntryRetired, ContractRule::ViolationRemoved];
    change.part.is_none() && rules.contains(&change.rule)
}
