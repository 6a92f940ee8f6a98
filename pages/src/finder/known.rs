//! [`Known`]: what is known of a catalog, as find.json has it: `assets/find/known.js`.

use std::collections::{BTreeMap, HashMap};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use super::matcher::Matcher;
use super::pattern::Pattern;
use super::shape::text;
use super::value::Field;
use crate::words::{fold, squash};

/// What a URL's part keeps (RFC 3986 §2.3).
const UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// The endings of members that mostly hold a code.
const CODES: [&str; 7] = ["code", "err", "error", "errno", "type", "name", "reason"];

/// Numbers of items by a text.
pub(super) type Table = HashMap<String, Vec<usize>>;

#[derive(Debug)]
pub(super) struct Known {
    pub(super) items: Vec<Item>,
    pub(super) entries: Names,
    pub(super) violations: Names,
    pub(super) matcher: Matcher,
    /// Status → the item that answers for it.
    pub(super) statuses: HashMap<u16, usize>,
    members: HashMap<String, Vec<String>>,
    in_items: HashMap<String, Vec<String>>,
    member_fields: HashMap<String, Vec<String>>,
    item_fields: HashMap<String, Vec<String>>,
    lists: Vec<String>,
    pub(super) headers: BTreeMap<String, Vec<String>>,
}

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

/// A form of a message.
#[derive(Debug, Default)]
pub(super) struct Form {
    pub(super) pieces: Vec<Piece>,
    /// A value that the form implies.
    pub(super) fixed: Option<(usize, String)>,
}

#[derive(Debug)]
pub(super) enum Piece {
    Text(String),
    Field(usize),
}

/// What items are known by.
#[derive(Debug, Default)]
pub(super) struct Names {
    pub(super) by_code: Table,
    pub(super) by_name: Table,
    pub(super) by_url: Table,
    pub(super) by_spelling: Table,
}

impl Known {
    /// Reads find.json.
    pub(super) fn new(data: &Value) -> Known {
        let list = |key: &str| data.get(key).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        let mut made = Made {
            data,
            items: Vec::new(),
            patterns: Vec::new(),
            entries: Names::default(),
            violations: Names::default(),
        };
        list("entries").iter().for_each(|row| made.add(row, &ENTRY, false));
        list("retired").iter().for_each(|row| made.add(row, &RETIRED, false));
        list("violations").iter().for_each(|row| made.add(row, &VIOLATION, true));
        list("retired_violations").iter().for_each(|row| made.add(row, &RETIRED, true));
        let Made { items, patterns, entries, violations, .. } = made;
        let bare = |(status, name): (&String, &Value)| {
            let name = name.as_str()?;
            Some((status.parse().ok()?, items.iter().position(|item| item.name == name)?))
        };
        let statuses = data.get("statuses").and_then(Value::as_object).into_iter().flatten().filter_map(bare).collect();
        let part = |key: &str| data.get(key).cloned().unwrap_or_default();
        let (members, in_items) = (part("members"), part("items"));
        let fields = |of: &Value| lists(of.get("fields").unwrap_or(&Value::Null));
        Known {
            matcher: Matcher::new(patterns),
            entries,
            violations,
            statuses,
            member_fields: fields(&members),
            item_fields: fields(&in_items),
            lists: lists(&in_items).remove("lists").unwrap_or_default(),
            members: lists(&members),
            in_items: lists(&in_items),
            headers: lists(&part("headers")).into_iter().collect(),
            items,
        }
    }

    /// Returns whether a member is known to hold something.
    pub(super) fn has(&self, kind: &str, key: &str) -> bool {
        [&self.members, &self.in_items]
            .iter()
            .any(|of| of.get(kind).is_some_and(|keys| keys.iter().any(|known| known == key)))
    }

    /// Returns whether a member holds a code, by the catalog or by its name.
    pub(super) fn is_code(&self, key: &str) -> bool {
        self.has("code", key) || self.has("name", key) || (ends(key, &CODES) && !self.is_status(key))
    }

