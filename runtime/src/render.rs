//! The body of an answer: a plan filled with fields and context.

use alloc::vec::Vec;

use crate::book::{Book, NONE};
use crate::digits::Digits;
use crate::plan::{Operation, Operations, Plan};
use crate::text::{Dates, write_value};
use crate::value::{Fields, JsonValue, Value, with_field};
use crate::{Context, Timestamp, copy, json};

/// How deep operations can lie within operations: deeper than bodies are, and shallow for a stack.
const DEPTH: usize = 128;
/// What a plural form counts for: four within each other reach the bound.
const PLURAL_DEPTH: usize = 32;

/// What the holes of a body are filled with.
pub(crate) struct Renderer<'a> {
    book: &'static Book,
    fields: &'a dyn Fields,
    context: &'a Context<'a>,
    /// The values of the context that are there.
    given: u32,
    data: Option<&'a dyn JsonValue>,
    language: usize,
    timestamp: Option<Timestamp>,
    out: Vec<u8>,
    /// Whether a hole since the start of the innermost `OPTIONAL` had no value.
    missing: bool,
}

impl<'a> Renderer<'a> {
    pub(crate) fn new(book: &'static Book, language: usize, fields: &'a dyn Fields, context: &'a Context<'a>) -> Self {
        let (data, timestamp, out) = (None, None, Vec::new());
        let given = context.given();
        Self { book, fields, context, given, data, language, timestamp, out, missing: false }
    }

    /// With the payload of a successful reply.
    #[cfg(feature = "json")]
    pub(crate) fn data(self, data: &'a dyn JsonValue) -> Self {
        Self { data: Some(data), ..self }
    }

    /// What a plan writes; `bare` is the body without the context, whose pieces a plan of a frame takes.
    pub(crate) fn render(mut self, plan: Plan, bare: &'static [u8]) -> Vec<u8> {
        let mut text = OwnText::of(self.book, plan, bare);
        self.out = Vec::with_capacity(text.left + plan.room(self.book));
        self.run(plan.operations, &mut text, 0, false);
        self.out
    }

    /// `optional`: all of this is taken back if a hole has no value, so it can end there.
    fn run(&mut self, mut operations: Operations, text: &mut OwnText, depth: usize, optional: bool) {
        if depth > DEPTH {
            return;
        }
        while let Some(operation) = operations.next() {
            match operation {
                Operation::Text(length) => text.push(length, &mut self.out),
                Operation::TextUpTo(rest) => text.push(text.left.saturating_sub(rest), &mut self.out),
                Operation::Skip(length) => text.skip(length),
                Operation::Bytes(start, length) => self.out.extend_from_slice(self.book.bytes_at(start, length)),
                Operation::FieldJson(hole) => {
                    let out = &mut self.out;
                    if !with_field(self.fields, hole.field(), |value| json::write_value(value, out)) {
                        self.missing = true;
                        self.out.extend_from_slice(b"null");
                    }
                }
                Operation::FieldText(hole) => {
                    let (book, around, out) = (self.book, self.language, &mut self.out);
                    let write = |value: Value<'_>| write_text(value, hole.language(book, around), out);
                    self.missing |= !with_field(self.fields, hole.field(), write);
                }
                Operation::ContextJson(which) => {
                    let value = self.context_value(which);
                    match (self.given(value), which) {
                        (Value::Absent, REQUEST_ID | TIMESTAMP) => {
                            self.out.extend_from_slice(b"\"\"");
                        }
                        (value, _) => json::write_value(value, &mut self.out),
                    }
                }
                Operation::ContextText(which) => {
                    let value = self.context_value(which);
                    let value = self.given(value);
                    write_text(value, self.book.language(self.language), &mut self.out);
                }
                Operation::Optional(_, needed) if needed & !self.given != 0 => self.missing = true,
                Operation::Optional(nested, _) => {
                    let start = self.out.len();
                    let missing_before = core::mem::take(&mut self.missing);
                    self.run(nested, &mut OwnText::default(), depth + 1, true);
                    if self.missing {
                        self.out.truncate(start);
                    }
                    self.missing |= missing_before;
                }
                Operation::Prune(nested) => {
                    let start = self.out.len();
                    self.run(nested, &mut OwnText::default(), depth + 1, optional);
                    if self.out.get(start..).is_some_and(|written| written.ends_with(b"{}")) {
                        self.out.truncate(start);
                    }
                }
                Operation::Comma => {
                    if !matches!(self.out.last(), None | Some(b'{' | b'[')) {
                        self.out.push(b',');
                    }
                }
                Operation::Plural(hole, forms) => {
                    let chosen = forms.chosen(self.book, hole, self.fields, self.language);
                    let mut text = OwnText::of(self.book, chosen, &[]);
                    self.run(chosen.operations, &mut text, depth + PLURAL_DEPTH, optional);
                }
            }
            if optional && self.missing {
                return;
            }
        }
    }

    fn given(&mut self, value: Value<'a>) -> Value<'a> {
        self.missing |= matches!(value, Value::Absent);
        value
    }

    fn context_value(&mut self, which: u32) -> Value<'a> {
        let text = |text: Option<&'a str>| text.map_or(Value::Absent, Value::Str);
        match which {
            REQUEST_ID => text(self.context.request_id),
            INSTANCE => text(self.context.instance),
            TRACE_ID => text(self.context.trace_id),
            TIMESTAMP => self.timestamp().map_or(Value::Absent, Value::DateTime),
            DATA => self.data.map_or(Value::Absent, Value::Json),
            _ => Value::Absent,
        }
    }

    /// The context's instant, else now; the same wherever this body shows it.
    fn timestamp(&mut self) -> Option<Timestamp> {
        self.timestamp = self.timestamp.or(self.context.timestamp).or_else(now);
        self.timestamp
    }
}

/// What is left of the text that a plan takes its pieces from.
#[derive(Default)]
struct OwnText {
    /// From there to the end of all text: what follows can be read, too, if it is not kept.
    bytes: &'static [u8],
    left: usize,
}

impl OwnText {
    fn of(book: &'static Book, plan: Plan, bare: &'static [u8]) -> Self {
        if plan.text.0 == NONE {
            return Self { bytes: bare, left: bare.len() };
        }
        let (text, left) = book.text_from(plan.text);
        Self { bytes: text.as_bytes(), left }
    }

    fn skip(&mut self, length: usize) {
        let length = length.min(self.left);
        self.left -= length;
        self.bytes = self.bytes.get(length..).unwrap_or_default();
    }

    /// Appends the next `length` bytes to `out`.
    #[inline]
    fn push(&mut self, length: usize, out: &mut Vec<u8>) {
        let (bytes, length) = (self.bytes, length.min(self.left));
        self.skip(length);
        copy::push_start(bytes, length, out);
    }
}

const REQUEST_ID: u32 = 0;
const INSTANCE: u32 = 1;
const TRACE_ID: u32 = 2;
const TIMESTAMP: u32 = 3;
const DATA: u32 = 4;

fn now() -> Option<Timestamp> {
    #[cfg(feature = "std")]
    return Some(Timestamp::now());
    #[cfg(not(feature = "std"))]
    None
}

fn write_text(value: Value<'_>, language: crate::Language, out: &mut Vec<u8>) {
    match value {
        Value::Str(text) => json::escape(text.as_bytes(), out),
        Value::Integer(number) => Digits::signed(number).push_to(out),
        value => write_value(value, language, Dates::Rfc3339, &mut json::Escaped(out)),
    }
}

#[cfg(test)]
mod tests;
