//! Messages about violations, and the errors that hold them.

use errbook_catalog::model::{Entry, Violation};
use errbook_catalog::{Phrase, Reading, phrase};

use super::shared::{help, hint, note, note_of};
use crate::subject::Subject;

pub(crate) fn option_of_violations(key: &str) -> Phrase {
    help(
        phrase!("`{key}` is an option of violations", "`{key}` 是违规项枚举的选项"),
        phrase!(
            "add `violations`, or use `group` to select entries",
            "请加上 `violations`；如要选择条目，请使用 `group`"
        ),
    )
}

pub(crate) fn codes_hold_no_violations() -> Phrase {
    help(
        phrase!("codes hold no violations", "错误码不包含违规项"),
        phrase!(
            "write `violations` without a type for the codes of violations",
            "如要生成违规项的错误码枚举，请只写 `violations`，不带类型"
        ),
    )
}

pub(crate) fn violations_have_no_envelope() -> Phrase {
    help(
        phrase!(
            "violations have no envelope: each is an item in the body of the error that holds it",
            "违规项没有响应体模板：它是所属错误的响应体中的一项"
        ),
        phrase!("remove `envelope`", "请删除 `envelope`"),
    )
}

pub(crate) fn violations_are_without(name: &str) -> Phrase {
    help(
        phrase!("violations have no traits of `{name}`", "违规项不实现 `{name}` 的 trait"),
        phrase!(
            "remove `{name}`; in an enum of violations, only `serde` has a meaning: the enums of `values` implement its traits",
            "请删除 `{name}`；在违规项枚举中只有 `serde` 有意义：`values` 的枚举会实现它的 trait"
        ),
    )
}

pub(crate) fn violations_have_no_source(attribute: &str) -> Phrase {
    phrase!(
        "a violation has no source: `#[{attribute}]` has no meaning here",
        "违规项没有来源错误：`#[{attribute}]` 在此没有意义"
    )
}

/// `#[source]` is on a field with violations.
pub(crate) fn violations_are_no_source() -> Phrase {
    help(
        phrase!("violations are not a source of the error", "违规项不是错误的来源"),
        phrase!(
            "remove `#[source]`, or use `#[from]` for a conversion of violations into the error",
            "请删除 `#[source]`；如需从违规项转换成错误，请使用 `#[from]`"
        ),
    )
}

pub(crate) fn options_of_another_subject(subject: Subject) -> Phrase {
    match subject {
        Subject::Entries => phrase!(
            "options of an error's variant are written `#[api_error(…)]`",
            "错误的变体的选项应写成 `#[api_error(…)]`"
        ),
        Subject::Violations => {
            phrase!("options of a violation are written `#[violation(…)]`", "违规项的选项应写成 `#[violation(…)]`")
        }
    }
}

pub(crate) fn field_of_two_kinds() -> Phrase {
    phrase!(
        "a field holds either violations or a field of the catalog, not both",
        "一个字段要么保存违规项，要么对应错误目录中的字段，不能兼作两用"
    )
}

/// Appends the place where an entry lists its violations.
fn about_list(text: Phrase, entry: &Entry, reading: &Reading) -> Phrase {
    match entry.violations.at() {
        Some(at) => {
            let name = &entry.name.value;
            let what = phrase!("`violations` of `{name}` in the catalog", "错误目录中 `{name}` 的 `violations`");
            note(text, &reading.sources, what, at.at)
        }
        None => text,
    }
}

pub(crate) fn violations_without_type(entry: &Entry, others: usize, reading: &Reading) -> Phrase {
    let name = &entry.name.value;
    let text = match others {
        0 => {
            phrase!("`{name}` holds violations, whose type is not given", "`{name}` 包含违规项，但没有指定违规项的类型")
        }
        count => phrase!(
            "`{name}` and {count} more hold violations, whose type is not given",
            "`{name}` 和另外 {count} 个条目包含违规项，但没有指定违规项的类型"
        ),
    };
    let advice = phrase!(
        "name an enum of `#[errbook::catalog(violations)]`: `#[errbook::catalog(violations = InputViolation)]`",
        "请指定由 `#[errbook::catalog(violations)]` 生成的枚举：`#[errbook::catalog(violations = InputViolation)]`"
    );
    about_list(help(text, advice), entry, reading)
}

pub(crate) fn type_without_violations() -> Phrase {
    help(
        phrase!("no entry of this enum holds violations", "这个枚举的条目都不包含违规项"),
        phrase!(
            "remove `violations`, or list violations in the catalog: `violations = [\"…\"]` in `[errors.NAME]`",
            "请删除 `violations`，或在错误目录中列出违规项：在 `[errors.NAME]` 中写 `violations = [\"…\"]`"
        ),
    )
}

