//! Short texts, copied to the end of a buffer in steps of fixed length.
//!
//! A copy of a length that only the processor knows is a call that first finds out how to do it, which takes longer than
//! to copy a few words. What is copied too much is taken back, or copied over.

use alloc::vec::Vec;

/// What is copied at once where more can be read than is wanted.
const STEP: usize = 64;

/// Appends `piece`, which `bytes` start with.
#[inline]
pub(crate) fn push_start(bytes: &[u8], piece: &[u8], out: &mut Vec<u8>) {
    if let Some(step) = bytes.first_chunk::<STEP>()
        && piece.len() <= STEP
        && out.capacity() - out.len() >= STEP
    {
        let end = out.len() + piece.len();
        out.extend_from_slice(step);
        out.truncate(end);
    } else {
        out.extend_from_slice(piece);
    }
}

/// Appends a text of `N` to twice as many bytes; says whether it is one.
#[inline]
pub(crate) fn push_ends<const N: usize>(text: &[u8], out: &mut Vec<u8>) -> bool {
    let (Some(first), Some(last)) = (text.first_chunk::<N>(), text.last_chunk::<N>()) else { return false };
    if text.len() > 2 * N {
        return false;
    }
    let start = out.len();
    out.extend_from_slice(first);
    out.truncate(start + text.len() - N);
    out.extend_from_slice(last);
    true
}
