//! [`Items`]: how each violation of a list is shown.

use crate::image::Image;
use crate::image::alternative_table::Alternative;
use crate::image::plan::Plan;
use crate::image::record::{Record, Text};
use crate::model::language::Language;
use crate::negotiate::index::index_of;
use crate::values::value::Finding;

/// The items of violations, in one envelope and language. Both are looked up once for the violations of one image that follow
/// each other, which are mostly all of them.
pub(super) struct Items {
    /// The name of the catalog and of the envelope.
    envelope: (&'static str, &'static str),
    language: Language,
    /// The bits of the values that the context has.
    given: u32,
    last: Option<(&'static Image, Option<(Alternative, usize)>)>,
}

/// How a violation is shown.
#[derive(Clone, Copy)]
pub(super) enum Item {
    Static(&'static [u8]),
    /// A plan, the body without the context if the plan has its text there, and the index of the language.
    Plan(Plan, &'static [u8], usize),
}

impl Items {
    pub(super) fn new(catalog: &'static str, envelope: &'static str, language: Language, given: u32) -> Self {
        Self { envelope: (catalog, envelope), language, given, last: None }
    }

    /// Returns the item of a violation; `None` for one of another catalog, or if its catalog does not show any in the
    /// envelope.
    pub(super) fn of(&mut self, finding: Finding<'_>) -> Option<Item> {
        let image = finding.image;
        let (alternative, language) = match self.last {
            Some((last, found)) if core::ptr::eq(last, image) => found,
            _ => self.find(image),
        }?;
        let record = Record::new(image, finding.index);
        Some(match record.alternative_body(alternative, language) {
            (Text::Static(item), asked) if asked & self.given == 0 => Item::Static(item),
            (Text::Plan(plan), _) => Item::Plan(Plan::at(image, plan), &[], language),
            (Text::Static(item), _) => match record.alternative_shape(alternative).plan_with_context(language) {
                0 => Item::Static(item),
                plan => Item::Plan(Plan::at(image, plan), item, language),
            },
        })
    }

    #[inline(never)]
    fn find(&mut self, image: &'static Image) -> Option<(Alternative, usize)> {
        let (catalog, envelope) = self.envelope;
        let alternative = Alternative::named(image, catalog, envelope);
        let found = alternative.map(|alternative| (alternative, index_of(image, &self.language)));
        self.last = Some((image, found));
        found
    }
}
