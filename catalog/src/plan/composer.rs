//! Composes a template: bytes that are known when the catalog is compiled, and holes for values of occurrences.

use errbook_format::status::phrase;

use crate::envelope::{Context, Envelope, Node, Part, Value, ValueSource};
use crate::model::{Catalog, Code, Definition, Entry, Field, FieldKind, FormatRef, Style, Violation};
use crate::plan::message::{MessagePiece, message};
use crate::plan::pieces::{Body, BodyPiece, Hole, Mark};
use crate::plan::presence::Presence;
use crate::plan::request_part::RequestPart;
use crate::plan::url::docs_url;

/// Whose values a template shows.
#[derive(Clone, Copy)]
pub(super) enum Subject<'a> {
    /// An entry with a status.
    Entry {
        entry: &'a Entry,
        status: u16,
        /// Whether the status is known only when the response is made.
        at_hand: bool,
    },
    /// A violation in a part of a request, unless that is not told. The entry that holds it is known only when the response is
    /// made.
    Violation(&'a Violation, Option<RequestPart>),
    /// A success, which is no entry.
    Success,
}

/// Composes the body of one response. Each function appends a value to `out` and returns whether the value will be there;
/// its caller takes back one that never is.
pub(super) struct Composer<'a> {
    pub(super) catalog: &'a Catalog,
    pub(super) envelope: &'a Envelope,
    pub(super) subject: Subject<'a>,
    pub(super) language: usize,
}

impl<'a> Composer<'a> {
    pub(super) fn node(&self, node: &Node, out: &mut Body) -> Presence {
        match node {
            Node::Object(members) => self.object(members, out),
            Node::Array(items) => self.array(items, out),
            Node::Literal(literal) => {
                out.push_str(literal);
                Presence::Always
            }
            Node::Value(value) => self.value(value, out),
            Node::Text(parts) => self.text(parts, out),
        }
    }

