//! What only violations have.

use errbook_catalog::plan;
use serde_json::{Map, Value};

use super::examples;
use super::json::{object, strings};
use crate::contents::Contents;

/// Returns the members that only violations have; `None` if there is no such violation.
pub(super) fn violation(contents: &Contents, index: usize) -> Option<Map<String, Value>> {
    let catalog = contents.catalog();
    let violation = catalog.violations.get(index)?;
    let entries = contents.entries_with(index);
    let entries = entries.iter().filter_map(|index| Some(&catalog.entries.get(*index)?.name.value));
    let rules = violation.rules.iter().filter(|_| contents.shows_internal());
    Some(object([
        ("docs_url", plan::violation_docs_url(catalog, violation, 0).into()),
        ("items", examples::of_violation(contents, index)),
        ("errors", strings(entries)),
        ("rules", strings(rules.map(|rule| &rule.value))),
    ]))
}
