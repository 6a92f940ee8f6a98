//! [`Known`]: what is known of a catalog, as find.json has it: `assets/find/known.js`.

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

use super::items::{ENTRY, Item, Made, Names, RETIRED, VIOLATION};
use super::matcher::Matcher;
use super::shape::text;
use super::value::Field;
use crate::words::fold;

/// The endings of members that mostly hold a code.
const CODES: [&str; 7] = ["code", "err", "error", "errno", "type", "name", "reason"];

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
