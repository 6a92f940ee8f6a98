//! Tables of a whole image: plural rules, codes, the template of a success.

use errbook_catalog::index::hash;
use errbook_catalog::model::{Code, MessageForm};
use errbook_catalog::plan;
use errbook_catalog::plural::{self, Category, Operand, Rule};

use super::{CODES, Image, PLURALS, STATUSES, SUCCESS};
use crate::bind::Record;

impl Image<'_> {
    /// The rules of those languages that some record has plural forms in; other languages' stay out of the program.
    pub(super) fn plural_rules(&mut self, records: &[Record]) {
        let catalog = self.catalog;
        let needed = |language: usize| {
            let mut messages =
                records.iter().filter_map(|record| catalog.entries[record.entry].message.get(language)?.as_ref());
            messages.any(|message| matches!(message.form, MessageForm::Plural { .. }))
        };
        let rules: Vec<u32> = catalog
            .languages
            .iter()
            .enumerate()
            .map(|(language, tag)| {
                let rule = if needed(language) { plural::rule(&tag.value) } else { None };
                rule.filter(|rule| !rule.conditions.is_empty()).map_or(0, |rule| self.plural_rule(&rule))
            })
            .collect();
        if rules.iter().any(|rule| *rule != 0) {
            self.words[PLURALS] = self.here();
            self.words.extend(rules);
        }
    }

    fn plural_rule(&mut self, rule: &Rule) -> u32 {
        let here = self.here();
        self.words.push(rule.conditions.len() as u32);
        for (category, alternatives) in &rule.conditions {
            self.words.extend([category_number(*category), alternatives.len() as u32]);
            for relations in alternatives {
                self.words.push(relations.len() as u32);
                for relation in relations {
                    let operand = operand_number(relation.operand) | u32::from(relation.negated) << 8;
                    self.words.extend([operand, relation.modulo, relation.ranges.len() as u32]);
                    self.words.extend(relation.ranges.iter().flat_map(|(low, high)| [*low, *high]));
                }
            }
        }
        here
    }

    /// Codes and aliases in buckets by the hash of their text, each in the order of the records.
    pub(super) fn code_table(&mut self, records: &[Record]) {
        let items = self.code_items(records);
        let buckets = items.len().max(1);
        let bucket = |item: &CodeItem| ((u64::from(item.hash) * buckets as u64) >> 32) as usize;
        // Sorted by counting: how many there are before each bucket is where its items go.
        let mut starts = vec![0; buckets + 1];
        items.iter().for_each(|item| starts[bucket(item) + 1] += 1);
        let mut before = 0;
        for start in &mut starts {
            before += *start;
            *start = before;
        }
        let mut places = starts.clone();
        let mut lines = vec![[0; 4]; items.len()];
        for item in &items {
            let place = &mut places[bucket(item)];
            lines[*place as usize] = [item.hash, item.text.0, item.text.1, item.record];
            *place += 1;
        }
        self.words[CODES] = self.here();
        self.words.push(buckets as u32);
        self.words.extend(starts);
        self.words.extend(lines.as_flattened());
    }

    fn code_items(&mut self, records: &[Record]) -> Vec<CodeItem> {
        let catalog = self.catalog;
        let mut items = Vec::with_capacity(records.len());
        for (index, record) in records.iter().enumerate() {
            let entry = &catalog.entries[record.entry];
            let kind = match entry.code.value {
                Code::None => 0,
                Code::Str(_) => 1,
                Code::Int(_) => 2,
            };
            let texts = std::iter::once(&entry.code).chain(&entry.aliases).filter_map(|code| code.value.text());
            for text in texts {
                let hash = hash(text.as_bytes());
                items.push(CodeItem { hash, text: self.pool.intern(&text), record: index as u32 | kind << 30 });
            }
        }
        items
    }

    /// The records that stand in for a bare status, in the order of their statuses; the first of them has index `first`.
    pub(super) fn status_table(&mut self, stand_ins: &[Record], first: usize) {
        if stand_ins.is_empty() {
            return;
        }
        let mut items: Vec<(u16, usize)> =
            stand_ins.iter().enumerate().map(|(index, record)| (record.status, first + index)).collect();
        items.sort_unstable();
        self.words[STATUSES] = self.here();
        self.words.push(items.len() as u32);
        self.words.extend(items.into_iter().flat_map(|(status, record)| [u32::from(status), record as u32]));
    }

    pub(super) fn success_table(&mut self, envelope: usize) {
        let catalog = self.catalog;
        let languages = 0..catalog.languages.len();
        let bodies: Option<Vec<_>> = languages.map(|language| plan::success(catalog, envelope, language)).collect();
        let (Some(bodies), Some(envelope)) = (bodies, catalog.envelopes.get(envelope)) else { return };
        let plans = self.bodies(&bodies);
        self.words[SUCCESS] = self.here();
        self.words.push(u32::from(envelope.http_status.unwrap_or(200)));
        self.push_span(&envelope.content_type);
        self.words.extend(plans);
    }
}

/// A line of the code table.
struct CodeItem {
    hash: u32,
    text: (u32, u32),
    record: u32,
}

fn category_number(category: Category) -> u32 {
    match category {
        Category::Zero => 0,
        Category::One => 1,
        Category::Two => 2,
        Category::Few => 3,
        Category::Many => 4,
        Category::Other => 5,
    }
}

fn operand_number(operand: Operand) -> u32 {
    match operand {
        Operand::N => 0,
        Operand::I => 1,
        Operand::V => 2,
        Operand::W => 3,
        Operand::F => 4,
        Operand::T => 5,
        Operand::E => 6,
    }
}
