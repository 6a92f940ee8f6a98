//! [`Row`]: a row of search.json.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::words::{is_han, squash};

/// What a row is worth whose code is the query.
const SAME: f64 = 1000.0;

#[derive(Debug)]
pub(super) struct Row {
    pub(super) statuses: Vec<u16>,
    /// Its name, code and older codes, squashed.
    keys: Vec<String>,
    /// Its title, squashed.
    label: String,
}

impl Row {
    /// Reads `[name, code, statuses, label, alias …]`.
    pub(super) fn read(row: &Value) -> Row {
        let text = |place: usize| row.get(place).and_then(Value::as_str);
        let codes = row.as_array().into_iter().flatten().skip(4).filter_map(Value::as_str);
        let mut keys: BTreeSet<String> = [text(0), text(1)].into_iter().flatten().chain(codes).map(squash).collect();
        keys.retain(|key| !key.is_empty());
        let statuses = match row.get(2) {
            Some(Value::Array(all)) => all.as_slice(),
            Some(one) => std::slice::from_ref(one),
            None => &[],
        };
        let statuses = statuses.iter().filter_map(Value::as_u64).filter_map(|status| u16::try_from(status).ok());
        Row {
            statuses: statuses.filter(|status| *status > 0).collect(),
            keys: keys.into_iter().collect(),
            label: squash(text(3).unwrap_or_default()),
        }
    }

    /// Returns what the row is worth if its code, or its title, has the query.
    pub(super) fn boost(&self, key: &str) -> f64 {
        let letters = key.chars().count();
        if letters < 2 {
            return if !key.is_empty() && self.keys.iter().any(|own| own == key) { SAME } else { 0.0 };
        }
        let is_long = letters > 3;
        let is_titled = (is_long || key.chars().next().is_some_and(is_han)) && self.label.contains(key);
        self.keys.iter().fold(if is_titled { 30.0 } else { 0.0 }, |worth: f64, own| {
            worth.max(match own {
                own if own == key => SAME,
                own if own.starts_with(key) => 40.0,
                own if is_long && own.contains(key) => 15.0,
                _ => 0.0,
            })
        })
    }
}
