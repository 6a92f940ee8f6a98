//! [`Value`]: what a field of an occurrence holds, as the renderers see it.

use alloc::string::String;
use core::fmt;

use crate::model::timestamp::Timestamp;

/// The fields of one occurrence, by their index in the catalog's entry. Written by the macros.
pub trait Fields {
    /// The value of field `index`; [`Value::Absent`] where it has none. `None`: it can only be visited, as a list, which is
    /// made on the way.
    fn value(&self, index: usize) -> Option<Value<'_>>;

    /// Hands the value of field `index` to `visit`, at most once. Where it has none, `visit` gets [`Value::Absent`] or is
    /// not called.
    fn visit(&self, index: usize, visit: &mut dyn FnMut(Value<'_>)) {
        visit_value(self.value(index), visit);
    }
}

/// No fields at all: for entries without any.
impl Fields for () {
    fn value(&self, _: usize) -> Option<Value<'_>> {
        Some(Value::Absent)
    }
}

/// Hands a value, if it can be lent, to `visit`.
pub fn visit_value(value: Option<Value<'_>>, visit: &mut dyn FnMut(Value<'_>)) {
    if let Some(value) = value {
        visit(value);
    }
}

/// The value of a field, borrowed from the occurrence for as long as it is written.
#[non_exhaustive]
#[derive(Clone, Copy)]
pub enum Value<'a> {
    /// There is none: an optional field that is `None`.
    Absent,
    /// A `string` field.
    Text(&'a dyn fmt::Display),
    /// A `string` field whose value is a string of Rust: written several times faster than what must be displayed.
    Str(&'a str),
    /// An `integer` field.
    Integer(i128),
    /// An `integer` field whose value may be above `i128::MAX`.
    Unsigned(u128),
    /// A `number` field. Not a number and the infinities become `null` in JSON.
    Number(f64),
    /// A `boolean` field.
    Boolean(bool),
    /// A `datetime` field.
    DateTime(Timestamp),
    /// A `json` field.
    Json(&'a dyn JsonValue),
    /// A field that is a list.
    List(&'a dyn List),
}

/// The elements of a list.
pub trait List {
    /// Hands each element to `each`, in order.
    fn visit(&self, each: &mut dyn FnMut(Value<'_>));
}

/// A value that can write itself as JSON: with the feature `json`, everything that serde can
/// serialise. Nothing else implements it, so what it gives is always valid JSON.
pub trait JsonValue: sealed::Sealed {
    /// The value as compact JSON; `None` when it cannot be serialised.
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

/// Hands field `index` to `visit` if it has a value; says whether it had one.
#[inline]
pub(crate) fn with_field(fields: &dyn Fields, index: usize, mut visit: impl FnMut(Value<'_>)) -> bool {
    match fields.value(index) {
        Some(Value::Absent) => false,
        Some(value) => {
            visit(value);
            true
        }
        None => visited(fields, index, &mut visit),
    }
}

/// The same for a field that can only be visited. A second call of an implementation that breaks the promise of [`Fields`]
/// is not passed on.
#[cold]
fn visited(fields: &dyn Fields, index: usize, visit: &mut dyn FnMut(Value<'_>)) -> bool {
    let mut done = false;
    fields.visit(index, &mut |value| {
        if !matches!(value, Value::Absent) && !core::mem::replace(&mut done, true) {
            visit(value);
        }
    });
    done
}
