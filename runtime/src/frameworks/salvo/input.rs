//! Extractors whose rejections are violations of the catalog, and JSON as a response.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderValue, Method, StatusCode};
use http_body_util::LengthLimitError;
use salvo_core::extract::{Extractible, Metadata};
use salvo_core::http::{ParseError, ResBody, StatusError};
use salvo_core::{Request, Response, Scribe};
use serde_core::Serialize;
use serde_core::de::DeserializeOwned;

use super::ExtractError;
use crate::frameworks::adapter::Refused;
use crate::frameworks::extract::{
    Form, Json, Path, Query, Rejection, decoded, form, is_form, is_json, json, json_response, path, query,
};
use crate::input::Pair;

impl Scribe for Rejection {
    fn render(self, response: &mut Response) {
        response.status_code = Some(self.status().into());
        response.body = ResBody::None;
        response.extensions.insert(Refused::from(self));
    }
}

impl Scribe for ExtractError {
    fn render(self, response: &mut Response) {
        match self {
            Self::Rejection(rejection) => rejection.render(response),
            Self::Framework(error) => error.render(response),
        }
    }
}

fn content_type(request: &Request) -> Option<&[u8]> {
    request.headers().get(CONTENT_TYPE).map(HeaderValue::as_bytes)
}

/// Returns the body of a request, by the limit that salvo has for it.
async fn body(request: &mut Request) -> Result<&Bytes, ExtractError> {
    request.payload().await.map_err(|error| {
        let is_too_large = matches!(&error, ParseError::Other(cause) if cause.is::<LengthLimitError>());
        let error =
            if is_too_large { StatusError::payload_too_large() } else { StatusError::bad_request().cause(error) };
        ExtractError::Framework(error)
    })
}

/// An extractor of errbook, whose error has a name.
pub(crate) trait Read: Sized {
    /// Reads a request.
    fn read(request: &mut Request) -> impl Future<Output = Result<Self, ExtractError>> + Send;
}

/// Implements an extractor of the whole request.
macro_rules! extractors {
    ($($name:ident => $read:ident,)*) => { $(
        impl<'ex, T: DeserializeOwned> Extractible<'ex> for $name<T> {
            fn metadata() -> &'static Metadata {
                static METADATA: Metadata = Metadata::new(stringify!($name));
                &METADATA
            }

            #[allow(refining_impl_trait, reason = "callers can name the error")]
            async fn extract(request: &'ex mut Request) -> Result<Self, ExtractError> {
                Self::read(request).await
            }
        }

        impl<T: DeserializeOwned> Read for $name<T> {
            async fn read(request: &mut Request) -> Result<Self, ExtractError> {
                $read(request).await
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

async fn of_json<T: DeserializeOwned>(request: &mut Request) -> Result<Json<T>, ExtractError> {
    if !is_json(content_type(request)) {
        return Err(ExtractError::Framework(StatusError::unsupported_media_type()));
    }
    Ok(json(body(request).await?)?)
}

async fn of_form<T: DeserializeOwned>(request: &mut Request) -> Result<Form<T>, ExtractError> {
    if matches!(*request.method(), Method::GET | Method::HEAD) {
        let Query(value) = query(request.uri().query())?;
        return Ok(Form(value));
    }
    if !is_form(content_type(request)) {
        return Err(ExtractError::Framework(StatusError::unsupported_media_type()));
    }
    Ok(form(&decoded(body(request).await?))?)
}

async fn of_query<T: DeserializeOwned>(request: &mut Request) -> Result<Query<T>, ExtractError> {
    Ok(query(request.uri().query())?)
}

async fn of_path<T: DeserializeOwned>(request: &mut Request) -> Result<Path<T>, ExtractError> {
    let parameters = request.params().iter();
    let pairs: Vec<Pair<'_>> =
        parameters.map(|(name, value)| (Cow::Borrowed(&**name), Cow::Borrowed(&**value))).collect();
    Ok(path(&pairs)?)
}

impl<T: Serialize + Send> Scribe for Json<T> {
    fn render(self, response: &mut Response) {
        match json_response(&self.0) {
            Some(body) => {
                response.headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
                response.body = ResBody::Once(Bytes::from(body));
            }
            None => {
                response.status_code = Some(StatusCode::INTERNAL_SERVER_ERROR);
            }
        }
    }
}
