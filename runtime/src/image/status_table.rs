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
    items(image).find(|(of_item, _)| *of_item == u32::from(status)).map(|(_, record)| record)
}

/// Returns the statuses of the table with their records.
fn items(image: &Image) -> impl Iterator<Item = (u32, u32)> {
    let table = image.word(header::STATUSES);
    let items = image.words().behind(table.saturating_add(1));
    let count = if table == 0 { 0 } else { image.word(table).min(items.count() as u32) };
    (0..count).map(move |index| {
        let item = index.saturating_mul(ITEM);
        (items.get(item.saturating_add(STATUS)), items.get(item.saturating_add(RECORD)))
    })
}

/// Returns the first of the records that no variant has: they are behind those of variants, and answer for bare statuses only.
#[cfg(feature = "client")]
pub(crate) fn first_record(image: &Image) -> Option<u32> {
    items(image).map(|(_, record)| record).min()
}
