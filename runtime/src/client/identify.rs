//! [`identify`]: which entry of an image a response is, and in which envelope.

use core::cmp::Reverse;

use super::choice::Choice;
use super::headers::text;
use super::reader::{Basis, Read, Reader};
use super::response::Response;
use super::scanner::Scanner;
use super::shows;
use super::slots::Key;
use super::value;
use super::walked::Walked;
use crate::image::Image;
use crate::image::reading::{EnvelopeReading, Readings};
use crate::image::record::Record;

/// What a response is by an image.
pub(crate) struct Identified {
    pub(crate) image: &'static Image,
    pub(crate) envelope: Option<EnvelopeReading>,
    pub(crate) choice: Choice,
    pub(crate) is_error: bool,
}

impl Identified {
    /// Returns whether the response is one entry of the image, or one of several.
    pub(crate) fn is_known(&self) -> bool {
        self.choice.record.is_some() || !self.choice.others.is_empty()
    }
}

/// Finds the entry of an image that a response is, and reads its body in the envelope that it fits best.
pub(crate) fn identify(image: &'static Image, response: &Response<'_>, walked: &mut Walked) -> Identified {
    let found = Readings::of(image).and_then(|readings| in_envelopes(image, readings, response, walked));
    let is_error = response.status >= 400;
    match found {
        None => Identified { image, envelope: None, choice: Choice::default(), is_error },
        Some(Read { envelope, choice, is_error, .. }) => {
            Identified { image, envelope: Some(envelope), choice, is_error }
        }
    }
}

fn in_envelopes(
    image: &'static Image,
    readings: Readings,
    response: &Response<'_>,
    walked: &mut Walked,
) -> Option<Read> {
    if response.status < 400 && !readings.envelopes().any(EnvelopeReading::has_errors_below_400) {
        return None;
    }
    let first = likely(readings, response.body)?;
    let reader = |envelope| Reader { image, readings, envelope, response };
    // A body that is not JSON is not JSON in any other envelope.
    let mut best = reader(first).read(walked)?;
    if readings.envelope_count() == 1 {
        return Some(best);
    }
    let content_type = text(response.headers, "content-type").map(media_type);
    if is_certain(&best, image, response.body, walked, content_type) {
        return Some(best);
    }
    let order = |read: &Read, walked: &Walked| (fit(read, walked, content_type), Reverse(read.envelope.index));
    let mut best_order = order(&best, walked);
    let mut tried = Walked::new();
    for envelope in readings.envelopes().filter(|envelope| envelope.index != first.index) {
        let Some(read) = reader(envelope).read(&mut tried) else { continue };
        let its_order = order(&read, &tried);
        if its_order > best_order {
            (best, best_order) = (read, its_order);
            core::mem::swap(walked, &mut tried);
        }
    }
    Some(best)
}

/// Returns the envelope whose first member is that of the body: bodies have their members in the order of their template.
fn likely(readings: Readings, body: &str) -> Option<EnvelopeReading> {
    let mut envelopes = readings.envelopes();
    let default = envelopes.next()?;
    if readings.envelope_count() == 1 {
        return Some(default);
    }
    let mut scanner = Scanner::new(body, 0);
    let mut first_name = || {
        scanner.take(b'{')?;
        let (start, end, _) = scanner.name()?;
        body.get(start..end)
    };
    let name = first_name().unwrap_or_default();
    Some(readings.envelopes().find(|envelope| envelope.body().first_name() == name).unwrap_or(default))
}

/// Returns a media type without its parameters.
fn media_type(value: &str) -> &str {
    value.split(';').next().unwrap_or_default().trim()
}

fn has_type(envelope: EnvelopeReading, content_type: &str) -> bool {
    content_type.eq_ignore_ascii_case(media_type(envelope.content_type()))
}

/// Returns how well a response fits the envelope. The status of HTTP says nothing of the envelope.
fn fit(read: &Read, walked: &Walked, content_type: Option<&str>) -> (bool, Basis, bool, bool, i64, i64) {
    let has_type = content_type.is_some_and(|content_type| has_type(read.envelope, content_type));
    let fit = walked.slots.fit;
    let is_complete = fit.always >= shows::always(read.envelope.body());
    let basis = if read.basis == Basis::HttpStatus { Basis::Nothing } else { read.basis };
    let others = i64::from(fit.foreign + fit.contrary);
    (read.is_error, basis, has_type, is_complete, i64::from(fit.matched) - others, -others)
}

/// Returns whether no other envelope can fit better: the code is that of an entry, the body has all members of the envelope, and
/// those that it has beside them are fields of the entry.
fn is_certain(read: &Read, image: &'static Image, body: &str, walked: &Walked, content_type: Option<&str>) -> bool {
    let fit = walked.slots.fit;
    let Some(record) = read.choice.record.filter(|_| read.basis == Basis::Code && fit.foreign + fit.contrary == 0)
    else {
        return false;
    };
    let record = Record::new(image, record);
    let is_field = |name: &str| record.fields().any(|(field, _)| field == name);
    content_type.is_none_or(|content_type| has_type(read.envelope, content_type))
        && fit.always >= shows::always(read.envelope.body())
        && walked.slots.list.backwards().all(|listed| match listed.key {
            Key::Wire(name) => is_field(value::raw(body, &walked.extra, name)),
            Key::Field(_) | Key::MessageIn(_) => true,
        })
}
