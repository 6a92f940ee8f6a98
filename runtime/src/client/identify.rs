//! [`identify`]: which entry of an image a response is, and in which envelope.

use alloc::borrow::Cow;
use alloc::vec;
use alloc::vec::Vec;

use errbook_format::image::reading::role;

use super::choice::{Choice, choose};
use super::headers::text;
use super::response::Response;
use super::slots::{Slots, Span};
use super::walk::{walk, walk_within};
use super::walked::Walked;
use super::{scanner::Scanner, shows, value};
use crate::answer::codes::find_all;
use crate::image::Image;
use crate::image::reading::{EnvelopeReading, Readings};
use crate::image::record::Record;
use crate::model::code::Code;

/// What a response is by an image.
pub(crate) struct Identified {
    pub(crate) image: &'static Image,
    pub(crate) envelope: Option<EnvelopeReading>,
    pub(crate) walked: Walked,
    pub(crate) choice: Choice,
    pub(crate) is_error: bool,
}

impl Identified {
    /// Returns whether the response is one entry of the image, or one of several.
    pub(crate) fn is_known(&self) -> bool {
        self.choice.record.is_some() || !self.choice.others.is_empty()
    }
}

/// What identifies an entry, the best last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Basis {
    Nothing,
    HttpStatus,
    Status,
    Type,
    Name,
    Code,
}

/// Finds the entry of an image that a response is.
pub(crate) fn identify(image: &'static Image, response: &Response<'_>) -> Identified {
    let nothing = Walked { slots: Slots::new(), extra: alloc::string::String::new() };
    let is_error = response.status >= 400;
    let unread = Identified { image, envelope: None, walked: nothing, choice: Choice::default(), is_error };
    let Some(readings) = Readings::of(image) else { return unread };
    let mut envelopes = readings.envelopes();
    let Some(first) = envelopes.next() else { return unread };
    let mut best = Reader { image, readings, envelope: first, response }.read();
    let mut others = envelopes.peekable();
    if others.peek().is_some() {
        // In several envelopes, the one that the response fits best.
        let content_type = text(response.headers, "content-type").map(media_type);
        let fit = |read: &Read| read.fit(content_type);
        let mut best_fit = best.as_ref().map(fit);
        for envelope in others {
            let read = Reader { image, readings, envelope, response }.read();
            let its_fit = read.as_ref().map(fit);
            if its_fit > best_fit {
                (best, best_fit) = (read, its_fit);
            }
        }
    }
    match best {
        None => unread,
        Some(Read { envelope, walked, choice, is_error, .. }) => {
            Identified { image, envelope: Some(envelope), walked, choice, is_error }
        }
    }
}

/// Returns a media type without its parameters.
fn media_type(value: &str) -> &str {
    value.split(';').next().unwrap_or_default().trim()
}

/// A body in an envelope.
struct Read {
    envelope: EnvelopeReading,
    walked: Walked,
    basis: Basis,
    choice: Choice,
    is_error: bool,
}

impl Read {
    /// Returns how well the response fits the envelope.
    fn fit(&self, content_type: Option<&str>) -> (bool, Basis, bool, bool, i64) {
        let own = media_type(self.envelope.content_type());
        let has_type = content_type.is_some_and(|content_type| content_type.eq_ignore_ascii_case(own));
        let fit = self.walked.slots.fit;
        let is_complete = fit.always >= shows::always(self.envelope.body());
        (self.is_error, self.basis, has_type, is_complete, i64::from(fit.matched) - i64::from(fit.foreign))
    }
}

struct Reader<'r> {
    image: &'static Image,
    readings: Readings,
    envelope: EnvelopeReading,
    response: &'r Response<'r>,
}

