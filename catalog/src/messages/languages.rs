//! Languages and texts.

use super::hints::hint;
use crate::diagnostic::Diagnostic;
use crate::phrase;
use crate::phrase::Phrase;
use crate::rule::Rule;
use crate::source::{At, Span};
use crate::tag::{MAX_LENGTH, Problem, SubtagProblem, grandfathered, primary};

pub(crate) fn malformed_language_tag(at: Span, tag: &str, problem: Problem) -> Diagnostic {
    let why = tag_problem(tag, problem);
    let text = phrase!("`{tag}` is not a language tag: {why}", "`{tag}` 不是语言标签：{why}"; why);
    let diagnostic = Diagnostic::error(Rule::MalformedLanguageTag, at, text);
    if problem == Problem::Underscore {
        let right = tag.replace('_', "-");
        return diagnostic.help(phrase!("write `{right}`", "请写作 `{right}`"));
    }
    if let Some(Some(right)) = grandfathered(tag.as_bytes()) {
        return diagnostic.help(phrase!("write `{right}`", "请写作 `{right}`"));
    }
    diagnostic.help(phrase!(
        "write a language and optionally a script and a region: `zh`, `zh-Hant`, `pt-BR` (BCP 47)",
        "请先写语言，后面可以加文字和地区：`zh`、`zh-Hant`、`pt-BR`（BCP 47）"
    ))
}

fn tag_problem(tag: &str, problem: Problem) -> Phrase {
    match problem {
        Problem::Empty => phrase!("it is empty", "它是空的"),
        Problem::TooLong(length) => {
            let most = MAX_LENGTH;
            phrase!(
                "it has {length} characters, but errbook supports at most {most}",
                "它有 {length} 个字符，errbook 最多支持 {most} 个"
            )
        }
        Problem::Underscore => phrase!("subtags are separated by `-`, not `_`", "各部分之间用 `-` 连接，而不是 `_`"),
        Problem::Character(at) => {
            let c = tag.get(at..).and_then(|rest| rest.chars().next()).unwrap_or_default().escape_debug();
            phrase!("a tag cannot contain `{c}`", "标签里不能有 `{c}`")
        }
        Problem::EmptySubtag => phrase!("it has an empty subtag", "它有一部分是空的"),
        Problem::Grandfathered => phrase!("it predates BCP 47", "它是 BCP 47 之前的旧标签"),
        Problem::Subtag { start, end, problem } => {
            let subtag = tag.get(start..end).unwrap_or_default();
            let problem = subtag_problem(problem);
            phrase!("`{subtag}` {problem}", "`{subtag}` {problem}"; problem)
        }
    }
}

fn subtag_problem(problem: SubtagProblem) -> Phrase {
    match problem {
        SubtagProblem::TooLong => phrase!("has more than eight characters", "超过了八个字符"),
        SubtagProblem::NotALanguage => {
            phrase!("is not a language (two to eight letters)", "不是语言（应为二到八个字母）")
        }
        SubtagProblem::OutOfPlace => phrase!("is not valid in this position", "不能出现在这个位置"),
        SubtagProblem::RepeatedVariant => phrase!("appears twice", "出现了两次"),
        SubtagProblem::RepeatedExtension => phrase!("repeats an extension", "重复了同一个扩展"),
        SubtagProblem::NothingAfter => phrase!("must be followed by another subtag", "后面还要有内容"),
    }
}

pub(crate) fn repeated_language(at: Span, tag: &str, first: Span) -> Diagnostic {
    Diagnostic::error(
        Rule::RepeatedLanguage,
        at,
        phrase!("the language `{tag}` is listed twice", "语言 `{tag}` 列了两次"),
    )
    .note_at(first, phrase!("first listed here", "前一次列在这里"))
}

pub(crate) fn no_languages(at: Span) -> Diagnostic {
    Diagnostic::error(
        Rule::NoLanguages,
        at,
        phrase!("a catalog needs at least one language", "错误目录至少要有一种语言"),
    )
}

