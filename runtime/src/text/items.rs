//! [`Items`]: how each violation of a list is shown, as images have it.

use crate::image::Image;
use crate::image::alternative_table::Alternative;
use crate::image::record::{self, Record, Text};
use crate::image::violation_block::Block;
use crate::model::location::Location;
use crate::negotiate::index::index_of;
use crate::text::location::part;
use crate::values::value::Finding;

/// What decides how the violations of a list are shown.
#[derive(Clone, Copy)]
pub(super) struct Shown {
    /// The image of the entry that holds them.
    pub(super) owner: &'static Image,
    pub(super) block: Block,
    /// The index of its language.
    pub(super) language: usize,
    /// The bits of the values that the context has.
    pub(super) given: u32,
}

/// Where the items of violations are: looked up once for the violations of one image that follow each other, which are mostly
/// all of them.
#[derive(Clone, Copy, Default)]
pub(super) struct Items {
    image: Option<&'static Image>,
    found: Option<record::Items>,
}

/// How a violation is shown.
#[derive(Clone, Copy)]
pub(super) enum Item {
    Static(&'static [u8]),
    /// The place of a plan, the body without the context if the plan has its text there, and the index of the language.
    Plan(u32, &'static [u8], usize),
}

impl Items {
    /// Returns the item of a violation; `None` for one of another catalog, or if its catalog does not show any in the
    /// envelope.
    // Always inlined: called for each violation, in few places.
    #[inline(always)]
    pub(super) fn of(&mut self, shown: &Shown, location: &Location, finding: Finding<'_>) -> Option<Item> {
        let image = finding.image;
        if !self.image.is_some_and(|last| core::ptr::eq(last, image)) {
            *self = Self::find(shown, image);
        }
        let items = self.found.as_ref()?;
        let record = Record::new(image, finding.index);
        Some(match record.item(items, part(location)) {
            Text::Plan(plan) => Item::Plan(plan, &[], items.language()),
            Text::Static(item) => match record.item_with_context(items, part(location), shown.given) {
                0 => Item::Static(item),
                plan => Item::Plan(plan, item, items.language()),
            },
        })
    }

    #[cold]
    #[inline(never)]
    fn find(shown: &Shown, image: &'static Image) -> Self {
        let Shown { owner, block, language, .. } = *shown;
        let alternative = Alternative::named(image, owner.name(), block.envelope());
        let found = alternative.map(|alternative| {
            record::Items::new(image, alternative, index_of(image, owner.borrowed_language(language)))
        });
        Self { image: Some(image), found }
    }
}
