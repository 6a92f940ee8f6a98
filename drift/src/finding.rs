//! [`Finding`]: one difference between a response and its catalog.

use std::fmt;

use errbook_catalog::{Locale, Phrase};

use crate::kind::{DriftLevel, FindingKind};
use crate::shown;

/// A difference between a response and its catalog.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding {
    /// What it is.
    pub kind: FindingKind,
    /// What it is about: an entry, `sold_out`; behind a dot one of its fields or headers, `sold_out.retry_at`; behind it a member
    /// of the body, `sold_out/error/code`, as a JSON pointer (RFC 6901) with `*` for the items of a list; `violations.too_long` and
    /// `envelopes.problem` in the same way; or else the unknown code, or the status.
    pub path: String,
    /// The difference in a sentence without a full stop. It has no values of the response but the unknown code and the status.
    pub message: Phrase,
    /// The value in the response, cut and escaped.
    pub value: Option<String>,
}

impl Finding {
    /// Returns how grave it is.
    #[must_use]
    pub fn level(&self) -> DriftLevel {
        self.kind.level()
    }

    pub(crate) fn new(kind: FindingKind, path: impl Into<String>, message: Phrase) -> Finding {
        let Phrase { en, zh } = message.shortened();
        let message = Phrase { en: shown::line(&en), zh: shown::line(&zh) };
        Finding { kind, path: shown::line(&path.into()), message, value: None }
    }

    pub(crate) fn with(mut self, value: String) -> Finding {
        self.value = Some(value);
        self
    }

    /// Returns the finding in one line: `error[missing_field]: …`.
    #[must_use]
    pub fn line(&self, locale: Locale) -> String {
        let colon = if locale == Locale::En { ": " } else { "：" };
        let level = self.level().label();
        format!("{}[{}]{colon}{}", level.get(locale), self.kind.as_str(), self.message.get(locale))
    }
}

/// In English.
impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.line(Locale::En))
    }
}
