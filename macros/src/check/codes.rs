//! Enums of codes.

use std::collections::HashMap;

use syn::Ident;

use crate::bind::BoundType;
use crate::messages;
use crate::report::Report;

/// Two variants with the same entry and status could not be told apart when a code is parsed.
pub(super) fn codes_are_distinct(ty: &BoundType<'_>, report: &mut Report) {
    let mut seen: HashMap<usize, &Ident> = HashMap::new();
    for bound in &ty.variants {
        let Some(found) = bound.bound() else { continue };
        let variant = &bound.variant;
        match seen.get(&found.record) {
            // Of two with `#[cfg]`, only one may be compiled.
            Some(first) if variant.cfg.is_empty() => {
                let text = messages::code_twice(&found.declared.name.value, &first.to_string(), ty.subject());
                report.push(variant.ident.span(), text);
            }
            Some(_) => {}
            None => _ = seen.insert(found.record, &variant.ident),
        }
    }
}
