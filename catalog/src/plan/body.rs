//! The plan of a body: the bytes that are known now, and holes for the values that an occurrence brings.

use crate::envelope::{Context, Node, Part, Value, ValueSource};
use crate::model::{Catalog, Code, Entry, Field, FieldKind};
use crate::plan::message::{MessagePiece, message};
use crate::plan::object::{Slot, array, object, object_of};
use crate::plan::pieces::{Body, BodyPiece, Hole};
use crate::plan::url::docs_url;

/// The body of an entry with a status, in an envelope (by index) and a language (by index).
pub fn body(catalog: &Catalog, entry: &Entry, status: u16, envelope: usize, language: usize) -> Body {
    let Some(envelope) = catalog.envelopes.get(envelope) else { return Body::default() };
    let composer = Composer { catalog, entry: Some((entry, status)), language };
    root(composer.node(&envelope.body))
}

/// The body of a success in an envelope (by index) and a language (by index); `None` where it has no such template.
pub fn success(catalog: &Catalog, envelope: usize, language: usize) -> Option<Body> {
    let template = catalog.envelopes.get(envelope)?.success.as_ref()?;
    Some(root(Composer { catalog, entry: None, language }.node(template)))
}

/// A whole body is never left out: one whose members all are is an empty object.
fn root(slot: Slot) -> Body {
    match slot {
        Slot::Absent => Slot::always("{}").into_body(),
        slot => slot.into_body(),
    }
}

/// Composes the body of one answer.
pub(super) struct Composer<'a> {
    pub(super) catalog: &'a Catalog,
    pub(super) entry: Option<(&'a Entry, u16)>,
    pub(super) language: usize,
}

