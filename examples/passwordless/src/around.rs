//! Middleware for cross-origin requests and timeouts.

use std::time::Duration;

use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::ErrorRequestTimeout;
use actix_web::http::Method;
use actix_web::http::header::{self, HeaderMap, HeaderValue};
use actix_web::middleware::Next;
use actix_web::{Error, HttpResponse};

/// The time limit of a request, including its body.
pub const LIMIT: Duration = Duration::from_secs(2);

/// Answers a request that takes longer than [`LIMIT`] with 408.
pub(crate) async fn in_time<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, Error> {
    let answer = actix_web::rt::time::timeout(LIMIT, next.call(request)).await;
    answer.unwrap_or_else(|late| Err(ErrorRequestTimeout(late)))
}

/// Allows the pages of all apps to call the service (Fetch §3.2), and to read the language and the id of a response.
pub(crate) async fn from_any_page<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, Error> {
    let asks = request.headers().contains_key(header::ACCESS_CONTROL_REQUEST_METHOD);
    if request.method() == Method::OPTIONS && asks {
        let mut answer = HttpResponse::NoContent();
        answer.insert_header((header::ACCESS_CONTROL_ALLOW_METHODS, "POST"));
        answer.insert_header((header::ACCESS_CONTROL_ALLOW_HEADERS, "apikey, client-version, content-type"));
        let mut answer = answer.finish();
        open(answer.headers_mut());
        return Ok(request.into_response(answer).map_into_right_body());
    }
    match next.call(request).await {
        Ok(mut response) => {
            open(response.headers_mut());
            Ok(response.map_into_left_body())
        }
        Err(mut error) => {
            error.add_response_mapper(|mut response| {
                open(response.headers_mut());
                response
            });
            Err(error)
        }
    }
}

fn open(headers: &mut HeaderMap) {
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    let exposed = HeaderValue::from_static("content-language, x-request-id");
    headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, exposed);
}
