//! Checks of codes.

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
    /// Groups the entries by code. `texts` are the texts of their codes, in file order: `2333` and `"2333"` are the same code,
    /// as they look the same in a URL or a log line.
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

/// Returns the texts of the entries' codes.
pub(super) fn texts(catalog: &Catalog) -> Vec<Option<Cow<'_, str>>> {
    catalog.entries.iter().map(|entry| entry.code.value.as_text()).collect()
}

/// Entries only have the same code if each of them sets `shares_code`.
pub(super) fn codes_are_distinct(codes: &ByCode<'_>, diagnostics: &mut Diagnostics) {
    for entries in codes.entries.iter().filter(|entries| entries.len() > 1) {
        let Some((first, others)) = entries.split_first() else { continue };
        for other in others.iter().filter(|other| first.shares_code.is_none() || other.shares_code.is_none()) {
            let code = other.code.value.as_text().unwrap_or_default();
            diagnostics.push(messages::duplicate_code(&code, other, first));
        }
    }
}

/// `shares_code` requires another entry with the same code.
pub(super) fn shared_codes_are_shared(catalog: &Catalog, codes: &ByCode<'_>, diagnostics: &mut Diagnostics) {
    for entry in &catalog.entries {
        let Some(At { at, .. }) = entry.shares_code else { continue };
        let text = entry.code.value.as_text();
        if text.as_deref().is_none_or(|text| codes.get(text).len() < 2) {
            diagnostics.push(messages::nobody_shares_the_code(at, text.as_deref()));
        }
    }
}

/// No entry uses a retired code.
pub(super) fn retired_codes_stay_unused(catalog: &Catalog, codes: &ByCode<'_>, diagnostics: &mut Diagnostics) {
    let texts: Vec<Option<Cow<'_, str>>> = catalog.retired.iter().map(|retired| retired.code.value.as_text()).collect();
    let mut seen = Index::new();
    for (retired, text) in catalog.retired.iter().zip(&texts) {
        // Several retired entries may have had one code; an entry that uses it now is reported once.
        let Some(text) = text.as_deref().filter(|text| seen.insert(text).is_ok()) else { continue };
        for entry in codes.get(text).iter().filter(|entry| entry.name.value != retired.name.value) {
            diagnostics.push(messages::retired_code_in_use(text, entry, retired));
        }
    }
}

/// An alias is distinct from every code and every other alias.
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

/// The codes of a group with `codes` are in that range.
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
