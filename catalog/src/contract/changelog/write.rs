//! Writes `catalog.changes`.

use core::fmt;

use super::{Changelog, Released};
use crate::contract::line::write_word;
use crate::json;

/// The version of the format. A newer one is not read.
pub(super) const FORMAT: &str = "1";

/// The first line, for people who open it.
const HEAD: &str = "# What changed for clients of this API, by release. Written by `errbook lock --release`.";

/// What stands for a value that there is not.
pub(super) const NOTHING: &str = "-";

/// The word before a change that is not for clients.
pub(super) const INTERNAL: &str = "internal";

/// As in the file.
impl fmt::Display for Changelog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = format!("{HEAD}\nformat = {FORMAT}\n");
        for release in &self.releases {
            text.push_str("\n[release ");
            json::write_string(&release.version, &mut text);
            text.push_str("]\ndate = ");
            json::write_string(&release.date, &mut text);
            text.push('\n');
            for released in &release.changes {
                write_change(released, &mut text);
            }
        }
        f.write_str(&text)
    }
}

/// Appends `[internal] RULE BLOCK [PART] = OLD NEW REASON`, each of the last three a JSON string or `-`.
fn write_change(released: &Released, out: &mut String) {
    let Released { change, reason, internal } = released;
    if *internal {
        out.push_str(INTERNAL);
        out.push(' ');
    }
    out.push_str(change.rule.as_str());
    out.push(' ');
    write_word(&change.heading.to_string(), out);
    if let Some(part) = &change.part {
        out.push(' ');
        write_word(part, out);
    }
    out.push_str(" =");
    for text in [&change.old, &change.new, reason] {
        out.push(' ');
        match text {
            Some(text) => json::write_string(text, out),
            None => out.push_str(NOTHING),
        }
    }
    out.push('\n');
}
