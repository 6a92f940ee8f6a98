//! [`Message`]: finds a message in a text, and the values in it.

use std::collections::BTreeMap;

use super::edges::{LONGEST, is_closed, is_edge, is_start, left_end, right_end, without_tail};
use super::pattern::Pattern;
use super::shape::{Text, find, find_last, slice, steps};
use super::value::Field;

/// A pattern in a text.
#[derive(Debug)]
pub(super) struct Match {
    pub(super) number: usize,
    pub(super) is_code: bool,
    pub(super) size: usize,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) values: BTreeMap<usize, String>,
}

/// What a text is matched with.
pub(super) struct Paste<'t> {
    pub(super) text: &'t Text,
    /// Whether the text is a message as a whole.
    pub(super) is_whole: bool,
    /// The steps that are left.
    pub(super) budget: f64,
}

/// The value of a field between two places.
struct Span {
    hole: usize,
    from: usize,
    to: usize,
}

/// A message that is matched from its anchor: first to the left, then to the right.
pub(super) struct Message<'m, 'k> {
    pub(super) pattern: &'m Pattern,
    pub(super) field: &'m dyn Fn(usize) -> Option<&'k Field>,
}

impl Message<'_, '_> {
    /// Returns the match whose anchor is at a place.
    pub(super) fn at(&self, paste: &mut Paste<'_>, at: usize) -> Option<Match> {
        let pattern = self.pattern;
        let anchor = pattern.parts.get(pattern.anchor.0)?;
        if !paste.text.has(anchor, at) {
            return None;
        }
        let mut spans = Vec::new();
        let start = self.to_the_left(paste, at, &mut spans)?;
        let end = self.to_the_right(paste, at + anchor.len(), &mut spans)?;
        let values = self.values(paste.text, &spans)?;
        Some(Match { number: pattern.number, is_code: false, size: pattern.size, start, end, values })
    }

    /// Returns the start of the literal text.
    fn to_the_left(&self, paste: &mut Paste<'_>, at: usize, spans: &mut Vec<Span>) -> Option<usize> {
        let (pattern, text) = (self.pattern, paste.text);
        let (mut from, mut first) = (at, at);
        for (hole, part) in pattern.parts.iter().enumerate().take(pattern.anchor.0).rev() {
            let to = from;
            if !part.is_empty() {
                let low = from.saturating_sub(LONGEST);
                let place = find_last(slice(&text.shape, low, from), part);
                paste.budget -= 20.0 + steps(from - low - place.unwrap_or_default()) / 8.0;
                from = low + place?;
                first = from;
            } else if hole == 0 {
                from = if paste.is_whole { 0 } else { left_end(&text.letters, from) };
                paste.budget -= 20.0 + steps(to - from) / 8.0;
            }
            spans.push(Span { hole, from: from + part.len(), to });
        }
        let has_start = pattern.parts.first().is_some_and(|part| !part.is_empty());
        (!has_start || paste.is_whole || is_start(&text.shape, first, pattern.size)).then_some(first)
    }

    /// Returns the end of the literal text.
    fn to_the_right(&self, paste: &mut Paste<'_>, at: usize, spans: &mut Vec<Span>) -> Option<usize> {
        let (pattern, text) = (self.pattern, paste.text);
        let last = pattern.parts.len() - 1;
        let (mut end, mut final_end) = (at, at);
        for (index, part) in pattern.parts.iter().enumerate().skip(pattern.anchor.0 + 1) {
            let is_last = index == last;
            let place = self.next(paste, index, end)?;
            spans.push(Span { hole: index - 1, from: end, to: place });
            end = place + part.len();
            if !part.is_empty() {
                final_end = end;
            }
            if is_last {
                break;
            }
        }
        let is_literal = pattern.parts.last().is_some_and(|part| !part.is_empty());
        let is_whole = !pattern.tail.is_empty() && text.has(&pattern.tail, end);
        let is_open = !pattern.tail.is_empty() && !paste.is_whole && !is_closed(&text.letters, end);
        if is_literal && !is_whole && (!is_edge(&text.shape, end) || is_open) {
            return None;
        }
        Some(match (is_whole, is_literal) {
            (true, _) => end + pattern.tail.len(),
            (false, true) => end,
            (false, false) => final_end,
        })
    }

    /// Returns where a part starts behind a value.
    fn next(&self, paste: &mut Paste<'_>, index: usize, end: usize) -> Option<usize> {
        let (pattern, text) = (self.pattern, paste.text);
        let part = pattern.parts.get(index)?;
        if index + 1 < pattern.parts.len() {
            return if part.is_empty() { Some(end) } else { self.next_part(paste, part, (index, end), false) };
        }
        let literal = [part.as_slice(), &pattern.tail].concat();
        let whole = paste.is_whole;
        let found = if literal.is_empty() { None } else { self.next_part(paste, &literal, (index, end), whole) };
        match found {
            Some(place) => Some(place),
            None if part.is_empty() => {
                let to = if whole { text.len() } else { right_end(&text.letters, end) };
                Some(without_tail(&text.letters, end, to))
            }
            None if pattern.tail.is_empty() => None,
            None => self
                .next_part(paste, part, (index, end), whole)
                .filter(|place| is_closed(&text.letters, place + part.len())),
        }
    }

    /// Returns the nearest occurrence of a literal text with a valid value before it; the last one if the text is a message.
    fn next_part(
        &self,
        paste: &mut Paste<'_>,
        part: &[char],
        (index, from): (usize, usize),
        at_end: bool,
    ) -> Option<usize> {
        let text = paste.text;
        let end = text.len().checked_sub(part.len());
        if let Some(end) = end.filter(|end| at_end && *end >= from && text.has(part, *end)) {
            return Some(end);
        }
        let is_last = index + 1 == self.pattern.parts.len();
        let rest = slice(&text.shape, from, from + LONGEST + part.len());
        let mut place = find(rest, part, 0);
        for _ in 0..20 {
            let Some(at) = place else { break };
            paste.budget -= 20.0 + steps(at) / 8.0;
            let value = text.trimmed(from, from + at);
            let fits = (self.field)(index - 1).is_none_or(|field| field.fits(&value));
            if fits && (!is_last || is_edge(&text.shape, from + at + part.len())) {
                return Some(from + at);
            }
            place = find(rest, part, at + 1);
        }
        paste.budget -= steps(rest.len()) / 8.0;
        None
    }

    /// Returns the values of a match; `None` if they contradict the fields.
    fn values(&self, text: &Text, spans: &[Span]) -> Option<BTreeMap<usize, String>> {
        let pattern = self.pattern;
        let fixed = pattern.fixed.as_ref();
        let mut values: BTreeMap<usize, String> = fixed.cloned().into_iter().collect();
        for span in spans {
            let value = text.trimmed(span.from, span.to);
            let field = *pattern.fields.get(span.hole)?;
            let is_empty = |part: usize| pattern.parts.get(part).is_some_and(Vec::is_empty);
            // The boundary between two values without text between them is unknown.
            let touches = (span.hole > 0 && is_empty(span.hole))
                || (span.hole + 1 < pattern.fields.len() && is_empty(span.hole + 1));
            if value.is_empty() || touches {
                continue;
            }
            let is_other =
                values.get(&field).is_some_and(|known| *known != value) && fixed.is_none_or(|(own, _)| *own != field);
            if is_other || !(self.field)(span.hole).is_none_or(|own| own.fits(&value)) {
                return None;
            }
            values.insert(field, value);
        }
        Some(values)
    }
}
