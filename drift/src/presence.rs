//! Which parts of a template the bodies of an entry have, by the rules by which bodies are written (`errbook_catalog::plan`).

use errbook_catalog::model::{Field, Held, Member, Node, Part, Text, Value, ValueSource};

use crate::subject::Subject;

/// Whether a body has a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Presence {
    Never,
    /// It depends on the occurrence, the request or the language.
    Maybe,
    Always,
}

impl Presence {
    fn of(is_there: bool) -> Presence {
        if is_there { Presence::Always } else { Presence::Never }
    }

    /// That of a text or a list of values that is omitted where one of them is absent.
    fn and(self, other: Presence) -> Presence {
        match (self, other) {
            (Presence::Never, _) | (_, Presence::Never) => Presence::Never,
            (Presence::Always, Presence::Always) => Presence::Always,
            _ => Presence::Maybe,
        }
    }

    /// That of an object, which is omitted where all its members are absent.
    fn or(self, other: Presence) -> Presence {
        match (self, other) {
            (Presence::Always, _) | (_, Presence::Always) => Presence::Always,
            (Presence::Never, Presence::Never) => Presence::Never,
            _ => Presence::Maybe,
        }
    }
}

/// Returns the fields in the body of a subject.
pub(crate) fn fields_in_body<'c>(subject: &Subject<'c>) -> impl Iterator<Item = &'c Field> + use<'c> {
    subject.definition().fields.iter().filter(|field| !field.header_only)
}

/// Returns whether a body has a part of the template.
pub(crate) fn of_node(subject: &Subject<'_>, node: &Node) -> Presence {
    match node {
        Node::Object(members) if members.is_empty() => Presence::Always,
        Node::Object(members) => {
            members.iter().map(|member| of_member(subject, member)).fold(Presence::Never, Presence::or)
        }
        Node::Array(_) | Node::Literal(_) => Presence::Always,
        Node::Value(value) => of_value(subject, value),
        Node::Text(parts) => parts.iter().fold(Presence::Always, |all, part| match part {
            Part::Text(_) => all,
            Part::Value(value) => all.and(in_text(subject, value)),
        }),
    }
}

fn of_member(subject: &Subject<'_>, member: &Member) -> Presence {
    match member {
        Member::Named { value, .. } => of_node(subject, value),
        Member::Fields(_) => fields_in_body(subject).map(of_field).fold(Presence::Never, Presence::or),
        Member::Data(_) => Presence::Never,
    }
}

fn of_field(field: &Field) -> Presence {
    if field.optional { Presence::Maybe } else { Presence::Always }
}

/// Returns whether a body has a value. One that is not optional is `null` where there is none, unless it is to be a string.
fn of_value(subject: &Subject<'_>, value: &Value) -> Presence {
    let is_field = matches!(value.source, ValueSource::Field(_));
    if value.optional || value.as_string && !is_field { has(subject, value) } else { Presence::Always }
}

/// The same for a part of a text. Only a field without a value is written as `null` there.
fn in_text(subject: &Subject<'_>, value: &Value) -> Presence {
    match value.source {
        ValueSource::Field(_) => of_value(subject, value),
        _ => has(subject, value),
    }
}

/// Returns whether there is a value, whatever is written otherwise.
pub(crate) fn has(subject: &Subject<'_>, value: &Value) -> Presence {
    let definition = subject.definition();
    let if_optional = if value.optional { Presence::Maybe } else { Presence::Always };
    match &value.source {
        ValueSource::Title => of_text(&definition.title, subject.catalog.languages.len()),
        ValueSource::Retryable => Presence::of(subject.entry.retryable.is_some()),
        ValueSource::Fields => fields_in_body(subject).map(of_field).fold(Presence::Never, Presence::or),
        ValueSource::Field(name) => {
            let field = definition.field(name).and_then(|index| definition.fields.get(index));
            field.map_or(Presence::Never, of_field)
        }
        ValueSource::Violations => of_violations(subject),
        ValueSource::Context(_) | ValueSource::Location(_) => if_optional,
        ValueSource::Messages | ValueSource::Message | ValueSource::MessageIn(_) => Presence::Always,
        ValueSource::Status | ValueSource::StatusText | ValueSource::Text(_) => Presence::Always,
        source => Presence::of(subject.fixed(source).is_some_and(|values| !values.is_empty())),
    }
}

fn of_text(text: &Text, languages: usize) -> Presence {
    let count = (0..languages).filter(|index| text.get(*index).is_some()).count();
    match count {
        0 => Presence::Never,
        _ if count == languages => Presence::Always,
        _ => Presence::Maybe,
    }
}

fn of_violations(subject: &Subject<'_>) -> Presence {
    let envelope = subject.envelope;
    let lists = envelope.violation.is_some() && subject.entry.violations != Held::Nothing;
    match (lists, envelope.single.is_some()) {
        (_, true) => Presence::Always,
        (true, false) => Presence::Maybe,
        (false, false) => Presence::Never,
    }
}
