//! Plans as plain text: messages, and the text within bodies.

use core::fmt::{self, Write};

use errbook_format::image::plan::{op, styled};

use crate::image::Image;
use crate::image::plan::{FieldHole, Operations, Plan};
use crate::image::style::Style;
use crate::text::plural;
use crate::text::styled::write_value as write_styled;
use crate::text::value::{Dates, write_value};
use crate::values::value::{FieldLookup, Fields, Value, with_field};

/// How deep plural forms can be nested. The macros write one level; the bound stops a plan that leads back to itself.
const DEPTH: usize = 4;

/// Writes plans as text, with the values that fill their holes.
#[derive(Clone, Copy)]
pub(crate) struct TextPlan<'a> {
    pub(crate) image: &'static Image,
    pub(crate) fields: &'a dyn Fields,
    pub(crate) language: usize,
}

impl TextPlan<'_> {
    /// Writes the plan at `at` to `out`.
    ///
    /// # Errors
    ///
    /// Only those of `out`; a field whose `Display` fails does not count.
    #[inline(always)]
    pub(crate) fn write<W: Write + ?Sized>(self, at: u32, out: &mut W) -> fmt::Result {
        self.run(Plan::at(self.image, at), out, 0)
    }

    /// Runs the operations of a plan. Texts and strings, which almost all messages consist of, are written in this loop, so
    /// that it stays small.
    #[inline(always)]
    fn run<W: Write + ?Sized>(self, plan: Plan, out: &mut W, depth: usize) -> fmt::Result {
        let mut operations = plan.operations;
        let (mut text, _) = plan.text(self.image);
        while let Some((code, argument)) = operations.next_word() {
            let mut hole = FieldHole(argument);
            if code == op::TEXT || code >= op::TEXT_FIELD {
                let Some((piece, rest)) = text.split_at_checked(argument as usize) else { break };
                text = rest;
                out.write_str(piece)?;
                if code == op::TEXT {
                    continue;
                }
                hole = FieldHole::of_text_field(code);
            }
            match self.fields.value(hole.field()) {
                FieldLookup::Value(Value::Str(text)) if matches!(code, op::FIELD_TEXT | op::TEXT_FIELD..) => {
                    out.write_str(text)?;
                }
                _ => {
                    let operands = operations.operands(code, argument);
                    self.other(code, hole, operands, out, depth)?;
                }
            }
        }
        Ok(())
    }

    /// Runs an operation of any kind.
    #[inline(never)]
    fn other<W: Write + ?Sized>(
        self,
        code: u8,
        hole: FieldHole,
        operands: Operations,
        out: &mut W,
        depth: usize,
    ) -> fmt::Result {
        match code {
            op::FIELD_TEXT | op::TEXT_FIELD.. => self.field(hole, None, out),
            op::STYLED_FIELD => self.field(hole, Style::at(self.image, styled::style(operands.only())), out),
            op::PLURAL if depth < DEPTH => {
                self.form(plural::form(self.image, operands, hole, self.fields, self.language), out, depth + 1)
            }
            // All others belong to bodies and headers.
            _ => Ok(()),
        }
    }

    #[inline(never)]
    fn form<W: Write + ?Sized>(self, plan: Plan, out: &mut W, depth: usize) -> fmt::Result {
        self.run(plan, out, depth)
    }

    /// Writes a field of any kind, in a style where there is one; nothing if it has no value.
    fn field<W: Write + ?Sized>(self, hole: FieldHole, style: Option<Style>, out: &mut W) -> fmt::Result {
        let mut sink = Sink { out, failed: false };
        let language = hole.language(self.image, self.language);
        let write = |value: Value<'_>| match style {
            Some(style) => write_styled(value, style, language, &mut sink),
            None => write_value(value, language, Dates::Rfc3339, &mut sink),
        };
        with_field(self.fields, hole.field(), write);
        if sink.failed { Err(fmt::Error) } else { Ok(()) }
    }
}

/// Notes an error of the destination, which the error of a field's `Display` does not count as.
struct Sink<'a, W: ?Sized> {
    out: &'a mut W,
    failed: bool,
}

impl<W: Write + ?Sized> Write for Sink<'_, W> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let written = self.out.write_str(text);
        self.failed |= written.is_err();
        written
    }
}

#[cfg(test)]
mod tests;
