//! Extractors that validate.

use salvo_core::Request;
use salvo_core::extract::{Extractible, Metadata};
use serde_core::de::DeserializeOwned;

use super::ExtractError;
use super::input::Read;
use crate::frameworks::extract::{Extracted, valid};

macro_rules! valid {
    ($feature:literal $module:ident [$($bound:tt)*]) => {
        #[cfg(feature = $feature)]
        impl<'ex, E> Extractible<'ex> for valid::$module::Valid<E>
        where
            E: Read + Extracted<Value: $($bound)* + DeserializeOwned>,
        {
            fn metadata() -> &'static Metadata {
                static METADATA: Metadata = Metadata::new("Valid");
                &METADATA
            }

            #[allow(refining_impl_trait, reason = "callers can name the error")]
            async fn extract(request: &'ex mut Request) -> Result<Self, ExtractError> {
                Ok(Self::of(E::read(request).await?)?)
            }
        }
    };
}

valid!("validator" validator [::validator::Validate]);
valid!("garde" garde [::garde::Validate<Context: Default>]);
