//! Where the output goes.

use std::io::{self, ErrorKind, IsTerminal, Write};

use errbook_catalog::phrase;

use crate::failure::Failure;
use crate::pager;

/// Lines longer than this are hard to read, however wide the terminal is.
pub(crate) const WIDEST: usize = 100;
/// Where nothing says how wide it is.
const USUAL: usize = 80;

/// Writes text to the standard output; colours only where it is a terminal that wants them.
///
/// A reader who has seen enough (`errbook list | head`) is no mistake.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    let mut out = anstream::stdout().lock();
    finish(out.write_all(text.as_bytes()).and_then(|()| out.flush()))
}

/// Writes bytes to the standard output as they are.
pub(crate) fn print_bytes(bytes: &[u8]) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    finish(out.write_all(bytes).and_then(|()| out.flush()))
}

/// Writes a page of text: through a pager where it is longer than the terminal.
pub(crate) fn show(text: &str) -> Result<(), Failure> {
    let height = terminal_size::terminal_size().map(|(_, height)| usize::from(height.0));
    let long = height.is_some_and(|height| text.lines().count() + 1 > height);
    if io::stdout().is_terminal() && long && pager::show(text) {
        return Ok(());
    }
    print(text)
}

/// Writes text to the standard error, where nothing can be done about a failure.
pub(crate) fn complain(text: &str) {
    let mut out = anstream::stderr().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

/// Whether a person reads the standard output as it comes.
pub(crate) fn is_read_live() -> bool {
    io::stdout().is_terminal()
}

/// Whether a person reads the standard error as it comes.
pub(crate) fn is_watched() -> bool {
    io::stderr().is_terminal()
}

/// The columns of a line of prose.
pub(crate) fn text_width() -> usize {
    full_width().unwrap_or(USUAL).clamp(20, WIDEST)
}

/// The columns of the terminal; `None` where the output is none.
pub(crate) fn full_width() -> Option<usize> {
    let width = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    width.filter(|_| io::stdout().is_terminal())
}

/// A text of a catalog as a terminal can show it: with line ends, and without other controls, which it would obey, and
/// characters that change the direction of what follows.
pub(crate) fn clean(text: &str) -> String {
    let shown = |letter: char| match letter {
        '\n' => '\n',
        '\t' => ' ',
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        letter if letter.is_control() => '\u{fffd}',
        letter => letter,
    };
    text.replace("\r\n", "\n").chars().map(shown).collect()
}

fn finish(written: io::Result<()>) -> Result<(), Failure> {
    match written {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Failure::new(phrase!("cannot write the output: {error}", "无法写出结果：{error}")))
        }
        _ => Ok(()),
    }
}
