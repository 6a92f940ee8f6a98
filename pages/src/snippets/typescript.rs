//! An entry in TypeScript, recognised by the member of the body that holds its code.

use errbook_catalog::Catalog;
use errbook_catalog::model::{Code, Definition, Envelope, Node};

use super::members;
use super::script::{expression, key, optional, string, variable};
use super::subject::{CATCH_ALL, Subject};

/// Returns the code.
pub(super) fn code(subject: &Subject<'_>) -> String {
    let Some(envelope) = subject.catalog.envelopes.get(subject.entry.envelope) else { return String::new() };
    let mut lines = vec![format!(
        "const response = await fetch(url, {{ headers: {{ \"Accept-Language\": \"{}\" }} }});",
        subject.tag
    )];
    let by_status = by_status(subject, envelope);
    let by_code = by_code(subject, envelope);
    let mut fields = fields(subject.catalog, subject.entry, &envelope.body, "body");
    if subject.entry.violations.at().is_some() {
        fields.extend(violations(subject, envelope));
    }
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
        let (steps, as_string) = members::value(subject.catalog, &envelope.body, "status")?;
        (expression("body", &steps), as_string)
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
    is_it(subject.catalog, subject.entry, &envelope.body, "body")
}

/// Returns the test whether a template in the value of a variable shows the code of a definition, or else its name.
pub(super) fn is_it(catalog: &Catalog, definition: &Definition, template: &Node, of: &str) -> Option<String> {
    let name = || {
        let (steps, _) = members::value(catalog, template, "name")?;
        Some(format!("{} === {}", expression(of, &steps), string(&definition.name.value)))
    };
    let code = definition.code.value.text().and_then(|text| {
        let (steps, as_string) = members::value(catalog, template, "code")?;
        let is_number = matches!(definition.code.value, Code::Int(_)) && !as_string;
        let literal = if is_number { text } else { string(&text) };
        Some(format!("{} === {literal}", expression(of, &steps)))
    });
    code.or_else(name)
}

/// Returns the lines that take the fields of a definition out of the value of a variable.
pub(super) fn fields(catalog: &Catalog, definition: &Definition, template: &Node, of: &str) -> Vec<String> {
    let container = members::fields(catalog, template);
    let mut taken = Vec::new();
    let mut lines = Vec::new();
    for field in &definition.fields {
        let variable = variable(&field.name.value);
        if let Some((steps, _)) = members::value(catalog, template, &format!("fields.{}", field.name.value)) {
            lines.push(format!("const {variable} = {};", expression(of, &steps)));
        } else if container.is_some() && !field.header_only {
            let wire = &field.wire.value;
            taken.push(if *wire == variable { variable } else { format!("{}: {variable}", key(wire)) });
        }
    }
    if let (Some(steps), false) = (container, taken.is_empty()) {
        lines.insert(0, format!("const {{ {} }} = {};", taken.join(", "), expression(of, &steps)));
    }
    lines
}

/// Returns the lines that go through the list of violations.
fn violations(subject: &Subject<'_>, envelope: &Envelope) -> Vec<String> {
    let (Some(list), Some(item)) = (members::violations(envelope), envelope.violation.as_ref()) else {
        return Vec::new();
    };
    let value = |placeholder| members::value(subject.catalog, item, placeholder).map(|(steps, _)| steps);
    let shown = members::locations(item).into_iter().chain(value("code")).chain(value("message"));
    let shown: Vec<String> = shown.map(|steps| optional("violation", &steps)).collect();
    vec![
        format!("for (const violation of {} ?? []) {{", optional("body", &list)),
        format!("  console.log({});", shown.join(", ")),
        "}".to_owned(),
    ]
}