    /// Returns whether a member holds a status.
    pub(super) fn is_status(&self, key: &str) -> bool {
        self.has("status", key) || ends(key, &["status", "statuscode"])
    }

    /// Returns whether a member is named after codes, unlike `name` and `type`.
    pub(super) fn is_named(key: &str) -> bool {
        let letters: String = fold(key).into_iter().filter(char::is_ascii_lowercase).collect();
        ["code", "err", "error", "errno"].iter().any(|ending| letters.ends_with(ending))
    }

    pub(super) fn is_known(&self, key: &str) -> bool {
        self.has("code", key) || self.has("name", key)
    }

    pub(super) fn is_name(&self, key: &str) -> bool {
        self.has("name", key) && !self.has("code", key)
    }

    pub(super) fn is_list(&self, key: &str) -> bool {
        self.lists.iter().any(|known| known == key)
    }

    /// Returns whether a member of a violation tells where it is.
    pub(super) fn is_location(&self, key: &str) -> bool {
        let holds = |kind: &&str| self.in_items.get(*kind).is_some_and(|keys| keys.iter().any(|known| known == key));
        ["pointer", "parameter", "header"].iter().any(holds)
    }

    /// Returns whether a member holds a field.
    pub(super) fn is_field(&self, key: &str, field: &Field) -> bool {
        let named = |names: Option<&Vec<String>>| names.is_some_and(|names| names.contains(&field.name));
        key == field.member
            || key == field.name
            || named(self.member_fields.get(key))
            || named(self.item_fields.get(key))
            || named(self.headers.get(&text(&fold(key))))
    }
}

fn ends(key: &str, endings: &[&str]) -> bool {
    let letters: String = fold(key).into_iter().filter(char::is_ascii_lowercase).collect();
    key.encode_utf16().count() < 65 && endings.iter().any(|ending| letters.ends_with(ending))
}

fn lists(of: &Value) -> HashMap<String, Vec<String>> {
    let texts = |value: &Value| -> Vec<String> {
        value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    };
    of.as_object().into_iter().flatten().map(|(key, value)| (key.clone(), texts(value))).collect()
}

/// The places of the parts of a row.
struct Places {
    statuses: Option<usize>,
    fields: usize,
    messages: usize,
    aliases: usize,
    group: Option<usize>,
    variant: usize,
}

const NONE: usize = usize::MAX;
const ENTRY: Places = Places { statuses: Some(2), fields: 3, messages: 4, aliases: 6, group: Some(7), variant: 8 };
const VIOLATION: Places = Places { statuses: None, fields: 2, messages: 3, aliases: 5, group: None, variant: 6 };
const RETIRED: Places =
    Places { statuses: None, fields: NONE, messages: NONE, aliases: NONE, group: None, variant: NONE };

struct Made<'d> {
    data: &'d Value,
    items: Vec<Item>,
    patterns: Vec<Pattern>,
    entries: Names,
    violations: Names,
}

impl Made<'_> {
    /// Adds an item with every code, name, variant, URL and message.
    fn add(&mut self, row: &Value, places: &Places, is_violation: bool) {
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

fn form(value: &Value) -> Form {
    let mut form = Form::default();
    for part in value.as_array().into_iter().flatten() {
        match part {
            Value::String(text) => form.pieces.push(Piece::Text(text.clone())),
            Value::Number(field) => form.pieces.push(Piece::Field(index(field.as_u64()))),
            Value::Array(plural) => {
                let number = plural.get(2).and_then(Value::as_u64);
                let field = index(plural.first().and_then(Value::as_u64));
                form.fixed = number.map(|number| (field, number.to_string()));
            }
            _ => {}
        }
    }
    form
}

fn index(number: Option<u64>) -> usize {
    number.and_then(|number| usize::try_from(number).ok()).unwrap_or(NONE)
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
