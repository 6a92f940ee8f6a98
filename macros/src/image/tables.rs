//! Tables of a whole image: plural rules, codes, the template of a success.

use errbook_catalog::model::{Code, MessageForm};
use errbook_catalog::plan;
use errbook_catalog::plural::{self, PluralRule};
use errbook_format::hash::{bucket, hash};
use errbook_format::image::{code_table, flags, header, status_table, success_table};

use super::writer::ImageWriter;
use crate::bind::Record;

impl ImageWriter<'_> {
    /// Writes the rules of those languages in which some record has plural forms; no others go into the program.
    pub(super) fn plural_rules(&mut self, records: &[Record]) {
        let catalog = self.catalog;
        let all: Vec<_> = records.iter().map(|record| self.declared(record).definition()).collect();
        let needed = |language: usize| {
            let mut messages = all.iter().filter_map(|definition| definition.message.get(language)?.as_ref());
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
            self.set(header::PLURALS, self.here());
            self.words.extend(rules);
        }
    }

    fn plural_rule(&mut self, rule: &PluralRule) -> u32 {
        let here = self.here();
        self.words.extend(rule.program());
        here
    }

    /// Writes codes and aliases in buckets by the hash of their text, each bucket in the order of the records.
    pub(super) fn code_table(&mut self, records: &[Record]) {
        let items = self.code_items(records);
        let buckets = items.len().max(1);
        let bucket = |item: &CodeItem| bucket(item.hash, buckets as u32) as usize;
        // Sorted by counting: how many there are before each bucket is where its items go.
        let mut starts = vec![0; buckets + 1];
        items.iter().for_each(|item| starts[bucket(item) + 1] += 1);
        let mut before = 0;
        for start in &mut starts {
            before += *start;
            *start = before;
        }
        let mut places = starts.clone();
        let mut lines = vec![[0; code_table::ITEM]; items.len()];
        for item in &items {
            let place = &mut places[bucket(item)];
            let line = &mut lines[*place as usize];
            line[code_table::HASH] = item.hash;
            [line[code_table::TEXT], line[code_table::TEXT + 1]] = [item.text.0, item.text.1];
            line[code_table::RECORD] = item.record;
            *place += 1;
        }
        self.set(header::CODES, self.here());
        self.words.push(buckets as u32);
        self.words.extend(starts);
        self.words.extend(lines.as_flattened());
    }

    fn code_items(&mut self, records: &[Record]) -> Vec<CodeItem> {
        let mut items = Vec::with_capacity(records.len());
        for (index, record) in records.iter().enumerate() {
            let entry = self.declared(record).definition();
            let kind = match entry.code.value {
                Code::None => flags::CODE_NONE,
                Code::Str(_) => flags::CODE_STRING,
                Code::Int(_) => flags::CODE_INTEGER,
            };
            let texts = std::iter::once(&entry.code).chain(&entry.aliases).filter_map(|code| code.value.text());
            for text in texts {
                let hash = hash(text.as_bytes());
                items.push(CodeItem {
                    hash,
                    text: self.pool.intern(&text),
                    record: index as u32 | kind << code_table::KIND,
                });
            }
        }
        items
    }

    /// Writes which records answer for a bare status, in the order of the statuses; the first of them has index `first`.
    pub(super) fn status_table(&mut self, fallbacks: &[Record], first: usize) {
        if fallbacks.is_empty() {
            return;
        }
        let status =
            |record: &Record| if record.status_at_hand { status_table::any(record.status) } else { record.status };
        let mut items: Vec<(u16, usize)> =
            fallbacks.iter().enumerate().map(|(index, record)| (status(record), first + index)).collect();
        items.sort_unstable();
        self.set(header::STATUSES, self.here());
        self.words.push(items.len() as u32);
        for (status, record) in items {
            let mut item = [0; status_table::ITEM as usize];
            item[status_table::STATUS as usize] = u32::from(status);
            item[status_table::RECORD as usize] = record as u32;
            self.words.extend(item);
        }
    }

    /// Writes the template of a success in an envelope (by index) and returns its place; `None` where it has no template.
    pub(super) fn success_table(&mut self, envelope: usize) -> Option<u32> {
        let catalog = self.catalog;
        let languages = 0..catalog.languages.len();
        let bodies: Option<Vec<_>> = languages.map(|language| plan::success(catalog, envelope, language)).collect();
        let (bodies, envelope) = (bodies?, catalog.envelopes.get(envelope)?);
        let plans = self.bodies(&bodies);
        let here = self.here();
        let (start, length) = self.pool.intern(&envelope.content_type);
        let mut table = [0; success_table::FIRST_BODY as usize];
        table[success_table::STATUS as usize] = u32::from(envelope.http_status.of_success());
        table[success_table::CONTENT_TYPE as usize] = start;
        table[success_table::CONTENT_TYPE as usize + 1] = length;
        self.words.extend(table);
        self.words.extend(plans);
        Some(here)
    }
}

/// A line of the code table.
struct CodeItem {
    hash: u32,
    text: (u32, u32),
    record: u32,
}
