//! Names of types: those of variants, unless the module or the language has them.

use std::collections::HashSet;

use errbook_catalog::model::{Catalog, Definition};

use super::words;

/// The types that the module has or uses.
const OWN: [&str; 13] = [
    "ApiError",
    "ApiException",
    "ApiReply",
    "ApiViolation",
    "Code",
    "Error",
    "ErrorOf",
    "Extract",
    "Map",
    "ParsedApiError",
    "UnknownViolation",
    "ViolationCode",
    "ViolationPlace",
];

/// Returns whether the module or the language has a type of this name, or another word of the language is spelled so.
fn is_taken(name: &str) -> bool {
    OWN.contains(&name) || words::is_predefined(name) || words::is_reserved(name)
}

/// Returns the name of the interface of an entry.
pub(super) fn entry(entry: &Definition) -> String {
    let name = variant(entry);
    if is_taken(&name) { format!("{name}_") } else { name }
}

/// Returns the names of the interfaces of all violations, by their index: that of the variant with `Violation` behind it.
pub(super) fn violations(catalog: &Catalog) -> Vec<String> {
    let mut taken: HashSet<String> = catalog.entries.iter().map(|one| entry(one)).collect();
    let names = catalog.violations.iter().map(|violation| {
        let mut name = format!("{}Violation", variant(violation));
        while is_taken(&name) || !taken.insert(name.clone()) {
            name.push('_');
        }
        name
    });
    names.collect()
}

/// Returns the name of the Rust variant; a definition that has none (which is reported) has its own name.
pub(super) fn variant(definition: &Definition) -> String {
    let name = definition.variant.as_deref().unwrap_or(&definition.name.value);
    name.strip_prefix("r#").unwrap_or(name).to_owned()
}
