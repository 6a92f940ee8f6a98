//! Lowers `http_status` of an envelope: a status, or a table by statuses and their classes.

use super::context::Cx;
use crate::http_status::HttpStatus;
use crate::messages::{self, Type};
use crate::reader::Cell;
use crate::source::At;

/// The key for all statuses that the others do not name.
const DEFAULT: &str = "default";

/// What a key of the table names.
#[derive(Clone, Copy)]
enum Key {
    Status(u16),
    /// A class, by its x00.
    Class(u16),
    Default,
}

pub(super) fn lower(cell: &Cell<'_>, cx: &mut Cx<'_>) -> HttpStatus {
    if !cell.is_one_of(&[Type::Integer, Type::Table], &mut cx.diagnostics) {
        return HttpStatus::default();
    }
    if !cell.is_table() {
        let status = cell.integer(&mut cx.diagnostics).and_then(|number| cx.status_with_body(&number));
        return status.map(|status| HttpStatus::always(status.value)).unwrap_or_default();
    }
    let rows = cell.members(&mut cx.diagnostics).unwrap_or_default();
    if rows.is_empty() {
        cx.diagnostics.push(messages::empty_http_status(cell.at));
    }
    let mut found = HttpStatus::default();
    for row in rows {
        let Some(key) = key(row.key, cx) else { continue };
        let Some(answered) = answered(&row, key, cx) else { continue };
        match key {
            Key::Status(status) => found.statuses.push((status, answered.unwrap_or(status))),
            Key::Class(class) => found.classes.push((class, answered)),
            Key::Default => found.default = answered,
        }
    }
    found
}

/// Returns what a key names, and reports one that names nothing.
fn key(written: At<&str>, cx: &mut Cx<'_>) -> Option<Key> {
    if written.value == DEFAULT {
        return Some(Key::Default);
    }
    if let Some(class) = class(written.value) {
        return Some(Key::Class(class));
    }
    let digits = written.value.len() == 3 && written.value.bytes().all(|byte| byte.is_ascii_digit());
    let Some(number) = written.value.parse().ok().filter(|_| digits) else {
        cx.diagnostics.push(messages::unknown_http_status_key(written));
        return None;
    };
    cx.status_with_body(&At { value: number, at: written.at }).map(|status| Key::Status(status.value))
}

/// Returns the x00 of a class whose responses have bodies: `4xx`.
fn class(text: &str) -> Option<u16> {
    let digit = text.strip_suffix("xx")?;
    let number = digit.parse::<u16>().ok().filter(|_| digit.len() == 1)?;
    (2..=9).contains(&number).then_some(number * 100)
}

/// Returns the status that HTTP answers for what a key names; `Some(None)`: the entry's own.
fn answered(row: &Cell<'_>, key: Key, cx: &mut Cx<'_>) -> Option<Option<u16>> {
    match (row.as_string(), key) {
        (None, _) => {
            let number = row.integer(&mut cx.diagnostics)?;
            cx.status_with_body(&number).map(|status| Some(status.value))
        }
        (Some(text), Key::Class(of)) if class(&text.value) == Some(of) => Some(None),
        (Some(text), key) => {
            let is_class = matches!(key, Key::Class(_));
            cx.diagnostics.push(messages::malformed_http_status(&text, row.key.value, is_class));
            None
        }
    }
}
