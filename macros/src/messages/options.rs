//! Messages about options, attributes and the kinds of items.

use errbook_catalog::{Phrase, phrase};
use syn::ext::IdentExt;

use super::shared::{help, hint};
use super::syntax::of_syn;
use crate::integration::Integration;
use crate::option_site::OptionSite;
use crate::subject::Subject;

/// The kind of value that an option takes.
#[derive(Clone, Copy)]
pub(crate) enum Wanted {
    String,
    Strings,
    Number,
    Path,
    Names,
    StringsInParentheses,
    Type,
    Prefix,
}

pub(crate) fn union(subject: Subject) -> Phrase {
    let text = match subject {
        Subject::Entries => {
            phrase!("a union cannot be an error of the catalog", "联合体（union）不能作为错误目录中的错误")
        }
        Subject::Violations => {
            phrase!("a union cannot be a violation of the catalog", "联合体（union）不能作为错误目录中的违规项")
        }
    };
    help(text, phrase!("use an enum or a struct", "请改用枚举或结构体"))
}

pub(crate) fn not_an_enum(is_struct: bool) -> Phrase {
    let text = phrase!("`#[errbook::catalog]` can only be applied to an enum", "`#[errbook::catalog]` 只能用于枚举");
    if !is_struct {
        return text;
    }
    let advice =
        phrase!("use `#[derive(errbook::ApiError)]` for a struct", "结构体请使用 `#[derive(errbook::ApiError)]`");
    help(text, advice)
}

pub(crate) fn options_missing(site: OptionSite) -> Phrase {
    let (attribute, example) = (site.attribute(), site.example());
    phrase!(
        "options must be in parentheses: `#[{attribute}({example})]`",
        "选项要写在括号里：`#[{attribute}({example})]`"
    )
}

pub(crate) fn options_belong_to_the_attribute() -> Phrase {
    phrase!(
        "the options of this enum belong in `#[errbook::catalog(…)]`",
        "这个枚举的选项应写在 `#[errbook::catalog(…)]` 中"
    )
}

/// The text between the parentheses is no list of options. `problem` is the parser's message.
pub(crate) fn malformed_options(problem: &str, site: OptionSite) -> Phrase {
    let (problem, example) = (of_syn(problem), site.example());
    help(
        phrase!("malformed options: {problem}", "选项格式有误：{problem}"; problem),
        phrase!("write options like `{example}`", "选项的写法如 `{example}`"),
    )
}

pub(crate) fn unknown_option(key: &str, site: OptionSite) -> Phrase {
    let text = match site {
        OptionSite::DeriveEnum(Subject::Entries) => {
            phrase!("unknown option `{key}` for an enum", "枚举没有选项 `{key}`")
        }
        OptionSite::DeriveStruct(Subject::Entries) => {
            phrase!("unknown option `{key}` for a struct", "结构体没有选项 `{key}`")
        }
        OptionSite::DeriveEnum(Subject::Violations) => {
            phrase!("unknown option `{key}` for an enum of violations", "违规项枚举没有选项 `{key}`")
        }
        OptionSite::DeriveStruct(Subject::Violations) | OptionSite::Variant(Subject::Violations) => {
            phrase!("unknown option `{key}` for a violation", "违规项没有选项 `{key}`")
        }
        OptionSite::Attribute => {
            phrase!("unknown option `{key}` for `#[errbook::catalog]`", "`#[errbook::catalog]` 没有选项 `{key}`")
        }
        OptionSite::Variant(Subject::Entries) => {
            phrase!("unknown option `{key}` for a variant", "变体没有选项 `{key}`")
        }
        OptionSite::Field(_) => phrase!("unknown option `{key}` for a field", "字段没有选项 `{key}`"),
    };
    help(text, hint(key, site.known().iter().copied(), Phrase::default()))
}

pub(crate) fn repeated_option(key: &str) -> Phrase {
    phrase!("option `{key}` is given twice", "选项 `{key}` 重复")
}

pub(crate) fn option_is_a_flag(key: &str) -> Phrase {
    help(
        phrase!("`{key}` takes no value", "`{key}` 不带值"),
        phrase!("write `{key}` alone, or remove it", "请只写 `{key}`，或删除它"),
    )
}

