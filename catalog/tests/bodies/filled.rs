//! Plans filled with values, as the pages and the runtime do it.

use errbook_catalog::model::{Catalog, Entry, FieldKind, Style};
use errbook_catalog::plan::{self, BodyPiece, Hole};
use errbook_catalog::{Loaded, Request};

use crate::shown::catalog;

/// Fills a plan. Each bit of `absent` takes the value from every hole of that number, if it may be absent.
struct Filling<'a> {
    entry: &'a Entry,
    absent: u32,
    missing: bool,
    out: String,
}

impl Filling<'_> {
    fn fill(&mut self, pieces: &[BodyPiece]) {
        for piece in pieces {
            match piece {
                BodyPiece::Bytes(bytes) => self.out += bytes,
                BodyPiece::Hole { hole, text, style, .. } => self.hole(*hole, *text, style.as_ref()),
                BodyPiece::Members(_) => panic!("an error has no data"),
                BodyPiece::Plural { forms, .. } => {
                    let (_, other) = forms.last().expect("a plural has a form");
                    self.fill(other);
                }
                BodyPiece::Optional(pieces) => {
                    let (start, before) = (self.out.len(), std::mem::take(&mut self.missing));
                    self.fill(pieces);
                    if self.missing {
                        self.out.truncate(start);
                    }
                    self.missing = before;
                }
                BodyPiece::Prune(pieces) => {
                    let start = self.out.len();
                    self.fill(pieces);
                    if self.out[start..].ends_with("{}") {
                        self.out.truncate(start);
                    }
                }
                BodyPiece::Comma => {
                    if !self.out.ends_with(['{', '[']) {
                        self.out.push(',');
                    }
                }
            }
        }
    }

    fn hole(&mut self, hole: Hole, text: bool, style: Option<&Style>) {
        let (number, optional, value) = match hole {
            Hole::Field(index) => {
                let field = &self.entry.fields[index];
                let value = match field.kind {
                    _ if field.list => "[]",
                    _ if style.is_some_and(Style::is_number) => "1",
                    FieldKind::String | FieldKind::DateTime => "\"x\"",
                    _ => "1",
                };
                (index, field.optional, value)
            }
            Hole::Context(context) if style.is_some_and(Style::is_number) => (16 + context as usize, false, "1"),
            Hole::Context(context) => (16 + context as usize, !context.always(), "\"x\""),
            // Digits, within a text too.
            Hole::Status => return self.out.push_str("499"),
            Hole::Violations | Hole::Location(_) | Hole::Owner(_) => unreachable!("no entry here has violations"),
        };
        if optional && self.absent & (1 << number) != 0 {
            self.missing = true;
        }
        self.out += if text { "x" } else { value };
    }
}

/// All entries in all envelopes that they fit into, all languages, and all ways to lack four optional values.
fn every_body(catalog: &Catalog, check: impl Fn(&str)) {
    let mut count = 0;
    for entry in &catalog.entries {
        for envelope in 0..catalog.envelopes.len() {
            if !errbook_catalog::envelope_misfits(catalog, entry, envelope).is_empty() {
                continue;
            }
            for language in 0..catalog.languages.len() {
                let body = plan::body(catalog, entry, entry.status(), envelope, language);
                for bits in 0..16_u32 {
                    // Two fields, and what only the request knows: its instance and its trace.
                    let absent = (bits & 3) | ((bits & 4) << 15) | ((bits & 8) << 15);
                    let mut filling = Filling { entry, absent, missing: false, out: String::new() };
                    filling.fill(&body.pieces);
                    check(&filling.out);
                    count += 1;
                }
            }
        }
    }
    assert!(count > 0);
}

#[test]
fn every_body_is_json_whatever_is_absent() {
    let catalog = catalog(
        r#"[catalog]
name = "shop"

[envelopes.wild]
body.first = "{fields.a?}"
body.second."*" = "{fields}"
body.third = { deep = { deeper = { trace = "{trace_id?}", instance = "{instance?}" } }, b = "{fields.b?}" }
body.list = ["{fields.a?}", { x = "{fields.b?}" }, ["{trace_id?}", "{instance?}"], "{fields.b?} {trace_id?}"]
body.all = "{fields}"
body.maybe = "{fields?}"
body.text = "{fields.a?:string} {fields.b?} {code?}"
body.messages = "{messages}"

[envelopes.bare]
body."*" = "{fields}"

[envelopes.nested]
body.error."*" = "{fields}"
body.error.trace = "{trace_id?}"
body.meta.instance = "{instance?}"

[errors.none]
status = 410
message = { en = "Gone.", zh = "已不存在。" }

[errors.all_optional]
code = false
status = 410
message = { en = "Gone.", zh = "已不存在。" }
fields.a = { type = "string", optional = true }
fields.b = { type = "json", optional = true }

[errors.lists]
status = 410
message = { en = "Gone.", zh = "已不存在。" }
fields.a = { type = "integer", list = true, optional = true }
fields.b = { type = "datetime", optional = true }
fields.c = "boolean"
"#,
    );
    every_body(&catalog, |body| {
        let parsed = serde_json::from_str::<serde_json::Value>(body);
        assert!(parsed.is_ok_and(|value| value.is_object()), "{body}");
    });
}

#[test]
fn every_body_of_the_accounts_is_json() {
    let text = include_bytes!("../../../catalog.toml");
    let reading = errbook_catalog::read(&mut |_: &Request<'_>| {
        Ok(Loaded { name: "catalog.toml".to_owned(), bytes: text.to_vec() })
    });
    every_body(&reading.catalog, |body| {
        assert!(serde_json::from_str::<serde_json::Value>(body).is_ok(), "{body}");
    });
}
