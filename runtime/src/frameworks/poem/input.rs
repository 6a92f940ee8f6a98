//! Extractors whose rejections are violations of the catalog, and JSON as a response.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use ::poem::error::ResponseError;
use ::poem::http::header::CONTENT_TYPE;
use ::poem::http::{HeaderValue, Method, StatusCode};
use ::poem::{Error, FromRequest, IntoResponse, Request, RequestBody, Response, Result};
use serde_core::Serialize;
use serde_core::de::DeserializeOwned;

use crate::frameworks::adapter::Refused;
use crate::frameworks::extract::{
    Form, Json, Parameters, Path, Query, Rejection, decoded, form, is_form, is_json, json, json_response, path, query,
};
use crate::input::Pair;

impl ResponseError for Rejection {
    fn status(&self) -> StatusCode {
        StatusCode::from(Self::status(self))
    }

    fn as_response(&self) -> Response {
        let mut response = Response::default();
        response.set_status(ResponseError::status(self));
        response
    }
}

/// Converts a rejection into an error whose response a middleware knows again.
pub(super) fn refuse(rejection: Rejection) -> Error {
    let mut error = Error::from(rejection.clone());
    error.set_data(Refused::from(rejection));
    error
}

fn content_type(request: &Request) -> Option<&[u8]> {
    request.headers().get(CONTENT_TYPE).map(HeaderValue::as_bytes)
}

impl<'a, T: DeserializeOwned> FromRequest<'a> for Json<T> {
    async fn from_request(request: &'a Request, body: &mut RequestBody) -> Result<Self> {
        if !is_json(content_type(request)) {
            return Err(Error::from_status(StatusCode::UNSUPPORTED_MEDIA_TYPE));
        }
        json(&body.take()?.into_bytes().await?).map_err(refuse)
    }
}

impl<'a, T: DeserializeOwned> FromRequest<'a> for Form<T> {
    async fn from_request(request: &'a Request, body: &mut RequestBody) -> Result<Self> {
        if matches!(*request.method(), Method::GET | Method::HEAD) {
            let Query(value) = query(request.uri().query()).map_err(refuse)?;
            return Ok(Self(value));
        }
        if !is_form(content_type(request)) {
            return Err(Error::from_status(StatusCode::UNSUPPORTED_MEDIA_TYPE));
        }
        let body = body.take()?.into_bytes().await?;
        form(&decoded(&body)).map_err(refuse)
    }
}

impl<'a, T: DeserializeOwned> FromRequest<'a> for Query<T> {
    async fn from_request(request: &'a Request, _: &mut RequestBody) -> Result<Self> {
        query(request.uri().query()).map_err(refuse)
    }
}

impl<'a, T: DeserializeOwned> FromRequest<'a> for Path<T> {
    async fn from_request(request: &'a Request, _: &mut RequestBody) -> Result<Self> {
        let Parameters(list) = request.path_params()?;
        let pairs: Vec<Pair<'_>> =
            list.iter().map(|(name, value)| (Cow::Borrowed(&**name), Cow::Borrowed(&**value))).collect();
        path(&pairs).map_err(refuse)
    }
}

impl<T: Serialize + Send> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        match json_response(&self.0) {
            Some(body) => Response::builder().header(CONTENT_TYPE, "application/json").body(body),
            None => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        }
    }
}
