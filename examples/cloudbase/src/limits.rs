//! Limits of all requests: methods, body size and time.

use std::time::Duration;

use poem::error::MethodNotAllowedError;
use poem::http::{StatusCode, header};
use poem::middleware::SizeLimit;
use poem::{Endpoint, EndpointExt, Error, Middleware, Request, Response, Result, RouteMethod};

/// The maximum size of a JSON body.
const LONGEST_JSON: usize = 64 * 1024;

/// The time limit of a request.
const LONGEST_TIME: Duration = Duration::from_secs(2);

/// Allows only these methods. poem answers 405 without the `Allow` that RFC 9110 §15.5.6 requires; this adds it.
pub(crate) fn only(allow: &'static str, methods: RouteMethod) -> impl Endpoint<Output = Response> + 'static {
    methods.catch_error(move |_: MethodNotAllowedError| async move {
        Response::builder().status(StatusCode::METHOD_NOT_ALLOWED).header(header::ALLOW, allow).finish()
    })
}

/// Returns a route that accepts JSON by POST.
pub(crate) fn json<P: Endpoint + 'static>(handler: P) -> impl Endpoint<Output = Response> + 'static {
    only("POST", poem::post(handler.with(SizeLimit::new(LONGEST_JSON))))
}

/// Ends requests that take too long with a bare 408, which the outer middleware replaces.
pub(crate) struct TimeLimit;

impl<P: Endpoint> Middleware<P> for TimeLimit {
    type Output = TimeLimited<P>;

    fn transform(&self, endpoint: P) -> TimeLimited<P> {
        TimeLimited(endpoint)
    }
}

pub(crate) struct TimeLimited<P>(P);

impl<P: Endpoint> Endpoint for TimeLimited<P> {
    type Output = P::Output;

    async fn call(&self, request: Request) -> Result<P::Output> {
        let answer = tokio::time::timeout(LONGEST_TIME, self.0.call(request)).await;
        answer.unwrap_or_else(|_| Err(Error::from_status(StatusCode::REQUEST_TIMEOUT)))
    }
}
