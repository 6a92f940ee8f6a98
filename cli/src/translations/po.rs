//! PO files, as the manual of GNU gettext (§3, The Format of PO Files) describes them.

mod read;
mod write;

use errbook_catalog::Phrase;

/// A PO file.
#[derive(Clone, Debug, Default)]
pub(super) struct Po {
    /// The fields of the header, in their order.
    pub(super) header: Vec<(String, String)>,
    /// The messages, in their order.
    pub(super) messages: Vec<Message>,
}

/// A message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Message {
    /// The line of its first keyword, from 1.
    pub(super) line: usize,
    /// Comments for translators (`#. `).
    pub(super) comments: Vec<String>,
    /// Where the text is (`#: `).
    pub(super) reference: Option<String>,
    pub(super) is_fuzzy: bool,
    /// What it was translated from (`#| `).
    pub(super) previous: Option<Source>,
    /// `msgctxt`
    pub(super) context: Option<String>,
    pub(super) source: Source,
    /// `msgstr`, or `msgstr[0]` and so on.
    pub(super) strings: Vec<String>,
    /// Whether it is kept as a comment (`#~ `): the text is gone.
    pub(super) is_obsolete: bool,
}

/// A text to translate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Source {
    /// `msgid`
    pub(super) id: String,
    /// `msgid_plural`
    pub(super) plural: Option<String>,
}

/// Why a file is no PO file.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct PoError {
    /// The line, from 1.
    pub(super) line: usize,
    pub(super) text: Phrase,
}

impl Po {
    /// Returns a field of the header.
    pub(super) fn field(&self, name: &str) -> Option<&str> {
        let found = self.header.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }
}
