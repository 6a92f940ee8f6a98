//! Warnings: what is allowed and yet looks wrong. Each has a level under `[lints]`.

use crate::lints::LintLevel;
use crate::messages;
use crate::mistake::{Level, Mistake, Mistakes};
use crate::model::{Catalog, Message};
use crate::template::Piece;

fn give(level: LintLevel, mut warning: Mistake, mistakes: &mut Mistakes) {
    warning.level = match level {
        LintLevel::Allow => return,
        LintLevel::Warn => Level::Warning,
        LintLevel::Deny => Level::Error,
    };
    mistakes.push(warning);
}

/// An entry says in every language what it means.
pub(super) fn undocumented(catalog: &Catalog, level: LintLevel, mistakes: &mut Mistakes) {
    for entry in &catalog.entries {
        let missing = (0..catalog.languages.len()).find(|language| entry.description.get(*language).is_none());
        if let Some(tag) = missing.and_then(|language| catalog.languages.get(language)) {
            give(level, messages::undocumented(&entry.name, &tag.value), mistakes);
        }
    }
}

/// A Chinese message holds Han characters, and no message equals that of another language.
pub(super) fn untranslated(catalog: &Catalog, level: LintLevel, mistakes: &mut Mistakes) {
    for entry in &catalog.entries {
        let default = entry.message.first().and_then(Option::as_ref);
        for (message, tag) in entry.message.iter().zip(&catalog.languages).skip(1) {
            let Some(message) = message else { continue };
            let chinese = tag.value == "zh" || tag.value.starts_with("zh-");
            let own = text(message);
            if chinese && has_letters(&own) && !own.chars().any(is_han) {
                give(level, messages::no_han_character(message.at, &tag.value), mistakes);
            } else if has_letters(&own) && default.is_some_and(|default| text(default) == own) {
                give(level, messages::untranslated(message.at, &tag.value), mistakes);
            }
        }
    }
}

/// A group, tag or envelope of the catalog is somebody's.
pub(super) fn unused(catalog: &Catalog, level: LintLevel, mistakes: &mut Mistakes) {
    for (index, group) in catalog.groups.iter().enumerate() {
        if catalog.entries.iter().all(|entry| entry.group != Some(index)) {
            give(level, messages::unused(&group.name, "group"), mistakes);
        }
    }
    for (index, tag) in catalog.tags.iter().enumerate() {
        if catalog.entries.iter().all(|entry| !entry.tags.contains(&index)) {
            give(level, messages::unused(&tag.name, "tag"), mistakes);
        }
    }
}

fn text(message: &Message) -> String {
    let pieces = message.templates().into_iter().flat_map(|template| &template.pieces);
    pieces.filter_map(|piece| if let Piece::Text(text) = piece { Some(text.as_str()) } else { None }).collect()
}

fn has_letters(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

/// The blocks of CJK ideographs in the first three planes.
fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}' | '〇')
}
