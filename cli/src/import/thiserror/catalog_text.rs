//! Writes the catalog.

use errbook_catalog::Locale;

use super::notes;
use super::plan::{Entry, Plan, is_text_of_another};
use super::types::{Type, Variant};
use crate::import::spelling::{capitalized, renamed_in_bodies, wire, words};
use crate::import::toml_text::{self, Lines, comment, joined, key, string};

/// Returns the text of the catalog. `source` is the name of the Rust file, `name` that of the catalog.
pub(super) fn write(plan: &Plan<'_>, name: &str, source: &str, locale: Locale) -> String {
    let language = language(plan);
    let other = if language == "zh" { "`\"en\"`" } else { "`\"zh\"`" };
    let mut out = String::new();
    for line in notes::head(source, other) {
        comment(line.get(locale), &mut out);
    }
    out.push_str(&format!("\n[catalog]\nname      = {}\nlanguages = [\"{language}\"]\n", string(name)));
    for ty in &plan.types {
        let Some(group) = &ty.group else { continue };
        out.push_str(&format!("\n[groups.{}]\n", key(group)));
        let title = if language == "zh" { group.clone() } else { capitalized(&words(group)) };
        let mut lines = Lines::default();
        lines.add(&format!("title.{language}"), string(&title), None);
        describe(&mut lines, &ty.ty.docs, language);
        lines.write(locale, &mut out);
    }
    for (entry, group, variant, ty) in plan.entries() {
        self::entry(entry, group, variant, ty, language, locale, &mut out);
    }
    out
}

#[allow(clippy::too_many_arguments, reason = "the parts of one entry")]
fn entry(
    entry: &Entry,
    group: Option<&str>,
    variant: &Variant,
    ty: &Type,
    language: &str,
    locale: Locale,
    out: &mut String,
) {
    out.push('\n');
    for note in &entry.notes {
        comment(note.get(locale), out);
    }
    out.push_str(&format!("[errors.{}]\n", key(&entry.name.name)));
    let mut lines = Lines::default();
    if let Some(group) = group {
        lines.add("group", string(group), None);
    }
    if entry.names_variant() {
        lines.add("variant", string(&variant.name), None);
    }
    let why = if entry.is_guessed { notes::guessed() } else { notes::unknown_status() };
    lines.add("status", entry.status.to_string(), Some(why));
    lines.add(&format!("message.{language}"), string(&entry.message(language)), None);
    let docs = if variant.docs.is_empty() && !ty.is_enum { &ty.docs } else { &variant.docs };
    describe(&mut lines, docs, language);
    for (name, ty, field) in entry.sent(variant) {
        let mut remarks = Vec::new();
        if is_text_of_another(field) {
            remarks.push(notes::as_text(&field.written));
        }
        remarks.extend(ty.feature.map(notes::needs_feature));
        let wire = wire(name);
        if wire.is_some() {
            remarks.push(renamed_in_bodies());
        }
        let mut parts = vec![format!("type = \"{}\"", ty.name)];
        parts.extend(wire.map(|wire| format!("wire = {}", string(&wire))));
        parts.extend(ty.list.then(|| "list = true".to_owned()));
        parts.extend(ty.optional.then(|| "optional = true".to_owned()));
        let value = match parts.as_slice() {
            [_] => format!("\"{}\"", ty.name),
            parts => format!("{{ {} }}", parts.join(", ")),
        };
        lines.add(&format!("fields.{}", key(name)), value, joined(&remarks));
    }
    lines.write(locale, out);
}

/// Adds the documentation of a type or a variant.
fn describe(lines: &mut Lines, docs: &str, language: &str) {
    if !docs.is_empty() {
        lines.add(&format!("description.{language}"), toml_text::text(docs), None);
    }
}

/// Returns the language of the messages by their letters: Japanese with kana, Chinese with Han characters, else English.
fn language(plan: &Plan<'_>) -> &'static str {
    let messages = || plan.entries().flat_map(|(entry, ..)| entry.texts.message.chars());
    match () {
        () if messages().any(|letter| matches!(letter, '\u{3041}'..='\u{30ff}')) => "ja",
        () if messages().any(|letter| matches!(letter, '\u{4e00}'..='\u{9fff}')) => "zh",
        () => "en",
    }
}
