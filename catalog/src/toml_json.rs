//! A TOML document that is no catalog, as JSON.

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::source::{Sources, Span};
use crate::tree::Members;
use crate::{json, messages, toml};

/// Why a text cannot be written as JSON.
#[derive(Debug)]
pub struct NotJson {
    /// The problems, in the order of the text. Never empty.
    pub diagnostics: Vec<Diagnostic>,
    /// The text, by which diagnostics are rendered.
    pub sources: Sources,
}

/// Returns a TOML document as JSON text; dates become strings. `name` is the name of the file in diagnostics.
///
/// # Errors
///
/// Fails if the text is not TOML, or if it has a number that JSON does not have or tables nested more than 32 levels deep.
pub fn toml_as_json(name: &str, text: &str) -> Result<String, Box<NotJson>> {
    let mut sources = Sources::new();
    let file = sources.add(name.to_owned(), Arc::from(text));
    let mut diagnostics = Diagnostics::new();
    let (members, _) = toml::read(text, file, &mut diagnostics);
    let mut out = String::new();
    if diagnostics.is_empty() {
        object(&members, &mut out, &mut diagnostics);
    }
    match diagnostics.is_empty() {
        true => Ok(out),
        false => Err(Box::new(NotJson { diagnostics: diagnostics.into_sorted(), sources })),
    }
}

/// Appends the members of a table as an object, and reports each of the table's own members that has no form in JSON.
fn object(members: &Members<'_>, out: &mut String, diagnostics: &mut Diagnostics) {
    out.push('{');
    for (index, member) in members.list().iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        json::write_string(&member.key, out);
        out.push(':');
        if let Err(problem) = json::write_toml(&member.value, out) {
            let at: Span = member.at;
            diagnostics.push(messages::no_json(at, problem));
        }
    }
    out.push('}');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_becomes_json_in_the_order_written() {
        let text = "b = 1\na = [\"x\", 2.5, true]\n[t.\"/u/{id}\"]\nd = 2026-01-01\n";
        let expected = r#"{"b":1,"a":["x",2.5,true],"t":{"/u/{id}":{"d":"2026-01-01"}}}"#;
        assert_eq!(toml_as_json("api.toml", text).unwrap(), expected);
        assert_eq!(toml_as_json("api.toml", "").unwrap(), "{}");
    }

    #[test]
    fn what_is_not_toml_or_has_no_form_in_json_is_reported_at_its_place() {
        let deep = format!("a{} = 1", ".b".repeat(40));
        for (text, expected) in [
            ("a = \nb = 1", (0, 4, 4)),
            ("a = 1\nb = { c = inf }", (0, 10, 21)),
            ("a = 99999999999999999999", (0, 4, 24)),
            (deep.as_str(), (0, 0, 1)),
        ] {
            let error = toml_as_json("api.toml", text).unwrap_err();
            let span = error.diagnostics[0].span.unwrap();
            assert_eq!((span.file, span.start, span.end), expected, "{text}: {:?}", error.diagnostics);
            assert_eq!(error.sources.text(0), text);
        }
    }
}
