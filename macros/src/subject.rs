//! What the variants of a type represent: entries or violations of the catalog.

use errbook_catalog::{Phrase, phrase};

/// What the variants of a type represent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Subject {
    /// Entries: the type is an error, or an enum of their codes.
    #[default]
    Entries,
    /// Violations: the type is a violation, or an enum of their codes.
    Violations,
}

impl Subject {
    /// Returns the name of the attribute with the options of variants and fields.
    pub(crate) fn attribute(self) -> &'static str {
        match self {
            Subject::Entries => "api_error",
            Subject::Violations => "violation",
        }
    }

    /// Returns the table of the catalog that declares them.
    pub(crate) fn table(self) -> &'static str {
        match self {
            Subject::Entries => "errors",
            Subject::Violations => "violations",
        }
    }

    /// Returns the word for one of them.
    pub(crate) fn noun(self) -> Phrase {
        match self {
            Subject::Entries => phrase!("entry", "条目"),
            Subject::Violations => phrase!("violation", "违规项"),
        }
    }

    /// Returns the word for several of them.
    pub(crate) fn nouns(self) -> Phrase {
        match self {
            Subject::Entries => phrase!("entries", "条目"),
            Subject::Violations => phrase!("violations", "违规项"),
        }
    }
}
