//! Options, attributes, and the kinds of items.

use errbook_catalog::{Phrase, phrase};
use syn::ext::IdentExt;

use super::{help, hint, said_by_syn};
use crate::options::Place;

/// What an option takes.
#[derive(Clone, Copy)]
pub(crate) enum Wanted {
    String,
    Strings,
    Number,
    Path,
}

pub(crate) fn union() -> Phrase {
    phrase!(
        "a union cannot be an error of the catalog; use an enum or a struct",
        "联合体（union）不能作为目录里的错误，请用枚举或结构体"
    )
}

pub(crate) fn not_an_enum(is_struct: bool) -> Phrase {
    let text = phrase!("`#[errbook::catalog]` fills an enum", "`#[errbook::catalog]` 只能用于枚举");
    if !is_struct {
        return text;
    }
    help(text, phrase!("for a struct, use `#[derive(errbook::ApiError)]`", "结构体请用 `#[derive(errbook::ApiError)]`"))
}

pub(crate) fn options_missing(place: Place) -> Phrase {
    let example = place.example();
    phrase!("options go into parentheses: `#[api_error({example})]`", "选项要写在括号里：`#[api_error({example})]`")
}

pub(crate) fn options_belong_to_the_attribute() -> Phrase {
    phrase!("options of this enum go into `#[errbook::catalog(…)]`", "这个枚举的选项要写进 `#[errbook::catalog(…)]`")
}

/// What is between the parentheses is no list of options; `problem`: the parser's words.
pub(crate) fn malformed_options(problem: &str, place: Place) -> Phrase {
    let (problem, example) = (said_by_syn(problem), place.example());
    help(
        phrase!("{problem}, in a list of options", "选项列表有误：{problem}"; problem),
        phrase!("options look like this: `{example}`", "选项的写法：`{example}`"),
    )
}

pub(crate) fn unknown_option(key: &str, place: Place) -> Phrase {
    let text = match place {
        Place::DeriveEnum => phrase!("an enum has no option `{key}`", "枚举没有选项 `{key}`"),
        Place::DeriveStruct => phrase!("a struct has no option `{key}`", "结构体没有选项 `{key}`"),
        Place::Catalog => {
            phrase!("`#[errbook::catalog]` has no option `{key}`", "`#[errbook::catalog]` 没有选项 `{key}`")
        }
        Place::Variant => phrase!("a variant has no option `{key}`", "变体没有选项 `{key}`"),
        Place::Field => phrase!("a field has no option `{key}`", "字段没有选项 `{key}`"),
    };
    help(text, hint(key, place.known().iter().copied(), Phrase::default()))
}

pub(crate) fn repeated_option(key: &str) -> Phrase {
    phrase!("the option `{key}` is there twice", "选项 `{key}` 重复了")
}

pub(crate) fn option_is_a_flag(key: &str) -> Phrase {
    help(
        phrase!("`{key}` takes no value", "`{key}` 不带值"),
        phrase!("write `{key}` alone, or leave it out", "请只写 `{key}`，或者不写"),
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
    }
}

pub(crate) fn empty_group_list() -> Phrase {
    help(
        phrase!("this list names no group", "这个列表里没有分组"),
        phrase!(
            "without `group`, the enum can have every entry of the catalog",
            "不写 `group` 时，枚举可以包括目录里的所有条目"
        ),
    )
}

pub(crate) fn marker_takes_nothing(name: &str) -> Phrase {
    phrase!("`#[{name}]` stands alone, without arguments", "`#[{name}]` 要单独写，不带参数")
}

pub(crate) fn repeated_attribute(name: &str) -> Phrase {
    phrase!("`#[{name}]` is there twice", "`#[{name}]` 重复了")
}

pub(crate) fn attribute_belongs_on_a_field(attribute: &syn::Attribute) -> Phrase {
    let name = attribute.path().get_ident().map(|name| name.unraw().to_string()).unwrap_or_default();
    phrase!("`#[{name}]` belongs on a field", "`#[{name}]` 要写在字段上")
}

// Enums of codes.

pub(crate) fn codes_have_no(option: &str) -> Phrase {
    phrase!("an enum of codes has no `{option}`", "错误码枚举没有 `{option}`")
}

pub(crate) fn codes_are_bare() -> Phrase {
    help(
        phrase!("a variant of an enum of codes has no fields", "错误码枚举的变体没有字段"),
        phrase!(
            "without `codes`, the variants are errors and can have fields",
            "不写 `codes` 时，变体就是错误，可以有字段"
        ),
    )
}

pub(crate) fn codes_have_no_discriminant() -> Phrase {
    phrase!(
        "a variant of an enum of codes has no number of its own: errbook numbers the variants",
        "错误码枚举的变体不能自己编号：编号由 errbook 来做"
    )
}

pub(crate) fn codes_have_no_generics() -> Phrase {
    phrase!("an enum of codes has no parameters", "错误码枚举没有泛型参数")
}

pub(crate) fn code_twice(entry: &str, first: &str) -> Phrase {
    help(
        phrase!(
            "`{first}` is `{entry}` already, with the same status: a code that is read could be either",
            "`{first}` 已经代表状态码相同的 `{entry}`：读到这个错误码时，无法判断是哪一个"
        ),
        phrase!("keep one of the two", "请只保留其中一个"),
    )
}
