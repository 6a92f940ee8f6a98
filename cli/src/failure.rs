//! [`Failure`]: why a command failed.

use std::process::ExitCode;

use errbook_catalog::{Locale, Phrase};

use crate::printable::clean;
use crate::{phrases, style};

/// Why a command failed.
#[derive(Debug)]
pub(crate) struct Failure {
    /// The message, without a full stop.
    text: Phrase,
    /// What the user can do.
    help: Option<Phrase>,
    /// Whether the command line is invalid.
    usage: bool,
}

impl Failure {
    /// Returns a failure with exit status 1.
    pub(crate) fn new(text: Phrase) -> Failure {
        Failure { text: text.shortened(), help: None, usage: false }
    }

    /// Returns the failure for an invalid command line, with exit status 2.
    pub(crate) fn usage(text: Phrase) -> Failure {
        Failure { text: text.shortened(), help: None, usage: true }
    }

    /// Adds what the user can do.
    pub(crate) fn help(mut self, text: Phrase) -> Failure {
        self.help = Some(text.shortened());
        self
    }

    /// Returns the text with ANSI colours.
    pub(crate) fn render(&self, locale: Locale) -> String {
        let error = phrases::error();
        let mut text = format!("{}{}\n", style::paint(style::ERROR, error.get(locale)), clean(self.text.get(locale)));
        if let Some(help) = &self.help {
            let lead = errbook_catalog::Phrase::help();
            let indent = " ".repeat(textwrap::core::display_width(lead.get(locale)) + 2);
            let lines = clean(help.get(locale)).replace('\n', &format!("\n{indent}"));
            text.push_str(&format!("  {}{lines}\n", style::paint(style::HELP, lead.get(locale))));
        }
        text
    }

    pub(crate) fn exit_code(&self) -> ExitCode {
        ExitCode::from(if self.usage { 2 } else { 1 })
    }
}