pub(crate) fn option_wants(key: &str, wanted: Wanted) -> Phrase {
    match wanted {
        Wanted::String => phrase!("`{key}` takes a string: `{key} = \"…\"`", "`{key}` 的值是字符串：`{key} = \"…\"`"),
        Wanted::Strings => {
            phrase!("`{key}` takes strings: `{key} = [\"…\", \"…\"]`", "`{key}` 的值是字符串：`{key} = [\"…\", \"…\"]`")
        }
        Wanted::Number => phrase!("`{key}` takes a number: `{key} = 500`", "`{key}` 的值是数字：`{key} = 500`"),
        Wanted::Path => phrase!(
            "`{key}` takes a path: `{key} = ::path::to::errbook`",
            "`{key}` 的值是路径：`{key} = ::path::to::errbook`"
        ),
        Wanted::Type => phrase!(
            "`{key}` takes a type or nothing: `{key} = InputViolation`",
            "`{key}` 不带值，或以类型为值：`{key} = InputViolation`"
        ),
        Wanted::StringsInParentheses => phrase!(
            "`{key}` takes strings in parentheses: `{key}(\"…\", \"…\")`",
            "`{key}` 的字符串写在括号里：`{key}(\"…\", \"…\")`"
        ),
        Wanted::Prefix => phrase!(
            "`{key}` takes a string or nothing: `{key} = \"Shop\"`",
            "`{key}` 不带值，或以字符串为值：`{key} = \"Shop\"`"
        ),
        Wanted::Names => {
            phrase!("`{key}` takes names in parentheses: `{key}(serde)`", "`{key}` 的名字写在括号里：`{key}(serde)`")
        }
    }
}

pub(crate) fn empty_group_list() -> Phrase {
    help(
        phrase!("`group` is an empty list", "`group` 是空列表"),
        phrase!("remove `group` to include every entry of the catalog", "去掉 `group`，即可包含错误目录中的所有条目"),
    )
}

pub(crate) fn names_nothing(key: &str) -> Phrase {
    help(
        phrase!("`{key}` names nothing", "`{key}` 没有列出任何名字"),
        phrase!("list names, or remove `{key}`", "请列出名字，或删除 `{key}`"),
    )
}

pub(crate) fn listed_twice(name: &str, key: &str) -> Phrase {
    phrase!("`{name}` is in `{key}` twice", "`{key}` 中的 `{name}` 重复")
}

pub(crate) fn without_names_nothing() -> Phrase {
    help(
        phrase!("`without` names nothing", "`without` 没有列出任何名字"),
        phrase!(
            "name the features whose traits you implement: `without(serde)`",
            "请写出由你自己实现其 trait 的特性：`without(serde)`"
        ),
    )
}

pub(crate) fn unknown_integration(name: &str) -> Phrase {
    help(
        phrase!("unknown name `{name}` in `without`", "`without` 中的名字 `{name}` 不存在"),
        hint(name, Integration::ALL.map(Integration::feature), Phrase::default()),
    )
}

pub(crate) fn repeated_integration(name: &str) -> Phrase {
    phrase!("`{name}` is in `without` twice", "`without` 中的 `{name}` 重复")
}

pub(crate) fn codes_are_without(name: &str) -> Phrase {
    help(
        phrase!("codes have no traits of `{name}`", "错误码枚举不实现 `{name}` 的 trait"),
        phrase!(
            "remove `{name}`; codes only implement the traits of `serde`",
            "请删除 `{name}`；错误码枚举只实现 `serde` 的 trait"
        ),
    )
}

pub(crate) fn marker_takes_nothing(name: &str) -> Phrase {
    phrase!("`#[{name}]` takes no arguments", "`#[{name}]` 不带参数")
}

pub(crate) fn repeated_attribute(name: &str) -> Phrase {
    phrase!("`#[{name}]` is given twice", "`#[{name}]` 重复")
}

pub(crate) fn attribute_belongs_on_a_field(attribute: &syn::Attribute) -> Phrase {
    let name = attribute.path().get_ident().map(|name| name.unraw().to_string()).unwrap_or_default();
    phrase!("`#[{name}]` can only be applied to a field", "`#[{name}]` 只能用于字段")
}

pub(crate) fn cfg_attr_of_ours(name: &str) -> Phrase {
    help(
        phrase!(
            "`#[errbook::catalog]` is expanded before `cfg_attr` and cannot see this `{name}`",
            "`#[errbook::catalog]` 先于 `cfg_attr` 展开，看不到这里的 `{name}`"
        ),
        phrase!(
            "write the variant twice, each with its own `#[cfg(…)]`, or use `#[derive(errbook::ApiError)]`",
            "请把变体写两遍，各带一个 `#[cfg(…)]`，或改用 `#[derive(errbook::ApiError)]`"
        ),
    )
}

/// `Deserialize` is derived for a generated enum.
pub(crate) fn derived_deserialize(is_codes: bool) -> Phrase {
    if is_codes {
        return help(
            phrase!("a codes enum already implements `Deserialize`", "错误码枚举已经实现了 `Deserialize`"),
            phrase!(
                "remove it and enable the feature `serde` of errbook, or add `without(serde)` to implement the traits yourself",
                "请删除它，并启用 errbook 的 `serde` 特性；若要自己实现，请加上 `without(serde)`"
            ),
        );
    }
    help(
        phrase!(
            "`Deserialize` would not read what `Serialize` writes, which is the body of the response",
            "这个 `Deserialize` 读不了 `Serialize` 的输出，后者是响应体"
        ),
        phrase!(
            "remove it, and read codes with an enum of `#[errbook::catalog(codes)]`",
            "请删除它，并用 `#[errbook::catalog(codes)]` 的枚举读取错误码"
        ),
    )
}
