//! [`Renderer`]: writes bodies, which are plans filled with fields and values of the context.

use alloc::vec::Vec;
use core::fmt::Write;

use errbook_format::image::context;
use errbook_format::image::plan::styled as word;
use errbook_format::image::plan::{op, optional};

use crate::image::Image;
use crate::image::plan::{FieldHole, Operations, Plan};
use crate::image::style::Style;
use crate::image::violation_block::Block;
use crate::model::context::Context;
use crate::model::location::Location;
use crate::model::timestamp::Timestamp;
use crate::text::items::Items;
use crate::text::location::write_plain;
#[cfg(feature = "json")]
use crate::text::members;
use crate::text::value::{Dates, write_value};
use crate::text::{json, plural, styled};
use crate::values::value::{FieldLookup, Fields, JsonValue, Value, with_field};
use crate::write::digits;

pub(super) mod own_text;

use own_text::OwnText;

/// How deep operations can be nested: deeper than in any body, and not too deep for the stack.
const DEPTH: usize = 128;
/// How many levels a plural form, or a single item of a list of violations, counts as: four nested ones reach the bound.
pub(super) const PLURAL_DEPTH: usize = 32;

/// Writes a body, with the values that fill its holes.
pub(crate) struct Renderer<'a> {
    pub(super) image: &'static Image,
    pub(super) fields: &'a dyn Fields,
    pub(super) context: &'a Context<'a>,
    /// The bits of the values that the context has.
    pub(super) given: u32,
    pub(super) beside: Beside<'a>,
    pub(super) language: usize,
    /// The time of the response, once it is known.
    pub(super) timestamp: Option<Timestamp>,
    /// Whether a hole had no value since the innermost `OPTIONAL` began.
    pub(super) missing: bool,
}

