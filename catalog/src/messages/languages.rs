//! Languages and texts.

use crate::diagnostic::Diagnostic;
use crate::phrase;
use crate::phrase::Phrase;
use crate::rule::Rule;
use crate::source::{At, Span};
use crate::tag::{MAX_LENGTH, Problem, SubtagProblem};

pub(crate) fn malformed_language_tag(at: Span, tag: &str, problem: Problem) -> Diagnostic {
    let why = tag_problem(tag, problem);
    let text = phrase!("`{tag}` is not a language tag: {why}", "`{tag}` 不是语言标签：{why}"; why);
    let diagnostic = Diagnostic::error(Rule::MalformedLanguageTag, at, text);
    if problem == Problem::Underscore {
        let right = tag.replace('_', "-");
        return diagnostic.help(phrase!("write `{right}`", "请写作 `{right}`"));
    }
    diagnostic.help(phrase!(
        "a tag is a language, and perhaps a script and a region: `zh`, `zh-Hant`, `pt-BR` (BCP 47)",
        "标签先写语言，后面还可以写文字和地区：`zh`、`zh-Hant`、`pt-BR`（BCP 47）"
    ))
}

fn tag_problem(tag: &str, problem: Problem) -> Phrase {
    match problem {
        Problem::Empty => phrase!("it is empty", "它是空的"),
        Problem::TooLong(length) => {
            let most = MAX_LENGTH;
            phrase!(
                "it has {length} characters, and at most {most} are possible here",
                "它有 {length} 个字符，最多只能有 {most} 个"
            )
        }
        Problem::Underscore => phrase!("subtags are joined by `-`", "各部分之间用 `-` 连接"),
        Problem::Character(at) => {
            let c = tag.get(at..).and_then(|rest| rest.chars().next()).unwrap_or_default().escape_debug();
            phrase!("`{c}` cannot be in a tag", "标签里不能有 `{c}`")
        }
        Problem::EmptySubtag => phrase!("there is nothing between two `-`", "两个 `-` 之间什么都没有"),
        Problem::Grandfathered => phrase!("it is of the scheme before BCP 47", "它属于 BCP 47 之前的旧体系"),
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
        SubtagProblem::OutOfPlace => phrase!("cannot stand here", "不能出现在这个位置"),
        SubtagProblem::RepeatedVariant => phrase!("stands there twice", "出现了两次"),
        SubtagProblem::RepeatedExtension => phrase!("opens the same extension twice", "重复开启了同一个扩展"),
        SubtagProblem::NothingAfter => phrase!("has nothing after it", "后面什么都没有"),
    }
}

pub(crate) fn repeated_language(at: Span, tag: &str, first: Span) -> Diagnostic {
    Diagnostic::error(
        Rule::RepeatedLanguage,
        at,
        phrase!("the language `{tag}` is listed twice", "语言 `{tag}` 列了两次"),
    )
    .note_at(first, phrase!("first listed here", "首次列在此处"))
}

pub(crate) fn no_languages(at: Span) -> Diagnostic {
    Diagnostic::error(Rule::NoLanguages, at, phrase!("a catalog has at least one language", "目录至少要有一种语言"))
}

pub(crate) fn too_many_languages(at: Span, count: usize, most: usize) -> Diagnostic {
    let text = phrase!(
        "a catalog has at most {most} languages, and these are {count}",
        "目录最多有 {most} 种语言，这里列了 {count} 种"
    );
    Diagnostic::error(Rule::TooManyLanguages, at, text)
}

pub(crate) fn unknown_language<'a>(key: At<&str>, known: impl IntoIterator<Item = &'a str>) -> Diagnostic {
    let tag = key.value;
    let known: Vec<&str> = known.into_iter().collect();
    let known = Phrase::quoted(&known);
    let text = phrase!("`{tag}` is not a language of this catalog", "`{tag}` 不是这个目录的语言");
    Diagnostic::error(Rule::UnknownLanguage, key.at, text)
        .help(phrase!("its languages: {known}", "目录的语言有：{known}"; known))
}

pub(crate) fn text_without_language<'a>(at: Span, key: &str, known: impl IntoIterator<Item = &'a str>) -> Diagnostic {
    let example: Vec<String> = known.into_iter().map(|tag| format!("{key}.{tag} = \"…\"")).collect();
    let example = Phrase::quoted(&example);
    let text = phrase!("`{key}` does not say which language it is in", "`{key}` 没有说明是哪种语言");
    Diagnostic::error(Rule::TextWithoutLanguage, at, text).help(phrase!("write {example}", "请写作 {example}"; example))
}

/// `entry` lacks its message in these languages; `all`: in all that the catalog has.
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
