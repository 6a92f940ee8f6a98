//! Extractors that validate.

use axum_core::extract::{FromRequest, FromRequestParts, Request};
use http::request::Parts;
use serde_core::de::DeserializeOwned;

use super::ExtractError;
use crate::frameworks::extract::{Extracted, valid};

macro_rules! valid {
    ($feature:literal $module:ident [$($bound:tt)*]) => {
        #[cfg(feature = $feature)]
        impl<E, S> FromRequest<S> for valid::$module::Valid<E>
        where
            E: FromRequest<S, Rejection = ExtractError> + Extracted<Value: $($bound)* + DeserializeOwned>,
            S: Send + Sync,
        {
            type Rejection = ExtractError;

            async fn from_request(request: Request, state: &S) -> Result<Self, ExtractError> {
                Ok(Self::of(E::from_request(request, state).await?)?)
            }
        }

        #[cfg(feature = $feature)]
        impl<E, S> FromRequestParts<S> for valid::$module::Valid<E>
        where
            E: FromRequestParts<S, Rejection = ExtractError> + Extracted<Value: $($bound)* + DeserializeOwned>,
            S: Send + Sync,
        {
            type Rejection = ExtractError;

            async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ExtractError> {
                Ok(Self::of(E::from_request_parts(parts, state).await?)?)
            }
        }
    };
}

valid!("validator" validator [::validator::Validate]);
valid!("garde" garde [::garde::Validate<Context: Default>]);
