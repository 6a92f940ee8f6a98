//! The bound of fields for crates whose developers read Chinese.

use super::FromField;

/// A type into which a field of type `K` is decoded: every [`FromField`].
#[diagnostic::on_unimplemented(
    message = "错误目录声明这个字段的类型为 {K}，无法把它解码为 `{Self}`",
    label = "带 `decode` 的类型需要从响应中还原这个字段",
    note = "`Text` 对应错误目录里的 `string`，可以是任何实现了 `FromStr` 的类型；`Integer`、`Number`、`Boolean` 对应 `integer`、`number`、`boolean`",
    note = "`DateTime` 对应 `datetime`：`errbook::Timestamp`、`SystemTime`，或启用同名特性后 jiff、chrono、time 的时间类型",
    note = "`Json` 对应 `json`：启用 `json` 特性后，可以是任何实现了 `DeserializeOwned` 的类型",
    note = "`Option` 要求错误目录里有 `optional = true`；`Vec`、`Box<[T]>` 和数组要求有 `list = true`",
    note = "引用无法解码：值必须是自有的（owned）"
)]
pub trait FromFieldZh<K>: FromField<K> {}

// As in `values::lookup::zh`.
#[diagnostic::do_not_recommend]
impl<K, T: FromField<K>> FromFieldZh<K> for T {}
