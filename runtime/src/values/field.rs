//! The Rust types that fields of each type of the catalog accept.
//!
//! The types of `catalog.toml` are marker types here: a field that the catalog declares as `integer` accepts every Rust type
//! that implements [`FieldValue<Integer>`](FieldValue), so any other type is a compile error that mentions the catalog's type.

use alloc::{boxed::Box, vec::Vec};
use core::fmt;
use core::marker::PhantomData;

use crate::values::value;
use crate::values::value::{FieldLookup, Value};

mod numbers;
mod times;

/// The catalog's `string`: any type that implements `Display`.
#[derive(Debug)]
pub enum Text {}
/// The catalog's `integer`: the integers of Rust, and their `NonZero` forms.
#[derive(Debug)]
pub enum Integer {}
/// The catalog's `number`: floats and integers.
#[derive(Debug)]
pub enum Number {}
/// The catalog's `boolean`: `bool`.
#[derive(Debug)]
pub enum Boolean {}
/// The catalog's `datetime`: [`Timestamp`](crate::Timestamp), `SystemTime`, and the instants of `jiff`, `chrono` and `time`
/// with the features of those names.
#[derive(Debug)]
pub enum DateTime {}
/// The catalog's `json`: with the feature `json`, any type that serde can serialise.
#[derive(Debug)]
pub enum Json {}
/// A field with `optional = true`: an `Option` of a type that `K` accepts.
#[derive(Debug)]
pub struct Optional<K>(PhantomData<K>);
/// A field with `list = true`: a `Vec`, slice, array or boxed slice of a type that `K` accepts.
#[derive(Debug)]
pub struct List<K>(PhantomData<K>);

/// A type whose values a field of type `K` accepts.
// The implementations are not recommended one by one to users of other types: the notes name them all, and are the same
// with every set of features.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the value of a field that the catalog declares as {K}",
    label = "the catalog gives this field another type",
    note = "`Text` is `string` in the catalog, for any `Display`; `Integer`, `Number` and `Boolean` are `integer`, `number` and `boolean`",
    note = "`DateTime` is `datetime`: `errbook::Timestamp`, `SystemTime`, or a time of jiff, chrono or time with the feature of that name",
    note = "`Json` is `json`: any `Serialize`, with the feature `json`",
    note = "an `Option` needs `optional = true` in the catalog, and a `Vec`, slice or array needs `list = true`"
)]
pub trait FieldValue<K> {
    /// Returns the value, or the reason why it cannot be borrowed.
    fn field_value(&self) -> FieldLookup<'_>;

    /// Passes the value to `visit`, once; does not call it if there is none.
    fn visit_field(&self, visit: &mut dyn FnMut(Value<'_>)) {
        value::visit_value(self.field_value(), visit);
    }
}

impl<T: fmt::Display> FieldValue<Text> for T {
    fn field_value(&self) -> FieldLookup<'_> {
        FieldLookup::Value(Value::Text(self))
    }
}

#[cfg(feature = "json")]
impl<T: serde_core::Serialize> FieldValue<Json> for T {
    fn field_value(&self) -> FieldLookup<'_> {
        FieldLookup::Value(Value::Json(self))
    }
}

#[diagnostic::do_not_recommend]
impl FieldValue<Boolean> for bool {
    fn field_value(&self) -> FieldLookup<'_> {
        FieldLookup::Value(Value::Boolean(*self))
    }
}

#[diagnostic::do_not_recommend]
impl<K, T: FieldValue<K>> FieldValue<Optional<K>> for Option<T> {
    fn field_value(&self) -> FieldLookup<'_> {
        self.as_ref().map_or(FieldLookup::Absent, FieldValue::field_value)
    }

    fn visit_field(&self, visit: &mut dyn FnMut(Value<'_>)) {
        if let Some(value) = self {
            value.visit_field(visit);
        }
    }
}

#[diagnostic::do_not_recommend]
impl<K, T: FieldValue<K>> FieldValue<List<K>> for [T] {
    fn field_value(&self) -> FieldLookup<'_> {
        FieldLookup::Visit
    }

    fn visit_field(&self, visit: &mut dyn FnMut(Value<'_>)) {
        visit(Value::List(&Elements { elements: self, kind: PhantomData }));
    }
}

#[diagnostic::do_not_recommend]
impl<K, T: FieldValue<K>, const N: usize> FieldValue<List<K>> for [T; N] {
    fn field_value(&self) -> FieldLookup<'_> {
        FieldLookup::Visit
    }

    fn visit_field(&self, visit: &mut dyn FnMut(Value<'_>)) {
        FieldValue::<List<K>>::visit_field(self.as_slice(), visit);
    }
}

#[diagnostic::do_not_recommend]
impl<K, T: FieldValue<K>> FieldValue<List<K>> for Vec<T> {
    fn field_value(&self) -> FieldLookup<'_> {
        FieldLookup::Visit
    }

    fn visit_field(&self, visit: &mut dyn FnMut(Value<'_>)) {
        FieldValue::<List<K>>::visit_field(self.as_slice(), visit);
    }
}

struct Elements<'a, K, T> {
    elements: &'a [T],
    kind: PhantomData<K>,
}

impl<K, T: FieldValue<K>> value::List for Elements<'_, K, T> {
    fn visit(&self, each: &mut dyn FnMut(Option<Value<'_>>)) {
        for element in self.elements {
            match element.field_value() {
                FieldLookup::Value(value) => each(Some(value)),
                FieldLookup::Absent => each(None),
                FieldLookup::Visit => {
                    let mut present = false;
                    element.visit_field(&mut |value| {
                        present = true;
                        each(Some(value));
                    });
                    if !present {
                        each(None);
                    }
                }
            }
        }
    }
}

/// References and boxes are accepted if the type that they point at is. (`Text` and `Json` have this from `Display` and
/// `Serialize` themselves.)
macro_rules! pointers {
    ($($kind:ty $(, $parameter:ident)?;)*) => { $(
        #[diagnostic::do_not_recommend]
        impl<$($parameter,)? T: FieldValue<$kind> + ?Sized> FieldValue<$kind> for &T {
            fn field_value(&self) -> FieldLookup<'_> {
                T::field_value(self)
            }

            fn visit_field(&self, visit: &mut dyn FnMut(Value<'_>)) {
                T::visit_field(self, visit);
            }
        }

        #[diagnostic::do_not_recommend]
        impl<$($parameter,)? T: FieldValue<$kind> + ?Sized> FieldValue<$kind> for Box<T> {
            fn field_value(&self) -> FieldLookup<'_> {
                T::field_value(self)
            }

            fn visit_field(&self, visit: &mut dyn FnMut(Value<'_>)) {
                T::visit_field(self, visit);
            }
        }
    )* };
}

pointers! {
    Integer;
    Number;
    Boolean;
    DateTime;
    Optional<K>, K;
    List<K>, K;
}
