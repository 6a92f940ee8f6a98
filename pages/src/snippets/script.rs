//! JavaScript and TypeScript: names, literals, and expressions for members of a body.

use errbook_catalog::json;
use errbook_catalog::names::FieldCase;

use super::members::Step;

/// Words that a field's name in camel case may be and that cannot name a variable (ECMA-262 §12.7.2).
const RESERVED: [&str; 44] = [
    "await",
    "body",
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
    "new",
    "null",
    "package",
    "private",
    "protected",
    "public",
    "response",
    "return",
    "static",
    "super",
    "switch",
    "this",
    "throw",
    "true",
    "var",
    "violation",
    "yield",
];

/// Returns the name of a variable for a field.
pub(super) fn variable(name: &str) -> String {
    let camel = FieldCase::Camel.apply(name);
    if is_identifier(&camel) && !RESERVED.contains(&camel.as_str()) { camel } else { format!("{camel}_") }
}

/// Returns an expression for a member of the value of a variable.
pub(super) fn expression(of: &str, steps: &[Step]) -> String {
    chain(of, steps, false)
}

/// Returns an expression for a member that may be missing, with all that it is in except the variable.
pub(super) fn optional(of: &str, steps: &[Step]) -> String {
    chain(of, steps, true)
}

fn chain(of: &str, steps: &[Step], is_optional: bool) -> String {
    let mut expression = of.to_owned();
    for (index, step) in steps.iter().enumerate() {
        // The object before it may be missing, too.
        let optional = is_optional && index > 0;
        match step {
            Step::Member(name) if is_identifier(name) => {
                expression.push_str(if optional { "?." } else { "." });
                expression.push_str(name);
            }
            step => {
                let key = match step {
                    Step::Member(name) => string(name),
                    Step::Item(index) => index.to_string(),
                };
                expression.push_str(&format!("{}[{key}]", if optional { "?." } else { "" }));
            }
        }
    }
    expression
}

/// Returns the key of a member in a pattern.
pub(super) fn key(name: &str) -> String {
    if is_identifier(name) { name.to_owned() } else { string(name) }
}

fn is_identifier(name: &str) -> bool {
    let letter = |letter: char| letter.is_ascii_alphabetic() || letter == '_' || letter == '$';
    name.starts_with(letter) && name.chars().all(|any| letter(any) || any.is_ascii_digit())
}

/// Returns a text as a literal: JSON's string literals are valid in JavaScript (ECMA-262 §12.9.4).
pub(super) fn string(text: &str) -> String {
    let mut literal = "\"".to_owned();
    json::write_escaped(text, &mut literal);
    literal.push('"');
    literal
}