impl Reader<'_> {
    /// Reads the body in the envelope; `None` if it is no JSON object.
    fn read(&self) -> Option<Read> {
        let mut walked = walk(self.response.body, self.envelope.body())?;
        if !walked.slots.violations.is_absent() {
            self.first_item(&mut walked);
        }
        let is_success = self.is_success(&walked);
        let (basis, choice) =
            if is_success == Some(true) { (Basis::Nothing, Choice::default()) } else { self.entry(&walked) };
        let is_known = basis != Basis::Nothing;
        let is_error = self.response.status >= 400 || is_known || is_success == Some(false);
        Some(Read { envelope: self.envelope, walked, basis, choice, is_error })
    }

    /// Takes from the first item of a list of violations what it says of the entry. An item that stands for the entry itself is
    /// no violation.
    fn first_item(&self, walked: &mut Walked) {
        let body = self.response.body;
        let (first, count) = items(body, walked.slots.violations);
        let Some(first) = first else { return };
        if let Some(single) =
            self.envelope.single().filter(|_| count == 1).and_then(|single| walk_within(body, first, single))
        {
            let item = self.envelope.violation().and_then(|violation| walk_within(body, first, violation));
            let has_place =
                item.is_some_and(|item| (role::POINTER..=role::IN).any(|role| !item.slots.get(role).is_absent()));
            let is_entry = || self.identified(&single).is_some_and(|(_, choice)| choice.is_some());
            if !has_place || is_entry() {
                walked.take(single, body, |_| true);
                walked.slots.violations = Span::default();
                return;
            }
        }
        if let Some(item) = self.envelope.violation().and_then(|violation| walk_within(body, first, violation)) {
            // The others are of the violation, or the body has them itself.
            let of_entry = [role::STATUS, role::TYPE, role::KIND, role::RETRYABLE, role::LANGUAGE];
            walked.take(item, body, |role| of_entry.contains(&role));
        }
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
        choose(self.readings, self.envelope, walked, self.response, self.status(walked), records.filter(answers))
    }

    fn http_status(&self, record: u32) -> Option<u16> {
        Some(self.readings.shape(record, self.envelope)?.http_status().as_u16())
    }

    /// Returns the records of the code, the name or the type in a body: with `None` for what is unknown. `None` where the body
    /// has none of these.
    fn identified(&self, walked: &Walked) -> Option<(Basis, Option<Choice>)> {
        if let Some(code) = self.scalar(walked, role::CODE) {
            let records = find_all(self.image, Code::Str(&code)).map(|record| record as u32);
            return Some((Basis::Code, self.choose(walked, records)));
        }
        let records = || 0..self.image.record_count();
        if let Some(name) = self.scalar(walked, role::NAME) {
            let named = records().filter(|record| Record::new(self.image, *record).name() == name);
            return Some((Basis::Name, self.choose(walked, named)));
        }
        let page = self.scalar(walked, role::TYPE).filter(|page| page != "about:blank")?;
        let languages = 0..self.image.languages().len();
        let has_page = |record: &u32| {
            let record = Record::new(self.image, *record);
            languages.clone().any(|language| record.docs_url(language) == Some(&*page))
        };
        Some((Basis::Type, self.choose(walked, records().filter(has_page))))
    }

    /// Returns the entry of a body, and what identifies it.
    fn entry(&self, walked: &Walked) -> (Basis, Choice) {
        if let Some((basis, choice)) = self.identified(walked) {
            // What is unknown is not another entry of the same status.
            return choice.map_or((Basis::Nothing, Choice::default()), |choice| (basis, choice));
        }
        let has_violations = !walked.slots.violations.is_absent();
        let shown = shows::Shown::of(self.envelope, has_violations);
        let silent = |record: &u32| shown.is_silent(self.image, *record, self.readings.holds_violations(*record));
        let records = (0..self.image.record_count()).filter(silent);
        let of_envelope = |record: &u32| self.readings.shape(*record, self.envelope).is_some();
        if let Some(status) = self.status(walked) {
            let same = |record: &u32| Record::new(self.image, *record).status().as_u16() == status;
            let choice = self.choose(walked, records.filter(same).filter(of_envelope));
            return choice.map_or((Basis::Nothing, Choice::default()), |choice| (Basis::Status, choice));
        }
        let status = self.response.status;
        let is_whole = walked.slots.fit.always >= shows::always(self.envelope.body());
        if status >= 400 && is_whole && !shown.has_status {
            let same = |record: &u32| self.http_status(*record) == Some(status);
            let choice = self.choose(walked, records.filter(same));
            if let Some(choice @ Choice { record: Some(_), .. }) = choice {
                return (Basis::HttpStatus, choice);
            }
        }
        (Basis::Nothing, Choice::default())
    }
}

/// Returns where the first item of an array in a body is, and how many items it has.
fn items(body: &str, array: Span) -> (Option<usize>, usize) {
    let starts = starts(body, array);
    (starts.first().copied(), starts.len())
}

/// Returns where the items of an array in a body are.
pub(crate) fn starts(body: &str, array: Span) -> Vec<usize> {
    let mut starts = vec![];
    let mut scanner = Scanner::new(body, array.start());
    let mut is_first = true;
    if scanner.take(b'[').is_none() {
        return starts;
    }
    while let Some(true) = scanner.more(&mut is_first, b']') {
        scanner.peek();
        starts.push(scanner.position());
        if scanner.value(super::scanner::DEPTH).is_none() {
            break;
        }
    }
    starts
}

#[cfg(test)]
mod tests;
