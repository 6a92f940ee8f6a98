//! [`Sent`]: what a service answers: an entry with values.

use errbook::{
    ApiError, Context, Entry, Fields, Finding, Language, Occurrence, Response, Timestamp, Value, ViolationKind,
};
use errbook_catalog::Catalog;
use errbook_catalog::model::Field;
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
    pub(crate) fn random(catalog: &Catalog, entry: Entry, kinds: &[ViolationKind], random: &mut Random) -> Self {
        let count = if kinds.is_empty() { 0 } else { random.below(5) };
        let list = (0..count).map(|_| {
            let kind = random.one_of(kinds);
            let declared = catalog.violations.iter().find(|violation| violation.name.value == kind.name());
            let values = values(&declared.expect("a violation of the catalog").fields, random);
            Found { kind, location: Place::any(random).location(), values }
        });
        let list = List(list.collect());
        let declared = catalog.entries.iter().find(|declared| declared.name.value == entry.name());
        let values = values(&declared.expect("an entry of the catalog").fields, random);
        Self { entry, values, list }
    }

    pub(crate) fn respond(&self, context: &Context<'_>) -> Response {
        Occurrence::new(self.entry, &Occurred { values: &self.values, list: &self.list }).respond(context)
    }

    /// Returns the message, and those of the violations.
    pub(crate) fn messages(&self, language: Language) -> Vec<String> {
        let own = Occurrence::new(self.entry, &self.values).localized(language).to_string();
        let found =
            self.list.0.iter().map(|found| Finding::new(found.kind, &found.values).message(language).to_string());
        [own].into_iter().chain(found).collect()
    }

    /// Returns the fields whose values are others in an error, by index.
    pub(crate) fn differences(&self, error: &impl ApiError) -> Vec<usize> {
        let occurrence = error.occurrence();
        let count = self.entry.fields().count();
        (0..count).filter(|index| shown(&self.values, *index) != shown(occurrence.fields(), *index)).collect()
    }
}

/// Returns the value of a field.
pub(crate) fn taken(fields: &dyn Fields, index: usize) -> OfField {
    let mut taken = OfField::Absent;
    fields.visit(index, &mut |value| taken = of_value(value));
    taken
}

fn of_value(value: Value<'_>) -> OfField {
    OfField::One(match value {
        Value::Text(text) => Given::Text(text.to_string()),
        Value::Str(text) => Given::Text(text.to_owned()),
        Value::Integer(number) => Given::Integer(number),
        Value::Number(number) => Given::Number(number),
        Value::Boolean(boolean) => Given::Boolean(boolean),
        Value::DateTime(instant) => Given::DateTime(instant.unix_seconds(), instant.subsec_nanos()),
        Value::Json(json) => Given::Json(serde_json::from_str(&json.to_json().expect("JSON")).expect("JSON")),
        Value::List(list) => {
            let mut elements = Vec::new();
            list.visit(&mut |element| match element.map(of_value) {
                Some(OfField::One(given)) => elements.push(given),
                other => panic!("{other:?} is no element"),
            });
            return OfField::Many(elements);
        }
        other => panic!("{other:?} is no field"),
    })
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

fn values(fields: &[Field], random: &mut Random) -> Values {
    let of = |field: &Field| loop {
        let drawn = value(field.kind.as_str(), field.optional, field.list, random);
        let one_of_these =
            |random: &mut Random| Given::Text(field.values[random.below(field.values.len())].value.clone());
        let drawn = match drawn {
            OfField::One(_) if !field.values.is_empty() => OfField::One(one_of_these(random)),
            OfField::Many(list) if !field.values.is_empty() => {
                OfField::Many(list.iter().map(|_| one_of_these(random)).collect())
            }
            drawn => drawn,
        };
        let fits = match &drawn {
            OfField::Absent => true,
            // An optional field that is `null` has no value.
            OfField::One(Given::Json(serde_json::Value::Null)) if field.optional => false,
            OfField::One(given) => fits(given),
            OfField::Many(list) => list.iter().all(fits),
        };
        if fits {
            break drawn;
        }
    };
    Values(fields.iter().map(of).collect())
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
