//! An entry in TypeScript, recognised by the member of the body that holds its code.

use errbook_catalog::json;
use errbook_catalog::model::{Code, Envelope};
use errbook_catalog::names::FieldCase;

use super::members::{self, Step};
use super::subject::{CATCH_ALL, Subject};

/// Words that a field's name in camel case may be and that cannot name a variable (ECMA-262 §12.7.2).
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

/// Returns the code.
pub(super) fn code(subject: &Subject<'_>) -> String {
    let Some(envelope) = subject.catalog.envelopes.get(subject.entry.envelope) else { return String::new() };
    let mut lines = vec![format!(
        "const response = await fetch(url, {{ headers: {{ \"Accept-Language\": \"{}\" }} }});",
        subject.tag
    )];
    let by_status = by_status(subject, envelope);
    let by_code = by_code(subject, envelope);
    let fields = fields(subject, envelope);
    let test = match (by_code, by_status) {
        (Some(code), Some(status)) if subject.entry.shares_code.is_some() => format!("{status} && {code}"),
        (Some(code), _) if !subject.entry.catch_all => code,
        (_, Some(status)) => status,
        (Some(code), None) => code,
        (None, None) => "!response.ok".to_owned(),
    };
    if test.contains("body") || !fields.is_empty() {
        lines.push("const body = await response.json();".to_owned());
    }
    if subject.entry.catch_all {
        lines.push(format!("// {}", CATCH_ALL.get(subject.ui_language)));
    }
    lines.push(format!("if ({test}) {{"));
    lines.push(format!("  // {}", subject.advice));
    lines.extend(fields.into_iter().map(|line| format!("  {line}")));
    lines.push("}".to_owned());
    lines.join("\n") + "\n"
}

/// Returns the test for the status: that of HTTP, or the body's if the envelope fixes that of HTTP.
fn by_status(subject: &Subject<'_>, envelope: &Envelope) -> Option<String> {
    let statuses: Vec<String> = subject.entry.statuses.iter().map(|status| status.value.to_string()).collect();
    let keeps = |status: u16| envelope.http_status.of(status) == status;
    let (operand, quoted) = if subject.entry.statuses.iter().all(|status| keeps(status.value)) {
        ("response.status".to_owned(), false)
    } else {
        let (steps, as_string) = members::value(subject.catalog, envelope, "status")?;
        (expression(&steps), as_string)
    };
    let literal = |status: &String| if quoted { string(status) } else { status.clone() };
    let literals: Vec<String> = statuses.iter().map(literal).collect();
    Some(match literals.as_slice() {
        [one] => format!("{operand} === {one}"),
        several => format!("[{}].includes({operand})", several.join(", ")),
    })
}

/// Returns the test for the code, or for the name if the body holds that.
fn by_code(subject: &Subject<'_>, envelope: &Envelope) -> Option<String> {
    let name = || {
        let (steps, _) = members::value(subject.catalog, envelope, "name")?;
        Some(format!("{} === {}", expression(&steps), string(&subject.entry.name.value)))
    };
    let code = subject.entry.code.value.text().and_then(|text| {
        let (steps, as_string) = members::value(subject.catalog, envelope, "code")?;
        let is_number = matches!(subject.entry.code.value, Code::Int(_)) && !as_string;
        let literal = if is_number { text } else { string(&text) };
        Some(format!("{} === {literal}", expression(&steps)))
    });
    code.or_else(name)
}

/// Returns the lines that take the fields out of the body.
fn fields(subject: &Subject<'_>, envelope: &Envelope) -> Vec<String> {
    let container = members::fields(subject.catalog, envelope);
    let mut taken = Vec::new();
    let mut lines = Vec::new();
    for field in &subject.entry.fields {
        let variable = variable(&field.name.value);
        if let Some((steps, _)) = members::value(subject.catalog, envelope, &format!("fields.{}", field.name.value)) {
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

/// Returns a text as a literal: JSON's string literals are valid in JavaScript (ECMA-262 §12.9.4).
fn string(text: &str) -> String {
    let mut literal = "\"".to_owned();
    json::write_escaped(text, &mut literal);
    literal.push('"');
    literal
}
