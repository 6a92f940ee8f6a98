//! The parts of the page of an entry or a violation, as data.

use errbook_catalog::model::{Definition, Field, Kind};
use errbook_catalog::plan::MessagePiece;
use errbook_exports::Topic;
use errbook_exports::examples::{Example, ExampleItem};

use crate::answer::Values;
use crate::snippets::Snippet;
use crate::strings::{self, UiString};
use crate::texts::Fallback;
use crate::ui_language::UiLanguage;

/// The page of an entry or a violation in one language.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct TopicPage<'c> {
    /// The entry or violation.
    pub topic: Topic,
    /// What the catalog says of it.
    pub definition: &'c Definition,
    /// Its code, or its name if it has no code.
    pub code: String,
    /// Its title.
    pub title: Option<Fallback<&'c str>>,
    /// The example values that the page uses.
    pub values: Values,
    /// Labelled facts, except for the value of `code`.
    pub facts: Vec<Fact<'c>>,
    /// Short remarks without a label.
    pub badges: Vec<Badge<'c>>,
    /// The sections, none of them empty.
    pub sections: Vec<Section<'c>>,
}

/// A fact about an entry or a violation.
#[derive(Clone, Debug, PartialEq)]
// Matched exhaustively by the command, the site and its Markdown: a new variant must not be forgotten.
pub enum Fact<'c> {
    /// It has no code.
    NoCode,
    /// The name, where it differs from the code.
    Name(&'c str),
    /// The statuses, the default first.
    Statuses(Vec<u16>),
    /// The kind of an entry.
    Kind(Kind),
    /// It is a violation.
    Violation,
    /// The group, by index.
    Group(usize),
    /// The titles of the tags.
    Tags(Vec<&'c str>),
    /// The owner; on internal pages only.
    Owner(&'c str),
    /// The rules of validators and of serde that a violation stands for; on internal pages only.
    Rules(Vec<&'c str>),
}

impl Fact<'_> {
    pub(crate) fn label(&self) -> UiString {
        match self {
            Fact::NoCode => strings::CODE,
            Fact::Name(_) => strings::NAME,
            Fact::Statuses(_) => strings::STATUS,
            Fact::Kind(_) | Fact::Violation => strings::KIND,
            Fact::Group(_) => strings::GROUP,
            Fact::Tags(_) => strings::TAGS,
            Fact::Owner(_) => strings::OWNER,
            Fact::Rules(_) => strings::RULES,
        }
    }
}

/// A short remark about an entry or a violation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
// Matched exhaustively by the command and the site: a new variant must not be forgotten.
pub enum Badge<'c> {
    /// Whether a caller may retry.
    Retryable(bool),
    /// It is deprecated, since a version if the catalog gives one.
    Deprecated(Option<&'c str>),
    /// Clients must not branch on the code.
    CatchAll,
    /// The audience is internal.
    Internal,
    /// The version that added it.
    Since(&'c str),
}

impl Badge<'_> {
    /// Returns the text of the badge.
    #[must_use]
    pub fn text(&self, language: impl Into<UiLanguage>) -> String {
        match self {
            Badge::Retryable(true) => strings::RETRYABLE.get(language.into()).to_owned(),
            Badge::Retryable(false) => strings::NOT_RETRYABLE.get(language.into()).to_owned(),
            Badge::Deprecated(since) => deprecated(*since, language.into()),
            Badge::CatchAll => strings::CATCH_ALL.get(language.into()).to_owned(),
            Badge::Internal => strings::INTERNAL.get(language.into()).to_owned(),
            Badge::Since(since) => strings::SINCE.with(language.into(), &[since]),
        }
    }
}

/// Returns "Deprecated", with the version if there is one.
pub(crate) fn deprecated(since: Option<&str>, language: UiLanguage) -> String {
    match since {
        Some(since) => strings::DEPRECATED_SINCE.with(language, &[since]),
        None => strings::DEPRECATED.get(language).to_owned(),
    }
}

/// Returns the label of an example, with the name of its envelope.
pub(crate) fn envelope_label(envelope: &str, is_alternative: bool, language: UiLanguage) -> String {
    let label = if is_alternative { strings::ALTERNATIVE } else { strings::ENVELOPE };
    label.with(language, &[envelope])
}

/// A section of the page of an entry or a violation.
#[derive(Clone, Debug)]
// Matched exhaustively by the command, the site and its Markdown: a new variant must not be forgotten.
pub enum Section<'c> {
    /// Its message.
    Message(Message<'c>),
    /// What to do, in order: Markdown texts.
    Solutions(Fallback<Vec<&'c str>>),
    /// Why it happens: Markdown texts.
    Causes(Fallback<Vec<&'c str>>),
    /// The violations, by index, that the answers of an entry can list.
    Violations(Vec<usize>),
    /// The entries, by index, whose answers can list a violation.
    ListedBy(Vec<usize>),
    /// The fields of an occurrence.
    Fields(Vec<FieldRow<'c>>),
    /// The responses of a service: in the entry's own envelope, then in the alternatives of the catalog.
    ExampleResponse(Vec<Example<'c>>),
    /// The item of a violation in answers, in each envelope that can list it.
    ExampleItems(Vec<ExampleItem<'c>>),
    /// Code that handles it.
    HandleIt(Vec<Snippet>),
    /// The changes, in the order of [`Event`]'s variants.
    History(Vec<Event<'c>>),
    /// What it means: Markdown.
    Description(Fallback<&'c str>),
    /// Related entries or violations, and links.
    SeeAlso {
        /// The entries, or for a violation the violations.
        topics: Vec<Topic>,
        /// The links.
        links: Vec<LinkText<'c>>,
    },
    /// What else to know: Markdown texts.
    Notes(Fallback<Vec<&'c str>>),
    /// Where it comes from: Markdown texts.
    Sources(&'c [String]),
}

impl Section<'_> {
    /// Returns the heading.
    #[must_use]
    pub fn heading(&self, language: impl Into<UiLanguage>) -> &'static str {
        let heading = match self {
            Section::Message(_) => strings::MESSAGE,
            Section::Solutions(_) => strings::SOLUTIONS,
            Section::Causes(_) => strings::CAUSES,
            Section::Violations(_) => strings::VIOLATIONS,
            Section::ListedBy(_) => strings::LISTED_BY,
            Section::Fields(_) => strings::FIELDS,
            Section::ExampleResponse(_) => strings::EXAMPLE_RESPONSE,
            Section::ExampleItems(_) => strings::EXAMPLE_ITEM,
            Section::HandleIt(_) => strings::HANDLE_IT,
            Section::History(_) => strings::HISTORY,
            Section::Description(_) => strings::DESCRIPTION,
            Section::SeeAlso { .. } => strings::SEE_ALSO,
            Section::Notes(_) => strings::NOTES,
            Section::Sources(_) => strings::SOURCES,
        };
        heading.get(language.into())
    }
}

/// What people read of an entry or a violation.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Message<'c> {
    /// The message in the page's language.
    pub pieces: Vec<MessagePiece<'c>>,
    /// Whether to advise clients against branching on the code.
    pub is_catch_all: bool,
}

/// A field of an entry or a violation.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct FieldRow<'c> {
    /// The index of the field in its definition.
    pub index: usize,
    /// The field.
    pub field: &'c Field,
    /// Its description: Markdown.
    pub description: Option<Fallback<&'c str>>,
    /// The version that added it, where the entry or violation is older.
    pub since: Option<&'c str>,
    /// Where its value appears.
    pub locations: Vec<FieldLocation>,
    /// Its example value as JSON.
    pub example: Option<String>,
}

impl FieldRow<'_> {
    /// Returns the type of the field: `string`, or `list of string`.
    #[must_use]
    pub fn type_name(&self, language: impl Into<UiLanguage>) -> String {
        let kind = self.field.kind.as_str();
        if self.field.list { strings::LIST_OF.with(language.into(), &[kind]) } else { kind.to_owned() }
    }
}

/// Where the value of a field appears.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldLocation {
    /// In the body.
    Body,
    /// In the header of this name.
    Header(String),
    /// In the message.
    Message,
}

impl FieldLocation {
    /// Returns the name of the location for readers.
    #[must_use]
    pub fn text(&self, language: impl Into<UiLanguage>) -> String {
        match self {
            FieldLocation::Body => strings::IN_BODY.get(language.into()).to_owned(),
            FieldLocation::Header(name) => strings::IN_HEADER.with(language.into(), &[name]),
            FieldLocation::Message => strings::IN_MESSAGE.get(language.into()).to_owned(),
        }
    }
}

/// A link to the web.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct LinkText<'c> {
    /// Where it leads: `https`, `http`, or a fragment.
    pub url: &'c str,
    /// Its label; the URL serves as one if there is none.
    pub label: Option<Fallback<&'c str>>,
}

/// A change in the history of an entry or a violation.
#[derive(Clone, Debug, PartialEq, Eq)]
// Matched exhaustively by the command, the site and its Markdown: a new variant must not be forgotten.
pub enum Event<'c> {
    /// The version that added it.
    Added(&'c str),
    /// It was deprecated.
    Deprecated {
        /// The version, if the catalog gives one.
        since: Option<&'c str>,
        /// The reason: Markdown.
        note: Option<Fallback<&'c str>>,
    },
    /// The name of what replaces it, of the same kind.
    ReplacedBy(&'c str),
    /// Older codes that clients still accept.
    Aliases(Vec<String>),
    /// The retired entry or violation that it replaces.
    Replaces(Topic),
}
