//! Colours. They are removed on output that is not a terminal.

use anstyle::{AnsiColor, Color, Style};

pub(crate) const ERROR: Style = colour(AnsiColor::BrightRed).bold();
pub(crate) const WARNING: Style = colour(AnsiColor::BrightYellow).bold();
pub(crate) const GOOD: Style = colour(AnsiColor::BrightGreen).bold();
pub(crate) const HELP: Style = colour(AnsiColor::BrightCyan).bold();
/// Line numbers, arrows and bars.
pub(crate) const GUTTER: Style = colour(AnsiColor::BrightBlue).bold();
pub(crate) const STRONG: Style = Style::new().bold();
pub(crate) const HEADING: Style = Style::new().bold().underline();
pub(crate) const DIM: Style = Style::new().dimmed();
pub(crate) const CODE: Style = colour(AnsiColor::Cyan);
/// Values of placeholders.
pub(crate) const VALUE: Style = colour(AnsiColor::Magenta);

/// Keys of JSON, and what has no colour of its own in it.
pub(crate) const KEY: Style = colour(AnsiColor::Blue);
pub(crate) const TEXT: Style = colour(AnsiColor::Green);
pub(crate) const NUMBER: Style = colour(AnsiColor::Yellow);

const fn colour(colour: AnsiColor) -> Style {
    Style::new().fg_color(Some(Color::Ansi(colour)))
}

/// Returns a text in a style.
pub(crate) fn paint(style: Style, text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("{style}{text}{style:#}") }
}
