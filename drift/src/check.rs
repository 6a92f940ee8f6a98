//! [`Check`]: holds a body against the template of an envelope, for an entry or a violation.

use errbook_catalog::Phrase;
use errbook_catalog::model::{Context, Field, FormatRef, Member, Node, Part, Value as Placeholder, ValueSource};
use serde_json::{Map, Value};

use crate::field::{self, Misfit};
use crate::finding::Finding;
use crate::messages::body as messages;
use crate::pattern::split;
use crate::presence::{self, Presence};
use crate::shape::scalar;
use crate::subject::Subject;
use crate::{shown, words};

/// A body, or an item of its list of violations, that is held against a template.
pub(crate) struct Check<'c, 'v> {
    subject: Subject<'c>,
    /// What was found.
    pub(crate) findings: Vec<Finding>,
    /// The list of violations, and the JSON pointer of it.
    pub(crate) violations: Option<(String, &'v Value)>,
}

impl<'c, 'v> Check<'c, 'v> {
    /// Holds a value at a JSON pointer against a template.
    pub(crate) fn of(subject: Subject<'c>, template: &Node, value: &'v Value, pointer: &str) -> Check<'c, 'v> {
        let mut check = Check { subject, findings: Vec::new(), violations: None };
        check.node(template, value, pointer);
        check
    }

    fn node(&mut self, node: &Node, found: &'v Value, pointer: &str) {
        match (node, found) {
            (Node::Object(members), Value::Object(object)) => self.object(members, object, pointer),
            (Node::Object(_), _) => self.mistyped(pointer, words::object(), found),
            (Node::Array(nodes), Value::Array(items)) => self.array(nodes, items, pointer),
            (Node::Array(_), _) => self.mistyped(pointer, words::array(), found),
            (Node::Literal(literal), _) => self.literal(literal, found, pointer),
            (Node::Value(value), _) => self.value(value, found, pointer),
            (Node::Text(parts), Value::String(text)) => self.text(parts, text, found, pointer),
            (Node::Text(_), _) => self.mistyped(pointer, words::string(), found),
        }
    }

    fn object(&mut self, members: &[Member], object: &'v Map<String, Value>, pointer: &str) {
        let mut has_fields = false;
        for member in members {
            match member {
                Member::Named { key, value } => self.member(&key.value, value, object, pointer),
                Member::Fields(_) => has_fields = true,
                Member::Data(_) => return,
            }
        }
        let is_named =
            |name: &str| members.iter().any(|member| matches!(member, Member::Named { key, .. } if key.value == name));
        if has_fields {
            self.fields(object, is_named);
        }
        let is_field =
            |name: &str| has_fields && presence::fields_in_body(&self.subject).any(|field| field.wire.value == name);
        let others: Vec<&String> = object.keys().filter(|name| !is_named(name) && !is_field(name)).collect();
        for name in others {
            self.undocumented(name, pointer);
        }
    }

    fn member(&mut self, key: &str, node: &Node, object: &'v Map<String, Value>, pointer: &str) {
        let inner = format!("{pointer}/{}", escaped(key));
        let presence = presence::of_node(&self.subject, node);
        let is_list = matches!(node, Node::Value(value) if value.source == ValueSource::Violations);
        match object.get(key) {
            Some(found) if presence != Presence::Never || is_list => self.node(node, found, &inner),
            Some(_) => self.undocumented(key, pointer),
            None if presence == Presence::Always => self.missing(node, &inner),
            None => {}
        }
    }

    fn fields(&mut self, object: &'v Map<String, Value>, is_named: impl Fn(&str) -> bool) {
        for field in presence::fields_in_body(&self.subject) {
            match object.get(&field.wire.value) {
                _ if is_named(&field.wire.value) => {}
                Some(found) => self.field(field, None, found),
                None if field.optional => {}
                None => self.missing_field(field),
            }
        }
    }

