//! Joins what documents say about one error in several places: in two languages, or in an overview and in a list.

use std::collections::HashMap;

use super::record::{Record, Text};
use super::same::SameCode;
use super::table::Place;

/// What the documents say, each error once.
pub(super) struct Merged {
    pub(super) entries: Vec<Merging>,
    /// The titles of groups, each by language.
    pub(super) groups: Vec<Vec<(&'static str, String)>>,
}

/// An error.
pub(super) struct Merging {
    pub(super) record: Record,
    /// The index of its group.
    pub(super) group: Option<usize>,
    /// Where another error with the same code is.
    pub(super) twin: Option<Place>,
    order: usize,
}

/// Joins records, which are in the order of the documents.
pub(super) fn merge(records: Vec<Record>, examples: &[(String, u16)]) -> Merged {
    let mut merger = Merger::default();
    let numbered = records.into_iter().enumerate();
    let (overviews, lists): (Vec<_>, Vec<_>) = numbered.partition(|(_, record)| record.shared_with.len() > 1);
    for (order, record) in lists {
        merger.add(order, record);
    }
    for (order, record) in overviews {
        merger.add_of_overview(order, record);
    }
    let Merger { mut entries, groups, by_code, .. } = merger;
    let by_code: HashMap<String, Vec<usize>> =
        by_code.into_iter().map(|(code, of_code)| (code, of_code.numbers())).collect();
    for (code, status) in examples {
        // An example of a code that several errors have is of one of them, but the document does not tell which.
        let Some([index]) = by_code.get(code).map(Vec::as_slice) else { continue };
        if let Some(entry) = entries.get_mut(*index).filter(|entry| entry.record.statuses.list.is_empty()) {
            entry.record.statuses.list.push(*status);
        }
    }
    for indices in by_code.values().filter(|indices| indices.len() > 1) {
        let place = |index: Option<&usize>| Some(entries.get(*index?)?.record.place.clone());
        let (first, second) = (place(indices.first()), place(indices.get(1)));
        for (own, index) in indices.iter().enumerate() {
            if let Some(entry) = entries.get_mut(*index) {
                entry.twin = if own == 0 { second.clone() } else { first.clone() };
            }
        }
    }
    entries.sort_by_key(|entry| entry.order);
    Merged { entries, groups }
}

#[derive(Default)]
struct Merger {
    entries: Vec<Merging>,
    groups: Vec<Vec<(&'static str, String)>>,
    group_of: HashMap<(String, &'static str), usize>,
    /// The entries of each code.
    by_code: HashMap<String, SameCode>,
}

impl Merger {
    fn add(&mut self, order: usize, record: Record) {
        match self.by_code.entry(key(&record)).or_default().find(&record) {
            Some(index) => self.join(index, record),
            None => self.push(order, record),
        }
    }

    /// Adds a record whose text is about several codes: it only says something about those that are in no list.
    fn add_of_overview(&mut self, order: usize, record: Record) {
        let of_code = self.by_code.get(&key(&record));
        let Some(first) = of_code.and_then(SameCode::first) else { return self.push(order, record) };
        let is_of_overview = self.entries.get(first).is_some_and(|entry| entry.record.shared_with.len() > 1);
        if is_of_overview {
            self.add(order, record);
        }
    }

    fn push(&mut self, order: usize, record: Record) {
        let group = self.group(&record);
        self.by_code.entry(key(&record)).or_default().add(self.entries.len(), &record);
        self.entries.push(Merging { record, group, twin: None, order });
    }

    fn group(&mut self, record: &Record) -> Option<usize> {
        let (title, language) = record.group.clone()?;
        let next = self.groups.len();
        let index = *self.group_of.entry((title.clone(), language)).or_insert(next);
        if index == next {
            self.groups.push(vec![(language, title)]);
        }
        Some(index)
    }

    fn join(&mut self, index: usize, record: Record) {
        let Some(Merging { record: own, group, .. }) = self.entries.get_mut(index) else { return };
        let of_code = self.by_code.entry(key(&record)).or_default();
        let title = record.group.clone();
        of_code.remove(index, own);
        fill(own, record);
        of_code.add(index, own);
        // The headings of one list in two languages are titles of one group.
        let (Some(group), Some((title, language))) = (*group, title) else { return };
        let Some(titles) = self.groups.get_mut(group) else { return };
        if titles.iter().all(|(own, _)| *own != language) {
            titles.push((language, title.clone()));
            self.group_of.entry((title, language)).or_insert(group);
        }
    }
}

fn key(record: &Record) -> String {
    match (&record.code, &record.name) {
        (Some(code), _) => code.text(),
        // No code has a line break.
        (None, name) => format!("\n{}", name.as_deref().unwrap_or_default()),
    }
}

/// Adds to a record what another one says about the same error. What it says otherwise is kept as unused.
fn fill(own: &mut Record, other: Record) {
    let Record { name, statuses, texts, tags, sources, retryable, unused, place, .. } = other;
    own.unused.extend(unused);
    let mut is_news = |text: String| own.unused.push((place.clone(), text));
    if own.statuses.list.is_empty() {
        own.statuses.list = statuses.list;
    }
    if let Some(rest) = either(&mut own.statuses.rest, statuses.rest) {
        is_news(rest);
    }
    for Text { purpose, language, text } in texts {
        match own.texts.iter().find(|own| own.purpose == purpose && own.language == language) {
            Some(before) if before.text == text => {}
            Some(_) => is_news(text),
            None => own.texts.push(Text { purpose, language, text }),
        }
    }
    if let Some(name) = either(&mut own.name, name) {
        is_news(name);
    }
    if let Some(retryable) = either(&mut own.retryable, retryable) {
        is_news(format!("retryable: {retryable}"));
    }
    for (own, list) in [(&mut own.tags, tags), (&mut own.sources, sources)] {
        if own.is_empty() {
            *own = list;
        } else if !list.is_empty() && *own != list {
            is_news(list.join(", "));
        }
    }
}

/// Takes a value where there is none; returns one that differs from what is there.
fn either<T: PartialEq>(own: &mut Option<T>, other: Option<T>) -> Option<T> {
    match own {
        Some(own) => other.filter(|other| other != own),
        None => {
            *own = other;
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::code::Code;
    use super::super::record::Purpose;
    use super::super::status;
    use super::*;

    fn record(code: &str, line: usize, status: &str, language: &'static str, message: &str) -> Record {
        let place = Place { file: "a.md".to_owned(), line: Some(line) };
        let text = Text { purpose: Purpose::Message, language, text: message.to_owned() };
        Record {
            statuses: status::read(status),
            texts: vec![text],
            ..Record::new(Some(Code::Text(code.to_owned())), place)
        }
    }

    fn shown(records: Vec<Record>, examples: &[(String, u16)]) -> Vec<(String, Vec<u16>, usize, usize)> {
        let entries = merge(records, examples).entries.into_iter();
        let shown = entries.map(|entry| {
            let code = entry.record.code.as_ref().map(Code::text).unwrap_or_default();
            (code, entry.record.statuses.list.clone(), entry.record.texts.len(), usize::from(entry.twin.is_some()))
        });
        shown.collect()
    }

    #[test]
    fn two_languages_are_one_error_and_two_statuses_are_two() {
        let records = vec![
            record("token", 1, "400", "zh", "甲"),
            record("token", 2, "401", "zh", "乙"),
            record("token", 3, "400", "en", "a"),
            record("token", 4, "401", "en", "b"),
        ];
        assert_eq!(shown(records, &[]), [("token".to_owned(), vec![400], 2, 1), ("token".to_owned(), vec![401], 2, 1)]);
    }

    #[test]
    fn a_text_about_several_codes_says_nothing_new_about_those_of_a_list() {
        let mut overview = record("a", 1, "", "en", "both");
        overview.shared_with = vec!["a".to_owned(), "b".to_owned()];
        let other = Record { code: Some(Code::Text("b".to_owned())), ..overview.clone() };
        let records = vec![overview, other, record("a", 9, "404", "en", "no a")];
        assert_eq!(shown(records, &[]), [("b".to_owned(), vec![], 1, 0), ("a".to_owned(), vec![404], 1, 0)]);
    }

    #[test]
    fn examples_tell_statuses_that_nothing_else_tells() {
        let records = vec![record("a", 1, "", "en", "x"), record("b", 2, "404", "en", "y")];
        let examples = [("a".to_owned(), 403), ("b".to_owned(), 400)];
        assert_eq!(shown(records, &examples), [("a".to_owned(), vec![403], 1, 0), ("b".to_owned(), vec![404], 1, 0)]);
    }
}
