//! Keys that several tables have: texts, statuses, codes, audiences, log levels.

use errbook_format::status::allows_content;

use super::context::Cx;
use crate::keys::Key;
use crate::messages::{self, Type};
use crate::model::{Audience, Code, LogLevel, Text, Texts};
use crate::reader::{Cell, Table};
use crate::source::At;
use crate::tree::Value;

impl Cx<'_> {
    pub(super) fn text_of(&mut self, table: &mut Table<'_>, key: &'static Key) -> Text {
        table.take(key).map(|cell| self.text(cell)).unwrap_or_default()
    }

    pub(super) fn texts_of(&mut self, table: &mut Table<'_>, key: &'static Key) -> Texts {
        table.take(key).map(|cell| self.texts(cell)).unwrap_or_default()
    }

    pub(super) fn audience_of(&mut self, table: &mut Table<'_>, key: &'static Key) -> Option<Audience> {
        table.take(key)?.choice(&Audience::WORDS, Audience::parse, &mut self.diagnostics)
    }

    pub(super) fn log_level_of(&mut self, table: &mut Table<'_>, key: &'static Key) -> Option<LogLevel> {
        table.take(key)?.choice(&LogLevel::WORDS, LogLevel::parse, &mut self.diagnostics)
    }

    /// Lowers `status = 400` or `status = [401, 500]`; repeated statuses are reported and left out.
    pub(super) fn statuses_of(&mut self, table: &mut Table<'_>, key: &'static Key) -> Vec<At<u16>> {
        let Some(cell) = table.take(key) else { return Vec::new() };
        if !cell.is_one_of(&[Type::Integer, Type::Array], &mut self.diagnostics) {
            return Vec::new();
        }
        let Some(items) = cell.as_array() else {
            return cell
                .integer(&mut self.diagnostics)
                .and_then(|number| self.status_with_body(&number))
                .into_iter()
                .collect();
        };
        if items.is_empty() {
            self.diagnostics.push(messages::empty_list(cell.at, key.name));
        }
        let mut found: Vec<At<u16>> = Vec::new();
        for item in items {
            let status = item.integer(&mut self.diagnostics).and_then(|number| self.status_with_body(&number));
            let Some(status) = status else { continue };
            match found.iter().find(|first| first.value == status.value) {
                Some(first) => self.diagnostics.push(messages::repeated_status(status.at, status.value, first.at)),
                None => found.push(status),
            }
        }
        found
    }

    /// Returns a status whose responses have a body, and reports any other number.
    pub(super) fn status_with_body(&mut self, number: &At<i64>) -> Option<At<u16>> {
        let status = self.status(number)?;
        if !allows_content(status.value) {
            self.diagnostics.push(messages::status_has_no_content(status));
            return None;
        }
        Some(status)
    }

    /// Returns a status of three digits (RFC 9110 §15), and reports any other number.
    pub(super) fn status(&mut self, number: &At<i64>) -> Option<At<u16>> {
        match u16::try_from(number.value) {
            Ok(value @ 100..=999) => Some(At { value, at: number.at }),
            _ => {
                self.diagnostics.push(messages::status_out_of_range(number.at, number.value));
                None
            }
        }
    }

    /// Lowers a code: a string, an integer, or, where `none_allowed`, `false`.
    pub(super) fn code(&mut self, cell: &Cell<'_>, none_allowed: bool) -> Option<At<Code>> {
        match cell.value {
            Value::String(text) if text.is_empty() => {
                self.diagnostics.push(messages::empty_text(cell.at, cell.key.value));
                None
            }
            Value::String(text) => Some(At { value: Code::Str(text.as_ref().to_owned()), at: cell.at }),
            Value::Integer(_) => {
                cell.integer(&mut self.diagnostics).map(|number| At { value: Code::Int(number.value), at: number.at })
            }
            Value::Boolean(false) if none_allowed => Some(At { value: Code::None, at: cell.at }),
            _ => {
                self.diagnostics.push(messages::malformed_code(cell.place(), cell.key.value, none_allowed));
                None
            }
        }
    }
}
