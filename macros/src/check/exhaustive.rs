//! `exhaustive`: every entry or violation has a variant.

use std::collections::HashSet;

use crate::bind::{BoundType, Scope};
use crate::declared::Declared;
use crate::messages;
use crate::report::Report;

pub(super) fn every_entry_has_a_variant(ty: &BoundType<'_>, scope: &Scope<'_>, report: &mut Report) {
    let Some(at) = ty.header.options.exhaustive.filter(|_| !scope.suppress_secondary) else { return };
    let named: HashSet<usize> = ty.variants.iter().filter_map(|bound| scope.lookup(&bound.variant)).collect();
    let missing = scope.all().filter(|(index, _)| !named.contains(index)).map(|(_, declared)| declared);
    let missing: Vec<Declared<'_>> = missing.collect();
    if !missing.is_empty() {
        report.push(at, messages::missing_variants(&missing, scope.subject));
    }
}
