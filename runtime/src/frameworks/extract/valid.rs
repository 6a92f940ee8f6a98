//! The extractors that validate: one for each crate that validates, so that a build can have several.

use alloc::string::String;
use core::ops::{Deref, DerefMut};

use serde_core::de::DeserializeOwned;

use super::rejection::Rejection;
use super::types::{Form, Json, Path, Query};
use crate::model::location::Location;
use crate::model::pointer::{Pointer, PointerToken};

/// An extractor of errbook, whose value can be validated.
pub trait Extracted {
    /// The type of the value.
    type Value;

    /// Returns the value.
    fn value(&self) -> &Self::Value;

    /// Returns the location of a part of the value.
    fn location(pointer: &Pointer) -> Location;
}

macro_rules! extracted {
    ($($extractor:ident $location:expr;)*) => { $(
        impl<T> Extracted for $extractor<T> {
            type Value = T;

            fn value(&self) -> &T {
                &self.0
            }

            fn location(pointer: &Pointer) -> Location {
                $location(pointer)
            }
        }
    )* };
}

extracted! {
    Json Location::from;
    Form Location::from;
    Query |pointer| Location::Query(parameter(pointer));
    Path |pointer| Location::Path(parameter(pointer));
}

/// Returns the name of the parameter that a pointer leads into. It is empty for what concerns several.
fn parameter(pointer: &Pointer) -> String {
    match pointer.tokens().next() {
        Some(PointerToken::Key(name)) => name.into_owned(),
        Some(PointerToken::Index(_)) | None => String::new(),
    }
}

/// Declares the extractor of a crate that validates.
macro_rules! valid {
    ($feature:literal $module:ident [$($bound:tt)*] $doc:literal) => {
        #[cfg(feature = $feature)]
        pub(crate) mod $module {
            use super::*;

            #[doc = $doc]
            ///
            /// A value that is not valid is rejected with status 422 and its violations, which the layer answers by the fallback
            /// entry of this status. Names of fields in pointers are those that serde reads.
            #[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
            pub struct Valid<E>(pub E);

            impl<E> Valid<E> {
                /// Returns the extractor whose value was validated.
                pub fn into_inner(self) -> E {
                    self.0
                }
            }

            impl<E> Deref for Valid<E> {
                type Target = E;

                fn deref(&self) -> &E {
                    &self.0
                }
            }

            impl<E> DerefMut for Valid<E> {
                fn deref_mut(&mut self) -> &mut E {
                    &mut self.0
                }
            }

            impl<E: Extracted<Value: $($bound)* + DeserializeOwned>> Valid<E> {
                /// Validates what was extracted.
                pub(crate) fn of(extracted: E) -> Result<Self, Rejection> {
                    match crate::validators::$module::rejections(extracted.value(), &E::location) {
                        Ok(()) => Ok(Self(extracted)),
                        Err(rejections) => Err(Rejection::new(rejections)),
                    }
                }
            }
        }
    };
}

valid! {
    "validator" validator [::validator::Validate]
    "An extractor: what another extractor of errbook gives, such as `Valid<Json<T>>`, if `validator` finds it valid."
}
valid! {
    "garde" garde [::garde::Validate<Context: Default>]
    "An extractor: what another extractor of errbook gives, such as `Valid<Json<T>>`, if `garde` finds it valid."
}
