//! How many bytes a body with violations has, so that its buffer is allocated once.

use core::fmt::Write;

use errbook_format::image::context;

use crate::image::Image;
use crate::image::plan::{MeasuredHole, Plan};
use crate::model::context::Context;
use crate::model::location::Location;
use crate::text::items::Item;
use crate::text::{json, location};
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
    // Always inlined, as what it calls: it runs for each violation, from one place.
    #[inline(always)]
    pub(super) fn item(self, item: Item) -> usize {
        match item {
            Item::Static(item) => item.len(),
            Item::Plan(plan, context_free, _) => self.plan(plan, context_free),
        }
    }

    /// Returns for how many bytes the plan at a place makes room: its text, what its holes ordinarily need, and the length of
    /// texts, which have none that is ordinary. `json` values and lists are what is not measured.
    #[inline(always)]
    pub(super) fn plan(self, at: u32, context_free: &[u8]) -> usize {
        let (fixed, holes) = Plan::measured(self.image, at);
        let mut length = fixed + context_free.len();
        for (hole, times) in holes {
            let of_hole = match hole {
                MeasuredHole::Field(field) => self.field(field),
                MeasuredHole::Location(part) => self.location.map_or(0, |location| location::length(location, part)),
                MeasuredHole::Context(which) => context_value(self.context, which),
            };
            // Where this wraps, there is no memory for so long a text.
            length = length.wrapping_add(of_hole.wrapping_mul(times));
        }
        length
    }

    #[inline(always)]
    fn field(self, field: usize) -> usize {
        let mut length = 0;
        with_field(self.fields, field, |value| length = text_length(value));
        length
    }
}

/// Returns how many bytes a value of the context has in a JSON string.
#[inline(never)]
fn context_value(context: &Context<'_>, which: u32) -> usize {
    let value = match which {
        context::REQUEST_ID => context.request_id,
        context::INSTANCE => context.instance,
        context::TRACE_ID => context.trace_id,
        _ => None,
    };
    value.map_or(0, |value| json::escaped_length(value.as_bytes()))
}

/// Returns how many bytes a text has in a JSON string; 0 for other values.
#[inline(always)]
fn text_length(value: Value<'_>) -> usize {
    match value {
        Value::Str(text) => match json::is_short_and_plain(text.as_bytes()) {
            true => text.len(),
            false => json::escaped_length(text.as_bytes()),
        },
        Value::Text(text) => {
            let mut counter = json::Counter::default();
            // If the `Display` fails, what it wrote before stays.
            let _ = write!(counter, "{text}");
            counter.length()
        }
        _ => 0,
    }
}
