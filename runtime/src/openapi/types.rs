//! Types that stand for responses of others, where an attribute of a framework wants a type.

use core::marker::PhantomData;

use super::parts::Parts;
use super::responses::{FallbackResponses, Responses};

/// The responses of several types, a tuple of up to six: `Merged<(PlaceOrderError, Fallbacks<ShopCode>)>`. It has no values.
pub struct Merged<T>(PhantomData<T>, Never);

/// What a layer answers with in place of the framework's own errors: a response for each status to which the catalog gives a fallback
/// entry that has this status, and `default` for all others. `C` is a type that holds the whole catalog. It has no values.
pub struct Fallbacks<C>(PhantomData<C>, Never);

/// The responses of a type that implements utoipa's `IntoResponses`, to be merged with errors that HTTP answers with the status of a
/// success: `Merged<(Described<BookFound>, ShowBookError)>`. In an attribute, one would replace the other. It has no values.
#[cfg(feature = "utoipa")]
pub struct Described<T>(PhantomData<T>, Never);

enum Never {}

impl<C: FallbackResponses> Responses for Fallbacks<C> {
    fn openapi_parts(parts: &mut Parts) {
        C::openapi_fallbacks(parts);
    }
}

macro_rules! tuples {
    ($(($($name:ident)*))*) => { $(
        impl<$($name: Responses),*> Responses for Merged<($($name,)*)> {
            fn openapi_parts(parts: &mut Parts) {
                $(parts.visit::<$name>();)*
            }
        }
    )* };
}

tuples!((A)(A B)(A B C)(A B C D)(A B C D E)(A B C D E F));
