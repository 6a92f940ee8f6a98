//! Which Rust types can be the value of which field of the catalog.
//!
//! The type names of `catalog.toml` are marker types here. Generated code asks for
//! `FieldValue<Integer>` where the catalog says `integer`, so a wrong type is a compile error that
//! names the catalog's type.

use alloc::{boxed::Box, vec::Vec};
use core::fmt;
use core::marker::PhantomData;

use crate::model::value;
use crate::model::value::Value;

mod numbers;
mod times;

/// The catalog's `string`: any type that implements `Display`.
pub enum Text {}
/// The catalog's `integer`: the integers of Rust, and their non-zero forms.
pub enum Integer {}
/// The catalog's `number`: floats and integers.
pub enum Number {}
/// The catalog's `boolean`: `bool`.
pub enum Boolean {}
/// The catalog's `datetime`: [`Timestamp`](crate::Timestamp), `SystemTime`, and with the features of
/// those names the instants of `jiff`, `chrono` and `time`.
pub enum DateTime {}
/// The catalog's `json`: with the feature `json`, any type that serde can serialise.
pub enum Json {}
/// A field with `optional = true`: `Option` of what it would be without.
pub struct Optional<K>(PhantomData<K>);
/// A field with `list = true`: `Vec`, slice, array or boxed slice of what it would be without.
pub struct List<K>(PhantomData<K>);

/// A type whose values can be those of a field of kind `K`.
///
/// The implementations are not recommended one by one where a type is none: the notes say all that they would, and the
/// same with every set of features.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the value of a field that the catalog declares as {K}",
    label = "the catalog gives this field another type",
    note = "`Text` is `string` in the catalog, for any `Display`; `Integer`, `Number` and `Boolean` are `integer`, `number` and `boolean`",
    note = "`DateTime` is `datetime`: `errbook::Timestamp`, `SystemTime`, or a time of jiff, chrono or time with the feature of that name",
    note = "`Json` is `json`: any `Serialize`, with the feature `json`",
    note = "an `Option` needs `optional = true` in the catalog, and a `Vec`, slice or array needs `list = true`"
)]
pub trait FieldValue<K> {
    /// The value; [`Value::Absent`] where there is none. `None`: it can only be visited.
    fn value(&self) -> Option<Value<'_>>;

    /// Hands the value to `visit`, at most once.
    fn visit(&self, visit: &mut dyn FnMut(Value<'_>)) {
        value::visit_value(self.value(), visit);
    }
}

/// The value of a field of kind `K`; `None` if it can only be visited.
#[inline]
pub fn value<K, T: FieldValue<K>>(field: &T) -> Option<Value<'_>> {
    field.value()
}

/// The value of a `string` field whose type the macros chose, and know to be a string of Rust.
#[inline]
pub const fn str_value(text: &str) -> Option<Value<'_>> {
    Some(Value::Str(text))
}

/// What stands for a value that can only be visited.
#[inline]
pub const fn to_visit<T>(_: &T) -> Option<Value<'_>> {
    None
}

/// Hands `field`, as the value of a field of kind `K`, to `visit`.
pub fn visit<K, T: FieldValue<K>>(field: &T, visit: &mut dyn FnMut(Value<'_>)) {
    field.visit(visit);
}

impl<T: fmt::Display> FieldValue<Text> for T {
    fn value(&self) -> Option<Value<'_>> {
        Some(Value::Text(self))
    }
}

#[cfg(feature = "json")]
impl<T: serde_core::Serialize> FieldValue<Json> for T {
    fn value(&self) -> Option<Value<'_>> {
        Some(Value::Json(self))
    }
}

#[diagnostic::do_not_recommend]
impl FieldValue<Boolean> for bool {
    fn value(&self) -> Option<Value<'_>> {
        Some(Value::Boolean(*self))
    }
}

#[diagnostic::do_not_recommend]
impl<K, T: FieldValue<K>> FieldValue<Optional<K>> for Option<T> {
    fn value(&self) -> Option<Value<'_>> {
        self.as_ref().map_or(Some(Value::Absent), FieldValue::value)
    }

    fn visit(&self, visit: &mut dyn FnMut(Value<'_>)) {
        if let Some(value) = self {
            value.visit(visit);
        }
    }
}

