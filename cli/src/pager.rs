//! Shows long pages in the user's pager.

use std::io::Write;
use std::process::{Command, Stdio};

use crate::colour;

/// The default pager.
const USUAL: &str = "less";
/// The default options of `less`: quit if the text fits on a screen, keep colours, do not clear the screen.
const LESS: &str = "FRX";

/// Shows a text in the pager of `ERRBOOK_PAGER` or `PAGER`. Returns whether it did: it does not if the user disabled the
/// pager, or if the pager cannot be started.
pub(crate) fn show(text: &str) -> bool {
    let named = ["ERRBOOK_PAGER", "PAGER"].into_iter().find_map(|name| std::env::var(name).ok());
    let words = command_line(named.as_deref());
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
    // It is the terminal's.
    let colours = colour::choice(true) != anstream::ColorChoice::Never;
    let plain;
    let text = match colours {
        true => text,
        false => {
            plain = anstream::adapter::strip_str(text).to_string();
            &plain
        }
    };
    // The user may quit before the end, which closes the pipe.
    if let Some(mut input) = child.stdin.take() {
        let _ = input.write_all(text.as_bytes());
    }
    child.wait().is_ok()
}

/// Returns the program and its arguments; nothing for an empty value or `cat`, which disable the pager, and for an invalid
/// command line.
fn command_line(named: Option<&str>) -> Vec<String> {
    let words = shell_words::split(named.unwrap_or(USUAL)).unwrap_or_default();
    if words.first().is_some_and(|program| program == "cat") { Vec::new() } else { words }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pager_is_a_command_line_and_cat_disables_it() {
        assert_eq!(command_line(None), ["less"]);
        assert_eq!(command_line(Some("most -w '+1 2'")), ["most", "-w", "+1 2"]);
        for none in ["", " ", "cat", "cat -v", "less 'unclosed"] {
            assert!(command_line(Some(none)).is_empty(), "{none:?}");
        }
    }
}
