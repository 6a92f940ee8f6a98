//! Messages about variants and the entries that they represent.

use errbook_catalog::model::{Definition, Entry};
use errbook_catalog::{Diagnostic, Phrase, Reading, nearest, phrase};

use super::fields::field_source;
use super::shared::{guess, help, hint, note, note_of};
use crate::declared::Declared;
use crate::subject::Subject;

/// Appends the place of an entry or a violation to a text about it.
fn about(text: Phrase, entry: &Definition, reading: &Reading) -> Phrase {
    note_of(text, &reading.sources, &entry.name.value, entry.name.at)
}

pub(crate) fn variant_without_entry<'a>(
    variant: &str,
    known: impl IntoIterator<Item = &'a str>,
    subject: Subject,
    reading: &Reading,
) -> Phrase {
    let (noun, table, attribute) = (subject.noun(), subject.table(), subject.attribute());
    let text = phrase!(
        "the catalog has no {noun} for the variant `{variant}`",
        "错误目录中没有变体 `{variant}` 对应的{noun}";
        noun
    );
    if let Some(near) = nearest(variant, known) {
        return help(text, guess(near));
    }
    let name = errbook_catalog::names::snake(variant);
    let mut all = Declared::all(&reading.catalog, subject).map(Declared::definition);
    let elsewhere = all.find(|entry| entry.name.value == name);
    match elsewhere.and_then(|entry| Some((entry, entry.variant.as_deref()?))) {
        Some((entry, own)) => {
            let advice = phrase!("the variant of `{name}` is named `{own}`", "`{name}` 对应的变体名是 `{own}`");
            about(help(text, advice), entry, reading)
        }
        None => {
            let article = if subject == Subject::Entries { "an" } else { "a" };
            let advice = phrase!(
                "add `[{table}.{name}]` to the catalog, or name {article} {noun}: `#[{attribute}(entry = \"…\")]`",
                "请在错误目录中添加 `[{table}.{name}]`，或指定一个{noun}：`#[{attribute}(entry = \"…\")]`";
                noun
            );
            help(text, advice)
        }
    }
}

pub(crate) fn unknown_entry(name: &str, reading: &Reading) -> Phrase {
    let entries = &reading.catalog.entries;
    let by_variant = entries.iter().find(|entry| entry.variant.as_deref() == Some(name));
    let known = entries.iter().map(|entry| entry.name.value.as_str());
    let advice = match by_variant {
        Some(entry) => guess(&entry.name.value),
        None => hint(name, known, phrase!("the catalog has no entries yet", "错误目录中还没有条目")),
    };
    help(phrase!("unknown entry `{name}`", "未知的条目 `{name}`"), advice)
}

pub(crate) fn unknown_group(name: &str, reading: &Reading) -> Phrase {
    let known = reading.catalog.groups.iter().map(|group| group.name.value.as_str());
    let advice = hint(name, known, phrase!("the catalog has no groups", "错误目录中没有分组"));
    help(phrase!("unknown group `{name}`", "未知的分组 `{name}`"), advice)
}

pub(crate) fn repeated_group(name: &str) -> Phrase {
    phrase!("group `{name}` is listed twice", "分组 `{name}` 重复列出")
}

pub(crate) fn unknown_envelope(name: &str, reading: &Reading) -> Phrase {
    let known = reading.catalog.envelopes.iter().map(|envelope| envelope.name.value.as_str());
    let advice = hint(name, known, phrase!("the catalog has no envelopes", "错误目录中没有响应体模板"));
    help(phrase!("unknown envelope `{name}`", "未知的响应体模板 `{name}`"), advice)
}

