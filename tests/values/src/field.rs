//! Values of fields, extreme ones above all.

use errbook::{FieldLookup, Fields, List, Timestamp, Value};

use crate::random::Random;
use crate::text::text;

/// One value.
#[derive(Clone, Debug)]
pub enum Given {
    /// A `string`.
    Text(String),
    /// An `integer`.
    Integer(i128),
    /// A `number`.
    Number(f64),
    /// A `boolean`.
    Boolean(bool),
    /// A `datetime`: seconds since 1970, and nanoseconds.
    DateTime(i64, u32),
    /// A `json`.
    Json(serde_json::Value),
}

/// The value of a field.
#[derive(Clone, Debug)]
pub enum OfField {
    /// None.
    Absent,
    /// One value.
    One(Given),
    /// A list.
    Many(Vec<Given>),
}

/// The values of an occurrence, in the order of its fields.
#[derive(Clone, Debug)]
pub struct Values(pub Vec<OfField>);

/// Whole numbers as JSON, TOML and Rust write them at their ends.
const INTEGERS: [i128; 13] = [
    0,
    1,
    -1,
    2,
    9,
    1000,
    9_007_199_254_740_993,
    i64::MAX as i128,
    i64::MIN as i128,
    u64::MAX as i128,
    u64::MAX as i128 + 1,
    i128::MAX,
    i128::MIN,
];

const NUMBERS: [f64; 18] = [
    0.0,
    -0.0,
    1.0,
    -1.0,
    0.1,
    1.5,
    1e15,
    1e16,
    1e21,
    1e300,
    1e-5,
    1e-7,
    5e-324,
    f64::MAX,
    f64::MIN_POSITIVE,
    f64::NAN,
    f64::INFINITY,
    f64::NEG_INFINITY,
];

/// The first second that a `Timestamp` has, the last one that jiff has, a leap day, and times around 1970.
const SECONDS: [i64; 7] = [0, -1, 1, 951_782_400, 253_402_207_199, -62_135_596_800, 1_800_000_000];

const NANOSECONDS: [u32; 6] = [0, 1, 999_999_999, 900_000_000, 120_000, 10];

/// Returns a value of a field of this type, which can be absent if it is optional.
///
/// # Panics
///
/// If the catalog format has no such type.
pub fn value(kind: &str, is_optional: bool, is_list: bool, random: &mut Random) -> OfField {
    match (is_optional, is_list) {
        (true, _) if random.one_in(2) => OfField::Absent,
        (_, true) => OfField::Many((0..random.below(4)).map(|_| given(kind, random)).collect()),
        (_, false) => OfField::One(given(kind, random)),
    }
}

fn given(kind: &str, random: &mut Random) -> Given {
    match kind {
        "string" => Given::Text(text(random)),
        "integer" if random.one_in(2) => Given::Integer((random.bits() as i64).into()),
        "integer" => Given::Integer(random.one_of(&INTEGERS)),
        "number" if random.one_in(2) => Given::Number(f64::from_bits(random.bits())),
        "number" => Given::Number(random.one_of(&NUMBERS)),
        "boolean" => Given::Boolean(random.one_in(2)),
        "datetime" => {
            let (seconds, nanoseconds) = instant(random);
            Given::DateTime(seconds, nanoseconds)
        }
        "json" => Given::Json(json(3, random)),
        kind => panic!("{kind} is no type"),
    }
}

/// Returns an instant: seconds since 1970, and nanoseconds.
pub fn instant(random: &mut Random) -> (i64, u32) {
    (random.one_of(&SECONDS), random.one_of(&NANOSECONDS))
}

fn json(depth: usize, random: &mut Random) -> serde_json::Value {
    match random.below(if depth == 0 { 5 } else { 7 }) {
        0 => serde_json::Value::Null,
        1 => random.one_in(2).into(),
        2 => random.bits().into(),
        3 => f64::from_bits(random.bits()).into(),
        4 => text(random).into(),
        5 => (0..random.below(4)).map(|_| json(depth - 1, random)).collect(),
        _ => (0..random.below(4)).map(|_| (text(random), json(depth - 1, random))).collect(),
    }
}

impl Given {
    fn as_value(&self) -> Value<'_> {
        match self {
            Self::Text(text) => Value::Str(text),
            Self::Integer(number) => Value::Integer(*number),
            Self::Number(number) => Value::Number(*number),
            Self::Boolean(boolean) => Value::Boolean(*boolean),
            Self::DateTime(seconds, nanoseconds) => Value::DateTime(Timestamp::from_unix(*seconds, *nanoseconds)),
            Self::Json(json) => Value::Json(json),
        }
    }
}

struct Many<'a>(&'a [Given]);

impl List for Many<'_> {
    fn visit(&self, each: &mut dyn FnMut(Option<Value<'_>>)) {
        self.0.iter().for_each(|given| each(Some(given.as_value())));
    }
}

impl Fields for Values {
    fn value(&self, index: usize) -> FieldLookup<'_> {
        match self.0.get(index) {
            None | Some(OfField::Absent) => FieldLookup::Absent,
            Some(OfField::One(given)) => FieldLookup::Value(given.as_value()),
            Some(OfField::Many(_)) => FieldLookup::Visit,
        }
    }

    fn visit(&self, index: usize, visit: &mut dyn FnMut(Value<'_>)) {
        match self.0.get(index) {
            None | Some(OfField::Absent) => {}
            Some(OfField::One(given)) => visit(given.as_value()),
            Some(OfField::Many(given)) => visit(Value::List(&Many(given))),
        }
    }
}
