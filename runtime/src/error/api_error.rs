//! [`ApiError`]: the trait of every error of a catalog.

use crate::answer::entry::Entry;
use crate::answer::occurrence::{Localized, Occurrence};
use crate::answer::response::Response;
use crate::model::code::Code;
use crate::model::context::Context;
use crate::model::language::Language;
use crate::model::status::Status;
use alloc::{boxed::Box, sync::Arc};
use core::fmt;

/// An error that a catalog describes.
///
/// Implemented by `#[derive(ApiError)]` and `#[errbook::catalog]`. A wrapper written by hand forwards
/// [`occurrence`](ApiError::occurrence), the only required method, to the wrapped error, and [`fmt_log`](ApiError::fmt_log)
/// for its logs.
///
/// The trait is object safe: a service can pass on `Box<dyn ApiError + Send + Sync>`. Every trait object, with or without
/// `Send` and `Sync`, serialises as the body in the catalog's default language. Errors of any type become a box of it with
/// `?`, as they become a `Box<dyn Error>`. The box is a response of each web framework whose feature is enabled.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an error of a catalog",
    label = "no `ApiError`",
    note = "write `#[derive(Debug, errbook::ApiError)]` on the enum, or let `#[errbook::catalog]` fill it"
)]
pub trait ApiError: core::error::Error + Upcast {
    /// Returns the entry with the values of its fields.
    fn occurrence(&self) -> Occurrence<'_>;

    /// Returns the entry.
    #[inline]
    fn entry(&self) -> Entry {
        self.occurrence().entry()
    }

    /// Returns the code, as clients receive it.
    #[inline]
    fn code(&self) -> Code<'static> {
        self.entry().code()
    }

    /// Returns the status of the entry.
    #[inline]
    fn status(&self) -> Status {
        self.entry().status()
    }

    /// Returns the message, in the language of the catalog that best matches `language`.
    // Always inlined: looking a message up takes less time than passing it on.
    #[inline(always)]
    fn message(&self, language: Language) -> Localized<'_> {
        self.occurrence().localized(language)
    }

    /// Renders the response: status, headers and body.
    #[inline]
    fn respond(&self, context: &Context<'_>) -> Response {
        self.occurrence().respond(context)
    }

    /// Writes the developer's message of the variant, `#[api_error(log = "…")]`; `None` if it has none. Only logs and
    /// `{error:#}` show it: it can contain private fields, and no response has it.
    ///
    /// # Errors
    ///
    /// Returns the errors of the formatter's destination, and of the fields' own formats.
    fn fmt_log(&self, f: &mut fmt::Formatter<'_>) -> Option<fmt::Result> {
        let _ = f;
        None
    }
}

/// Converts an error to a `dyn Error`, also from a `dyn ApiError`: trait objects coerce to those of a supertrait only since
/// Rust 1.86.
#[doc(hidden)]
pub trait Upcast {
    /// Returns the error as a `dyn Error`.
    fn errbook_upcast(&self) -> &(dyn core::error::Error + 'static)
    where
        Self: 'static;
}

impl<E: core::error::Error> Upcast for E {
    fn errbook_upcast(&self) -> &(dyn core::error::Error + 'static)
    where
        Self: 'static,
    {
        self
    }
}

impl<E: ApiError + ?Sized> ApiError for &E {
    #[inline]
    fn occurrence(&self) -> Occurrence<'_> {
        E::occurrence(self)
    }

    fn fmt_log(&self, f: &mut fmt::Formatter<'_>) -> Option<fmt::Result> {
        E::fmt_log(self, f)
    }
}

impl<E: ApiError> ApiError for Box<E> {
    #[inline]
    fn occurrence(&self) -> Occurrence<'_> {
        E::occurrence(self)
    }

    fn fmt_log(&self, f: &mut fmt::Formatter<'_>) -> Option<fmt::Result> {
        E::fmt_log(self, f)
    }
}

impl<E: ApiError + ?Sized> ApiError for Arc<E> {
    #[inline]
    fn occurrence(&self) -> Occurrence<'_> {
        E::occurrence(self)
    }

    fn fmt_log(&self, f: &mut fmt::Formatter<'_>) -> Option<fmt::Result> {
        E::fmt_log(self, f)
    }
}

/// Implements the conversion of errors into a box, as the standard library does for `dyn Error`. A box of a trait object
/// is itself no `ApiError`, so these do not overlap with `From<T> for T`.
macro_rules! into_boxes {
    ($([$($auto:ident)*])*) => { $(
        impl<'a, E: ApiError $(+ $auto)* + 'a> From<E> for Box<dyn ApiError $(+ $auto)* + 'a> {
            fn from(error: E) -> Self {
                Box::new(error)
            }
        }
    )* };
}

into_boxes!([] [Send] [Sync] [Send Sync]);

/// Calls `$implement!` with all trait objects of `ApiError`, so that all of them implement the same traits.
macro_rules! for_each_object {
    ($implement:ident, $lifetime:lifetime) => {
        $implement!(
            dyn $crate::error::api_error::ApiError + $lifetime,
            dyn $crate::error::api_error::ApiError + Send + $lifetime,
            dyn $crate::error::api_error::ApiError + Sync + $lifetime,
            dyn $crate::error::api_error::ApiError + Send + Sync + $lifetime
        );
    };
}

pub(crate) use for_each_object;

#[cfg(feature = "serde")]
macro_rules! serialize_as_body {
    ($($object:ty),*) => { $(
        impl serde_core::Serialize for $object {
            /// Serialises the body in the default language, without a context.
            fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                crate::answer::serialize::serialize(self.occurrence(), serializer)
            }
        }
    )* };
}

#[cfg(feature = "serde")]
for_each_object!(serialize_as_body, '_);
