//! [`Document`]: a page before it is written in a flavour.

use serde_json::Value;

/// A page in CommonMark, and what its front matter says of it.
pub(super) struct Document {
    /// Its title.
    pub(super) title: String,
    /// What the navigation calls it.
    pub(super) label: String,
    /// A one-sentence description.
    pub(super) description: String,
    /// Further keys of the front matter.
    pub(super) facts: Vec<(&'static str, Value)>,
    /// Its content, with a heading.
    pub(super) body: String,
}

/// Returns a list without numbers.
pub(super) fn list(items: impl IntoIterator<Item = String>) -> String {
    let lines: Vec<String> = items.into_iter().map(|item| format!("- {}", item.replace('\n', "\n  "))).collect();
    lines.join("\n")
}
