//! The status table: the records that answer for a bare status.

use errbook_format::image::header;
use errbook_format::image::status_table::{ITEM, RECORD, STATUS, any};
use errbook_format::status::classes;

use super::Image;

/// Returns the record that answers for a status: its own, or else that of its class (RFC 9110 §15).
#[cfg_attr(not(feature = "adapter"), allow(dead_code, reason = "layers alone answer for a bare status"))]
pub(crate) fn find(image: &Image, status: u16) -> Option<u32> {
    let [own, other] = classes(status);
    item(image, status).or_else(|| item(image, any(own))).or_else(|| item(image, any(other)))
}

fn item(image: &Image, status: u16) -> Option<u32> {
    let table = Some(image.word(header::STATUSES)).filter(|table| *table != 0)?;
    let items = image.words().behind(table.saturating_add(1));
    let count = image.word(table).min(items.count() as u32);
    let item = (0..count)
        .map(|index| index.saturating_mul(ITEM))
        .find(|item| items.get(item + STATUS) == u32::from(status))?;
    Some(items.get(item + RECORD))
}
