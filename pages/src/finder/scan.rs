//! Finds codes, messages and URLs in a text without structure.

use std::collections::BTreeMap;

use super::findings::{Find, Search, unique};
use super::items::path;
use super::known::Known;
use super::message::Paste;
use super::pairs::folded;
use super::shape::{Text, find, slice};
use super::weigh::{is_plain, weigh};
use crate::url::decode;
use crate::words::squash;

/// A finding in a text.
struct Finding {
    kind: Find,
    start: usize,
    end: usize,
    size: usize,
    numbers: Vec<usize>,
    /// 0 if it is to be weighed.
    weight: u8,
    values: BTreeMap<usize, BTreeMap<usize, String>>,
}

impl Search<'_> {
    /// Finds everything in a text; of overlapping matches, it keeps the one with the most literal text.
    pub(super) fn scan(&mut self, unit: usize, text: &Text, is_whole: bool) {
        let known = self.known;
        let mut paste = Paste { text, is_whole, budget: self.budget };
        let field = |number: usize, field: usize| known.items.get(number)?.fields.get(field);
        let matches = known.matcher.matches(&field, &mut paste);
        self.budget = paste.budget;
        let mut hits: Vec<Finding> = matches
            .into_iter()
            .map(|hit| Finding {
                kind: if hit.is_code { Find::Code } else { Find::Message },
                start: hit.start,
                end: hit.end,
                size: hit.size,
                numbers: vec![hit.number],
                weight: 0,
                values: BTreeMap::from([(hit.number, hit.values)]),
            })
            .collect();
        hits.extend(spellings(known, text));
        hits.extend(urls(known, text));
        hits.sort_by(|a, b| a.start.cmp(&b.start).then(b.size.cmp(&a.size)));
        let mut kept: Vec<Finding> = Vec::new();
        for hit in hits {
            match kept.last_mut() {
                Some(top) if hit.start < top.end => {
                    if hit.start == top.start && hit.end == top.end && hit.size == top.size {
                        top.numbers = unique(top.numbers.iter().copied().chain(hit.numbers));
                        hit.values.into_iter().for_each(|(number, own)| _ = top.values.entry(number).or_insert(own));
                    } else if hit.size > top.size {
                        *top = hit;
                    }
                }
                _ => kept.push(hit),
            }
        }
        let size = text.trimmed(0, text.len()).chars().count();
        kept.into_iter().for_each(|hit| self.keep(unit, (text, size), hit, is_whole));
    }

    fn keep(&mut self, unit: usize, (text, size): (&Text, usize), hit: Finding, is_whole: bool) {
        let is_item = self.is_item(unit);
        // Of what has the same text, a list of violations names violations, and any other text entries.
        let is_own = |number: &&usize| self.known.items.get(**number).is_some_and(|item| item.is_violation == is_item);
        let own: Vec<usize> = hit.numbers.iter().filter(is_own).copied().collect();
        let numbers = if own.is_empty() { hit.numbers } else { own };
        let is_message = hit.kind == Find::Message;
        let said = match is_message {
            true => format!("message{numbers:?}{:?}", hit.values),
            false => slice(&text.shape, hit.start, hit.end).iter().collect(),
        };
        let is_new = self.units.get_mut(unit).is_some_and(|unit| unit.said.insert(said));
        let weight = match hit.weight {
            0 => weigh(is_message, (hit.start, hit.end), (&text.shape, size), is_whole),
            weight => weight,
        };
        if is_new && weight > 0 {
            let is_there = |values: &BTreeMap<usize, String>| !values.is_empty();
            let values = hit.values.into_iter().filter(|(_, own)| is_there(own)).collect();
            self.add(unit, hit.kind, numbers, weight, values);
        }
    }
}

/// Finds codes and variants in another spelling: `MfaChallengeLocked`, `MFA-CHALLENGE-LOCKED`.
fn spellings(known: &Known, text: &Text) -> Vec<Finding> {
    let letters = &text.letters;
    let is_part = |letter: &char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '.' | '-');
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(letter) = letters.get(at) {
        let length = slice(letters, at + 1, at + 100).iter().take_while(|letter| is_part(letter)).count();
        if !letter.is_ascii_alphabetic() || length < 4 {
            at += 1;
            continue;
        }
        let word: String = slice(letters, at, at + 1 + length).iter().collect();
        let word = word.trim_end_matches(['.', '-']);
        let spelling = squash(word);
        let bytes: Vec<u8> = word.bytes().collect();
        let is_hump =
            bytes.windows(2).any(|pair| matches!(pair, [a, b] if a.is_ascii_lowercase() && b.is_ascii_uppercase()));
        if spelling.len() >= 5 && (is_hump || word.contains(['_', '.', '-'])) {
            let numbers =
                known.entries.by_spelling.get(&spelling).or_else(|| known.violations.by_spelling.get(&spelling));
            found.extend(numbers.map(|numbers| Finding {
                kind: Find::Code,
                start: at,
                end: at + word.len(),
                size: word.len(),
                numbers: numbers.clone(),
                weight: 3,
                values: BTreeMap::new(),
            }));
        }
        at += 1 + length;
    }
    found
}

fn urls(known: &Known, text: &Text) -> Vec<Finding> {
    let (mut found, mut from) = (Vec::new(), 0);
    while let Some(at) = find(&text.shape, &[':', '/', '/'], from) {
        let ends = |letter: &&char| {
            letter.is_whitespace()
                || "\"'<>\\".contains(**letter)
                || matches!(**letter, '\u{3000}'..='\u{303F}' | '\u{FF00}'..='\u{FFEF}')
        };
        let url: String = slice(&text.letters, at, at + 2000).iter().take_while(|letter| !ends(letter)).collect();
        let url = url.trim_end_matches(['.', ',', ';', ')', ']', '}']);
        let length = url.chars().count();
        from = at + 3 + length;
        if let Some((numbers, weight)) = address(known, &format!("http{url}")) {
            let size = text.len();
            found.push(Finding {
                kind: Find::Url,
                start: at,
                end: at + length,
                size,
                numbers,
                weight,
                values: BTreeMap::new(),
            });
        }
    }
    found
}

/// Returns the entries of a URL: those that match `type`, or those with a code or name at its end.
fn address(known: &Known, url: &str) -> Option<(Vec<usize>, u8)> {
    let names = &known.entries;
    let path = path(url);
    if let Some(exact) = names.by_url.get(&path) {
        return Some((exact.clone(), 3));
    }
    path.rsplit(['#', '/', '?', '&', '=']).take(8).find_map(|part| {
        let bare = part.strip_suffix(".html").or_else(|| part.strip_suffix(".md")).unwrap_or(part);
        let text = folded(&decode(bare).unwrap_or_else(|| bare.to_owned()));
        let other = text.replace('-', "_");
        let numbers =
            [&text, &other].into_iter().find_map(|text| names.by_name.get(text).or_else(|| names.by_code.get(text)))?;
        Some((numbers.clone(), if is_plain(&text) { 1 } else { 3 }))
    })
}
