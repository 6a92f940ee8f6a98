//! Extractors: the request, its id and its language.

use core::convert::Infallible;
use core::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::http::header::HeaderValue;
use actix_web::{FromRequest, HttpRequest, HttpResponse, ResponseError};

use crate::answer::catalogued::Catalogued;
use crate::frameworks::adapter::{CurrentRequest, MissingLayer, RequestId, RequestLanguage};

impl ResponseError for MissingLayer {
    fn status_code(&self) -> StatusCode {
        StatusCode::INTERNAL_SERVER_ERROR
    }

    fn error_response(&self) -> HttpResponse {
        HttpResponse::new(self.status_code())
    }
}

macro_rules! extractors {
    ($($name:ident),*) => { $(
        impl FromRequest for $name {
            type Error = MissingLayer;
            type Future = Ready<Result<Self, MissingLayer>>;

            fn from_request(_: &HttpRequest, _: &mut Payload) -> Self::Future {
                ready(Self::extract())
            }
        }
    )* };
}

extractors!(CurrentRequest, RequestId);

impl<E: Catalogued> FromRequest for RequestLanguage<E> {
    type Error = Infallible;
    type Future = Ready<Result<Self, Infallible>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Ok(Self::of(request.headers().get_all("accept-language").map(HeaderValue::as_bytes))))
    }
}