pub(crate) fn too_many_languages(at: Span, count: usize, most: usize) -> Diagnostic {
    let text = phrase!(
        "a catalog can have at most {most} languages, not {count}",
        "错误目录最多有 {most} 种语言，这里列了 {count} 种"
    );
    Diagnostic::error(Rule::TooManyLanguages, at, text)
}

pub(crate) fn unknown_language<'a>(key: At<&str>, known: impl IntoIterator<Item = &'a str>) -> Diagnostic {
    let tag = key.value;
    let known = Phrase::list(known);
    let text = phrase!("`{tag}` is not a language of this catalog", "`{tag}` 不是这个错误目录的语言");
    Diagnostic::error(Rule::UnknownLanguage, key.at, text).help(
        phrase!("use one of {known}, or add it to `languages`", "可用的有：{known}；也可以把它加进 `languages`"; known),
    )
}

pub(crate) fn unknown_fallback<'a>(tag: &At<String>, known: impl IntoIterator<Item = &'a str>) -> Diagnostic {
    let wanted = tag.value.as_str();
    let known: Vec<&str> = known.into_iter().collect();
    // Another tag of the language is more likely than a slip: `zh-CN` for `zh`.
    let same = known.iter().find(|tag| primary(tag).eq_ignore_ascii_case(primary(wanted)));
    let help = match same {
        Some(same) => hint(same, [*same]),
        None => hint(wanted, known),
    };
    let text = phrase!("`{wanted}` is not a language of this catalog", "`{wanted}` 不是这个错误目录的语言");
    Diagnostic::error(Rule::UnknownLanguage, tag.at, text).help(help)
}

/// All readers of `key` in `fallbacks` get `language` without it.
pub(crate) fn fallback_of_language(key: At<&str>, language: &At<String>) -> Diagnostic {
    let (readers, own) = (key.value, &language.value);
    let text = phrase!(
        "readers of `{readers}` get `{own}`, which is a language of this catalog",
        "使用 `{readers}` 的读者看到的就是 `{own}`，它是这个错误目录的语言"
    );
    Diagnostic::error(Rule::FallbackOfLanguage, key.at, text)
        .note_at(language.at, phrase!("listed here", "列在这里"))
        .help(phrase!(
            "remove `{readers}` from `fallbacks`, or `{own}` from `languages`",
            "请从 `fallbacks` 中去掉 `{readers}`，或者从 `languages` 中去掉 `{own}`"
        ))
}

pub(crate) fn too_many_fallbacks(at: Span, count: usize, most: usize) -> Diagnostic {
    let text = phrase!(
        "`fallbacks` can have at most {most} languages, not {count}",
        "`fallbacks` 最多有 {most} 种语言，这里写了 {count} 种"
    );
    Diagnostic::error(Rule::TooManyLanguages, at, text)
}

pub(crate) fn text_without_language<'a>(at: Span, key: &str, known: impl IntoIterator<Item = &'a str>) -> Diagnostic {
    let example: Vec<String> = known.into_iter().map(|tag| format!("{key}.{tag} = \"…\"")).collect();
    let example = Phrase::quoted(&example);
    let text = phrase!("the language of `{key}` is missing", "`{key}` 没有指明语言");
    Diagnostic::error(Rule::TextWithoutLanguage, at, text).help(phrase!("write {example}", "请写作 {example}"; example))
}

/// `entry` has no message in these languages; `all` tells whether these are all languages of the catalog.
pub(crate) fn missing_message(at: Span, entry: &str, tags: &[String], all: bool) -> Diagnostic {
    let text = if all {
        phrase!("`{entry}` has no message", "`{entry}` 没有消息")
    } else {
        let tags = Phrase::quoted(tags);
        phrase!("`{entry}` has no message in {tags}", "`{entry}` 缺少 {tags} 的消息"; tags)
    };
    let keys: Vec<String> = tags.iter().map(|tag| format!("message.{tag} = \"…\"")).collect();
    let keys = Phrase::quoted(&keys);
    Diagnostic::error(Rule::MissingMessage, at, text).help(phrase!("add {keys}", "请添加 {keys}"; keys))
}
