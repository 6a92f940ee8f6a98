//! Messages about the option `openapi`.

use errbook_catalog::{Phrase, phrase};

use super::shared::help;

pub(crate) fn openapi_is_off() -> Phrase {
    help(
        phrase!("`openapi` needs errbook's feature `openapi`", "`openapi` 需要启用 errbook 的 `openapi` 特性"),
        phrase!(
            "enable it in Cargo.toml: `errbook = {{ version = \"…\", features = [\"openapi\"] }}`",
            "请在 Cargo.toml 中启用：`errbook = {{ version = \"…\", features = [\"openapi\"] }}`"
        ),
    )
}

pub(crate) fn malformed_prefix(prefix: &str) -> Phrase {
    help(
        phrase!(
            "`{prefix}` cannot begin the name of a schema in OpenAPI",
            "`{prefix}` 不能作为 OpenAPI schema 名字的前缀"
        ),
        phrase!(
            "use ASCII letters, digits, `.`, `_` and `-`, such as `openapi = \"Shop\"`",
            "请只用英文字母、数字、`.`、`_`、`-`，如 `openapi = \"Shop\"`"
        ),
    )
}

pub(crate) fn violations_have_no_responses() -> Phrase {
    help(
        phrase!(
            "`openapi` describes responses, and a violation is not one",
            "`openapi` 描述的是响应，违规项本身不是响应"
        ),
        phrase!(
            "remove `openapi`; the errors that list violations describe them",
            "请删除 `openapi`；列出违规项的错误会一并描述它们"
        ),
    )
}

pub(crate) fn fallbacks_are_of_a_whole_catalog() -> Phrase {
    help(
        phrase!(
            "`openapi` on codes describes the fallback entries of a catalog, and `group` takes only a part of it",
            "错误码枚举上的 `openapi` 描述整个错误目录的兜底条目，而 `group` 只取其中一部分"
        ),
        phrase!("remove `group` or `openapi`", "请删除 `group` 或 `openapi`"),
    )
}
