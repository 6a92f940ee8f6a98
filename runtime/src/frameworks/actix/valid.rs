//! Extractors that validate.

use core::fmt;
use core::future::Future;
use core::pin::Pin;
use core::task::{Context, Poll, ready};

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use serde_core::de::DeserializeOwned;

use super::ExtractError;
use crate::frameworks::extract::{Extracted, valid};

macro_rules! valid {
    ($feature:literal $module:ident [$($bound:tt)*]) => {
        #[cfg(feature = $feature)]
        mod $module {
            use super::*;

            pin_project_lite::pin_project! {
                /// The future of the extractor `Valid`.
                pub struct ValidFuture<E: FromRequest> {
                    #[pin]
                    extracted: E::Future,
                }
            }

            impl<E: FromRequest> fmt::Debug for ValidFuture<E> {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.debug_struct("ValidFuture").finish_non_exhaustive()
                }
            }

            impl<E> Future for ValidFuture<E>
            where
                E: FromRequest<Error = ExtractError> + Extracted<Value: $($bound)* + DeserializeOwned>,
            {
                type Output = Result<valid::$module::Valid<E>, ExtractError>;

                fn poll(self: Pin<&mut Self>, task: &mut Context<'_>) -> Poll<Self::Output> {
                    let extracted = ready!(self.project().extracted.poll(task));
                    Poll::Ready(extracted.and_then(|extracted| Ok(valid::$module::Valid::of(extracted)?)))
                }
            }

            impl<E> FromRequest for valid::$module::Valid<E>
            where
                E: FromRequest<Error = ExtractError> + Extracted<Value: $($bound)* + DeserializeOwned>,
            {
                type Error = ExtractError;
                type Future = ValidFuture<E>;

                fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
                    ValidFuture { extracted: E::from_request(request, payload) }
                }
            }
        }
    };
}

valid!("validator" validator [::validator::Validate]);
valid!("garde" garde [::garde::Validate<Context: Default>]);
