//! [`split`]: the values in a text that the template writes from several parts.

use alloc::vec::Vec;
use core::ops::Range;

use errbook_format::image::reading::role;

use super::pattern;
use crate::image::Image;
use crate::image::reading::{Part, parts};

/// A value in a text: its role and argument, and where it is in the text.
pub(crate) type Found = (u32, u32, Range<usize>);

/// Returns the values that the fixed text of the pattern at `at` separates without doubt, and that are read, and whether the pattern
/// can have written the text.
pub(crate) fn split(image: &'static Image, at: u32, text: &str) -> (Vec<Found>, bool) {
    let (of_image, of_pattern) = of(image, at);
    let start = text.as_ptr() as usize;
    let mut found = Vec::new();
    let is_text = pattern::split(&of_pattern, text, &mut |index, value| {
        if let Some(Part::Value(role, argument)) = of_image.get(index) {
            if *role != role::NOTHING && *role != role::TEXT {
                let from = value.as_ptr() as usize - start;
                found.push((*role, *argument, from..from + value.len()));
            }
        }
    });
    (found, is_text)
}

/// Passes the role and the argument of every value that is found in each text of the pattern at `at` to `each`.
pub(crate) fn separable(image: &'static Image, at: u32, each: &mut dyn FnMut(u32, u32)) {
    let (of_image, of_pattern) = of(image, at);
    pattern::separable(&of_pattern, &mut |index| {
        if let Some(Part::Value(role, argument)) = of_image.get(index) {
            each(*role, *argument);
        }
    });
}

/// Returns the parts of a pattern, as the image has them and as texts are split by them.
fn of(image: &'static Image, at: u32) -> (Vec<Part>, Vec<pattern::Part<'static>>) {
    let of_image: Vec<Part> = parts(image, at).collect();
    let of_pattern = of_image.iter().map(|part| of_part(*part)).collect();
    (of_image, of_pattern)
}

/// Returns a part of a pattern, without its text where that is a value. Messages, titles and fields can contain anything.
fn of_part(part: Part) -> pattern::Part<'static> {
    match part {
        Part::Fixed(text) => pattern::Part::Fixed(text),
        Part::Value(role, _) => pattern::Part::Value {
            is_free: matches!(
                role,
                role::NOTHING | role::FIELD | role::MESSAGE | role::MESSAGE_IN | role::TITLE | role::INSTANCE
            ),
        },
    }
}
