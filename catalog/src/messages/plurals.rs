//! Plural forms.

use crate::diagnostic::Diagnostic;
use crate::model::{Definition, Field};
use crate::phrase;
use crate::phrase::Phrase;
use crate::plural::Category;
use crate::rule::Rule;
use crate::source::{At, Span};
use crate::suggest::Names;

pub(crate) fn plural_without_field(at: Span) -> Diagnostic {
    let text = phrase!("the plural forms do not name the field to count", "这些复数形式没有指明依据哪个字段");
    Diagnostic::error(Rule::PluralWithoutField, at, text).help(phrase!(
        "add `plural = \"…\"` with the name of a number field",
        "请添加 `plural = \"…\"`，写上数字字段的名字"
    ))
}

/// Plural forms in place of the languages of a message.
pub(crate) fn forms_without_language<'a>(at: Span, known: impl IntoIterator<Item = &'a str>) -> Diagnostic {
    let text = phrase!("these plural forms do not say which language they are in", "这些复数形式没有指明语言");
    let example: Vec<String> = known.into_iter().map(|tag| format!("message.{tag} = {{ … }}")).take(2).collect();
    let example = Phrase::quoted(&example);
    Diagnostic::error(Rule::TextWithoutLanguage, at, text).help(phrase!("write {example}", "请写作 {example}"; example))
}

pub(crate) fn unknown_plural_field(name: &At<String>, definition: &Definition, known: &Names<'_>) -> Diagnostic {
    let (owner, field) = (&definition.name.value, &name.value);
    let help = match known.nearest(field) {
        Some(near) => phrase!("did you mean `{near}`?", "是否想写 `{near}`？"),
        None if !known.list().is_empty() => {
            let known = Phrase::list(known.list().iter().copied());
            phrase!("use one of {known}", "可用的有：{known}"; known)
        }
        None => phrase!("declare it with type `integer` or `number`", "请声明它，类型为 `integer` 或 `number`"),
    };
    let text = phrase!("`{owner}` has no field `{field}`", "`{owner}` 没有字段 `{field}`");
    Diagnostic::error(Rule::UnknownPlaceholder, name.at, text).help(help)
}

pub(crate) fn plural_of_a_non_number(name: &At<String>, field: &Field) -> Diagnostic {
    let shown = &name.value;
    let text = if field.list {
        phrase!("plural forms require a number, but `{shown}` is a list", "复数形式依据的是数字，而 `{shown}` 是列表")
    } else {
        let kind = field.kind.as_str();
        phrase!(
            "plural forms require a number, but `{shown}` has type `{kind}`",
            "复数形式依据的是数字，而 `{shown}` 的类型是 `{kind}`"
        )
    };
    Diagnostic::error(Rule::PluralOfANonNumber, name.at, text)
        .note_at(field.name.at, phrase!("declared here", "声明在这里"))
}

pub(crate) fn superfluous_plural_form<'a>(
    form: &At<Category>,
    tag: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Diagnostic {
    let (name, known) = (form.value.name(), Phrase::list(known));
    let text = phrase!("`{tag}` has no plural form `{name}`", "`{tag}` 没有复数形式 `{name}`");
    Diagnostic::error(Rule::SuperfluousPluralForm, form.at, text)
        .help(phrase!("use only {known}", "可用的有：{known}"; known))
}

/// A form such as `"=x"`, whose number is malformed.
pub(crate) fn malformed_plural_form(key: At<&str>) -> Diagnostic {
    let (name, most) = (key.value, u32::MAX);
    let text = phrase!("`{name}` is not a plural form", "`{name}` 不是复数形式");
    Diagnostic::error(Rule::MalformedPluralForm, key.at, text).help(phrase!(
        "write `=` and a whole number in plain digits: `\"=0\"`, at most {most}",
        "请写 `=` 加十进制整数：`\"=0\"`，最大为 {most}"
    ))
}

pub(crate) fn missing_plural_form(at: Span, tag: &str, form: &str) -> Diagnostic {
    let text = phrase!("the plural form `{form}` of `{tag}` is missing", "缺少 `{tag}` 的复数形式 `{form}`");
    Diagnostic::error(Rule::MissingPluralForm, at, text)
        .help(phrase!("add `{form} = \"…\"`", "请添加 `{form} = \"…\"`"))
}

pub(crate) fn no_plural_rule(at: Span, tag: &str, all_languages: bool) -> Diagnostic {
    let text = phrase!("the plural forms of `{tag}` are unknown", "不知道 `{tag}` 有哪些复数形式");
    let diagnostic = Diagnostic::error(Rule::NoPluralRule, at, text);
    if all_languages {
        return diagnostic;
    }
    diagnostic.help(phrase!("enable the feature `cldr` of errbook", "请启用 errbook 的 `cldr` 特性"))
}
