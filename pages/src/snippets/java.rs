//! An entry or a violation in Java, by the members of the body; with `java.net.http` and Jackson.

use errbook_catalog::names::FieldCase;

use super::members::Step;
use super::reading::{Literal, Place, Retry, Test, Type, Value};
use super::subject::{Plain, Subject};
use super::text::{Lines, literal};
use super::words;

/// Returns the code.
pub(super) fn code(subject: &Subject<'_>, plain: &Plain<'_>) -> String {
    let mut code = Lines::indented_by("    ");
    code.line(format!("// {}", imports(subject, plain).join(", ")));
    let tag = literal(subject.tag);
    code.line(format!(
        "var request = HttpRequest.newBuilder(URI.create(url)).header(\"Accept-Language\", {tag}).build();"
    ));
    code.line("var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());");
    let others = plain.in_body();
    if plain.is_guarded() {
        let status = plain.statuses().first().map(|test| compared("body", test));
        code.open(format!("if ({}) {{", status.unwrap_or_else(|| "response.statusCode() >= 400".to_owned())));
    }
    if plain.reads_body() {
        code.line("JsonNode body = new ObjectMapper().readTree(response.body());");
    }
    if !others.is_empty() {
        let tests: Vec<String> = others.iter().map(|test| compared("body", test)).collect();
        code.open(format!("if ({}) {{", tests.join(" && ")));
    }
    if plain.item.is_none() {
        code.comments("//", &subject.comments());
    }
    handling(&mut code, subject, plain);
    if !others.is_empty() {
        code.close("}");
    }
    if plain.is_guarded() {
        code.close("}");
    }
    code.into_text()
}

/// Returns what the code imports.
fn imports(subject: &Subject<'_>, plain: &Plain<'_>) -> Vec<&'static str> {
    let fields: Vec<&Value<'_>> = plain.fields.iter().chain(plain.item.iter().flat_map(|item| &item.fields)).collect();
    let has = |ty: Type| fields.iter().any(|field| field.ty == ty);
    let is_date = subject.retry() == Some(Retry::Date);
    let names = [
        ("com.fasterxml.jackson.databind.*", plain.reads_body()),
        ("java.math.BigInteger", has(Type::Unsigned)),
        ("java.net.URI", true),
        ("java.net.http.*", true),
        ("java.time.*", is_date || has(Type::Time)),
        ("java.time.format.DateTimeFormatter", is_date),
        ("java.util.*", fields.iter().any(|field| field.field.list)),
    ];
    names.into_iter().filter(|(_, is_used)| *is_used).map(|(name, _)| name).collect()
}

fn handling(code: &mut Lines, subject: &Subject<'_>, plain: &Plain<'_>) {
    fields(code, "body", &plain.fields);
    if let Some(list) = &plain.list {
        code.open(format!("for (JsonNode violation : {}) {{", node("body", &list.steps)));
        if let Some(item) = &plain.item {
            code.open(format!("if ({}) {{", compared("violation", &item.test)));
            code.comments("//", &subject.comments());
            fields(code, "violation", &item.fields);
            if item.fields.is_empty() {
                code.line("System.out.println(violation);");
            }
            code.close("}");
        } else {
            let shown: Vec<String> =
                list.shown.iter().map(|(steps, _)| format!("{}.asText()", node("violation", steps))).collect();
            code.line(format!("System.out.println({});", shown.join(" + \" \" + ")));
        }
        code.close("}");
    }
    retry(code, subject);
    if plain.shows_nothing() && subject.retry().is_none() {
        code.line("System.out.println(response.statusCode());");
    }
}

fn retry(code: &mut Lines, subject: &Subject<'_>) {
    match subject.retry() {
        None => return,
        Some(Retry::Seconds) => {
            code.line("long seconds = response.headers().firstValueAsLong(\"Retry-After\").orElse(1);");
            code.line("Thread.sleep(seconds * 1000);");
        }
        Some(Retry::Date) => {
            code.line("String again = response.headers().firstValue(\"Retry-After\").orElseThrow();");
            code.line("Instant at = DateTimeFormatter.RFC_1123_DATE_TIME.parse(again, Instant::from);");
            code.line("Thread.sleep(Math.max(Duration.between(Instant.now(), at).toMillis(), 0));");
        }
        Some(Retry::Pause) => code.line("Thread.sleep(1000);"),
    }
    code.line(format!("// {}", subject.again()));
}

