//! Codes, names and variants.

use crate::diagnostic::Diagnostic;
use crate::model::{Code, Definition, Group, Retired};
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
        phrase!("each item of `{key}` must be a string or an integer", "`{key}` 的每一项应为字符串或整数")
    };
    Diagnostic::error(Rule::WrongType, at, text)
}

pub(crate) fn duplicate_code(
    code: &str,
    definition: &Definition,
    first: &Definition,
    of_violations: bool,
) -> Diagnostic {
    let help = match of_violations {
        true => phrase!(
            "if they share it on purpose, set `shares_code = true` in both",
            "如果有意共用，请在两处都写上 `shares_code = true`"
        ),
        false => phrase!(
            "if clients can tell them apart by status, set `shares_code = true` in both",
            "如果客户端可以凭状态码区分，请在两处都写上 `shares_code = true`"
        ),
    };
    let (name, first_name) = (&definition.name.value, &first.name.value);
    let text = phrase!(
        "`{first_name}` and `{name}` have the same code `{code}`",
        "`{first_name}` 和 `{name}` 的错误码都是 `{code}`"
    );
    Diagnostic::error(Rule::DuplicateCode, definition.code.at, text)
        .note_at(first.code.at, phrase!("first used here", "前一次使用在这里"))
        .help(help)
}

pub(crate) fn nobody_shares_the_code(at: Span, code: Option<&str>, of_violation: bool) -> Diagnostic {
    let text = match code {
        Some(code) if of_violation => {
            phrase!("no other violation has the code `{code}`", "没有别的违规项使用错误码 `{code}`")
        }
        Some(code) => phrase!("no other entry has the code `{code}`", "没有别的条目使用错误码 `{code}`"),
        None => phrase!("there is no code to share", "没有错误码，无从共用"),
    };
    Diagnostic::error(Rule::UnsharedCode, at, text).help(phrase!("remove `shares_code`", "请删去 `shares_code`"))
}

pub(crate) fn alias_taken(at: Span, alias: &str, owner: &Definition) -> Diagnostic {
    let owner_name = &owner.name.value;
    let text =
        phrase!("the alias `{alias}` is already taken by `{owner_name}`", "别名 `{alias}` 已被 `{owner_name}` 占用");
    Diagnostic::error(Rule::AliasTaken, at, text).note_at(owner.code.at, phrase!("defined here", "定义在这里"))
}

pub(crate) fn malformed_code_range(at: Span, found: &str) -> Diagnostic {
    let text = phrase!("`{found}` is not a range of codes", "`{found}` 不是错误码范围");
    Diagnostic::error(Rule::MalformedCodeRange, at, text).help(phrase!(
        "write the lowest and the highest code: `codes = \"1300..=1399\"`",
        "请写明最小和最大的错误码：`codes = \"1300..=1399\"`"
    ))
}

pub(crate) fn code_outside_range(definition: &Definition, group: &Group, range: &At<(i64, i64)>) -> Diagnostic {
    let code = definition.code.value.text().unwrap_or_default();
    let (group, (low, high)) = (&group.name.value, range.value);
    let text = phrase!(
        "the code `{code}` is outside the range of the group `{group}`, {low} to {high}",
        "错误码 `{code}` 超出了分组 `{group}` 的范围：{low} 到 {high}"
    );
    let diagnostic = Diagnostic::error(Rule::CodeOutsideRange, definition.code.at, text)
        .note_at(range.at, phrase!("the range is set here", "范围在这里设定"));
    match definition.code.value {
        Code::Str(_) => diagnostic.help(phrase!(
            "use an integer in this range, or `code = false` for no code",
            "请改用范围内的整数；不需要错误码则写 `code = false`"
        )),
        Code::Int(_) | Code::None => diagnostic,
    }
}

pub(crate) fn name_gives_no_variant(at: Span, name: &str) -> Diagnostic {
    let text = phrase!("cannot derive a Rust variant from the name `{name}`", "无法由名字 `{name}` 生成 Rust 变体名");
    Diagnostic::error(Rule::NoVariant, at, text)
        .help(phrase!("set one: `variant = \"…\"`", "请另外指定：`variant = \"…\"`"))
}

pub(crate) fn variant_is_no_identifier(at: Span, variant: &str) -> Diagnostic {
    let text = phrase!("`{variant}` is not a valid name for a Rust variant", "`{variant}` 不能用作 Rust 变体名");
    Diagnostic::error(Rule::NoVariant, at, text).help(phrase!(
        "use letters, digits and `_`; a name cannot start with a digit or be a keyword",
        "请使用字母、数字和 `_`；不能以数字开头，也不能是关键字"
    ))
}

pub(crate) fn variant_taken(definition: &Definition, variant: &str, first: &Definition) -> Diagnostic {
    let (name, first_name) = (&definition.name.value, &first.name.value);
    let text = phrase!(
        "`{first_name}` and `{name}` have the same Rust variant `{variant}`",
        "`{first_name}` 和 `{name}` 的 Rust 变体名都是 `{variant}`"
    );
    Diagnostic::error(Rule::VariantTaken, definition.variant_at.at, text)
        .note_at(first.variant_at.at, phrase!("first used here", "前一次使用在这里"))
        .help(phrase!("give one of them another variant: `variant = \"…\"`", "请为其中一个另外指定：`variant = \"…\"`"))
}

pub(crate) fn retired_name_in_use(name: &At<String>, retired: &Retired) -> Diagnostic {
    let used = &name.value;
    let text = phrase!("the name `{used}` is retired and cannot be reused", "名字 `{used}` 已停用，不能再次使用");
    Diagnostic::error(Rule::RetiredName, name.at, text).note_at(retired.name.at, phrase!("retired here", "在这里停用"))
}

pub(crate) fn retired_code_in_use(code: &str, definition: &Definition, retired: &Retired) -> Diagnostic {
    let text = phrase!("the code `{code}` is retired and cannot be reused", "错误码 `{code}` 已停用，不能再次使用");
    Diagnostic::error(Rule::RetiredCode, definition.code.at, text)
        .note_at(retired.code.at, phrase!("retired here", "在这里停用"))
}

pub(crate) fn reason_taken(name: &At<String>, first: &At<String>, reason: &str) -> Diagnostic {
    let (entry, first_entry) = (&name.value, &first.value);
    let text = phrase!(
        "`{first_entry}` and `{entry}` have the same reason `{reason}` in gRPC",
        "`{first_entry}` 和 `{entry}` 在 gRPC 里的 reason 都是 `{reason}`"
    );
    Diagnostic::error(Rule::ReasonTaken, name.at, text)
        .note_at(first.at, phrase!("first used here", "前一次使用在这里"))
        .help(phrase!(
            "rename one of them: a reason is the first 63 characters of the name in upper case with `_` between words",
            "请为其中一个改名：reason 由名字转成大写、单词之间用 `_` 连接而成，只取前 63 个字符"
        ))
}
