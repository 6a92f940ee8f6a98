//! [salvo](https://docs.rs/salvo): handlers return errors of the catalog with `?`, and every error response of a service
//! follows the catalog.
//!
//! ```ignore
//! #[handler]
//! async fn sign_in(req: &mut Request) -> Result<Json<Session>, AccountsError> {
//!     Err(AccountsError::InvalidCredentials)
//! }
//!
//! let router = Router::with_path("sign-in").post(sign_in);
//! let service = Service::new(router).hoop(ErrorHoop::<AccountsCode>::new());
//! ```
//!
//! An error is rendered once, when salvo writes it to the response; without the hoop in the default language.
//!
//! # Where to add the hoop
//!
//! Add it to the [`Service`](salvo_core::Service), before the hoops that can fail and after CORS, compression and logs. There
//! it also sees unknown routes and wrong methods; on a router it sees only the responses of the routes of that router. salvo's
//! `Cors` replaces `Vary`, so list `Accept-Language` in its own `vary`.
//!
//! Some responses do not follow the catalog, as no hoop sees them: those of hyper to malformed requests and to headers that
//! are too large (400, 414 and 431, without a body), and the 415 of `Service::allowed_media_types`, which salvo sets after
//! all hoops.
//!
//! # Envelopes with a fixed status of 200
//!
//! Salvo calls the next handler unless the status of the response is that of an error. An error of a hoop, such as a check of
//! a token, has to end the request even if its envelope has `http_status = 200`. So a response has the status of its entry
//! until [`ErrorHoop`] sees it. Without [`ErrorHoop`], the status is 200 at once, and such a hoop has to call
//! `FlowCtrl::skip_rest` itself.

mod envelope;
mod extract;
mod hoop;
#[cfg(feature = "extract")]
mod input;
mod render;
#[cfg(all(feature = "extract", any(feature = "garde", feature = "validator")))]
mod valid;

pub use crate::frameworks::adapter::{
    Bare, CurrentRequest, LanguageBy, MissingLayer, Ours, RequestHead, RequestId, RequestLanguage, Settings,
};
#[cfg(feature = "extract")]
pub use crate::frameworks::extract::{Form, Json, Path, Query, Rejection};
pub use envelope::EnvelopeHoop;
pub use hoop::ErrorHoop;
#[doc(hidden)]
pub use render::error;
pub use salvo_core::{Response, Scribe};

/// Why an extractor of errbook fails; the framework's own reason is an error of salvo.
#[cfg(feature = "extract")]
pub type ExtractError = crate::frameworks::extract::ExtractError<salvo_core::http::StatusError>;

#[doc(hidden)]
#[macro_export]
macro_rules! __salvo {
    ([$($generics:tt)*] [$($ty:tt)*] [$($bounds:tt)*]) => {
        #[automatically_derived]
        impl $($generics)* $crate::salvo::Scribe for $($ty)* $($bounds)* {
            fn render(self, response: &mut $crate::salvo::Response) {
                $crate::salvo::error(&self, response);
            }
        }
    };
}
