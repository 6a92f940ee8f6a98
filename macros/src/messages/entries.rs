//! Variants and the entries that they stand for.

use errbook_catalog::model::Entry;
use errbook_catalog::{Diagnostic, Phrase, Reading, nearest, phrase};

use super::{guess, help, hint, note, note_of};

/// A text about an entry, with the entry's place.
fn about(text: Phrase, entry: &Entry, reading: &Reading) -> Phrase {
    note_of(text, &reading.sources, &entry.name.value, entry.name.at)
}

pub(crate) fn variant_without_entry<'a>(
    variant: &str,
    known: impl IntoIterator<Item = &'a str>,
    reading: &Reading,
) -> Phrase {
    let text = phrase!("the catalog has no entry for the variant `{variant}`", "目录里没有变体 `{variant}` 对应的条目");
    if let Some(near) = nearest(variant, known) {
        return help(text, guess(near));
    }
    let name = errbook_catalog::names::snake(variant);
    let elsewhere = reading.catalog.entries.iter().find(|entry| entry.name.value == name);
    match elsewhere.and_then(|entry| Some((entry, entry.variant.as_deref()?))) {
        Some((entry, own)) => {
            let advice = phrase!("`{name}` has the variant `{own}`", "`{name}` 的变体名是 `{own}`");
            about(help(text, advice), entry, reading)
        }
        None => {
            let advice = phrase!(
                "add `[errors.{name}]` to the catalog, or name an entry: `#[api_error(entry = \"…\")]`",
                "请在目录里添加 `[errors.{name}]`，或者指明条目：`#[api_error(entry = \"…\")]`"
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
        None => hint(name, known, phrase!("there are no entries", "目录里还没有条目")),
    };
    help(phrase!("the catalog has no entry `{name}`", "目录里没有条目 `{name}`"), advice)
}

pub(crate) fn unknown_group(name: &str, reading: &Reading) -> Phrase {
    let known = reading.catalog.groups.iter().map(|group| group.name.value.as_str());
    let advice = hint(name, known, phrase!("there are no groups", "目录里还没有分组"));
    help(phrase!("the catalog has no group `{name}`", "目录里没有分组 `{name}`"), advice)
}

pub(crate) fn repeated_group(name: &str) -> Phrase {
    phrase!("the group `{name}` is listed twice", "分组 `{name}` 列了两次")
}

pub(crate) fn unknown_envelope(name: &str, reading: &Reading) -> Phrase {
    let known = reading.catalog.envelopes.iter().map(|envelope| envelope.name.value.as_str());
    let advice = hint(name, known, phrase!("there are no envelopes", "目录里还没有响应体模板"));
    help(phrase!("the catalog has no envelope `{name}`", "目录里没有响应体模板 `{name}`"), advice)
}

/// `others`: how many further entries it does not fit for the same reason.
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
            "这个响应体模板不适合 `{name}`：{why}";
            why
        ),
        count => phrase!(
            "this envelope does not fit `{name}` and {count} more: {why}",
            "这个响应体模板不适合 `{name}` 和另外 {count} 个条目：{why}";
            why
        ),
    };
    let text = match diagnostic.help.clone() {
        Some(advice) => help(text, advice),
        None => text,
    };
    match diagnostic.span {
        Some(at) => note(text, &reading.sources, phrase!("in the catalog", "在目录中"), at),
        None => text,
    }
}

pub(crate) fn entry_of_another_group(entry: &Entry, reading: &Reading) -> Phrase {
    let name = &entry.name.value;
    let group = entry.group.and_then(|index| reading.catalog.groups.get(index));
    let text = match group {
        Some(group) => {
            let group = &group.name.value;
            help(
                phrase!(
                    "`{name}` is of the group `{group}`, which this enum is not for",
                    "`{name}` 属于分组 `{group}`，而这个枚举不包括该分组"
                ),
                phrase!("add `\"{group}\"` to the list `group = […]`", "请在 `group = […]` 里加上 `\"{group}\"`"),
            )
        }
        None => phrase!(
            "`{name}` is of no group, and this enum is for some groups only",
            "`{name}` 不属于任何分组，而这个枚举只包括某些分组"
        ),
    };
    about(text, entry, reading)
}

pub(crate) fn wrong_status(written: &str, entry: &Entry, reading: &Reading) -> Phrase {
    let name = &entry.name.value;
    let known: Vec<String> = entry.statuses.iter().map(|status| status.value.to_string()).collect();
    let known = Phrase { en: known.join(" or "), zh: known.join(" 或 ") };
    let text = phrase!(
        "`{name}` never has the status {written}; the catalog gives it {known}",
        "`{name}` 没有状态码 {written}，目录给它的是 {known}";
        known
    );
    about(text, entry, reading)
}

pub(crate) fn missing_variants(entries: &[&Entry]) -> Phrase {
    let sources: String = entries.iter().map(|entry| format!("\n    {},", variant_source(entry))).collect();
    match entries.len() {
        1 => phrase!("an entry has no variant; add:\n{sources}", "有一个条目没有变体，请添加：\n{sources}"),
        count => phrase!(
            "{count} entries have no variant; add:\n{sources}",
            "有 {count} 个条目没有变体，请添加：\n{sources}"
        ),
    }
}

/// A variant of an entry, as a user would write it.
fn variant_source(entry: &Entry) -> String {
    let variant = entry.variant.as_deref().unwrap_or("?");
    let fields: Vec<String> = entry.fields.iter().map(super::field_source).collect();
    if fields.is_empty() { variant.to_owned() } else { format!("{variant} {{ {} }}", fields.join(", ")) }
}

/// A variant of the user's has the name of one that is added.
pub(crate) fn variant_in_the_way(variant: &str, added: &Entry, reading: &Reading) -> Phrase {
    let name = &added.name.value;
    let text = phrase!(
        "`{variant}` is the name of the variant that is added for `{name}`",
        "`{variant}` 是要为 `{name}` 添加的变体名"
    );
    about(help(text, phrase!("give this variant another name", "请给这个变体换一个名字")), added, reading)
}

// Transparent variants.

pub(crate) fn transparent_shape(count: usize) -> Phrase {
    let has = match count {
        0 => phrase!("this one holds nothing", "这个变体没有字段"),
        count => phrase!("this one has {count} fields", "这个变体有 {count} 个字段"),
    };
    phrase!(
        "a transparent variant holds one field, the error that it stands for; {has}",
        "带 `transparent` 的变体只有一个字段，就是它所代表的错误；{has}";
        has
    )
}

pub(crate) fn transparent_has_no(option: &str) -> Phrase {
    phrase!(
        "a transparent variant is the error that it holds, and has no `{option}` of its own",
        "带 `transparent` 的变体就是它所包含的错误，没有自己的 `{option}`"
    )
}
