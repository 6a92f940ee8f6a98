//! Names of types: those of variants, unless the module or the language has them.

use std::collections::HashSet;

use errbook_catalog::model::{Catalog, Definition};

/// The types that the module has or uses, and the words that name no interface (ECMA-262 §12.7.2, and the predefined types).
const TAKEN: [&str; 69] = [
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
    "any",
    "await",
    "bigint",
    "boolean",
    "break",
    "case",
    "catch",
    "class",
    "const",
    "continue",
    "debugger",
    "default",
    "delete",
    "do",
    "else",
    "enum",
    "export",
    "extends",
    "false",
    "finally",
    "for",
    "function",
    "if",
    "implements",
    "import",
    "in",
    "instanceof",
    "interface",
    "let",
    "never",
    "new",
    "null",
    "number",
    "object",
    "package",
    "private",
    "protected",
    "public",
    "return",
    "static",
    "string",
    "super",
    "switch",
    "symbol",
    "this",
    "throw",
    "true",
    "try",
    "typeof",
    "undefined",
    "unknown",
    "var",
    "void",
    "while",
    "with",
    "yield",
];

/// Returns the name of the interface of an entry.
pub(super) fn entry(entry: &Definition) -> String {
    let name = variant(entry);
    if TAKEN.contains(&name.as_str()) { format!("{name}_") } else { name }
}

/// Returns the names of the interfaces of all violations, by their index: that of the variant with `Violation` behind it.
pub(super) fn violations(catalog: &Catalog) -> Vec<String> {
    let mut taken: HashSet<String> = catalog.entries.iter().map(|one| entry(one)).collect();
    taken.extend(TAKEN.map(str::to_owned));
    let names = catalog.violations.iter().map(|violation| {
        let mut name = format!("{}Violation", variant(violation));
        while !taken.insert(name.clone()) {
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
