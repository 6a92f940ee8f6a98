//! [`Shape`]: how a body fits the template of an envelope, and what it says of its entry.

use std::borrow::Cow;

use errbook_catalog::model::{Envelope, Member, Node, Part, ValueSource};
use errbook_catalog::plan::{self, SingleValue};
use serde_json::Value;

use crate::pattern::split;

/// What a body has in the places of a template.
#[derive(Debug, Default)]
pub(crate) struct Shape<'v> {
    pub(crate) code: Option<Cow<'v, str>>,
    pub(crate) name: Option<Cow<'v, str>>,
    pub(crate) page: Option<Cow<'v, str>>,
    pub(crate) status: Option<u16>,
    /// The code and the name of the only item of the list of violations: of the entry, if it has no violations, or of a violation.
    pub(crate) of_item: [Option<Cow<'v, str>>; 2],
    /// What it has in place of the values by which a template of successes differs.
    marks: Vec<(SingleValue, &'v Value)>,
    /// The list of violations.
    pub(crate) violations: Option<&'v Value>,
    /// How many members of the template it has.
    pub(crate) matched: usize,
    /// How many it lacks of those that every body has.
    pub(crate) missing: usize,
    /// How many have another type, or another value than the fixed one.
    pub(crate) contrary: usize,
    /// How many it has beside those of the template.
    pub(crate) foreign: usize,
}

impl<'v> Shape<'v> {
    /// Reads a body by the template of an envelope.
    pub(crate) fn of(envelope: &Envelope, body: &'v Value) -> Shape<'v> {
        let mut shape = Shape::default();
        shape.node(&envelope.body, body);
        // An entry without violations is the only item; an item shows its entry, too.
        let items = shape.violations.and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        let (Some(first), counts) = (items.first(), items.len() == 1) else { return shape };
        let mut inner = Shape::default();
        if let Some(single) = envelope.single.as_ref().filter(|_| counts) {
            inner.node(single, first);
            shape.of_item = [inner.code.take(), inner.name.take()];
        } else if let Some(item) = &envelope.violation {
            inner.node(item, first);
        }
        shape.page = shape.page.or(inner.page);
        shape.status = shape.status.or(inner.status);
        shape
    }

    /// Reads an item of a list by its template.
    pub(crate) fn of_node(template: &Node, item: &'v Value) -> Shape<'v> {
        let mut shape = Shape::default();
        shape.node(template, item);
        shape
    }

    fn node(&mut self, node: &Node, found: &'v Value) {
        let fits = match (node, found) {
            (Node::Object(members), Value::Object(object)) => {
                self.matched += usize::from(members.is_empty());
                for member in members {
                    let Member::Named { key, value } = member else { continue };
                    match object.get(&key.value) {
                        Some(found) => self.node(value, found),
                        None => self.missing += usize::from(is_always(value)),
                    }
                }
                let takes_all = members.iter().any(|member| matches!(member, Member::Fields(_) | Member::Data(_)));
                let is_named = |name: &str| {
                    members.iter().any(|member| matches!(member, Member::Named { key, .. } if key.value == name))
                };
                if !takes_all {
                    self.foreign += object.keys().filter(|name| !is_named(name)).count();
                }
                return;
            }
            (Node::Array(nodes), Value::Array(items)) => {
                self.matched += usize::from(nodes.is_empty());
                self.array(nodes, items);
                return;
            }
            (Node::Object(_) | Node::Array(_), _) => false,
            (Node::Literal(literal), found) => {
                serde_json::from_str::<Value>(literal).is_ok_and(|value| value == *found)
            }
            (Node::Text(parts), found) => self.text(parts, found),
            (Node::Value(value), found) => self.value(&value.source, value.as_string, found),
        };
        match fits {
            true => self.matched += 1,
            false => self.contrary += 1,
        }
    }

    /// Reads the items that are at a known place whatever optional ones are absent.
    fn array(&mut self, nodes: &[Node], items: &'v [Value]) {
        if items.len() >= nodes.len() {
            nodes.iter().zip(items).for_each(|(node, item)| self.node(node, item));
            self.foreign += items.len() - nodes.len();
            return;
        }
        let fixed: Vec<&Node> = nodes.iter().filter(|node| is_always(node)).collect();
        if items.len() <= fixed.len() {
            fixed.iter().zip(items).for_each(|(node, item)| self.node(node, item));
            self.missing += fixed.len() - items.len();
        } else {
            let leading = nodes.iter().take_while(|node| is_always(node));
            leading.zip(items).for_each(|(node, item)| self.node(node, item));
        }
    }

    fn text(&mut self, parts: &[Part], found: &'v Value) -> bool {
        let Value::String(text) = found else { return false };
        let Some(values) = split(parts, text) else { return false };
        for (value, text) in values {
            let text = Cow::Borrowed(text);
            match value.source {
                ValueSource::Code => self.code = Some(text),
                ValueSource::Name => self.name = Some(text),
                ValueSource::Type => self.page = Some(text),
                ValueSource::Status => self.status = text.parse().ok(),
                _ => {}
            }
        }
        true
    }

    /// Reads a value. Returns whether it has the JSON type of the placeholder, as far as that depends on no entry.
    fn value(&mut self, source: &ValueSource, as_string: bool, found: &'v Value) -> bool {
        let mark = match source {
            ValueSource::Code => Some(SingleValue::Code),
            ValueSource::Name => Some(SingleValue::Name),
            ValueSource::Type => Some(SingleValue::Type),
            ValueSource::Status => Some(SingleValue::Status),
            ValueSource::Kind => Some(SingleValue::Kind),
            ValueSource::Message => Some(SingleValue::Message),
            ValueSource::Retryable => Some(SingleValue::Retryable),
            _ => None,
        };
        self.marks.extend(mark.map(|mark| (mark, found)));
        match source {
            ValueSource::Code => self.code = scalar(found),
            ValueSource::Name => self.name = found.as_str().map(Cow::Borrowed),
            ValueSource::Type => self.page = found.as_str().map(Cow::Borrowed),
            ValueSource::Status => self.status = scalar(found).and_then(|text| text.parse().ok()),
            ValueSource::Violations => self.violations = Some(found),
            _ => {}
        }
        if as_string {
            return found.is_string() || found.is_null();
        }
        match source {
            ValueSource::Code => found.is_string() || found.is_number() || found.is_null(),
            ValueSource::Status => found.is_number(),
            ValueSource::Name
            | ValueSource::StatusText
            | ValueSource::Message
            | ValueSource::MessageIn(_)
            | ValueSource::Language
            | ValueSource::Type
            | ValueSource::Kind
            | ValueSource::Text(_) => found.is_string(),
            ValueSource::Title | ValueSource::Group => found.is_string() || found.is_null(),
            ValueSource::Messages | ValueSource::Fields => found.is_object() || found.is_null(),
            ValueSource::Retryable => found.is_boolean() || found.is_null(),
            ValueSource::Violations => found.is_array(),
            ValueSource::Null => found.is_null(),
            ValueSource::Field(_) | ValueSource::Context(_) | ValueSource::Location(_) => true,
        }
    }
}

/// Returns a string or a number as text.
pub(crate) fn scalar(value: &Value) -> Option<Cow<'_, str>> {
    match value {
        Value::String(text) => Some(Cow::Borrowed(text)),
        Value::Number(number) => Some(Cow::Owned(number.to_string())),
        _ => None,
    }
}

/// Returns whether every body has a part of the template, as far as that depends on the template alone.
fn is_always(node: &Node) -> bool {
    match node {
        Node::Object(members) => {
            let named = |member: &Member| matches!(member, Member::Named { value, .. } if is_always(value));
            members.is_empty() || members.iter().any(named)
        }
        Node::Array(_) | Node::Literal(_) => true,
        Node::Value(value) => !(value.optional || value.as_string && depends_on_the_entry(&value.source)),
        Node::Text(parts) => parts.iter().all(|part| match part {
            Part::Text(_) => true,
            Part::Value(value) => !value.optional && !depends_on_the_entry(&value.source),
        }),
    }
}

/// Returns whether some entries lack a value, so that a text with it is omitted.
fn depends_on_the_entry(source: &ValueSource) -> bool {
    matches!(source, ValueSource::Code | ValueSource::Title | ValueSource::Group | ValueSource::Retryable)
}

/// Returns whether a body is that of a success, by what the template of successes has in the places of an error's values. `None` if
/// the envelope does not tell.
pub(crate) fn is_success(envelope: &Envelope, shape: &Shape<'_>) -> Option<bool> {
    let marks = plan::success_marks(envelope)?;
    let (mut all, mut other, mut has_marks) = (true, false, false);
    for mark in marks {
        let mut found = shape.marks.iter().filter(|(value, _)| *value == mark.value).map(|(_, found)| *found);
        let expected: Value = serde_json::from_str(&mark.text).unwrap_or_default();
        has_marks = true;
        let found = found.next_back();
        all &= found == Some(&expected);
        other |= found.is_some_and(|found| *found != expected);
    }
    match (has_marks, all, other) {
        (true, true, _) => Some(true),
        (true, false, true) => Some(false),
        _ => None,
    }
}
