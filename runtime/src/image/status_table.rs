//! The status table: the records that answer for a bare status.

use errbook_format::image::header;
use errbook_format::image::status_table::{ITEM, RECORD, STATUS};

use super::Image;

/// Returns the record that answers for `status`.
pub(crate) fn find(image: &Image, status: u16) -> Option<u32> {
    let table = Some(image.word(header::STATUSES)).filter(|table| *table != 0)?;
    let items = image.words().behind(table.saturating_add(1));
    let count = image.word(table).min(items.count() as u32);
    let item = (0..count)
        .map(|index| index.saturating_mul(ITEM))
        .find(|item| items.get(item + STATUS) == u32::from(status))?;
    Some(items.get(item + RECORD))
}
