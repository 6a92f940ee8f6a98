//! An entry in Rust: its variant in a service, its code in a client.

use errbook_catalog::model::{Code, Definition};
use errbook_catalog::names::{is_keyword, upper_camel};

use super::subject::{CATCH_ALL, IN_CLIENT, IN_SERVICE, Subject};

/// Returns the code of the service; `None` if the entry has no variant.
pub(super) fn server(subject: &Subject<'_>) -> Option<String> {
    let entry = subject.entry;
    let variant = entry.variant.as_deref()?;
    let violations = entry.violations.at().map(|_| "violations");
    let comment = IN_SERVICE.get(subject.ui_language);
    Some(format!("// {comment}\nErr({}Error::{variant}{})\n", api(subject), fields(entry, violations)))
}

/// Returns the code of a client; `None` if the entry has no variant.
pub(super) fn client(subject: &Subject<'_>) -> Option<String> {
    let entry = subject.entry;
    let variant = entry.variant.as_deref()?;
    let api = api(subject);
    let comment = if entry.catch_all { CATCH_ALL } else { IN_CLIENT }.get(subject.ui_language);
    let advice = &subject.advice;
    let (matched, pattern) = if entry.catch_all || entry.code.value == Code::None {
        ("status".to_owned(), entry.status().to_string())
    } else {
        (format!("{api}Code::from_response(status, code)"), format!("Some({api}Code::{variant})"))
    };
    Some(format!(
        "// {comment}\nmatch {matched} {{\n    {pattern} => {{\n        // {advice}\n    }}\n    _ => {{}}\n}}\n"
    ))
}

fn api(subject: &Subject<'_>) -> String {
    upper_camel(&subject.catalog.name).unwrap_or_else(|| "Api".to_owned())
}

/// Returns the variant's fields and the added one, for a scope that has a variable for each.
pub(super) fn fields(definition: &Definition, added: Option<&str>) -> String {
    let names = definition.fields.iter().map(|field| identifier(&field.name.value));
    let names: Vec<String> = names.chain(added.map(str::to_owned)).collect();
    if names.is_empty() { String::new() } else { format!(" {{ {} }}", names.join(", ")) }
}

fn identifier(name: &str) -> String {
    if is_keyword(name) { format!("r#{name}") } else { name.to_owned() }
}
