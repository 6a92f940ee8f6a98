//! What the service asks of every request: a method that the route has, a body that is not too large, and not too much time.

use std::time::Duration;

use poem::error::MethodNotAllowedError;
use poem::http::{StatusCode, header};
use poem::middleware::SizeLimit;
use poem::{Endpoint, EndpointExt, Error, Middleware, Request, Response, Result, RouteMethod};

/// The longest JSON that a route reads.
const LONGEST_JSON: usize = 64 * 1024;

/// No request takes longer.
const LONGEST_TIME: Duration = Duration::from_secs(2);

/// These methods and no others. poem answers 405 without `Allow`, which RFC 9110 §15.5.6 requires; it is added here.
pub(crate) fn only(allow: &'static str, methods: RouteMethod) -> impl Endpoint<Output = Response> + 'static {
    methods.catch_error(move |_: MethodNotAllowedError| async move {
        Response::builder().status(StatusCode::METHOD_NOT_ALLOWED).header(header::ALLOW, allow).finish()
    })
}

/// A route that takes JSON by POST.
pub(crate) fn json<P: Endpoint + 'static>(handler: P) -> impl Endpoint<Output = Response> + 'static {
    only("POST", poem::post(handler.with(SizeLimit::new(LONGEST_JSON))))
}

/// Gives up requests that take too long: 408, for the middleware further out to shape.
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
