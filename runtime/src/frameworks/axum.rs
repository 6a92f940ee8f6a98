//! [axum](https://docs.rs/axum): handlers return errors of the catalog with `?`, and every error response of a router follows
//! the catalog.
//!
//! ```ignore
//! async fn login(Json(login): Json<Login>) -> Result<Json<Session>, AuthError> {
//!     let user = find(&login.name).ok_or(AuthError::UserNotFound)?;
//!     Ok(Json(user.sign_in(&login.password)?))
//! }
//!
//! let app = Router::new().route("/login", post(login)).layer(ErrorLayer::<AuthCode>::new());
//! ```
//!
//! An error is rendered once, when axum converts it into a response; without the layer in the default language. Responses of
//! axum's own rejections are replaced by the layer; their text goes to the event.
//!
//! Boxed errors of any catalog are responses as well, and so is [`Success`](crate::Success), with the feature `json`.
//!
//! Add `.layer(ErrorLayer…)` to a router after its routes, its fallback and the layers that can fail, and before CORS,
//! compression and traces: a layer of axum applies only to what was added before it.

mod extract;
#[cfg(feature = "extract")]
mod input;
#[cfg(all(feature = "extract", any(feature = "garde", feature = "validator")))]
mod valid;

use alloc::boxed::Box;

use crate::error::api_error::for_each_object;

pub use crate::frameworks::adapter::{CurrentRequest, LanguageBy, MissingLayer, RequestId, RequestLanguage};
#[cfg(feature = "extract")]
pub use crate::frameworks::extract::{Form, Json, Path, Query, Rejection};
pub use crate::frameworks::tower::{Bare, EnvelopeLayer, ErrorLayer, Ours, RequestHead, Settings};
pub use axum_core::response::{IntoResponse, Response};

/// Why an extractor of errbook fails; the framework's own reason is a response.
#[cfg(feature = "extract")]
pub type ExtractError = crate::frameworks::extract::ExtractError<Response>;

impl IntoResponse for crate::answer::response::Response {
    fn into_response(self) -> Response {
        crate::frameworks::tower::into_http(self)
    }
}

#[cfg(feature = "json")]
impl<E: crate::answer::catalogued::Catalogued, T: serde_core::Serialize> IntoResponse
    for crate::frameworks::adapter::Success<E, T>
{
    fn into_response(self) -> Response {
        self.respond().into_response()
    }
}

macro_rules! boxed_errors {
    ($($object:ty),*) => { $(
        impl IntoResponse for Box<$object> {
            fn into_response(self) -> Response {
                crate::frameworks::adapter::respond(&*self).into_response()
            }
        }
    )* };
}

for_each_object!(boxed_errors, '_);

#[doc(hidden)]
#[macro_export]
macro_rules! __axum {
    ([$($generics:tt)*] [$($ty:tt)*] [$($bounds:tt)*]) => {
        #[automatically_derived]
        impl $($generics)* $crate::axum::IntoResponse for $($ty)* $($bounds)* {
            fn into_response(self) -> $crate::axum::Response {
                $crate::axum::IntoResponse::into_response($crate::__private::respond(&self))
            }
        }
    };
}
