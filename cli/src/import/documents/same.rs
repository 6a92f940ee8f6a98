//! Finds the error that a record is about, among all that have its code.
//!
//! It is one with which it has no different statuses, and no different messages in one language. A code can have thousands of errors,
//! such as one that means "other", so that errors are found by what they say instead of compared one by one.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::record::{Purpose, Record};

/// What tells errors with one code apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Aspect {
    Statuses,
    /// The message in a language.
    Message(&'static str),
}

/// The values of the aspects that a record says something about.
type Facts = BTreeMap<Aspect, String>;

fn facts(record: &Record) -> Facts {
    let mut facts = Facts::new();
    if !record.statuses.list.is_empty() {
        facts.insert(Aspect::Statuses, format!("{:?}", record.statuses.list));
    }
    for text in record.texts.iter().filter(|text| text.purpose == Purpose::Message) {
        facts.entry(Aspect::Message(text.language)).or_insert_with(|| text.text.clone());
    }
    facts
}

/// The errors of one code, by their numbers.
#[derive(Default)]
pub(super) struct SameCode {
    by_shape: BTreeMap<Vec<Aspect>, OneShape>,
}

/// Errors that say something about the same aspects.
#[derive(Default)]
struct OneShape {
    errors: BTreeMap<usize, Facts>,
    /// For aspects by which errors have been looked for: the errors by their values.
    indices: HashMap<Vec<Aspect>, Index>,
}

type Index = HashMap<Vec<String>, BTreeSet<usize>>;

impl SameCode {
    /// Returns the numbers of all errors, in their order.
    pub(super) fn numbers(&self) -> Vec<usize> {
        let mut numbers: Vec<usize> = self.by_shape.values().flat_map(|shape| shape.errors.keys().copied()).collect();
        numbers.sort_unstable();
        numbers
    }

    /// Returns the number of the first error.
    pub(super) fn first(&self) -> Option<usize> {
        self.by_shape.values().filter_map(|shape| shape.errors.keys().next()).min().copied()
    }

    /// Returns the first error that a record is about.
    pub(super) fn find(&mut self, record: &Record) -> Option<usize> {
        let facts = facts(record);
        let found = self.by_shape.iter_mut().filter_map(|(shape, errors)| {
            let shared: Vec<Aspect> = shape.iter().filter(|aspect| facts.contains_key(aspect)).copied().collect();
            let wanted = values(&facts, &shared);
            errors.index(shared).get(&wanted)?.first().copied()
        });
        found.min()
    }

    pub(super) fn add(&mut self, number: usize, record: &Record) {
        let facts = facts(record);
        self.by_shape.entry(facts.keys().copied().collect()).or_default().add(number, facts);
    }

    /// Removes an error; `record` is what has been added.
    pub(super) fn remove(&mut self, number: usize, record: &Record) {
        let shape: Vec<Aspect> = facts(record).into_keys().collect();
        if let Some(errors) = self.by_shape.get_mut(&shape) {
            errors.remove(number);
        }
    }
}

impl OneShape {
    fn index(&mut self, aspects: Vec<Aspect>) -> &Index {
        let errors = &self.errors;
        self.indices.entry(aspects).or_insert_with_key(|aspects| {
            let mut index = Index::new();
            for (number, facts) in errors {
                index.entry(values(facts, aspects)).or_default().insert(*number);
            }
            index
        })
    }

    fn add(&mut self, number: usize, facts: Facts) {
        for (aspects, index) in &mut self.indices {
            index.entry(values(&facts, aspects)).or_default().insert(number);
        }
        self.errors.insert(number, facts);
    }

    fn remove(&mut self, number: usize) {
        let Some(facts) = self.errors.remove(&number) else { return };
        for (aspects, index) in &mut self.indices {
            if let Some(numbers) = index.get_mut(&values(&facts, aspects)) {
                numbers.remove(&number);
            }
        }
    }
}

fn values(facts: &Facts, aspects: &[Aspect]) -> Vec<String> {
    aspects.iter().filter_map(|aspect| facts.get(aspect)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::super::record::Text;
    use super::super::status;
    use super::super::table::Place;
    use super::*;

    /// The rule, by comparing two records.
    fn is_same(own: &Record, other: &Record) -> bool {
        let messages = other.texts.iter().filter(|text| text.purpose == Purpose::Message);
        let mut messages = messages.map(|text| (text, own.text(Purpose::Message, text.language)));
        let (own, other) = (&own.statuses.list, &other.statuses.list);
        messages.all(|(text, before)| before.is_none_or(|before| before == text.text))
            && (own.is_empty() || other.is_empty() || own == other)
    }

    #[test]
    fn errors_are_found_as_if_each_was_compared() {
        let mut state = 1_u64;
        let mut random = |below: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % below
        };
        let (mut of_code, mut all, mut joined) = (SameCode::default(), Vec::<Record>::new(), 0);
        for _ in 0..600 {
            let mut record = Record::new(None, Place { file: String::new(), line: None });
            record.statuses = status::read(["", "404", "409", "404 / 409"][random(4) as usize]);
            for language in ["en", "zh", "ja"] {
                if random(3) > 0 {
                    let text = random(3).to_string();
                    record.texts.push(Text { purpose: Purpose::Message, language, text });
                }
            }
            let found = of_code.find(&record);
            assert_eq!(found, all.iter().position(|own| is_same(own, &record)));
            let Some(number) = found else {
                of_code.add(all.len(), &record);
                all.push(record);
                continue;
            };
            joined += 1;
            of_code.remove(number, &all[number]);
            all[number].texts.extend(record.texts);
            if all[number].statuses.list.is_empty() {
                all[number].statuses = record.statuses;
            }
            of_code.add(number, &all[number]);
        }
        assert_eq!(of_code.numbers(), (0..all.len()).collect::<Vec<_>>());
        assert!(all.len() > 50 && joined > 400, "{} {joined}", all.len());
    }
}
