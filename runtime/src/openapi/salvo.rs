//! The traits of salvo's `#[endpoint]`: that of what an endpoint returns, and that of the types in its `responses(…)`.

pub use salvo_oapi::{Components, EndpointOutRegister, Operation, Responses as ResponseMap, ToResponses};

use alloc::borrow::ToOwned;
use alloc::string::String;

use serde_json::{Map, Value};

use super::fragment::Fragment;
use super::merge;
use super::readable;
use super::responses::{FallbackResponses, Responses};
use super::types::{Fallbacks, Merged};

/// Adds the responses of a type to an operation, and their schemas to the document. A response that the operation has for the same
/// status is kept: HTTP can answer an error with 200.
pub fn register<E: Responses + ?Sized>(components: &mut Components, operation: &mut Operation) {
    for (status, described) in described::<E>(components) {
        let known = operation.responses.get(&status).and_then(|known| serde_json::to_value(known).ok());
        let response = match known {
            Some(mut known) => {
                merge::response(&mut known, described);
                known
            }
            None => described,
        };
        operation.responses.insert(status, read(response));
    }
}

/// Returns the responses of a type, and adds their schemas to the document.
#[must_use]
pub fn responses<E: Responses + ?Sized>(components: &mut Components) -> ResponseMap {
    let all = described::<E>(components).into_iter();
    all.map(|(status, response)| (status, read(response))).collect()
}

fn described<E: Responses + ?Sized>(components: &mut Components) -> Map<String, Value> {
    let Fragment { responses, schemas, .. } = E::openapi_responses();
    for (name, schema) in schemas {
        let schema = serde_json::from_value(readable::schema(schema));
        let schema = schema.unwrap_or_else(|_| salvo_oapi::RefOr::Type(salvo_oapi::Schema::default()));
        components.schemas.insert(name, schema);
    }
    responses
}

/// Reads a response. One that cannot be read keeps its description.
fn read(response: Value) -> salvo_oapi::Response {
    let description = response.get("description").and_then(Value::as_str).unwrap_or_default().to_owned();
    let read = serde_json::from_value(readable::response(response));
    read.unwrap_or_else(|_| salvo_oapi::Response::new(description))
}

impl<T> ToResponses for Merged<T>
where
    Merged<T>: Responses,
{
    fn to_responses(components: &mut Components) -> ResponseMap {
        responses::<Self>(components)
    }
}

impl<C: FallbackResponses> ToResponses for Fallbacks<C> {
    fn to_responses(components: &mut Components) -> ResponseMap {
        responses::<Self>(components)
    }
}

#[doc(hidden)]
#[macro_export]
macro_rules! __salvo_oapi {
    ([$($generics:tt)*] [$($ty:tt)*] [$($bounds:tt)*]) => {
        #[automatically_derived]
        impl $($generics)* $crate::__private::salvo_oapi::EndpointOutRegister for $($ty)* $($bounds)* {
            fn register(
                components: &mut $crate::__private::salvo_oapi::Components,
                operation: &mut $crate::__private::salvo_oapi::Operation,
            ) {
                $crate::__private::salvo_oapi::register::<Self>(components, operation);
            }
        }

        #[automatically_derived]
        impl $($generics)* $crate::__private::salvo_oapi::ToResponses for $($ty)* $($bounds)* {
            fn to_responses(
                components: &mut $crate::__private::salvo_oapi::Components,
            ) -> $crate::__private::salvo_oapi::ResponseMap {
                $crate::__private::salvo_oapi::responses::<Self>(components)
            }
        }
    };
}
