//! Long pages through the user's pager.

use std::io::Write;
use std::process::{Command, Stdio};

/// What a pager is asked for where nobody says: `less`, which leaves short pages and colours alone.
const USUAL: &str = "less";
/// Quit if it fits on a screen, keep colours, leave the text on the screen.
const LESS: &str = "FRX";

/// Shows a text in the pager that `ERRBOOK_PAGER` or `PAGER` names. Says whether it could: who wants none gets none,
/// and a pager that is not there is done without.
pub(crate) fn show(text: &str) -> bool {
    let named = ["ERRBOOK_PAGER", "PAGER"].into_iter().find_map(|name| std::env::var(name).ok());
    let words = wanted(named.as_deref());
    let Some((program, args)) = words.split_first() else { return false };
    let mut command = Command::new(program);
    command.args(args).stdin(Stdio::piped());
    if std::env::var_os("LESS").is_none() {
        command.env("LESS", LESS);
    }
    if std::env::var_os("LESSCHARSET").is_none() {
        command.env("LESSCHARSET", "utf-8");
    }
    let Ok(mut child) = command.spawn() else { return false };
    let colours = anstream::AutoStream::choice(&std::io::stdout()) != anstream::ColorChoice::Never;
    let plain;
    let text = match colours {
        true => text,
        false => {
            plain = anstream::adapter::strip_str(text).to_string();
            &plain
        }
    };
    // A reader may quit before the end.
    if let Some(mut input) = child.stdin.take() {
        let _ = input.write_all(text.as_bytes());
    }
    child.wait().is_ok()
}

/// The program and its arguments. None for an empty name and for `cat`, by which people say that they want none, and
/// for a line that no shell could read.
fn wanted(named: Option<&str>) -> Vec<String> {
    let words = shell_words::split(named.unwrap_or(USUAL)).unwrap_or_default();
    if words.first().is_some_and(|program| program == "cat") { Vec::new() } else { words }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pager_is_a_command_line_and_cat_is_none() {
        assert_eq!(wanted(None), ["less"]);
        assert_eq!(wanted(Some("most -w '+1 2'")), ["most", "-w", "+1 2"]);
        for none in ["", " ", "cat", "cat -v", "less 'unclosed"] {
            assert!(wanted(Some(none)).is_empty(), "{none:?}");
        }
    }
}
