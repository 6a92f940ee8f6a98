//! [actix-web](https://docs.rs/actix-web): handlers return errors of the catalog with `?`, and every error response of an app
//! follows the catalog.
//!
//! ```ignore
//! async fn verify(body: web::Json<Verify>) -> Result<web::Json<SignedIn>, PasswordlessError> {
//!     let user = redeem(&body.token)?;
//!     Ok(web::Json(SignedIn { user }))
//! }
//!
//! App::new().service(web::resource("/verify").route(web::post().to(verify))).wrap(ErrorMiddleware::<MyCode>::new())
//! ```
//!
//! An error is rendered once, when actix converts it into a response. For handlers and extractors this happens inside
//! [`ErrorMiddleware`], and therefore in the right language. A middleware between them that fails returns an
//! `actix_web::Error` instead of a response; [`ErrorMiddleware`] renders it once and passes it on as an error, so that outer
//! middlewares still see an error. Without [`ErrorMiddleware`], errors are in the default language.
//!
//! No middleware sees the responses that actix sends before a request reaches the app: to malformed requests (400), and to
//! heads that are too large (431) or too slow (408). These responses have no body.

mod envelope;
mod extract;
#[cfg(feature = "extract")]
mod input;
mod middleware;
mod response;
#[cfg(all(feature = "extract", any(feature = "garde", feature = "validator")))]
mod valid;

#[cfg(feature = "extract")]
pub use crate::frameworks::extract::{Form, Json, Path, Query, Rejection};
#[doc(hidden)]
pub use actix_web::{HttpResponse as ActixResponse, ResponseError, http::StatusCode as ActixStatus};
pub use envelope::{EnvelopeFuture, EnvelopeMiddleware, EnvelopeService};
#[cfg(feature = "extract")]
pub use input::{FormFuture, JsonFuture};
pub use middleware::{ErrorMiddleware, ErrorService, ResponseFuture};
pub use response::status_code;

pub use crate::frameworks::adapter::{
    Bare, CurrentRequest, LanguageBy, MissingLayer, Ours, RequestHead, RequestId, RequestLanguage, Settings,
};

/// Why an extractor of errbook fails; the framework's own reason is an error of actix.
#[cfg(feature = "extract")]
pub type ExtractError = crate::frameworks::extract::ExtractError<actix_web::Error>;

#[doc(hidden)]
#[macro_export]
macro_rules! __actix {
    ([$($generics:tt)*] [$($ty:tt)*] [$($bounds:tt)*]) => {
        #[automatically_derived]
        impl $($generics)* $crate::actix::ResponseError for $($ty)* $($bounds)* {
            fn status_code(&self) -> $crate::actix::ActixStatus {
                $crate::actix::status_code($crate::ApiError::status(self))
            }

            fn error_response(&self) -> $crate::actix::ActixResponse {
                ::core::convert::From::from($crate::__private::respond(self))
            }
        }
    };
}
