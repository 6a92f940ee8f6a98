//! The rule table: which violation a rule of a validator stands for.

use std::collections::HashSet;

use errbook_catalog::model::{Code, Violation};
use errbook_format::image::{header, rule_table};

use super::writer::ImageWriter;
use crate::bind::Record;
use crate::declared::Declared;

impl ImageWriter<'_> {
    /// Writes by which rules, names and codes the violations are found, and which of some entries (by index) list them.
    pub(super) fn rule_table(&mut self, records: &[Record], holders: &[usize]) {
        let violations: Vec<(usize, &Violation)> = records
            .iter()
            .enumerate()
            .filter_map(|(index, record)| match self.declared(record) {
                Declared::Violation(violation) => Some((index, violation)),
                Declared::Entry(_) => None,
            })
            .collect();
        let all = || violations.iter();
        let rules = all().flat_map(|(index, of)| of.rules.iter().map(|rule| (rule.value.as_str(), *index)));
        let names = all().map(|(index, of)| (of.name.value.as_str(), *index));
        let codes = all().filter_map(|(index, of)| match &of.code.value {
            Code::Str(code) if *code != of.name.value => Some((code.as_str(), *index)),
            Code::Str(_) | Code::Int(_) | Code::None => None,
        });
        let keys: Vec<(&str, usize)> = rules.chain(names).chain(codes).collect();
        if keys.is_empty() {
            return;
        }
        let fields: Vec<u32> = all().map(|(_, violation)| self.field_names(violation)).collect();
        let holders = self.holders(records, holders);
        let mut items = Vec::with_capacity(keys.len());
        for (key, index) in keys {
            let (start, length) = self.pool.intern(key);
            let mut item = [0; rule_table::ITEM as usize];
            item[rule_table::KEY as usize] = start;
            item[rule_table::KEY as usize + 1] = length;
            item[rule_table::RECORD as usize] = index as u32;
            item[rule_table::FIELDS as usize] = fields[index];
            item[rule_table::HOLDERS as usize] = holders[index];
            items.push(item);
        }
        self.set(header::RULES, self.here());
        self.words.push(items.len() as u32);
        self.words.extend(items.as_flattened());
    }

    /// Writes the names of a violation's fields in the catalog, which are those of a rule's parameters, and returns their place.
    fn field_names(&mut self, violation: &Violation) -> u32 {
        let mut words = vec![violation.fields.len() as u32];
        for field in &violation.fields {
            let (start, length) = self.pool.intern(&field.name.value);
            words.extend([start, length]);
        }
        self.share(words)
    }

    /// Writes for each violation the names of those entries (by index) that list it, and returns the places; 0 for all without
    /// entries.
    fn holders(&mut self, records: &[Record], entries: &[usize]) -> Vec<u32> {
        let catalog = self.catalog;
        let mut lists = vec![Vec::new(); records.len()];
        for entry in entries.iter().filter_map(|entry| catalog.entries.get(*entry)) {
            let (start, length) = self.pool.intern(&entry.name.value);
            let held: HashSet<usize> = catalog.violations_of(entry).into_iter().collect();
            for (list, _) in lists.iter_mut().zip(records).filter(|(_, record)| held.contains(&record.of)) {
                list.extend([start, length]);
            }
        }
        let place = |list: Vec<u32>| match list.len() {
            0 => 0,
            words => self.share([vec![words as u32 / 2], list].concat()),
        };
        lists.into_iter().map(place).collect()
    }
}
