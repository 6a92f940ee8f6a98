//! Extractors: the request, its id and its language.

use axum_core::extract::{FromRequestParts, OptionalFromRequestParts};
use axum_core::response::{IntoResponse, Response};
use core::convert::Infallible;
use http::request::Parts;
use http::{HeaderValue, StatusCode};

use crate::answer::catalogued::Catalogued;
use crate::frameworks::adapter::{CurrentRequest, MissingLayer, RequestId, RequestLanguage};

impl IntoResponse for MissingLayer {
    fn into_response(self) -> Response {
        StatusCode::INTERNAL_SERVER_ERROR.into_response()
    }
}

macro_rules! extractors {
    ($($name:ident),*) => { $(
        impl<S: Sync> FromRequestParts<S> for $name {
            type Rejection = MissingLayer;

            async fn from_request_parts(_: &mut Parts, _: &S) -> Result<Self, MissingLayer> {
                Self::extract()
            }
        }

        impl<S: Sync> OptionalFromRequestParts<S> for $name {
            type Rejection = Infallible;

            async fn from_request_parts(_: &mut Parts, _: &S) -> Result<Option<Self>, Infallible> {
                Ok(Self::extract().ok())
            }
        }
    )* };
}

extractors!(CurrentRequest, RequestId);

impl<S: Sync, E: Catalogued> FromRequestParts<S> for RequestLanguage<E> {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::of(parts.headers.get_all("accept-language").into_iter().map(HeaderValue::as_bytes)))
    }
}
