//! Extractors that validate.

use ::poem::{FromRequest, Request, RequestBody, Result};
use serde_core::de::DeserializeOwned;

use super::input::{Read, refuse};
use crate::frameworks::extract::{Extracted, valid};

macro_rules! valid {
    ($feature:literal $module:ident [$($bound:tt)*]) => {
        #[cfg(feature = $feature)]
        impl<'a, E> FromRequest<'a> for valid::$module::Valid<E>
        where
            E: Read + Extracted<Value: $($bound)* + DeserializeOwned>,
        {
            async fn from_request(request: &'a Request, body: &mut RequestBody) -> Result<Self> {
                Self::of(E::read(request, body).await?).map_err(refuse)
            }
        }
    };
}

valid!("validator" validator [::validator::Validate]);
valid!("garde" garde [::garde::Validate<Context: Default>]);
