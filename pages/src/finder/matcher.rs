//! [`Matcher`]: finds messages and codes in a text, and the values in the messages: `assets/find/match.js`.
//!
//! A text is scanned once: each pattern is indexed by the rarest four letters of its literal text, so few patterns are tried at each
//! place, and each is matched from there.

use std::collections::{BTreeMap, HashMap};

use super::pattern::Pattern;
use super::shape::{Text, find, find_last, slice, steps};
use super::value::Field;
use crate::words::{is_han, is_letter};

/// The longest value in a message.
pub(super) const LONGEST: usize = 2000;

/// Steps that a match costs.
const HIT: f64 = 50.0;

/// The length of runs of letters, and patterns by the run at their anchor.
type Level = (usize, HashMap<Vec<char>, Vec<usize>>);

#[derive(Debug)]
pub(super) struct Matcher {
    patterns: Vec<Pattern>,
    /// Patterns by the letters at their anchors, for runs of 4, 2 and 1 letters.
    levels: Vec<Level>,
}

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

impl Matcher {
    pub(super) fn new(mut patterns: Vec<Pattern>) -> Matcher {
        let width_of = |pattern: &Pattern| [4, 2, 1].into_iter().find(|width| *width <= pattern.longest());
        let mut counts: HashMap<Vec<char>, usize> = HashMap::new();
        for pattern in &patterns {
            let width = width_of(pattern).unwrap_or(usize::MAX);
            if width < usize::MAX {
                pattern.each_gram(width, |gram, _| *counts.entry(gram.to_vec()).or_default() += 1);
            }
        }
        let mut levels: Vec<Level> = [4, 2, 1].map(|width| (width, HashMap::new())).into();
        for (index, pattern) in patterns.iter_mut().enumerate() {
            let Some(width) = width_of(pattern) else { continue };
            let mut best: Option<(usize, Vec<char>, (usize, usize))> = None;
            pattern.each_gram(width, |gram, place| {
                let count = counts.get(gram).copied().unwrap_or_default();
                if best.as_ref().is_none_or(|(least, ..)| count < *least) {
                    best = Some((count, gram.to_vec(), place));
                }
            });
            let level = levels.iter_mut().find(|(own, _)| *own == width);
            if let (Some((_, gram, place)), Some((_, table))) = (best, level) {
                pattern.anchor = place;
                table.entry(gram).or_default().push(index);
            }
        }
        levels.retain(|(_, table)| !table.is_empty());
        Matcher { patterns, levels }
    }

    /// Returns all matches.
    pub(super) fn matches<'k>(
        &self,
        fields: &dyn Fn(usize, usize) -> Option<&'k Field>,
        paste: &mut Paste<'_>,
    ) -> Vec<Match> {
        let mut found = Vec::new();
        if paste.budget > 0.0 {
            paste.budget -= 20.0;
        }
        let text = paste.text;
        for (width, table) in &self.levels {
            for (place, gram) in text.shape.windows(*width).enumerate() {
                if paste.budget <= 0.0 {
                    break;
                }
                for pattern in table.get(gram).into_iter().flatten().filter_map(|index| self.patterns.get(*index)) {
                    let at = place.checked_sub(pattern.anchor.1);
                    let field = |hole: usize| fields(pattern.number, *pattern.fields.get(hole)?);
                    let hit = at.and_then(|at| match pattern.is_code {
                        true => code(pattern, text, at),
                        false => Message { pattern, field: &field }.at(paste, at),
                    });
                    paste.budget -= if hit.is_some() { 1.0 + HIT } else { 1.0 };
                    found.extend(hit);
                }
            }
        }
        found
    }
}

fn code(pattern: &Pattern, text: &Text, start: usize) -> Option<Match> {
    let end = start + pattern.size;
    let at = |place: Option<usize>| place.and_then(|place| text.shape.get(place)).copied();
    let is_free =
        |near: Option<char>, next: Option<char>| !(is_word(near) || matches!(near, Some('-' | '.')) && is_word(next));
    let found = pattern.parts.first().is_some_and(|part| text.has(part, start))
        && is_free(at(start.checked_sub(1)), at(start.checked_sub(2)))
        && is_free(at(Some(end)), at(Some(end + 1)));
    found.then(|| Match {
        number: pattern.number,
        is_code: true,
        size: pattern.size,
        start,
        end,
        values: BTreeMap::new(),
    })
}

fn is_word(letter: Option<char>) -> bool {
    letter.is_some_and(|letter| letter == '_' || letter.is_ascii_lowercase() || letter.is_ascii_digit())
}

/// Returns whether a sentence may start or end before a place.
fn is_edge(shape: &[char], place: usize) -> bool {
    let at = |place: usize| shape.get(place).copied();
    let before = place.checked_sub(1).and_then(at);
    !(is_word(at(place)) && (is_word(before) || before == Some('.')))
}

/// Returns whether a message may start before a place. Han characters in front of a short one may be part of its sentence.
fn is_start(shape: &[char], place: usize, size: usize) -> bool {
    let is_han_at = |place: Option<usize>| place.and_then(|place| shape.get(place)).copied().is_some_and(is_han);
    is_edge(shape, place) && !(size < 8 && is_han_at(Some(place)) && is_han_at(place.checked_sub(1)))
}

/// Returns whether a sentence ends at a place, though its full stop is missing.
fn is_closed(letters: &[char], end: usize) -> bool {
    let rest = slice(letters, end, end + 20);
    let spaces = rest.iter().take(9).take_while(|letter| letter.is_whitespace() && **letter != '\n').count();
    rest.get(spaces).is_none_or(|letter| *letter == '\n' || (!is_letter(*letter) && !letter.is_whitespace()))
}

/// A message that is matched from its anchor: first to the left, then to the right.
struct Message<'m, 'k> {
    pattern: &'m Pattern,
    field: &'m dyn Fn(usize) -> Option<&'k Field>,
}

impl Message<'_, '_> {
    fn at(&self, paste: &mut Paste<'_>, at: usize) -> Option<Match> {
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

/// Returns the start of a value at the start of a message: after a line break, a quotation mark, `=`, `: ` or `] `.
fn left_end(letters: &[char], to: usize) -> usize {
    let low = to.saturating_sub(LONGEST);
    let at = |place: Option<usize>| place.and_then(|place| letters.get(place)).copied();
    let ends = |place: &usize| match at(place.checked_sub(1)) {
        Some('\n' | '"' | '=' | '：') => true,
        Some(' ') => matches!(at(place.checked_sub(2)), Some(':' | ']' | ' ') | None),
        _ => false,
    };
    (low + 1..=to).rev().find(ends).unwrap_or(low)
}

/// Returns the end of a value at the end of a message.
fn right_end(letters: &[char], from: usize) -> usize {
    let rest = slice(letters, from, from + LONGEST);
    from + rest.iter().position(|letter| matches!(letter, '\n' | '"')).unwrap_or(rest.len())
}

/// Returns the end of a value before the punctuation at its end.
fn without_tail(letters: &[char], from: usize, to: usize) -> usize {
    let value = slice(letters, from, to);
    let is_tail = |letter: &&char| letter.is_whitespace() || ".。!！".contains(**letter);
    to - value.iter().rev().take(9).take_while(is_tail).count()
}
