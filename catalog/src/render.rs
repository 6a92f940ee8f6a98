//! Shows a diagnostic as rustc shows its own: the place, the line, and carets under the part at fault.

mod styled;
mod window;

use unicode_width::UnicodeWidthStr as _;

use self::window::{Window, printable};
use crate::diagnostic::{Diagnostic, Note};
use crate::phrase::{Locale, Phrase};
use crate::source::{Sources, Span};

pub use self::styled::{Role, Styled};

/// Returns the diagnostic as text in one language, without colour and without a line end behind the last line:
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
/// Carets are counted in terminal columns: two for a wide (CJK) character, none for a combining one. A tab is shown as four
/// spaces, other control characters as `�`. Of a span over several lines the first is shown. A span in no file of `sources`
/// is left out. Of a file outside of the project, the place is shown but not the line.
#[must_use]
pub fn render(sources: &Sources, diagnostic: &Diagnostic, locale: Locale) -> String {
    render_styled(sources, diagnostic, locale).into_iter().map(|piece| piece.text).collect()
}

/// Returns the same text as [`render`], in pieces with roles.
#[must_use]
pub fn render_styled(sources: &Sources, diagnostic: &Diagnostic, locale: Locale) -> Vec<Styled> {
    let shown = |span: &Span| !sources.name(span.file).is_empty();
    let spans = diagnostic.notes.iter().filter_map(|note| note.span).chain(diagnostic.span);
    let last_line = spans.filter(shown).map(|span| sources.place(span).line).max();
    let gutter = last_line.unwrap_or(1).to_string().len();
    let mut page = Page { sources, locale, gutter, pieces: Vec::new(), open: false };
    page.push(Role::Message, &printable(diagnostic.text.get(locale), true));
    if let Some(span) = diagnostic.span.filter(shown) {
        page.snippet(span, Role::Caret, diagnostic.label.as_ref().map(|label| label.get(locale)));
    }
    // Notes with a place bring a snippet of their own; the others end the page.
    let (placed, plain): (Vec<&Note>, Vec<&Note>) =
        diagnostic.notes.iter().partition(|note| note.span.as_ref().is_some_and(shown));
    for note in placed {
        page.placed_note(note);
    }
    let notes = plain.into_iter().map(|note| (Phrase::note(), &note.text));
    let remarks: Vec<_> = notes.chain(diagnostic.help.as_ref().map(|text| (Phrase::help(), text))).collect();
    if !remarks.is_empty() {
        page.gutter("");
    }
    for (lead, text) in remarks {
        page.remark(lead.get(locale), text.get(locale));
    }
    page.pieces
}

/// Returns where a span starts, as `catalog.toml:12:9`.
#[must_use]
pub fn place_line(sources: &Sources, span: Span) -> String {
    let place = sources.place(span);
    format!("{}:{}:{}", printable(sources.name(span.file), false), place.line, place.column)
}

/// The pieces written so far, with one width for all line numbers.
struct Page<'a> {
    sources: &'a Sources,
    locale: Locale,
    gutter: usize,
    pieces: Vec<Styled>,
    /// Whether a snippet was written: a bar separates it from what follows.
    open: bool,
}

impl Page<'_> {
    /// Appends a text, to the last piece if it has the same role.
    fn push(&mut self, role: Role, text: &str) {
        match self.pieces.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if last.role == role => last.text.push_str(text),
            _ => self.pieces.push(Styled { role, text: text.to_owned() }),
        }
    }

    /// Starts a line with a sign that is aligned to the line numbers: `   -->`, ` 12 |`.
    fn sign(&mut self, width: usize, sign: &str) {
        let indent = width.saturating_sub(sign.len());
        self.push(Role::Plain, &format!("\n{:indent$}", ""));
        self.push(Role::Gutter, sign);
    }

    /// Starts a line with a line number (or blanks) and a bar.
    fn gutter(&mut self, number: &str) {
        let bar = if number.is_empty() { "|".to_owned() } else { format!("{number} |") };
        self.sign(self.gutter + 2, &bar);
    }

    fn snippet(&mut self, span: Span, caret: Role, label: Option<&str>) {
        self.sign(self.gutter + 3, "-->");
        self.push(Role::Plain, &format!(" {}", place_line(self.sources, span)));
        self.open = true;
        if !self.sources.shows_lines(span.file) {
            return;
        }
        let line = self.sources.first_line(span);
        let window = Window::around(line.text, line.span);
        self.gutter("");
        self.gutter(&line.number.to_string());
        self.push(Role::Source, format!(" {}", window.text).trim_end());
        self.gutter("");
        self.push(Role::Plain, &" ".repeat(window.before + 1));
        self.push(caret, &"^".repeat(window.carets));
        let label = printable(label.unwrap_or_default(), false);
        if !label.trim_end().is_empty() {
            self.push(Role::Plain, " ");
            self.push(Role::Label, label.trim_end());
        }
    }

    fn placed_note(&mut self, note: &Note) {
        if self.open {
            self.gutter("");
        }
        self.push(Role::Plain, "\n");
        self.push(Role::Lead, Phrase::note().get(self.locale));
        self.push(Role::Plain, &printable(note.text.get(self.locale), true));
        if let Some(span) = note.span {
            self.snippet(span, Role::NoteCaret, None);
        }
    }

    /// Writes ` = help: …`; further lines of the text are aligned with its first.
    fn remark(&mut self, lead: &str, text: &str) {
        let indent = self.gutter + " = ".len() + lead.width();
        for (index, line) in printable(text, true).lines().enumerate() {
            if index == 0 {
                self.sign(self.gutter + 2, "=");
                self.push(Role::Plain, " ");
                self.push(Role::Lead, lead);
                self.push(Role::Plain, line);
            } else {
                self.push(Role::Plain, &format!("\n{:indent$}{line}", ""));
            }
        }
    }
}

#[cfg(test)]
mod tests;
