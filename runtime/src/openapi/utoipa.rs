//! The traits of utoipa.

use alloc::borrow::{Cow, ToOwned};
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use serde_json::Value;
pub use utoipa::openapi::{RefOr, Response, Schema};
pub use utoipa::{IntoResponses, PartialSchema, ToSchema};

use super::fragment::Fragment;
use super::readable;
use super::responses::{FallbackResponses, Responses};
use super::types::{Fallbacks, Merged};

/// The parameter of [`IntoResponses::responses`].
pub type ResponseMap = BTreeMap<String, RefOr<Response>>;
/// The parameter of [`ToSchema::schemas`].
pub type SchemaList = Vec<(String, RefOr<Schema>)>;

/// Returns the responses of a type.
pub fn responses<E: Responses + ?Sized>() -> ResponseMap {
    let Fragment { responses, .. } = E::openapi_responses();
    let read = |(status, response)| (status, RefOr::T(read_response(response)));
    responses.into_iter().map(read).collect()
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

/// Reads a response. One that cannot be read keeps its description.
fn read_response(response: Value) -> Response {
    let description = response.get("description").and_then(Value::as_str).unwrap_or_default().to_owned();
    serde_json::from_value(readable::response(response)).unwrap_or_else(|_| Response::new(description))
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
        Cow::Borrowed("Fallbacks")
    }

    fn schemas(all: &mut SchemaList) {
        schemas::<Self>(all);
    }
}

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
            fn schemas(schemas: &mut $crate::__private::utoipa::SchemaList) {
                $crate::__private::utoipa::schemas::<Self>(schemas);
            }
        }
    };
}
