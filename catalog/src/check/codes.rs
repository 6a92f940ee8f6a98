//! Codes: what clients tell entries apart by.

use std::collections::{HashMap, HashSet};

use crate::messages;
use crate::mistake::Mistakes;
use crate::model::{Catalog, Code, Entry};

/// Entries by the text of their code.
pub(super) type ByCode<'c> = HashMap<String, Vec<&'c Entry>>;

/// The entries by the text of their code, in file order. `2333` and `"2333"` are one code: where codes are text, in a
/// URL or a log line, nobody could tell them apart.
pub(super) fn by_code(catalog: &Catalog) -> ByCode<'_> {
    let mut found = ByCode::new();
    for entry in &catalog.entries {
        if let Some(text) = entry.code.value.text() {
            found.entry(text).or_default().push(entry);
        }
    }
    found
}

/// Entries have the same code only where each of them says so.
pub(super) fn codes_are_distinct(codes: &ByCode<'_>, mistakes: &mut Mistakes) {
    for (code, entries) in codes {
        let Some((first, others)) = entries.split_first() else { continue };
        for other in others.iter().filter(|other| first.shares_code.is_none() || other.shares_code.is_none()) {
            mistakes.push(messages::duplicate_code(code, other, first));
        }
    }
}

/// `shares_code` stands only where another entry has the code.
pub(super) fn shared_codes_are_shared(catalog: &Catalog, codes: &ByCode<'_>, mistakes: &mut Mistakes) {
    for entry in &catalog.entries {
        let Some(at) = entry.shares_code else { continue };
        let text = entry.code.value.text();
        if text.as_ref().is_none_or(|text| codes.get(text).is_none_or(|entries| entries.len() < 2)) {
            mistakes.push(messages::nobody_shares_the_code(at, text.as_deref()));
        }
    }
}

/// A retired code is no entry's code.
pub(super) fn retired_codes_stay_unused(catalog: &Catalog, codes: &ByCode<'_>, mistakes: &mut Mistakes) {
    for retired in &catalog.retired {
        let Some(text) = retired.code.value.text() else { continue };
        for entry in codes.get(&text).into_iter().flatten().filter(|entry| entry.name.value != retired.name.value) {
            mistakes.push(messages::retired_code_in_use(&text, entry, retired));
        }
    }
}

/// An alias means one entry, and is no entry's own code.
pub(super) fn aliases_are_free(catalog: &Catalog, codes: &ByCode<'_>, mistakes: &mut Mistakes) {
    let mut seen: HashMap<String, &Entry> = HashMap::new();
    for entry in &catalog.entries {
        let mut own = HashSet::new();
        for alias in &entry.aliases {
            let Some(text) = alias.value.text() else { continue };
            let owner = codes.get(&text).and_then(|entries| entries.first()).or_else(|| seen.get(&text));
            if let Some(owner) = owner {
                mistakes.push(messages::alias_taken(alias.at, &text, owner));
            } else if !own.insert(text.clone()) {
                mistakes.push(messages::alias_taken(alias.at, &text, entry));
            }
        }
        seen.extend(own.into_iter().map(|text| (text, entry)));
    }
}

/// A group that names a range of codes has its entries' codes in it.
pub(super) fn codes_lie_in_their_groups_range(catalog: &Catalog, mistakes: &mut Mistakes) {
    for entry in &catalog.entries {
        let group = entry.group.and_then(|index| catalog.groups.get(index));
        let Some((group, range)) = group.and_then(|group| Some((group, group.codes.as_ref()?))) else { continue };
        let (low, high) = range.value;
        match entry.code.value {
            Code::Int(code) if (low..=high).contains(&code) => {}
            Code::Int(_) | Code::Str(_) => mistakes.push(messages::code_outside_range(entry, group, range)),
            Code::None => {}
        }
    }
}
