//! Lists of violations in bodies.

use alloc::vec::Vec;

use errbook_format::image::plan::op;

use crate::image::plan::Plan;
use crate::image::violation_block::Block;
use crate::model::location::Location;
use crate::text::items::{Item, Items, Shown};
use crate::text::location;
use crate::text::render::own_text::OwnText;
use crate::text::render::{Beside, PLURAL_DEPTH, Renderer};
use crate::values::value::{Fields, Finding, Value, with_field};

mod owner;
mod room;
#[cfg(test)]
mod tests;

use room::Holes;

/// How many bytes the brackets of a list are, and the comma between two items.
const BRACKETS: usize = 2;
const COMMA: usize = 1;

impl Renderer<'_> {
    /// Makes room for a body with violations, and runs its plan.
    #[inline(never)]
    pub(super) fn with_violations(&mut self, index: u32, (block, plan): (u32, u32), out: &mut Vec<u8>) {
        let mut items = Items::default();
        // The plan with this operation alone makes no room.
        *out = Vec::with_capacity(self.room(index, Block::at(self.image, block), plan, &mut items));
        self.beside = Beside::Items(items);
        let plan = Plan::at(self.image, plan);
        self.nested(plan.operations, OwnText::of(self.image, plan, &[]), out, 1, false);
    }

    /// Returns for how many bytes the plan at a place makes room with the violations that it writes.
    fn room(&self, index: u32, block: Block, plan: u32, items: &mut Items) -> usize {
        let own = Holes { image: self.image, fields: self.fields, context: self.context, location: None };
        let shown = self.shown(block);
        let without = own.plan(plan, &[]);
        let mut room = without;
        for_each_violation(self.fields, index, &mut |location, finding| {
            let Some(item) = items.of(&shown, location, finding) else { return };
            let Finding { image, fields, .. } = finding;
            let holes = Holes { image, fields, context: self.context, location: Some(location) };
            room = room.wrapping_add(holes.item(item)).wrapping_add(COMMA);
        });
        if room == without {
            room = room.wrapping_add(block.single().map_or(0, |single| own.plan(single, &[])));
        }
        room.wrapping_add(BRACKETS)
    }

    /// Writes the list of the violations that the fields give at `index`.
    #[inline(never)]
    pub(super) fn violations(&mut self, index: u32, block: u32, out: &mut Vec<u8>, depth: usize, optional: bool) {
        let (block, start) = (Block::at(self.image, block), out.len());
        out.push(b'[');
        let first = out.len();
        // The item of a violation holds no others.
        if !matches!(self.beside, Beside::Violation(..)) {
            self.items(index, block, out);
        }
        if out.len() == first {
            match block.single() {
                Some(single) => {
                    let missing_before = self.missing;
                    let single = Plan::at(self.image, single);
                    let text = OwnText::of(self.image, single, &[]);
                    self.nested(single.operations, text, out, depth + PLURAL_DEPTH, false);
                    self.missing = missing_before;
                }
                None if optional => {
                    out.truncate(start);
                    self.missing = true;
                    return;
                }
                None => {}
            }
        }
        out.push(b']');
    }

    /// Writes the items of violations, with commas between them.
    fn items(&mut self, index: u32, block: Block, out: &mut Vec<u8>) {
        let shown = self.shown(block);
        let mut items = match self.beside {
            Beside::Items(items) => items,
            _ => Items::default(),
        };
        let first = out.len();
        for_each_violation(self.fields, index, &mut |location, finding| match items.of(&shown, location, finding) {
            None => {}
            Some(Item::Static(item)) => {
                comma(first, out);
                out.extend_from_slice(item);
            }
            Some(Item::Plan(plan, context_free, language)) => {
                comma(first, out);
                let Finding { image, fields, .. } = finding;
                let beside = Beside::Violation(location, block);
                let renderer = Renderer { image, fields, beside, language, missing: false, ..*self };
                self.timestamp = renderer.item(plan, context_free, location, out);
            }
        });
    }

    fn shown(&self, block: Block) -> Shown {
        Shown { owner: self.image, block, language: self.language, given: self.given }
    }

    /// Writes a part of the violation's location, or a value of the entry that holds it.
    #[inline(never)]
    pub(super) fn of_item(&mut self, code: u8, argument: u32, out: &mut Vec<u8>) {
        let Beside::Violation(location, block) = self.beside else {
            self.missing = true;
            return;
        };
        let is_present = match code {
            op::LOCATION => location::write(location, argument, out),
            _ => owner::write(block, self.context.status, argument, code == op::OWNER_JSON, out),
        };
        self.missing |= !is_present;
    }
}

/// Writes the comma before an item of the list whose first item starts at `first`.
#[inline(always)]
fn comma(first: usize, out: &mut Vec<u8>) {
    if out.len() > first {
        out.push(b',');
    }
}

/// Calls `each` with the violations that fields give at an index, if they do.
fn for_each_violation(fields: &dyn Fields, index: u32, each: &mut dyn FnMut(&Location, Finding<'_>)) {
    with_field(fields, index as usize, |value| {
        if let Value::Violations(list) = value {
            list.visit(each);
        }
    });
}