fn fields(code: &mut Lines, of: &str, fields: &[Value<'_>]) {
    let mut names: Vec<String> = Vec::new();
    for field in fields {
        let mut name = variable(&field.field.name.value);
        while names.contains(&name) {
            name.push('_');
        }
        let value = node(of, &field.steps);
        let (boxed, plain) = types(field.ty);
        if field.field.list {
            code.line(format!("List<{boxed}> {name} = new ArrayList<>();"));
            code.line(format!("for (JsonNode item : {value}) {name}.add({});", read("item", field.ty)));
        } else if field.ty == Type::Json {
            code.line(format!("JsonNode {name} = {value};"));
        } else if field.field.optional && field.ty == Type::Text {
            code.line(format!("String {name} = {value}.asText(null);"));
        } else if field.field.optional {
            let is_there = format!("{value}.isMissingNode() || {value}.isNull()");
            code.line(format!("{boxed} {name} = {is_there} ? null : {};", read(&value, field.ty)));
        } else {
            code.line(format!("{plain} {name} = {};", read(&value, field.ty)));
        }
        names.push(name);
    }
    if let [first, rest @ ..] = names.as_slice() {
        let rest: String = rest.iter().map(|name| format!(" + \" \" + {name}")).collect();
        code.line(format!("System.out.println({first}{rest});"));
    }
}

/// Returns a type as an object, and as the value of a variable.
fn types(ty: Type) -> (&'static str, &'static str) {
    match ty {
        Type::Text => ("String", "String"),
        Type::Time => ("OffsetDateTime", "OffsetDateTime"),
        Type::Integer => ("Long", "long"),
        Type::Unsigned => ("BigInteger", "BigInteger"),
        Type::Number => ("Double", "double"),
        Type::Boolean => ("Boolean", "boolean"),
        Type::Json => ("JsonNode", "JsonNode"),
    }
}

fn read(node: &str, ty: Type) -> String {
    match ty {
        Type::Text => format!("{node}.asText()"),
        Type::Time => format!("OffsetDateTime.parse({node}.asText())"),
        Type::Integer => format!("{node}.asLong()"),
        Type::Unsigned => format!("{node}.bigIntegerValue()"),
        Type::Number => format!("{node}.asDouble()"),
        Type::Boolean => format!("{node}.asBoolean()"),
        Type::Json => node.to_owned(),
    }
}

fn variable(name: &str) -> String {
    let camel = FieldCase::Camel.apply(name);
    if words::is_taken_in_java(&camel) { format!("{camel}_") } else { camel }
}

fn compared(of: &str, test: &Test) -> String {
    let one = |value: &Literal| match (&test.place, value) {
        (Place::Status, value) => format!("response.statusCode() == {}", spelled(value)),
        (Place::Body(steps), Literal::Text(_)) => format!("{}.asText().equals({})", node(of, steps), spelled(value)),
        (Place::Body(steps), Literal::Integer(_)) => format!("{}.asLong() == {}", node(of, steps), spelled(value)),
    };
    test.values.iter().map(one).collect::<Vec<_>>().join(" || ")
}

fn spelled(value: &Literal) -> String {
    match value {
        Literal::Text(text) => literal(text),
        Literal::Integer(number) if i32::try_from(*number).is_ok() => number.to_string(),
        Literal::Integer(number) => format!("{number}L"),
    }
}

/// Returns an expression for a member, a missing node if there is none.
fn node(of: &str, steps: &[Step]) -> String {
    let path = |step: &Step| match step {
        Step::Member(name) => format!(".path({})", literal(name)),
        Step::Item(index) => format!(".path({index})"),
    };
    format!("{of}{}", steps.iter().map(path).collect::<String>())
}
