//! What an item shows of the entry that holds the violation.

use alloc::vec::Vec;

use errbook_format::image::owner::{KIND, RETRYABLE, STATUS, STATUS_TEXT, TYPE};
use errbook_format::status::phrase;

use crate::image::violation_block::Block;
use crate::model::status::Status;
use crate::text::json;
use crate::write::digits;

/// Writes a value of the owner as JSON, or into a JSON string. `at_hand` is the status of the response, where the owner answers for
/// more than one. Returns whether there is a value.
pub(super) fn write(block: Block, at_hand: Option<Status>, value: u32, as_json: bool, out: &mut Vec<u8>) -> bool {
    let status = at_hand.map_or_else(|| block.status(), Status::as_u16);
    let text = match value {
        STATUS => {
            digits::push(status.into(), out);
            return true;
        }
        RETRYABLE => {
            let (text, is_present): (&[u8], bool) = match block.retryable() {
                Some(true) => (b"true", true),
                Some(false) => (b"false", true),
                None => (if as_json { b"null" } else { b"" }, false),
            };
            out.extend_from_slice(text);
            return is_present;
        }
        STATUS_TEXT => phrase(status),
        TYPE => block.problem_type(),
        KIND => block.kind().as_str(),
        _ => "",
    };
    let quotes: &[u8] = if as_json { b"\"" } else { b"" };
    out.extend_from_slice(quotes);
    json::escape(text.as_bytes(), out);
    out.extend_from_slice(quotes);
    !text.is_empty()
}
