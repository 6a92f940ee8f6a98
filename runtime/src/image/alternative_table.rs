//! The alternative table: the envelopes that every record has beside its own.

#[cfg(feature = "json")]
use errbook_format::image::alternative_table::SUCCESS;
use errbook_format::image::alternative_table::{ITEM, NAME};
use errbook_format::image::header;

use super::Image;
use crate::model::envelope::Envelope;

/// An alternative of an image: its index, and the place of its item.
#[derive(Clone, Copy)]
pub(crate) struct Alternative {
    pub(super) index: u32,
    #[cfg_attr(not(feature = "json"), allow(dead_code, reason = "only successes read it"))]
    at: u32,
}

impl Alternative {
    /// Returns the alternative that a choice stands for; `None` for the default envelope, and for a choice of another catalog.
    #[cold]
    #[inline(never)]
    pub(crate) fn find(image: &'static Image, chosen: Envelope) -> Option<Self> {
        Self::named(image, chosen.catalog(), chosen.name())
    }

    /// Returns the alternative that has this name in the catalog of this name.
    pub(crate) fn named(image: &'static Image, catalog: &str, name: &str) -> Option<Self> {
        let table = Some(image.word(header::ALTERNATIVES)).filter(|table| *table != 0)?;
        if image.name() != catalog {
            return None;
        }
        let count = image.word(table).min(image.words().behind(table).count() as u32);
        let item = |index: u32| Self { index, at: table.saturating_add(1).saturating_add(index.saturating_mul(ITEM)) };
        (0..count).map(item).find(|item| image.span(item.at.saturating_add(NAME)) == name)
    }

    /// Returns the alternative at an index; `None` where the table ends before it.
    #[cfg(feature = "client")]
    pub(super) fn at(image: &'static Image, index: u32) -> Option<Self> {
        let table = Some(image.word(header::ALTERNATIVES)).filter(|table| *table != 0)?;
        let at = table.saturating_add(1).saturating_add(index.saturating_mul(ITEM));
        (index < image.word(table)).then_some(Self { index, at })
    }

    /// Returns the place of the template for successes; 0 where there is none.
    #[cfg(feature = "json")]
    pub(super) fn success(self, image: &Image) -> u32 {
        image.word(self.at.saturating_add(SUCCESS))
    }
}
