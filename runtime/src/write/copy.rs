//! Copies short texts to the end of a buffer, in steps of a fixed length.
//!
//! A copy whose length is not known at compile time is a call to `memcpy`, which takes longer to choose a strategy than to
//! copy a few words. Bytes copied beyond the text are truncated or overwritten.

use alloc::vec::Vec;

/// How many bytes are copied at once where as many can be read.
const STEP: usize = 64;

/// Appends `piece`, with which `bytes` begin.
#[inline]
pub(crate) fn push_start(bytes: &[u8], piece: &[u8], out: &mut Vec<u8>) {
    match bytes.first_chunk::<STEP>() {
        Some(step) if piece.len() <= STEP && out.capacity() - out.len() >= STEP => {
            let end = out.len() + piece.len();
            out.extend_from_slice(step);
            out.truncate(end);
        }
        _ => out.extend_from_slice(piece),
    }
}

/// Appends a text that is mostly short.
#[inline]
pub(crate) fn push_short(text: &[u8], out: &mut Vec<u8>) {
    if !push_ends::<8>(text, out) && !push_ends::<16>(text, out) {
        out.extend_from_slice(text);
    }
}

/// Appends a text of `N` to `2 * N` bytes. Returns whether it is one.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_is_copied_alone_whether_or_not_there_is_more_to_read_and_room_for_it() {
        let text: Vec<u8> = (0..200).collect();
        for length in [0, 1, STEP - 1, STEP, STEP + 1, 150] {
            for capacity in [0, length, 300] {
                for readable in [length, 200] {
                    let mut out = Vec::with_capacity(capacity);
                    out.push(7);
                    push_start(&text[..readable], &text[..length], &mut out);
                    assert_eq!(out, [&[7], &text[..length]].concat());
                }
            }
        }
    }

    #[test]
    fn a_text_of_one_to_two_lengths_is_copied_by_its_ends_and_no_other() {
        let text: Vec<u8> = (0..40).collect();
        for length in 0..40 {
            let mut out = alloc::vec![7];
            push_short(&text[..length], &mut out);
            assert_eq!(out, [&[7], &text[..length]].concat());
            let mut out = alloc::vec![7];
            let is_copied = push_ends::<8>(&text[..length], &mut out);
            assert_eq!(is_copied, (8..=16).contains(&length));
            assert_eq!(out, if is_copied { [&[7], &text[..length]].concat() } else { alloc::vec![7] });
        }
    }
}
