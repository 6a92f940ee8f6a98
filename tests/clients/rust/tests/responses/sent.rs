//! [`Sent`]: what a service answers: an entry with values.

use errbook::{ApiError, Context, Entry, Fields, Language, Occurrence, Response, Timestamp, Value, ViolationKind};
use errbook_test_values::{Found, Given, List, Occurred, OfField, Place, Random, Values, instant, text, value};

/// An occurrence of an entry.
#[derive(Clone)]
pub(crate) struct Sent {
    pub(crate) entry: Entry,
    pub(crate) values: Values,
    pub(crate) list: List,
}

/// The values of a request that a response shows.
pub(crate) struct Asked {
    language: Language,
    request_id: Option<String>,
    trace_id: Option<String>,
    instance: Option<String>,
    timestamp: Timestamp,
}

impl Asked {
    pub(crate) fn random(language: Language, random: &mut Random) -> Self {
        let (seconds, nanoseconds) = instant(random);
        Self {
            language,
            request_id: random.one_in(2).then(|| text(random)),
            trace_id: random.one_in(2).then(|| text(random)),
            instance: random.one_in(2).then(|| "/orders/7?page=%41".to_owned()),
            timestamp: Timestamp::from_unix(seconds, nanoseconds),
        }
    }

    pub(crate) fn context(&self) -> Context<'_> {
        let context = Context::new().language(self.language).timestamp(self.timestamp);
        let context = self.request_id.as_deref().into_iter().fold(context, Context::request_id);
        let context = self.trace_id.as_deref().into_iter().fold(context, Context::trace_id);
        self.instance.as_deref().into_iter().fold(context, Context::instance)
    }
}

impl Sent {
    /// Returns an occurrence with random values that the variants of a catalog can hold, and random violations of these kinds.
    pub(crate) fn random(entry: Entry, kinds: &[ViolationKind], random: &mut Random) -> Self {
        let count = if kinds.is_empty() { 0 } else { random.below(5) };
        let list = (0..count).map(|_| {
            let kind = random.one_of(kinds);
            Found { kind, location: Place::any(random).location(), values: values(kind.fields(), random) }
        });
        let list = List(list.collect());
        Self { entry, values: values(entry.fields(), random), list }
    }

    pub(crate) fn respond(&self, context: &Context<'_>) -> Response {
        Occurrence::new(self.entry, &Occurred { values: &self.values, list: &self.list }).respond(context)
    }

    pub(crate) fn message(&self, language: Language) -> String {
        Occurrence::new(self.entry, &self.values).localized(language).to_string()
    }

    /// Returns the fields whose values are others in an error, by index.
    pub(crate) fn differences(&self, error: &impl ApiError) -> Vec<usize> {
        let occurrence = error.occurrence();
        let count = self.entry.fields().count();
        (0..count).filter(|index| shown(&self.values, *index) != shown(occurrence.fields(), *index)).collect()
    }
}

/// Returns a value as text.
fn shown(fields: &dyn Fields, index: usize) -> String {
    let mut shown = String::new();
    fields.visit(index, &mut |value| shown = plain(value));
    shown
}

/// Returns a value as text, which does not tell a `str` from what is displayed.
fn plain(value: Value<'_>) -> String {
    match value {
        Value::Text(text) => format!("{:?}", text.to_string()),
        Value::Str(text) => format!("{text:?}"),
        Value::List(list) => {
            let mut elements = Vec::new();
            list.visit(&mut |element| elements.push(element.map(plain)));
            format!("{elements:?}")
        }
        other => format!("{other:?}"),
    }
}

fn values(fields: impl Iterator<Item = errbook::Field>, random: &mut Random) -> Values {
    let of = |field: errbook::Field| loop {
        let drawn = value(field.field_type().as_str(), field.is_optional(), field.is_list(), random);
        let fits = match &drawn {
            OfField::Absent => true,
            OfField::One(given) => fits(given),
            OfField::Many(list) => list.iter().all(fits),
        };
        if fits {
            break drawn;
        }
    };
    Values(fields.map(of).collect())
}

/// Returns whether a variant that the catalog declares can hold a value, and JSON can write it.
fn fits(given: &Given) -> bool {
    match given {
        Given::Integer(number) => i64::try_from(*number).is_ok(),
        Given::Number(number) => number.is_finite(),
        // `serde_json` reads some floating-point numbers as their neighbours, unless a feature of it is enabled.
        Given::Json(json) => !json.to_string().contains(['.', 'e', 'E']),
        Given::Text(_) | Given::Boolean(_) | Given::DateTime(..) => true,
    }
}
