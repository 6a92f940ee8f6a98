//! Extractors whose rejections are violations of the catalog, and JSON as a response.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use ::axum::extract::RawPathParams;
use axum_core::extract::{FromRequest, FromRequestParts, OptionalFromRequest, Request};
use axum_core::response::{IntoResponse, Response};
use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::request::Parts;
use http::{HeaderMap, HeaderValue, Method, StatusCode};
use serde_core::Serialize;
use serde_core::de::DeserializeOwned;

use super::ExtractError;
use crate::frameworks::adapter::Refused;
use crate::frameworks::extract::{
    Form, Json, Path, Query, Rejection, decoded, form, is_form, is_json, json, json_response, path, query,
};
use crate::input::Pair;

impl IntoResponse for Rejection {
    fn into_response(self) -> Response {
        let mut response = StatusCode::from(self.status()).into_response();
        response.extensions_mut().insert(Refused::from(self));
        response
    }
}

impl IntoResponse for ExtractError {
    fn into_response(self) -> Response {
        match self {
            Self::Rejection(rejection) => rejection.into_response(),
            Self::Framework(response) => response,
        }
    }
}

fn framework(rejection: impl IntoResponse) -> ExtractError {
    ExtractError::Framework(rejection.into_response())
}

fn content_type(headers: &HeaderMap) -> Option<&[u8]> {
    headers.get(CONTENT_TYPE).map(HeaderValue::as_bytes)
}

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Json<T> {
    type Rejection = ExtractError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ExtractError> {
        if !is_json(content_type(request.headers())) {
            return Err(framework(StatusCode::UNSUPPORTED_MEDIA_TYPE));
        }
        let body = Bytes::from_request(request, state).await.map_err(framework)?;
        Ok(json(&body)?)
    }
}

impl<T: DeserializeOwned, S: Send + Sync> OptionalFromRequest<S> for Json<T> {
    type Rejection = ExtractError;

    /// Without a `Content-Type`, there is no body.
    async fn from_request(request: Request, state: &S) -> Result<Option<Self>, ExtractError> {
        match content_type(request.headers()) {
            None => Ok(None),
            Some(_) => <Self as FromRequest<S>>::from_request(request, state).await.map(Some),
        }
    }
}

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Form<T> {
    type Rejection = ExtractError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ExtractError> {
        if matches!(*request.method(), Method::GET | Method::HEAD) {
            let Query(value) = query(request.uri().query())?;
            return Ok(Self(value));
        }
        if !is_form(content_type(request.headers())) {
            return Err(framework(StatusCode::UNSUPPORTED_MEDIA_TYPE));
        }
        let body = Bytes::from_request(request, state).await.map_err(framework)?;
        Ok(form(&decoded(&body))?)
    }
}

impl<T: DeserializeOwned, S: Sync> FromRequestParts<S> for Query<T> {
    type Rejection = ExtractError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ExtractError> {
        Ok(query(parts.uri.query())?)
    }
}

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for Path<T> {
    type Rejection = ExtractError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ExtractError> {
        let parameters = RawPathParams::from_request_parts(parts, state).await.map_err(framework)?;
        let pairs: Vec<Pair<'_>> =
            parameters.iter().map(|(name, value)| (Cow::Borrowed(name), Cow::Borrowed(value))).collect();
        Ok(path(&pairs)?)
    }
}

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        match json_response(&self.0) {
            Some(body) => ([(CONTENT_TYPE, HeaderValue::from_static("application/json"))], body).into_response(),
            None => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        }
    }
}
