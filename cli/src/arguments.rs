//! What commands and their arguments are built from: help in the user's language, without clap's own English.

use clap::{Arg, ArgAction, Command};
use errbook_catalog::{Locale, Phrase, phrase};

use crate::{style, terminal};

/// A command below the root.
pub(crate) fn subcommand(locale: Locale, name: &'static str, about: Phrase, line: Phrase, after: Phrase) -> Command {
    dress(locale, Command::new(name), about, line, after)
}

/// A command with its words.
pub(crate) fn dress(locale: Locale, command: Command, about: Phrase, line: Phrase, after: Phrase) -> Command {
    let usage = phrase!("Usage:", "用法：");
    let usage = style::paint(style::HEADING, usage.get(locale));
    let gap = if locale == Locale::En { " " } else { "" };
    let command = command
        .about(about.get(locale).to_owned())
        .override_usage(line.get(locale).to_owned())
        .help_template(format!("{{about-with-newline}}\n{usage}{gap}{{usage}}\n\n{{all-args}}{{after-help}}"))
        .max_term_width(terminal::WIDEST)
        .disable_help_flag(true);
    match after.get(locale) {
        "" => command,
        after => command.after_help(wrapped(after)),
    }
}

/// Breaks long lines where Chinese can be broken too; lines with a blank before them stay.
fn wrapped(text: &str) -> String {
    let width = terminal::text_width();
    let lines = text.lines().map(|line| match line.starts_with(' ') {
        true => line.to_owned(),
        false => textwrap::fill(line, width),
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The option for help comes behind all others.
pub(crate) fn with_help(locale: Locale, command: Command) -> Command {
    let help = flag(locale, "help", phrase!("Print help", "显示帮助"));
    command.arg(help.short('h').action(ArgAction::Help).display_order(LAST))
}

/// The options of all commands stand behind those of their own.
pub(crate) const LAST: usize = 1000;

fn options_heading(locale: Locale) -> String {
    phrase!("Options", "选项").get(locale).to_owned()
}

/// An option `--name VALUE`.
pub(crate) fn option(locale: Locale, name: &'static str, value: Phrase, help: Phrase) -> Arg {
    flag(locale, name, help)
        .action(ArgAction::Set)
        .value_name(value.get(locale).to_owned())
        .hide_possible_values(true)
        .hide_default_value(true)
}

/// An option `--name`.
pub(crate) fn flag(locale: Locale, name: &'static str, help: Phrase) -> Arg {
    Arg::new(name)
        .long(name)
        .action(ArgAction::SetTrue)
        .help(help.get(locale).to_owned())
        .help_heading(options_heading(locale))
}

/// An argument without a name before it.
pub(crate) fn positional(locale: Locale, arg: Arg, help: Phrase) -> Arg {
    let heading = phrase!("Arguments", "参数");
    arg.help(help.get(locale).to_owned()).help_heading(heading.get(locale).to_owned()).hide_possible_values(true)
}
