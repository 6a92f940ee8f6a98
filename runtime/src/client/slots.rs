//! [`Slots`]: where in a body its values are.

use alloc::vec::Vec;

use errbook_format::image::reading::role::{FIRST_SLOT, SLOTS};

/// The longest body that is read: the range of the offsets of a [`Span`].
pub(crate) const LONGEST_BODY: usize = (1 << 29) - 1;

/// What the text of a span is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// Any JSON, such as a number, or a string with escapes.
    Json,
    /// The inside of a JSON string without escapes.
    Plain,
    /// Text: a part of a string, without its escapes.
    Text,
}

/// Where a value is, in a body and the texts behind it. A value that is absent has an empty span at 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Span {
    start: u32,
    /// The end, and above it the form.
    end: u32,
}

const FORM: u32 = 30;

impl Span {
    #[inline]
    pub(crate) fn new(start: usize, end: usize, form: Form) -> Self {
        Self { start: start as u32, end: end as u32 | (form as u32) << FORM }
    }

    #[inline]
    pub(crate) fn is_absent(self) -> bool {
        self.end == 0
    }

    pub(crate) fn form(self) -> Form {
        match self.end >> FORM {
            0 => Form::Json,
            1 => Form::Plain,
            _ => Form::Text,
        }
    }

    /// Returns the same value where the texts behind the body of this length are `by` further.
    pub(crate) fn shifted(self, body: usize, by: usize) -> Self {
        let by = if self.start() >= body { by as u32 } else { 0 };
        Self { start: self.start + by, end: self.end + by }
    }

    #[inline]
    pub(crate) fn start(self) -> usize {
        self.start as usize
    }

    #[inline]
    pub(crate) fn end(self) -> usize {
        (self.end & ((1 << FORM) - 1)) as usize
    }
}

/// How a value is found that has no slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Key {
    /// A field, by its name on the wire.
    Wire(Span),
    /// A field, by the place of a field in the image.
    Field(u32),
    /// The message in a language, by index.
    MessageIn(u32),
}

/// A value that has no slot.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Listed {
    pub(crate) key: Key,
    pub(crate) value: Span,
}

/// How many listed values have room without an allocation.
const INLINE: usize = 8;

/// Values without a slot, in the order of the body.
#[derive(Clone, Debug)]
pub(crate) struct List {
    first: [Listed; INLINE],
    count: usize,
    others: Vec<Listed>,
}

impl List {
    const fn new() -> Self {
        let nothing = Span { start: 0, end: 0 };
        Self { first: [Listed { key: Key::MessageIn(0), value: nothing }; INLINE], count: 0, others: Vec::new() }
    }

    #[inline]
    pub(crate) fn push(&mut self, key: Key, value: Span) {
        match self.first.get_mut(self.count) {
            Some(room) => {
                *room = Listed { key, value };
                self.count += 1;
            }
            None => self.others.push(Listed { key, value }),
        }
    }

    #[inline]
    pub(crate) fn count(&self) -> usize {
        self.count + self.others.len()
    }

    /// Returns the value at an index.
    #[inline]
    pub(crate) fn get(&self, index: usize) -> Option<&Listed> {
        self.first.get(index).or_else(|| self.others.get(index.wrapping_sub(INLINE)))
    }

    /// Returns the values, the last one first.
    pub(crate) fn backwards(&self) -> impl Iterator<Item = &Listed> {
        let first = self.first.get(..self.count).unwrap_or_default();
        self.others.iter().rev().chain(first.iter().rev())
    }
}

/// Where the values of a body are.
#[derive(Clone, Debug)]
pub(crate) struct Slots {
    slots: [Span; SLOTS as usize],
    pub(crate) list: List,
    /// The list of violations.
    pub(crate) violations: Span,
    /// The object of messages by language.
    pub(crate) messages: Span,
    /// The place of the style of the timestamp, or 0.
    pub(crate) timestamp_style: u32,
    /// How well the body fits the reading.
    pub(crate) fit: Fit,
}

/// How well a body fits a reading.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Fit {
    /// How many members the body has as the reading has them.
    pub(crate) matched: u32,
    /// How many of these every body in the envelope has.
    pub(crate) always: u32,
    /// How many members the reading does not have, fields apart.
    pub(crate) foreign: u32,
    /// How many members the reading has with another value.
    pub(crate) contrary: u32,
}

impl Fit {
    /// Adds that of an item. What every item has is not counted.
    pub(crate) fn add_item(&mut self, item: Fit) {
        self.matched += item.matched;
        self.foreign += item.foreign;
        self.contrary += item.contrary;
    }
}

impl Slots {
    pub(crate) const fn new() -> Self {
        let nothing = Span { start: 0, end: 0 };
        Self {
            slots: [nothing; SLOTS as usize],
            list: List::new(),
            violations: nothing,
            messages: nothing,
            timestamp_style: 0,
            fit: Fit { matched: 0, always: 0, foreign: 0, contrary: 0 },
        }
    }

    /// Returns the slot of a role.
    #[inline]
    pub(crate) fn get(&self, role: u32) -> Span {
        self.slots.get(role.wrapping_sub(FIRST_SLOT) as usize).copied().unwrap_or_default()
    }

    #[inline]
    pub(crate) fn set(&mut self, role: u32, span: Span) {
        if let Some(slot) = self.slots.get_mut(role.wrapping_sub(FIRST_SLOT) as usize) {
            *slot = span;
        }
    }
}