    /// Holds the items of an array against those of the template, as far as it is known which they are.
    fn array(&mut self, nodes: &[Node], items: &'v [Value], pointer: &str) {
        let with = |wanted: &dyn Fn(Presence) -> bool| -> Vec<(usize, &Node)> {
            let all = nodes.iter().enumerate();
            all.filter(|(_, node)| wanted(presence::of_node(&self.subject, node))).collect()
        };
        let (possible, certain) = (with(&|one| one != Presence::Never), with(&|one| one == Presence::Always));
        let nodes = match items.len() {
            count if count >= possible.len() => possible,
            count if count <= certain.len() => certain,
            _ => return,
        };
        for (position, (index, node)) in nodes.iter().enumerate() {
            let inner = format!("{pointer}/{index}");
            match items.get(position) {
                Some(found) => self.node(node, found, &inner),
                None => self.missing(node, &inner),
            }
        }
        for index in nodes.len()..items.len() {
            self.undocumented(&index.to_string(), pointer);
        }
    }

    fn literal(&mut self, literal: &str, found: &Value, pointer: &str) {
        let expected: Value = serde_json::from_str(literal).unwrap_or_default();
        if expected != *found {
            self.differs(pointer, &[expected], found);
        }
    }

    fn value(&mut self, value: &Placeholder, found: &'v Value, pointer: &str) {
        let (subject, has) = (self.subject, presence::has(&self.subject, value));
        if found.is_null() && !value.optional && !value.as_string && has != Presence::Always {
            return;
        }
        if value.as_string {
            match found {
                Value::String(text) => self.in_text(value, text, found, pointer),
                _ => self.mistyped(pointer, words::string(), found),
            }
            return;
        }
        match &value.source {
            ValueSource::Messages => self.messages(found, pointer),
            ValueSource::Fields => match found {
                Value::Object(object) => {
                    self.fields(object, |_| false);
                    let is_field =
                        |name: &str| presence::fields_in_body(&subject).any(|field| field.wire.value == name);
                    object.keys().filter(|name| !is_field(name)).for_each(|name| self.undocumented(name, pointer));
                }
                _ => self.mistyped(pointer, words::object(), found),
            },
            ValueSource::Field(name) => {
                let definition = subject.definition();
                if let Some(field) = definition.field(name).and_then(|index| definition.fields.get(index)) {
                    self.field(field, value.format, found);
                }
            }
            ValueSource::Violations if found.is_array() => self.violations = Some((pointer.to_owned(), found)),
            ValueSource::Violations => self.mistyped(pointer, words::array(), found),
            ValueSource::Status => match found {
                Value::Number(number) => {
                    if let Some(status) = number.as_u64() {
                        self.status(status, pointer);
                    }
                }
                _ => self.mistyped(pointer, words::integer(), found),
            },
            ValueSource::Context(Context::Timestamp) => {
                if let Err(Misfit::Type(expected)) = field::hold_time(subject.catalog, value.format, found) {
                    self.mistyped(pointer, expected, found);
                }
            }
            ValueSource::Context(Context::Data) => {}
            source => match subject.fixed(source) {
                Some(expected) if expected.contains(found) => {}
                Some(expected) => self.differs_from_fixed(source, pointer, &expected, found),
                None if found.is_string() => {}
                None => self.mistyped(pointer, words::string(), found),
            },
        }
    }

    /// Holds a text against the template.
    fn text(&mut self, parts: &[Part], text: &'v str, found: &Value, pointer: &str) {
        if let Some(fixed) = fixed_text(parts) {
            if fixed != text {
                self.differs(pointer, &[Value::from(fixed)], found);
            }
            return;
        }
        match split(parts, text) {
            Some(values) => values.into_iter().for_each(|(value, text)| self.in_text(value, text, found, pointer)),
            None => {
                self.findings.push(messages::text_mismatch(self.path(pointer), found));
            }
        }
    }

    /// Holds a value that is a text, or a part of one.
    fn in_text(&mut self, value: &Placeholder, text: &str, found: &Value, pointer: &str) {
        if value.source == ValueSource::Status {
            match text.parse() {
                Ok(status) => self.status(status, pointer),
                Err(_) => self.mistyped(pointer, words::integer(), found),
            }
            return;
        }
        let Some(expected) = self.subject.fixed(&value.source) else { return };
        let is_it = |value: &Value| match value {
            Value::Bool(flag) => text == flag.to_string(),
            Value::Null => text == "null",
            value => scalar(value).is_some_and(|expected| expected == text),
        };
        if !expected.iter().any(is_it) {
            self.differs_from_fixed(&value.source, pointer, &expected, found);
        }
    }

