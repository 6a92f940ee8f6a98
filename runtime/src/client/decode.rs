//! [`Decode`]: the types that responses are read back into.

use alloc::boxed::Box;
use alloc::rc::Rc;
use alloc::sync::Arc;

use super::field_reader::FieldReader;
use super::identify::{Identified, identify};
use super::response::Response;
use super::walked::Walked;
use crate::image::Image;
use crate::image::record::Record;
use crate::image::status_table;

/// A type that responses are read back into, by [`ErrorReply`](crate::ErrorReply). Implemented by the macros for a type with the
/// option `decode`: `#[errbook::catalog(decode)]`, `#[api_error(decode)]`, and `#[violation(decode)]` for violations.
#[diagnostic::on_unimplemented(
    message = "responses cannot be decoded into `{Self}`",
    label = "no option `decode`",
    note = "add the option to the type: `#[errbook::catalog(decode)]`, `#[api_error(decode)]` or `#[violation(decode)]`",
    note = "the error in a transparent variant and the violations of an entry need it, too"
)]
pub trait Decode: Sized {
    /// The image of the type, with its readings.
    #[doc(hidden)]
    const DECODE_IMAGE: &'static Image;

    /// Returns the variant of a record with the fields of a response; `None` if a required one is not there.
    #[doc(hidden)]
    fn decode_record(record: usize, fields: &FieldReader<'_>) -> Option<Self>;

    /// Returns a transparent variant with what its type decodes.
    #[doc(hidden)]
    fn decode_transparent(_: &mut TransparentReader<'_>) -> Option<Self> {
        None
    }
}

/// What holds another error decodes it.
macro_rules! pointers {
    ($($pointer:ident)*) => { $(
        #[diagnostic::do_not_recommend]
        impl<T: Decode> Decode for $pointer<T> {
            const DECODE_IMAGE: &'static Image = T::DECODE_IMAGE;

            fn decode_record(record: usize, fields: &FieldReader<'_>) -> Option<Self> {
                T::decode_record(record, fields).map(Self::new)
            }

            fn decode_transparent(reader: &mut TransparentReader<'_>) -> Option<Self> {
                T::decode_transparent(reader).map(Self::new)
            }
        }
    )* };
}

pointers!(Box Arc Rc);

/// Returns the record of a variant with the entry of a record that answers for a bare status.
fn variant(image: &'static Image, record: u32) -> Option<u32> {
    let first = status_table::first_record(image).filter(|first| record >= *first)?;
    let name = |record: u32| Record::new(image, record).name();
    (0..first).find(|variant| name(*variant) == name(record))
}

/// Returns the variant of the record that a response is.
#[inline]
fn of_record<T: Decode>(identified: &Identified, record: u32, response: &Response<'_>, walked: &Walked) -> Option<T> {
    let fields = FieldReader::of_entry(identified, record, response, walked);
    let value = T::decode_record(record as usize, &fields);
    value.or_else(|| T::decode_record(variant(identified.image, record)? as usize, &fields))
}

/// Reads a response by an image that is not the type's own.
pub(crate) fn decode_by_image<T: Decode>(
    image: &'static Image,
    response: &Response<'_>,
    walked: &mut Walked,
) -> (Identified, Option<T>) {
    let identified = identify(image, response, walked);
    let value = identified.choice.record.and_then(|record| of_record(&identified, record, response, walked));
    (identified, value)
}

/// The types that are being tried, from the inmost: one that contains itself, in a box, is tried once.
struct Tried<'t> {
    image: &'static Image,
    by: Option<&'t Tried<'t>>,
}

impl Tried<'_> {
    fn contains(&self, image: &'static Image) -> bool {
        core::ptr::eq(self.image, image) || self.by.is_some_and(|outer| outer.contains(image))
    }
}

/// Reads a response into the types of transparent variants, one after the other until one knows the entry.
pub struct TransparentReader<'r> {
    response: &'r Response<'r>,
    tried: &'r Tried<'r>,
    /// Of the type that knows the entry.
    found: Option<(Identified, Walked)>,
}

impl TransparentReader<'_> {
    /// Returns what a type decodes, unless an earlier one knows the entry.
    pub fn decode<T: Decode>(&mut self) -> Option<T> {
        if self.found.is_some() || self.tried.contains(T::DECODE_IMAGE) {
            return None;
        }
        let mut walked = Walked::new();
        let (identified, value) = decode_by::<T>(self.response, &mut walked, Some(self.tried));
        if identified.is_known() {
            self.found = Some((identified, walked));
        }
        value
    }
}

impl core::fmt::Debug for TransparentReader<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("TransparentReader").finish_non_exhaustive()
    }
}

/// Reads a response into a type, and its body into `walked`. Returns also what it is by the image of the type, or by that of a
/// transparent variant.
pub(crate) fn decode<T: Decode>(response: &Response<'_>, walked: &mut Walked) -> (Identified, Option<T>) {
    decode_by(response, walked, None)
}

fn decode_by<T: Decode>(
    response: &Response<'_>,
    walked: &mut Walked,
    by: Option<&Tried<'_>>,
) -> (Identified, Option<T>) {
    let identified = identify(T::DECODE_IMAGE, response, walked);
    if let Some(record) = identified.choice.record {
        let value = of_record(&identified, record, response, walked);
        return (identified, value);
    }
    if identified.is_known() {
        return (identified, None);
    }
    let tried = Tried { image: T::DECODE_IMAGE, by };
    let mut reader = TransparentReader { response, tried: &tried, found: None };
    let value = T::decode_transparent(&mut reader);
    match reader.found {
        Some((found, of_found)) => {
            *walked = of_found;
            (found, value)
        }
        None => (identified, None),
    }
}
