//! Changes as Markdown, for the description or a comment of a pull request.

use errbook_catalog::{Locale, phrase};

use super::{Comparison, text};
use crate::changes::markdown;

/// Returns a heading, how many changes there are, and a section for each level. Empty if there are none.
pub(super) fn report(comparison: &Comparison, locale: Locale) -> String {
    if comparison.changes.is_empty() {
        return String::new();
    }
    let name = markdown::escaped(&comparison.reading.catalog.name);
    let title = phrase!("Changes for clients of {name}", "{name} 对客户端的改动");
    let summary = text::summary(&comparison.changes);
    let sections = markdown::sections(&comparison.changes, "####", true, locale);
    let stop = if locale == Locale::En { "." } else { "。" };
    format!("### {}\n\n{}{stop}\n{sections}", title.get(locale), summary.get(locale))
}
