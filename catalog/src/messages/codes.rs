//! Codes, names and variants.

use crate::diagnostic::Diagnostic;
use crate::model::{Code, Entry, Group, Retired};
use crate::phrase;
use crate::rule::Rule;
use crate::source::{At, Span};

pub(crate) fn malformed_code(at: Span, key: &str, none_allowed: bool) -> Diagnostic {
    let text = if none_allowed {
        phrase!(
            "`{key}` must be a string, an integer, or `false` for no code",
            "`{key}` 应为字符串或整数，没有错误码则写 `false`"
        )
    } else {
        phrase!("`{key}` must be strings or integers", "`{key}` 应为字符串或整数")
    };
    Diagnostic::error(Rule::WrongType, at, text)
}

pub(crate) fn duplicate_code(code: &str, entry: &Entry, first: &Entry) -> Diagnostic {
    let (name, first_name) = (&entry.name.value, &first.name.value);
    let text = phrase!(
        "`{first_name}` and `{name}` have the same code `{code}`",
        "`{first_name}` 和 `{name}` 的错误码都是 `{code}`"
    );
    Diagnostic::error(Rule::DuplicateCode, entry.code.at, text)
        .note_at(first.code.at, phrase!("first used here", "首次使用在此处"))
        .help(phrase!(
            "if clients can tell them apart by status, write `shares_code = true` in both",
            "如果客户端凭状态码就能区分，请在两处都写上 `shares_code = true`"
        ))
}

pub(crate) fn nobody_shares_the_code(at: Span, code: Option<&str>) -> Diagnostic {
    let text = match code {
        Some(code) => phrase!("no other entry has the code `{code}`", "没有别的条目使用错误码 `{code}`"),
        None => phrase!("this entry has no code to share", "这个条目没有错误码，谈不上共用"),
    };
    Diagnostic::error(Rule::UnsharedCode, at, text).help(phrase!("remove `shares_code`", "请删去 `shares_code`"))
}

pub(crate) fn alias_taken(at: Span, alias: &str, owner: &Entry) -> Diagnostic {
    let owner_name = &owner.name.value;
    let text = phrase!("`{alias}` already means `{owner_name}`", "`{alias}` 已经代表 `{owner_name}`");
    Diagnostic::error(Rule::AliasTaken, at, text).note_at(owner.code.at, phrase!("defined here", "定义在此处"))
}

pub(crate) fn malformed_code_range(at: Span, found: &str) -> Diagnostic {
    let text = phrase!("`{found}` is not a range of codes", "`{found}` 不是错误码的范围");
    Diagnostic::error(Rule::MalformedCodeRange, at, text).help(phrase!(
        "write the lowest and the highest code: `codes = \"1300..=1399\"`",
        "请写明最小和最大的错误码：`codes = \"1300..=1399\"`"
    ))
}

pub(crate) fn code_outside_range(entry: &Entry, group: &Group, range: &At<(i64, i64)>) -> Diagnostic {
    let code = entry.code.value.text().unwrap_or_default();
    let (group, (low, high)) = (&group.name.value, range.value);
    let text = phrase!(
        "the code `{code}` is not in the range of the group `{group}`, {low} to {high}",
        "错误码 `{code}` 不在分组 `{group}` 的范围内：{low} 到 {high}"
    );
    let diagnostic = Diagnostic::error(Rule::CodeOutsideRange, entry.code.at, text)
        .note_at(range.at, phrase!("the range is set here", "范围设定在此处"));
    match entry.code.value {
        Code::Str(_) => diagnostic.help(phrase!(
            "give it a number, or none: `code = false`",
            "请改用数字错误码；不需要错误码则写 `code = false`"
        )),
        Code::Int(_) | Code::None => diagnostic,
    }
}

pub(crate) fn name_gives_no_variant(at: Span, name: &str) -> Diagnostic {
    let text = phrase!("no Rust variant can be made from the name `{name}`", "由名字 `{name}` 得不出 Rust 变体名");
    Diagnostic::error(Rule::NoVariant, at, text)
        .help(phrase!("give one: `variant = \"…\"`", "请另外指定：`variant = \"…\"`"))
}

pub(crate) fn variant_is_no_identifier(at: Span, variant: &str) -> Diagnostic {
    let text = phrase!("`{variant}` cannot be the name of a Rust variant", "`{variant}` 不能用作 Rust 变体名");
    Diagnostic::error(Rule::NoVariant, at, text).help(phrase!(
        "letters, digits and `_`, no digit first, and no keyword",
        "可以用字母、数字和 `_`，不能以数字开头，也不能是关键字"
    ))
}

pub(crate) fn variant_taken(entry: &Entry, variant: &str, first: &Entry) -> Diagnostic {
    let (name, first_name) = (&entry.name.value, &first.name.value);
    let text = phrase!(
        "`{first_name}` and `{name}` both give the variant `{variant}`",
        "由 `{first_name}` 和 `{name}` 得出的变体名都是 `{variant}`"
    );
    Diagnostic::error(Rule::VariantTaken, entry.variant_at.at, text)
        .note_at(first.variant_at.at, phrase!("first given here", "首次出现在此处"))
        .help(phrase!("tell them apart: `variant = \"…\"`", "请加以区分：`variant = \"…\"`"))
}

pub(crate) fn retired_name_in_use(name: &At<String>, retired: &Retired) -> Diagnostic {
    let used = &name.value;
    let text = phrase!("the name `{used}` is retired and cannot be used again", "名字 `{used}` 已停用，不能再次启用");
    Diagnostic::error(Rule::RetiredName, name.at, text).note_at(retired.name.at, phrase!("retired here", "在此处停用"))
}

pub(crate) fn retired_code_in_use(code: &str, entry: &Entry, retired: &Retired) -> Diagnostic {
    let text = phrase!("the code `{code}` is retired and cannot be used again", "错误码 `{code}` 已停用，不能再次启用");
    Diagnostic::error(Rule::RetiredCode, entry.code.at, text)
        .note_at(retired.code.at, phrase!("retired here", "在此处停用"))
}
