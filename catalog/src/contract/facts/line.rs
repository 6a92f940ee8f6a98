//! Lines of facts. Each is one allocation, and no formatting: macros run unoptimised.

use super::super::line::write_word;
use crate::json;

/// Adds a line of these parts.
pub(super) fn push(lines: &mut Vec<String>, parts: &[&str]) {
    lines.push(parts.concat());
}

/// Returns the start of a line, with room for the rest of most.
pub(super) fn started(start: &str) -> String {
    let mut line = String::with_capacity(64);
    line.push_str(start);
    line
}

/// Adds a line `KEY = "TEXT"`, of which the key has these parts.
pub(super) fn push_text(lines: &mut Vec<String>, key: &[&str], text: &str) {
    let mut line = started("");
    key.iter().for_each(|part| line.push_str(part));
    line.push_str(" = ");
    json::write_string(text, &mut line);
    lines.push(line);
}

/// Adds a line that ends with a word.
pub(super) fn push_word(lines: &mut Vec<String>, start: &str, word: &str) {
    let mut line = started(start);
    write_word(word, &mut line);
    lines.push(line);
}
