//! [`Value`]: the value of a field of an occurrence, in the form that renderers use.

use alloc::string::String;
use core::fmt;

use crate::image::Image;
use crate::model::location::Location;
use crate::model::timestamp::Timestamp;

/// The fields of one occurrence, by their index in [`Entry::fields`](crate::Entry::fields). Implemented by the macros.
///
/// ```
/// use errbook::{FieldLookup, Fields, List, Value};
///
/// /// A string, an optional integer, and a list.
/// struct Upload {
///     name: String,
///     size: Option<u64>,
///     tags: Vec<String>,
/// }
///
/// impl Fields for Upload {
///     fn value(&self, index: usize) -> FieldLookup<'_> {
///         match index {
///             0 => FieldLookup::Value(Value::Str(&self.name)),
///             1 => self.size.map(|size| Value::Integer(size.into())).into(),
///             2 => FieldLookup::Visit,
///             _ => FieldLookup::Absent,
///         }
///     }
///
///     fn visit(&self, index: usize, visit: &mut dyn FnMut(Value<'_>)) {
///         match (index, self.value(index)) {
///             (2, _) => visit(Value::List(&Tags(&self.tags))),
///             (_, FieldLookup::Value(value)) => visit(value),
///             _ => {}
///         }
///     }
/// }
///
/// struct Tags<'a>(&'a [String]);
///
/// impl List for Tags<'_> {
///     fn visit(&self, each: &mut dyn FnMut(Option<Value<'_>>)) {
///         self.0.iter().for_each(|tag| each(Some(Value::Str(tag))));
///     }
/// }
/// ```
pub trait Fields {
    /// Looks up field `index`. Returns [`FieldLookup::Absent`] for an index that the entry does not have.
    fn value(&self, index: usize) -> FieldLookup<'_>;

    /// Calls `visit` once with the value of field `index`, or not at all if the field is absent.
    fn visit(&self, index: usize, visit: &mut dyn FnMut(Value<'_>)) {
        visit_value(self.value(index), visit);
    }
}

/// No fields: for entries without any.
impl Fields for () {
    fn value(&self, _: usize) -> FieldLookup<'_> {
        FieldLookup::Absent
    }
}

/// The result of looking up a field.
#[non_exhaustive]
#[derive(Debug, Clone, Copy)]
pub enum FieldLookup<'a> {
    /// The field has this value.
    Value(Value<'a>),
    /// The field has no value: an optional one that is `None`.
    Absent,
    /// The value cannot be borrowed as a whole, such as a list. [`Fields::visit`] passes it on, unless it is absent.
    Visit,
}

impl<'a> From<Option<Value<'a>>> for FieldLookup<'a> {
    /// `None` is [`Absent`](Self::Absent).
    fn from(value: Option<Value<'a>>) -> Self {
        value.map_or(Self::Absent, Self::Value)
    }
}

/// Passes a value that can be borrowed to `visit`.
pub fn visit_value(value: FieldLookup<'_>, visit: &mut dyn FnMut(Value<'_>)) {
    if let FieldLookup::Value(value) = value {
        visit(value);
    }
}

