//! Lints: what is valid but likely a mistake.

use std::collections::{BTreeSet, HashSet};

use errbook_format::status::FIRST_ERROR;
use errbook_format::tag::is_chinese;

use super::envelopes::{field_names, unknown_fields};
use super::held::held_by;
use super::items;
use super::namespace::definitions;
use super::templates::values;
use crate::diagnostic::{Diagnostic, Diagnostics, Level};
use crate::envelope::ValueSource;
use crate::lint::LintLevel;
use crate::lints::Lints;
use crate::messages;
use crate::model::{Catalog, FormatRef, Message, Style};
use crate::rule::Rule;
use crate::source::Span;
use crate::template::Piece;

/// Adds a lint's diagnostic at the level that the catalog chose for the lint.
pub(super) fn give(lints: &Lints, mut warning: Diagnostic, diagnostics: &mut Diagnostics) {
    let Rule::Lint(lint) = warning.rule else { return };
    warning.level = match lints.level(lint) {
        LintLevel::Allow => return,
        LintLevel::Warn => Level::Warning,
        LintLevel::Deny => Level::Error,
    };
    diagnostics.push(warning);
}

/// An entry or violation has a description in every language.
pub(super) fn undocumented(catalog: &Catalog, lints: &Lints, diagnostics: &mut Diagnostics) {
    for definition in definitions(catalog) {
        let missing = (0..catalog.languages.len()).find(|language| definition.description.get(*language).is_none());
        if let Some(tag) = missing.and_then(|language| catalog.languages.get(language)) {
            give(lints, messages::undocumented(&definition.name, &tag.value), diagnostics);
        }
    }
}

/// A Chinese message has Han characters, also in the default language, which no message equals.
pub(super) fn untranslated(catalog: &Catalog, lints: &Lints, diagnostics: &mut Diagnostics) {
    let is_chinese: Vec<bool> = catalog.languages.iter().map(|tag| is_chinese(&tag.value)).collect();
    for definition in definitions(catalog) {
        let mut default = None;
        for (language, (message, tag)) in definition.message.iter().zip(&catalog.languages).enumerate() {
            let Some(message) = message else { continue };
            if !texts(message).any(|text| text.chars().any(char::is_alphabetic)) {
                continue;
            }
            if is_chinese.get(language) == Some(&true) && !texts(message).any(|text| text.chars().any(is_han)) {
                give(lints, messages::no_han_character(message.at, &tag.value), diagnostics);
            } else if language == 0 {
                // Of two that are equal, one in Chinese without Chinese characters is the one to translate.
                default = Some(message);
            } else if default.is_some_and(|default| same(default, message)) {
                give(lints, messages::untranslated(message.at, &tag.value), diagnostics);
            }
        }
    }
}

/// Every group, tag and violation is used, fallback entries are those of errors, and a field that an envelope may show is declared by an
/// entry.
///
/// `alternatives = false` has alternatives to refuse.
///
/// Envelopes are not checked, as Rust code may name one. Nothing is reported if an entry or a violation is incomplete: it may be
/// the one that uses what seems to be unused.
pub(super) fn unused(catalog: &Catalog, lints: &Lints, diagnostics: &mut Diagnostics) {
    if definitions(catalog).any(|definition| !definition.sound) {
        return;
    }
    let groups = used(catalog.groups.len(), definitions(catalog).filter_map(|definition| definition.group));
    for (group, _) in catalog.groups.iter().zip(groups).filter(|(_, used)| !used) {
        give(lints, messages::unused_group(&group.name), diagnostics);
    }
    let tags = used(catalog.tags.len(), definitions(catalog).flat_map(|definition| &definition.tags).copied());
    for (tag, _) in catalog.tags.iter().zip(tags).filter(|(_, used)| !used) {
        give(lints, messages::unused_tag(&tag.name), diagnostics);
    }
    if !catalog.violations.is_empty() {
        let held = used(catalog.violations.len(), held_by(catalog, catalog.entries.iter()).map(|(index, _)| index));
        for (violation, _) in catalog.violations.iter().zip(held).filter(|(_, held)| !held) {
            give(lints, messages::unused_violation(&violation.name), diagnostics);
        }
    }
    for class in catalog.statuses.iter().filter(|class| class.status.value < FIRST_ERROR) {
        if let Some(written) = &class.error {
            give(lints, messages::unused_fallback(written, class.status.value), diagnostics);
        }
    }
    if !catalog.lists_alternatives {
        // Entries share the key of their group.
        let places: BTreeSet<Span> =
            catalog.entries.iter().filter_map(|entry| Some(entry.keeps_envelope.as_ref()?.at)).collect();
        for at in places {
            give(lints, messages::no_alternatives_to_refuse(at), diagnostics);
        }
    }
    unused_texts_and_formats(catalog, lints, diagnostics);
    let fields = field_names(catalog);
    for (value, name) in unknown_fields(catalog, &fields).filter(|(value, _)| value.optional) {
        give(lints, messages::never_shown(value, name, &fields), diagnostics);
    }
    let fields = items::field_names(catalog);
    for (value, name) in items::unknown_fields(catalog, &fields).filter(|(value, _)| value.optional) {
        give(lints, messages::unknown_field_of_violations(value, name, &fields), diagnostics);
    }
}

