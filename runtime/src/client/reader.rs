//! [`Reader`]: which entry a body is in an envelope.

use alloc::borrow::Cow;

use errbook_format::image::reading::role;

use super::choice::{Choice, choose, has_status, lists_violations};
use super::items::items;
use super::response::Response;
use super::slots::Span;
use super::walk::walk;
use super::walked::Walked;
use super::{shows, value};
use crate::answer::codes::find_text;
use crate::image::Image;
use crate::image::reading::{EnvelopeReading, Reading, Readings};
use crate::image::record::Record;

/// What identifies an entry, the best last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Basis {
    Nothing,
    HttpStatus,
    Status,
    Type,
    Name,
    Code,
}

/// What a body is in an envelope.
pub(crate) struct Read {
    pub(crate) envelope: EnvelopeReading,
    pub(crate) basis: Basis,
    pub(crate) choice: Choice,
    pub(crate) is_error: bool,
}

/// Reads a body in an envelope.
pub(crate) struct Reader<'r> {
    pub(crate) image: &'static Image,
    pub(crate) readings: Readings,
    pub(crate) envelope: EnvelopeReading,
    pub(crate) response: &'r Response<'r>,
}

impl Reader<'_> {
    /// Reads the body in the envelope, into `walked`; `None` if it is not a JSON object.
    pub(crate) fn read(&self, walked: &mut Walked) -> Option<Read> {
        walk(self.response.body, self.envelope.body(), walked)?;
        if !walked.slots.violations.is_absent() {
            self.first_item(walked);
        }
        let is_success = self.is_success(walked);
        let (basis, choice) =
            if is_success == Some(true) { (Basis::Nothing, Choice::default()) } else { self.entry(walked) };
        let is_known = basis != Basis::Nothing;
        let is_error = self.response.status >= 400 || is_known || is_success == Some(false);
        Some(Read { envelope: self.envelope, basis, choice, is_error })
    }

    /// Takes from the first item of a list of violations what it says of the entry. An item that stands for the entry itself is
    /// no violation.
    fn first_item(&self, walked: &mut Walked) {
        // The others are of the violation, or the body has them itself.
        const OF_ENTRY: [u32; 5] = [role::STATUS, role::TYPE, role::KIND, role::RETRYABLE, role::LANGUAGE];

        let (array, violation) = (walked.slots.violations, self.envelope.violation());
        let mut item = Walked::new();
        if self.envelope.single().is_some_and(|single| self.is_only_item(array, single, &mut item)) {
            let mut of_violation = Walked::new();
            let is_read = self.is_first_item(array, violation, &mut of_violation);
            let has_place = is_read && (role::POINTER..=role::IN).any(|role| !of_violation.slots.get(role).is_absent());
            let is_entry = || self.identified(&item).is_some_and(|(_, choice)| choice.is_some());
            if !has_place || is_entry() {
                walked.slots.fit.add_item(item.slots.fit);
                walked.take(&item, self.response.body, |_| true);
                walked.slots.violations = Span::default();
                return;
            }
        }
        let telling = violation.filter(|violation| shows::has_any(*violation, &OF_ENTRY));
        if telling.is_some() && self.is_first_item(array, telling, &mut item) {
            walked.slots.fit.add_item(item.slots.fit);
            walked.take(&item, self.response.body, |role| OF_ENTRY.contains(&role));
        }
    }

    /// Reads the first item of an array; returns whether there is one.
    fn is_first_item(&self, array: Span, reading: Option<Reading>, item: &mut Walked) -> bool {
        items(self.response.body, array, reading).next(item).is_some()
    }

    /// The same of an array of one item.
    fn is_only_item(&self, array: Span, reading: Reading, item: &mut Walked) -> bool {
        let mut items = items(self.response.body, array, Some(reading));
        items.next(item).is_some() && items.is_at_end()
    }

    /// Returns whether the body is that of a success: `None` where the envelope does not tell.
    fn is_success(&self, walked: &Walked) -> Option<bool> {
        if self.response.status >= 400 {
            return None;
        }
        let (mut is_success, mut is_other) = (true, false);
        let mut has_marks = false;
        for (role, json) in self.envelope.success()? {
            has_marks = true;
            let slot = walked.slots.get(role);
            let is_same = value::raw_json(self.response.body, slot) == json;
            is_success &= is_same;
            is_other |= !is_same && !slot.is_absent();
        }
        match (has_marks, is_success, is_other) {
            (true, true, _) => Some(true),
            (true, false, true) => Some(false),
            _ => None,
        }
    }

    fn scalar<'w>(&'w self, walked: &'w Walked, role: u32) -> Option<Cow<'w, str>> {
        value::scalar(self.response.body, &walked.extra, walked.slots.get(role))
    }

    fn status(&self, walked: &Walked) -> Option<u16> {
        self.scalar(walked, role::STATUS)?.parse().ok()
    }

    /// Returns the records that can be an answer below 400, where the response is one, among these.
    fn choose(&self, walked: &Walked, records: impl Iterator<Item = u32>) -> Option<Choice> {
        let status = self.response.status;
        let answers = |record: &u32| status >= 400 || self.http_status(*record).is_some_and(|status| status < 400);
        choose(self.readings, self.envelope, walked, self.response, || self.status(walked), records.filter(answers))
    }

    fn http_status(&self, record: u32) -> Option<u16> {
        Some(self.readings.shape(record, self.envelope)?.http_status().as_u16())
    }

    /// Returns the records of the code, the name or the type in a body: with `None` for what is unknown. `None` where the body
    /// has none of these.
    fn identified(&self, walked: &Walked) -> Option<(Basis, Option<Choice>)> {
        if let Some(code) = self.scalar(walked, role::CODE) {
            return Some((Basis::Code, self.choose(walked, find_text(self.image, &code))));
        }
        let records = || 0..self.image.record_count();
        if let Some(name) = self.scalar(walked, role::NAME) {
            let named = records().filter(|record| Record::new(self.image, *record).name() == name);
            return Some((Basis::Name, self.choose(walked, named)));
        }
        let page = self.scalar(walked, role::TYPE).filter(|page| page != "about:blank")?;
        let paged = records().filter(|record| shows::has_page(self.image, *record, &page));
        Some((Basis::Type, self.choose(walked, paged)))
    }

    /// Returns the entry of a body, and what identifies it.
    fn entry(&self, walked: &Walked) -> (Basis, Choice) {
        if let Some((basis, choice)) = self.identified(walked) {
            // What is unknown is not another entry of the same status.
            return choice.map_or((Basis::Nothing, Choice::default()), |choice| (basis, choice));
        }
        let has_violations = lists_violations(walked, self.response.body);
        let shown = shows::Shown::of(self.envelope, has_violations);
        let silent = |record: &u32| shown.is_silent(self.image, *record, self.readings.holds_violations(*record));
        let records = (0..self.image.record_count()).filter(silent);
        let of_envelope = |record: &u32| self.readings.shape(*record, self.envelope).is_some();
        if let Some(status) = self.status(walked) {
            let same = |record: &u32| has_status(self.image, *record, status);
            let choice = self.choose(walked, records.filter(same).filter(of_envelope));
            return choice.map_or((Basis::Nothing, Choice::default()), |choice| (Basis::Status, choice));
        }
        let status = self.response.status;
        let fit = walked.slots.fit;
        let is_whole = fit.always >= shows::always(self.envelope.body()) && fit.contrary == 0;
        if status >= 400 && is_whole && !shown.has_status {
            let same = |record: &u32| {
                let of_record = self.http_status(*record);
                of_record == Some(status) || of_record.is_some() && has_status(self.image, *record, status)
            };
            let choice = self.choose(walked, records.filter(same));
            if let Some(choice @ Choice { record: Some(_), .. }) = choice {
                return (Basis::HttpStatus, choice);
            }
        }
        (Basis::Nothing, Choice::default())
    }
}
