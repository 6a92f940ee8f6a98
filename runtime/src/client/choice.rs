//! [`choose`]: tells records apart that have the same code, name, type or status.

use alloc::vec;
use alloc::vec::Vec;

use super::response::Response;
use super::shows::Fields;
use super::slots::Key;
use super::value;
use super::walked::Walked;
use crate::image::reading::{EnvelopeReading, FieldReading, Readings};
use crate::image::record::Record;

/// The record that a response is, or those that it can be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Choice {
    pub(crate) record: Option<u32>,
    /// Where no record is chosen, the candidates: of different entries.
    pub(crate) others: Vec<u32>,
}

/// Chooses among records of a response in an envelope: those that are answered in it, with the status of the body, with that of HTTP,
/// with the fields of the body. `None` without records.
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
    keep(&mut list, |index| readings.shape(*index, envelope).is_some());
    if let Some(status) = status() {
        keep(&mut list, |index| record(index).status().as_u16() == status);
    }
    keep(&mut list, |index| {
        readings.shape(*index, envelope).is_some_and(|shape| shape.http_status().as_u16() == response.status)
    });
    if !walked.slots.violations.is_absent() {
        keep(&mut list, |index| readings.holds_violations(*index));
    }
    let mut distinct: Vec<u32> = Vec::new();
    for index in list {
        if !distinct.iter().any(|other| record(other).name() == record(&index).name()) {
            distinct.push(index);
        }
    }
    if distinct.len() > 1 {
        let fields = Fields::of(envelope);
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
            Key::Field(at) => FieldReading::at(shown.image, at).name() == reading.name(),
            Key::MessageIn(_) => false,
        });
        count += usize::from(is_there);
        has_all &= is_there || declared.is_optional();
    }
    (has_all, count)
}
