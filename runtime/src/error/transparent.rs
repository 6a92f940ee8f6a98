//! [`Transparent`]: what a transparent variant can hold.

use alloc::{boxed::Box, rc::Rc};
use core::error::Error;

use crate::answer::occurrence::Occurrence;
use crate::error::api_error::{ApiError, for_each_object};

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

for_each_object!(transparent_boxes, '_);
