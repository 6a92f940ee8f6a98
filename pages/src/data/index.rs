//! [`Index`]: which words occur in which rows, and how much that tells.

use std::collections::BTreeMap;

use errbook_catalog::model::{Definition, Entry};
use errbook_catalog::plan::{MessagePiece, message};
use errbook_exports::{Contents, Topic};

use crate::texts;
use crate::words::{Chunk, bigrams, chunks, is_han, lexicon};

/// What a word tells by its place, at most [`MOST`].
const NAME: u32 = 26;
const KEYWORD: u32 = 28;
const TITLE: u32 = 22;
const STATUS: u32 = 16;
const MESSAGE: u32 = 14;
const FIELD: u32 = 14;
const GROUP: u32 = 10;
const DESCRIPTION: u32 = 9;
const TAG: u32 = 6;
const PROSE: u32 = 5;
const MOST: u32 = 31;

/// The words of the rows so far.
///
/// A word's rows are written as numbers in base 36 with spaces between them: the difference from the row before (from -1 for
/// the first), times 32, plus how much the word tells of the row, from 1 to 31.
pub(super) struct Index<'c> {
    contents: &'c Contents,
    language: usize,
    words: BTreeMap<String, Vec<(usize, u32)>>,
}

impl<'c> Index<'c> {
    pub(super) fn new(contents: &'c Contents, language: usize) -> Index<'c> {
        Index { contents, language, words: BTreeMap::new() }
    }

    /// Adds the words of a topic. Rows come in their order.
    pub(super) fn add(&mut self, row: usize, topic: Topic, is_retired: bool) {
        let catalog = self.contents.catalog();
        let mut found = Words::default();
        if is_retired {
            if let Some(old) = topic.retired(catalog) {
                found.add(&old.name.value, NAME);
                found.add(&old.code.value.text().unwrap_or_default(), NAME);
                found.add(texts::text(&old.reason, self.language).map_or("", |found| found.text), MESSAGE);
            }
        } else if let Some(definition) = topic.definition(catalog) {
            self.definition(definition, &mut found);
            if let Topic::Entry(index) = topic {
                catalog.entries.get(index).into_iter().for_each(|entry| self.entry(entry, &mut found));
            }
        }
        for (word, weight) in found.0 {
            self.words.entry(word).or_default().push((row, weight));
        }
    }

    fn definition(&self, definition: &Definition, found: &mut Words) {
        let language = self.language;
        let catalog = self.contents.catalog();
        found.add(&definition.name.value, NAME);
        for code in definition.aliases.iter().map(|alias| &alias.value).chain([&definition.code.value]) {
            found.add(&code.text().unwrap_or_default(), NAME);
        }
        found.add(definition.variant.as_deref().unwrap_or_default(), NAME);
        definition.keywords.get(language).iter().for_each(|word| found.add(&word.value, KEYWORD));
        found.add(texts::title(definition, language).unwrap_or_default(), TITLE);
        let mut text = String::new();
        literal(&message(definition, language), &mut text);
        found.add(&text, MESSAGE);
        for field in &definition.fields {
            found.add(&field.name.value, FIELD);
            found.add(&field.wire.value, FIELD);
            field.values.iter().for_each(|value| found.add(&value.value, PROSE));
            found.add(texts::text(&field.description, language).map_or("", |found| found.text), PROSE);
        }
        if let Some(group) = definition.group.and_then(|group| catalog.groups.get(group)) {
            found.add(&group.name.value, GROUP);
            found.add(texts::text(&group.title, language).map_or("", |found| found.text), GROUP);
        }
        for tag in definition.tags.iter().filter_map(|tag| catalog.tags.get(*tag)) {
            found.add(&tag.name.value, TAG);
            found.add(texts::text(&tag.title, language).map_or("", |found| found.text), TAG);
        }
        found.add(texts::text(&definition.description, language).map_or("", |found| found.text), DESCRIPTION);
        for prose in [&definition.causes, &definition.solutions, &definition.notes] {
            let lines = texts::texts(prose, language).map(|found| found.text).unwrap_or_default();
            lines.into_iter().for_each(|line| found.add(line, PROSE));
        }
    }

    fn entry(&self, entry: &Entry, found: &mut Words) {
        let catalog = self.contents.catalog();
        for status in entry.statuses.iter().map(|status| status.value) {
            found.add(&status.to_string(), STATUS);
            found.add(errbook_format::status::reason(status).unwrap_or_default(), MESSAGE);
            let class = catalog.statuses.iter().find(|class| class.status.value == status);
            found.add(class.and_then(|class| class.title.get(self.language)).unwrap_or_default(), GROUP);
        }
        entry.headers.iter().for_each(|header| found.add(&header.name.value, FIELD));
    }

    /// Returns the words, sorted, and their rows. Words that most of many rows have tell nothing.
    pub(super) fn finish(self, rows: usize) -> (Vec<String>, Vec<String>) {
        let tells = |found: &[(usize, u32)]| rows < 40 || found.len() * 5 < rows * 4;
        let kept = self.words.into_iter().filter(|(_, found)| tells(found));
        kept.map(|(word, found)| (word, posts(&found))).unzip()
    }
}

fn posts(found: &[(usize, u32)]) -> String {
    let mut last = 0;
    let numbers = found.iter().map(|(row, weight)| {
        let step = row + 1 - last;
        last = row + 1;
        base36(step as u64 * 32 + u64::from(*weight))
    });
    numbers.collect::<Vec<_>>().join(" ")
}

fn base36(mut number: u64) -> String {
    let mut digits = Vec::new();
    loop {
        digits.extend(char::from_digit((number % 36) as u32, 36));
        number /= 36;
        if number == 0 {
            return digits.into_iter().rev().collect();
        }
    }
}

/// Writes the text of a message between its fields, of all its forms.
fn literal(pieces: &[MessagePiece], text: &mut String) {
    for piece in pieces {
        match piece {
            MessagePiece::Text(part) => text.push_str(part),
            MessagePiece::Field(..) => text.push(' '),
            MessagePiece::Plural { forms, .. } => {
                for (_, form) in forms {
                    literal(form, text);
                    text.push('\n');
                }
            }
        }
    }
}

/// The words of a row with what they tell.
#[derive(Default)]
struct Words(BTreeMap<String, u32>);

impl Words {
    /// Adds the words of a text. In a long text a word tells less.
    fn add(&mut self, text: &str, weight: u32) {
        let found = chunks(text);
        // `api key` is found as `apikey` too.
        let is_title = weight >= TITLE;
        let length: usize = found.iter().map(size).sum();
        let weight = weight - (weight / 3).min(length as u32 / 4);
        let mut last: Option<String> = None;
        for chunk in found {
            let Chunk::Words(words) = chunk else {
                if let Chunk::Han(han) = chunk {
                    bigrams(&han).into_iter().for_each(|word| self.word(word, weight));
                }
                last = None;
                continue;
            };
            if words.len() > 1 {
                self.word(words.concat(), weight);
            }
            for word in words {
                if let Some(before) = last.take().filter(|_| is_title) {
                    self.word(before + &word, weight * 2 / 3);
                }
                // Also `in` of `sign in`.
                self.word(word.clone(), weight);
                last = Some(word).filter(|word| !lexicon().stop.contains(word));
            }
        }
    }

    fn word(&mut self, word: String, weight: u32) {
        let letters = word.chars().count();
        let is_name = letters > 1 || word.chars().all(|letter| is_han(letter) || letter.is_numeric());
        if is_name && letters <= 40 {
            let known = self.0.entry(word).or_default();
            // A word in two places tells a little more.
            *known = ((*known).max(weight) + u32::from(*known > 0)).min(MOST);
        }
    }
}

fn size(chunk: &Chunk) -> usize {
    match chunk {
        Chunk::Han(han) => han.chars().count() / 2 + 1,
        Chunk::Words(words) => words.len(),
    }
}
