//! How code that uses the module of a catalog names its parts.

use errbook_catalog::Catalog;
use errbook_catalog::model::{Code, Definition, Field};

use super::fields::{of_entry, of_violation};
use super::{literal, names, words};
use crate::topic::Topic;

/// A field of an entry or a violation, as the module gives it to a client.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct ClientField<'c> {
    /// The field; `fields` has it by its name in bodies.
    pub field: &'c Field,
    /// Whether an answer can lack it.
    pub optional: bool,
}

/// Returns the constant of a code that tells an entry or a violation from all others: `Code.SoldOut`, or `ViolationCode.TooLong`. `None`
/// if it has no code, shares it, or no number is equal to it alone (ECMA-262 §21.1.2.6); then its name tells it.
#[must_use]
pub fn constant(topic: Topic, definition: &Definition) -> Option<String> {
    let is_exact = match definition.code.value {
        Code::None => false,
        Code::Str(_) => true,
        Code::Int(number) => number.unsigned_abs() < 1 << 53,
    };
    if !is_exact || definition.shares_code.is_some() {
        return None;
    }
    let of = if let Topic::Entry(_) = topic { "Code" } else { "ViolationCode" };
    let variant = names::variant(definition);
    Some(if is_identifier(&variant) {
        format!("{of}.{variant}")
    } else {
        format!("{of}[{}]", literal::string(&variant))
    })
}

/// Returns the fields of an entry or a violation, in their order; none if there is no such entry or violation.
#[must_use]
pub fn fields(catalog: &Catalog, topic: Topic) -> Vec<ClientField<'_>> {
    let fields = match topic {
        Topic::Entry(index) => catalog.entries.get(index).map(|entry| of_entry(catalog, entry)),
        Topic::Violation(index) => catalog.violations.get(index).map(|violation| of_violation(catalog, violation)),
    };
    fields
        .unwrap_or_default()
        .into_iter()
        .map(|wire| ClientField { field: wire.field, optional: wire.optional })
        .collect()
}

/// Returns a text as a literal of ECMAScript.
#[must_use]
pub fn string(text: &str) -> String {
    literal::string(text)
}

/// Returns the key of a member of an object, quoted where needed.
#[must_use]
pub fn key(name: &str) -> String {
    literal::key(name)
}

/// Returns whether a text is an identifier of ASCII letters, which can follow a dot.
#[must_use]
pub fn is_identifier(text: &str) -> bool {
    literal::is_identifier(text)
}

/// Returns whether a variable cannot have this name, although it has the form of one.
#[must_use]
pub fn is_reserved(word: &str) -> bool {
    words::is_reserved(word)
}
