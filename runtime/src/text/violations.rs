//! Lists of violations in bodies.

use alloc::vec::Vec;

use errbook_format::image::plan::op;

use crate::image::plan::{Operations, Plan};
use crate::image::violation_block::Block;
use crate::model::location::Location;
use crate::text::json;
use crate::text::render::own_text::OwnText;
use crate::text::render::{Beside, PLURAL_DEPTH, Renderer};
use crate::values::value::{Fields, Finding, Value, with_field};

mod items;
mod location;
mod owner;
mod room;
#[cfg(test)]
mod tests;

use items::{Item, Items};
use room::Holes;

/// How many bytes the brackets of a list are, and the comma between two items.
const BRACKETS: usize = 2;
const COMMA: usize = 1;

impl Renderer<'_> {
    /// Makes room for a body with violations, and runs its plan.
    #[inline(never)]
    pub(super) fn with_violations(&mut self, index: u32, (block, plan): (u32, u32), out: &mut Vec<u8>) {
        let (block, plan) = (Block::at(self.image, block), Plan::at(self.image, plan));
        out.reserve(self.room(index, block, plan));
        self.nested(plan.operations, OwnText::of(self.image, plan, &[]), out, 1, false);
    }

    /// Returns for how many bytes a plan makes room with the violations that it writes.
    fn room(&self, index: u32, block: Block, plan: Plan) -> usize {
        let own = Holes { image: self.image, fields: self.fields, context: self.context, location: None };
        let mut items = self.items(block);
        let (mut count, mut room) = (0_usize, own.plan(plan, &[]));
        for_each_violation(self.fields, index, &mut |location, finding| {
            let Some(item) = items.of(finding) else { return };
            let Finding { image, fields, .. } = finding;
            let holes = Holes { image, fields, context: self.context, location: Some(location) };
            room = room.saturating_add(holes.item(item) + COMMA);
            count += 1;
        });
        if let (0, Some(single)) = (count, block.single()) {
            room = room.saturating_add(own.plan(single, &[]));
        }
        room.saturating_add(BRACKETS)
    }

    /// Writes the list of the violations that the fields give at `index`.
    #[inline(never)]
    pub(super) fn violations(&mut self, index: u32, block: u32, out: &mut Vec<u8>, depth: usize, optional: bool) {
        let (block, start) = (Block::at(self.image, block), out.len());
        out.push(b'[');
        let first = out.len();
        // The item of a violation holds no others.
        if !matches!(self.beside, Beside::Violation(..)) {
            let mut items = self.items(block);
            for_each_violation(self.fields, index, &mut |location, finding| {
                let Some(item) = items.of(finding) else { return };
                let end = out.len();
                if end > first {
                    out.push(b',');
                }
                let before = out.len();
                self.item(item, location, finding, block, out);
                if out.len() == before {
                    out.truncate(end);
                }
            });
        }
        if out.len() == first {
            match block.single() {
                Some(single) => {
                    let missing_before = self.missing;
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

    /// Writes the item of a violation.
    fn item(&mut self, item: Item, location: &Location, finding: Finding<'_>, block: Block, out: &mut Vec<u8>) {
        let (plan, context_free, language) = match item {
            Item::Static(item) => return out.extend_from_slice(item),
            Item::Plan(plan, context_free, language) => (plan, context_free, language),
        };
        let Finding { image, fields, .. } = finding;
        let mut renderer = Renderer { image, fields, beside: Beside::Violation(location, block), language, ..*self };
        renderer.missing = false;
        renderer.nested(plan.operations, OwnText::of(image, plan, context_free), out, 1, false);
        self.timestamp = renderer.timestamp;
    }

    fn items(&self, block: Block) -> Items {
        Items::new(self.image.name(), block.envelope(), self.image.language(self.language), self.given)
    }

    /// Writes the operations within an `OPTIONAL` of an item, if they consist of a part of the location and fixed text, as most do.
    /// Returns whether they are of that kind. What a location does not have is most of an item's operations.
    pub(super) fn location_member(&self, mut operations: Operations, out: &mut Vec<u8>) -> bool {
        let Beside::Violation(location, _) = self.beside else { return false };
        let (mut all, mut is_present) = (operations, true);
        while let Some((code, argument)) = all.next_word() {
            match code {
                op::COMMA => {}
                op::BYTES => _ = all.operands(code, argument),
                op::LOCATION => is_present &= location::has(location, argument),
                _ => return false,
            }
        }
        while let Some((code, argument)) = operations.next_word().filter(|_| is_present) {
            match code {
                op::COMMA => json::comma(out),
                op::LOCATION => _ = location::write(location, argument, out),
                _ => {
                    let (start, length) = operations.operands(code, argument).span();
                    out.extend_from_slice(self.image.bytes_at(start, length).unwrap_or_default());
                }
            }
        }
        true
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

/// Calls `each` with the violations that fields give at an index, if they do.
fn for_each_violation(fields: &dyn Fields, index: u32, each: &mut dyn FnMut(&Location, Finding<'_>)) {
    with_field(fields, index as usize, |value| {
        if let Value::Violations(list) = value {
            list.visit(each);
        }
    });
}
