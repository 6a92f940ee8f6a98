//! An entry or a violation in TypeScript, by the module that `errbook export typescript` writes.

use errbook_catalog::model::{Entry, Kind};
use errbook_catalog::names::FieldCase;
use errbook_exports::typescript::client::{self, ClientField};

use super::subject::Subject;
use super::text::{Lines, literal};

/// The variables that the code has itself.
const OWN: [&str; 7] = ["Code", "ViolationCode", "parseApiError", "reply", "response", "url", "violation"];

/// Returns the code; `None` for a success, which the module does not read.
pub(super) fn code(subject: &Subject<'_>) -> Option<String> {
    let mut code = Lines::indented_by("  ");
    let constant = client::constant(subject.topic, subject.definition);
    match subject.entry.filter(|_| subject.is_entry()) {
        Some(entry) if entry.kind == Kind::Success => return None,
        Some(entry) => of_entry(&mut code, subject, entry, constant),
        None => of_violation(&mut code, subject, constant),
    }
    Some(code.into_text())
}

fn of_entry(code: &mut Lines, subject: &Subject<'_>, entry: &Entry, constant: Option<String>) {
    let name = format!("reply.error.name === {}", literal(&entry.name.value));
    let by_code = constant.map(|code| format!("reply.error.code === {code}"));
    let has_constant = by_code.is_some() && !entry.catch_all;
    request(code, subject, if has_constant { "Code, parseApiError" } else { "parseApiError" });
    if entry.catch_all {
        let statuses = entry.statuses.iter().map(|status| format!("reply.status === {}", status.value));
        code.open(format!("if ({}) {{", statuses.collect::<Vec<_>>().join(" || ")));
        code.comments("//", &subject.comments());
        let status = if entry.retryable == Some(true) { None } else { Some("console.log(reply.status);") };
        status.into_iter().for_each(|line| code.line(line));
        retry(code, subject, "reply.known ? reply.error.retryAfter : reply.retryAfter");
        code.close("}");
        return;
    }
    code.open(format!("if (reply.known && {}) {{", by_code.unwrap_or(name)));
    code.comments("//", &subject.comments());
    let fields = client::fields(subject.catalog, subject.topic);
    self::fields(code, "reply.error", &fields);
    let lists = entry.violations.at().is_some();
    if lists {
        code.open("for (const violation of reply.error.violations) {");
        code.line("console.log(violation.pointer ?? violation.path ?? violation.parameter, violation.message);");
        code.close("}");
    }
    if fields.is_empty() && !lists && entry.retryable != Some(true) {
        code.line("console.log(reply.error.message);");
    }
    retry(code, subject, "reply.error.retryAfter");
    code.close("}");
}

fn of_violation(code: &mut Lines, subject: &Subject<'_>, constant: Option<String>) {
    let test = match &constant {
        Some(constant) => format!("violation.code === {constant}"),
        None => format!("violation.name === {}", literal(&subject.definition.name.value)),
    };
    let has_constant = test.starts_with("violation.code");
    request(code, subject, if has_constant { "parseApiError, ViolationCode" } else { "parseApiError" });
    let violations = "const violations = reply.known && \"violations\" in reply.error ? reply.error.violations : [];";
    code.line(violations);
    code.open("for (const violation of violations) {");
    code.open(format!("if (violation.known && {test}) {{"));
    code.comments("//", &subject.comments());
    let fields = client::fields(subject.catalog, subject.topic);
    self::fields(code, "violation", &fields);
    if fields.is_empty() {
        code.line("console.log(violation.pointer ?? violation.path ?? violation.parameter, violation.message);");
    }
    code.close("}");
    code.close("}");
}

fn request(code: &mut Lines, subject: &Subject<'_>, imported: &str) {
    code.line(format!("import {{ {imported} }} from \"./errors.js\";"));
    code.line("");
    let tag = literal(subject.tag);
    code.line(format!("const response = await fetch(url, {{ headers: {{ \"Accept-Language\": {tag} }} }});"));
    code.line("const reply = parseApiError(response.status, response.headers, await response.text());");
}

fn retry(code: &mut Lines, subject: &Subject<'_>, after: &str) {
    if subject.retry().is_some() {
        let after = if after.contains(' ') { format!("({after})") } else { after.to_owned() };
        code.line(format!("const seconds = {after} ?? 1;"));
        code.line("await new Promise((resolve) => setTimeout(resolve, seconds * 1000));");
        code.line(format!("// {}", subject.again()));
    }
}

/// Writes the lines that take fields out of the value of an expression, and show them.
fn fields(code: &mut Lines, of: &str, fields: &[ClientField<'_>]) {
    let mut names: Vec<String> = Vec::new();
    let mut taken = Vec::new();
    for field in fields {
        let wire = &field.field.wire.value;
        let mut name = variable(&field.field.name.value);
        while names.contains(&name) {
            name.push('_');
        }
        taken.push(if *wire == name { name.clone() } else { format!("{}: {name}", client::key(wire)) });
        names.push(name);
    }
    if !taken.is_empty() {
        code.line(format!("const {{ {} }} = {of}.fields;", taken.join(", ")));
        code.line(format!("console.log({});", names.join(", ")));
    }
}

fn variable(name: &str) -> String {
    let camel = FieldCase::Camel.apply(name);
    let is_free = !client::is_reserved(&camel) && !OWN.contains(&camel.as_str()) && camel != "seconds";
    if client::is_identifier(&camel) && is_free { camel } else { format!("{camel}_") }
}
