//! Output to standard output, standard error, and terminals.

use std::io::{self, ErrorKind, IsTerminal, Write};

use errbook_catalog::phrase;

use crate::failure::Failure;
use crate::printable::{clean, escaped_json};
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

/// Writes a text to standard output. A terminal does not get what it would obey; a pipe or a file gets the exact bytes.
pub(crate) fn print_text(text: &str) -> Result<(), Failure> {
    if is_output_terminal() { print(&clean(text)) } else { print_bytes(text.as_bytes()) }
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
