//! [`Walked`]: a body that is read.

use alloc::string::String;
use alloc::vec::Vec;

use errbook_format::image::reading::role;

use super::slots::{Key, Listed, Slots, Span};
/// A body that is read.
#[derive(Clone, Debug)]
pub(crate) struct Walked {
    pub(crate) slots: Slots,
    /// Texts that are not in the body as they are. Spans beyond the body lead to them.
    pub(crate) extra: String,
    /// Whether a value is a string with escapes.
    pub(crate) has_escapes: bool,
}

impl Walked {
    pub(crate) const fn new() -> Self {
        Self { slots: Slots::new(), extra: String::new(), has_escapes: false }
    }

    /// Forgets what was read.
    pub(crate) fn reset(&mut self) {
        self.slots = Slots::new();
        self.extra.clear();
        self.has_escapes = false;
    }

    /// Takes the values of an item of the same body where this has none: those with these roles and, if all are taken, those without
    /// a slot.
    pub(crate) fn take(&mut self, item: &Walked, body: &str, is_taken: impl Fn(u32) -> bool) {
        let by = self.extra.len();
        let shifted = |span: Span| span.shifted(body.len(), by);
        for role in role::FIRST_SLOT..role::FIRST_SLOT + role::SLOTS {
            if self.slots.get(role).is_absent() && is_taken(role) {
                self.slots.set(role, shifted(item.slots.get(role)));
            }
        }
        if is_taken(role::FIELD) {
            let mut listed: Vec<_> = item.slots.list.backwards().copied().collect();
            while let Some(Listed { key, value }) = listed.pop() {
                let key = if let Key::Wire(name) = key { Key::Wire(shifted(name)) } else { key };
                self.slots.list.push(key, shifted(value));
            }
        }
        self.extra.push_str(&item.extra);
        self.has_escapes |= item.has_escapes;
    }
}
