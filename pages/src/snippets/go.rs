//! An entry or a violation in Go, by the members of the body; with the standard library.

mod body;

use super::members::Step;
use super::reading::{Literal, Place, Retry, Test, Type, Value};
use super::subject::{Plain, Subject};
use super::text::{Lines, literal};

use body::Body;

/// Returns the code; `None` where a struct cannot have the members that tell the entry.
pub(super) fn code(subject: &Subject<'_>, plain: &Plain<'_>) -> Option<String> {
    let structs = Structs::of(plain)?;
    let mut code = Lines::indented_by("\t");
    let name = type_name(subject);
    let is_read = !structs.body.is_empty();
    if is_read {
        structs.body.declare(&mut code, &name);
        code.line("");
    }
    code.open("func handle(response *http.Response) error {");
    let others: Vec<String> = plain.in_body().into_iter().flat_map(|test| compared("body", test)).collect();
    if plain.is_guarded() {
        let statuses: Vec<String> = plain.statuses().into_iter().flat_map(|test| compared("body", test)).collect();
        let guard = if statuses.is_empty() { "response.StatusCode >= 400".to_owned() } else { joined(&statuses) };
        code.open(format!("if {guard} {{"));
    }
    if is_read {
        code.line(format!("var body {name}"));
        code.open("if err := json.NewDecoder(response.Body).Decode(&body); err != nil {");
        code.line("return err");
        code.close("}");
    }
    if !others.is_empty() {
        code.open(format!("if {} {{", joined(&others)));
    }
    handling(&mut code, subject, plain, &structs);
    if !others.is_empty() {
        code.close("}");
    }
    if plain.is_guarded() {
        code.close("}");
    }
    code.line("return nil");
    code.close("}");
    Some(code.into_text())
}

/// The struct of the body, and what of the answer it has.
struct Structs<'p, 'c> {
    body: Body,
    fields: Vec<&'p Value<'c>>,
    fields_of_item: Vec<&'p Value<'c>>,
    /// The paths to what is shown of each item.
    shown: Vec<&'p [Step]>,
}

impl<'p, 'c> Structs<'p, 'c> {
    /// Returns the struct; `None` if it cannot have the members that tell the entry or the violation.
    fn of(plain: &'p Plain<'c>) -> Option<Structs<'p, 'c>> {
        let (mut body, mut item) = (Body::default(), Body::default());
        let (mut fields_of_item, mut shown) = (Vec::new(), Vec::new());
        if !plain.tests.iter().all(|test| body.test(test)) {
            return None;
        }
        let fields = body.fields(&plain.fields);
        if let Some(list) = &plain.list {
            if let Some(found) = &plain.item {
                item.test(&found.test).then_some(())?;
                fields_of_item = item.fields(&found.fields);
            } else {
                let added = list.shown.iter().filter(|(steps, ty)| item.add(steps, ty_of(*ty).to_owned()));
                shown = added.map(|(steps, _)| steps.as_slice()).collect();
            }
            body.list(&list.steps, item).then_some(())?;
        }
        Some(Structs { body, fields, fields_of_item, shown })
    }
}

fn handling(code: &mut Lines, subject: &Subject<'_>, plain: &Plain<'_>, structs: &Structs<'_, '_>) {
    if plain.item.is_none() {
        code.comments("//", &subject.comments());
    }
    print(code, "body", &structs.fields);
    if let Some(list) = &plain.list {
        let all = body::access("body", &list.steps);
        if let Some(item) = &plain.item {
            code.open(format!("for _, violation := range {all} {{"));
            code.open(format!("if {} {{", joined(&compared("violation", &item.test))));
            code.comments("//", &subject.comments());
            print(code, "violation", &structs.fields_of_item);
            if structs.fields_of_item.is_empty() {
                code.line("fmt.Println(violation)");
            }
            code.close("}");
            code.close("}");
        } else if structs.shown.is_empty() {
            code.line(format!("fmt.Println(len({all}))"));
        } else {
            let shown: Vec<String> = structs.shown.iter().map(|steps| body::access("violation", steps)).collect();
            code.open(format!("for _, violation := range {all} {{"));
            code.line(format!("fmt.Println({})", shown.join(", ")));
            code.close("}");
        }
    }
    retry(code, subject);
    if structs.fields.is_empty() && plain.list.is_none() && subject.retry().is_none() {
        code.line("fmt.Println(response.Status)");
    }
}

