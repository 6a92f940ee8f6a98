//! Alternatives: the further envelopes of a catalog.

use crate::diagnostic::Diagnostic;
use crate::lint::Lint;
use crate::phrase;
use crate::rule::Rule;
use crate::source::{At, Span};

pub(crate) fn repeated_alternative(name: &At<String>, first: Span) -> Diagnostic {
    let envelope = &name.value;
    let text = phrase!("the alternative `{envelope}` is listed twice", "备选模板 `{envelope}` 列了两次");
    Diagnostic::error(Rule::RepeatedAlternative, name.at, text)
        .note_at(first, phrase!("first listed here", "前一次列在这里"))
}

pub(crate) fn alternative_is_the_default(name: &At<String>) -> Diagnostic {
    let envelope = &name.value;
    let text = phrase!(
        "`{envelope}` is the default envelope, which is no alternative to itself",
        "`{envelope}` 已是默认的响应体模板，不能再作备选"
    );
    Diagnostic::error(Rule::AlternativeIsDefault, name.at, text)
        .help(phrase!("remove it: `ENVELOPE_DEFAULT` stands for it", "请删去：它对应的常量是 `ENVELOPE_DEFAULT`"))
}

pub(crate) fn name_gives_no_constant(name: &At<String>) -> Diagnostic {
    let envelope = &name.value;
    let text = phrase!(
        "the name `{envelope}` yields no Rust constant for the alternative",
        "无法由名字 `{envelope}` 生成备选模板的 Rust 常量名"
    );
    Diagnostic::error(Rule::NoConstant, name.at, text)
        .help(phrase!("rename the envelope to letters, digits and `_`", "请给响应体模板改名，只用字母、数字和 `_`"))
}

pub(crate) fn constant_of_the_default(name: &At<String>, constant: &str) -> Diagnostic {
    let envelope = &name.value;
    let text = phrase!(
        "the alternative `{envelope}` yields the constant `{constant}`, which stands for the default envelope",
        "备选模板 `{envelope}` 对应的常量 `{constant}` 已用于默认的响应体模板"
    );
    Diagnostic::error(Rule::ConstantTaken, name.at, text).help(phrase!("rename the envelope", "请给响应体模板改名"))
}

pub(crate) fn constant_taken(name: &At<String>, first: &At<String>, constant: &str) -> Diagnostic {
    let (envelope, other) = (&name.value, &first.value);
    let text = phrase!(
        "the alternatives `{other}` and `{envelope}` yield the same constant `{constant}`",
        "由备选模板 `{other}` 和 `{envelope}` 得到的常量名都是 `{constant}`"
    );
    Diagnostic::error(Rule::ConstantTaken, name.at, text)
        .note_at(first.at, phrase!("`{other}` is listed here", "`{other}` 列在这里"))
        .help(phrase!("rename one of the envelopes", "请给其中一个响应体模板改名"))
}

/// `alternatives = false` in a catalog that declares no alternatives.
pub(crate) fn no_alternatives_to_refuse(at: Span) -> Diagnostic {
    let text = phrase!(
        "`alternatives = false` has no effect: `[catalog]` lists no alternatives",
        "`alternatives = false` 不起作用：`[catalog]` 没有列出备选模板"
    );
    Diagnostic::lint(Lint::Unused, at, text).help(phrase!(
        "remove it, or list alternatives in `[catalog]`",
        "请删去，或在 `[catalog]` 里写上 `alternatives`"
    ))
}
