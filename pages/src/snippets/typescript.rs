//! An entry in TypeScript: known by the very member of the body that holds its code.

use errbook_catalog::json;
use errbook_catalog::model::{Code, Envelope};
use errbook_catalog::names::FieldCase;

use super::members::{self, Step};
use super::{Asked, GENERIC};

/// Words that cannot name a variable (ECMA-262 §12.7.2), as far as a field's name in camel case can be one.
const RESERVED: [&str; 43] = [
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
    "yield",
];

/// The code.
pub(super) fn code(asked: &Asked<'_>) -> String {
    let Some(envelope) = asked.catalog.envelopes.get(asked.entry.envelope) else { return String::new() };
    let mut lines = vec![format!(
        "const response = await fetch(url, {{ headers: {{ \"Accept-Language\": \"{}\" }} }});",
        asked.tag
    )];
    let by_status = by_status(asked, envelope);
    let by_code = by_code(asked, envelope);
    let fields = fields(asked, envelope);
    let test = match (by_code, by_status) {
        (Some(code), Some(status)) if asked.entry.shares_code.is_some() => format!("{status} && {code}"),
        (Some(code), _) if !asked.entry.catch_all => code,
        (_, Some(status)) => status,
        (Some(code), None) => code,
        (None, None) => "!response.ok".to_owned(),
    };
    if test.contains("body") || !fields.is_empty() {
        lines.push("const body = await response.json();".to_owned());
    }
    if asked.entry.catch_all {
        lines.push(format!("// {}", GENERIC.get(asked.locale)));
    }
    lines.push(format!("if ({test}) {{"));
    lines.push(format!("  // {}", asked.advice));
    lines.extend(fields.into_iter().map(|line| format!("  {line}")));
    lines.push("}".to_owned());
    lines.join("\n") + "\n"
}

/// The test for the status: that of HTTP, or the body's where HTTP always answers the same.
fn by_status(asked: &Asked<'_>, envelope: &Envelope) -> Option<String> {
    let statuses: Vec<String> = asked.entry.statuses.iter().map(|status| status.value.to_string()).collect();
    let (subject, quoted) = if envelope.http_status.is_none() {
        ("response.status".to_owned(), false)
    } else {
        let (steps, as_string) = members::value(asked.catalog, envelope, "status")?;
        (expression(&steps), as_string)
    };
    let literal = |status: &String| if quoted { string(status) } else { status.clone() };
    let literals: Vec<String> = statuses.iter().map(literal).collect();
    Some(match literals.as_slice() {
        [one] => format!("{subject} === {one}"),
        several => format!("[{}].includes({subject})", several.join(", ")),
    })
}

/// The test for the code; for the name where that is what the body holds.
fn by_code(asked: &Asked<'_>, envelope: &Envelope) -> Option<String> {
    let name = || {
        let (steps, _) = members::value(asked.catalog, envelope, "name")?;
        Some(format!("{} === {}", expression(&steps), string(&asked.entry.name.value)))
    };
    let code = asked.entry.code.value.text().and_then(|text| {
        let (steps, as_string) = members::value(asked.catalog, envelope, "code")?;
        let is_number = matches!(asked.entry.code.value, Code::Int(_)) && !as_string;
        let literal = if is_number { text } else { string(&text) };
        Some(format!("{} === {literal}", expression(&steps)))
    });
    code.or_else(name)
}

/// The lines that take the fields out of the body.
fn fields(asked: &Asked<'_>, envelope: &Envelope) -> Vec<String> {
    let container = members::fields(asked.catalog, envelope);
    let mut taken = Vec::new();
    let mut lines = Vec::new();
    for field in &asked.entry.fields {
        let variable = variable(&field.name.value);
        if let Some((steps, _)) = members::value(asked.catalog, envelope, &format!("fields.{}", field.name.value)) {
            lines.push(format!("const {variable} = {};", expression(&steps)));
        } else if container.is_some() && !field.header_only {
            let wire = &field.wire.value;
            taken.push(if *wire == variable { variable } else { format!("{}: {variable}", key(wire)) });
        }
    }
    if let (Some(steps), false) = (container, taken.is_empty()) {
        lines.insert(0, format!("const {{ {} }} = {};", taken.join(", "), expression(&steps)));
    }
    lines
}

fn variable(name: &str) -> String {
    let camel = FieldCase::Camel.apply(name);
    if is_identifier(&camel) && !RESERVED.contains(&camel.as_str()) { camel } else { format!("{camel}_") }
}

fn expression(steps: &[Step]) -> String {
    let mut expression = "body".to_owned();
    for step in steps {
        match step {
            Step::Member(name) if is_identifier(name) => expression.push_str(&format!(".{name}")),
            Step::Member(name) => expression.push_str(&format!("[{}]", string(name))),
            Step::Item(index) => expression.push_str(&format!("[{index}]")),
        }
    }
    expression
}

fn key(name: &str) -> String {
    if is_identifier(name) { name.to_owned() } else { string(name) }
}

fn is_identifier(name: &str) -> bool {
    let letter = |letter: char| letter.is_ascii_alphabetic() || letter == '_' || letter == '$';
    name.starts_with(letter) && name.chars().all(|any| letter(any) || any.is_ascii_digit())
}

/// A text as a literal: JSON's are JavaScript's (ECMA-262 §12.9.4).
fn string(text: &str) -> String {
    let mut literal = "\"".to_owned();
    json::write_escaped(text, &mut literal);
    literal.push('"');
    literal
}
