//! Output to standard output, standard error, and terminals.

use std::io::{self, ErrorKind, IsTerminal, Write};

use errbook_catalog::phrase;

use crate::failure::Failure;
use crate::{colour, pager};

/// The longest line of prose, in columns: longer lines are hard to read, however wide the terminal is.
pub(crate) const WIDEST: usize = 100;
/// The width where it is unknown.
const USUAL: usize = 80;

/// Writes text to standard output, in colour if it is a terminal that supports it.
///
/// A closed pipe (`errbook list | head`) is not a failure.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    let mut out = coloured(io::stdout()).lock();
    finish(out.write_all(text.as_bytes()).and_then(|()| out.flush()))
}

/// Writes bytes to standard output unchanged.
pub(crate) fn print_bytes(bytes: &[u8]) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    finish(out.write_all(bytes).and_then(|()| out.flush()))
}

/// Writes a page of text, in a pager if it is longer than the terminal.
pub(crate) fn show(text: &str) -> Result<(), Failure> {
    let height = terminal_size::terminal_size().map(|(_, height)| usize::from(height.0));
    let long = height.is_some_and(|height| text.lines().count() + 1 > height);
    if io::stdout().is_terminal() && long && pager::show(text) {
        return Ok(());
    }
    print(text)
}

/// Writes text to standard error. Failures are ignored, as there is nowhere to report them.
pub(crate) fn print_error(text: &str) {
    let mut out = coloured(io::stderr()).lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

/// Returns whether standard output is a terminal.
pub(crate) fn is_output_terminal() -> bool {
    io::stdout().is_terminal()
}

/// Returns whether standard error is a terminal.
pub(crate) fn is_error_terminal() -> bool {
    io::stderr().is_terminal()
}

/// Returns the width of a line of prose, in columns.
pub(crate) fn text_width() -> usize {
    full_width().unwrap_or(USUAL).clamp(20, WIDEST)
}

/// Returns the width of the terminal, in columns; `None` if standard output is not a terminal.
pub(crate) fn full_width() -> Option<usize> {
    let width = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    width.filter(|_| io::stdout().is_terminal())
}

fn coloured<S: anstream::stream::RawStream>(stream: S) -> anstream::AutoStream<S> {
    let choice = colour::choice(stream.is_terminal());
    anstream::AutoStream::new(stream, choice)
}

/// Removes what a terminal would interpret from a text of a catalog: control characters except line breaks, and characters
/// that change the writing direction.
pub(crate) fn clean(text: &str) -> String {
    let shown = |letter: char| match letter {
        '\n' => '\n',
        '\t' => ' ',
        letter if is_interpreted(letter) => '\u{fffd}',
        letter => letter,
    };
    text.replace("\r\n", "\n").chars().map(shown).collect()
}

/// Returns a code or a name with what a terminal would interpret as escapes of Rust: `\u{1b}`.
pub(crate) fn escaped(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for letter in name.chars() {
        match is_interpreted(letter) {
            true => out.extend(letter.escape_default()),
            false => out.push(letter),
        }
    }
    out
}

/// Returns JSON with what a terminal would interpret as escapes of JSON, which mean the same. Line breaks between members stay.
pub(crate) fn escaped_json(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for letter in json.chars() {
        match letter != '\n' && is_interpreted(letter) {
            // All of these are in the Basic Multilingual Plane.
            true => out.push_str(&format!("\\u{:04x}", u32::from(letter))),
            false => out.push(letter),
        }
    }
    out
}

/// Returns whether a terminal would obey a character instead of showing it: control characters (C0, DEL and C1), and those
/// that change the direction of the text after them (UAX #9 §2).
fn is_interpreted(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Writes JSON for programs. On a terminal, what it would interpret is escaped.
pub(crate) fn print_json(json: &str) -> Result<(), Failure> {
    if is_output_terminal() { print(&escaped_json(json)) } else { print_bytes(json.as_bytes()) }
}

fn finish(written: io::Result<()>) -> Result<(), Failure> {
    match written {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Failure::new(phrase!("cannot write the output: {error}", "无法写入输出：{error}")))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_gets_nothing_that_it_would_obey() {
        // ESC, CSI in one character (C1), backspace, DEL, right-to-left override, and a line break.
        let hostile = "a\u{1b}[31m\u{9b}2J\u{8}\u{7f}\u{202e}b\nc";
        assert_eq!(clean(hostile), "a\u{fffd}[31m\u{fffd}2J\u{fffd}\u{fffd}\u{fffd}b\nc");
        assert_eq!(escaped(hostile), r"a\u{1b}[31m\u{9b}2J\u{8}\u{7f}\u{202e}b\nc");
        let json = serde_json::to_string(hostile).expect("JSON");
        let shown = escaped_json(&json);
        assert!(shown.is_ascii(), "{shown}");
        assert_eq!(serde_json::from_str::<String>(&shown).expect("JSON"), hostile);
        assert_eq!(escaped("错误-é"), "错误-é");
    }
}
