//! [`Transparent`]: the types that a transparent variant can contain.

use alloc::{boxed::Box, rc::Rc};
use core::error::Error;
use core::fmt;

use crate::answer::occurrence::Occurrence;
use crate::error::api_error::{ApiError, for_each_object};

/// An error of a catalog that a transparent variant can contain. Also a boxed `dyn ApiError`, which does not implement
/// `Error` itself.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an error of a catalog, and a transparent variant stands for one",
    label = "no `ApiError`",
    note = "give the variant an entry of its own instead: `#[api_error(entry = \"…\")]`"
)]
pub trait Transparent {
    /// Returns the entry of the error, with the values of its fields.
    fn errbook_inner(&self) -> Occurrence<'_>;

    /// Returns the source of the error.
    fn errbook_inner_cause(&self) -> Option<&(dyn Error + 'static)>;

    /// Writes the developer's message of the error, if it has one.
    fn errbook_inner_log(&self, f: &mut fmt::Formatter<'_>) -> Option<fmt::Result>;
}

impl<E: ApiError + ?Sized> Transparent for E {
    fn errbook_inner(&self) -> Occurrence<'_> {
        ApiError::occurrence(self)
    }

    fn errbook_inner_cause(&self) -> Option<&(dyn Error + 'static)> {
        Error::source(self)
    }

    fn errbook_inner_log(&self, f: &mut fmt::Formatter<'_>) -> Option<fmt::Result> {
        ApiError::fmt_log(self, f)
    }
}

/// `Rc` does not implement `Error`, and so cannot implement `ApiError`.
impl<E: ApiError + ?Sized> Transparent for Rc<E> {
    fn errbook_inner(&self) -> Occurrence<'_> {
        E::occurrence(self)
    }

    fn errbook_inner_cause(&self) -> Option<&(dyn Error + 'static)> {
        E::source(self)
    }

    fn errbook_inner_log(&self, f: &mut fmt::Formatter<'_>) -> Option<fmt::Result> {
        E::fmt_log(self, f)
    }
}

macro_rules! transparent_boxes {
    ($($object:ty),*) => { $(
        impl Transparent for Box<$object> {
            fn errbook_inner(&self) -> Occurrence<'_> {
                ApiError::occurrence(&**self)
            }

            fn errbook_inner_cause(&self) -> Option<&(dyn Error + 'static)> {
                Error::source(&**self)
            }

            fn errbook_inner_log(&self, f: &mut fmt::Formatter<'_>) -> Option<fmt::Result> {
                ApiError::fmt_log(&**self, f)
            }
        }
    )* };
}

for_each_object!(transparent_boxes, '_);
