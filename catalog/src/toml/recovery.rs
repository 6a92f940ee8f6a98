//! Reports of syntax errors, and where reading continues behind them.

use super::brackets::Brackets;
use super::{Parser, Stop};
use crate::diagnostic::Diagnostic;
use crate::messages;

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
    fn next_line(&self, from: usize) -> usize {
        let rest = self.text.get(from..).unwrap_or_default();
        rest.find('\n').map_or(self.bytes.len(), |end| from + end + 1)
    }

    /// Returns the full-width character here, as Chinese input methods write it, and the TOML character that is meant.
    pub(super) fn wide_form(&self) -> Option<(char, char)> {
        let wide = self.text.get(self.at..)?.chars().next()?;
        let narrow = match wide {
            '＝' => '=',
            '“' | '”' | '＂' => '"',
            '‘' | '’' | '＇' => '\'',
            '，' => ',',
            '。' | '．' => '.',
            '［' | '【' => '[',
            '］' | '】' => ']',
            '｛' => '{',
            '｝' => '}',
            '＃' => '#',
            _ => return None,
        };
        Some((wide, narrow))
    }
}
