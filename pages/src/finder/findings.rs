//! [`Search`]: the findings in a text, and which of them belong to one error.

use std::collections::{BTreeMap, BTreeSet};

use super::known::Known;

/// Answers.
pub(super) const MOST: usize = 40;
/// Pairs of all objects and texts.
pub(super) const ROOM: usize = 20_000;

/// The findings in a text.
pub(super) struct Search<'k> {
    pub(super) known: &'k Known,
    pub(super) groups: Vec<Group>,
    pub(super) units: Vec<Unit>,
    pub(super) evidence: usize,
    /// The pairs that may follow.
    pub(super) room: usize,
    pub(super) budget: f64,
}

/// A JSON object with everything in it, an object in an array, or the text around these: the findings in one can belong to one error.
/// A unit that is an item of a list of violations, or is in one, names a violation rather than an entry.
pub(super) struct Unit {
    pub(super) pairs: Vec<(String, String)>,
    pub(super) said: BTreeSet<String>,
    pub(super) parent: Option<usize>,
    depth: usize,
    pub(super) is_item: bool,
    is_object: bool,
}

/// Findings that belong to one error.
pub(super) struct Group {
    pub(super) unit: usize,
    /// What it can be.
    pub(super) numbers: Vec<usize>,
    kinds: BTreeSet<Find>,
    pub(super) weight: u8,
    pub(super) values: BTreeMap<usize, BTreeMap<usize, String>>,
}

/// The kind of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Find {
    Code,
    Name,
    Message,
    Url,
}

impl Search<'_> {
    /// Opens a unit in another, and returns its number.
    pub(super) fn unit(&mut self, parent: Option<usize>, is_object: bool, is_item: bool) -> usize {
        let outer = parent.and_then(|parent| self.units.get(parent));
        let (depth, inside) = outer.map_or((0, false), |outer| (outer.depth, outer.is_item));
        let is_item = is_item || inside;
        self.units.push(Unit { pairs: Vec::new(), said: BTreeSet::new(), parent, depth, is_item, is_object });
        self.units.len() - 1
    }

    /// Opens a unit for a text in a text.
    pub(super) fn deeper(&mut self, parent: usize) -> usize {
        let unit = self.unit(Some(parent), false, false);
        self.units.get_mut(unit).into_iter().for_each(|unit| unit.depth += 1);
        unit
    }

    pub(super) fn depth(&self, unit: usize) -> usize {
        self.units.get(unit).map_or(0, |unit| unit.depth)
    }

    pub(super) fn is_item(&self, unit: usize) -> bool {
        self.units.get(unit).is_some_and(|unit| unit.is_item)
    }

    /// Returns whether a unit is another, or in it.
    pub(super) fn is_within(&self, unit: usize, other: usize) -> bool {
        let mut at = Some(unit);
        while let Some(one) = at {
            if one == other {
                return true;
            }
            at = self.units.get(one).and_then(|unit| unit.parent);
        }
        false
    }

    /// Adds pairs to a unit, as long as there is room.
    pub(super) fn pairs(&mut self, unit: usize, mut pairs: Vec<(String, String)>) {
        pairs.truncate(self.room);
        self.room -= pairs.len();
        self.units.get_mut(unit).into_iter().for_each(|unit| unit.pairs.append(&mut pairs));
    }

    /// Adds a finding to a group that it can belong to: the same entries, in the same unit, an outer or an inner one.
    pub(super) fn add(
        &mut self,
        unit: usize,
        kind: Find,
        numbers: Vec<usize>,
        weight: u8,
        values: BTreeMap<usize, BTreeMap<usize, String>>,
    ) {
        self.evidence += 1;
        if self.groups.len() > 4 * MOST {
            return;
        }
        let is_object = self.units.get(unit).is_some_and(|unit| unit.is_object);
        let shared = |group: &Group| group.numbers.iter().any(|number| numbers.contains(number));
        let is_new = |group: &Group| !group.kinds.contains(&kind) || (is_object && unit == group.unit);
        let near = |group: &Group| self.is_within(unit, group.unit) || self.is_within(group.unit, unit);
        let place = self.groups.iter().position(|group| is_new(group) && near(group) && shared(group));
        let is_inside =
            place.and_then(|place| self.groups.get(place)).is_some_and(|group| self.is_within(unit, group.unit));
        let Some(group) = place.and_then(|place| self.groups.get_mut(place)) else {
            self.groups.push(Group { unit, numbers, kinds: BTreeSet::from([kind]), weight, values });
            return;
        };
        group.numbers.retain(|number| numbers.contains(number));
        group.kinds.insert(kind);
        group.weight = group.weight.max(weight);
        for (number, own) in values {
            group.values.entry(number).or_default().extend(own);
        }
        if is_inside {
            group.unit = unit;
        }
    }
}

/// Returns numbers without those that are there twice.
pub(super) fn unique(numbers: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut seen = BTreeSet::new();
    numbers.filter(|number| seen.insert(*number)).collect()
}
