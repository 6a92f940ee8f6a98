//! Fields as generated code looks them up, by the type that the catalog gives them.

use crate::model::field::FieldValue;
use crate::model::value::{FieldLookup, Value};

/// Looks up the value of a field of kind `K`.
#[inline]
pub fn value<K, T: FieldValue<K>>(field: &T) -> FieldLookup<'_> {
    field.field_value()
}

/// Looks up the value of a `string` field whose type the macros chose, and know to be a string of Rust.
#[inline]
pub const fn str_value(text: &str) -> FieldLookup<'_> {
    FieldLookup::Value(Value::Str(text))
}

/// Stands for a value that can only be visited.
#[inline]
pub const fn to_visit<T>(_: &T) -> FieldLookup<'_> {
    FieldLookup::Visit
}

/// Passes `field`, as the value of a field of kind `K`, to `visit`.
pub fn visit<K, T: FieldValue<K>>(field: &T, visit: &mut dyn FnMut(Value<'_>)) {
    field.visit_field(visit);
}
