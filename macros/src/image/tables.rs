//! Tables of a whole image: plural rules, codes, the template of a success.

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

/// The hash of a code's text. The runtime has the same function in its `hash.rs`, which tells it.
fn hash(text: &[u8]) -> u32 {
    let (eights, rest) = text.as_chunks::<8>();
    let mut state = mix(text.len() as u64 ^ FACTOR);
    for eight in eights {
        state = mix(state ^ u64::from_le_bytes(*eight));
    }
    if !rest.is_empty() {
        let last = text.last_chunk::<8>().map_or_else(|| short(text), |last| u64::from_le_bytes(*last));
        state = mix(state ^ last);
    }
    (state >> 32) as u32
}

const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;

fn mix(state: u64) -> u64 {
    let product = u128::from(state) * u128::from(FACTOR);
    product as u64 ^ (product >> 64) as u64
}

fn short(text: &[u8]) -> u64 {
    match (text.first_chunk::<4>(), text.last_chunk::<4>(), text) {
        (Some(first), Some(last), _) => {
            u64::from(u32::from_le_bytes(*last)) << 32 | u64::from(u32::from_le_bytes(*first))
        }
        (_, _, [first, middle, last]) => u64::from(*first) | u64::from(*middle) << 8 | u64::from(*last) << 16,
        (_, _, [first, last]) => u64::from(*first) | u64::from(*last) << 8,
        (_, _, [only]) => u64::from(*only),
        _ => 0,
    }
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

#[cfg(test)]
mod tests {
    use super::hash;

    #[test]
    fn the_hash_is_the_one_of_the_runtime() {
        let texts = ["", "a", "ab", "abc", "abcd", "-7", "1234567", "12345678", "123456789", "invoice_expired_00007"];
        let hashes = texts.map(|text| hash(text.as_bytes()));
        assert_eq!(hashes, VALUES);
    }

    const VALUES: [u32; 10] = [
        0xBE8C_AB64,
        0x0D3D_6D70,
        0x8DFD_6A82,
        0x48A5_761A,
        0x8CB5_B5D5,
        0x7074_189F,
        0x858B_B6D2,
        0xAEBC_1CDD,
        0xF38D_AF89,
        0xD7F4_F4C7,
    ];
}
