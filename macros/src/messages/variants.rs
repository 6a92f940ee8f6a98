//! Messages about variants as a whole: their sources, and transparent ones.

use errbook_catalog::{Phrase, phrase};

use super::shared::help;

pub(crate) fn two_sources() -> Phrase {
    phrase!("a variant can have only one `#[source]` or `#[from]`", "一个变体只能有一个 `#[source]` 或 `#[from]`")
}

pub(crate) fn from_with_other_fields() -> Phrase {
    help(
        phrase!(
            "a variant with `#[from]` cannot have other fields: `From` has no values for them",
            "带 `#[from]` 的变体不能有其他字段：`From` 转换时没有可填的值"
        ),
        phrase!(
            "use `#[source]`, and construct the variant where the error occurs",
            "请改用 `#[source]`，并在出错处构造这个变体"
        ),
    )
}

pub(crate) fn from_twice(ty: &str, first: &str) -> Phrase {
    let ty = ty.replace(" :: ", "::").replace(" < ", "<").replace(" >", ">").replace("& ", "&");
    help(
        phrase!("`{ty}` already converts to `{first}`", "`{ty}` 已经可以转换为 `{first}`"),
        phrase!("use `#[source]` here", "请在此处改用 `#[source]`"),
    )
}

pub(crate) fn transparent_shape(count: usize) -> Phrase {
    let has = match count {
        0 => phrase!("this one has none", "这个变体没有字段"),
        count => phrase!("this one has {count}", "这个变体有 {count} 个字段"),
    };
    phrase!(
        "a transparent variant must have exactly one field, the error that it forwards to; {has}",
        "带 `transparent` 的变体必须有且只有一个字段，即它转发的错误；{has}";
        has
    )
}

pub(crate) fn transparent_has_no(option: &str) -> Phrase {
    phrase!(
        "a transparent variant cannot have `{option}`: it forwards to the error in its field",
        "带 `transparent` 的变体不能使用 `{option}`：它转发其字段中的错误"
    )
}

/// The type chooses an envelope, which would hold for its own entries alone.
pub(crate) fn transparent_beside_an_envelope() -> Phrase {
    help(
        phrase!(
            "a transparent variant cannot be in a type with `envelope`: the error in its field keeps its own envelope",
            "指定了 `envelope` 的类型不能有带 `transparent` 的变体：其字段中的错误仍使用自己的响应体模板"
        ),
        phrase!(
            "remove `envelope`, and set it for the entries in the catalog: `envelope = \"…\"` in `[errors.NAME]` or `[groups.NAME]`",
            "请去掉 `envelope`，改在错误目录中为条目指定：在 `[errors.NAME]` 或 `[groups.NAME]` 中写 `envelope = \"…\"`"
        ),
    )
}
