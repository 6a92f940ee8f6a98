//! Why a command could not do what it was asked for.

use std::process::ExitCode;

use errbook_catalog::{Locale, Phrase};

use crate::{style, words};

/// Why a command could not do what it was asked for.
#[derive(Debug)]
pub(crate) struct Failure {
    /// What is wrong, in a sentence without a full stop.
    text: Phrase,
    /// What to do.
    help: Option<Phrase>,
    /// Whether the command line itself is at fault.
    usage: bool,
}

impl Failure {
    /// Something that was asked for is not there, or did not work: the exit status is 1.
    pub(crate) fn new(text: Phrase) -> Failure {
        Failure { text, help: None, usage: false }
    }

    /// The command line itself makes no sense: the exit status is 2.
    pub(crate) fn usage(text: Phrase) -> Failure {
        Failure { text, help: None, usage: true }
    }

    pub(crate) fn help(mut self, text: Phrase) -> Failure {
        self.help = Some(text);
        self
    }

    /// The text for people, with the codes of its colours.
    pub(crate) fn render(&self, locale: Locale) -> String {
        let error = words::error();
        let mut text = format!("{}{}\n", style::paint(style::ERROR, error.get(locale)), self.text.get(locale));
        if let Some(help) = &self.help {
            let lead = errbook_catalog::Phrase::help();
            let indent = " ".repeat(textwrap::core::display_width(lead.get(locale)) + 2);
            let lines = help.get(locale).replace('\n', &format!("\n{indent}"));
            text.push_str(&format!("  {}{lines}\n", style::paint(style::HELP, lead.get(locale))));
        }
        text
    }

    pub(crate) fn exit_code(&self) -> ExitCode {
        ExitCode::from(if self.usage { 2 } else { 1 })
    }
}
