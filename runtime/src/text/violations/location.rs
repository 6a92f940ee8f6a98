//! Parts of the location of a violation.

use alloc::vec::Vec;

use errbook_format::image::location::{FRAGMENT, HEADER, IN, PARAMETER, PATH, POINTER};
use errbook_format::pointer::{self, fragment_length};

use crate::model::location::Location;
use crate::text::json;

/// Writes a part of a location into a JSON string. Returns whether the location has it.
pub(super) fn write(location: &Location, part: u32, out: &mut Vec<u8>) -> bool {
    let text = match (part, location) {
        (POINTER, Location::Body(pointer)) => return escape(&pointer.text(), out),
        (FRAGMENT, Location::Body(pointer)) => {
            write_fragment(&pointer.text(), out);
            return true;
        }
        // The buffer takes all that is written.
        (PATH, Location::Body(pointer)) => return pointer.write_path(&mut json::Escaped(out)).is_ok(),
        (PARAMETER, location) => location.parameter_name(),
        (HEADER, location) => location.header_name(),
        (IN, location) => Some(location.part()),
        _ => None,
    };
    text.is_some_and(|text| escape(text, out))
}

/// Returns whether a location has a part, which [`write`] writes.
pub(super) fn has(location: &Location, part: u32) -> bool {
    match part {
        POINTER | FRAGMENT | PATH => matches!(location, Location::Body(_)),
        PARAMETER => location.parameter_name().is_some(),
        HEADER => location.header_name().is_some(),
        part => part == IN,
    }
}

/// Writes a pointer as a fragment, which has nothing to escape in JSON.
fn write_fragment(pointer: &str, out: &mut Vec<u8>) {
    if fragment_length(pointer) == pointer.len() + 1 {
        out.push(b'#');
        out.extend_from_slice(pointer.as_bytes());
    } else {
        // The buffer takes all that is written.
        let _ = pointer::write_fragment(pointer, &mut json::Escaped(out));
    }
}

fn escape(text: &str, out: &mut Vec<u8>) -> bool {
    json::escape(text.as_bytes(), out);
    true
}

/// Returns how many bytes a part of a location has in a JSON string.
pub(super) fn length(location: &Location, part: u32) -> usize {
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
