//! What a catalog says, after it was read: names resolved, defaults filled in, places kept.
//!
//! The model of a catalog with mistakes is whole as far as it goes: an entry with a valid name is there even when
//! its status is wrong, so that what depends on its name does not fail a second time.

use std::collections::HashSet;

use crate::names::FieldCase;
use crate::plural::Category;
use crate::source::{At, Span};
use crate::template::Template;

pub use crate::envelope::{Context, Envelope, Member, Node, Part, Value};

/// A whole catalog: the root file and what it includes.
#[derive(Clone, Debug)]
pub struct Catalog {
    /// The machine name (`[catalog] name`).
    pub name: String,
    /// Its title for readers.
    pub title: Text,
    /// Language tags in canonical case; the first is the default language. Never empty.
    pub languages: Vec<At<String>>,
    /// The template of an entry's documentation URL.
    pub docs_url: Option<At<Template>>,
    /// How fields are spelled on the wire unless they say otherwise.
    pub field_case: FieldCase,
    /// The index of the default envelope in `envelopes`.
    pub envelope: usize,
    /// The presets and then the catalog's own envelopes (which may replace a preset).
    pub envelopes: Vec<Envelope>,
    /// `[groups]`, in file order.
    pub groups: Vec<Group>,
    /// `[tags]`, in file order.
    pub tags: Vec<Tag>,
    /// `[statuses]`, in file order.
    pub statuses: Vec<StatusClass>,
    /// `[errors]`, in file order.
    pub entries: Vec<Entry>,
    /// `[retired]`, in file order.
    pub retired: Vec<Retired>,
}

impl Catalog {
    /// The index of the entry with this name.
    pub fn entry(&self, name: &str) -> Option<usize> {
        self.entries.iter().position(|entry| entry.name.value == name)
    }

    /// The index of the group with this name.
    pub fn group(&self, name: &str) -> Option<usize> {
        self.groups.iter().position(|group| group.name.value == name)
    }

    /// The index of the envelope with this name.
    pub fn envelope(&self, name: &str) -> Option<usize> {
        self.envelopes.iter().position(|envelope| envelope.name.value == name)
    }
}

/// A text in each of the catalog's languages, in their order; `None` where a language has none.
#[derive(Clone, Debug, Default)]
pub struct Text(pub Vec<Option<At<String>>>);

impl Text {
    /// The text in a language, by the language's index.
    pub fn get(&self, language: usize) -> Option<&str> {
        self.0.get(language)?.as_ref().map(|text| text.value.as_str())
    }

    /// Whether no language has a text.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }
}

/// Several texts in each of the catalog's languages (causes, solutions, notes).
#[derive(Clone, Debug, Default)]
pub struct Texts(pub Vec<Vec<At<String>>>);

impl Texts {
    /// The texts in a language, by the language's index.
    pub fn get(&self, language: usize) -> &[At<String>] {
        self.0.get(language).map_or(&[], Vec::as_slice)
    }

    /// Whether no language has a text.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Vec::is_empty)
    }
}

