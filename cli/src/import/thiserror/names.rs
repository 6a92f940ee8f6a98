//! Names of entries, groups and fields.

use std::collections::{HashMap, HashSet};

use errbook_catalog::names;
use syn::{PathArguments, Type};

use super::field_type::{self, Format};
use super::fields::{Field, Role};
use crate::import::spelling::numbered;

/// The name of an entry, and how the variant finds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct EntryName {
    pub(super) name: String,
    /// What the catalog and the code have to say about it.
    pub(super) bound: Bound,
}

/// How a variant finds its entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    /// The name in UpperCamelCase is that of the variant.
    Name,
    /// The catalog names the variant: `variant = "IOError"`.
    Catalog,
    /// The variant names the entry: `#[api_error(entry = "…")]`.
    Variant,
}

/// Returns the name of a type without the word `Error`: `user` of `UserError`.
pub(super) fn stem(ty: &str) -> String {
    let name = names::snake(ty);
    let stem = name.strip_suffix("_error").or_else(|| name.strip_suffix("_err")).unwrap_or(&name);
    if stem.is_empty() { "error".to_owned() } else { stem.to_owned() }
}

/// Returns a name for each group, by the stems of types, each once.
pub(super) fn groups(stems: &[String]) -> Vec<String> {
    let mut taken = HashSet::new();
    stems.iter().filter_map(|stem| numbered(stem).find(|name| taken.insert(name.clone()))).collect()
}

/// Returns a name for each variant, given with the stem of its type. A name that several types have is prefixed with the stem.
pub(super) fn entries(variants: &[(String, &str)]) -> Vec<EntryName> {
    let mut by_name: HashMap<String, Vec<&str>> = HashMap::new();
    for (stem, variant) in variants {
        let stems = by_name.entry(plain(variant)).or_default();
        if !stems.contains(&stem.as_str()) {
            stems.push(stem);
        }
    }
    let (mut taken, mut taken_variants) = (HashSet::new(), HashSet::new());
    let named = variants.iter().map(|(stem, variant)| {
        let own = plain(variant);
        let is_shared = by_name.get(&own).is_some_and(|stems| stems.len() > 1);
        let wanted = if is_shared { format!("{stem}_{own}") } else { own.clone() };
        let mut candidates = numbered(&wanted);
        loop {
            let name = candidates.next().unwrap_or_default();
            let usual = names::upper_camel(&name);
            let (bound, added) = match &usual {
                Some(usual) if usual == variant => (Bound::Name, Some(usual.clone())),
                _ if name == own && !names::is_keyword(variant) => (Bound::Catalog, Some((*variant).to_owned())),
                _ => (Bound::Variant, usual),
            };
            let is_free = added.as_ref().is_none_or(|added| !taken_variants.contains(added));
            if is_free && taken.insert(name.clone()) {
                taken_variants.extend(added);
                return EntryName { name, bound };
            }
        }
    });
    named.collect()
}

/// Returns the name that a variant gives to its entry.
fn plain(variant: &str) -> String {
    let name = names::snake(variant);
    if name.is_empty() { variant.to_lowercase() } else { name }
}

/// Returns the names of fields in the catalog: a field of a tuple is named after its type, or `value`.
pub(super) fn fields(fields: &[Field], is_tuple: bool) -> Vec<String> {
    if !is_tuple {
        return fields.iter().map(|field| field.name.clone()).collect();
    }
    let of_types: Vec<Option<String>> = fields.iter().map(|field| of_type(&field.ty)).collect();
    let values = fields.iter().filter(|field| field.role == Role::Value).count();
    let named = of_types.iter().enumerate().map(|(index, name)| {
        let is_once = |name: &&String| of_types.iter().flatten().filter(|other| other == name).count() == 1;
        match name.as_ref().filter(is_once) {
            Some(name) => name.clone(),
            None if values == 1 => "value".to_owned(),
            None => format!("value_{}", index + 1),
        }
    });
    named.collect()
}

/// Returns the name of a type of the user's in snake case: `user_id` of `UserId`.
fn of_type(ty: &Type) -> Option<String> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|last| matches!(last.arguments, PathArguments::None))?;
    let is_own = field_type::of(ty, Format::Other).is_none() && field_type::of(ty, Format::Display).is_some();
    let name = names::snake(&last.ident.to_string());
    // A single letter is a parameter of the type.
    (is_own && name.len() > 1 && names::is_field_name(&name)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(variants: &[(&str, &str)]) -> Vec<String> {
        let variants: Vec<(String, &str)> = variants.iter().map(|(ty, variant)| (stem(ty), *variant)).collect();
        entries(&variants).into_iter().map(|entry| format!("{} {:?}", entry.name, entry.bound)).collect()
    }

    #[test]
    fn entries_are_named_after_their_variants() {
        assert_eq!(
            named(&[("Error", "NotFound"), ("Error", "IOError"), ("Error", "Io2")]),
            ["not_found Name", "io_error Catalog", "io2 Name"]
        );
    }

    #[test]
    fn a_name_of_two_types_gets_the_name_of_the_type_in_front() {
        assert_eq!(
            named(&[("UserError", "NotFound"), ("OrderError", "NotFound"), ("OrderError", "Empty")]),
            ["user_not_found Variant", "order_not_found Variant", "empty Name"]
        );
    }

    #[test]
    fn two_variants_of_one_type_never_get_one_name() {
        assert_eq!(
            named(&[("E", "IOError"), ("E", "IoError"), ("E", "IoError")]),
            ["io_error Catalog", "io_error_2 Variant", "io_error_3 Variant"]
        );
    }

    #[test]
    fn stems_are_never_empty() {
        assert_eq!(
            [stem("UserError"), stem("Error"), stem("ParseErr"), stem("Failure")],
            ["user", "error", "parse", "failure"]
        );
        assert_eq!(groups(&[stem("Error"), stem("Error")]), ["error", "error_2"]);
    }
}
