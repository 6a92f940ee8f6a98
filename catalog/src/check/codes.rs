//! Codes: what clients tell entries apart by.

use std::borrow::Cow;

use crate::diagnostic::Diagnostics;
use crate::index::{ByName, Index};
use crate::messages;
use crate::model::{Catalog, Code, Entry};
use crate::source::At;

/// Entries by the text of their code.
pub(super) struct ByCode<'c> {
    numbers: Index<'c>,
    /// For each code, the entries that have it, in file order.
    entries: Vec<Vec<&'c Entry>>,
}

impl<'c> ByCode<'c> {
    /// `texts`: those of the entries' codes, in file order. `2333` and `"2333"` are one code: where codes are text, in a URL
    /// or a log line, nobody could tell them apart.
    pub(super) fn new(catalog: &'c Catalog, texts: &'c [Option<Cow<'c, str>>]) -> ByCode<'c> {
        let mut found = ByCode { numbers: Index::new(), entries: Vec::new() };
        for (entry, text) in catalog.entries.iter().zip(texts) {
            let Some(text) = text else { continue };
            match found.numbers.insert(text) {
                Ok(_) => found.entries.push(vec![entry]),
                Err(number) => {
                    if let Some(entries) = found.entries.get_mut(number) {
                        entries.push(entry);
                    }
                }
            }
        }
        found
    }

    fn get(&self, code: &str) -> &[&'c Entry] {
        self.numbers.get(code).and_then(|number| self.entries.get(number)).map_or(&[], Vec::as_slice)
    }
}

/// The texts of the entries' codes.
pub(super) fn texts(catalog: &Catalog) -> Vec<Option<Cow<'_, str>>> {
    catalog.entries.iter().map(|entry| entry.code.value.as_text()).collect()
}

/// Entries have the same code only where each of them says so.
pub(super) fn codes_are_distinct(codes: &ByCode<'_>, diagnostics: &mut Diagnostics) {
    for entries in codes.entries.iter().filter(|entries| entries.len() > 1) {
        let Some((first, others)) = entries.split_first() else { continue };
        for other in others.iter().filter(|other| first.shares_code.is_none() || other.shares_code.is_none()) {
            let code = other.code.value.as_text().unwrap_or_default();
            diagnostics.push(messages::duplicate_code(&code, other, first));
        }
    }
}

/// `shares_code` stands only where another entry has the code.
pub(super) fn shared_codes_are_shared(catalog: &Catalog, codes: &ByCode<'_>, diagnostics: &mut Diagnostics) {
    for entry in &catalog.entries {
        let Some(At { at, .. }) = entry.shares_code else { continue };
        let text = entry.code.value.as_text();
        if text.as_deref().is_none_or(|text| codes.get(text).len() < 2) {
            diagnostics.push(messages::nobody_shares_the_code(at, text.as_deref()));
        }
    }
}

/// A retired code is no entry's code.
pub(super) fn retired_codes_stay_unused(catalog: &Catalog, codes: &ByCode<'_>, diagnostics: &mut Diagnostics) {
    for retired in &catalog.retired {
        let Some(text) = retired.code.value.as_text() else { continue };
        for entry in codes.get(&text).iter().filter(|entry| entry.name.value != retired.name.value) {
            diagnostics.push(messages::retired_code_in_use(&text, entry, retired));
        }
    }
}

/// An alias means one entry, and is no entry's own code.
pub(super) fn aliases_are_free(catalog: &Catalog, codes: &ByCode<'_>, diagnostics: &mut Diagnostics) {
    let entries = catalog.entries.iter();
    let aliases = entries.flat_map(|entry| entry.aliases.iter().map(move |alias| (entry, alias)));
    let texts = aliases.filter_map(|(entry, alias)| Some((entry, alias.at, alias.value.as_text()?)));
    let texts: Vec<_> = texts.collect();
    let mut seen: ByName<'_, &Entry> = ByName::new();
    for (entry, at, text) in &texts {
        let first = seen.insert(text, entry);
        if let Some(owner) = codes.get(text).first().copied().or(first) {
            diagnostics.push(messages::alias_taken(*at, text, owner));
        }
    }
}

/// A group that names a range of codes has its entries' codes in it.
pub(super) fn codes_lie_in_their_groups_range(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    for entry in &catalog.entries {
        let group = entry.group.and_then(|index| catalog.groups.get(index));
        let Some((group, range)) = group.and_then(|group| Some((group, group.codes.as_ref()?))) else { continue };
        let (low, high) = range.value;
        match entry.code.value {
            Code::Int(code) if (low..=high).contains(&code) => {}
            Code::Int(_) | Code::Str(_) => diagnostics.push(messages::code_outside_range(entry, group, range)),
            Code::None => {}
        }
    }
}
