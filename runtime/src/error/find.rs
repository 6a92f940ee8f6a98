//! [`find`]: errors of a catalog inside other errors.

use alloc::{boxed::Box, sync::Arc};
use core::error::Error;

use crate::error::api_error::ApiError;

/// Returns the first error of a type among `error` and its sources, such as inside of an `anyhow::Error` or a
/// `Box<dyn Error>`.
///
/// For a tuple of types, it is the first error of any of them, as a `dyn ApiError`. Errors in a [`Box`] or an [`Arc`] are found
/// as well, and with the feature `std` those in an [`std::io::Error`].
///
/// Rust converts a `dyn Error` into a type that is named, and into no other trait object: the types have to be listed. An
/// error that does not give another one as its [`source`](Error::source) hides it, such as one that is transparent.
///
/// ```
/// use std::error::Error;
/// # #[errbook::catalog(group = "billing")] pub enum BillingError {}
/// # #[errbook::catalog(group = "mfa")] pub enum MfaError {}
///
/// fn status(error: &(dyn Error + 'static)) -> u16 {
///     match errbook::find::<(BillingError, MfaError)>(error) {
///         Some(error) => error.status().into(),
///         None => 500,
///     }
/// }
///
/// let error: Box<dyn Error> = Box::new(BillingError::SubscriptionNotFound);
/// assert_eq!(status(&*error), 404);
/// assert!(errbook::find::<MfaError>(&*error).is_none());
/// ```
#[must_use]
pub fn find<'a, E: Findable>(error: &'a (dyn Error + 'static)) -> Option<E::Found<'a>> {
    let mut link = Some(error);
    while let Some(error) = link {
        if let Some(found) = E::errbook_found(error) {
            return Some(found);
        }
        link = next(error);
    }
    None
}

/// What [`find`] looks for: an error of a catalog, or a tuple of up to twelve.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no error of a catalog, and no tuple of such errors",
    label = "cannot be found",
    note = "list up to twelve types: `find::<(ShopError, BillingError)>(…)`"
)]
pub trait Findable {
    /// What is found: a reference to the type, or to a `dyn ApiError` for a tuple.
    type Found<'a>;

    /// Returns the error if it is one of these.
    #[doc(hidden)]
    fn errbook_found<'a>(error: &'a (dyn Error + 'static)) -> Option<Self::Found<'a>>;
}

impl<E: ApiError + 'static> Findable for E {
    type Found<'a> = &'a E;

    fn errbook_found<'a>(error: &'a (dyn Error + 'static)) -> Option<&'a E> {
        inside(error)
    }
}

macro_rules! tuples {
    ($first:ident $($rest:ident)*) => {
        impl<$first: ApiError + 'static, $($rest: ApiError + 'static),*> Findable for ($first, $($rest,)*) {
            type Found<'a> = &'a (dyn ApiError + 'static);

            fn errbook_found<'a>(error: &'a (dyn Error + 'static)) -> Option<&'a (dyn ApiError + 'static)> {
                let found = inside::<$first>(error).map(|error| error as &(dyn ApiError + 'static));
                $(let found = found.or_else(|| inside::<$rest>(error).map(|error| error as _));)*
                found
            }
        }

        tuples!($($rest)*);
    };
    () => {};
}

tuples!(A B C D F G H I J K L M);

/// Returns the error itself, or the one in a smart pointer.
fn inside<'a, E: Error + 'static>(error: &'a (dyn Error + 'static)) -> Option<&'a E> {
    let boxed = || error.downcast_ref::<Box<E>>().map(|error| &**error);
    let shared = || error.downcast_ref::<Arc<E>>().map(|error| &**error);
    error.downcast_ref::<E>().or_else(boxed).or_else(shared)
}

/// Returns the next error of the chain. The source of an [`std::io::Error`] is that of the error inside, which itself would be
/// left out.
fn next<'a>(error: &'a (dyn Error + 'static)) -> Option<&'a (dyn Error + 'static)> {
    #[cfg(feature = "std")]
    if let Some(wrapped) = inside::<std::io::Error>(error).and_then(std::io::Error::get_ref) {
        return Some(wrapped);
    }
    error.source()
}
