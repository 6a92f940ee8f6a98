//! Extractors whose rejections are violations of the catalog, and JSON as a response.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::future::{Future, Ready, ready};
use core::marker::PhantomData;
use core::pin::Pin;
use core::task::{Context, Poll, ready};

use actix_web::body::BoxBody;
use actix_web::dev::Payload;
use actix_web::error::JsonPayloadError;
use actix_web::http::{Method, StatusCode};
use actix_web::{Error, FromRequest, HttpRequest, HttpResponse, Responder, ResponseError, web};
use serde_core::Serialize;
use serde_core::de::DeserializeOwned;
use serde_json::value::RawValue;

use super::ExtractError;
use super::response::status_code;
use crate::frameworks::adapter::Refused;
use crate::frameworks::extract::{
    Form, Json, Parameters, Path, Query, Rejection, broken_json, form, json, json_response, path, query,
};
use crate::input::Pair;

impl ResponseError for Rejection {
    fn status_code(&self) -> StatusCode {
        status_code(self.status())
    }

    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponse::new(ResponseError::status_code(self));
        response.extensions_mut().insert(Refused::from(self.clone()));
        response
    }
}

impl From<ExtractError> for Error {
    fn from(error: ExtractError) -> Self {
        match error {
            ExtractError::Rejection(rejection) => rejection.into(),
            ExtractError::Framework(error) => error,
        }
    }
}

/// Returns names and texts as parameters.
fn borrowed(pairs: &[(String, String)]) -> Vec<Pair<'_>> {
    pairs.iter().map(|(name, value)| (Cow::Borrowed(&**name), Cow::Borrowed(&**value))).collect()
}

/// actix reads the body by its `JsonConfig`, so that its limit and media types count.
type RawJson = web::Json<Box<RawValue>>;

/// The same for its `FormConfig`.
type RawForm = web::Form<Vec<(String, String)>>;

pin_project_lite::pin_project! {
    /// The future of the extractor [`Json`].
    pub struct JsonFuture<T> {
        #[pin]
        body: <RawJson as FromRequest>::Future,
        value: PhantomData<fn() -> T>,
    }
}

impl<T> fmt::Debug for JsonFuture<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("JsonFuture").finish_non_exhaustive()
    }
}

impl<T: DeserializeOwned> Future for JsonFuture<T> {
    type Output = Result<Json<T>, ExtractError>;

    fn poll(self: Pin<&mut Self>, task: &mut Context<'_>) -> Poll<Self::Output> {
        Poll::Ready(match ready!(self.project().body.poll(task)) {
            Ok(body) => json(body.get().as_bytes()).map_err(Into::into),
            Err(error) => Err(match error.as_error() {
                Some(JsonPayloadError::Deserialize(error)) => broken_json(error).into(),
                _ => ExtractError::Framework(error),
            }),
        })
    }
}

impl<T: DeserializeOwned> FromRequest for Json<T> {
    type Error = ExtractError;
    type Future = JsonFuture<T>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        JsonFuture { body: RawJson::from_request(request, payload), value: PhantomData }
    }
}

pin_project_lite::pin_project! {
    /// The future of the extractor [`Form`].
    pub struct FormFuture<T> {
        // None where the form is the query.
        #[pin]
        body: Option<<RawForm as FromRequest>::Future>,
        query: Option<Result<Form<T>, Rejection>>,
    }
}

impl<T> fmt::Debug for FormFuture<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FormFuture").finish_non_exhaustive()
    }
}

impl<T: DeserializeOwned> Future for FormFuture<T> {
    type Output = Result<Form<T>, ExtractError>;

    fn poll(self: Pin<&mut Self>, task: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let Some(body) = this.body.as_pin_mut() else {
            return this.query.take().map_or(Poll::Pending, |form| Poll::Ready(form.map_err(Into::into)));
        };
        Poll::Ready(match ready!(body.poll(task)) {
            Ok(pairs) => form(&borrowed(&pairs)).map_err(Into::into),
            Err(error) => Err(ExtractError::Framework(error)),
        })
    }
}

impl<T: DeserializeOwned> FromRequest for Form<T> {
    type Error = ExtractError;
    type Future = FormFuture<T>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        if matches!(*request.method(), Method::GET | Method::HEAD) {
            let form = query(Some(request.query_string())).map(|Query(value)| Self(value));
            return FormFuture { body: None, query: Some(form) };
        }
        FormFuture { body: Some(RawForm::from_request(request, payload)), query: None }
    }
}

impl<T: DeserializeOwned> FromRequest for Query<T> {
    type Error = ExtractError;
    type Future = Ready<Result<Self, ExtractError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(query(Some(request.query_string())).map_err(Into::into))
    }
}

impl<T: DeserializeOwned> FromRequest for Path<T> {
    type Error = ExtractError;
    type Future = Ready<Result<Self, ExtractError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let parameters = web::Path::<Parameters>::from_request(request, &mut Payload::None).into_inner();
        ready(match parameters {
            Ok(parameters) => path(&borrowed(&parameters.0)).map_err(Into::into),
            Err(error) => Err(ExtractError::Framework(error)),
        })
    }
}

impl<T: Serialize> Responder for Json<T> {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        match json_response(&self.0) {
            Some(body) => HttpResponse::Ok().content_type("application/json").body(body),
            None => HttpResponse::InternalServerError().finish(),
        }
    }
}
