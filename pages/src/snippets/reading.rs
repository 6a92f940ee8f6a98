//! How a client without generated code reads an answer: what to test, and where the values are.

use errbook_catalog::model::{
    Catalog, Code, Definition, Entry, Envelope, Field, FieldKind, FormatRef, Held, Kind, Node, Style, ValueSource,
};
use errbook_catalog::plan;

use super::members::{self, Step};

/// What tells that an answer is the entry or the violation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Test {
    pub(super) place: Place,
    /// The values of which the place has one. Never empty.
    pub(super) values: Vec<Literal>,
}

/// Where a value of an answer is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// The status of HTTP.
    Status,
    /// A member of the body, or of an item.
    Body(Vec<Step>),
}

/// A value to compare with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Literal {
    Text(String),
    Integer(i64),
}

/// A field, where the body or an item has it.
#[derive(Clone, Debug)]
pub(super) struct Value<'c> {
    pub(super) field: &'c Field,
    pub(super) steps: Vec<Step>,
    pub(super) ty: Type,
}

/// The JSON type of a field, or that of the items of its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Type {
    Text,
    /// A text as RFC 3339 writes times.
    Time,
    /// An integer that fits into 64 bits with a sign.
    Integer,
    /// An integer that fits into 64 bits without a sign.
    Unsigned,
    Number,
    Boolean,
    Json,
}

/// The list of violations in a body.
#[derive(Clone, Debug)]
pub(super) struct List {
    /// The path to the list in the body.
    pub(super) steps: Vec<Step>,
    /// The paths in an item to what people are shown: places, code and message, each a text, or the code a number.
    pub(super) shown: Vec<(Vec<Step>, Type)>,
}

/// Where a body or an item has the values of an entry or a violation: templates, each behind a path.
pub(super) struct Templates<'c> {
    catalog: &'c Catalog,
    language: usize,
    all: Vec<(Vec<Step>, &'c Node)>,
}

