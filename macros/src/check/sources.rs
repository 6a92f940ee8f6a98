//! `#[source]` and `#[from]`.

use std::collections::HashMap;

use crate::bind::BoundType;
use crate::messages;
use crate::parse::Variant;
use crate::report::Report;

pub(super) fn one_source_per_variant(ty: &BoundType<'_>, report: &mut Report) {
    for variant in non_transparent(ty) {
        let mut sources = variant.fields.iter().filter(|field| field.from.is_some() || field.source.is_some());
        if let (Some(_), Some(second)) = (sources.next(), sources.next()) {
            report.push(second.source.or(second.from).unwrap_or(second.span), messages::two_sources());
        }
    }
}

/// A variant with `#[from]` has no other field, as a conversion would have no value for it.
pub(super) fn from_fills_the_variant(ty: &BoundType<'_>, report: &mut Report) {
    for variant in non_transparent(ty).filter(|variant| variant.fields.len() > 1) {
        if let Some(at) = variant.fields.iter().find_map(|field| field.from) {
            report.push(at, messages::from_with_other_fields());
        }
    }
}

/// `?` can make only one variant of a type.
pub(super) fn from_types_are_distinct(ty: &BoundType<'_>, report: &mut Report) {
    let mut seen: HashMap<String, String> = HashMap::new();
    for variant in ty.variants.iter().map(|bound| &bound.variant) {
        for field in variant.fields.iter().filter(|field| field.from.is_some()) {
            let ty = field.ty.to_string();
            match seen.get(&ty) {
                Some(first) => report.push_at(&field.ty, messages::from_twice(&ty, first)),
                None => _ = seen.insert(ty, variant.ident.to_string()),
            }
        }
    }
}

/// Returns the variants without `transparent`: one with it has a single field, and any other number was reported.
fn non_transparent<'t>(ty: &'t BoundType<'_>) -> impl Iterator<Item = &'t Variant> {
    ty.variants.iter().map(|bound| &bound.variant).filter(|variant| variant.options.transparent.is_none())
}
