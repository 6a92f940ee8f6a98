//! Messages about types that responses are decoded into.

use errbook_catalog::model::{Entry, Field};
use errbook_catalog::{Phrase, Reading, phrase};

use super::shared::{help, note_of};

pub(crate) fn decode_needs_client() -> Phrase {
    help(
        phrase!("`decode` needs the feature `client` of errbook", "`decode` 需要启用 errbook 的 `client` 特性"),
        phrase!(
            "enable it in Cargo.toml: `features = [\"client\"]`",
            "请在 Cargo.toml 中启用：`features = [\"client\"]`"
        ),
    )
}

pub(crate) fn codes_of_violations_are_not_decoded() -> Phrase {
    help(
        phrase!("codes of violations are not decoded", "违规项的错误码枚举不能解码"),
        phrase!(
            "remove `decode`, and pass the `code` of a `ReplyViolation` to `from_code`",
            "请去掉 `decode`，并把 `ReplyViolation` 的 `code` 传给 `from_code`"
        ),
    )
}

pub(crate) fn generics_are_not_decoded() -> Phrase {
    help(
        phrase!("a generic type cannot be decoded", "泛型类型不能解码"),
        phrase!(
            "remove `decode`, or declare a type without parameters for clients",
            "请去掉 `decode`，或为客户端另外声明一个不带泛型参数的类型"
        ),
    )
}

/// `name` is that of the field, or `None` in a tuple variant.
pub(crate) fn private_field_is_not_decoded(name: Option<&str>, entry: &str) -> Phrase {
    let text = match name {
        Some(name) => phrase!(
            "the private field `{name}` cannot be decoded: it is no field of `{entry}` in the catalog and never leaves the server",
            "私有字段 `{name}` 不能解码：它不是错误目录中 `{entry}` 的字段，不会离开服务端"
        ),
        None => phrase!(
            "this private field cannot be decoded: it is no field of `{entry}` in the catalog and never leaves the server",
            "这个私有字段不能解码：它不是错误目录中 `{entry}` 的字段，不会离开服务端"
        ),
    };
    let advice = phrase!(
        "remove `decode`, or declare a type without this field for clients",
        "请去掉 `decode`，或为客户端另外声明一个没有这个字段的类型"
    );
    help(text, advice)
}

pub(crate) fn borrowed_field_is_not_decoded(field: &Field, reading: &Reading) -> Phrase {
    let name = &field.name.value;
    let text = phrase!(
        "the field `{name}` cannot be decoded: its type borrows, and a decoded value is owned",
        "字段 `{name}` 不能解码：它的类型是借用的，而解码得到的值是自有的（owned）"
    );
    let advice = phrase!("use an owned type, such as `String`", "请使用自有的类型，例如 `String`");
    note_of(help(text, advice), &reading.sources, name, field.name.at)
}

/// Two entries whose responses are alike. `others` is how many such pairs follow.
pub(crate) fn entries_are_not_told_apart(one: &Entry, other: &Entry, others: usize, reading: &Reading) -> Phrase {
    let (first, second) = (&one.name.value, &other.name.value);
    let text = match others {
        0 => phrase!(
            "no response tells `{first}` from `{second}`: they have the same code, status and fields, so that a reply is ambiguous",
            "响应无法区分 `{first}` 和 `{second}`：它们的错误码、状态码和字段都相同，解码结果会有歧义"
        ),
        count => phrase!(
            "no response tells `{first}` from `{second}`, nor the entries of {count} more pairs: they have the same code, status and fields, so that a reply is ambiguous",
            "响应无法区分 `{first}` 和 `{second}`，另有 {count} 对条目也是如此：它们的错误码、状态码和字段都相同，解码结果会有歧义"
        ),
    };
    let advice = phrase!(
        "give one of them another code or status, or show `{{name}}` in the envelope",
        "请为其中一个条目换一个错误码或状态码，或在响应体模板中写上 `{{name}}`"
    );
    let text = note_of(help(text, advice), &reading.sources, first, one.name.at);
    note_of(text, &reading.sources, second, other.name.at)
}
