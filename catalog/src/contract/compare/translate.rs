//! An earlier version in the names of a later one: what was renamed and is the same on the wire.

use std::collections::BTreeMap;

use super::envelopes::Envelopes;
use super::shown::is_shown_by_name;
use crate::contract::block::Heading;
use crate::contract::blocks::{Block, Blocks};
use crate::contract::line::{read_word, split, words, write_word};

/// What has another name in the later version.
pub(super) struct Names<'a, 't> {
    pub(super) renamed: &'a BTreeMap<Heading, &'t Heading>,
    pub(super) envelopes: &'a Envelopes,
    pub(super) old: &'a Blocks<'t>,
    pub(super) new: &'a Blocks<'t>,
}

impl Names<'_, '_> {
    /// Returns the heading in the later version.
    pub(super) fn of(&self, heading: &Heading) -> Heading {
        self.renamed(heading).unwrap_or_else(|| heading.clone())
    }

    /// Returns the heading in the later version if it is another one.
    pub(super) fn renamed(&self, heading: &Heading) -> Option<Heading> {
        match heading {
            Heading::Envelope(name) => Some(Heading::Envelope(self.envelopes.renamed(name)?.to_owned())),
            other => self.renamed.get(other).map(|now| (*now).clone()),
        }
    }

    /// Returns a word of a fact that names an envelope, an entry or a violation.
    fn word(&self, word: &str, heading: fn(String) -> Heading) -> String {
        let Some(name) = read_word(word) else { return word.to_owned() };
        let mut written = String::new();
        write_word(self.of(&heading(name)).name().unwrap_or_default(), &mut written);
        written
    }
}

/// Returns the lines of a block with the names of the later version, and the fields that were renamed: each has the same name in
/// bodies as one that the catalog did not have.
pub(super) fn translated(
    before: &Block<'_>,
    after: &Block<'_>,
    names: &Names<'_, '_>,
) -> (Vec<String>, Vec<(String, String)>) {
    let mut fields = renamed_fields(before, after);
    // Where a template names a field, it is not the same under another name.
    fields.retain(|was, is| !is_shown_by_name(was, names.old) && !is_shown_by_name(is, names.new));
    let line = |(key, value): (&&str, &Option<&str>)| {
        let mut parts: Vec<String> = words(key).map(str::to_owned).collect();
        let mut value = value.map(str::to_owned);
        match parts.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
            ["envelope"] | ["default_envelope"] => {
                value = value.map(|name| names.word(&name, Heading::Envelope));
            }
            ["fallback", _] => value = value.map(|name| names.word(&name, Heading::Entry)),
            ["alternative", name] => parts = vec!["alternative".to_owned(), names.word(name, Heading::Envelope)],
            ["violation", name] => parts = vec!["violation".to_owned(), names.word(name, Heading::Violation)],
            ["field", name, rest @ ..] => {
                if let Some(now) = fields.get(*name) {
                    // The name in bodies is the same, however it is written.
                    let kept = match rest {
                        ["wire"] => after.get(format!("field {now} wire").as_str()).copied().flatten(),
                        _ => value.as_deref(),
                    };
                    if matches!(rest, ["wire"]) && kept.is_none() {
                        return None;
                    }
                    value = kept.map(str::to_owned);
                    parts = ["field", now].into_iter().chain(rest.iter().copied()).map(str::to_owned).collect();
                }
            }
            ["header", _] | ["message" | "wording", _] => {
                value = value.map(|text| with_fields(text, &fields));
            }
            _ => {}
        }
        let key = parts.join(" ");
        Some(value.map_or(key.clone(), |value| format!("{key} = {value}")))
    };
    let mut lines: Vec<String> = before.iter().filter_map(line).collect();
    for now in fields.values() {
        // A name that was that of bodies by itself has to be written now.
        let key = format!("field {now} wire");
        if let Some(wire) = after.get(key.as_str()).copied().flatten() {
            let line = format!("{key} = {wire}");
            if !lines.iter().any(|other| split(other).is_some_and(|(other, _)| other == key)) {
                lines.push(line);
            }
        }
    }
    (lines, fields.into_iter().collect())
}

fn with_fields(text: String, fields: &BTreeMap<String, String>) -> String {
    fields.iter().fold(text, |text, (old, now)| {
        let text = text.replace(&format!("{{{old}}}"), &format!("{{{now}}}"));
        // The number by which a form is chosen.
        match text.strip_prefix("plural ").and_then(|forms| forms.strip_prefix(old.as_str())) {
            Some(forms) if forms.starts_with(' ') => format!("plural {now}{forms}"),
            _ => text,
        }
    })
}

fn renamed_fields(before: &Block<'_>, after: &Block<'_>) -> BTreeMap<String, String> {
    let names = |block: &Block<'_>| -> BTreeMap<String, String> {
        let fields = block.keys().filter_map(|key| key.strip_prefix("field ").filter(|name| !name.contains(' ')));
        fields.map(|name| (name.to_owned(), wire(block, name))).collect()
    };
    let (was, is) = (names(before), names(after));
    let gone = was.iter().filter(|(name, _)| !is.contains_key(*name));
    let heir = |wire: &String| {
        is.iter().find(|(name, other)| *other == wire && !was.contains_key(*name)).map(|(name, _)| name)
    };
    // Of a field that no body shows, its header is what clients see.
    let of_header = |name: &String| {
        let fresh = is.keys().filter(|now| !was.contains_key(*now));
        fresh.into_iter().find(|now| {
            let (old, new) = (format!("{{{name}}}"), format!("{{{now}}}"));
            let mut headers = before.iter().filter(|(key, _)| key.starts_with("header "));
            headers.any(|(key, value)| {
                let now = after.get(key).copied().flatten();
                value.is_some_and(|value| value.contains(&old) && Some(value.replace(&old, &new).as_str()) == now)
            })
        })
    };
    let is_hidden = |name: &String| before.contains_key(format!("field {name} header_only").as_str());
    gone.filter_map(|(name, wire)| {
        let heir = heir(wire).or_else(|| of_header(name).filter(|_| is_hidden(name)))?;
        Some((name.clone(), heir.clone()))
    })
    .collect()
}

/// Returns the name of a field in bodies, as JSON.
fn wire(block: &Block<'_>, field: &str) -> String {
    let written = block.get(format!("field {field} wire").as_str()).copied().flatten();
    written.map_or_else(|| format!("\"{field}\""), str::to_owned)
}
