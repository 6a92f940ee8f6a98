//! Source lines as terminals show them: cut to a width, in columns, without what a terminal would obey.

use std::ops::Range;

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

/// How many columns of a source line are shown. Longer lines are cut on both sides.
pub(super) const WIDEST: usize = 120;

/// How many columns before the span stay when a line is cut.
const LEAD: usize = 40;

/// Replaces what cannot be shown.
const UNSHOWN: char = '\u{fffd}';
/// Replaces what was cut.
const CUT: char = '…';

/// The part of a line that is shown, and where its carets go.
pub(super) struct Window {
    /// The text that is shown.
    pub(super) text: String,
    /// Columns before the first caret.
    pub(super) before: usize,
    /// Number of carets, at least one.
    pub(super) carets: usize,
}

impl Window {
    /// Returns the part of `line` around `span`, a range of bytes on character boundaries.
    pub(super) fn around(line: &str, span: Range<usize>) -> Self {
        let shown = visible(line, &span);
        let part = |range: Range<usize>| expand(line.get(range).unwrap_or_default());
        let (start, end) = (span.start.max(shown.start), span.end.min(shown.end));
        let (before, marked, after) = (part(shown.start..start), part(start..end), part(end..shown.end));
        let cut = |is_cut: bool| {
            if is_cut { CUT.to_string() } else { String::new() }
        };
        let (left, right) = (cut(shown.start > 0), cut(shown.end < line.len()));
        Self {
            before: left.width() + before.width(),
            carets: marked.width().max(1),
            text: format!("{left}{before}{marked}{after}{right}"),
        }
    }
}

/// Returns the bytes of `line` that are shown: all, or about [`WIDEST`] columns that begin a little before the span.
fn visible(line: &str, span: &Range<usize>) -> Range<usize> {
    if reach(line.char_indices(), WIDEST).is_none() {
        return 0..line.len();
    }
    let before = line.get(..span.start).unwrap_or_default();
    let start = reach(before.char_indices().rev(), LEAD).map_or(0, |(at, width)| at + width);
    let tail = line.get(start..).unwrap_or_default();
    let end = reach(tail.char_indices(), WIDEST).map_or(line.len(), |(at, _)| start + at);
    start..end
}

/// Returns the first character (its offset and length in bytes) that does not fit into `columns`, if any.
fn reach(letters: impl Iterator<Item = (usize, char)>, columns: usize) -> Option<(usize, usize)> {
    let mut used = 0;
    let mut letters = letters;
    letters.find_map(|(at, letter)| {
        used += columns_of(letter);
        (used > columns).then(|| (at, letter.len_utf8()))
    })
}

const TAB: &str = "    ";

fn columns_of(letter: char) -> usize {
    match letter {
        '\t' => TAB.len(),
        _ if is_unshown(letter) => 1,
        _ => letter.width().unwrap_or(0),
    }
}

/// Returns whether a character is a control character or changes the direction of the text after it: a terminal that obeys
/// it would show something else than the file holds.
fn is_unshown(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Returns the text as a terminal can show it in one line.
fn expand(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\t' => shown.push_str(TAB),
            '\u{feff}' => {}
            _ if is_unshown(letter) => shown.push(UNSHOWN),
            _ => shown.push(letter),
        }
    }
    shown
}

/// Returns a sentence as a terminal can show it. Line ends stay if `lines`, and become spaces otherwise.
pub(super) fn printable(text: &str, lines: bool) -> String {
    let one_line = |line: &str| expand(line.strip_suffix('\r').unwrap_or(line));
    text.split('\n').map(one_line).collect::<Vec<_>>().join(if lines { "\n" } else { " " })
}
