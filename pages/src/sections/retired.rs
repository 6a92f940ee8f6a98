//! The page of a retired entry or violation.

use errbook_catalog::model::Retired;
use errbook_exports::{Contents, Topic};

use crate::strings::{self, UiString};
use crate::texts::{self, Fallback};

/// The page of a retired entry or violation in one language.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct RetiredPage<'c> {
    /// Its code, or its name if it had no code.
    pub code: String,
    /// Labelled facts.
    pub facts: Vec<RetiredFact<'c>>,
    /// Why it was retired: Markdown.
    pub reason: Option<Fallback<&'c str>>,
}

/// A fact about a retired entry or violation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
// Matched exhaustively by the command and the site: a new variant must not be forgotten.
pub enum RetiredFact<'c> {
    /// It was a violation.
    Violation,
    /// The name, where it differs from the code.
    Name(&'c str),
    /// The version that retired it.
    Since(&'c str),
    /// The name of what replaces it, of the same kind, if anything does.
    Replacement(Option<&'c str>),
}

impl RetiredFact<'_> {
    pub(crate) fn label(&self) -> UiString {
        match self {
            RetiredFact::Violation => strings::KIND,
            RetiredFact::Name(_) => strings::NAME,
            RetiredFact::Since(_) => strings::HISTORY,
            RetiredFact::Replacement(_) => strings::REPLACEMENT,
        }
    }
}

/// Returns the page of a retired entry or violation in a language (by index); `None` if there is none, or readers are not
/// shown it. The index of the topic is
/// that among the retired of its kind.
#[must_use]
pub fn retired_page(contents: &Contents, topic: Topic, language: usize) -> Option<RetiredPage<'_>> {
    let retired = topic.retired(contents.catalog()).filter(|_| contents.shows_retired(topic))?;
    Some(page(contents, topic, retired, language))
}

fn page<'c>(contents: &'c Contents, topic: Topic, retired: &'c Retired, language: usize) -> RetiredPage<'c> {
    let name = retired.name.value.as_str();
    let code = texts::code_or(&retired.code.value, name);
    let mut facts = Vec::new();
    if let Topic::Violation(_) = topic {
        facts.push(RetiredFact::Violation);
    }
    if code != name {
        facts.push(RetiredFact::Name(name));
    }
    facts.extend(contents.retired_since(topic).map(RetiredFact::Since));
    facts.push(RetiredFact::Replacement(contents.replacement(topic, retired.replaced_by.as_ref())));
    RetiredPage { code, facts, reason: texts::text(&retired.reason, language) }
}
