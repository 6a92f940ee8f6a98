//! The types of members.

/// An object of the document.
pub(super) struct Object {
    /// The name of its definition.
    pub(super) name: &'static str,
    /// Its members, in the order of the document. Some objects share a part of them.
    pub(super) members: &'static [&'static [Member]],
}

/// A member of an object.
pub(super) struct Member {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    /// Whether every document has it.
    pub(super) required: bool,
    /// What it means.
    pub(super) en: &'static str,
    pub(super) zh: &'static str,
}

impl Member {
    /// Returns whether the name is a regular expression for several names.
    pub(super) fn is_pattern(&self) -> bool {
        self.name.starts_with('^')
    }
}

/// The type of a value.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    /// The version of the document.
    Version,
    String,
    Integer,
    Boolean,
    /// `true`; a member that would be `false` is absent.
    True,
    Any,
    Word(&'static [&'static str]),
    List(&'static Kind),
    /// An object whose members are named by the catalog: language tags, names, statuses.
    Map(&'static Kind),
    /// An object of the document, by its name.
    Object(&'static str),
    Either(&'static [Kind]),
}

/// A text in each language.
pub(super) const TEXT: Kind = Kind::Map(&Kind::String);
/// Several texts in each language.
pub(super) const TEXTS: Kind = Kind::Map(&Kind::List(&Kind::String));
/// A list of names.
pub(super) const NAMES: Kind = Kind::List(&Kind::String);
/// A code.
pub(super) const CODE: Kind = Kind::Either(&[Kind::String, Kind::Integer]);

/// Returns a member that every document has.
pub(super) const fn always(name: &'static str, kind: Kind, en: &'static str, zh: &'static str) -> Member {
    Member { name, kind, required: true, en, zh }
}

/// Returns a member that is absent where it has no value.
pub(super) const fn some(name: &'static str, kind: Kind, en: &'static str, zh: &'static str) -> Member {
    Member { name, kind, required: false, en, zh }
}
