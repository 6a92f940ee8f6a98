//! Which entry a body is of, by its code, its name or its problem type.

use errbook_catalog::model::Retired;

use crate::index::Index;
use crate::names::Named;
use crate::shape::Shape;

/// Which entry a body says that it is of.
#[derive(Debug)]
pub(crate) enum Identity<'c> {
    /// Entries (by index) that share a code; and the code, if only the name or the type is known.
    Entries(Vec<usize>, Option<String>),
    /// The older code of an entry.
    Alias(usize, String),
    Retired(&'c Retired, String),
    Unknown(String),
    /// It has no code, no name and no type.
    Silent,
}

impl Identity<'_> {
    pub(crate) fn is_known(&self) -> bool {
        matches!(self, Identity::Entries(..) | Identity::Alias(..) | Identity::Retired(..))
    }
}

/// Returns which entry a body is of, by its code, or else its name, or else its type.
pub(crate) fn identify<'c>(index: &Index<'c>, shape: &Shape<'_>) -> Identity<'c> {
    let (names, violations) = (&index.entries, &index.violations);
    let [code_of_item, name_of_item] = &shape.of_item;
    let is_of_entry = |of_entry: Named<'_>, of_violation: Named<'_>| {
        !matches!(of_entry, Named::Unknown) || matches!(of_violation, Named::Unknown)
    };
    let of_item = code_of_item.as_deref().filter(|text| is_of_entry(names.code(text), violations.code(text)));
    let code = shape.code.as_deref().or(of_item).map(|text| (text, names.code(text)));
    let of_item = name_of_item.as_deref().filter(|text| is_of_entry(names.name(text), violations.name(text)));
    let name = shape.name.as_deref().or(of_item).map(|text| (text, names.name(text)));
    // RFC 9457 §4.2.1: it says nothing.
    let page = shape.page.as_deref().filter(|page| *page != "about:blank").map(|text| (text, names.page(text)));
    let mut unknown = None;
    for (text, named) in [&code, &name, &page].into_iter().flatten() {
        match named {
            Named::Known(entries) => {
                // Of entries that share a code, the name or the type says which it is.
                let narrowed =
                    [&name, &page].into_iter().flatten().fold(entries.clone(), |entries, (_, named)| match named {
                        Named::Known(others) if others.iter().any(|other| entries.contains(other)) => {
                            entries.into_iter().filter(|entry| others.contains(entry)).collect()
                        }
                        _ => entries,
                    });
                let unknown_code = unknown.filter(|_| code.is_some());
                return Identity::Entries(narrowed, unknown_code);
            }
            Named::Alias(entry) => return Identity::Alias(*entry, (*text).to_owned()),
            Named::Retired(retired) => return Identity::Retired(retired, (*text).to_owned()),
            Named::Unknown => unknown = unknown.or_else(|| Some((*text).to_owned())),
        }
    }
    unknown.map_or(Identity::Silent, Identity::Unknown)
}