impl<'c> Templates<'c> {
    /// Returns those of an entry in its envelope, with the item that stands for it where it has no violations.
    pub(super) fn of_entry(
        catalog: &'c Catalog,
        entry: &Entry,
        envelope: &'c Envelope,
        language: usize,
    ) -> Templates<'c> {
        let mut all = vec![(Vec::new(), &envelope.body)];
        let single = envelope.single.as_ref().filter(|_| entry.violations == Held::Nothing);
        if let (Some(single), Some(mut list)) = (single, members::violations(envelope)) {
            list.push(Step::Item(0));
            all.push((list, single));
        }
        Templates { catalog, language, all }
    }

    /// Returns that of an item.
    pub(super) fn of_item(catalog: &'c Catalog, item: &'c Node, language: usize) -> Templates<'c> {
        Templates { catalog, language, all: vec![(Vec::new(), item)] }
    }

    /// Returns the path to a value, and how it is written.
    fn value(&self, source: &ValueSource) -> Option<(Vec<Step>, &'c errbook_catalog::model::Value)> {
        self.all.iter().find_map(|(before, template)| {
            let (steps, value) = members::value(template, source)?;
            Some((joined(before, steps), value))
        })
    }

    /// Returns the test for the code, or for the name where no code is shown.
    pub(super) fn is_it(&self, definition: &Definition) -> Option<Test> {
        let of_code = || {
            let (steps, value) = self.value(&ValueSource::Code)?;
            let literal = match &definition.code.value {
                Code::Int(number) if !value.as_string => Literal::Integer(*number),
                code => Literal::Text(code.text()?),
            };
            Some(Test { place: Place::Body(steps), values: vec![literal] })
        };
        of_code().or_else(|| self.is_named(definition))
    }

    /// Returns the test for the name.
    pub(super) fn is_named(&self, definition: &Definition) -> Option<Test> {
        let (steps, _) = self.value(&ValueSource::Name)?;
        Some(Test { place: Place::Body(steps), values: vec![Literal::Text(definition.name.value.clone())] })
    }

    /// Returns the fields that are shown.
    pub(super) fn fields(&self, definition: &'c Definition) -> Vec<Value<'c>> {
        definition.fields.iter().filter_map(|field| self.field(field)).collect()
    }

    fn field(&self, field: &'c Field) -> Option<Value<'c>> {
        if let Some((steps, value)) = self.value(&ValueSource::Field(field.name.value.clone())) {
            let ty = self.ty(field, value.format.or(field.format), value.as_string);
            return Some(Value { field, steps, ty });
        }
        let all = self.all.iter().find_map(|(before, template)| Some(joined(before, members::fields(template)?)));
        let steps = joined(&all.filter(|_| !field.header_only)?, vec![Step::Member(field.wire.value.clone())]);
        Some(Value { field, steps, ty: self.ty(field, field.format, false) })
    }

    /// Returns the type of a field by the rules of bodies, which the exports have, too.
    fn ty(&self, field: &Field, format: Option<FormatRef>, as_string: bool) -> Type {
        let formats = &self.catalog.formats;
        let suits = |format: &FormatRef| formats.kind(*format).is_some_and(|kind| kind.suits(field.kind));
        let style = format.filter(suits).and_then(|format| formats.style(format, self.language));
        match field.kind {
            _ if as_string => Type::Text,
            FieldKind::String => Type::Text,
            FieldKind::Boolean => Type::Boolean,
            FieldKind::Json => Type::Json,
            FieldKind::DateTime => match &style {
                None => Type::Time,
                Some(style) if Style::is_number(style) => Type::Integer,
                Some(_) => Type::Text,
            },
            FieldKind::Integer | FieldKind::Number if style.is_some() => Type::Text,
            FieldKind::Number => Type::Number,
            FieldKind::Integer => match field.rust.as_ref().map(|rust| rust.value.as_str()) {
                Some("u64" | "u128" | "usize") => Type::Unsigned,
                _ => Type::Integer,
            },
        }
    }
}

fn joined(before: &[Step], steps: Vec<Step>) -> Vec<Step> {
    before.iter().cloned().chain(steps).collect()
}

/// Returns the tests that tell an entry, all of which are true of it: its code, else its name, else its status. Empty if only the class
/// of the status of HTTP can tell it.
pub(super) fn of_entry(templates: &Templates<'_>, entry: &Entry, envelope: &Envelope) -> Vec<Test> {
    let by_status = by_status(templates, entry, envelope);
    if entry.catch_all {
        return by_status.into_iter().collect();
    }
    match templates.is_it(entry) {
        Some(code) if entry.shares_code.is_some() => {
            let other = templates.is_named(entry).filter(|name| *name != code).or(by_status);
            std::iter::once(code).chain(other).collect()
        }
        Some(code) => vec![code],
        None => by_status.into_iter().collect(),
    }
}

/// Returns the test for the status: that of HTTP, or the body's if the envelope fixes that of HTTP.
fn by_status(templates: &Templates<'_>, entry: &Entry, envelope: &Envelope) -> Option<Test> {
    let all = || entry.statuses.iter().map(|status| status.value);
    if all().all(|status| envelope.http_status.of(status) == status) {
        return Some(Test {
            place: Place::Status,
            values: all().map(|status| Literal::Integer(status.into())).collect(),
        });
    }
    let (steps, value) = templates.value(&ValueSource::Status)?;
    let literal = |status: u16| {
        if value.as_string { Literal::Text(status.to_string()) } else { Literal::Integer(status.into()) }
    };
    Some(Test { place: Place::Body(steps), values: all().map(literal).collect() })
}

/// Returns whether HTTP answers the entry with the status of an error, whatever its status.
pub(super) fn is_http_error(entry: &Entry, envelope: &Envelope) -> bool {
    entry.kind != Kind::Success && entry.statuses.iter().all(|status| envelope.http_status.of(status.value) >= 400)
}

/// Returns the list of violations in the answers of an envelope.
pub(super) fn list(envelope: &Envelope) -> Option<List> {
    let item = envelope.violation.as_ref()?;
    let value = |source| {
        let (steps, value) = members::value(item, &source)?;
        // A code can be a number in one item and a text in the next.
        let ty = if value.source == ValueSource::Code && !value.as_string { Type::Json } else { Type::Text };
        Some((steps, ty))
    };
    let places = members::locations(item).into_iter().map(|steps| (steps, Type::Text));
    let shown = places.chain(value(ValueSource::Code)).chain(value(ValueSource::Message)).collect();
    Some(List { steps: members::violations(envelope)?, shown })
}

/// When a client can send the request again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Retry {
    /// After the seconds of `Retry-After`.
    Seconds,
    /// At the time of `Retry-After` (RFC 9110 §5.6.7).
    Date,
    /// After a pause of the client's own.
    Pause,
}

/// Returns when a client can send the request again; `None` unless the entry is retryable.
pub(super) fn retry(entry: &Entry) -> Option<Retry> {
    if entry.retryable != Some(true) {
        return None;
    }
    let header = entry.headers.iter().find(|header| header.name.value.eq_ignore_ascii_case("retry-after"));
    let Some(header) = header else { return Some(Retry::Pause) };
    let is_date = plan::header(entry, header).iter().any(|piece| match piece {
        plan::HeaderPiece::Field { field, .. } => {
            entry.fields.get(*field).is_some_and(|field| field.kind == FieldKind::DateTime)
        }
        plan::HeaderPiece::Text(_) => false,
    });
    Some(if is_date { Retry::Date } else { Retry::Seconds })
}