/// `others` is how many further entries do not fit for the same reason.
pub(crate) fn envelope_does_not_fit(
    diagnostic: &Diagnostic,
    entry: &Entry,
    others: usize,
    reading: &Reading,
) -> Phrase {
    let (name, why) = (&entry.name.value, &diagnostic.text);
    let text = match others {
        0 => phrase!(
            "this envelope does not fit `{name}`: {why}",
            "这个响应体模板不适用于 `{name}`：{why}";
            why
        ),
        count => phrase!(
            "this envelope does not fit `{name}` and {count} more: {why}",
            "这个响应体模板不适用于 `{name}` 和另外 {count} 个条目：{why}";
            why
        ),
    };
    let text = match diagnostic.help.clone() {
        Some(advice) => help(text, advice),
        None => text,
    };
    match diagnostic.span {
        Some(at) => note(text, &reading.sources, phrase!("in the catalog", "错误目录中的位置"), at),
        None => text,
    }
}

/// A variant without `entry` has the name of an entry or a violation that its type does not include. `by_groups` is whether
/// the type is limited to groups.
pub(crate) fn outside_of_scope(entry: &Definition, subject: Subject, by_groups: bool, reading: &Reading) -> Phrase {
    let (name, attribute) = (&entry.name.value, subject.attribute());
    let group = entry.group.and_then(|index| reading.catalog.groups.get(index));
    let text = match group {
        _ if !by_groups => phrase!("`{name}` is not in `only`", "`{name}` 不在 `only` 中"),
        Some(group) => {
            let group = &group.name.value;
            phrase!(
                "`{name}` is in the group `{group}`, which this enum does not include",
                "`{name}` 属于分组 `{group}`，而这个枚举不包含该分组"
            )
        }
        None => phrase!(
            "`{name}` is in no group, and this enum is limited to certain groups",
            "`{name}` 不属于任何分组，而这个枚举只包含指定的分组"
        ),
    };
    let noun = subject.noun();
    let advice = phrase!(
        "to use this one {noun}, name it on the variant: `#[{attribute}(entry = \"{name}\")]`",
        "如果只用这一个{noun}，请在变体上写明：`#[{attribute}(entry = \"{name}\")]`";
        noun
    );
    about(help(text, advice), entry, reading)
}

pub(crate) fn wrong_status(written: &str, entry: &Entry, reading: &Reading) -> Phrase {
    let name = &entry.name.value;
    let known: Vec<String> = entry.statuses.iter().map(|status| status.value.to_string()).collect();
    let known = Phrase { en: known.join(" or "), zh: known.join(" 或 ") };
    let text = phrase!(
        "`{name}` does not have the status {written}; the catalog declares {known}",
        "`{name}` 没有状态码 {written}；错误目录中声明的是 {known}";
        known
    );
    about(text, entry, reading)
}

pub(crate) fn missing_variants(entries: &[Declared<'_>], subject: Subject) -> Phrase {
    let sources: String = entries.iter().map(|entry| format!("\n    {},", variant_source(*entry))).collect();
    let (noun, nouns) = (subject.noun(), subject.nouns());
    match entries.len() {
        1 => phrase!(
            "one {noun} has no variant; add:\n{sources}",
            "有 1 个{noun}没有对应的变体，请添加：\n{sources}";
            noun
        ),
        count => phrase!(
            "{count} {nouns} have no variant; add:\n{sources}",
            "有 {count} 个{nouns}没有对应的变体，请添加：\n{sources}";
            nouns
        ),
    }
}

/// Returns the variant of an entry or a violation as a user would write it.
fn variant_source(entry: Declared<'_>) -> String {
    let variant = entry.variant.as_deref().unwrap_or("?");
    let violations = entry.holds_violations().then(|| "violations: errbook::Violations<InputViolation>".to_owned());
    let fields: Vec<String> = entry.fields.iter().map(field_source).chain(violations).collect();
    if fields.is_empty() { variant.to_owned() } else { format!("{variant} {{ {} }}", fields.join(", ")) }
}

/// A variant of the user's has the name of one that would be added.
pub(crate) fn variant_in_the_way(variant: &str, added: &Definition, reading: &Reading) -> Phrase {
    let name = &added.name.value;
    let text = phrase!(
        "`{variant}` is also the name of the variant that is added for `{name}`",
        "`{variant}` 与为 `{name}` 添加的变体重名"
    );
    about(help(text, phrase!("rename this variant", "请给这个变体改名")), added, reading)
}
