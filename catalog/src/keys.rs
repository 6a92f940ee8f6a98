//! The table of keys: every key of every table of the format, in one row each.
//!
//! The reader takes keys from these rows and reports any other key as unknown. The tables of keys in docs/catalog.md and
//! docs/catalog.zh.md are generated from them.

mod contract;
mod value;

pub(crate) mod entry;
pub(crate) mod envelope;
pub(crate) mod field;
pub(crate) mod format;
pub(crate) mod group;
pub(crate) mod head;
pub(crate) mod lint;
pub(crate) mod lock;
pub(crate) mod message;
pub(crate) mod pages;
pub(crate) mod retired;
pub(crate) mod root;
pub(crate) mod status;
pub(crate) mod violation;

#[cfg(test)]
mod tests;

use crate::doc::Doc;
pub use contract::{Contract, Unwatched};
pub use value::{Form, KeyDefault, Sort, ValueType};

/// All tables of the format, in the order of the reference. The first is the catalog's own file, the second an included
/// one.
pub static TABLES: [&KeyTable; 22] = [
    &root::ROOT,
    &root::INCLUDED,
    &head::CATALOG,
    &entry::ERRORS,
    &message::PLURAL,
    &field::FIELDS,
    &entry::LINKS,
    &entry::DEPRECATED,
    &violation::VIOLATIONS,
    &group::GROUPS,
    &group::tag::TAGS,
    &status::STATUSES,
    &retired::RETIRED,
    &retired::RETIRED_VIOLATIONS,
    &lint::LINTS,
    &lock::LOCK,
    &envelope::ENVELOPES,
    &format::FORMATS,
    &pages::PAGES,
    &pages::LOGO,
    &pages::ACCENT,
    &pages::EXTRA,
];

/// A table of the format and the keys that it may have.
#[derive(Debug)]
#[non_exhaustive]
pub struct KeyTable {
    /// The path as a header writes it, with `NAME` for a name that the catalog chooses: `groups.NAME`. For a table in an
    /// entry it is the path within the entry: `fields.NAME`. Empty for a file.
    pub path: &'static str,
    /// The keys, in the order of the reference.
    pub keys: &'static [&'static Key],
    /// The row for language tags, in a table that accepts them as keys.
    pub language: Option<&'static Key>,
}

impl KeyTable {
    /// Returns the table of this name as a catalog writes it: `[errors.sold_out]`, or `fields.retry_at` for one in an
    /// entry. Empty for a file.
    #[must_use]
    pub fn title(&self, name: &str) -> String {
        let (first, path) = match self.path.split_once('.') {
            Some((first, _)) => (first, format!("{first}.{name}")),
            None => (self.path, self.path.to_owned()),
        };
        if root::ROOT.has(first) { format!("[{path}]") } else { path }
    }

    /// Returns whether the table can have this key, language tags aside.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.keys.iter().any(|key| key.name == name)
    }
}

/// A key of a table.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Key {
    /// The key as the catalog writes it.
    pub name: &'static str,
    /// The type of its value.
    pub value: ValueType,
    /// Its default.
    pub default: KeyDefault,
    /// The rules of the contract that watch it.
    pub contract: Contract,
    /// The version of errbook that added the key.
    pub since: &'static str,
    /// Its meaning.
    pub meaning: Doc,
}

/// Declares a table: a static for each key, and one that lists them.
///
/// A row is `STATIC "key", type, default, contract, "version", "meaning" "含义";`. In a table that can have language tags
/// as keys, the last row is theirs, with `_:` before it and no key.
macro_rules! table {
    (
        $(#[$of_table:meta])* $table:ident $path:literal;
        $($row:ident $name:literal, $value:expr, $default:expr, $contract:expr, $since:literal, $en:literal $zh:literal;)*
        $(_: $tag:ident $tag_value:expr, $tag_default:expr, $tag_contract:expr, $tag_since:literal,
            $tag_en:literal $tag_zh:literal;)?
    ) => {
        $(#[$of_table])*
        pub(crate) static $table: crate::keys::KeyTable = crate::keys::KeyTable {
            path: $path,
            keys: &[$(&$row),*],
            language: crate::keys::table!(@language $($tag)?),
        };
        $(
            pub(crate) static $row: crate::keys::Key = crate::keys::Key {
                name: $name,
                value: $value,
                default: $default,
                contract: $contract,
                since: $since,
                meaning: crate::doc::doc($en, $zh),
            };
        )*
        $(
            pub(crate) static $tag: crate::keys::Key = crate::keys::Key {
                name: "TAG",
                value: $tag_value,
                default: $tag_default,
                contract: $tag_contract,
                since: $tag_since,
                meaning: crate::doc::doc($tag_en, $tag_zh),
            };
        )?
    };
    (@language) => { None };
    (@language $tag:ident) => { Some(&$tag) };
}

use table;
