//! [`choose`]: tells records apart that have the same code, name, type or status.

use alloc::vec;
use alloc::vec::Vec;

use errbook_format::image::reading::role;

use super::response::Response;
use super::shows::{Fields, has_page};
use super::slots::Key;
use super::value;
use super::walked::Walked;
use crate::image::Image;
use crate::image::reading::{EnvelopeReading, FieldReading, Readings};
use crate::image::record::Record;
use crate::image::status_table;
use crate::model::status::Status;

/// The record that a response is, or those that it can be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Choice {
    pub(crate) record: Option<u32>,
    /// Where no record is chosen, the candidates: of different entries.
    pub(crate) others: Vec<u32>,
}

/// Chooses among records of a response in an envelope: those that are answered in it, with the name, the type and the status of the
/// body, with the status of HTTP, with the violations and the fields of the body. `None` without records. The plan `identity` of
/// `errbook-catalog` tells by the same rules which responses are of several entries.
pub(crate) fn choose(
    readings: Readings,
    envelope: EnvelopeReading,
    walked: &Walked,
    response: &Response<'_>,
    status: impl FnOnce() -> Option<u16>,
    mut records: impl Iterator<Item = u32>,
) -> Option<Choice> {
    let first = records.next()?;
    let Some(second) = records.next() else { return Some(Choice { record: Some(first), others: Vec::new() }) };
    let mut list = vec![first, second];
    list.extend(records);
    // Those of variants are before those of fallbacks.
    list.sort_unstable();
    let image = envelope.body().image;
    let record = |index: &u32| Record::new(image, *index);
    let scalar = |role| value::scalar(response.body, &walked.extra, walked.slots.get(role));
    keep(&mut list, |index| readings.shape(*index, envelope).is_some());
    if let Some(name) = scalar(role::NAME) {
        keep(&mut list, |index| record(index).name() == name);
    }
    if let Some(page) = scalar(role::TYPE) {
        keep(&mut list, |index| has_page(image, *index, &page));
    }
    if let Some(status) = status() {
        keep_with_status(&mut list, image, status, |index| Some(record(&index).status()));
    }
    keep_with_status(&mut list, image, response.status, |index| {
        readings.shape(index, envelope).map(|shape| shape.http_status())
    });
    let with_violations = lists_violations(walked, response.body);
    if with_violations {
        keep(&mut list, |index| readings.holds_violations(*index));
    }
    let mut distinct: Vec<u32> = Vec::new();
    for index in list {
        if !distinct.iter().any(|other| record(other).name() == record(&index).name()) {
            distinct.push(index);
        }
    }
    if distinct.len() > 1 {
        // An entry that answers for a bare status has it only where no other has.
        let first = status_table::first_record(image);
        keep(&mut distinct, |index| first.is_none_or(|first| *index < first));
        let fields = Fields::of(envelope, with_violations);
        let counts = |index: &u32| field_counts(readings, *index, &fields, walked, response.body);
        keep(&mut distinct, |index| counts(index).0);
        let most = distinct.iter().map(|index| counts(index).1).max();
        keep(&mut distinct, |index| Some(counts(index).1) == most);
    }
    Some(match distinct.as_slice() {
        [only] => Choice { record: Some(*only), others: Vec::new() },
        _ => Choice { record: None, others: distinct },
    })
}

/// Returns whether a body lists violations.
pub(crate) fn lists_violations(walked: &Walked, body: &str) -> bool {
    let list = value::raw_json(body, walked.slots.violations).strip_prefix('[');
    list.is_some_and(|items| items.trim_ascii() != "]")
}

/// Keeps the records with a status. One at another status of the same entry stands for an entry that has no record at this one.
fn keep_with_status(
    list: &mut Vec<u32>,
    image: &'static Image,
    status: u16,
    of_record: impl Fn(u32) -> Option<Status>,
) {
    let name = |index: u32| Record::new(image, index).name();
    let is_exact = |index: u32| of_record(index).is_some_and(|of_record| of_record == status);
    let exact: Vec<&str> = list.iter().filter(|index| is_exact(**index)).map(|index| name(*index)).collect();
    keep(list, |index| is_exact(*index) || has_status(image, *index, status) && !exact.contains(&name(*index)));
}

/// Returns whether a record has a status, or can stand for one of its entry at that status. One that answers for a bare status, which
/// is none of its entry, stands for that status alone.
pub(crate) fn has_status(image: &'static Image, record: u32, status: u16) -> bool {
    let entry = image.entry(record as usize);
    let is_of_entry = |status: u16| entry.statuses().any(|other| other == status);
    entry.status() == status || is_of_entry(status) && is_of_entry(entry.status().as_u16())
}

/// Keeps the items of a list that have a property, unless none has it.
fn keep(list: &mut Vec<u32>, has: impl Fn(&u32) -> bool) {
    if list.iter().any(&has) {
        list.retain(has);
    }
}

/// Returns whether the body has all required fields of a record that the envelope shows, and how many of its fields it has.
fn field_counts(readings: Readings, record: u32, shown: &Fields, walked: &Walked, body: &str) -> (bool, usize) {
    let (mut has_all, mut count) = (true, 0);
    let found = Record::new(shown.image, record);
    for (index, field) in found.fields().enumerate() {
        let declared = crate::answer::field::Field::new(field);
        let Some(reading) = readings.field(record, index) else { continue };
        if declared.is_header_only() || !shown.has(reading.name()) {
            continue;
        }
        let is_there = walked.slots.list.backwards().any(|listed| match listed.key {
            Key::Wire(name) => value::raw(body, &walked.extra, name) == declared.name(),
            Key::Field(_) if listed.value.is_absent() => false,
            Key::Field(at) => FieldReading::at(shown.image, at).name() == reading.name(),
            Key::MessageIn(_) => false,
        });
        count += usize::from(is_there);
        has_all &= is_there || declared.is_optional();
    }
    (has_all, count)
}
