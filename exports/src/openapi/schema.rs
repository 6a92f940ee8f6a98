//! The schema of a body, from the template of its envelope.
//!
//! It follows the rules by which `errbook_catalog::plan` composes bodies: which members are there, and of which type each is.

use errbook_catalog::model::{Definition, Entry, Field, Member, Node, Part, Violation};
use serde_json::{Map, Value, json};

use super::presence::Presence;
use super::reference::{any_of, enumeration, of_type};
use super::{Answered, Context, field};

/// What a body or an item is about.
#[derive(Clone, Copy)]
pub(super) enum Subject<'c> {
    /// An answer for an entry.
    Entry(&'c Entry, Answered),
    /// A violation in a list. Which entry holds it is not known.
    Violation(&'c Violation),
    /// An error that the catalog does not have yet.
    Unknown,
    /// A success.
    Success,
}

/// Makes the schema of one body or item.
#[derive(Clone, Copy)]
pub(super) struct Builder<'c> {
    pub(super) context: Context<'c>,
    pub(super) subject: Subject<'c>,
    /// The envelope, by index.
    pub(super) envelope: usize,
}

impl<'c> Builder<'c> {
    /// Returns the schema of a whole body or item. It is never omitted: without members it is an empty object.
    pub(super) fn whole(self, template: &Node) -> Value {
        match self.node(template) {
            (Presence::Never, _) => of_type("object"),
            (_, schema) => schema,
        }
    }

    pub(super) fn definition(self) -> Option<&'c Definition> {
        match self.subject {
            Subject::Entry(entry, _) => Some(entry),
            Subject::Violation(violation) => Some(violation),
            Subject::Unknown | Subject::Success => None,
        }
    }

    /// Returns the schema of a value of a template, and whether the value is there.
    pub(super) fn node(self, node: &Node) -> (Presence, Value) {
        match node {
            Node::Object(members) => self.object(members),
            Node::Array(items) => (Presence::Always, self.array(items)),
            Node::Literal(literal) => (Presence::Always, self::literal(literal)),
            Node::Value(value) => self.value(value),
            Node::Text(parts) => self.text(parts),
        }
    }

    fn object(self, members: &[Member]) -> (Presence, Value) {
        let mut object = Object::default();
        for member in members {
            match member {
                Member::Named { key, value } => {
                    let (presence, schema) = self.node(value);
                    object.add(&key.value, presence, schema);
                }
                Member::Fields(_) => object.add_fields(self.context, self.fields()),
                Member::Data(_) => object.is_open = true,
            }
        }
        let presence = match members.is_empty() || object.is_open {
            true => Presence::Always,
            // An object without members is left out, unless it was written empty.
            false => object.presence(),
        };
        // The fields of unknown errors can be members.
        let unknown = matches!(self.subject, Subject::Unknown) && presence == Presence::Never;
        (if unknown { Presence::Maybe } else { presence }, object.schema())
    }

    /// Returns the schema of the object of all fields.
    pub(super) fn fields_object(self) -> Value {
        let mut object = Object::default();
        object.add_fields(self.context, self.fields());
        object.schema()
    }

    /// Returns the fields that `{fields}` stands for.
    pub(super) fn fields(self) -> &'c [Field] {
        self.definition().map_or(&[], |definition| &definition.fields)
    }

    fn array(self, items: &[Node]) -> Value {
        let items = items.iter().map(|item| self.node(item)).filter(|(presence, _)| *presence != Presence::Never);
        let items: Vec<(Presence, Value)> = items.collect();
        let least = items.iter().filter(|(presence, _)| *presence == Presence::Always).count();
        let most = items.len();
        let one = any_of(items.into_iter().map(|(_, schema)| schema).collect());
        json!({ "type": "array", "items": one, "minItems": least, "maxItems": most })
    }

    /// Returns the schema of a text with placeholders, which is there if all of its values are.
    fn text(self, parts: &[Part]) -> (Presence, Value) {
        let presence = parts.iter().fold(Presence::Always, |presence, part| match part {
            Part::Text(_) => presence,
            Part::Value(value) => presence.and(self.value(value).0),
        });
        let values = self.known_texts(|status| {
            parts.iter().try_fold(String::new(), |text, part| match part {
                Part::Text(fixed) => Some(text + fixed),
                Part::Value(value) => Some(text + &self.known(&value.source, status)?),
            })
        });
        (presence, enumeration("string", values.into_iter().map(Value::String).collect()))
    }

    /// Returns a text for each status of the entry; none at all if one of them is not known.
    pub(super) fn known_texts(self, text: impl Fn(u16) -> Option<String>) -> Vec<String> {
        let statuses: Vec<u16> = match self.subject {
            Subject::Entry(entry, _) => entry.statuses.iter().map(|status| status.value).collect(),
            _ => vec![0],
        };
        statuses.into_iter().map(text).collect::<Option<_>>().unwrap_or_default()
    }
}

/// Returns the schema of a number or boolean of a template, given as JSON.
fn literal(literal: &str) -> Value {
    match serde_json::from_str(literal) {
        Ok(Value::Bool(_)) => of_type("boolean"),
        Ok(number @ Value::Number(_)) if number.is_f64() => enumeration("number", vec![number]),
        Ok(value) => enumeration("integer", vec![value]),
        Err(_) => Value::Object(Map::new()),
    }
}

/// The schema of an object.
#[derive(Default)]
pub(super) struct Object {
    properties: Map<String, Value>,
    required: Vec<String>,
    /// Whether members that no template names are part of it.
    is_open: bool,
}

impl Object {
    /// Adds a member. A name that is written twice has its last schema.
    pub(super) fn add(&mut self, name: &str, presence: Presence, schema: Value) {
        if presence == Presence::Never {
            return;
        }
        if presence == Presence::Always && !self.required.iter().any(|known| known == name) {
            self.required.push(name.to_owned());
        }
        self.properties.insert(name.to_owned(), schema);
    }

    /// Adds the members for fields, but for those of headers alone.
    fn add_fields(&mut self, context: Context<'_>, fields: &[Field]) {
        for field in fields.iter().filter(|field| !field.header_only) {
            self.add(&field.wire.value, Presence::unless(field.optional), field::member(context, field, None));
        }
    }

    fn presence(&self) -> Presence {
        match (self.properties.is_empty(), self.required.is_empty()) {
            (true, _) => Presence::Never,
            (false, true) => Presence::Maybe,
            (false, false) => Presence::Always,
        }
    }

    pub(super) fn schema(self) -> Value {
        let mut schema = Map::new();
        schema.insert("type".to_owned(), "object".into());
        if !self.properties.is_empty() {
            schema.insert("properties".to_owned(), self.properties.into());
        }
        if !self.required.is_empty() {
            schema.insert("required".to_owned(), self.required.into());
        }
        if self.is_open {
            schema.insert("additionalProperties".to_owned(), true.into());
        }
        Value::Object(schema)
    }
}
