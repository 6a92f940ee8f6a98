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

/// An extractor of errbook that borrows nothing from the request: rustc cannot tell yet that the future of another extractor that
/// awaits one of any lifetime is `Send` (rust-lang/rust#100013).
pub(super) trait Read: Sized {
    /// Reads a request.
    fn read(request: &Request, body: &mut RequestBody) -> impl Future<Output = Result<Self>> + Send;
}

/// Implements an extractor.
macro_rules! extractors {
    ($($name:ident => $read:ident,)*) => { $(
        impl<'a, T: DeserializeOwned> FromRequest<'a> for $name<T> {
            async fn from_request(request: &'a Request, body: &mut RequestBody) -> Result<Self> {
                Self::read(request, body).await
            }
        }

        impl<T: DeserializeOwned> Read for $name<T> {
            async fn read(request: &Request, body: &mut RequestBody) -> Result<Self> {
                $read(request, body).await
            }
        }
    )* };
}

extractors! {
    Json => of_json,
    Form => of_form,
    Query => of_query,
    Path => of_path,
}

async fn of_json<T: DeserializeOwned>(request: &Request, body: &mut RequestBody) -> Result<Json<T>> {
    if !is_json(content_type(request)) {
        return Err(Error::from_status(StatusCode::UNSUPPORTED_MEDIA_TYPE));
    }
    json(&body.take()?.into_bytes().await?).map_err(refuse)
}

async fn of_form<T: DeserializeOwned>(request: &Request, body: &mut RequestBody) -> Result<Form<T>> {
    if matches!(*request.method(), Method::GET | Method::HEAD) {
        let Query(value) = query(request.uri().query()).map_err(refuse)?;
        return Ok(Form(value));
    }
    if !is_form(content_type(request)) {
        return Err(Error::from_status(StatusCode::UNSUPPORTED_MEDIA_TYPE));
    }
    let body = body.take()?.into_bytes().await?;
    form(&decoded(&body)).map_err(refuse)
}

async fn of_query<T: DeserializeOwned>(request: &Request, _: &mut RequestBody) -> Result<Query<T>> {
    query(request.uri().query()).map_err(refuse)
}

async fn of_path<T: DeserializeOwned>(request: &Request, _: &mut RequestBody) -> Result<Path<T>> {
    let Parameters(list) = request.path_params()?;
    let pairs: Vec<Pair<'_>> =
        list.iter().map(|(name, value)| (Cow::Borrowed(&**name), Cow::Borrowed(&**value))).collect();
    path(&pairs).map_err(refuse)
}

impl<T: Serialize + Send> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        match json_response(&self.0) {
            Some(body) => Response::builder().header(CONTENT_TYPE, "application/json").body(body),
            None => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        }
    }
}
