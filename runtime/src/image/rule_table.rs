//! The rule table: which violation a rule stands for.

use errbook_format::image::header;
#[cfg(feature = "extract")]
use errbook_format::image::rule_table::FIELDS;
use errbook_format::image::rule_table::{ITEM, KEY, RECORD};

use super::Image;
#[cfg(feature = "extract")]
use super::cursor::Cursor;

/// An item of the table.
#[derive(Clone, Copy)]
pub(crate) struct RuleItem {
    image: &'static Image,
    at: u32,
}

impl RuleItem {
    /// Returns the first item with this key.
    pub(crate) fn find(image: &'static Image, key: &str) -> Option<Self> {
        let table = Some(image.word(header::RULES)).filter(|table| *table != 0)?;
        let count = image.word(table).min(image.words().behind(table).count() as u32);
        let item = |index: u32| Self { image, at: table.saturating_add(1).saturating_add(index.saturating_mul(ITEM)) };
        (0..count).map(item).find(|item| image.span(item.at.saturating_add(KEY)) == key)
    }

    /// Returns the index of the violation's record.
    pub(crate) fn record(self) -> u32 {
        self.image.word(self.at.saturating_add(RECORD))
    }

    /// Returns the names of the violation's fields in the catalog, in their order.
    #[cfg(feature = "extract")]
    #[cfg_attr(
        not(any(feature = "actix-web", feature = "axum", feature = "poem", feature = "salvo")),
        allow(dead_code, reason = "frameworks need it")
    )]
    pub(crate) fn fields(self) -> impl Iterator<Item = &'static str> {
        let mut cursor = match self.image.word(self.at.saturating_add(FIELDS)) {
            0 => Cursor::end(self.image),
            names => Cursor::at(self.image, names),
        };
        (0..cursor.next_count()).map(move |_| cursor.next_text())
    }
}
