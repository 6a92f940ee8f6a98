//! Reports of syntax errors, and where reading continues behind them.

use super::brackets::Brackets;
use super::{Parser, Stop, scalar};
use crate::diagnostic::Diagnostic;
use crate::lookalike::{is_odd_space, narrow, narrowed};
use crate::messages::{self, Instead};
use crate::scan::bare_key_length;

impl Parser<'_, '_> {
    /// Reports an error that does not interrupt reading.
    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        self.is_sound = false;
        self.diagnostics.push(diagnostic);
    }

    /// Reports an error that interrupts reading, or instead of it the unclosed bracket that it follows from.
    pub(super) fn fail(&mut self, diagnostic: Diagnostic) -> Stop {
        self.stop(diagnostic, true)
    }

    /// Reports an error that is itself why a bracket is unclosed: see [`fail`](Parser::fail).
    pub(super) fn fail_within(&mut self, diagnostic: Diagnostic) -> Stop {
        self.stop(diagnostic, false)
    }

    fn stop(&mut self, diagnostic: Diagnostic, bracket_first: bool) -> Stop {
        let Some(&outermost) = self.open.first() else {
            self.report(diagnostic);
            self.resume = self.next_line(self.at);
            return Stop::Line;
        };
        let brackets = self.brackets.get_or_insert_with(|| Brackets::of(self.bytes));
        let unclosed = self.open.iter().copied().find(|open| brackets.close_of(*open).is_none());
        let close = brackets.close_of(outermost);
        let Some(unclosed) = unclosed else {
            self.report(diagnostic);
            return Stop::Item;
        };
        self.report(if bracket_first { self.unclosed_bracket(unclosed, unclosed + 1) } else { diagnostic });
        let line = self.text.get(..self.at).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
        self.resume = match close {
            Some(close) => self.next_line(close),
            None if bracket_first && line > outermost => line,
            None => self.next_line(self.at),
        };
        self.open.clear();
        Stop::Line
    }

    /// Returns the error of an unclosed bracket from `start` to `end`.
    pub(super) fn unclosed_bracket(&self, start: usize, end: usize) -> Diagnostic {
        let written = self.text.get(start..end).unwrap_or_default();
        messages::unclosed_bracket(self.place(start, end), written)
    }

    /// Gives up the rest of the document.
    pub(super) fn end(&mut self) -> Stop {
        self.open.clear();
        self.resume = self.bytes.len();
        Stop::Line
    }

    /// Returns the start of the line behind the one at `from`.
    pub(super) fn next_line(&self, from: usize) -> usize {
        let rest = self.text.get(from..).unwrap_or_default();
        rest.find('\n').map_or(self.bytes.len(), |end| from + end + 1)
    }

    /// Returns what to write in place of the character here: a full-width or typographic form of TOML's, or an odd space.
    pub(super) fn instead(&self) -> Option<Instead> {
        let here = self.text.get(self.at..)?.chars().next()?;
        if is_odd_space(here) {
            return Some(Instead::Space(here));
        }
        narrow(here).map(|narrow| Instead::Sign(here, narrow))
    }

    /// Returns what to write in place of a key.
    pub(super) fn instead_of_key(&self, key: &str) -> Option<Instead> {
        let narrowed = narrowed(key).filter(|key| bare_key_length(key.as_bytes()) == key.len());
        narrowed.map(Instead::Text).or_else(|| self.instead())
    }

    /// Returns what to write in place of a text where a value should be.
    pub(super) fn instead_of_value(&self, written: &str) -> Option<Instead> {
        if let Some(space) = written.chars().find(|c| is_odd_space(*c)) {
            return Some(Instead::Space(space));
        }
        let value = written.trim_end_matches(ENDS);
        if value.len() < written.len() && scalar::value(value).is_some() {
            return Some(Instead::Nothing(written.get(value.len()..)?.to_owned()));
        }
        let narrowed = narrowed(value).filter(|value| scalar::value(value).is_some());
        narrowed.map(Instead::Text).or_else(|| self.instead())
    }

    /// Returns what to write in place of the rest of a line behind a value.
    pub(super) fn instead_of_rest(&self) -> Option<Instead> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let signs = rest.split(['\n', '\r', '#']).next().unwrap_or_default().trim_end();
        let ends = !signs.is_empty() && signs.trim_matches(ENDS).is_empty();
        if ends { Some(Instead::Nothing(signs.to_owned())) } else { self.instead() }
    }

    /// Returns what to write in place of what follows a key and does not belong to it: an odd space, or a colon, unless
    /// an equals sign follows the word behind it.
    pub(super) fn instead_of_equals(&self) -> Option<Instead> {
        let sign = self.text.get(self.at..)?.chars().next()?;
        if is_odd_space(sign) {
            return Some(Instead::Space(sign));
        }
        let behind = self.text.get(self.word_end()..).unwrap_or_default().trim_start_matches([' ', '\t']);
        (matches!(sign, ':' | '：') && !behind.starts_with('=')).then_some(Instead::Sign(sign, '='))
    }
}

/// Signs that end a value or a sentence elsewhere.
const ENDS: [char; 7] = [';', '；', ',', '，', '。', '、', '．'];
