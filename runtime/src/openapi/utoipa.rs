//! The traits of utoipa.

pub use alloc::borrow::Cow;
use alloc::borrow::ToOwned;
use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde_json::Value;
pub use utoipa::openapi::{RefOr, Response, Schema};
pub use utoipa::{IntoResponses, PartialSchema, ToSchema};

use super::fragment::Fragment;
use super::parts::Parts;
use super::readable;
use super::responses::{FallbackResponses, Responses};
use super::types::{Described, Fallbacks, Merged};

/// The parameter of [`IntoResponses::responses`].
pub type ResponseMap = BTreeMap<String, RefOr<Response>>;
/// The parameter of [`ToSchema::schemas`].
pub type SchemaList = Vec<(String, RefOr<Schema>)>;

/// Returns the responses of a type.
pub fn responses<E: Responses + ?Sized>() -> ResponseMap {
    let Fragment { responses, .. } = E::openapi_responses();
    responses.into_iter().map(|(status, response)| (status, read_response(response))).collect()
}

/// Returns the schema that each error of a type fits.
pub fn schema<E: Responses + ?Sized>() -> RefOr<Schema> {
    read(E::openapi_responses().union())
}

/// Adds the schemas of the entries of a type.
pub fn schemas<E: Responses + ?Sized>(schemas: &mut SchemaList) {
    let Fragment { schemas: all, .. } = E::openapi_responses();
    schemas.extend(all.into_iter().map(|(name, schema)| (name, read(schema))));
}

/// Returns the name of the schema of a type: that which utoipa gives types, with the alternatives of catalogs that are chosen, as in
/// `PlaceOrderErrorV1`.
#[must_use]
pub fn name<E: Responses + ?Sized>() -> Cow<'static, str> {
    let name = core::any::type_name::<E>();
    let name = name.split_once('<').map_or(name, |(name, _)| name);
    let name = name.rsplit_once("::").map_or(name, |(_, name)| name);
    let mut parts = Parts::default();
    parts.visit::<E>();
    match parts.alternatives() {
        [] => Cow::Borrowed(name),
        alternatives => Cow::Owned(alternatives.iter().fold(name.to_owned(), with_suffix)),
    }
}

/// Adds the name of an alternative, `error_only` as `ErrorOnly`. Of other characters than those of names, the code points.
fn with_suffix(mut name: String, alternative: &&str) -> String {
    for word in alternative.split(|c: char| c.is_ascii() && !c.is_ascii_alphanumeric()) {
        for (nth, c) in word.chars().enumerate() {
            match c.is_ascii() {
                true => name.push(if nth == 0 { c.to_ascii_uppercase() } else { c }),
                false => name.push_str(&format!("_{:04X}", u32::from(c))),
            }
        }
    }
    name
}

/// Reads a response. One that cannot be read keeps its description.
fn read_response(response: Value) -> RefOr<Response> {
    let description = response.get("description").and_then(Value::as_str).unwrap_or_default().to_owned();
    serde_json::from_value(readable::response(response)).unwrap_or_else(|_| RefOr::T(Response::new(description)))
}

fn read(schema: Value) -> RefOr<Schema> {
    serde_json::from_value(readable::schema(schema)).unwrap_or_else(|_| RefOr::T(Schema::default()))
}

impl<T> IntoResponses for Merged<T>
where
    Merged<T>: Responses,
{
    fn responses() -> ResponseMap {
        responses::<Self>()
    }
}

impl<T: IntoResponses> Responses for Described<T> {
    fn openapi_parts(parts: &mut Parts) {
        let json = |response| serde_json::to_value(response).unwrap_or_default();
        let responses = T::responses().into_iter().map(|(status, response)| (status, json(response)));
        parts.add_responses(responses.collect());
    }
}

impl<C: FallbackResponses> IntoResponses for Fallbacks<C> {
    fn responses() -> ResponseMap {
        responses::<Self>()
    }
}

impl<C: FallbackResponses> PartialSchema for Fallbacks<C> {
    fn schema() -> RefOr<Schema> {
        schema::<Self>()
    }
}

impl<C: FallbackResponses> ToSchema for Fallbacks<C> {
    fn name() -> Cow<'static, str> {
        name::<Self>()
    }

    fn schemas(all: &mut SchemaList) {
        schemas::<Self>(all);
    }
}

/// The schema of several types is the union of all, under their names: `PlaceOrderErrorFallbacks`.
macro_rules! tuples {
    ($(($($name:ident)*))*) => { $(
        impl<$($name: Responses),*> PartialSchema for Merged<($($name,)*)> {
            fn schema() -> RefOr<Schema> {
                schema::<Self>()
            }
        }

        impl<$($name: Responses),*> ToSchema for Merged<($($name,)*)> {
            fn name() -> Cow<'static, str> {
                Cow::Owned([$(name::<$name>()),*].concat())
            }

            fn schemas(all: &mut SchemaList) {
                schemas::<Self>(all);
            }
        }
    )* };
}

tuples!((A)(A B)(A B C)(A B C D)(A B C D E)(A B C D E F));

#[doc(hidden)]
#[macro_export]
macro_rules! __utoipa {
    ([$($generics:tt)*] [$($ty:tt)*] [$($bounds:tt)*]) => {
        #[automatically_derived]
        impl $($generics)* $crate::__private::utoipa::IntoResponses for $($ty)* $($bounds)* {
            fn responses() -> $crate::__private::utoipa::ResponseMap {
                $crate::__private::utoipa::responses::<Self>()
            }
        }

        #[automatically_derived]
        impl $($generics)* $crate::__private::utoipa::PartialSchema for $($ty)* $($bounds)* {
            fn schema() -> $crate::__private::utoipa::RefOr<$crate::__private::utoipa::Schema> {
                $crate::__private::utoipa::schema::<Self>()
            }
        }

        #[automatically_derived]
        impl $($generics)* $crate::__private::utoipa::ToSchema for $($ty)* $($bounds)* {
            fn name() -> $crate::__private::utoipa::Cow<'static, str> {
                $crate::__private::utoipa::name::<Self>()
            }

            fn schemas(schemas: &mut $crate::__private::utoipa::SchemaList) {
                $crate::__private::utoipa::schemas::<Self>(schemas);
            }
        }
    };
}
