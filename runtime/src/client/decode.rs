//! [`Decode`]: the types that responses are read back into.

use super::field_reader::FieldReader;
use super::identify::{Identified, identify};
use super::response::Response;
use super::walked::Walked;
use crate::image::Image;

/// A type that responses are read back into, by [`ErrorReply`](crate::ErrorReply). Implemented by the macros for a type with the
/// option `decode`: `#[errbook::catalog(decode)]`, `#[api_error(decode)]`, and `#[violation(decode)]` for violations.
#[diagnostic::on_unimplemented(
    message = "responses cannot be decoded into `{Self}`",
    label = "no `Decode`",
    note = "add `decode` to the type: `#[errbook::catalog(…, decode)]`, `#[api_error(decode)]` or `#[violation(decode)]`"
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

/// Reads a response into the types of transparent variants, one after the other until one knows the entry.
pub struct TransparentReader<'r> {
    response: &'r Response<'r>,
    /// Of the type that knows the entry.
    found: Option<(Identified, Walked)>,
}

impl TransparentReader<'_> {
    /// Returns what a type decodes, unless an earlier one knows the entry.
    pub fn decode<T: Decode>(&mut self) -> Option<T> {
        if self.found.is_some() {
            return None;
        }
        let mut walked = Walked::new();
        let (identified, value) = decode::<T>(self.response, &mut walked);
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
    let identified = identify(T::DECODE_IMAGE, response, walked);
    if let Some(record) = identified.choice.record {
        let fields = FieldReader::of_entry(&identified, record, response, walked);
        let value = T::decode_record(record as usize, &fields);
        return (identified, value);
    }
    if identified.is_known() {
        return (identified, None);
    }
    let mut reader = TransparentReader { response, found: None };
    let value = T::decode_transparent(&mut reader);
    match reader.found {
        Some((found, of_found)) => {
            *walked = of_found;
            (found, value)
        }
        None => (identified, None),
    }
}
