//! Changes as Markdown, for the description or a comment of a pull request.

use errbook_catalog::contract::ContractRule;
use errbook_catalog::{Locale, phrase};
use errbook_exports::changes::accepted;
use errbook_exports::changes::markdown::{Style, sections};
use errbook_exports::markdown::escaped;

use super::{Comparison, text};

/// Returns a heading, how many changes there are, and a section for each level. Empty if there are none.
pub(super) fn report(comparison: &Comparison, locale: Locale) -> String {
    if comparison.changes.is_empty() {
        return String::new();
    }
    let name = escaped(&comparison.reading.catalog.name);
    let title = phrase!("Changes for clients of {name}", "{name} 对客户端的改动");
    let summary = text::summary(&comparison.changes);
    // Its names are in backquotes already.
    let why = |rule: ContractRule| rule.why().get(locale);
    let style = Style { hashes: "####", why: Some(&why), link: &|_| None, reason: accepted, locale };
    let sections = sections(&comparison.changes, style);
    let stop = if locale == Locale::En { "." } else { "。" };
    format!("### {}\n\n{}{stop}\n{sections}", title.get(locale), summary.get(locale))
}
