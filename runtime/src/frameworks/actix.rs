//! [actix-web](https://docs.rs/actix-web): errors of the catalog return from handlers with `?`, and every error of an app
//! has the catalog's shape.
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
//! An error is rendered once, when actix makes a response of it: for a handler and its extractors that is inside of
//! [`ErrorMiddleware`], so in the right language. A middleware between the two that fails gives an `actix_web::Error` and no
//! response; [`ErrorMiddleware`] renders that once and passes it on as an error, so that middlewares further out see what
//! they would have seen. Without [`ErrorMiddleware`] errors are in the default language.
//!
//! What actix answers before a request reaches the app is out of reach of any middleware: a request that is no HTTP (400),
//! one whose head is too large (431) or takes too long (408). Those answers have no body.

mod middleware;
mod response;

#[doc(hidden)]
pub use actix_web::{HttpResponse as ActixResponse, ResponseError, http::StatusCode as ActixStatus};
pub use middleware::{ErrorMiddleware, ErrorService, ResponseFuture};
pub use response::status_code;

pub use crate::frameworks::adapter::{Ours, Settings};

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
