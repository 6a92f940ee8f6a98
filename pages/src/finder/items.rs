//! [`Item`]: the entries and violations of a catalog, and what each is known by.

use std::collections::HashMap;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use super::form::{Form, NONE, form};
use super::pattern::Pattern;
use super::shape::text;
use super::value::Field;
use crate::words::{fold, squash};

/// What a URL's part keeps (RFC 3986 §2.3).
const UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// Numbers of items by a text.
pub(super) type Table = HashMap<String, Vec<usize>>;

/// An entry or a violation, or one that was retired.
#[derive(Debug)]
pub(super) struct Item {
    pub(super) name: String,
    pub(super) statuses: Vec<u16>,
    pub(super) fields: Vec<Field>,
    /// The forms of its messages, in all languages.
    pub(super) forms: Vec<Form>,
    pub(super) is_violation: bool,
}

/// What items are known by.
#[derive(Debug, Default)]
pub(super) struct Names {
    pub(super) by_code: Table,
    pub(super) by_name: Table,
    pub(super) by_url: Table,
    pub(super) by_spelling: Table,
}

/// The places of the parts of a row.
pub(super) struct Places {
    statuses: Option<usize>,
    fields: usize,
    messages: usize,
    aliases: usize,
    group: Option<usize>,
    variant: usize,
}

pub(super) const ENTRY: Places =
    Places { statuses: Some(2), fields: 3, messages: 4, aliases: 6, group: Some(7), variant: 8 };
pub(super) const VIOLATION: Places =
    Places { statuses: None, fields: 2, messages: 3, aliases: 5, group: None, variant: 6 };
pub(super) const RETIRED: Places =
    Places { statuses: None, fields: NONE, messages: NONE, aliases: NONE, group: None, variant: NONE };

pub(super) struct Made<'d> {
    pub(super) data: &'d Value,
    pub(super) items: Vec<Item>,
    pub(super) patterns: Vec<Pattern>,
    pub(super) entries: Names,
    pub(super) violations: Names,
}

impl Made<'_> {
    /// Adds an item with every code, name, variant, URL and message.
    pub(super) fn add(&mut self, row: &Value, places: &Places, is_violation: bool) {
        let number = self.items.len();
        let list = |place: usize| row.get(place).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        let name = row.get(0).and_then(Value::as_str).unwrap_or_default().to_owned();
        let own = match row.get(1) {
            Some(Value::Bool(true)) => Some(name.clone()),
            Some(code) => code_text(code),
            None => None,
        };
        let fields: Vec<Field> = list(places.fields).iter().map(Field::read).collect();
        let forms: Vec<Form> =
            list(places.messages).iter().flat_map(|forms| forms.as_array().into_iter().flatten()).map(form).collect();
        let statuses = places.statuses.map_or(&[][..], list).iter().filter_map(Value::as_u64);
        let codes: Vec<String> = own.iter().cloned().chain(list(places.aliases).iter().filter_map(code_text)).collect();
        let folded: Vec<String> = codes.iter().map(|code| text(&fold(code))).collect();
        let folded_name = text(&fold(&name));
        let variant = row.get(places.variant).and_then(Value::as_str);
        let urls = self.urls(row, places, &name, own.as_deref().unwrap_or(&name), is_violation);
        let names = if is_violation { &mut self.violations } else { &mut self.entries };
        folded.iter().for_each(|code| note(&mut names.by_code, code, number));
        note(&mut names.by_name, &folded_name, number);
        for spelling in codes.iter().chain([&name]).map(String::as_str).chain(variant).map(squash) {
            if !spelling.is_empty() {
                note(&mut names.by_spelling, &spelling, number);
            }
        }
        urls.iter().for_each(|url| note(&mut names.by_url, url, number));
        let mut seen: Vec<&String> = Vec::new();
        for code in folded.iter().chain([&folded_name]) {
            if !seen.contains(&code) {
                seen.push(code);
                self.patterns.push(Pattern::code(number, code));
            }
        }
        self.patterns.extend(forms.iter().map(|form| Pattern::message(number, form)));
        let statuses = statuses.filter_map(|status| u16::try_from(status).ok()).collect();
        self.items.push(Item { name, statuses, fields, forms, is_violation });
    }

    /// Returns the paths of the URLs that services send for an entry, in each language.
    fn urls(&self, row: &Value, places: &Places, name: &str, code: &str, is_violation: bool) -> Vec<String> {
        let template = self.data.get("type").and_then(Value::as_array).filter(|parts| parts.len() > 1);
        let (Some(template), false, true) = (template, is_violation, places.statuses.is_some()) else {
            return Vec::new();
        };
        let group = places.group.and_then(|place| row.get(place)).and_then(Value::as_str).unwrap_or_default();
        let languages =
            self.data.get("languages").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
        let url = |language: &str| {
            let part = |(i, part): (usize, &Value)| {
                let part = part.as_str().unwrap_or_default();
                let value = match part {
                    _ if i % 2 == 0 => return part.to_owned(),
                    "name" => name,
                    "code" => code,
                    "group" => group,
                    "language" => language,
                    _ => "",
                };
                utf8_percent_encode(value, UNRESERVED).to_string()
            };
            path(&template.iter().enumerate().map(part).collect::<String>())
        };
        languages.map(url).collect()
    }
}

fn note(table: &mut Table, key: &str, number: usize) {
    let known = table.entry(key.to_owned()).or_default();
    if !known.contains(&number) {
        known.push(number);
    }
}

fn code_text(code: &Value) -> Option<String> {
    match code {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// Returns a URL without its host, as a service may have several.
pub(super) fn path(url: &str) -> String {
    let scheme = url.find("://").filter(|end| {
        let mut bytes = url.bytes().take(*end);
        *end <= 21
            && bytes.next().is_some_and(|byte| byte.is_ascii_alphabetic())
            && bytes.all(|byte| byte.is_ascii_alphanumeric() || b"+.-".contains(&byte))
    });
    let rest = match scheme {
        Some(end) => {
            let rest = url.get(end + 3..).unwrap_or_default();
            rest.find(['/', '?', '#']).and_then(|start| rest.get(start..)).unwrap_or_default()
        }
        None => url,
    };
    rest.strip_suffix('/').unwrap_or(rest).to_owned()
}
