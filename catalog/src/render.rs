//! Shows a mistake as rustc shows its own: the place, the line, and carets under the part at fault.

use std::fmt::Write as _;
use std::ops::Range;

use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use crate::diagnostic::{Diagnostic, Note};
use crate::phrase::{Locale, Phrase};
use crate::source::{Sources, Span};

/// How many columns of a source line are shown. Longer lines are cut on both sides.
const WIDEST: usize = 120;

/// How many columns before the span stay when a line is cut.
const LEAD: usize = 40;

/// Stands for what cannot be shown, and for what was cut.
const UNSHOWN: char = '\u{fffd}';
const CUT: char = '…';

/// The mistake as text in one language, without colour and without a line end after the last line:
///
/// ```text
/// unknown group `mfaa`
///   --> catalog.toml:12:9
///    |
/// 12 | group = "mfaa"
///    |         ^^^^^^ label
///    |
///    = help: did you mean `mfa`?
/// ```
///
/// In Chinese, `note: ` and `help: ` are `说明：` and `帮助：`.
///
/// Carets are counted in terminal columns: two for a wide (CJK) character, none for a combining one.
/// A tab is shown as four spaces, other control characters as `�`. Of a span over several lines the
/// first is shown. A span in no file of `sources` is left out.
#[must_use]
pub fn render(sources: &Sources, diagnostic: &Diagnostic, locale: Locale) -> String {
    let shown = |span: &Span| !sources.name(span.file).is_empty();
    let spans = diagnostic.notes.iter().filter_map(|note| note.span).chain(diagnostic.span);
    let last_line = spans.filter(shown).map(|span| sources.place(span).line).max();
    let gutter = last_line.unwrap_or(1).to_string().len();
    let text = printable(diagnostic.text.get(locale), true);
    let mut page = Page { sources, locale, gutter, text, open: false };
    if let Some(span) = diagnostic.span.filter(shown) {
        page.snippet(span, diagnostic.label.as_ref().map(|label| label.get(locale)));
    }
    // Remarks with a place bring a snippet of their own; the others end the page.
    let (placed, plain): (Vec<&Note>, Vec<&Note>) =
        diagnostic.notes.iter().partition(|note| note.span.as_ref().is_some_and(shown));
    for note in placed {
        page.placed_note(note);
    }
    let notes = plain.into_iter().map(|note| (Phrase::note(), &note.text));
    let remarks: Vec<_> = notes.chain(diagnostic.help.as_ref().map(|text| (Phrase::help(), text))).collect();
    if !remarks.is_empty() {
        page.bar();
    }
    for (lead, text) in remarks {
        page.remark(lead.get(locale), text.get(locale));
    }
    page.text
}

/// Where a span starts, as `catalog.toml:12:9`.
#[must_use]
pub fn place_line(sources: &Sources, span: Span) -> String {
    let place = sources.place(span);
    format!("{}:{}:{}", printable(sources.name(span.file), false), place.line, place.column)
}

/// The text written so far, with one width for all line numbers.
struct Page<'a> {
    sources: &'a Sources,
    locale: Locale,
    gutter: usize,
    text: String,
    /// Whether a snippet was written, which a bar parts from what follows.
    open: bool,
}

impl Page<'_> {
    /// Starts a line with a line number (or blanks) and a bar, and ends it with `rest`.
    fn row(&mut self, number: &str, rest: &str) {
        let row = format!("{number:>width$} | {rest}", width = self.gutter);
        self.text.push('\n');
        self.text.push_str(row.trim_end());
    }

    fn bar(&mut self) {
        self.row("", "");
    }

    fn snippet(&mut self, span: Span, label: Option<&str>) {
        let place = place_line(self.sources, span);
        let line = self.sources.first_line(span);
        let (number, window) = (line.number.to_string(), Window::around(line.text, line.span));
        let _ = write!(self.text, "\n{:width$}--> {place}", "", width = self.gutter);
        self.bar();
        self.row(&number, &window.text);
        let label = printable(label.unwrap_or_default(), false);
        let (indent, carets) = (" ".repeat(window.before), "^".repeat(window.carets));
        self.row("", &format!("{indent}{carets} {label}"));
        self.open = true;
    }

    fn placed_note(&mut self, note: &Note) {
        if self.open {
            self.bar();
        }
        let lead = Phrase::note();
        let text = printable(note.text.get(self.locale), true);
        let _ = write!(self.text, "\n{}{text}", lead.get(self.locale));
        if let Some(span) = note.span {
            self.snippet(span, None);
        }
    }

    /// Writes ` = help: …`; further lines of the text are set below its first.
    fn remark(&mut self, lead: &str, text: &str) {
        let lead = format!("{:width$} = {lead}", "", width = self.gutter);
        let indent = " ".repeat(lead.width());
        for (index, line) in printable(text, true).lines().enumerate() {
            let start = if index == 0 { &lead } else { &indent };
            let _ = write!(self.text, "\n{start}{line}");
        }
    }
}

/// The part of a line that is shown, and where the carets go.
struct Window {
    text: String,
    /// Columns before the first caret.
    before: usize,
    /// Number of carets, at least one.
    carets: usize,
}

impl Window {
    /// The part of `line` around `span`, a range of bytes on character boundaries.
    fn around(line: &str, span: Range<usize>) -> Self {
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

/// The bytes of `line` that are shown: all, or about [`WIDEST`] columns which begin a little before
/// the span.
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

/// The first character (its place and length in bytes) that does not fit into `columns`, if any.
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

/// Control characters, and those which change the direction of the text after them: a terminal that
/// obeys one would show something else than what was written.
fn is_unshown(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The text as a terminal can show it in one line.
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

/// A sentence as a terminal can show it. Line ends stay if `lines`, and are blanks otherwise.
fn printable(text: &str, lines: bool) -> String {
    let one_line = |line: &str| expand(line.strip_suffix('\r').unwrap_or(line));
    text.split('\n').map(one_line).collect::<Vec<_>>().join(if lines { "\n" } else { " " })
}

#[cfg(test)]
mod tests;
