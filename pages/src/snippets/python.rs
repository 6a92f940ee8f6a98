//! An entry or a violation in Python, by the members of the body; with `requests`.

use super::members::Step;
use super::reading::{Literal, Place, Retry, Test, Type, Value};
use super::subject::{Plain, Subject};
use super::text::{Lines, literal};
use super::words;

/// Returns the code.
pub(super) fn code(subject: &Subject<'_>, plain: &Plain<'_>) -> String {
    let mut code = Lines::indented_by("    ");
    imports(&mut code, subject, plain);
    code.line(format!(
        "response = requests.get(url, headers={{\"Accept-Language\": {}}}, timeout=10)",
        literal(subject.tag)
    ));
    let others = plain.in_body();
    if plain.is_guarded() {
        let status = plain.statuses().first().map(|test| compared("body", test));
        code.open(format!("if {}:", status.unwrap_or_else(|| "not response.ok".to_owned())));
    }
    if plain.reads_body() {
        code.line("body = response.json()");
    }
    if !others.is_empty() {
        let tests: Vec<String> = others.iter().map(|test| compared("body", test)).collect();
        code.open(format!("if {}:", tests.join(" and ")));
    }
    if plain.item.is_none() {
        code.comments("#", &subject.comments());
    }
    handling(&mut code, subject, plain);
    code.into_text()
}

fn handling(code: &mut Lines, subject: &Subject<'_>, plain: &Plain<'_>) {
    fields(code, "body", &plain.fields);
    if let Some(list) = &plain.list {
        code.open(format!("for violation in {}:", or_empty(&list.steps)));
        if let Some(item) = &plain.item {
            code.open(format!("if {}:", compared("violation", &item.test)));
            code.comments("#", &subject.comments());
            fields(code, "violation", &item.fields);
            if item.fields.is_empty() {
                code.line("print(violation)");
            }
            code.end();
        } else {
            let shown: Vec<String> = list.shown.iter().map(|(steps, _)| optional("violation", steps)).collect();
            code.line(format!("print({})", shown.join(", ")));
        }
        code.end();
    }
    retry(code, subject);
    if plain.shows_nothing() && subject.retry().is_none() {
        code.line("print(response.status_code)");
    }
}

fn imports(code: &mut Lines, subject: &Subject<'_>, plain: &Plain<'_>) {
    let fields = || plain.fields.iter().chain(plain.item.iter().flat_map(|item| &item.fields));
    if subject.retry().is_some() {
        code.line("import time");
    }
    let is_date = subject.retry() == Some(Retry::Date);
    match (fields().any(|field| field.ty == Type::Time), is_date) {
        (_, true) => code.line("from datetime import datetime, timezone"),
        (true, false) => code.line("from datetime import datetime"),
        (false, false) => {}
    }
    if is_date {
        code.line("from email.utils import parsedate_to_datetime");
    }
    if fields().any(|field| field.ty == Type::Json) {
        code.line("from typing import Any");
    }
    if subject.retry().is_some() || fields().any(|field| matches!(field.ty, Type::Time | Type::Json)) {
        code.line("");
    }
    code.line("import requests");
    code.line("");
}

fn retry(code: &mut Lines, subject: &Subject<'_>) {
    match subject.retry() {
        None => return,
        Some(Retry::Seconds) => code.line("time.sleep(int(response.headers.get(\"Retry-After\", \"1\")))"),
        Some(Retry::Date) => {
            code.line("wait = parsedate_to_datetime(response.headers[\"Retry-After\"]) - datetime.now(timezone.utc)");
            code.line("time.sleep(max(wait.total_seconds(), 0))");
        }
        Some(Retry::Pause) => code.line("time.sleep(1)"),
    }
    code.line(format!("# {}", subject.again()));
}

fn fields(code: &mut Lines, of: &str, fields: &[Value<'_>]) {
    let mut names = Vec::new();
    for field in fields {
        let name = variable(&field.field.name.value);
        let value = value(of, field);
        code.line(format!("{name}: {} = {value}", annotation(field)));
        names.push(name);
    }
    if !names.is_empty() {
        code.line(format!("print({})", names.join(", ")));
    }
}

fn value(of: &str, field: &Value<'_>) -> String {
    let is_optional = field.field.optional;
    let raw = if is_optional { optional(of, &field.steps) } else { member(of, &field.steps) };
    match (field.ty, field.field.list, is_optional) {
        (Type::Time, false, false) => format!("datetime.fromisoformat({raw})"),
        (Type::Time, false, true) => {
            format!("datetime.fromisoformat({}) if {raw} else None", member(of, &field.steps))
        }
        (Type::Time, true, false) => format!("[datetime.fromisoformat(one) for one in {raw}]"),
        (Type::Time, true, true) => format!("[datetime.fromisoformat(one) for one in {raw} or []]"),
        _ => raw,
    }
}

fn annotation(field: &Value<'_>) -> String {
    let one = match field.ty {
        Type::Text => "str",
        Type::Time => "datetime",
        Type::Integer | Type::Unsigned => "int",
        Type::Number => "float",
        Type::Boolean => "bool",
        Type::Json => "Any",
    };
    let of_list = if field.field.list { format!("list[{one}]") } else { one.to_owned() };
    let is_list_of_times = field.field.list && field.ty == Type::Time;
    if field.field.optional && field.ty != Type::Json && !is_list_of_times {
        format!("{of_list} | None")
    } else {
        of_list
    }
}

fn variable(name: &str) -> String {
    if words::is_taken_in_python(name) { format!("{name}_") } else { name.to_owned() }
}

fn compared(of: &str, test: &Test) -> String {
    let operand = match &test.place {
        Place::Status => "response.status_code".to_owned(),
        Place::Body(steps) => optional(of, steps),
    };
    let values: Vec<String> = test.values.iter().map(spelled).collect();
    match values.as_slice() {
        [one] => format!("{operand} == {one}"),
        several => format!("{operand} in ({})", several.join(", ")),
    }
}

fn spelled(value: &Literal) -> String {
    match value {
        Literal::Text(text) => literal(text),
        Literal::Integer(number) => number.to_string(),
    }
}

/// Returns an expression for a member that is there.
fn member(of: &str, steps: &[Step]) -> String {
    let key = |step: &Step| match step {
        Step::Member(name) => literal(name),
        Step::Item(index) => index.to_string(),
    };
    steps.iter().fold(of.to_owned(), |of, step| format!("{of}[{}]", key(step)))
}

/// Returns an expression for a member that may be missing with the objects that it is in, and is `None` then.
fn optional(of: &str, steps: &[Step]) -> String {
    let mut expression = of.to_owned();
    for (index, step) in steps.iter().enumerate() {
        match step {
            Step::Member(name) if index + 1 == steps.len() => expression.push_str(&format!(".get({})", literal(name))),
            Step::Member(name) => expression.push_str(&format!(".get({}, {{}})", literal(name))),
            Step::Item(index) => expression.push_str(&format!("[{index}]")),
        }
    }
    expression
}

/// Returns an expression for a list, or an empty one.
fn or_empty(steps: &[Step]) -> String {
    format!("{} or []", optional("body", steps))
}
