//! What becomes of each error: an entry of the catalog, with what its author has to add.

use std::collections::HashMap;

use errbook_catalog::{Phrase, phrase};

use super::code::Code;
use super::language;
use super::merge::{Merged, Merging};
use super::notes;
use super::placeholders::{self, Message};
use super::record::{Purpose, Record};
use super::{guess, naming};
use crate::import::spelling::words;

/// A catalog.
pub(super) struct Plan {
    /// The tags of its languages, the default first.
    pub(super) languages: Vec<&'static str>,
    pub(super) groups: Vec<Group>,
    pub(super) entries: Vec<Entry>,
}

pub(super) struct Group {
    pub(super) name: String,
    /// Whether the documents say the name.
    pub(super) is_named: bool,
    pub(super) titles: Vec<(&'static str, String)>,
}

pub(super) struct Entry {
    pub(super) name: String,
    /// The name of its group.
    pub(super) group: Option<String>,
    pub(super) record: Record,
    pub(super) shares_code: bool,
    pub(super) statuses: Vec<u16>,
    pub(super) status_note: Option<Phrase>,
    /// A message in each language of the catalog, as text of the catalog.
    pub(super) messages: Vec<(&'static str, String, Option<Phrase>)>,
    pub(super) fields: Vec<(String, &'static str)>,
    pub(super) notes: Vec<Phrase>,
}

/// Plans a catalog.
pub(super) fn plan(merged: Merged) -> Plan {
    let Merged { entries, groups } = merged;
    let languages = languages(&entries);
    let groups = if groups.len() > 1 { self::groups(groups, &entries) } else { Vec::new() };
    let group = |entry: &Merging| entry.group.and_then(|group| groups.get(group));
    let known = |entry: &Merging| group(entry).filter(|group| group.is_named).map(|group| group.name.clone());
    let of_groups: Vec<Option<String>> = entries.iter().map(known).collect();
    let names = naming::entries(entries.iter().map(|entry| &entry.record).zip(of_groups.iter().map(Option::as_deref)));
    let planned = entries.into_iter().zip(names).map(|(merging, name)| {
        let group = group(&merging).map(|group| group.name.clone());
        entry(merging, name, group, &languages)
    });
    let entries = planned.collect();
    Plan { languages, groups, entries }
}

/// Returns the languages that at least half of the messages have, the most frequent first.
fn languages(entries: &[Merging]) -> Vec<&'static str> {
    let mut counts: Vec<(&'static str, usize)> = Vec::new();
    for text in entries.iter().flat_map(|entry| &entry.record.texts).filter(|text| text.purpose == Purpose::Message) {
        match counts.iter_mut().find(|(language, _)| *language == text.language) {
            Some((_, count)) => *count += 1,
            None => counts.push((text.language, 1)),
        }
    }
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let most = counts.first().map_or(0, |(_, count)| *count);
    let found: Vec<&str> =
        counts.iter().filter(|(_, count)| *count * 2 >= most).map(|(language, _)| *language).collect();
    if !found.is_empty() {
        return found;
    }
    vec![language::of(entries.iter().flat_map(|entry| &entry.record.texts).map(|text| text.text.as_str()))]
}

fn groups(titles: Vec<Vec<(&'static str, String)>>, entries: &[Merging]) -> Vec<Group> {
    let mut codes: HashMap<usize, Vec<String>> = HashMap::new();
    for entry in entries {
        let (Some(group), Some(Code::Text(code))) = (entry.group, &entry.record.code) else { continue };
        codes.entry(group).or_default().push(code.clone());
    }
    let english = |titles: &Vec<(&'static str, String)>| {
        titles.iter().find(|(language, _)| *language == "en").or(titles.first()).map(|(_, title)| title.clone())
    };
    let known: Vec<(Option<String>, Vec<String>)> = titles
        .iter()
        .enumerate()
        .map(|(index, titles)| (english(titles), codes.remove(&index).unwrap_or_default()))
        .collect();
    let names = naming::groups(known.iter().map(|(title, codes)| (title.as_deref(), codes.clone())));
    let named = titles.into_iter().zip(names);
    named.map(|(titles, (name, is_named))| Group { name, is_named, titles }).collect()
}

fn entry(merging: Merging, name: String, group: Option<String>, languages: &[&'static str]) -> Entry {
    let Merging { record, twin, .. } = merging;
    let mut notes = Vec::new();
    if record.shared_with.len() > 1 {
        notes.push(notes::one_text_for(&Phrase::list(record.shared_with.iter().map(String::as_str))));
    }
    notes.extend(twin.as_ref().map(notes::twin));
    if matches!(record.code, Some(Code::Number(_))) && record.name.is_none() {
        notes.push(notes::name_of_entry());
    }
    if let Some(own) = record.name.as_deref().filter(|own| naming::usable(own).is_none()) {
        notes.push(notes::unused(&record.place, own));
    }
    notes.extend(record.unused.iter().map(|(place, text)| notes::unused(place, text)));
    let (statuses, status_note) = statuses(&record, &name);
    let (messages, fields, is_numbered) = messages(&record, &name, languages);
    if is_numbered {
        notes.push(notes::name_of_fields());
    }
    for text in record.texts.iter().filter(|text| text.purpose == Purpose::Message) {
        if !languages.contains(&text.language) {
            notes.push(notes::in_another_language(text.language, &text.text));
        }
    }
    Entry { name, group, shares_code: twin.is_some(), statuses, status_note, messages, fields, notes, record }
}

fn statuses(record: &Record, name: &str) -> (Vec<u16>, Option<Phrase>) {
    let rest = record.statuses.rest.as_deref().map(notes::status_in_source);
    if !record.statuses.list.is_empty() {
        return (record.statuses.list.clone(), rest);
    }
    let texts = record.texts.iter().filter(|text| matches!(text.purpose, Purpose::Message | Purpose::Title));
    let guessed = guess::status(name, texts.map(|text| text.text.as_str()));
    let why = if guessed.is_some() { notes::guessed_status() } else { notes::no_status() };
    let note = match rest {
        Some(rest) => phrase!("{why}; {rest}", "{why}；{rest}"; why, rest),
        None => why,
    };
    (vec![guessed.unwrap_or(500)], Some(note))
}

type Messages = Vec<(&'static str, String, Option<Phrase>)>;

/// Returns the messages in all languages, their fields, and whether the fields have only numbers.
fn messages(record: &Record, name: &str, languages: &[&'static str]) -> (Messages, Vec<(String, &'static str)>, bool) {
    let read = |language: &&'static str| {
        record.text(Purpose::Message, language).map(|text| (*language, placeholders::read(text)))
    };
    let found: Vec<(&'static str, Message)> = languages.iter().filter_map(read).collect();
    let other = || record.texts.iter().find(|text| text.purpose == Purpose::Message || text.purpose == Purpose::Title);
    let (first, is_written) = match found.first() {
        Some((_, first)) => (first.clone(), true),
        None => match other() {
            Some(text) => (placeholders::read(&text.text), true),
            None => (placeholders::read(&words(&errbook_catalog::names::snake(name))), false),
        },
    };
    let names = |message: &Message| {
        let mut names: Vec<String> = message.fields.iter().map(|(name, _)| name.clone()).collect();
        names.sort_unstable();
        names
    };
    let of_language = |language: &&'static str| {
        let (text, note) = match found.iter().find(|(own, _)| own == language) {
            Some((_, message)) if names(message) == names(&first) => (message.text.clone(), None),
            Some((_, message)) => (first.text.clone(), Some(notes::other_fields(&message.text))),
            None if is_written => (first.text.clone(), Some(notes::not_translated())),
            None => (first.text.clone(), Some(notes::no_message())),
        };
        (*language, text, note)
    };
    (languages.iter().map(of_language).collect(), first.fields.clone(), first.is_numbered)
}
