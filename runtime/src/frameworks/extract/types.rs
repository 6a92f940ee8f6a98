//! The extractors. Each framework implements its traits for them.

use core::ops::{Deref, DerefMut};

macro_rules! extractors {
    ($($(#[$doc:meta])* $name:ident;)*) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
        pub struct $name<T>(pub T);

        impl<T> $name<T> {
            /// Returns the value.
            pub fn into_inner(self) -> T {
                self.0
            }
        }

        impl<T> Deref for $name<T> {
            type Target = T;

            fn deref(&self) -> &T {
                &self.0
            }
        }

        impl<T> DerefMut for $name<T> {
            fn deref_mut(&mut self) -> &mut T {
                &mut self.0
            }
        }

        impl<T> From<T> for $name<T> {
            fn from(value: T) -> Self {
                Self(value)
            }
        }
    )* };
}

extractors! {
    /// An extractor: the body as JSON. As a response, a value as JSON.
    ///
    /// A body that serde rejects is a violation of the catalog, at the pointer of the value that is wrong. Media types and the
    /// limit of its length are those of the framework.
    Json;
    /// An extractor: the parameters of the query.
    ///
    /// A parameter that occurs several times fills a list. A query that serde rejects is a violation of the catalog, at the
    /// name of the parameter that is wrong.
    Query;
    /// An extractor: the parameters of the path, by their names or, in a tuple, by position.
    ///
    /// A path that serde rejects is a violation of the catalog, at the name of the parameter that is wrong.
    Path;
    /// An extractor: the body as a form, `application/x-www-form-urlencoded`; for GET and HEAD the query.
    ///
    /// A field that occurs several times fills a list. A form that serde rejects is a violation of the catalog, at the pointer
    /// of the field that is wrong.
    Form;
}