/// `[errors.NAME]`: one error (or action, or success) of the API.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its permanent identity.
    pub name: At<String>,
    /// The Rust variant; `None` if the name gives none (a mistake was reported).
    pub variant: Option<String>,
    /// Where the variant's name comes from.
    pub variant_at: Span,
    /// What goes on the wire.
    pub code: At<Code>,
    /// Its group, by index.
    pub group: Option<usize>,
    /// The statuses it can have, the default first. Never empty.
    pub statuses: Vec<At<u16>>,
    /// Error, action or success.
    pub kind: Kind,
    /// The message in each language, in the order of the catalog's languages.
    pub message: Vec<Option<Message>>,
    /// A short title.
    pub title: Text,
    /// What an occurrence carries, in file order.
    pub fields: Vec<Field>,
    /// Response headers, in file order.
    pub headers: Vec<Header>,
    /// Its envelope, by index.
    pub envelope: usize,
    /// Markdown: what the entry means.
    pub description: Text,
    /// Markdown: why it happens.
    pub causes: Texts,
    /// Markdown: what to do.
    pub solutions: Texts,
    /// Markdown: what else to know.
    pub notes: Texts,
    /// Names of related entries.
    pub see_also: Vec<At<String>>,
    /// Links for readers.
    pub links: Vec<Link>,
    /// Where it comes from.
    pub sources: Vec<String>,
    /// Whether the caller may try again unchanged.
    pub retryable: Option<bool>,
    /// Who may see it in docs.
    pub audience: Audience,
    /// A generic code that clients must not branch on.
    pub catch_all: bool,
    /// Set where the entry says that others have its code.
    pub shares_code: Option<Span>,
    /// Older codes that still mean this entry.
    pub aliases: Vec<At<Code>>,
    /// The version that brought it.
    pub since: Option<String>,
    /// Set where it is on its way out.
    pub deprecated: Option<Deprecated>,
    /// The entry that took its place.
    pub replaced_by: Option<At<String>>,
    /// The gRPC status name, where the catalog gives one.
    pub grpc: Option<At<String>>,
    /// Its tags, by index.
    pub tags: Vec<usize>,
    /// Who looks after it.
    pub owner: Option<String>,
    /// Whether it could be read whole. Where it could not, its parts are not compared with each other: what seems to
    /// be missing may stand there, misspelled.
    pub sound: bool,
}

impl Entry {
    /// The status it has unless a variant picks another.
    pub fn status(&self) -> u16 {
        self.statuses.first().map_or(500, |status| status.value)
    }

    /// The index of the field with this name.
    pub fn field(&self, name: &str) -> Option<usize> {
        self.fields.iter().position(|field| field.name.value == name)
    }
}

/// What an entry is on the wire.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Code {
    /// A string.
    Str(String),
    /// An integer.
    Int(i64),
    /// `code = false`: nothing.
    None,
}

impl Code {
    /// The code as text: an integer in decimal; `None` where there is no code.
    pub fn text(&self) -> Option<String> {
        match self {
            Code::Str(text) => Some(text.clone()),
            Code::Int(number) => Some(number.to_string()),
            Code::None => None,
        }
    }
}

/// What sort of answer an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Something went wrong.
    Error,
    /// The caller must do something more, such as a second factor.
    Action,
    /// All is well, and there is something to say about it.
    Success,
}

impl Kind {
    /// As the catalog and the wire spell it.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Error => "error",
            Kind::Action => "action",
            Kind::Success => "success",
        }
    }
}

/// Who may see an entry in public pages and exports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Everyone.
    Public,
    /// The team alone.
    Internal,
}

/// A message in one language.
#[derive(Clone, Debug)]
pub struct Message {
    /// Where it stands.
    pub at: Span,
    /// The text, or its plural forms.
    pub form: MessageForm,
}

/// The text of a message, or its plural forms.
#[derive(Clone, Debug)]
pub enum MessageForm {
    /// One text.
    Single(Template),
    /// A text for each CLDR category of a number.
    Plural {
        /// The field that is counted.
        field: At<String>,
        /// The forms, in file order.
        forms: Vec<(At<Category>, At<Template>)>,
    },
}

impl Message {
    /// All templates of the message: one, or one for each plural form.
    pub fn templates(&self) -> Vec<&Template> {
        match &self.form {
            MessageForm::Single(template) => vec![template],
            MessageForm::Plural { forms, .. } => forms.iter().map(|(_, form)| &form.value).collect(),
        }
    }

    /// The names of the fields that the message uses, each with its first place.
    pub fn fields(&self) -> Vec<At<&str>> {
        let mut names: Vec<At<&str>> = Vec::new();
        let mut seen: HashSet<&str> = HashSet::new();
        if let MessageForm::Plural { field, .. } = &self.form {
            seen.insert(&field.value);
            names.push(At { value: field.value.as_str(), at: field.at });
        }
        for placeholder in self.templates().into_iter().flat_map(Template::placeholders) {
            if seen.insert(&placeholder.value) {
                names.push(At { value: placeholder.value.as_str(), at: placeholder.at });
            }
        }
        names
    }
}

