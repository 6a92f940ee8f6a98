//! The page of a retired entry.

use errbook_catalog::model::{Catalog, Retired};

use super::page::{RetiredFact, RetiredPage};
use crate::texts;

/// Returns the page of a retired entry (by index) in a language (by index); `None` if there is no such entry.
#[must_use]
pub fn retired_page(catalog: &Catalog, index: usize, language: usize) -> Option<RetiredPage<'_>> {
    catalog.retired.get(index).map(|retired| page(retired, language))
}

fn page(retired: &Retired, language: usize) -> RetiredPage<'_> {
    let name = retired.name.value.as_str();
    let code = texts::code_or(&retired.code.value, name);
    let mut facts = Vec::new();
    if code != name {
        facts.push(RetiredFact::Name(name));
    }
    facts.extend(retired.since.as_deref().map(RetiredFact::Since));
    facts.push(RetiredFact::Replacement(retired.replaced_by.as_ref().map(|name| name.value.as_str())));
    RetiredPage { code, facts, reason: texts::text(&retired.reason, language) }
}
