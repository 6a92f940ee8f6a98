//! [`Walked`]: a body that is read.

use alloc::string::String;
use alloc::vec::Vec;

use errbook_format::image::reading::role;

use super::slots::{Key, Listed, Slots, Span};
use crate::image::reading::{Member, Part, Reading, parts};

/// A body that is read.
#[derive(Clone, Debug)]
pub(crate) struct Walked {
    pub(crate) slots: Slots,
    /// Texts that are not in the body as they are. Spans beyond the body lead to them.
    pub(crate) extra: String,
}

impl Walked {
    /// Takes the values of an item of the same body where this has none: those with these roles and, if all are taken, those without
    /// a slot.
    pub(crate) fn take(&mut self, item: Walked, body: &str, is_taken: impl Fn(u32) -> bool) {
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
    }

    /// Empties the slots of a member, and of those within it.
    pub(crate) fn clear(&mut self, reading: Reading, member: Member) {
        match member.role() {
            role::OBJECT | role::ARRAY => {
                let inner = Reading::at(reading.image, member.argument);
                inner.each(&|_| true, &mut |reading, member| self.clear_slot(reading, member));
            }
            _ => self.clear_slot(reading, member),
        }
    }

    fn clear_slot(&mut self, reading: Reading, member: Member) {
        match member.role() {
            role::MESSAGES => self.slots.messages = Span::default(),
            role::VIOLATIONS => self.slots.violations = Span::default(),
            role::TEXT => {
                for part in parts(reading.image, member.argument) {
                    if let Part::Value(role, _) = part {
                        self.slots.set(role, Span::default());
                    }
                }
            }
            role => self.slots.set(role, Span::default()),
        }
    }
}
