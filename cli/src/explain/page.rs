//! [`TerminalPage`]: what a page in the terminal is written with.

use errbook_catalog::Phrase;
use errbook_pages::Contents;
use errbook_pages::answer::Part;

use super::markdown;
use super::wrap::{Indent, wrap};
use crate::printable::{clean, escaped};
use crate::session::Session;
use crate::style::{self, paint};

/// A page that is written to a terminal.
pub(crate) struct TerminalPage<'a> {
    pub(crate) session: &'a Session,
    pub(crate) contents: &'a Contents,
    /// The language of the catalog's texts, by index.
    pub(crate) language: usize,
    /// The width of a line, in columns.
    pub(crate) width: usize,
}

impl TerminalPage<'_> {
    /// Returns a heading with the blank line before it.
    pub(crate) fn heading(&self, text: &str) -> String {
        format!("\n{}\n", paint(style::HEADING, text))
    }

    /// Returns a code or name, and the name where it differs from the code.
    pub(crate) fn title(&self, code: &str, name: &str) -> String {
        let mut out = paint(style::STRONG, &escaped(code));
        if code != name {
            out.push_str(&format!("  {}", paint(style::DIM, &escaped(name))));
        }
        out
    }

    /// Returns indented text in lines.
    pub(crate) fn text(&self, text: &str) -> String {
        wrap(text, Indent::of("  "), self.width)
    }

    /// Returns text in lines below each other, behind something that is never broken: `code  409  Sold out`.
    pub(crate) fn row(&self, head: &str, text: &str) -> String {
        wrap(text, Indent::after(&format!("  {head}"), "    "), self.width)
    }

    /// Returns text in lines that are not indented.
    pub(crate) fn line(&self, text: &str) -> String {
        wrap(text, Indent::default(), self.width)
    }

    /// Returns a text of errbook's own in indented lines.
    pub(crate) fn phrase(&self, phrase: &Phrase) -> String {
        self.text(&clean(self.session.say(phrase)))
    }

    /// Returns Markdown of the catalog in lines.
    pub(crate) fn markdown(&self, text: &str, indent: Indent) -> String {
        markdown::render(&clean(text), indent, self.width)
    }
}

/// Returns parts as text, with the values of placeholders in their colour.
pub(crate) fn parts(parts: &[Part]) -> String {
    let shown = parts.iter().map(|part| match part {
        Part::Text(text) => clean(text),
        Part::Value { text, .. } => paint(style::VALUE, &clean(text)),
    });
    shown.collect()
}
