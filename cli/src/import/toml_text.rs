//! Writes TOML: keys, strings, comments, and the lines of a table with their values in one column.

use errbook_catalog::{Locale, Phrase};

/// The lines of a table, with their remarks.
#[derive(Default)]
pub(super) struct Lines {
    lines: Vec<(String, String, Option<Phrase>)>,
}

impl Lines {
    /// Adds a key with its value as TOML and a remark behind it.
    pub(super) fn add(&mut self, key: &str, value: String, remark: Option<Phrase>) {
        self.lines.push((key.to_owned(), value, remark));
    }

    /// Writes the lines, with the values in one column.
    pub(super) fn write(&self, locale: Locale, out: &mut String) {
        let width = self.lines.iter().map(|(key, ..)| key.chars().count()).max().unwrap_or(0);
        for (key, value, remark) in &self.lines {
            let remark = remark.as_ref().map(|remark| format!(" # {}", one_line(remark.get(locale))));
            out.push_str(&format!("{key:width$} = {value}{}\n", remark.unwrap_or_default()));
        }
    }
}

/// Writes a comment of one line.
pub(super) fn comment(text: &str, out: &mut String) {
    match text {
        "" => out.push_str("#\n"),
        text => out.push_str(&format!("# {}\n", one_line(text))),
    }
}

/// Returns remarks as one; `None` for none.
pub(super) fn joined(remarks: &[Phrase]) -> Option<Phrase> {
    let text = |locale: Locale, between: &str| {
        remarks.iter().map(|remark| remark.get(locale)).collect::<Vec<_>>().join(between)
    };
    (!remarks.is_empty()).then(|| Phrase { en: text(Locale::En, "; "), zh: text(Locale::Zh, "；") })
}

/// Returns a text that ends no comment and has no character that TOML forbids there.
fn one_line(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}

/// Returns a key, in quotes if it needs them.
pub(super) fn key(name: &str) -> String {
    let is_bare = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-');
    if !name.is_empty() && name.chars().all(is_bare) { name.to_owned() } else { string(name) }
}

/// Returns a basic string.
pub(super) fn string(text: &str) -> String {
    format!("\"{}\"", escaped(text))
}

/// Returns a text that can have several lines: then they are lines of the file as well.
pub(super) fn text(text: &str) -> String {
    if !text.contains('\n') {
        return string(text);
    }
    let lines: Vec<String> = text.lines().map(escaped).collect();
    format!("\"\"\"\n{}\"\"\"", lines.join("\n"))
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            letter if letter.is_control() => out.push_str(&format!("\\u{:04X}", u32::from(letter))),
            letter => out.push(letter),
        }
    }
    out
}
