//! The types and defaults of keys.

use super::KeyTable;
use crate::doc::Doc;

/// The type of a value.
#[derive(Clone, Copy, Debug)]
// Matched exhaustively by the reference of the format and by the edits that test the reader: a new variant must not be
// forgotten.
pub enum ValueType {
    /// A string.
    String,
    /// A string with placeholders, `{name}`.
    Template,
    /// A string of Markdown.
    Markdown,
    /// A string of a form.
    Form(Form),
    /// The name of something of a sort.
    Name(Sort),
    /// An integer of 64 bits.
    Integer,
    /// An integer: a status whose responses have a body.
    Status,
    /// `true` or `false`.
    Boolean,
    /// `true` alone.
    True,
    /// `false` alone.
    False,
    /// One of a few words.
    Word(&'static [&'static str]),
    /// Any value of TOML.
    Any,
    /// A table of any shape: the template of a JSON body.
    Body,
    /// A list of values of one type.
    List(&'static ValueType),
    /// A table whose keys are names that the catalog chooses, of a form where there is one.
    Named(Option<Form>, &'static ValueType),
    /// A table with fixed keys.
    Table(&'static KeyTable),
    /// A table of one value for each language, by language tag. A catalog of one language may write a value that is not a
    /// table alone.
    PerLanguage(&'static ValueType),
    /// A value of any of these types.
    Either(&'static [ValueType]),
}

/// The form of a string.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
// Matched exhaustively, as the types are.
pub enum Form {
    /// A tag of BCP 47.
    LanguageTag,
    /// The name of a Rust field.
    FieldName,
    /// The name of a header: a token of RFC 9110.
    HeaderName,
    /// A status, in digits.
    Status,
    /// A status in digits, a class such as `4xx`, or `default`.
    StatusOrClass,
    /// An offset from UTC.
    UtcOffset,
    /// A range of integers with both ends.
    CodeRange,
    /// A media type.
    MediaType,
    /// An `http` or `https` URL.
    Url,
    /// A URL with placeholders, a path on the same server, or a URN.
    UrlTemplate,
    /// An `http` or `https` URL, or a path on the same server.
    PageUrl,
    /// An `http` or `https` URL with placeholders.
    PageTemplate,
    /// The same, or a `mailto` URL with placeholders.
    ContactTemplate,
    /// A colour as CSS writes it in hexadecimal.
    Colour,
    /// A part of a path: lower-case ASCII letters, digits and `-`.
    Slug,
}

/// What a name is the name of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
// Matched exhaustively, as the types are.
pub enum Sort {
    /// An entry.
    Entry,
    /// A violation.
    Violation,
    /// An entry; in a table about violations, a violation.
    Sibling,
    /// A group.
    Group,
    /// A tag.
    Tag,
    /// An envelope.
    Envelope,
    /// A format: one of the catalog, or one that every catalog has.
    Format,
    /// A language of the catalog.
    Language,
    /// A field of the entry or violation.
    Field,
    /// A file, by its path from the folder of the catalog.
    File,
    /// A rule of validators, or one of the user's own.
    Rule,
}

/// The default of a key.
#[derive(Clone, Copy, Debug)]
pub enum KeyDefault {
    /// The key is required.
    Required,
    /// Nothing.
    Nothing,
    /// This string.
    String(&'static str),
    /// This value, as TOML writes it.
    Toml(&'static str),
    /// A default that the reference describes in words.
    Told(Doc),
}

/// A title or the like: plain text in each language.
pub(super) const TEXT: ValueType = ValueType::PerLanguage(&ValueType::String);
/// Markdown in each language.
pub(super) const MARKDOWN: ValueType = ValueType::PerLanguage(&ValueType::Markdown);
/// A string or a list of strings in each language.
pub(super) const TEXTS: ValueType =
    ValueType::PerLanguage(&ValueType::Either(&[ValueType::String, ValueType::List(&ValueType::String)]));
/// Markdown, or a list of Markdown, in each language.
pub(super) const MARKDOWNS: ValueType =
    ValueType::PerLanguage(&ValueType::Either(&[ValueType::Markdown, ValueType::List(&ValueType::Markdown)]));
/// A list of strings.
pub(super) const STRINGS: ValueType = ValueType::List(&ValueType::String);
/// A status, or several of which the first is the default.
pub(super) const STATUSES: ValueType = ValueType::Either(&[ValueType::Status, ValueType::List(&ValueType::Status)]);
/// A code, or `false` for none.
pub(super) const CODE: ValueType = ValueType::Either(&[ValueType::String, ValueType::Integer, ValueType::False]);
/// A list of codes.
pub(super) const CODES: ValueType = ValueType::List(&ValueType::Either(&[ValueType::String, ValueType::Integer]));