/// The value of a field, borrowed from the occurrence for as long as it is written.
#[non_exhaustive]
#[derive(Clone, Copy)]
pub enum Value<'a> {
    /// A `string` field.
    Text(&'a dyn fmt::Display),
    /// A `string` field whose value is a `str`, which is written several times faster than a value that has to be formatted.
    Str(&'a str),
    /// An `integer` field.
    Integer(i128),
    /// An `integer` field whose value may be above `i128::MAX`.
    Unsigned(u128),
    /// A `number` field. NaN and the infinities become `null` in JSON.
    Number(f64),
    /// A `boolean` field.
    Boolean(bool),
    /// A `datetime` field.
    DateTime(Timestamp),
    /// A `json` field.
    Json(&'a dyn JsonValue),
    /// A field that is a list.
    List(&'a dyn List),
    /// The violations that an error holds, which are no field of its entry: [`Fields`] gives them at the index that is the number
    /// of the fields.
    Violations(&'a dyn ViolationList),
}

impl fmt::Debug for Value<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Text(text) => f.debug_tuple("Text").field(&format_args!("{text}")).finish(),
            Value::Str(text) => f.debug_tuple("Str").field(text).finish(),
            Value::Integer(number) => f.debug_tuple("Integer").field(number).finish(),
            Value::Unsigned(number) => f.debug_tuple("Unsigned").field(number).finish(),
            Value::Number(number) => f.debug_tuple("Number").field(number).finish(),
            Value::Boolean(boolean) => f.debug_tuple("Boolean").field(boolean).finish(),
            Value::DateTime(instant) => f.debug_tuple("DateTime").field(instant).finish(),
            Value::Json(value) => {
                let json = value.to_json();
                f.debug_tuple("Json").field(&format_args!("{}", json.as_deref().unwrap_or("null"))).finish()
            }
            Value::List(list) => {
                let mut elements = f.debug_list();
                list.visit(&mut |element| _ = elements.entry(&element));
                elements.finish()
            }
            Value::Violations(list) => {
                let mut elements = f.debug_list();
                list.visit(&mut |location, _| _ = elements.entry(location));
                elements.finish()
            }
        }
    }
}

/// The elements of a list.
pub trait List {
    /// Calls `each` with each element in order, and with `None` for an element without a value, which is `null` in JSON.
    fn visit(&self, each: &mut dyn FnMut(Option<Value<'_>>));
}

/// Violations with their locations, of any type: a [`Violations`](crate::Violations).
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a list of violations",
    label = "not a `Violations`",
    note = "an error holds the violations of its entry in an `errbook::Violations<V>`, where `V` is a type of violations"
)]
pub trait ViolationList {
    /// Returns how many there are.
    fn len(&self) -> usize;

    /// Returns whether there are none.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Calls `each` with each violation in order. An answer calls this more than once, and gets the same each time.
    fn visit(&self, each: &mut dyn FnMut(&Location, Finding<'_>));
}

/// A violation with the values of its fields, independent of its Rust type.
#[derive(Clone, Copy)]
pub struct Finding<'a> {
    pub(crate) image: &'static Image,
    /// The index of the record.
    pub(crate) index: u32,
    pub(crate) fields: &'a dyn Fields,
}

/// A value that can write itself as JSON: with the feature `json`, every type that serde can serialise. No other type
/// can implement it, so the result is always valid JSON.
pub trait JsonValue: sealed::Sealed {
    /// Returns the value as compact JSON; `None` if it cannot be serialised.
    fn to_json(&self) -> Option<String>;
}

mod sealed {
    /// Keeps hand-written JSON out of bodies.
    pub trait Sealed {}

    #[cfg(feature = "json")]
    impl<T: serde_core::Serialize + ?Sized> Sealed for T {}
}

#[cfg(feature = "json")]
impl<T: serde_core::Serialize + ?Sized> JsonValue for T {
    fn to_json(&self) -> Option<String> {
        serde_json::to_string(self).ok()
    }
}

/// Passes field `index` to `visit` if it has a value; returns whether it had one.
#[inline]
pub(crate) fn with_field(fields: &dyn Fields, index: usize, mut visit: impl FnMut(Value<'_>)) -> bool {
    match fields.value(index) {
        FieldLookup::Absent => false,
        FieldLookup::Value(value) => {
            visit(value);
            true
        }
        FieldLookup::Visit => visited(fields, index, &mut visit),
    }
}

/// The same for a field that can only be visited. If an implementation of [`Fields`] breaks its promise and calls twice,
/// only the first value counts.
#[cold]
fn visited(fields: &dyn Fields, index: usize, visit: &mut dyn FnMut(Value<'_>)) -> bool {
    let mut done = false;
    fields.visit(index, &mut |value| {
        if !core::mem::replace(&mut done, true) {
            visit(value);
        }
    });
    done
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::format;

    #[test]
    fn a_lookup_is_no_larger_than_the_value_in_it() {
        assert_eq!(size_of::<FieldLookup<'_>>(), size_of::<Value<'_>>());
    }

    #[test]
    fn a_value_shows_its_kind_and_content_when_debugged() {
        struct Two;
        impl List for Two {
            fn visit(&self, each: &mut dyn FnMut(Option<Value<'_>>)) {
                each(Some(Value::Integer(1)));
                each(None);
            }
        }
        assert_eq!(format!("{:?}", Value::Str("a\"")), "Str(\"a\\\"\")");
        assert_eq!(format!("{:?}", FieldLookup::Value(Value::Text(&'x'))), "Value(Text(x))");
        assert_eq!(format!("{:?}", Value::List(&Two)), "[Some(Integer(1)), None]");
        assert_eq!(format!("{:?}", FieldLookup::from(None)), "Absent");
    }
}