impl Composer<'_> {
    pub(super) fn node(&self, node: &Node) -> Slot {
        match node {
            Node::Object(members) => object(self, members),
            Node::Array(items) => array(items.iter().map(|item| self.node(item)).collect()),
            Node::Literal(literal) => Slot::always(literal),
            Node::Value(value) => self.value(value),
            Node::Text(parts) => self.text(parts),
        }
    }

    /// The fields that `{fields}` stands for, with their wire names.
    pub(super) fn fields(&self) -> Vec<(&str, Slot)> {
        let fields = self.entry.map_or(&[][..], |(entry, _)| entry.fields.as_slice());
        let shown = fields.iter().enumerate().filter(|(_, field)| !field.header_only);
        shown.map(|(index, field)| (field.wire.value.as_str(), self.field(index, field, false))).collect()
    }

    /// A text is there if all that it holds is.
    fn text(&self, parts: &[Part]) -> Slot {
        let mut whole = Slot::always("\"");
        for part in parts {
            match part {
                Part::Text(text) => whole.push_escaped(text),
                Part::Value(value) => match self.inside_text(value) {
                    Slot::Absent => return Slot::Absent,
                    slot => whole.append(slot),
                },
            }
        }
        whole.append(Slot::always("\""));
        whole
    }

    /// A string that is one placeholder: a value of its own type.
    fn value(&self, value: &Value) -> Slot {
        if value.as_string {
            return self.inside_text(value).in_quotes();
        }
        let context_is_text = !matches!(value.source, ValueSource::Context(Context::Data));
        let slot = match &value.source {
            ValueSource::Messages => self.messages(),
            ValueSource::Fields => match self.fields() {
                fields if fields.is_empty() && value.optional => Slot::Absent,
                fields => object_of(fields),
            },
            ValueSource::Field(name) => return self.named_field(name, value, false),
            ValueSource::Context(context) if !context_is_text => {
                Slot::hole(Hole::Context(*context), false, self.language, false)
            }
            source if self.is_bare(source) => self.inside_text(value),
            _ => self.inside_text(value).in_quotes(),
        };
        if value.optional { slot } else { slot.required() }
    }

    /// Whether the value is a JSON number or boolean, which stands without quotes.
    fn is_bare(&self, source: &ValueSource) -> bool {
        match source {
            ValueSource::Status | ValueSource::Retryable => true,
            ValueSource::Code => self.entry.is_some_and(|(entry, _)| matches!(entry.code.value, Code::Int(_))),
            _ => false,
        }
    }

    /// The value as the inside of a JSON string.
    fn inside_text(&self, value: &Value) -> Slot {
        let known = |text: Option<String>| match text {
            None => Slot::Absent,
            Some(text) => {
                let mut slot = Slot::always("");
                slot.push_escaped(&text);
                slot
            }
        };
        let entry = self.entry.map(|(entry, _)| entry);
        match &value.source {
            ValueSource::Code => known(entry.and_then(|entry| entry.code.value.text())),
            ValueSource::Name => known(entry.map(|entry| entry.name.value.clone())),
            ValueSource::Status => known(self.entry.map(|(_, status)| status.to_string())),
            ValueSource::Title => known(entry.and_then(|entry| entry.title.get(self.language)).map(str::to_owned)),
            ValueSource::Message => self.message(self.language),
            ValueSource::MessageIn(language) => self.message(*language),
            ValueSource::Language => known(self.catalog.languages.get(self.language).map(|tag| tag.value.clone())),
            ValueSource::Type => {
                // RFC 9457 §3.1.1: a problem without a page of its own is of type `about:blank`.
                let url = entry.and_then(|entry| docs_url(self.catalog, entry, self.language));
                known(Some(url.unwrap_or_else(|| "about:blank".to_owned())))
            }
            ValueSource::Group => {
                let group = entry.and_then(|entry| entry.group).and_then(|index| self.catalog.groups.get(index));
                known(group.map(|group| group.name.value.clone()))
            }
            ValueSource::Kind => known(entry.map(|entry| entry.kind.as_str().to_owned())),
            ValueSource::Retryable => known(entry.and_then(|entry| entry.retryable).map(|flag| flag.to_string())),
            ValueSource::Field(name) => self.named_field(name, value, true),
            ValueSource::Context(context) => Slot::hole(Hole::Context(*context), true, self.language, value.optional),
            // Objects have no place in a text; the check of envelopes says so.
            ValueSource::Fields | ValueSource::Messages => Slot::Absent,
        }
    }

    fn message(&self, language: usize) -> Slot {
        let pieces = self.entry.map(|(entry, _)| message(entry, language)).unwrap_or_default();
        Slot::Always(in_string(&pieces, language))
    }

    fn messages(&self) -> Slot {
        let languages = self.catalog.languages.iter().enumerate();
        object_of(languages.map(|(index, tag)| (tag.value.as_str(), self.message(index).in_quotes())).collect())
    }

    fn named_field(&self, name: &str, value: &Value, text: bool) -> Slot {
        let found = self.entry.and_then(|(entry, _)| Some((entry.field(name)?, entry)));
        let Some((index, field)) = found.and_then(|(index, entry)| Some((index, entry.fields.get(index)?))) else {
            return if value.optional { Slot::Absent } else { Slot::Absent.required() };
        };
        match self.field(index, field, text) {
            slot if value.optional => slot,
            slot => slot.required(),
        }
    }

    /// A field's value. Strings and times get their quotes here, where they become one with the bytes around them.
    fn field(&self, index: usize, field: &Field, text: bool) -> Slot {
        let is_text = !field.list && matches!(field.kind, FieldKind::String | FieldKind::DateTime);
        let slot = Slot::hole(Hole::Field(index), text || is_text, self.language, field.optional);
        if is_text && !text { slot.in_quotes() } else { slot }
    }
}

/// A message as the inside of a JSON string.
fn in_string(pieces: &[MessagePiece], language: usize) -> Body {
    let mut body = Body::default();
    for piece in pieces {
        match piece {
            MessagePiece::Text(text) => body.push_escaped(text),
            MessagePiece::Field(index) => body.push_hole(Hole::Field(*index), true, language),
            MessagePiece::Plural { field, forms } => body.pieces.push(BodyPiece::Plural {
                field: *field,
                language,
                forms: forms.iter().map(|(category, form)| (*category, in_string(form, language).pieces)).collect(),
            }),
        }
    }
    body
}