#[diagnostic::do_not_recommend]
impl<K, T: FieldValue<K>> FieldValue<List<K>> for [T] {
    fn value(&self) -> Option<Value<'_>> {
        None
    }

    fn visit(&self, visit: &mut dyn FnMut(Value<'_>)) {
        visit(Value::List(&Elements { elements: self, kind: PhantomData }));
    }
}

#[diagnostic::do_not_recommend]
impl<K, T: FieldValue<K>, const N: usize> FieldValue<List<K>> for [T; N] {
    fn value(&self) -> Option<Value<'_>> {
        None
    }

    fn visit(&self, visit: &mut dyn FnMut(Value<'_>)) {
        FieldValue::<List<K>>::visit(self.as_slice(), visit);
    }
}

#[diagnostic::do_not_recommend]
impl<K, T: FieldValue<K>> FieldValue<List<K>> for Vec<T> {
    fn value(&self) -> Option<Value<'_>> {
        None
    }

    fn visit(&self, visit: &mut dyn FnMut(Value<'_>)) {
        FieldValue::<List<K>>::visit(self.as_slice(), visit);
    }
}

struct Elements<'a, K, T> {
    elements: &'a [T],
    kind: PhantomData<K>,
}

impl<K, T: FieldValue<K>> value::List for Elements<'_, K, T> {
    fn visit(&self, each: &mut dyn FnMut(Value<'_>)) {
        for element in self.elements {
            if let Some(value) = element.value() {
                each(value);
                continue;
            }
            let mut present = false;
            element.visit(&mut |value| {
                present = true;
                each(value);
            });
            if !present {
                each(Value::Absent);
            }
        }
    }
}

/// References and boxes stand for what they point at. (`Text` and `Json` have this from `Display` and
/// `Serialize` themselves.)
macro_rules! pointers {
    ($($kind:ty $(, $parameter:ident)?;)*) => { $(
        #[diagnostic::do_not_recommend]
        impl<$($parameter,)? T: FieldValue<$kind> + ?Sized> FieldValue<$kind> for &T {
            fn value(&self) -> Option<Value<'_>> {
                T::value(self)
            }

            fn visit(&self, visit: &mut dyn FnMut(Value<'_>)) {
                T::visit(self, visit);
            }
        }

        #[diagnostic::do_not_recommend]
        impl<$($parameter,)? T: FieldValue<$kind> + ?Sized> FieldValue<$kind> for Box<T> {
            fn value(&self) -> Option<Value<'_>> {
                T::value(self)
            }

            fn visit(&self, visit: &mut dyn FnMut(Value<'_>)) {
                T::visit(self, visit);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::language::Language;
    use crate::text::plain::{Dates, write_value};
    use alloc::string::String;

    fn text<K, T: FieldValue<K> + ?Sized>(value: &T) -> Option<String> {
        let mut out = None;
        value.visit(&mut |value| {
            if !matches!(value, Value::Absent) {
                write_value(value, Language::EN, Dates::Rfc3339, out.get_or_insert_default());
            }
        });
        out
    }

    #[test]
    fn references_boxes_and_unsized_types_are_values_of_their_kind() {
        assert_eq!(text::<Text, &str>(&"a").unwrap(), "a");
        assert_eq!(text::<Text, _>(&Box::new('c')).unwrap(), "c");
        assert_eq!(text::<Integer, _>(&&Box::new(7_u8)).unwrap(), "7");
        assert_eq!(text::<Boolean, _>(&&true).unwrap(), "true");
        assert_eq!(text::<List<Integer>, [i32]>(&[1, 2]).unwrap(), "1, 2");
        assert_eq!(text::<List<Text>, Box<[&str]>>(&Box::from(["a"])).unwrap(), "a");
        assert_eq!(text::<Optional<List<Text>>, _>(&Some(["a", "b"])).unwrap(), "a, b");
    }

    #[test]
    fn none_has_no_value_and_is_left_out_of_the_text_of_a_list() {
        assert_eq!(text::<Optional<Integer>, Option<i32>>(&None), None);
        let list = alloc::vec![Some(1), None, Some(3)];
        assert_eq!(text::<List<Optional<Integer>>, _>(&list).unwrap(), "1, 3");
    }
}
