//! Building blocks of commands: help texts in the user's language instead of clap's English.

use std::ffi::OsStr;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Arg, ArgAction, Command};
use errbook_catalog::{Locale, Phrase, phrase};

use crate::{style, terminal};

/// The display order of options that all commands share: after a command's own.
pub(crate) const LAST: usize = 1000;

/// Returns a command below the root: what it does, its usage line, and the text after its options.
pub(crate) fn subcommand(locale: Locale, name: &'static str, about: Phrase, usage: Phrase, after: Phrase) -> Command {
    described(locale, Command::new(name), about, usage, after)
}

/// Adds the texts of a command: what it does, its usage line, and the text after its options.
pub(crate) fn described(locale: Locale, command: Command, about: Phrase, usage: Phrase, after: Phrase) -> Command {
    let command = command
        .about(about.get(locale).to_owned())
        .override_usage(usage.get(locale).to_owned())
        .max_term_width(terminal::WIDEST)
        .disable_help_flag(true);
    match after.get(locale) {
        "" => command,
        after => command.after_help(wrapped(after)),
    }
}

/// Wraps long lines, also between Chinese characters. Indented lines are kept.
fn wrapped(text: &str) -> String {
    let width = terminal::text_width();
    let lines = text.lines().map(|line| match line.starts_with(' ') {
        true => line.to_owned(),
        false => textwrap::fill(line, width),
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Completes a command that has all its arguments: adds the option for help, and the layout of the help.
pub(crate) fn with_help(locale: Locale, command: Command) -> Command {
    let help = flag(locale, "help", phrase!("Print help", "显示帮助"));
    let command = command.arg(help.short('h').action(ArgAction::Help).display_order(LAST));
    let template = template(locale, &command);
    command.help_template(template)
}

/// Returns the layout of a command's help. clap's own puts an ASCII colon behind each heading, in Chinese too.
fn template(locale: Locale, command: &Command) -> String {
    let heading = |text: Phrase| style::paint(style::HEADING, text.get(locale));
    let gap = if locale == Locale::En { " " } else { "" };
    let mut sections = vec![format!("{}{gap}{{usage}}", heading(phrase!("Usage:", "用法：")))];
    if command.has_subcommands() {
        let usual = phrase!("Commands:", "命令：");
        let own = command.get_subcommand_help_heading().map(Phrase::from);
        sections.push(format!("{}\n{{subcommands}}", heading(own.unwrap_or(usual))));
    }
    if command.get_positionals().next().is_some() {
        sections.push(format!("{}\n{{positionals}}", heading(phrase!("Arguments:", "参数："))));
    }
    sections.push(format!("{}\n{{options}}", heading(phrase!("Options:", "选项："))));
    format!("{{about-with-newline}}\n{}{{after-help}}", sections.join("\n\n"))
}

/// Returns an option `--name VALUE`.
pub(crate) fn option(locale: Locale, name: &'static str, value: Phrase, help: Phrase) -> Arg {
    flag(locale, name, help)
        .action(ArgAction::Set)
        .value_name(value.get(locale).to_owned())
        .hide_possible_values(true)
        .hide_default_value(true)
}

/// Returns an option `--name` without a value.
pub(crate) fn flag(locale: Locale, name: &'static str, help: Phrase) -> Arg {
    let heading = phrase!("Options", "选项");
    Arg::new(name)
        .long(name)
        .action(ArgAction::SetTrue)
        .help(help.get(locale).to_owned())
        .help_heading(heading.get(locale).to_owned())
}

/// Makes an argument positional.
pub(crate) fn positional(locale: Locale, arg: Arg, help: Phrase) -> Arg {
    let heading = phrase!("Arguments", "参数");
    arg.help(help.get(locale).to_owned()).help_heading(heading.get(locale).to_owned()).hide_possible_values(true)
}

/// Returns the parser of a value in a list with commas: one of some words, with or without spaces around it, as in `markdown, copies`.
pub(crate) fn one_of_list(words: impl IntoIterator<Item = &'static str>) -> impl TypedValueParser<Value = String> {
    Trimmed(PossibleValuesParser::new(words))
}

#[derive(Clone)]
struct Trimmed(PossibleValuesParser);

impl TypedValueParser for Trimmed {
    type Value = String;

    fn parse_ref(&self, command: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<String, clap::Error> {
        let trimmed = value.to_str().map_or(value, |text| OsStr::new(text.trim()));
        self.0.parse_ref(command, arg, trimmed)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        self.0.possible_values()
    }
}
