//! [`Failure`]: why a command failed.

use std::ops::Range;
use std::process::ExitCode;

use errbook_catalog::{Locale, Phrase};
use textwrap::core::display_width;

use crate::printable::clean;
use crate::{phrases, style};

/// Why a command failed.
#[derive(Debug)]
pub(crate) struct Failure {
    /// The message, without a full stop.
    text: Phrase,
    /// The argument at fault, and which part of it.
    at: Option<Box<(String, Range<usize>)>>,
    /// What the user can do.
    help: Option<Phrase>,
    /// Whether the command line is invalid.
    usage: bool,
}

impl Failure {
    /// Returns a failure with exit status 1.
    pub(crate) fn new(text: Phrase) -> Failure {
        Failure { text: text.shortened(), at: None, help: None, usage: false }
    }

    /// Returns the failure for an invalid command line, with exit status 2.
    pub(crate) fn usage(text: Phrase) -> Failure {
        Failure { text: text.shortened(), at: None, help: None, usage: true }
    }

    /// Adds what the user can do.
    pub(crate) fn help(mut self, text: Phrase) -> Failure {
        self.help = Some(text.shortened());
        self
    }

    /// Shows the argument at fault, and marks a part of it (in bytes).
    pub(crate) fn marked(mut self, argument: &str, part: Range<usize>) -> Failure {
        self.at = Some(Box::new((argument.to_owned(), part)));
        self
    }

    /// Returns the text with ANSI colours.
    pub(crate) fn render(&self, locale: Locale) -> String {
        let error = phrases::error();
        let mut text = format!("{}{}\n", style::paint(style::ERROR, error.get(locale)), clean(self.text.get(locale)));
        if let Some(at) = &self.at {
            let (argument, part) = at.as_ref();
            let line = |range: Range<usize>| clean(argument.get(range).unwrap_or_default()).replace('\n', " ");
            let before = " ".repeat(display_width(&line(0..part.start)));
            let marks = "^".repeat(display_width(&line(part.clone())).max(1));
            let marks = style::paint(style::ERROR, &marks);
            text.push_str(&format!("  {}\n  {before}{marks}\n", line(0..argument.len())));
        }
        if let Some(help) = &self.help {
            let lead = errbook_catalog::Phrase::help();
            let indent = " ".repeat(display_width(lead.get(locale)) + 2);
            let lines = clean(help.get(locale)).replace('\n', &format!("\n{indent}"));
            text.push_str(&format!("  {}{lines}\n", style::paint(style::HELP, lead.get(locale))));
        }
        text
    }

    pub(crate) fn exit_code(&self) -> ExitCode {
        ExitCode::from(if self.usage { 2 } else { 1 })
    }
}