/// Every text and every format is used by an envelope, a field or a message.
fn unused_texts_and_formats(catalog: &Catalog, lints: &Lints, diagnostics: &mut Diagnostics) {
    let is_whole = catalog.envelopes.iter().all(|envelope| envelope.sound);
    if !is_whole || catalog.texts.is_empty() && catalog.formats.own.is_empty() {
        return;
    }
    let (mut texts, mut formats) = (HashSet::new(), HashSet::new());
    for (value, _) in catalog.envelopes.iter().flat_map(values) {
        if let ValueSource::Text(index) = value.source {
            texts.insert(index);
        }
        formats.extend(value.format);
    }
    for (index, text) in catalog.texts.iter().enumerate() {
        if !texts.contains(&index) {
            give(lints, messages::unused_text(&text.name), diagnostics);
        }
    }
    formats.extend(definitions(catalog).flat_map(|definition| &definition.fields).filter_map(|field| field.format));
    let messages = definitions(catalog).flat_map(|definition| definition.message.iter().enumerate());
    let messages = messages.filter_map(|(language, message)| Some((language, message.as_ref()?)));
    let styles: HashSet<(usize, &Style)> =
        messages.flat_map(|(language, message)| message.styles().map(move |style| (language, style))).collect();
    for (index, format) in catalog.formats.own.iter().enumerate() {
        let mut own = format.styles.iter().enumerate();
        // Of a format that could not be read, an error is reported.
        let is_used = |(language, style): (usize, &Option<Style>)| {
            style.as_ref().is_none_or(|style| styles.contains(&(language, style)))
        };
        let is_broken = format.kind.is_none();
        if !is_broken && !formats.contains(&FormatRef::Own(index)) && !own.any(is_used) {
            give(lints, messages::unused_format(&format.name), diagnostics);
        }
    }
}

/// Returns which of `count` indices occur in `named`.
fn used(count: usize, named: impl Iterator<Item = usize>) -> Vec<bool> {
    let mut used = vec![false; count];
    for index in named {
        if let Some(used) = used.get_mut(index) {
            *used = true;
        }
    }
    used
}

/// Returns the texts of a message between its placeholders.
fn texts(message: &Message) -> impl Iterator<Item = &str> {
    let pieces = message.templates().into_iter().flat_map(|template| &template.pieces);
    pieces.filter_map(|piece| if let Piece::Text(text) = piece { Some(text.as_str()) } else { None })
}

/// Returns whether two messages have the same text between their placeholders.
fn same(one: &Message, other: &Message) -> bool {
    match (one.as_text(), other.as_text()) {
        (Some(one), Some(other)) => one == other,
        _ => texts(one).collect::<String>() == texts(other).collect::<String>(),
    }
}

/// Returns whether a character is in a block of CJK ideographs of the first four planes.
fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}' | '〇')
}
