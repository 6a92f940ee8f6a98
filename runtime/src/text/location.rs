//! Parts of the location of a violation.

use alloc::vec::Vec;

use errbook_format::image::location::{self, FRAGMENT, HEADER, IN, PARAMETER, PATH, POINTER};
use errbook_format::pointer::{self, fragment_length};

use crate::model::location::Location;
use crate::model::pointer::Pointer;
use crate::text::json;
use crate::write::copy;

/// Returns the part of the request that a location is in, as its number in images.
#[inline]
pub(super) const fn part(location: &Location) -> u32 {
    match location {
        Location::Body(_) => location::part::BODY,
        Location::Query(_) => location::part::QUERY,
        Location::Path(_) => location::part::PATH,
        Location::Header(_) => location::part::HEADER,
    }
}

/// Writes a part of a location into a JSON string. Returns whether the location has it.
pub(super) fn write(location: &Location, part: u32, out: &mut Vec<u8>) -> bool {
    let text = match (part, location) {
        (POINTER, Location::Body(pointer)) => return escape(&pointer.text(), out),
        // The buffer takes all that is written.
        (FRAGMENT, Location::Body(pointer)) => {
            return pointer::write_fragment(&pointer.text(), &mut json::Escaped(out)).is_ok();
        }
        (PATH, Location::Body(pointer)) => return pointer.write_path(&mut json::Escaped(out)).is_ok(),
        (PARAMETER, location) => location.parameter_name(),
        (HEADER, location) => location.header_name(),
        (IN, location) => Some(location.part()),
        _ => None,
    };
    text.is_some_and(|text| escape(text, out))
}

/// Writes a part of most locations: a pointer that needs no escape, or a fragment of one. Returns whether it is one.
#[inline(always)]
pub(super) fn write_plain(location: &Location, part: u32, out: &mut Vec<u8>) -> bool {
    let Some(pointer) = location.pointer().and_then(Pointer::plain_text) else { return false };
    match part {
        POINTER => {}
        FRAGMENT => out.push(b'#'),
        _ => return false,
    }
    copy::push_short(pointer.as_bytes(), out);
    true
}

fn escape(text: &str, out: &mut Vec<u8>) -> bool {
    json::escape(text.as_bytes(), out);
    true
}

/// Returns how many bytes a part of a location has in a JSON string.
#[inline]
pub(super) fn length(location: &Location, part: u32) -> usize {
    match (location.pointer().and_then(Pointer::plain_text), part) {
        (Some(pointer), POINTER) => pointer.len(),
        (Some(pointer), FRAGMENT) => pointer.len() + 1,
        _ => any_length(location, part),
    }
}

#[inline(never)]
fn any_length(location: &Location, part: u32) -> usize {
    let mut counter = json::Counter::default();
    let written = match (part, location) {
        (POINTER, Location::Body(pointer)) => return json::escaped_length(pointer.text().as_bytes()),
        (FRAGMENT, Location::Body(pointer)) => return fragment_length(&pointer.text()),
        (PATH, Location::Body(pointer)) => pointer.write_path(&mut counter),
        (PARAMETER, location) => return json::escaped_length(location.parameter_name().unwrap_or_default().as_bytes()),
        (HEADER, location) => return json::escaped_length(location.header_name().unwrap_or_default().as_bytes()),
        (IN, location) => return location.part().len(),
        _ => Ok(()),
    };
    if written.is_ok() { counter.length() } else { 0 }
}
