//! How many bytes a body with violations has, so that its buffer is allocated once.

use core::fmt::Write;

use errbook_format::image::context;
use errbook_format::image::plan::op;
use errbook_format::plural::OTHER;

use super::items::Item;
use super::location;
use crate::image::Image;
use crate::image::plan::{FieldHole, Operations, Plan};
use crate::model::context::Context;
use crate::model::location::Location;
use crate::text::json;
use crate::text::render::own_text::OwnText;
use crate::values::value::{Fields, Value, with_field};

/// What fills the holes of a plan.
#[derive(Clone, Copy)]
pub(super) struct Holes<'a> {
    pub(super) image: &'static Image,
    pub(super) fields: &'a dyn Fields,
    pub(super) context: &'a Context<'a>,
    /// Of the item of a violation, its location.
    pub(super) location: Option<&'a Location>,
}

impl Holes<'_> {
    /// Returns for how many bytes an item makes room.
    pub(super) fn item(self, item: Item) -> usize {
        match item {
            Item::Static(item) => item.len(),
            Item::Plan(plan, context_free, _) => self.plan(plan, context_free),
        }
    }

    /// Returns for how many bytes a plan makes room: its text, what its holes ordinarily need, and the length of texts, which
    /// have none that is ordinary. `json` values and lists are what is not measured.
    pub(super) fn plan(self, plan: Plan, context_free: &'static [u8]) -> usize {
        OwnText::of(self.image, plan, context_free).length() + plan.room() + self.texts(plan.operations, 0)
    }

    /// Returns the lengths of the texts in the holes of operations and of those within them, which the same words hold.
    fn texts(self, mut operations: Operations, depth: u32) -> usize {
        let mut length = 0;
        while let Some((code, argument)) = operations.next_word() {
            length += match code {
                op::TEXT | op::OPTIONAL | op::PRUNE | op::REQUIRED => 0,
                op::COMMA => 1,
                op::FIELD_TEXT | op::FIELD_JSON => self.field(FieldHole(argument)),
                op::TEXT_FIELD.. => self.field(FieldHole::of_text_field(code)),
                op::LOCATION => self.location.map_or(0, |location| location::length(location, argument)),
                op::CONTEXT_JSON | op::CONTEXT_TEXT => self.context_value(argument),
                op::PLURAL => {
                    let operands = operations.operands(code, argument);
                    // The forms of a message mostly have the same holes, and the longest text is part of the plan's room.
                    let other = operands.form(OTHER);
                    if depth == 0 { self.texts(Plan::at(self.image, other).operations, depth + 1) } else { 0 }
                }
                _ => {
                    let operands = operations.operands(code, argument);
                    if code == op::BYTES { operands.span().1 } else { 0 }
                }
            };
        }
        length
    }

    fn field(self, hole: FieldHole) -> usize {
        let mut length = 0;
        with_field(self.fields, hole.field(), |value| length = text_length(value));
        length
    }

    fn context_value(self, which: u32) -> usize {
        let value = match which {
            context::REQUEST_ID => self.context.request_id,
            context::INSTANCE => self.context.instance,
            context::TRACE_ID => self.context.trace_id,
            _ => None,
        };
        value.map_or(0, |value| json::escaped_length(value.as_bytes()))
    }
}

/// Returns how many bytes a text has in a JSON string; 0 for other values.
fn text_length(value: Value<'_>) -> usize {
    match value {
        Value::Str(text) => json::escaped_length(text.as_bytes()),
        Value::Text(text) => {
            let mut counter = json::Counter::default();
            // If the `Display` fails, what it wrote before stays.
            let _ = write!(counter, "{text}");
            counter.length()
        }
        _ => 0,
    }
}
