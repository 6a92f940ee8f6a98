//! The members of a success's data as members of an object of the template.

use alloc::vec::Vec;

use crate::image::Image;
use crate::image::cursor::Cursor;
use crate::text::parts::{Parts, unescaped};

/// The member that holds data which is no object.
const DATA: &[u8] = b"\"data\"";

/// Writes the members of `data`, which is JSON, each with a comma before it unless it is the first of its object. Members
/// whose names are in the list at `reserved` are left out: the template has these. Data that is no object becomes one member,
/// `data`, and `null` becomes none.
pub(crate) fn write(data: &str, image: &'static Image, reserved: u32, out: &mut Vec<u8>) {
    let is_reserved = |name: &[u8]| {
        let name = unescaped(name);
        let mut names = Cursor::at(image, reserved);
        (0..names.next_count()).any(|_| names.next_text() == name)
    };
    let mut member = |name: &[u8], value: &[u8]| {
        if is_reserved(name) {
            return;
        }
        if !matches!(out.last(), None | Some(b'{')) {
            out.push(b',');
        }
        out.extend_from_slice(name);
        out.push(b':');
        out.extend_from_slice(value);
    };
    match data.as_bytes().trim_ascii() {
        [b'{', inside @ ..] => {
            let mut parts = Parts(inside);
            while let (Some(name), Some(value)) = (parts.next(), parts.next()) {
                member(name, value);
            }
        }
        b"null" => {}
        other => member(DATA, other),
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::*;
    use crate::image::builder::ImageBuilder;

    /// JSON that comes as text can be spelled and spaced in any way (RFC 8259 §2, §7).
    #[test]
    fn names_are_told_by_what_they_say_and_not_by_how_they_are_spelled() {
        let mut builder = ImageBuilder::new(&["en"]);
        let [first, second] = ["code", "a\"b"].map(|name| builder.span(name));
        let names = builder.words(&[2, first.0, first.1, second.0, second.1]);
        let image = builder.finish();
        let written = |data: &str| {
            let mut out = b"{".to_vec();
            write(data, image, names, &mut out);
            String::from_utf8(out).unwrap()
        };
        assert_eq!(written(" { \"c\\u006fde\" : 1 , \"a\" :\n[ {} ] , \"a\\\"b\":2}\t"), "{\"a\":[ {} ]");
        assert_eq!(written("{\"Code\":1,\"\":{\"x\":\"},{\"}}"), "{\"Code\":1,\"\":{\"x\":\"},{\"}");
        assert_eq!(written(" null "), "{");
        assert_eq!(written("[1]"), "{\"data\":[1]");
    }
}
