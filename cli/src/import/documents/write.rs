//! Writes the catalog.

use std::collections::BTreeMap;

use errbook_catalog::{Locale, Phrase};

use super::code::Code;
use super::notes;
use super::plan::{Entry, Plan};
use super::record::Purpose;
use crate::import::spelling::{capitalized, renamed_in_bodies, wire, words};
use crate::import::toml_text::{Lines, comment, key, string, text};

/// Returns the text of the catalog with a name. `head` are the comments at its beginning.
pub(super) fn write(plan: &Plan, name: &str, head: &[Phrase], locale: Locale) -> String {
    let mut out = String::new();
    for line in head {
        comment(line.get(locale), &mut out);
    }
    let languages: Vec<String> = plan.languages.iter().map(|language| string(language)).collect();
    out.push_str(&format!("\n[catalog]\nname      = {}\nlanguages = [{}]\n", string(name), languages.join(", ")));
    for group in &plan.groups {
        let remark = (!group.is_named).then(notes::name_of_group);
        let remark = remark.map(|remark| format!(" # {}", remark.get(locale))).unwrap_or_default();
        out.push_str(&format!("\n[groups.{}]{remark}\n", key(&group.name)));
        let mut lines = Lines::default();
        for (language, title) in group.titles.iter().filter(|(language, _)| plan.languages.contains(language)) {
            lines.add(&format!("title.{language}"), string(title), None);
        }
        lines.write(locale, &mut out);
    }
    tags(plan, locale, &mut out);
    statuses(plan, locale, &mut out);
    for entry in &plan.entries {
        self::entry(entry, &plan.languages, locale, &mut out);
    }
    out
}

fn tags(plan: &Plan, locale: Locale, out: &mut String) {
    let mut tags: Vec<&str> = plan.entries.iter().flat_map(|entry| &entry.record.tags).map(String::as_str).collect();
    tags.sort_unstable();
    tags.dedup();
    for tag in tags {
        out.push_str(&format!("\n[tags.{}]\n", key(tag)));
        let mut lines = Lines::default();
        if let Some(language) = plan.languages.first() {
            lines.add(&format!("title.{language}"), string(&capitalized(&words(tag))), None);
        }
        lines.write(locale, out);
    }
}

/// Declares the statuses that HTTP does not have, by the name of the class where an entry without a code is one.
fn statuses(plan: &Plan, locale: Locale, out: &mut String) {
    let mut found: BTreeMap<u16, Option<&str>> = BTreeMap::new();
    for entry in &plan.entries {
        for status in entry.statuses.iter().filter(|status| **status >= 600) {
            let class = entry.record.name.as_deref().filter(|_| entry.record.code.is_none());
            let name = found.entry(*status).or_default();
            *name = name.or(class);
        }
    }
    for (status, class) in found {
        out.push('\n');
        if class.is_none() {
            comment(notes::own_status().get(locale), out);
        }
        out.push_str(&format!("[statuses.{status}]\n"));
        if let Some(class) = class {
            out.push_str(&format!("name = {}\n", string(class)));
        }
    }
}

fn entry(entry: &Entry, languages: &[&'static str], locale: Locale, out: &mut String) {
    let record = &entry.record;
    out.push('\n');
    for note in &entry.notes {
        comment(note.get(locale), out);
    }
    out.push_str(&format!("[errors.{}]\n", key(&entry.name)));
    let mut lines = Lines::default();
    if let Some(group) = &entry.group {
        lines.add("group", string(group), None);
    }
    match &record.code {
        Some(Code::Text(code)) if *code == entry.name => {}
        Some(Code::Text(code)) => lines.add("code", string(code), None),
        Some(Code::Number(code)) => lines.add("code", code.to_string(), None),
        None => lines.add("code", "false".to_owned(), None),
    }
    if entry.shares_code {
        lines.add("shares_code", "true".to_owned(), None);
    }
    let statuses: Vec<String> = entry.statuses.iter().map(ToString::to_string).collect();
    let status = if statuses.len() == 1 { statuses.concat() } else { format!("[{}]", statuses.join(", ")) };
    lines.add("status", status, entry.status_note.clone());
    // An error is not below 400; an action can have any status.
    let successes = entry.statuses.iter().filter(|status| **status < 400).count();
    match successes {
        0 => {}
        all if all == entry.statuses.len() => lines.add("kind", string("success"), None),
        _ => lines.add("kind", string("action"), None),
    }
    for (language, message, note) in &entry.messages {
        lines.add(&format!("message.{language}"), string(message), note.clone());
    }
    for (purpose, name, is_list) in [
        (Purpose::Title, "title", false),
        (Purpose::Description, "description", false),
        (Purpose::Cause, "causes", true),
        (Purpose::Solution, "solutions", true),
        (Purpose::Note, "notes", true),
    ] {
        for own in record.texts.iter().filter(|own| own.purpose == purpose && languages.contains(&own.language)) {
            let value = text(&own.text);
            let value = if is_list { format!("[{value}]") } else { value };
            lines.add(&format!("{name}.{}", own.language), value, None);
        }
    }
    for (name, ty) in &entry.fields {
        let (value, remark) = match wire(name) {
            Some(wire) => (format!("{{ type = \"{ty}\", wire = {} }}", string(&wire)), Some(renamed_in_bodies())),
            None => (format!("\"{ty}\""), None),
        };
        lines.add(&format!("fields.{}", key(name)), value, remark);
    }
    if let Some(retryable) = record.retryable {
        lines.add("retryable", retryable.to_string(), None);
    }
    for (name, list) in [("tags", &record.tags), ("sources", &record.sources)] {
        if !list.is_empty() {
            let items: Vec<String> = list.iter().map(|item| string(item)).collect();
            lines.add(name, format!("[{}]", items.join(", ")), None);
        }
    }
    lines.write(locale, out);
}
