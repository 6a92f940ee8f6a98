//! [`Matcher`]: finds messages and codes in a text, and the values in the messages: `assets/find/match.js`.
//!
//! A text is scanned once: each pattern is indexed by the rarest four letters of its literal text, so few patterns are tried at each
//! place, and each is matched from there.

use std::collections::{BTreeMap, HashMap};

use super::edges::is_word;
use super::message::{Match, Message, Paste};
use super::pattern::Pattern;
use super::shape::Text;
use super::value::Field;

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
