//! Messages about types that responses are decoded into.

use errbook_catalog::model::{Entry, Field};
use errbook_catalog::{Phrase, Reading, phrase};

use super::shared::{help, note_of};

pub(crate) fn decode_needs_client() -> Phrase {
    help(
        phrase!("`decode` needs errbook's feature `client`", "`decode` 需要启用 errbook 的 `client` 特性"),
        phrase!(
            "enable it in Cargo.toml: `errbook = {{ version = \"…\", features = [\"client\"] }}`",
            "请在 Cargo.toml 中启用：`errbook = {{ version = \"…\", features = [\"client\"] }}`"
        ),
    )
}

pub(crate) fn codes_of_violations_are_not_decoded() -> Phrase {
    help(
        phrase!("the codes of violations cannot be decoded from a response", "违规项的错误码枚举无法从响应解码"),
        phrase!(
            "remove `decode`, and call `from_code` with the `code` of a `ReplyViolation`",
            "请删除 `decode`，改为用 `ReplyViolation` 的 `code` 调用 `from_code`"
        ),
    )
}

pub(crate) fn generics_are_not_decoded() -> Phrase {
    help(
        phrase!("a generic type cannot be decoded", "泛型类型无法解码"),
        phrase!(
            "remove `decode`, or declare a type without generic parameters for clients",
            "请删除 `decode`，或为客户端另外声明一个不带泛型参数的类型"
        ),
    )
}

/// `name` is that of the field, or `None` in a tuple variant.
pub(crate) fn private_field_is_not_decoded(name: Option<&str>, entry: &str) -> Phrase {
    let text = match name {
        Some(name) => phrase!(
            "the private field `{name}` cannot be decoded: the catalog does not declare it for `{entry}`, so responses do not contain it",
            "私有字段 `{name}` 无法解码：错误目录没有为 `{entry}` 声明它，响应中也就没有它的值"
        ),
        None => phrase!(
            "this private field cannot be decoded: the catalog does not declare it for `{entry}`, so responses do not contain it",
            "这个私有字段无法解码：错误目录没有为 `{entry}` 声明它，响应中也就没有它的值"
        ),
    };
    let advice = phrase!(
        "remove `decode`, or declare a type without this field for clients",
        "请删除 `decode`，或为客户端另外声明一个没有这个字段的类型"
    );
    help(text, advice)
}

pub(crate) fn borrowed_field_is_not_decoded(field: &Field, reading: &Reading) -> Phrase {
    let name = &field.name.value;
    let text =
        phrase!("the field `{name}` cannot be decoded into a borrowed type", "字段 `{name}` 使用了借用类型，无法解码");
    let advice = phrase!("use an owned type, such as `String`", "请使用拥有所有权的类型，例如 `String`");
    note_of(help(text, advice), &reading.sources, name, field.name.at)
}

pub(crate) fn borrowed_error_is_not_decoded() -> Phrase {
    help(
        phrase!("a borrowed error cannot be decoded", "借用的错误无法解码"),
        phrase!("hold the error itself, or in a `Box`, `Arc` or `Rc`", "请直接持有这个错误，或放入 `Box`、`Arc`、`Rc`"),
    )
}

pub(crate) fn trait_object_is_not_decoded() -> Phrase {
    help(
        phrase!(
            "a trait object cannot be decoded: responses do not name the Rust type of an error",
            "trait 对象无法解码：从响应看不出它原来的类型"
        ),
        phrase!(
            "name the type of the error, which needs `decode` too, or remove `decode`",
            "请写出错误的具体类型（它也需要 `decode`），或删除 `decode`"
        ),
    )
}

/// `count` is how many more entries are taken for another.
pub(crate) fn entry_is_taken_for_another(one: &Entry, other: &Entry, count: usize, reading: &Reading) -> Phrase {
    let (first, second) = (&one.name.value, &other.name.value);
    let text = phrase!(
        "clients cannot tell `{first}` from `{second}`: a response with the same code, status and fields can be either",
        "客户端无法区分 `{first}` 和 `{second}`：错误码、状态码和字段都相同的响应，两者都有可能"
    );
    let text = if count == 0 { text } else { more(text, count) };
    let advice = phrase!(
        "give one of them another code or status, or show `{{name}}` in the envelope",
        "请为其中一个换用别的错误码或状态码，或在响应体模板中加入 `{{name}}`"
    );
    let text = note_of(help(text, advice), &reading.sources, first, one.name.at);
    silence(note_of(text, &reading.sources, second, other.name.at))
}

/// `count` is how many more entries are not identified.
pub(crate) fn entry_is_not_identified(one: &Entry, count: usize, reading: &Reading) -> Phrase {
    let name = &one.name.value;
    let text = phrase!(
        "clients cannot identify `{name}`: its response has neither code, name, type nor status, and HTTP answers with the status of a success",
        "客户端无法识别 `{name}`：响应体中没有错误码、名字、类型和状态码，而 HTTP 状态码又表示成功"
    );
    let text = if count == 0 { text } else { more(text, count) };
    let advice = phrase!(
        "show `{{code}}`, `{{name}}` or `{{status}}` in the envelope",
        "请在响应体模板中加入 `{{code}}`、`{{name}}` 或 `{{status}}`"
    );
    silence(note_of(help(text, advice), &reading.sources, name, one.name.at))
}

fn more(text: Phrase, count: usize) -> Phrase {
    match count {
        1 => phrase!("{text}; the same goes for 1 more entry", "{text}；另有 1 个条目也是如此"; text),
        _ => phrase!("{text}; the same goes for {count} more entries", "{text}；另有 {count} 个条目也是如此"; text),
    }
}

fn silence(text: Phrase) -> Phrase {
    let lead = Phrase::note();
    phrase!(
        "{text}\n= {lead}to silence, write `#![allow(deprecated)]` in the module of the type",
        "{text}\n= {lead}如需关闭警告，请在该类型所在的模块里写上 `#![allow(deprecated)]`";
        text, lead
    )
}
