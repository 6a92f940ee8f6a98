//! [`Responses`]: types that describe their errors.

use alloc::{boxed::Box, rc::Rc, sync::Arc};

use super::fragment::Fragment;
use super::parts::Parts;

/// A type that describes its errors in OpenAPI. The macros implement it for types with the option `openapi`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not describe its responses in OpenAPI",
    label = "no option `openapi`",
    note = "add the option to the type: `#[api_error(openapi)]` or `#[errbook::catalog(openapi)]`",
    note = "the error in a transparent variant needs it, too"
)]
pub trait Responses {
    #[doc(hidden)]
    fn openapi_parts(parts: &mut Parts);

    /// Returns the responses of an operation that answers with these errors, with the schemas to which they refer.
    ///
    /// It has a response for each status of HTTP, with a schema for each entry, and examples in all languages of the catalog. Entries
    /// for the team alone (`audience = "internal"`) are left out. The errors of transparent variants are included. Each entry is in its
    /// own envelope, or inside of [`in_envelopes`](crate::openapi::in_envelopes) in those that are chosen.
    #[must_use]
    fn openapi_responses() -> Fragment {
        let mut parts = Parts::default();
        parts.visit::<Self>();
        parts.merged()
    }
}

/// A type that holds a whole catalog, and describes what layers answer with in place of a framework's own errors. The macros
/// implement it for types with the option `openapi`, codes among them.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not describe the fallback entries of its catalog in OpenAPI",
    label = "no whole catalog with the option `openapi`",
    note = "write `#[errbook::catalog(codes, openapi)] pub enum MyCode {{}}`, without `group`, and use that"
)]
pub trait FallbackResponses {
    /// Adds the text of the fallback entries.
    #[doc(hidden)]
    fn openapi_fallbacks(parts: &mut Parts);
}

impl Parts {
    /// Adds the texts of a type, unless it was visited before.
    pub fn visit<T: Responses + ?Sized>(&mut self) {
        if self.is_first_visit(core::any::type_name::<T>()) {
            T::openapi_parts(self);
        }
    }
}

macro_rules! pointers {
    ($($pointer:ty),*) => { $(
        impl<E: Responses + ?Sized> Responses for $pointer {
            fn openapi_parts(parts: &mut Parts) {
                parts.visit::<E>();
            }
        }
    )* };
}

pointers!(&E, Arc<E>, Box<E>, Rc<E>);
