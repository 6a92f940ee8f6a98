//! Fills plans with values, by the rules of the runtime.

use errbook_catalog::json;
use errbook_catalog::model::{Catalog, Context, Style};
use errbook_catalog::plan::{self, Body, BodyPiece, Hole, MessagePiece, Output};
use errbook_catalog::plural::{self, Category};

use errbook_format::plural::is_exactly;

use super::part::{Part, push_text};
use super::values::Values;

/// Returns a body. Members without a value are left out where the plan says so.
pub(super) fn body(catalog: &Catalog, body: &Body, values: &Values) -> Vec<Part> {
    let mut filler = Filler { catalog, values, parts: Vec::new() };
    plan::write(&body.pieces, &mut filler);
    filler.parts
}

/// Returns a message in a language (by index).
pub(super) fn text(catalog: &Catalog, pieces: &[MessagePiece], language: usize, values: &Values) -> Vec<Part> {
    let mut parts = Vec::new();
    for piece in pieces {
        match piece {
            MessagePiece::Text(text) => push_text(&mut parts, text),
            MessagePiece::Field(field, style) => {
                let text = values.field(*field).map(|value| value.styled_text(*style, tag(catalog, language)));
                parts.extend(text.map(|text| Part::Value { field: Some(*field), text }));
            }
            MessagePiece::Plural { field, forms } => {
                let form = chosen(catalog, forms, *field, language, values);
                for part in text(catalog, form, language, values) {
                    match part {
                        Part::Text(text) => push_text(&mut parts, &text),
                        value => parts.push(value),
                    }
                }
            }
        }
    }
    parts
}

/// Returns the plural form for a field's value: that of the number itself, or else of its category; the form `other` if that has
/// none.
fn chosen<'f, T>(
    catalog: &Catalog,
    forms: &'f [(Category, Vec<T>)],
    field: usize,
    language: usize,
    values: &Values,
) -> &'f [T] {
    let rule = plural::rule(tag(catalog, language)).unwrap_or_default();
    let decimal = values.field(field).and_then(|value| value.decimal());
    let category = decimal.as_deref().map_or(Category::Other, |decimal| rule.category(decimal));
    let is_it = |number| decimal.as_deref().is_some_and(|decimal| is_exactly(decimal, number));
    let exact = forms.iter().find(|(category, _)| matches!(category, Category::Exact(number) if is_it(*number)));
    let find = |wanted| forms.iter().find(|(category, _)| *category == wanted);
    exact.or_else(|| find(category)).or_else(|| find(Category::Other)).map_or(&[], |(_, form)| form.as_slice())
}

fn tag(catalog: &Catalog, language: usize) -> &str {
    catalog.languages.get(language).map_or("", |tag| tag.value.as_str())
}

struct Filler<'a> {
    catalog: &'a Catalog,
    values: &'a Values,
    parts: Vec<Part>,
}

/// A position to truncate the parts to: their number, and the length of the last one's text.
type Mark = (usize, usize);

impl Output for Filler<'_> {
    type Mark = Mark;

    fn push_str(&mut self, text: &str) {
        push_text(&mut self.parts, text);
    }

    fn hole(&mut self, hole: Hole, in_string: bool, language: usize, style: Option<&Style>) -> bool {
        let (field, value) = match hole {
            Hole::Field(index) => {
                let value = self.values.field(index);
                let text = |in_string| match in_string {
                    true => value.map(|value| escaped(&value.styled_text(style, tag(self.catalog, language)))),
                    false => value.map(|value| value.styled_json(style)),
                };
                (Some(index), text(in_string))
            }
            Hole::Context(context) => {
                let is_number = style.is_some_and(Style::is_number);
                let quote = |text: String| if in_string || is_number { escaped(&text) } else { quoted(&text) };
                (None, self.values.context(context, style).map(quote))
            }
            // Pages show entries with their own status.
            Hole::Status | Hole::Violations | Hole::Location(_) | Hole::Owner(_) => (None, None),
        };
        let has_value = value.is_some();
        match value {
            Some(text) => self.parts.push(Part::Value { field, text }),
            None if in_string => {}
            None => push_text(&mut self.parts, absent(hole, style)),
        }
        has_value
    }

    /// Errors have no data.
    fn members(&mut self, _: &[String]) {}

    fn form<'p>(&mut self, field: usize, language: usize, forms: &'p [(Category, Vec<BodyPiece>)]) -> &'p [BodyPiece] {
        chosen(self.catalog, forms, field, language, self.values)
    }

    fn mark(&self) -> Mark {
        (self.parts.len(), self.parts.last().map_or(0, |part| part.text().len()))
    }

    fn truncate(&mut self, (count, length): Mark) {
        self.parts.truncate(count);
        if let Some(Part::Text(text)) = self.parts.last_mut() {
            text.truncate(length);
        }
    }

    fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    fn ends_with(&self, end: &str) -> bool {
        matches!(self.parts.last(), Some(Part::Text(text)) if text.ends_with(end))
    }
}

/// Returns the JSON for a required value that is missing.
fn absent(hole: Hole, style: Option<&Style>) -> &'static str {
    match hole {
        Hole::Context(Context::Timestamp) if style.is_some_and(Style::is_number) => "0",
        Hole::Context(Context::RequestId | Context::TraceId | Context::Timestamp) => "\"\"",
        Hole::Violations => "[]",
        _ => "null",
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    json::write_escaped(text, &mut out);
    out
}

fn quoted(text: &str) -> String {
    let mut out = String::new();
    json::write_string(text, &mut out);
    out
}
