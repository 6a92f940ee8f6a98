//! [`ApiError`]: the trait of every error of a catalog.

use alloc::{boxed::Box, rc::Rc, sync::Arc};
use core::error::Error;
use core::fmt;

use crate::answer::entry::Entry;
use crate::answer::occurrence::{Localized, Occurrence};
use crate::answer::response::Response;
use crate::model::code::Code;
use crate::model::context::Context;
use crate::model::language::Language;
use crate::model::status::Status;
use crate::model::value::Value;
use crate::model::value::with_field;

/// An error that a catalog describes.
///
/// Implemented by `#[derive(ApiError)]` and `#[errbook::catalog]`. A wrapper written by hand passes
/// [`occurrence`](ApiError::occurrence) on to what it holds; everything else follows from that.
///
/// The trait is object safe: a service can carry `Box<dyn ApiError + Send + Sync>`, which serialises
/// as the body in the catalog's default language.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an error of a catalog",
    label = "no `ApiError`",
    note = "write `#[derive(Debug, errbook::ApiError)]` on the enum, or let `#[errbook::catalog]` fill it"
)]
pub trait ApiError: core::error::Error {
    /// The entry that this value is, with its fields.
    fn occurrence(&self) -> Occurrence<'_>;

    /// The entry.
    #[inline]
    fn entry(&self) -> Entry {
        self.occurrence().entry()
    }

    /// The code on the wire.
    #[inline]
    fn code(&self) -> Code<'static> {
        self.entry().code()
    }

    /// The status of the entry.
    #[inline]
    fn status(&self) -> Status {
        self.entry().status()
    }

    /// The message in `language`, or in what the catalog has for it.
    // Always inlined: to look a message up takes less than to hand it on.
    #[inline(always)]
    fn message(&self, language: Language) -> Localized<'_> {
        self.occurrence().localized(language)
    }

    /// The answer: status, headers and body.
    #[inline]
    fn respond(&self, context: &Context<'_>) -> Response {
        self.occurrence().respond(context)
    }
}

impl<E: ApiError + ?Sized> ApiError for &E {
    #[inline]
    fn occurrence(&self) -> Occurrence<'_> {
        E::occurrence(self)
    }
}

impl<E: ApiError> ApiError for Box<E> {
    #[inline]
    fn occurrence(&self) -> Occurrence<'_> {
        E::occurrence(self)
    }
}

impl<E: ApiError + ?Sized> ApiError for Arc<E> {
    #[inline]
    fn occurrence(&self) -> Occurrence<'_> {
        E::occurrence(self)
    }
}

#[cfg(feature = "serde")]
macro_rules! serialize_as_body {
    ($($object:ty),*) => { $(
        impl serde_core::Serialize for $object {
            /// The body in the default language, without a context.
            fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                crate::text::transcode::serialize(self.occurrence(), serializer)
            }
        }
    )* };
}

#[cfg(feature = "serde")]
serialize_as_body!(dyn ApiError + '_, dyn ApiError + Send + '_, dyn ApiError + Send + Sync + '_);

/// `Display` of an error: its message in the default language.
///
/// # Errors
///
/// Only those of the formatter's destination.
pub fn display(occurrence: Occurrence<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    occurrence.fmt_message(occurrence.entry().catalog().default_language(), f)
}

/// `Debug` of a variant whose fields are the catalog's, under the names that they have on the wire.
///
/// # Errors
///
/// Only those of the formatter's destination.
pub fn debug(occurrence: Occurrence<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let entry = occurrence.entry();
    let mut out = f.debug_struct(entry.variant());
    for (index, name) in entry.fields().enumerate() {
        with_field(occurrence.fields(), index, |value| match value {
            Value::Str(value) => _ = out.field(name, &value),
            Value::Integer(value) => _ = out.field(name, &value),
            Value::Number(value) => _ = out.field(name, &value),
            Value::Boolean(value) => _ = out.field(name, &value),
            Value::DateTime(value) => _ = out.field(name, &value),
            // The macros write the others themselves.
            _ => {}
        });
    }
    out.finish()
}

/// What a transparent variant holds: an error of a catalog, also in a box of `dyn ApiError`, which is no error itself.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an error of a catalog, and a transparent variant stands for one",
    label = "no `ApiError`",
    note = "give the variant an entry of its own instead: `#[api_error(entry = \"…\")]`"
)]
pub trait Transparent {
    /// The entry that the error is, with its fields.
    fn occurrence(&self) -> Occurrence<'_>;

    /// The error's own source.
    fn source(&self) -> Option<&(dyn Error + 'static)>;
}

impl<E: ApiError + ?Sized> Transparent for E {
    fn occurrence(&self) -> Occurrence<'_> {
        ApiError::occurrence(self)
    }

    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Error::source(self)
    }
}

/// `Rc` is no `Error`, and so no `ApiError`.
impl<E: ApiError + ?Sized> Transparent for Rc<E> {
    fn occurrence(&self) -> Occurrence<'_> {
        E::occurrence(self)
    }

    fn source(&self) -> Option<&(dyn Error + 'static)> {
        E::source(self)
    }
}

macro_rules! transparent_boxes {
    ($($object:ty),*) => { $(
        impl Transparent for Box<$object> {
            fn occurrence(&self) -> Occurrence<'_> {
                ApiError::occurrence(&**self)
            }

            fn source(&self) -> Option<&(dyn Error + 'static)> {
                Error::source(&**self)
            }
        }
    )* };
}

transparent_boxes!(
    dyn ApiError + '_,
    dyn ApiError + Send + '_,
    dyn ApiError + Sync + '_,
    dyn ApiError + Send + Sync + '_
);
