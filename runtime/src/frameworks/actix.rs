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

use actix_web::body::BoxBody;
use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, Responder};
use bytes::Bytes;

#[doc(hidden)]
pub use actix_web::{HttpResponse as ActixResponse, ResponseError, http::StatusCode as ActixStatus};
pub use middleware::{ErrorMiddleware, ErrorService, ResponseFuture};

pub use crate::frameworks::adapter::Settings;

use crate::frameworks::adapter::Ours;
use crate::model::status::Status;

/// The status as actix has it. A number that HTTP cannot carry (RFC 9110 §15: three digits) is 500.
#[must_use]
pub fn status_code(status: Status) -> StatusCode {
    StatusCode::from_u16(status.as_u16()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

impl From<crate::answer::response::Response> for HttpResponse {
    /// A body that is the same for every occurrence is not copied.
    fn from(response: crate::answer::response::Response) -> Self {
        let mut answer = HttpResponse::new(status_code(response.status));
        for (name, value) in response.headers.iter() {
            // Both hold: `Headers` has tokens for names and visible ASCII for values.
            if let Some((name, value)) = header(name, value) {
                answer.headers_mut().append(name, value);
            }
        }
        answer.extensions_mut().insert(Ours);
        answer.set_body(body(response.body))
    }
}

impl Responder for crate::answer::response::Response {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        self.into()
    }
}

#[cfg(feature = "json")]
impl<E: crate::answer::catalogued::Catalogued, T: serde_core::Serialize> Responder
    for crate::frameworks::adapter::Success<E, T>
{
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        self.respond().into()
    }
}

fn header(name: &str, value: &str) -> Option<(HeaderName, HeaderValue)> {
    Some((HeaderName::from_bytes(name.as_bytes()).ok()?, HeaderValue::from_str(value).ok()?))
}

fn body(body: alloc::borrow::Cow<'static, [u8]>) -> BoxBody {
    BoxBody::new(match body {
        alloc::borrow::Cow::Borrowed(body) => Bytes::from_static(body),
        alloc::borrow::Cow::Owned(body) => Bytes::from(body),
    })
}

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
