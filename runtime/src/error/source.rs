//! Sources of errors: fields that are an error, that contain one, or that cannot be a source.
//!
//! The methods of these traits, and of other traits for generated code, have names that no user would call: the compiler
//! suggests to import any trait of a dependency that has a method of the name that it cannot find.

use core::error::Error;
use core::ops::Deref;

use crate::error::api_error::for_each_object;

/// Errors, and trait objects of them, which do not implement `Error` themselves.
pub trait AsDynError {
    /// Returns the error in the form of `Error::source`.
    fn errbook_dyn_error(&self) -> &(dyn Error + 'static);
}

impl<E: Error + 'static> AsDynError for E {
    fn errbook_dyn_error(&self) -> &(dyn Error + 'static) {
        self
    }
}

macro_rules! as_dyn_error {
    ($($object:ty),*) => { $(
        impl AsDynError for $object {
            fn errbook_dyn_error(&self) -> &(dyn Error + 'static) {
                self
            }
        }
    )* };
}

as_dyn_error!(
    dyn Error + 'static,
    dyn Error + Send + 'static,
    dyn Error + Sync + 'static,
    dyn Error + Send + Sync + 'static
);

macro_rules! as_dyn_error_by_upcast {
    ($($object:ty),*) => { $(
        impl AsDynError for $object {
            fn errbook_dyn_error(&self) -> &(dyn Error + 'static) {
                self.errbook_upcast()
            }
        }
    )* };
}

for_each_object!(as_dyn_error_by_upcast, 'static);

/// A field that is the source of an error. Generated code calls `(&&&Source(field)).errbook_source()`, a method of three traits:
/// [`SourceItself`], [`SourceInside`] and [`SourceMissing`]. Each is implemented for one reference less than the one before,
/// and the compiler takes the first that fits.
#[derive(Debug)]
pub struct Source<'a, T: ?Sized>(pub &'a T);

/// The field is an error.
pub trait SourceItself<'a> {
    /// Returns the error in the form of `Error::source`.
    fn errbook_source(&self) -> &'a (dyn Error + 'static);
}

impl<'a, E: Error + 'static> SourceItself<'a> for &&Source<'a, E> {
    fn errbook_source(&self) -> &'a (dyn Error + 'static) {
        self.0
    }
}

/// The field dereferences to an error: `Box<dyn Error + Send + Sync>`, `Rc<E>` and others.
pub trait SourceInside<'a> {
    /// Returns the error in the form of `Error::source`.
    fn errbook_source(&self) -> &'a (dyn Error + 'static);
}

impl<'a, P: Deref<Target: AsDynError>> SourceInside<'a> for &Source<'a, P> {
    fn errbook_source(&self) -> &'a (dyn Error + 'static) {
        self.0.deref().errbook_dyn_error()
    }
}

/// The field is anything else, which the bound of the method reports as a compile error.
pub trait SourceMissing<'a, T: ?Sized> {
    /// Is never called.
    fn errbook_source(&self) -> &'a (dyn Error + 'static)
    where
        T: IsError;
}

impl<'a, T: ?Sized> SourceMissing<'a, T> for Source<'a, T> {
    fn errbook_source(&self) -> &'a (dyn Error + 'static)
    where
        T: IsError,
    {
        T::errbook_error(self.0)
    }
}

/// A type that can be the source of an error.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an error, and cannot be the source of one",
    label = "no `Error`",
    note = "the field is marked `#[source]` or `#[from]`, or is named `source`",
    note = "a source is an error, an `Option` of one, or a box of `dyn Error`"
)]
pub trait IsError {
    /// Returns the error in the form of `Error::source`.
    fn errbook_error(&self) -> &(dyn Error + 'static);
}

impl<E: Error + 'static> IsError for E {
    fn errbook_error(&self) -> &(dyn Error + 'static) {
        self
    }
}