    fn messages(&mut self, found: &Value, pointer: &str) {
        let Value::Object(object) = found else { return self.mistyped(pointer, words::object(), found) };
        let languages = self.subject.catalog.languages.iter();
        for tag in languages.map(|tag| tag.value.as_str()) {
            let inner = format!("{pointer}/{}", escaped(tag));
            match object.get(tag) {
                Some(Value::String(_)) => {}
                Some(other) => self.mistyped(&inner, words::string(), other),
                None => self.missing_member(&inner),
            }
        }
    }

    fn field(&mut self, field: &Field, format: Option<FormatRef>, found: &Value) {
        let Err(misfit) = field::hold(self.subject.catalog, field, format, found) else { return };
        let path = self.path_of(field);
        match misfit {
            Misfit::Type(expected) => self.mistyped_at(path, expected, found),
            Misfit::Value => {
                self.findings.push(messages::undocumented_value(path, field, found));
            }
        }
    }

    fn status(&mut self, status: u64, pointer: &str) {
        let entry = self.subject.entry;
        if u16::try_from(status).is_ok_and(|status| self.subject.statuses.has(entry, status)) {
            return;
        }
        self.findings.push(messages::undocumented_status(self.path(pointer), entry, status));
    }

    fn missing(&mut self, node: &Node, pointer: &str) {
        let definition = self.subject.definition();
        if let Node::Value(Placeholder { source: ValueSource::Field(name), .. }) = node
            && let Some(field) = definition.field(name).and_then(|index| definition.fields.get(index))
        {
            return self.missing_field(field);
        }
        self.missing_member(pointer);
    }

    fn missing_member(&mut self, pointer: &str) {
        self.findings.push(messages::missing_member(&self.subject, pointer));
    }

    fn missing_field(&mut self, field: &Field) {
        self.findings.push(messages::missing_field(&self.subject, self.path_of(field), field));
    }

    fn undocumented(&mut self, name: &str, pointer: &str) {
        let name = shown::text(name);
        let pointer = format!("{pointer}/{}", escaped(&name));
        self.findings.push(messages::undocumented_member(&self.subject, &name, &pointer));
    }

    fn mistyped(&mut self, pointer: &str, expected: Phrase, found: &Value) {
        self.mistyped_at(self.path(pointer), expected, found);
    }

    fn mistyped_at(&mut self, path: String, expected: Phrase, found: &Value) {
        self.findings.push(messages::type_mismatch(path, expected, found));
    }

    /// Reports another value than that of the entry. The code is what the entry was found by, or is reported on its own.
    fn differs_from_fixed(&mut self, source: &ValueSource, pointer: &str, expected: &[Value], found: &Value) {
        let is_same = |value: &Value| scalar(value).is_some() && scalar(value) == scalar(found);
        if *source == ValueSource::Code && !expected.iter().any(is_same) {
            return;
        }
        self.differs(pointer, expected, found);
    }

    fn differs(&mut self, pointer: &str, expected: &[Value], found: &Value) {
        let kind = |value: &Value| std::mem::discriminant(value);
        let path = self.path(pointer);
        let Some(first) = expected.first() else { return self.mistyped_at(path, words::type_of(&Value::Null), found) };
        if expected.iter().all(|value| kind(value) != kind(found)) {
            return self.mistyped_at(path, words::type_of(first), found);
        }
        self.findings.push(messages::value_mismatch(path, first, found));
    }

    fn path(&self, pointer: &str) -> String {
        format!("{}{pointer}", self.subject.path())
    }

    fn path_of(&self, field: &Field) -> String {
        format!("{}.{}", self.subject.path(), field.name.value)
    }
}

/// Returns a text without placeholders.
fn fixed_text(parts: &[Part]) -> Option<String> {
    let parts = parts.iter().map(|part| match part {
        Part::Text(text) => Some(text.as_str()),
        Part::Value(_) => None,
    });
    parts.collect()
}

/// Returns a name as a part of a JSON pointer (RFC 6901 §3).
fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}