/// What few bodies have beside fields and context.
#[derive(Clone, Copy)]
pub(super) enum Beside<'a> {
    Nothing,
    /// `{data}` of a success.
    #[cfg(feature = "json")]
    Data(&'a dyn JsonValue),
    /// Of a body with violations: where their items are.
    Items(Items),
    /// Of the item of a violation: its location, and how the entry that holds it shows violations.
    Violation(&'a Location, Block),
}

impl<'a> Renderer<'a> {
    #[inline]
    pub(crate) fn new(
        image: &'static Image,
        language: usize,
        fields: &'a dyn Fields,
        context: &'a Context<'a>,
    ) -> Self {
        Self {
            image,
            fields,
            context,
            given: context.given(),
            beside: Beside::Nothing,
            language,
            timestamp: None,
            missing: false,
        }
    }

    /// Sets `{data}` of a success.
    #[cfg(feature = "json")]
    pub(crate) fn with_data(self, data: &'a dyn JsonValue) -> Self {
        Self { beside: Beside::Data(data), ..self }
    }

    /// Writes a plan. `context_free` is the body without the context, whose pieces the plan of a frame takes.
    #[inline(always)]
    pub(crate) fn render(mut self, plan: Plan, context_free: &'static [u8]) -> Vec<u8> {
        let text = OwnText::of(self.image, plan, context_free);
        let mut out = Vec::with_capacity(text.length() + plan.room());
        self.run(plan.operations, text, &mut out, 0, false, None);
        out
    }

    /// Runs operations within others.
    #[inline(never)]
    pub(super) fn nested(
        &mut self,
        operations: Operations,
        text: OwnText,
        out: &mut Vec<u8>,
        depth: usize,
        optional: bool,
    ) {
        self.run(operations, text, out, depth, optional, None);
    }

    /// Runs the plan of the item of a violation at a location. `context_free` is the item without the context.
    #[inline(always)]
    pub(super) fn item(
        mut self,
        plan: u32,
        context_free: &'static [u8],
        location: &Location,
        out: &mut Vec<u8>,
    ) -> Option<Timestamp> {
        let plan = Plan::at(self.image, plan);
        let text = OwnText::of(self.image, plan, context_free);
        self.run(plan.operations, text, out, 1, false, Some(location));
        self.timestamp
    }

    /// Runs operations. With `optional`, everything is taken back if a hole has no value, so that it can stop there.
    ///
    /// Texts, strings and integers, which most bodies consist of, are written in this loop, so that it stays small; and in the item of
    /// a violation its `location`.
    // Always inlined: a body is written where its buffer is allocated.
    #[inline(always)]
    fn run(
        &mut self,
        mut operations: Operations,
        mut text: OwnText,
        out: &mut Vec<u8>,
        depth: usize,
        optional: bool,
        location: Option<&Location>,
    ) {
        while let Some((code, argument)) = operations.next_word() {
            if code == op::LOCATION && location.is_some_and(|location| write_plain(location, argument, out)) {
                continue;
            }
            let mut hole = FieldHole(argument);
            if code == op::TEXT || code >= op::TEXT_FIELD {
                text.push(argument as usize, out);
                if code == op::TEXT {
                    continue;
                }
                hole = FieldHole::of_text_field(code);
            }
            if code == op::FIELD_TEXT || code == op::FIELD_JSON || code >= op::TEXT_FIELD {
                match self.fields.value(hole.field()) {
                    FieldLookup::Value(Value::Str(text)) if code != op::FIELD_JSON => {
                        json::escape(text.as_bytes(), out);
                        continue;
                    }
                    FieldLookup::Value(Value::Integer(number)) => {
                        digits::push(number, out);
                        continue;
                    }
                    _ => self.field(code == op::FIELD_JSON, hole, None, out),
                }
            } else if code == op::OPTIONAL && optional::context(argument) & !self.given != 0 {
                operations.operands(code, argument);
                self.missing = true;
            } else if code == op::TEXT_UP_TO {
                text.push(text.length().saturating_sub(argument as usize), out);
            } else {
                let operands = operations.operands(code, argument);
                self.other(code, argument, operands, out, depth, optional);
            }
            if optional && self.missing {
                return;
            }
        }
    }

    /// Writes a field of any kind.
    #[inline(never)]
    fn field(&mut self, as_json: bool, hole: FieldHole, style: Option<Style>, out: &mut Vec<u8>) {
        let language = hole.language(self.image, self.language);
        let is_present = with_field(self.fields, hole.field(), |value| match (style, as_json) {
            (None, true) => json::write_value(value, out),
            (None, false) => write_text(value, language, out),
            (Some(style), true) => styled::write_json(value, style, out),
            (Some(style), false) => styled::write_value(value, style, language, &mut json::Escaped(out)),
        });
        if !is_present {
            self.missing = true;
            if as_json {
                out.extend_from_slice(b"null");
            }
        }
    }

    /// Runs an operation of any kind that takes nothing from the text of the plan.
    #[inline(never)]
    fn other(
        &mut self,
        code: u8,
        argument: u32,
        operands: Operations,
        out: &mut Vec<u8>,
        depth: usize,
        optional: bool,
    ) {
        match code {
            op::BYTES => {
                let (start, length) = operands.span();
                out.extend_from_slice(self.image.bytes_at(start, length).unwrap_or_default());
            }
            op::CONTEXT_JSON | op::CONTEXT_TEXT if argument == context::TIMESTAMP => {
                let quotes: &[u8] = if code == op::CONTEXT_JSON { b"\"" } else { b"" };
                let instant = self.timestamp();
                self.missing |= instant.is_none();
                out.extend_from_slice(quotes);
                if let Some(instant) = instant {
                    // Writing to the buffer cannot fail.
                    let _ = write!(json::Escaped(out), "{}", instant.with_millis());
                }
                out.extend_from_slice(quotes);
            }
            op::CONTEXT_JSON => match (self.context_value(argument), argument) {
                (Some(value), _) => json::write_value(value, out),
                (None, context::REQUEST_ID | context::TRACE_ID) => out.extend_from_slice(b"\"\""),
                (None, _) => out.extend_from_slice(b"null"),
            },
            op::CONTEXT_TEXT => {
                if let Some(value) = self.context_value(argument) {
                    write_text(value, self.image.language(self.language), out);
                }
            }
            op::STYLED_FIELD => {
                let word = operands.only();
                self.field(word::is_json(word), FieldHole(argument), Style::at(self.image, word::style(word)), out);
            }
            op::STYLED_TIME => self.styled_time(operands.only(), out),
            #[cfg(feature = "json")]
            op::MEMBERS => {
                if let Some(data) = self.data().and_then(JsonValue::to_json) {
                    members::write(&data, self.image, operands.only(), out);
                }
            }
            op::LOCATION | op::OWNER_JSON | op::OWNER_TEXT => self.of_item(code, argument, out),
            op::COMMA => json::comma(out),
            _ if depth >= DEPTH => {}
            op::OPTIONAL => {
                let start = out.len();
                let missing_before = core::mem::take(&mut self.missing);
                self.nested(operands, OwnText::default(), out, depth + 1, true);
                if self.missing {
                    out.truncate(start);
                }
                self.missing |= missing_before;
            }
            op::REQUIRED => {
                let missing_before = self.missing;
                self.nested(operands, OwnText::default(), out, depth + 1, false);
                self.missing = missing_before;
            }
            op::PRUNE => {
                let start = out.len();
                self.nested(operands, OwnText::default(), out, depth + 1, optional);
                if out.get(start..).is_some_and(|written| written.ends_with(b"{}")) {
                    out.truncate(start);
                }
            }
            op::PLURAL => {
                let chosen = plural::form(self.image, operands, FieldHole(argument), self.fields, self.language);
                let text = OwnText::of(self.image, chosen, &[]);
                self.nested(chosen.operations, text, out, depth + PLURAL_DEPTH, optional);
            }
            op::VIOLATIONS => self.violations(argument, operands.only(), out, depth, optional),
            op::WITH_VIOLATIONS if depth == 0 => self.with_violations(argument, operands.block_and_plan(), out),
            _ => {}
        }
    }

    /// Returns `{data}` of a success.
    fn data(&self) -> Option<&'a dyn JsonValue> {
        match self.beside {
            #[cfg(feature = "json")]
            Beside::Data(data) => Some(data),
            _ => None,
        }
    }

    /// Writes the time of the response in a style.
    fn styled_time(&mut self, word: u32, out: &mut Vec<u8>) {
        let style = Style::at(self.image, word::style(word));
        match (self.timestamp().map(Value::DateTime), style, word::is_json(word)) {
            (Some(instant), Some(style), true) => styled::write_json(instant, style, out),
            (Some(instant), Some(style), false) => {
                let language = self.image.language(self.language);
                styled::write_value(instant, style, language, &mut json::Escaped(out));
            }
            (None, Some(style), true) => {
                self.missing = true;
                out.extend_from_slice(if style.is_number() { b"0" } else { b"\"\"" });
            }
            (_, _, is_json) => {
                self.missing = true;
                out.extend_from_slice(if is_json { b"null" } else { b"" });
            }
        }
    }

    /// Returns a value of the context, and notes where one is missing.
    fn context_value(&mut self, which: u32) -> Option<Value<'a>> {
        let value = match which {
            context::REQUEST_ID => self.context.request_id.map(Value::Str),
            context::INSTANCE => self.context.instance.map(Value::Str),
            context::TRACE_ID => self.context.trace_id.map(Value::Str),
            context::DATA => self.data().map(Value::Json),
            context::STATUS => self.context.status.map(|status| Value::Integer(status.as_u16().into())),
            _ => None,
        };
        self.missing |= value.is_none();
        value
    }

    /// Returns the instant of the context, or else the current time, which is read once for a body.
    fn timestamp(&mut self) -> Option<Timestamp> {
        self.timestamp = self.timestamp.or(self.context.timestamp).or_else(now);
        self.timestamp
    }
}

fn now() -> Option<Timestamp> {
    #[cfg(feature = "std")]
    return Some(Timestamp::now());
    #[cfg(not(feature = "std"))]
    None
}

fn write_text(value: Value<'_>, language: crate::model::language::Language, out: &mut Vec<u8>) {
    match value {
        Value::Str(text) => json::escape(text.as_bytes(), out),
        Value::Integer(number) => digits::push(number, out),
        value => write_value(value, language, Dates::Rfc3339, &mut json::Escaped(out)),
    }
}

#[cfg(test)]
mod tests;