    fn definition(&self) -> Option<&'a Definition> {
        match self.subject {
            Subject::Entry { entry, .. } => Some(entry),
            Subject::Violation(violation, _) => Some(violation),
            Subject::Success => None,
        }
    }

    /// Returns the fields that `{fields}` stands for, each with its index.
    pub(super) fn fields(&self) -> impl Iterator<Item = (usize, &'a Field)> {
        let fields = self.definition().map_or(&[][..], |definition| definition.fields.as_slice());
        fields.iter().enumerate().filter(|(_, field)| !field.header_only)
    }

    /// Appends a text, which is there if all of its values are.
    fn text(&self, parts: &[Part], out: &mut Body) -> Presence {
        let mut presence = Presence::Always;
        out.push_str("\"");
        for part in parts {
            match part {
                Part::Text(text) => out.push_escaped(text),
                Part::Value(value) => match self.inside_text(value, out) {
                    Presence::Never => return Presence::Never,
                    Presence::Maybe => presence = Presence::Maybe,
                    Presence::Always | Presence::IfNotEmpty => {}
                },
            }
        }
        out.push_str("\"");
        presence
    }

    /// Appends the value of a string that is a single placeholder, with the value's own type.
    fn value(&self, value: &Value, out: &mut Body) -> Presence {
        if value.as_string {
            return self.in_quotes(value, out);
        }
        let start = out.mark();
        let presence = match &value.source {
            ValueSource::Messages => self.messages(out),
            ValueSource::Fields if value.optional && self.fields().next().is_none() => Presence::Never,
            ValueSource::Fields => self.fields_object(out),
            ValueSource::Field(name) => return self.named_field(name, value, false, out),
            ValueSource::Context(context @ Context::Timestamp) if self.style(value.format).is_some() => {
                self.styled(Hole::Context(*context), value.format, false, true, out);
                Presence::Always
            }
            ValueSource::Context(context @ Context::Data) => {
                out.push_hole(Hole::Context(*context), false, self.language, true);
                Presence::Always
            }
            ValueSource::Violations => return self.violations(value.optional, out),
            ValueSource::Status | ValueSource::Retryable if matches!(self.subject, Subject::Violation(..)) => {
                self.of_the_owner(value, false, out)
            }
            source if self.is_bare(source) => self.inside_text(value, out),
            _ => self.in_quotes(value, out),
        };
        if value.optional { presence } else { required(presence, start, out) }
    }

    fn in_quotes(&self, value: &Value, out: &mut Body) -> Presence {
        out.push_str("\"");
        let presence = self.inside_text(value, out);
        out.push_str("\"");
        presence
    }

    /// Returns whether the value is a JSON number or boolean, which has no quotes.
    fn is_bare(&self, source: &ValueSource) -> bool {
        match source {
            ValueSource::Status | ValueSource::Retryable | ValueSource::Null => true,
            ValueSource::Code => {
                self.definition().is_some_and(|definition| matches!(definition.code.value, Code::Int(_)))
            }
            _ => false,
        }
    }

    /// Appends the value as the inside of a JSON string.
    fn inside_text(&self, value: &Value, out: &mut Body) -> Presence {
        let definition = self.definition();
        match &value.source {
            ValueSource::Code => {
                known(definition.and_then(|definition| definition.code.value.as_text()).as_deref(), out)
            }
            ValueSource::Name => known(definition.map(|definition| definition.name.value.as_str()), out),
            ValueSource::Title => known(definition.and_then(|definition| definition.title.get(self.language)), out),
            ValueSource::Status
            | ValueSource::StatusText
            | ValueSource::Type
            | ValueSource::Kind
            | ValueSource::Retryable => self.of_the_entry(value, out),
            ValueSource::Message => self.message(self.language, out),
            ValueSource::MessageIn(language) => self.message(*language, out),
            ValueSource::Language => {
                known(self.catalog.languages.get(self.language).map(|tag| tag.value.as_str()), out)
            }
            ValueSource::Group => {
                let group =
                    definition.and_then(|definition| definition.group).and_then(|index| self.catalog.groups.get(index));
                known(group.map(|group| group.name.value.as_str()), out)
            }
            ValueSource::Field(name) => self.named_field(name, value, true, out),
            ValueSource::Text(index) => {
                let text = self.catalog.texts.get(*index);
                known(text.map(|text| text.text.get(self.language).unwrap_or_default()), out)
            }
            ValueSource::Null => known(Some("null"), out),
            ValueSource::Context(context) => {
                self.styled(Hole::Context(*context), value.format, true, !value.optional, out);
                Presence::if_optional(value.optional)
            }
            ValueSource::Location(part) => self.location(*part, value.optional, out),
            // Objects and lists cannot be part of a text; the check of envelopes reports them.
            ValueSource::Fields | ValueSource::Messages | ValueSource::Violations => Presence::Never,
        }
    }

    /// Appends a value that only entries have, as the inside of a JSON string. In the item of a violation, it is that of the
    /// entry that holds it.
    fn of_the_entry(&self, value: &Value, out: &mut Body) -> Presence {
        let (entry, status, at_hand) = match self.subject {
            Subject::Entry { entry, status, at_hand } => (entry, status, at_hand),
            Subject::Success => return Presence::Never,
            Subject::Violation(..) => return self.of_the_owner(value, true, out),
        };
        match &value.source {
            ValueSource::Status if at_hand => {
                out.push_hole(Hole::Status, true, self.language, true);
                Presence::Always
            }
            ValueSource::Status => known(Some(&status.to_string()), out),
            ValueSource::StatusText => known(Some(phrase(status)), out),
            ValueSource::Type => {
                // RFC 9457 §3.1.1: a problem without a page of its own is of type `about:blank`.
                let url = docs_url(self.catalog, entry, self.language);
                known(Some(url.as_deref().unwrap_or("about:blank")), out)
            }
            ValueSource::Kind => known(Some(entry.kind.as_str()), out),
            ValueSource::Retryable => known(entry.retryable.map(|flag| if flag { "true" } else { "false" }), out),
            _ => Presence::Never,
        }
    }

    /// Appends a message as the inside of a JSON string.
    pub(super) fn message(&self, language: usize, out: &mut Body) -> Presence {
        if let Some(definition) = self.definition() {
            in_string(&message(definition, language), language, out);
        }
        Presence::Always
    }

    fn named_field(&self, name: &str, value: &Value, text: bool, out: &mut Body) -> Presence {
        let start = out.mark();
        let found = self.definition().and_then(|definition| Some((definition.field(name)?, definition)));
        let found = found.and_then(|(index, definition)| Some((index, definition.fields.get(index)?)));
        let presence = match found {
            Some((index, field)) => self.field(index, field, value.format.or(field.format), text, !value.optional, out),
            None => Presence::Never,
        };
        if value.optional { presence } else { required(presence, start, out) }
    }

    /// Appends a field's value. Strings and times get their quotes here, which so become part of the bytes around them.
    /// What is around a required one stays if it has no value.
    pub(super) fn field(
        &self,
        index: usize,
        field: &Field,
        format: Option<FormatRef>,
        text: bool,
        required: bool,
        out: &mut Body,
    ) -> Presence {
        let suits = |format: &FormatRef| self.catalog.formats.kind(*format).is_some_and(|kind| kind.suits(field.kind));
        let format = format.filter(suits);
        let is_plain = self.style(format).is_none();
        let is_text = is_plain && !field.list && matches!(field.kind, FieldKind::String | FieldKind::DateTime);
        let quotes = if is_text && !text { "\"" } else { "" };
        out.push_str(quotes);
        self.styled(Hole::Field(index), format, text || is_text, required, out);
        out.push_str(quotes);
        Presence::if_optional(field.optional)
    }

    /// Returns the style of a format in the language of the body.
    fn style(&self, format: Option<FormatRef>) -> Option<Style> {
        format.and_then(|format| self.catalog.formats.style(format, self.language))
    }

    /// Appends a hole whose value is written in the style of a format.
    fn styled(&self, hole: Hole, format: Option<FormatRef>, text: bool, required: bool, out: &mut Body) {
        let style = self.style(format);
        out.pieces.push(BodyPiece::Hole { hole, text, language: self.language, required, style });
    }
}

/// Makes a value without `?` be there: `null` if it never is (which the checks report).
fn required(presence: Presence, start: Mark, out: &mut Body) -> Presence {
    if presence == Presence::Never {
        out.truncate(start);
        out.push_str("null");
    }
    Presence::Always
}

/// Appends a text that is known when the catalog is compiled, if there is one.
fn known(text: Option<&str>, out: &mut Body) -> Presence {
    match text {
        None => Presence::Never,
        Some(text) => {
            out.push_escaped(text);
            Presence::Always
        }
    }
}

/// Appends a message as the inside of a JSON string.
fn in_string(pieces: &[MessagePiece<'_>], language: usize, out: &mut Body) {
    for piece in pieces {
        match piece {
            MessagePiece::Text(text) => out.push_escaped(text),
            MessagePiece::Field(index, style) => {
                let (hole, style) = (Hole::Field(*index), style.cloned());
                out.pieces.push(BodyPiece::Hole { hole, text: true, language, required: true, style });
            }
            MessagePiece::Plural { field, forms } => {
                let forms = forms.iter().map(|(category, form)| {
                    let mut body = Body::default();
                    in_string(form, language, &mut body);
                    (*category, body.pieces)
                });
                let forms = forms.collect();
                out.pieces.push(BodyPiece::Plural { field: *field, language, forms });
            }
        }
    }
}
