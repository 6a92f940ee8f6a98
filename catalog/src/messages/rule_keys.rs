//! `rules` of violations.

use super::hints::hint;
use crate::diagnostic::Diagnostic;
use crate::model::Field;
use crate::phrase;
use crate::phrase::Phrase;
use crate::rule::Rule;
use crate::rule_keys::{Parameter, RuleKey};
use crate::source::At;

/// `known` are the rules that it may mean.
pub(crate) fn unknown_rule<'a>(written: &At<String>, known: impl IntoIterator<Item = &'a str>) -> Diagnostic {
    let name = &written.value;
    Diagnostic::error(Rule::UnknownRule, written.at, phrase!("unknown rule `{name}`", "未知的规则 `{name}`"))
        .help(hint(name, known))
}

/// `first` is the rule where another violation, `owner`, claims it.
pub(crate) fn rule_taken(written: &At<String>, first: &At<String>, owner: &str) -> Diagnostic {
    let name = &written.value;
    let text = phrase!("`{owner}` already lists the rule `{name}`", "规则 `{name}` 已对应 `{owner}`");
    Diagnostic::error(Rule::RuleTaken, written.at, text)
        .note_at(first.at, phrase!("first listed here", "前一次出现在这里"))
}

/// A required field has no value when this rule is broken.
pub(crate) fn rule_without_value(field: &Field, written: &At<String>, rule: &RuleKey) -> Diagnostic {
    let (name, key) = (&field.name.value, &written.value);
    let is_sometimes = rule.parameter(name).is_some();
    let text = match is_sometimes {
        true => phrase!(
            "the rule `{key}` does not always give a value for the required field `{name}`",
            "规则 `{key}` 不一定给出必填字段 `{name}` 的值"
        ),
        false => phrase!(
            "the rule `{key}` gives no value for the required field `{name}`",
            "规则 `{key}` 没有给出必填字段 `{name}` 的值"
        ),
    };
    let others = rule.parameters.iter().map(|parameter| parameter.name).filter(|other| other != name);
    let others: Vec<&str> = others.collect();
    let help = if is_sometimes || others.is_empty() {
        phrase!("set `optional = true` in the field", "请在字段里写上 `optional = true`")
    } else {
        let others = Phrase::quoted(&others);
        phrase!(
            "name the field after a parameter of the rule, {others}, or set `optional = true` in it",
            "请把字段改成规则的参数名：{others}；或在字段里写上 `optional = true`";
            others
        )
    };
    Diagnostic::error(Rule::RuleWithoutValue, field.name.at, text)
        .note_at(written.at, phrase!("the rule is listed here", "规则列在这里"))
        .help(help)
}

/// The type of a field does not fit the parameter that it would get.
pub(crate) fn parameter_of_another_type(field: &Field, written: &At<String>, parameter: &Parameter) -> Diagnostic {
    let (name, key, kind) = (&field.name.value, &written.value, field.kind.as_str());
    let text = match field.list {
        true => phrase!(
            "the rule `{key}` gives one value for `{name}`, which is a list",
            "规则 `{key}` 只给出 `{name}` 的一个值，而这个字段是列表"
        ),
        false => phrase!(
            "the rule `{key}` gives a value for `{name}` that does not have the type `{kind}`",
            "规则 `{key}` 给出的 `{name}` 不是 `{kind}` 类型"
        ),
    };
    let types = Phrase::quoted(parameter.kind.field_types());
    let help = match parameter.kind.fits(field.kind) {
        true => phrase!("remove `list`", "请删去 `list`"),
        false => phrase!("use one of {types}", "可用的有：{types}"; types),
    };
    Diagnostic::error(Rule::ParameterOfAnotherType, field.name.at, text)
        .note_at(written.at, phrase!("the rule is listed here", "规则列在这里"))
        .help(help)
}