pub(crate) fn missing_violations(entry: &Entry, named: bool, reading: &Reading) -> Phrase {
    let name = &entry.name.value;
    let text = phrase!(
        "this variant lacks a field for the violations of `{name}`",
        "这个变体缺少保存 `{name}` 的违规项的字段"
    );
    let advice = if named {
        phrase!(
            "add `violations: errbook::Violations<InputViolation>`, with your type of violations",
            "请添加 `violations: errbook::Violations<InputViolation>`，其中是你的违规项类型"
        )
    } else {
        phrase!(
            "mark the field that holds them: `#[api_error(violations)] errbook::Violations<InputViolation>`",
            "请标明由哪个字段保存：`#[api_error(violations)] errbook::Violations<InputViolation>`"
        )
    };
    about_list(help(text, advice), entry, reading)
}

pub(crate) fn entry_holds_no_violations(entry: &Entry, reading: &Reading) -> Phrase {
    let name = &entry.name.value;
    let text = phrase!("`{name}` holds no violations", "`{name}` 不包含违规项");
    let advice = phrase!(
        "list them in the catalog: `violations = [\"…\"]` in `[errors.{name}]`",
        "请在错误目录中列出：在 `[errors.{name}]` 中写 `violations = [\"…\"]`"
    );
    note_of(help(text, advice), &reading.sources, name, entry.name.at)
}

/// The envelope is a preset that no entry of the catalog with violations is answered in.
pub(crate) fn violations_without_items(entry: &Entry, reading: &Reading) -> Phrase {
    let name = &entry.name.value;
    let text = phrase!(
        "this envelope cannot list the violations of `{name}`: the catalog chooses it for no entry with violations",
        "这个响应体模板不能列出 `{name}` 的违规项：错误目录没有为任何带违规项的条目选用它"
    );
    let advice = phrase!(
        "remove `envelope`, and set it in the catalog: `envelope = \"…\"` in `[catalog]` or `[errors.{name}]`",
        "请去掉 `envelope`，改在错误目录中指定：在 `[catalog]` 或 `[errors.{name}]` 中写 `envelope = \"…\"`"
    );
    about_list(help(text, advice), entry, reading)
}

pub(crate) fn violations_twice() -> Phrase {
    phrase!("another field of this variant already holds its violations", "这个变体已有另一个字段保存违规项")
}

pub(crate) fn violations_in_transparent() -> Phrase {
    phrase!(
        "a transparent variant has no violations of its own: it forwards to the error in its field",
        "带 `transparent` 的变体没有自己的违规项：它转发其字段中的错误"
    )
}

pub(crate) fn no_violations() -> Phrase {
    help(
        phrase!("the catalog has no violations", "错误目录中没有违规项"),
        phrase!("add one: `[violations.NAME]`", "请添加：`[violations.NAME]`"),
    )
}

pub(crate) fn unknown_violation(name: &str, reading: &Reading) -> Phrase {
    let violations = &reading.catalog.violations;
    let by_variant = violations.iter().find(|violation| violation.variant.as_deref() == Some(name));
    let known = violations.iter().map(|violation| violation.name.value.as_str());
    let advice = match by_variant {
        Some(violation) => super::shared::guess(&violation.name.value),
        None => hint(name, known, phrase!("the catalog has no violations yet", "错误目录中还没有违规项")),
    };
    help(phrase!("unknown violation `{name}`", "未知的违规项 `{name}`"), advice)
}

pub(crate) fn other_is_no_variant(name: &str) -> Phrase {
    help(
        phrase!("`{name}` is not among the violations of this enum", "`{name}` 不在这个枚举的违规项之中"),
        phrase!("add it, or choose another one as `other`", "请把它加入枚举，或改用其他违规项作为 `other`"),
    )
}

pub(crate) fn other_needs_fields(violation: &Violation, field: &str, reading: &Reading) -> Phrase {
    let name = &violation.name.value;
    let text = phrase!(
        "`{name}` cannot be `other`: its field `{field}` is required, and a rule that maps to nothing has no value for it",
        "`{name}` 不能作为 `other`：它的字段 `{field}` 是必填的，而无法对应的规则没有值可填"
    );
    let advice = phrase!(
        "choose a violation without required fields, or make `{field}` optional",
        "请选择没有必填字段的违规项，或将 `{field}` 设为可选"
    );
    note_of(help(text, advice), &reading.sources, name, violation.name.at)
}

pub(crate) fn other_has_private_fields(name: &str) -> Phrase {
    help(
        phrase!(
            "`{name}` cannot be `other`: its variant has fields of its own, and a rule has no values for them",
            "`{name}` 不能作为 `other`：它的变体有自己的字段，而规则没有值可填"
        ),
        phrase!("choose another violation, or remove these fields", "请选择其他违规项，或删除这些字段"),
    )
}