/// Returns the name of the type of the body: that of the schema in OpenAPI documents.
fn type_name(subject: &Subject<'_>) -> String {
    let variant = subject.definition.variant.as_deref().unwrap_or("Body");
    let name: String = variant.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
    let name = if name.starts_with(|c: char| c.is_ascii_alphabetic()) { name } else { format!("Body{name}") };
    if subject.is_entry() { name } else { format!("{name}Answer") }
}

fn retry(code: &mut Lines, subject: &Subject<'_>) {
    match subject.retry() {
        None => return,
        Some(Retry::Seconds) => {
            code.line("seconds, err := strconv.Atoi(response.Header.Get(\"Retry-After\"))");
            code.open("if err != nil {");
            code.line("seconds = 1");
            code.close("}");
            code.line("time.Sleep(time.Duration(seconds) * time.Second)");
        }
        Some(Retry::Date) => {
            code.open("if at, err := http.ParseTime(response.Header.Get(\"Retry-After\")); err == nil {");
            code.line("time.Sleep(time.Until(at))");
            code.close("}");
        }
        Some(Retry::Pause) => code.line("time.Sleep(time.Second)"),
    }
    code.line(format!("// {}", subject.again()));
}

/// Prints fields; those that may be missing where they are there.
fn print(code: &mut Lines, of: &str, fields: &[&Value<'_>]) {
    let is_pointer = |field: &&&Value<'_>| is_pointer(field);
    let (optional, required): (Vec<&&Value<'_>>, Vec<&&Value<'_>>) = fields.iter().partition(is_pointer);
    if !required.is_empty() {
        let all: Vec<String> = required.iter().map(|field| body::access(of, &field.steps)).collect();
        code.line(format!("fmt.Println({})", all.join(", ")));
    }
    for field in optional {
        let access = body::access(of, &field.steps);
        code.open(format!("if {access} != nil {{"));
        code.line(format!("fmt.Println(*{access})"));
        code.close("}");
    }
}

/// Returns whether a field is a pointer, so that a missing one differs from an empty one.
fn is_pointer(field: &Value<'_>) -> bool {
    field.field.optional && !field.field.list && field.ty != Type::Json
}

fn ty_of(ty: Type) -> &'static str {
    match ty {
        Type::Text => "string",
        Type::Time => "time.Time",
        Type::Integer => "int64",
        Type::Unsigned => "uint64",
        Type::Number => "float64",
        Type::Boolean => "bool",
        Type::Json => "any",
    }
}

/// Returns the tests that are all true where a test is.
fn compared(of: &str, test: &Test) -> Vec<String> {
    let (operand, steps): (String, &[Step]) = match &test.place {
        Place::Status => ("response.StatusCode".to_owned(), &[]),
        Place::Body(steps) => (body::access(of, steps), steps),
    };
    let one = |value: &Literal| format!("{operand} == {}", spelled(value));
    let values: Vec<String> = test.values.iter().map(one).collect();
    let mut all = body::guards(of, steps);
    all.push(values.join(" || "));
    all
}

/// Joins tests all of which are true: an alternative among several is in parentheses.
fn joined(tests: &[String]) -> String {
    match tests {
        [one] => one.clone(),
        several => {
            let one = |test: &String| if test.contains(" || ") { format!("({test})") } else { test.clone() };
            several.iter().map(one).collect::<Vec<_>>().join(" && ")
        }
    }
}

fn spelled(value: &Literal) -> String {
    match value {
        Literal::Text(text) => literal(text),
        Literal::Integer(number) => number.to_string(),
    }
}

/// Returns the type of the literal of a test.
fn literal_type(test: &Test) -> &'static str {
    match test.values.first() {
        Some(Literal::Integer(_)) => "int64",
        _ => "string",
    }
}
