//! Checks of codes.

use std::borrow::Cow;

use super::namespace::{Namespace, definitions};
use crate::diagnostic::Diagnostics;
use crate::index::{ByName, Index};
use crate::messages;
use crate::model::{Catalog, Code, Definition};
use crate::source::At;

/// Definitions by the text of their code.
pub(super) struct ByCode<'c> {
    numbers: Index<'c>,
    /// For each code, the definitions that have it, in file order.
    owners: Vec<Vec<&'c Definition>>,
}

impl<'c> ByCode<'c> {
    /// Groups the definitions by code. `texts` are the texts of their codes, in file order: `2333` and `"2333"` are the same code,
    /// as they look the same in a URL or a log line.
    pub(super) fn new(namespace: &Namespace<'c>, texts: &'c [Option<Cow<'c, str>>]) -> ByCode<'c> {
        let mut found = ByCode { numbers: Index::new(), owners: Vec::new() };
        for (definition, text) in namespace.definitions.iter().zip(texts) {
            let Some(text) = text else { continue };
            match found.numbers.insert(text) {
                Ok(_) => found.owners.push(vec![definition]),
                Err(number) => {
                    if let Some(owners) = found.owners.get_mut(number) {
                        owners.push(definition);
                    }
                }
            }
        }
        found
    }

    fn get(&self, code: &str) -> &[&'c Definition] {
        self.numbers.get(code).and_then(|number| self.owners.get(number)).map_or(&[], Vec::as_slice)
    }
}

/// Returns the texts of the codes.
pub(super) fn texts<'c>(namespace: &Namespace<'c>) -> Vec<Option<Cow<'c, str>>> {
    namespace.definitions.iter().map(|definition| definition.code.value.as_text()).collect()
}

/// Two definitions only have the same code if each of them sets `shares_code`.
pub(super) fn codes_are_distinct(namespace: &Namespace<'_>, codes: &ByCode<'_>, diagnostics: &mut Diagnostics) {
    for owners in codes.owners.iter().filter(|owners| owners.len() > 1) {
        let Some((first, others)) = owners.split_first() else { continue };
        for other in others.iter().filter(|other| first.shares_code.is_none() || other.shares_code.is_none()) {
            let code = other.code.value.as_text().unwrap_or_default();
            diagnostics.push(messages::duplicate_code(&code, other, first, namespace.of_violations));
        }
    }
}

/// `shares_code` requires another definition with the same code.
pub(super) fn shared_codes_are_shared(namespace: &Namespace<'_>, codes: &ByCode<'_>, diagnostics: &mut Diagnostics) {
    for definition in &namespace.definitions {
        let Some(At { at, .. }) = definition.shares_code else { continue };
        let text = definition.code.value.as_text();
        if text.as_deref().is_none_or(|text| codes.get(text).len() < 2) {
            diagnostics.push(messages::nobody_shares_the_code(at, text.as_deref(), namespace.of_violations));
        }
    }
}

/// No retired code is used.
pub(super) fn retired_codes_stay_unused(namespace: &Namespace<'_>, codes: &ByCode<'_>, diagnostics: &mut Diagnostics) {
    let texts: Vec<Option<Cow<'_, str>>> =
        namespace.retired.iter().map(|retired| retired.code.value.as_text()).collect();
    let mut seen = Index::new();
    for (retired, text) in namespace.retired.iter().zip(&texts) {
        // Several retired ones may have had one code; a definition that uses it now is reported once.
        let Some(text) = text.as_deref().filter(|text| seen.insert(text).is_ok()) else { continue };
        for definition in codes.get(text).iter().filter(|definition| definition.name.value != retired.name.value) {
            diagnostics.push(messages::retired_code_in_use(text, definition, retired));
        }
    }
}

/// An alias is distinct from every code and every other alias.
pub(super) fn aliases_are_free(namespace: &Namespace<'_>, codes: &ByCode<'_>, diagnostics: &mut Diagnostics) {
    let owners = namespace.definitions.iter();
    let aliases = owners.flat_map(|owner| owner.aliases.iter().map(move |alias| (*owner, alias)));
    let texts = aliases.filter_map(|(owner, alias)| Some((owner, alias.at, alias.value.as_text()?)));
    let texts: Vec<_> = texts.collect();
    let mut seen: ByName<'_, &Definition> = ByName::new();
    for (owner, at, text) in &texts {
        let first = seen.insert(text, *owner);
        if let Some(owner) = codes.get(text).first().copied().or(first) {
            diagnostics.push(messages::alias_taken(*at, text, owner));
        }
    }
}

/// The codes of a group with `codes` are in that range.
pub(super) fn codes_lie_in_their_groups_range(catalog: &Catalog, diagnostics: &mut Diagnostics) {
    for definition in definitions(catalog) {
        let group = definition.group.and_then(|index| catalog.groups.get(index));
        let Some((group, range)) = group.and_then(|group| Some((group, group.codes.as_ref()?))) else { continue };
        let (low, high) = range.value;
        match definition.code.value {
            Code::Int(code) if (low..=high).contains(&code) => {}
            Code::Int(_) | Code::Str(_) => diagnostics.push(messages::code_outside_range(definition, group, range)),
            Code::None => {}
        }
    }
}
