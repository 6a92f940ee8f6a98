//! Fields as generated code looks them up, by the type that the catalog gives them.

use crate::values::field::FieldValue;
use crate::values::value::{FieldLookup, Value, ViolationList};

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

/// Looks up the violations that an error holds.
#[inline]
pub fn violations<L: ViolationList>(list: &L) -> FieldLookup<'_> {
    FieldLookup::Value(Value::Violations(list))
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

/// The same functions for crates whose developers read Chinese: the compiler reports a field of a wrong type in Chinese.
pub mod zh {
    use super::{FieldLookup, FieldValue, Value};

    /// A type whose values a field of type `K` accepts: every [`FieldValue`].
    #[diagnostic::on_unimplemented(
        message = "错误目录声明这个字段的类型为 {K}，`{Self}` 不能作为它的值",
        label = "与错误目录声明的类型不符",
        note = "`Text` 对应错误目录里的 `string`，可以是任何实现了 `Display` 的类型；`Integer`、`Number`、`Boolean` 对应 `integer`、`number`、`boolean`",
        note = "`DateTime` 对应 `datetime`：`errbook::Timestamp`、`SystemTime`，或启用同名特性后 jiff、chrono、time 的时间类型",
        note = "`Json` 对应 `json`：启用 `json` 特性后，可以是任何实现了 `Serialize` 的类型",
        note = "`Option` 要求错误目录里有 `optional = true`；`Vec`、切片和数组要求有 `list = true`"
    )]
    pub trait FieldValueZh<K>: FieldValue<K> {}

    // Without the attribute, the compiler would report the trait of the bound, whose text is English.
    #[diagnostic::do_not_recommend]
    impl<K, T: FieldValue<K>> FieldValueZh<K> for T {}

    /// Looks up the value of a field of kind `K`.
    #[inline]
    pub fn value<K, T: FieldValueZh<K>>(field: &T) -> FieldLookup<'_> {
        super::value::<K, T>(field)
    }

    /// Passes `field`, as the value of a field of kind `K`, to `visit`.
    pub fn visit<K, T: FieldValueZh<K>>(field: &T, visit: &mut dyn FnMut(Value<'_>)) {
        super::visit::<K, T>(field, visit);
    }
}
