//! Writes the catalog.

use errbook_catalog::{Locale, Phrase};

use super::names;
use super::notes;
use super::plan::{Entry, Plan, is_text_of_another};
use super::types::{Type, Variant};

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
        let title = if language == "zh" { group.clone() } else { capitalized(&names::words(group)) };
        let mut lines = Lines::default();
        lines.add(&format!("title.{language}"), string(&title), None);
        lines.description(&ty.ty.docs, language);
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
    lines.description(docs, language);
    for (name, ty, field) in entry.sent(variant) {
        let mut remarks = Vec::new();
        if is_text_of_another(field) {
            remarks.push(notes::as_text(&field.written));
        }
        remarks.extend(ty.feature.map(notes::needs_feature));
        let wire = names::wire(name);
        if wire.is_some() {
            remarks.push(notes::renamed_in_bodies());
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

/// The keys of a table with their values and remarks.
#[derive(Default)]
struct Lines {
    lines: Vec<(String, String, Option<Phrase>)>,
}

impl Lines {
    fn add(&mut self, key: &str, value: String, remark: Option<Phrase>) {
        self.lines.push((key.to_owned(), value, remark));
    }

    fn description(&mut self, docs: &str, language: &str) {
        let value = match docs {
            "" => return,
            docs if docs.contains('\n') => {
                let lines: Vec<String> = docs.lines().map(escaped).collect();
                format!("\"\"\"\n{}\"\"\"", lines.join("\n"))
            }
            docs => string(docs),
        };
        self.add(&format!("description.{language}"), value, None);
    }

    /// Writes the lines, with the values in one column.
    fn write(&self, locale: Locale, out: &mut String) {
        let width = self.lines.iter().map(|(key, ..)| key.chars().count()).max().unwrap_or(0);
        for (key, value, remark) in &self.lines {
            let remark = remark.as_ref().map(|remark| format!(" # {}", one_line(remark.get(locale))));
            out.push_str(&format!("{key:width$} = {value}{}\n", remark.unwrap_or_default()));
        }
    }
}

fn joined(remarks: &[Phrase]) -> Option<Phrase> {
    let text = |locale: Locale, between: &str| {
        remarks.iter().map(|remark| remark.get(locale)).collect::<Vec<_>>().join(between)
    };
    (!remarks.is_empty()).then(|| Phrase { en: text(Locale::En, "; "), zh: text(Locale::Zh, "；") })
}

fn comment(text: &str, out: &mut String) {
    match text {
        "" => out.push_str("#\n"),
        text => out.push_str(&format!("# {}\n", one_line(text))),
    }
}

/// Returns a text that ends no comment and has no character that TOML forbids there.
fn one_line(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}

/// Returns a key, in quotes if it needs them.
fn key(name: &str) -> String {
    let is_bare = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-');
    if !name.is_empty() && name.chars().all(is_bare) { name.to_owned() } else { string(name) }
}

/// Returns a basic string of TOML.
fn string(text: &str) -> String {
    format!("\"{}\"", escaped(text))
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            letter if letter.is_control() => out.push_str(&format!("\\u{:04X}", u32::from(letter))),
            letter => out.push(letter),
        }
    }
    out
}

fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
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
