//! Extractors: the request, its id and its language.

use ::poem::error::ResponseError;
use ::poem::http::{HeaderValue, StatusCode};
use ::poem::{FromRequest, Request, RequestBody, Response, Result};

use crate::answer::catalogued::Catalogued;
use crate::frameworks::adapter::{CurrentRequest, MissingLayer, RequestId, RequestLanguage};

impl ResponseError for MissingLayer {
    fn status(&self) -> StatusCode {
        StatusCode::INTERNAL_SERVER_ERROR
    }

    fn as_response(&self) -> Response {
        Response::builder().status(self.status()).finish()
    }
}

macro_rules! extractors {
    ($($name:ident),*) => { $(
        impl<'a> FromRequest<'a> for $name {
            async fn from_request(_: &'a Request, _: &mut RequestBody) -> Result<Self> {
                Ok(Self::extract()?)
            }
        }
    )* };
}

extractors!(CurrentRequest, RequestId);

impl<'a, E: Catalogued> FromRequest<'a> for RequestLanguage<E> {
    async fn from_request(request: &'a Request, _: &mut RequestBody) -> Result<Self> {
        Ok(Self::of(request.headers().get_all("accept-language").into_iter().map(HeaderValue::as_bytes)))
    }
}
