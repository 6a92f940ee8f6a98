//! Fills plans with values, by the rules of the runtime.

use errbook_catalog::json;
use errbook_catalog::model::{Catalog, Context, Entry, Style};
use errbook_catalog::plan::{self, Body, BodyPiece, Hole, MessagePiece, Output, OwnerValue};
use errbook_catalog::plural::{self, Category};

use errbook_format::plural::is_exactly;
use errbook_format::status::phrase;

use super::part::{Origin, Part, push_text};
use super::values::{LocatedViolation, Values};

/// The entry and the template that a body is written for.
#[derive(Clone, Copy)]
pub(super) struct Of<'a> {
    pub(super) catalog: &'a Catalog,
    /// The entry, and which of its statuses it has.
    pub(super) entry: (&'a Entry, u16),
    /// The envelope, by index.
    pub(super) envelope: usize,
    /// The language, by index.
    pub(super) language: usize,
}

/// Returns a body. Members without a value are left out where the plan says so.
pub(super) fn body(of: Of<'_>, body: &Body, values: &Values) -> Vec<Part> {
    let mut filler = Filler { of, values, parts: Vec::new(), located: None, in_list: false };
    plan::write(&body.pieces, &mut filler);
    filler.parts
}

/// Returns the item of a violation.
pub(super) fn item(of: Of<'_>, located: &LocatedViolation) -> Vec<Part> {
    let mut filler = Filler { of, values: &located.values, parts: Vec::new(), located: Some(located), in_list: false };
    filler.item(located);
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
                parts.extend(text.map(|text| Part::Value { origin: Origin::Field(*field), text }));
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
    of: Of<'a>,
    /// Of the answer.
    values: &'a Values,
    parts: Vec<Part>,
    /// The violation whose item is written.
    located: Option<&'a LocatedViolation>,
    /// Whether the item is written into the list of an answer.
    in_list: bool,
}

impl<'a> Filler<'a> {
    /// Returns the values that fields have: those of the violation in an item.
    fn fields(&self) -> &'a Values {
        self.located.map_or(self.values, |located| &located.values)
    }

    /// Writes the list of violations. Returns whether there is one.
    fn list(&mut self) -> bool {
        let Of { catalog, entry: (entry, status), envelope, language } = self.of;
        let values: &'a Values = self.values;
        if values.violations.is_empty() {
            let Some(single) = plan::single(catalog, entry, status, envelope, language) else { return false };
            self.push_str("[");
            plan::write(&single.pieces, self);
            self.push_str("]");
            return true;
        }
        self.push_str("[");
        for (index, located) in values.violations.iter().enumerate() {
            if index > 0 {
                self.push_str(",");
            }
            let parts = std::mem::take(&mut self.parts);
            let mut inner = Filler { of: self.of, values, parts, located: Some(located), in_list: true };
            inner.item(located);
            self.parts = inner.parts;
        }
        self.push_str("]");
        true
    }

    fn item(&mut self, located: &LocatedViolation) {
        let Of { catalog, envelope, language, .. } = self.of;
        let Some(violation) = catalog.violations.get(located.violation) else { return };
        if let Some(item) = plan::item(catalog, violation, envelope, language) {
            plan::write(&item.pieces, self);
        }
    }

    /// Returns what an item shows of the entry that lists it, as text, and whether that is a string in JSON.
    fn owner(&self, value: OwnerValue) -> Option<(String, bool)> {
        let Of { catalog, entry: (entry, status), language, .. } = self.of;
        Some(match value {
            OwnerValue::Status => (status.to_string(), false),
            OwnerValue::StatusText => (phrase(status).to_owned(), true),
            // RFC 9457 §3.1.1: a problem without a page of its own is of type `about:blank`.
            OwnerValue::Type => {
                (plan::docs_url(catalog, entry, language).unwrap_or_else(|| "about:blank".to_owned()), true)
            }
            OwnerValue::Kind => (entry.kind.as_str().to_owned(), true),
            OwnerValue::Retryable => (entry.retryable?.to_string(), false),
        })
    }
}

/// A position to truncate the parts to: their number, and the length of the last one's text.
type Mark = (usize, usize);

impl Output for Filler<'_> {
    type Mark = Mark;

    fn push_str(&mut self, text: &str) {
        push_text(&mut self.parts, text);
    }

    fn hole(&mut self, hole: Hole, in_string: bool, language: usize, style: Option<&Style>) -> bool {
        let quote = |text: String, is_string: bool| match in_string || !is_string {
            true => escaped(&text),
            false => quoted(&text),
        };
        let value = match hole {
            Hole::Field(index) => {
                let value = self.fields().field(index);
                let origin = if self.in_list { Origin::Violation } else { Origin::Field(index) };
                let text = match in_string {
                    true => value.map(|value| escaped(&value.styled_text(style, tag(self.of.catalog, language)))),
                    false => value.map(|value| value.styled_json(style)),
                };
                text.map(|text| (origin, text))
            }
            Hole::Context(context) => {
                let is_string = !style.is_some_and(Style::is_number);
                let value = self.values.context(context, style);
                value.map(|text| (Origin::Request, quote(text, is_string)))
            }
            Hole::Violations => {
                let has_list = self.list();
                if !has_list {
                    self.push_str("[]");
                }
                return has_list;
            }
            Hole::Location(part) => {
                let value = self.located.and_then(|located| located.location.part(part));
                value.map(|text| (Origin::Violation, quote(text, true)))
            }
            Hole::Owner(owner) => match self.owner(owner) {
                // It is the same in all answers of the entry, as what the catalog fixes.
                Some((text, is_string)) => {
                    self.push_str(&quote(text, is_string));
                    return true;
                }
                None => None,
            },
            // Pages show entries with their own status.
            Hole::Status => None,
        };
        let has_value = value.is_some();
        match value {
            Some((origin, text)) => self.parts.push(Part::Value { origin, text }),
            None if in_string => {}
            None => push_text(&mut self.parts, absent(hole, style)),
        }
        has_value
    }

    /// Errors have no data.
    fn members(&mut self, _: &[String]) {}

    fn form<'p>(&mut self, field: usize, language: usize, forms: &'p [(Category, Vec<BodyPiece>)]) -> &'p [BodyPiece] {
        chosen(self.of.catalog, forms, field, language, self.fields())
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
        Hole::Context(Context::RequestId | Context::TraceId | Context::Timestamp) | Hole::Location(_) => "\"\"",
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
