//! Words of TypeScript that name no type or no variable.

/// The reserved words of ECMA-262 §12.7.2, also those of strict code only.
const RESERVED: [&str; 49] = [
    "arguments",
    "await",
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
    "eval",
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
    "new",
    "null",
    "package",
    "private",
    "protected",
    "public",
    "return",
    "static",
    "super",
    "switch",
    "this",
    "throw",
    "true",
    "try",
    "typeof",
    "undefined",
    "var",
    "void",
    "while",
    "with",
    "yield",
];

/// The predefined types that are no reserved words, which no interface can have as its name.
const PREDEFINED: [&str; 9] = ["any", "bigint", "boolean", "never", "number", "object", "string", "symbol", "unknown"];

/// Returns whether no variable can have this name.
pub(super) fn is_reserved(word: &str) -> bool {
    RESERVED.contains(&word)
}

/// Returns whether a type of the language has this name.
pub(super) fn is_predefined(word: &str) -> bool {
    PREDEFINED.contains(&word)
}
