//! A TOML document that is no catalog, as JSON.

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::json::{DEEPEST, NoJson};
use crate::source::{Sources, Span};
use crate::tree::{Member, Members, Value};
use crate::{json, messages, toml};

/// Why a text cannot be written as JSON.
#[derive(Debug)]
pub struct NotJson {
    /// The problems, in the order of the text. Never empty.
    pub diagnostics: Vec<Diagnostic>,
    /// The text, by which diagnostics are rendered.
    pub sources: Sources,
}

/// JSON text that was made of a TOML document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocatedJson {
    /// The text, in one line.
    pub text: String,
    /// For each member and each item of an array: where its value starts in the text, in bytes, and its line in the TOML document,
    /// from 1. In the order of the text.
    pub lines: Vec<(usize, usize)>,
}

/// Returns a TOML document as JSON text; dates become strings. `name` is the name of the file in diagnostics.
///
/// # Errors
///
/// Fails if the text is not TOML, or if it has a number that JSON does not have or tables nested more than 32 levels deep.
pub fn toml_as_json(name: &str, text: &str) -> Result<String, Box<NotJson>> {
    toml_as_located_json(name, text).map(|json| json.text)
}

/// Returns a TOML document as JSON text, with the lines of its values.
///
/// # Errors
///
/// Fails as [`toml_as_json`] does.
pub fn toml_as_located_json(name: &str, text: &str) -> Result<LocatedJson, Box<NotJson>> {
    let mut sources = Sources::new();
    let file = sources.add(name.to_owned(), Arc::from(text));
    let mut diagnostics = Diagnostics::new();
    let (members, _) = toml::read(text, file, &mut diagnostics);
    let mut writer = Writer { sources: &sources, json: LocatedJson { text: String::new(), lines: Vec::new() } };
    if diagnostics.is_empty() {
        writer.document(&members, &mut diagnostics);
    }
    let json = writer.json;
    match diagnostics.is_empty() {
        true => Ok(json),
        false => Err(Box::new(NotJson { diagnostics: diagnostics.into_sorted(), sources })),
    }
}

struct Writer<'s> {
    sources: &'s Sources,
    json: LocatedJson,
}

impl Writer<'_> {
    /// Appends the root table as an object, and reports each of its members that has no form in JSON.
    fn document(&mut self, members: &Members<'_>, diagnostics: &mut Diagnostics) {
        self.json.text.push('{');
        for (index, member) in members.list().iter().enumerate() {
            if let Err(problem) = self.member(index, member, DEEPEST) {
                diagnostics.push(messages::no_json(member.at, problem));
            }
        }
        self.json.text.push('}');
    }

    fn member(&mut self, index: usize, member: &Member<'_>, levels: usize) -> Result<(), NoJson> {
        self.comma(index);
        json::write_string(&member.key, &mut self.json.text);
        self.json.text.push(':');
        self.value(&member.value, member.key_at, levels)
    }

    fn comma(&mut self, index: usize) {
        if index > 0 {
            self.json.text.push(',');
        }
    }

    /// Appends a value whose place is `at`, in which tables and arrays can be nested `levels` deep.
    fn value(&mut self, value: &Value<'_>, at: Span, levels: usize) -> Result<(), NoJson> {
        self.json.lines.push((self.json.text.len(), self.sources.first_line(at).number));
        match value {
            Value::Array(items) => {
                let levels = levels.checked_sub(1).ok_or(NoJson::Depth)?;
                self.json.text.push('[');
                for (index, item) in items.iter().enumerate() {
                    self.comma(index);
                    self.value(&item.value, item.at, levels)?;
                }
                self.json.text.push(']');
                Ok(())
            }
            Value::Table(members) => {
                let levels = levels.checked_sub(1).ok_or(NoJson::Depth)?;
                self.json.text.push('{');
                for (index, member) in members.list().iter().enumerate() {
                    self.member(index, member, levels)?;
                }
                self.json.text.push('}');
                Ok(())
            }
            scalar => json::write_toml(scalar, &mut self.json.text),
        }
    }
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
    fn values_have_the_lines_of_their_keys_and_items() {
        let json =
            toml_as_located_json("errors.toml", "a.x = 1\n[b]\nc = [\n  2,\n  { d = 3 },\n]\n[a.y]\nz = 4\n").unwrap();
        let lines = json.lines.iter().map(|(at, line)| (&json.text[*at..][..1], *line)).collect::<Vec<_>>();
        assert_eq!(json.text, r#"{"a":{"x":1,"y":{"z":4}},"b":{"c":[2,{"d":3}]}}"#);
        let expected = [("{", 1), ("1", 1), ("{", 7), ("4", 8), ("{", 2), ("[", 3), ("2", 4), ("{", 5), ("3", 5)];
        assert_eq!(lines, expected);
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
