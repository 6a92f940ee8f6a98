//! An entry in Rust: its variant in a service, its code in a client.

use errbook_catalog::model::{Code, Entry};
use errbook_catalog::names::{is_keyword, upper_camel};

use super::{Asked, GENERIC, IN_CLIENT, IN_SERVICE};

/// The code; `None` where the entry has no variant.
pub(super) fn code(asked: &Asked<'_>) -> Option<String> {
    let entry = asked.entry;
    let variant = entry.variant.as_deref()?;
    let api = upper_camel(&asked.catalog.name).unwrap_or_else(|| "Api".to_owned());
    let say = |word: crate::words::Word| word.get(asked.locale);
    let mut code = format!("// {}\nErr({api}Error::{variant}{})\n", say(IN_SERVICE), fields(entry));
    code.push_str(&format!("\n// {}\n", say(if entry.catch_all { GENERIC } else { IN_CLIENT })));
    let advice = &asked.advice;
    let (subject, pattern) = if entry.catch_all || entry.code.value == Code::None {
        ("status".to_owned(), entry.status().to_string())
    } else {
        (format!("{api}Code::from_response(status, code)"), format!("Some({api}Code::{variant})"))
    };
    code.push_str(&format!(
        "match {subject} {{\n    {pattern} => {{\n        // {advice}\n    }}\n    _ => {{}}\n}}\n"
    ));
    Some(code)
}

/// The variant's fields, as an expression that has values of these names writes them.
fn fields(entry: &Entry) -> String {
    if entry.fields.is_empty() {
        return String::new();
    }
    let names: Vec<String> = entry.fields.iter().map(|field| identifier(&field.name.value)).collect();
    format!(" {{ {} }}", names.join(", "))
}

fn identifier(name: &str) -> String {
    if is_keyword(name) { format!("r#{name}") } else { name.to_owned() }
}
