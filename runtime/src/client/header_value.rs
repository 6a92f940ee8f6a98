//! Fields in the values of headers, backwards.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use errbook_format::header::Place;
use errbook_format::image::plan::{header_field, op};

use super::pattern::{Part, split};
use crate::image::Image;
use crate::image::plan::Plan;

/// A part of the plan of a header: fixed text, or a field with its place.
enum Piece {
    Fixed(&'static str),
    Field(u32),
}

/// Returns the parts of the value that the plan at `at` writes.
fn pieces(image: &'static Image, at: u32) -> Vec<Piece> {
    let plan = Plan::at(image, at);
    let mut operations = plan.operations;
    let (mut text, _) = plan.text(image);
    let mut pieces = Vec::new();
    while let Some((code, argument)) = operations.next_word() {
        match code {
            op::TEXT => {
                let Some((piece, rest)) = text.split_at_checked(argument as usize) else { break };
                text = rest;
                pieces.push(Piece::Fixed(piece));
            }
            op::HEADER_FIELD => pieces.push(Piece::Field(argument)),
            _ => _ = operations.operands(code, argument),
        }
    }
    pieces
}

/// Returns a field, by index, in a value that the plan at `at` has written, and the place that it has there. `None` where the
/// value is another, or the field is not in it.
pub(crate) fn field<'v>(
    image: &'static Image,
    at: u32,
    field: usize,
    value: impl FnOnce() -> Option<&'v str>,
) -> Option<(&'v str, Place)> {
    let pieces = pieces(image, at);
    let is_field = |piece: &Piece| matches!(piece, Piece::Field(argument) if header_field::index(*argument) == field);
    if !pieces.iter().any(is_field) {
        return None;
    }
    let parts: Vec<Part<'_>> = pieces
        .iter()
        .map(|piece| match piece {
            Piece::Fixed(text) => Part::Fixed(text),
            Piece::Field(_) => Part::Value { is_free: false },
        })
        .collect();
    let mut found = None;
    let is_whole = split(&parts, value()?, &mut |index, text| match pieces.get(index) {
        Some(Piece::Field(argument)) if header_field::index(*argument) == field => {
            found = Some((text, header_field::place(*argument)));
        }
        _ => {}
    });
    found.filter(|_| is_whole)
}

/// Returns how much of a number or of a text a place loses: 0 for nothing.
pub(crate) const fn loss(place: Place, is_number: bool) -> u8 {
    match place {
        _ if is_number => place.is_never_negative() as u8,
        Place::Component | Place::Segment | Place::Token | Place::Token68 | Place::Cookie => 0,
        // Where `%` passes, a text that looks as if it was encoded is taken for one that was.
        Place::Line | Place::Quoted | Place::Attribute | Place::Count => 1,
        Place::Reference | Place::Unquotable => 2,
    }
}

/// Returns the text that a place holds: without quoted pairs, and without what the place encodes.
pub(crate) fn text(value: &str, place: Place) -> Option<Cow<'_, str>> {
    if !value.contains(['%', '\\']) {
        return Some(Cow::Borrowed(value));
    }
    let mut out = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let Some((byte, behind)) = rest.split_first() {
        rest = behind;
        match (byte, behind) {
            (b'\\', [next, behind @ ..]) if place == Place::Quoted => {
                out.push(*next);
                rest = behind;
            }
            (b'%', [high, low, behind @ ..]) => match decoded(*high, *low).filter(|byte| place.encodes(*byte)) {
                Some(byte) => {
                    out.push(byte);
                    rest = behind;
                }
                None => out.push(b'%'),
            },
            _ => out.push(*byte),
        }
    }
    String::from_utf8(out).ok().map(Cow::Owned)
}

/// Returns a text without percent-encoding (RFC 3986 §2.1).
pub(crate) fn decoded_text(text: &str) -> Option<Cow<'_, str>> {
    if !text.contains('%') {
        return Some(Cow::Borrowed(text));
    }
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((byte, behind)) = rest.split_first() {
        rest = behind;
        match (byte, behind) {
            (b'%', [high, low, behind @ ..]) => {
                out.push(decoded(*high, *low)?);
                rest = behind;
            }
            (b'%', _) => return None,
            _ => out.push(*byte),
        }
    }
    String::from_utf8(out).ok().map(Cow::Owned)
}

fn decoded(high: u8, low: u8) -> Option<u8> {
    let digit = |digit: u8| char::from(digit).to_digit(16);
    u8::try_from(digit(high)? * 16 + digit(low)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::image::builder::ImageBuilder;
    use errbook_format::image::plan::operation;

    #[test]
    fn every_place_gives_back_what_it_writes() {
        for place in Place::ALL {
            let is_lossy = matches!(place, Place::Reference | Place::Unquotable);
            for value in ["plain", "a b", "é中", "a\"b\\c", "x,y;z=1", "100%", "a\r\nb", "~/:?"] {
                let mut written = String::new();
                place.write(value, &mut written).unwrap();
                let read = text(&written, place);
                assert!(read.as_deref() == Some(value) || is_lossy, "{place:?} {value:?} {written} {read:?}");
            }
        }
        for place in Place::ALL.into_iter().filter(|place| loss(*place, false) == 0) {
            let mut written = String::new();
            place.write("%0A", &mut written).unwrap();
            assert_eq!(text(&written, place).as_deref(), Some("%0A"), "{place:?}");
        }
        assert_eq!(text("/a%20b?x=%C3%A9", Place::Reference).as_deref(), Some("/a%20b?x=%C3%A9"));
        assert_eq!(text("50%2F", Place::Line).as_deref(), Some("50%2F"));
        assert_eq!((text("%FF", Place::Line), text("%", Place::Token).as_deref()), (None, Some("%")));
    }

    #[test]
    fn a_field_is_between_the_fixed_text_around_it() {
        let mut builder = ImageBuilder::new(&["en"]);
        let text = "Bearer error=\"\", scope=\"\"";
        let span = builder.span(text);
        let quoted = |field| operation(op::HEADER_FIELD, header_field::argument(field, Place::Quoted));
        let operations =
            [operation(op::TEXT, 14), quoted(0), operation(op::TEXT, 10), quoted(1), operation(op::TEXT, 1)];
        let plan = builder.plan_of(0, span, &operations);
        let image = builder.finish();
        let value = "Bearer error=\"in\\\"valid\", scope=\"a b\"";
        let read = |index| field(image, plan, index, || Some(value));
        assert_eq!(read(0), Some(("in\\\"valid", Place::Quoted)));
        assert_eq!(read(1), Some(("a b", Place::Quoted)));
        assert_eq!(read(2), None);
        assert_eq!(field(image, plan, 0, || Some("Basic realm=\"x\"")), None);
    }
}
