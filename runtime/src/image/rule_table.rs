//! The rule table: which violation a rule stands for.

use errbook_format::image::header;
#[cfg(feature = "extract")]
use errbook_format::image::rule_table::{FIELDS, HOLDERS};
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
    /// Returns the items in the order in which they count; none where the image has no table.
    pub(crate) fn all(image: &'static Image) -> impl Iterator<Item = Self> {
        let table = image.word(header::RULES);
        let count = match table {
            0 => 0,
            _ => image.word(table).min(image.words().behind(table).count() as u32),
        };
        (0..count)
            .map(move |index| Self { image, at: table.saturating_add(1).saturating_add(index.saturating_mul(ITEM)) })
    }

    /// Returns the rule's key, or the name or code of a violation.
    pub(crate) fn key(self) -> &'static str {
        self.image.span(self.at.saturating_add(KEY))
    }

    /// Returns the index of the violation's record.
    pub(crate) fn record(self) -> u32 {
        self.image.word(self.at.saturating_add(RECORD))
    }
}

#[cfg(feature = "extract")]
#[cfg_attr(
    not(any(feature = "actix-web", feature = "axum", feature = "poem", feature = "salvo")),
    allow(dead_code, reason = "frameworks need it")
)]
impl RuleItem {
    /// Returns the names of the violation's fields in the catalog, in their order.
    pub(crate) fn fields(self) -> impl Iterator<Item = &'static str> {
        self.texts(FIELDS)
    }

    /// Returns whether a fallback entry lists the violation.
    pub(crate) fn is_listed_by(self, entry: &str) -> bool {
        self.texts(HOLDERS).any(|holder| holder == entry)
    }

    /// Returns the texts of a list, whose place is in a word of the item.
    fn texts(self, word: u32) -> impl Iterator<Item = &'static str> {
        let mut cursor = match self.image.word(self.at.saturating_add(word)) {
            0 => Cursor::end(self.image),
            list => Cursor::at(self.image, list),
        };
        (0..cursor.next_count()).map(move |_| cursor.next_text())
    }
}
