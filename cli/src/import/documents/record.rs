//! [`Record`]: what a document says about one error.

use super::code::Code;
use super::status::Statuses;
use super::table::Place;

/// What a text of an error is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Purpose {
    Message,
    Title,
    Description,
    Cause,
    Solution,
    Note,
}

/// A text in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Text {
    pub(super) purpose: Purpose,
    /// The tag of its language.
    pub(super) language: &'static str,
    pub(super) text: String,
}

/// What a document says about one error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Record {
    /// `None` where the document says that there is none.
    pub(super) code: Option<Code>,
    /// A name beside the code.
    pub(super) name: Option<String>,
    pub(super) statuses: Statuses,
    pub(super) texts: Vec<Text>,
    /// The heading that it is under, and the language of its table.
    pub(super) group: Option<(String, &'static str)>,
    pub(super) tags: Vec<String>,
    pub(super) sources: Vec<String>,
    pub(super) retryable: Option<bool>,
    /// The codes that its texts are about, where they are about several.
    pub(super) shared_with: Vec<String>,
    /// What is not imported, each with its place: what no key of the catalog can hold, or what differs from another place.
    pub(super) unused: Vec<(Place, String)>,
    pub(super) place: Place,
}

impl Record {
    /// Returns a record that has only a code.
    pub(super) fn new(code: Option<Code>, place: Place) -> Record {
        Record {
            code,
            name: None,
            statuses: Statuses::default(),
            texts: Vec::new(),
            group: None,
            tags: Vec::new(),
            sources: Vec::new(),
            retryable: None,
            shared_with: Vec::new(),
            unused: Vec::new(),
            place,
        }
    }

    /// Adds a text. A title has no values and one line, and only one in each language; other texts for one purpose are paragraphs.
    pub(super) fn add(&mut self, purpose: Purpose, language: &'static str, text: &str) {
        let is_title = self.text(Purpose::Title, language).is_none() && !text.contains(['{', '}', '\n']);
        let purpose = if purpose == Purpose::Title && !is_title { Purpose::Description } else { purpose };
        match self.texts.iter_mut().find(|own| own.purpose == purpose && own.language == language) {
            Some(own) => {
                own.text.push_str("\n\n");
                own.text.push_str(text);
            }
            None => self.texts.push(Text { purpose, language, text: text.to_owned() }),
        }
    }

    /// Returns the first text for a purpose in a language.
    pub(super) fn text(&self, purpose: Purpose, language: &str) -> Option<&str> {
        let found = self.texts.iter().find(|text| text.purpose == purpose && text.language == language);
        found.map(|text| text.text.as_str())
    }
}
