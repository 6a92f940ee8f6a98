//! Variants and the entries that they stand for.

use errbook_catalog::model::Entry;
use errbook_catalog::{Mistake, Reading, nearest};

use super::{help, hint, note};

/// A text about an entry, with the entry's place.
fn about(text: &str, entry: &Entry, reading: &Reading) -> String {
    note(text, &reading.sources, &format!("`{}` in the catalog", entry.name.value), entry.name.at)
}

pub(crate) fn variant_without_entry<'a>(
    variant: &str,
    known: impl IntoIterator<Item = &'a str>,
    reading: &Reading,
) -> String {
    let known: Vec<&str> = known.into_iter().collect();
    let text = format!("the catalog has no entry for the variant `{variant}`");
    if let Some(near) = nearest(variant, known.iter().copied()) {
        return help(&text, &format!("did you mean `{near}`?"));
    }
    let name = errbook_catalog::names::snake(variant);
    let elsewhere = reading.catalog.entries.iter().find(|entry| entry.name.value == name);
    match elsewhere.and_then(|entry| Some((entry, entry.variant.as_deref()?))) {
        Some((entry, own)) => about(&help(&text, &format!("`{name}` has the variant `{own}`")), entry, reading),
        None => help(
            &text,
            &format!("add `[errors.{name}]` to the catalog, or name an entry: `#[api_error(entry = \"…\")]`"),
        ),
    }
}

pub(crate) fn unknown_entry(name: &str, reading: &Reading) -> String {
    let entries = &reading.catalog.entries;
    let by_variant = entries.iter().find(|entry| entry.variant.as_deref() == Some(name));
    let known = entries.iter().map(|entry| entry.name.value.as_str());
    let advice = match by_variant {
        Some(entry) => format!("did you mean `{}`?", entry.name.value),
        None => hint(name, known, "entries"),
    };
    help(&format!("the catalog has no entry `{name}`"), &advice)
}

pub(crate) fn unknown_group(name: &str, reading: &Reading) -> String {
    let known = reading.catalog.groups.iter().map(|group| group.name.value.as_str());
    help(&format!("the catalog has no group `{name}`"), &hint(name, known, "groups"))
}

pub(crate) fn repeated_group(name: &str) -> String {
    format!("the group `{name}` is there twice")
}

pub(crate) fn unknown_envelope(name: &str, reading: &Reading) -> String {
    let known = reading.catalog.envelopes.iter().map(|envelope| envelope.name.value.as_str());
    help(&format!("the catalog has no envelope `{name}`"), &hint(name, known, "envelopes"))
}

/// `others`: how many further entries it does not fit for the same reason.
pub(crate) fn envelope_does_not_fit(mistake: &Mistake, entry: &Entry, others: usize, reading: &Reading) -> String {
    let others = match others {
        0 => String::new(),
        count => format!(" and {count} more"),
    };
    let text = format!("this envelope does not fit `{}`{others}: {}", entry.name.value, mistake.text);
    let text = mistake.help.as_ref().map_or(text.clone(), |advice| help(&text, advice));
    match mistake.span {
        Some(at) => note(&text, &reading.sources, "in the catalog", at),
        None => text,
    }
}

pub(crate) fn entry_of_another_group(entry: &Entry, reading: &Reading) -> String {
    let name = &entry.name.value;
    let group = entry.group.and_then(|index| reading.catalog.groups.get(index));
    let text = match group {
        Some(group) => {
            let group = &group.name.value;
            let text = format!("`{name}` is of the group `{group}`, which this enum is not for");
            help(&text, &format!("add `\"{group}\"` to the list `group = […]`"))
        }
        None => format!("`{name}` is of no group, and this enum is for some groups only"),
    };
    about(&text, entry, reading)
}

pub(crate) fn wrong_status(written: &str, entry: &Entry, reading: &Reading) -> String {
    let known: Vec<String> = entry.statuses.iter().map(|status| status.value.to_string()).collect();
    let text =
        format!("`{}` never has the status {written}; the catalog gives it {}", entry.name.value, known.join(" or "));
    about(&text, entry, reading)
}

pub(crate) fn missing_variants(entries: &[&Entry]) -> String {
    let mut text = match entries.len() {
        1 => "an entry has no variant; add:\n".to_owned(),
        count => format!("{count} entries have no variant; add:\n"),
    };
    for entry in entries {
        text.push_str(&format!("\n    {},", variant_source(entry)));
    }
    text
}

/// A variant of an entry, as a user would write it.
fn variant_source(entry: &Entry) -> String {
    let variant = entry.variant.as_deref().unwrap_or("?");
    let fields: Vec<String> = entry.fields.iter().map(super::field_source).collect();
    if fields.is_empty() { variant.to_owned() } else { format!("{variant} {{ {} }}", fields.join(", ")) }
}

/// A variant of the user's has the name of one that is added.
pub(crate) fn variant_in_the_way(variant: &str, added: &Entry, reading: &Reading) -> String {
    let text = format!("`{variant}` is the name of the variant that is added for `{}`", added.name.value);
    about(&help(&text, "give this variant another name"), added, reading)
}

// Transparent variants.

pub(crate) fn transparent_shape(count: usize) -> String {
    let has = match count {
        0 => "this one holds nothing".to_owned(),
        count => format!("this one has {count} fields"),
    };
    format!("a transparent variant holds one field, the error that it stands for; {has}")
}

pub(crate) fn transparent_has_no(option: &str) -> String {
    format!("a transparent variant is the error that it holds, and has no `{option}` of its own")
}
