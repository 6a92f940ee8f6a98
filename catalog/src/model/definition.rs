//! What entries and violations share: name, code, message, fields and documentation.

use super::audience::Audience;
use super::code::Code;
use super::field::Field;
use super::message::Message;
use super::text::{Text, Texts};
use crate::source::At;

/// The definition of an entry or a violation.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Definition {
    /// Its permanent name.
    pub name: At<String>,
    /// The Rust variant; `None` if none can be derived (which is reported).
    pub variant: Option<String>,
    /// Where the variant's name comes from.
    pub variant_at: At<()>,
    /// Its code.
    pub code: At<Code>,
    /// Its group, by index.
    pub group: Option<usize>,
    /// The message in each language, in the order of the catalog's languages.
    pub message: Vec<Option<Message>>,
    /// A short title.
    pub title: Text,
    /// The values that an occurrence carries, in file order.
    pub fields: Vec<Field>,
    /// Markdown: what it means.
    pub description: Text,
    /// Markdown: why it happens.
    pub causes: Texts,
    /// Markdown: what to do.
    pub solutions: Texts,
    /// Markdown: what else to know.
    pub notes: Texts,
    /// Words that the search of the pages finds it by; they are not displayed.
    pub keywords: Texts,
    /// Names of related entries, of a violation related violations.
    pub see_also: Vec<At<String>>,
    /// Links for readers.
    pub links: Vec<Link>,
    /// The parts of the system that report it.
    pub sources: Vec<String>,
    /// Who can see it in pages and exports.
    pub audience: Audience,
    /// Whether its code is generic, so that clients must not branch on it.
    pub catch_all: bool,
    /// Where it sets `shares_code`, if it does.
    pub shares_code: Option<At<()>>,
    /// Older codes that still identify it.
    pub aliases: Vec<At<Code>>,
    /// The version that introduced it.
    pub since: Option<String>,
    /// Since when and why it is deprecated, if it is.
    pub deprecated: Option<Deprecated>,
    /// The entry that replaces it, or the violation that replaces a violation.
    pub replaced_by: Option<At<String>>,
    /// Its tags, by index.
    pub tags: Vec<usize>,
    /// Who maintains it.
    pub owner: Option<String>,
    /// Whether it was read completely. If not, its parts are not checked against each other: a part that seems to
    /// be missing may be misspelled.
    pub sound: bool,
    /// Whether nothing but the message in some languages is missing. The others are checked all the same.
    pub(crate) lacks_languages: bool,
    /// The indices of `fields` in the order of their names, where there are many.
    pub(crate) fields_by_name: Vec<usize>,
}

/// The number of fields from which they are searched by halves.
const MANY_FIELDS: usize = 16;

impl Definition {
    /// Returns the index of the field with this name.
    pub fn field(&self, name: &str) -> Option<usize> {
        let name_of = |index: &usize| self.fields.get(*index).map_or("", |field| field.name.value.as_str());
        if self.fields_by_name.is_empty() {
            return self.fields.iter().position(|field| field.name.value == name);
        }
        let found = self.fields_by_name.binary_search_by(|index| name_of(index).cmp(name)).ok()?;
        self.fields_by_name.get(found).copied()
    }

    /// Returns the order of fields by their names; empty for a few fields, which are searched one by one.
    pub(crate) fn by_name(fields: &[Field]) -> Vec<usize> {
        if fields.len() < MANY_FIELDS {
            return Vec::new();
        }
        let mut order: Vec<usize> = (0..fields.len()).collect();
        order.sort_by_key(|index| fields.get(*index).map(|field| field.name.value.as_str()));
        order
    }
}

/// A link for readers.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Link {
    /// Its URL.
    pub url: At<String>,
    /// Its text.
    pub label: Text,
}

/// `deprecated = "2.1"` or `{ since, note }`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Deprecated {
    /// The version that deprecated it.
    pub since: Option<String>,
    /// Why, and what to use instead.
    pub note: Text,
}