/// A value that an occurrence carries.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its name in placeholders and in Rust.
    pub name: At<String>,
    /// Its type.
    pub kind: FieldKind,
    /// Its name on the wire.
    pub wire: At<String>,
    /// It may have no value.
    pub optional: bool,
    /// It holds several values of its type.
    pub list: bool,
    /// The Rust type of a generated variant's field.
    pub rust: Option<At<String>>,
    /// An example, as JSON text.
    pub example: Option<At<String>>,
    /// The values that a string is limited to; empty: any.
    pub values: Vec<At<String>>,
    /// It stays out of `{fields}`.
    pub header_only: bool,
    /// What it is, for readers.
    pub description: Text,
}

/// The type of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// Text.
    String,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// True or false.
    Boolean,
    /// A moment: RFC 3339 in bodies, an HTTP-date in headers.
    DateTime,
    /// Any JSON value.
    Json,
}

impl FieldKind {
    /// All, in the order of the docs.
    pub const ALL: [FieldKind; 6] = [
        FieldKind::String,
        FieldKind::Integer,
        FieldKind::Number,
        FieldKind::Boolean,
        FieldKind::DateTime,
        FieldKind::Json,
    ];

    /// As the catalog spells it.
    pub fn as_str(self) -> &'static str {
        match self {
            FieldKind::String => "string",
            FieldKind::Integer => "integer",
            FieldKind::Number => "number",
            FieldKind::Boolean => "boolean",
            FieldKind::DateTime => "datetime",
            FieldKind::Json => "json",
        }
    }
}

/// A response header.
#[derive(Clone, Debug)]
pub struct Header {
    /// Its name as written.
    pub name: At<String>,
    /// Its value.
    pub value: At<Template>,
}

/// A link for readers.
#[derive(Clone, Debug)]
pub struct Link {
    /// Where it goes.
    pub url: At<String>,
    /// What it says.
    pub label: Text,
}

/// `deprecated = "2.1"` or `{ since, note }`.
#[derive(Clone, Debug)]
pub struct Deprecated {
    /// Since which version.
    pub since: Option<String>,
    /// Why, and what instead.
    pub note: Text,
}

/// `[groups.NAME]`
#[derive(Clone, Debug)]
pub struct Group {
    /// Its name.
    pub name: At<String>,
    /// Its title for readers.
    pub title: Text,
    /// Markdown: what belongs to it.
    pub description: Text,
    /// Markdown: what else to know.
    pub notes: Texts,
    /// Default statuses of its entries.
    pub statuses: Vec<At<u16>>,
    /// Default envelope of its entries.
    pub envelope: Option<usize>,
    /// Default audience of its entries.
    pub audience: Option<Audience>,
    /// Default of `retryable`.
    pub retryable: Option<bool>,
    /// Default owner.
    pub owner: Option<String>,
    /// The range that its numeric codes must lie in, both ends included.
    pub codes: Option<At<(i64, i64)>>,
}

/// `[tags.NAME]`
#[derive(Clone, Debug)]
pub struct Tag {
    /// Its name.
    pub name: At<String>,
    /// Its title for readers.
    pub title: Text,
    /// Markdown: what it stands for.
    pub description: Text,
}

/// `[statuses.NNN]`: a class of answers by status.
#[derive(Clone, Debug)]
pub struct StatusClass {
    /// The status.
    pub status: At<u16>,
    /// Its machine name.
    pub name: Option<String>,
    /// Its title for readers.
    pub title: Text,
    /// Markdown: what it stands for.
    pub description: Text,
    /// The entry that stands for a bare answer of this status.
    pub error: Option<At<String>>,
}

/// `[retired]`: a name that was, and its code, never to be used again.
#[derive(Clone, Debug)]
pub struct Retired {
    /// The old name.
    pub name: At<String>,
    /// The old code; the name where the catalog gives none.
    pub code: At<Code>,
    /// Retired since which version.
    pub since: Option<String>,
    /// The entry that took its place.
    pub replaced_by: Option<At<String>>,
    /// Why.
    pub reason: Text,
}
