//! Links to the Markdown pages of other entries.

use super::escape::{code, escaped};
use crate::address::Resource;
use crate::texts;
use crate::view::View;

/// Returns a link to an entry (by index), and its title.
pub(super) fn entry(view: &View<'_>, index: usize) -> String {
    let Some(other) = view.entry(index) else { return String::new() };
    let title = texts::title(other, view.language).map(|title| format!(" {}", escaped(title)));
    let href = view.to(&Resource::EntryMarkdown(index));
    format!("[{}]({href}){}", code(&texts::code(other)), title.unwrap_or_default())
}
