//! [`ResponseFuture`]: the future of a call, whose response follows the catalog.

use alloc::boxed::Box;
use alloc::sync::Arc;
use core::any::Any;
use core::error::Error;
use core::future::Future;
use core::marker::PhantomData;
use core::pin::Pin;
use core::task::{Context, Poll};

use ::tonic::{Code, Status};
use tokio::time::Sleep;

use super::body::ResponseBody;
use super::foreign::{code_of_http, fallback, shape};
use super::status::of_occurrence;
use crate::answer::catalogued::WholeCatalog;
use crate::answer::occurrence::Occurrence;
use crate::frameworks::adapter::{Chain, Incoming, Scoped, recover_entry};

type Panic = Box<dyn Any + Send>;

pin_project_lite::pin_project! {
    /// The future of [`ErrorService`](super::ErrorService).
    #[derive(Debug)]
    pub struct ResponseFuture<F, E> {
        #[pin]
        future: Option<Scoped<F>>,
        // Where there is no future.
        panic: Option<Panic>,
        #[pin]
        deadline: Option<Sleep>,
        is_grpc: bool,
        incoming: Arc<Incoming>,
        catalog: PhantomData<fn() -> E>,
    }
}

impl<F, E> ResponseFuture<F, E> {
    /// Waits for what a service returned, or answers its panic.
    pub(super) fn new(
        called: Result<Scoped<F>, Panic>,
        deadline: Option<Sleep>,
        is_grpc: bool,
        incoming: Arc<Incoming>,
    ) -> Self {
        let (future, panic) = match called {
            Ok(future) => (Some(future), None),
            Err(panic) => (None, Some(panic)),
        };
        Self { future, panic, deadline, is_grpc, incoming, catalog: PhantomData }
    }
}

impl<F, E, Out, Failure> Future for ResponseFuture<F, E>
where
    F: Future<Output = Result<http::Response<Out>, Failure>>,
    E: WholeCatalog,
    Failure: Into<Box<dyn Error + Send + Sync>>,
{
    type Output = Result<http::Response<ResponseBody<Out, E>>, Failure>;

    fn poll(self: Pin<&mut Self>, task: &mut Context<'_>) -> Poll<Self::Output> {
        let this = self.project();
        let incoming = &*this.incoming;
        let Some(future) = this.future.as_pin_mut() else {
            let panicked = |panic| Poll::Ready(Ok(bare(of_panic::<E>(panic, incoming), incoming)));
            return this.panic.take().map_or(Poll::Pending, panicked);
        };
        let response = match future.poll(task) {
            Poll::Ready(Ok(Ok(response))) => shaped(response, *this.is_grpc, incoming),
            Poll::Ready(Ok(Err(failure))) => bare(of_failure::<E>(failure.into(), incoming), incoming),
            Poll::Ready(Err(panic)) => bare(of_panic::<E>(panic, incoming), incoming),
            Poll::Pending => match this.deadline.as_pin_mut().map(|deadline| deadline.poll(task)) {
                Some(Poll::Ready(())) => bare(fallback::<E>(Code::DeadlineExceeded, "time-out", incoming), incoming),
                _ => return Poll::Pending,
            },
        };
        Poll::Ready(Ok(response))
    }
}

/// Returns the response, or what replaces one that failed without errbook.
fn shaped<Out, E: WholeCatalog>(
    response: http::Response<Out>,
    is_grpc: bool,
    incoming: &Arc<Incoming>,
) -> http::Response<ResponseBody<Out, E>> {
    let (mut parts, body) = response.into_parts();
    if parts.headers.contains_key(Status::GRPC_STATUS) {
        let given = parts.extensions.remove::<Status>();
        let source = given.as_ref().and_then(Error::source);
        let replaced = shape::<E>(&mut parts.headers, source, incoming);
        // Where tonic keeps the status of a response, for other layers.
        if let Some(status) = replaced.or(given) {
            parts.extensions.insert(status);
        }
    } else if is_grpc && parts.status.as_u16() >= 400 {
        return bare(fallback::<E>(code_of_http(parts.status), parts.status, incoming), incoming);
    }
    if incoming.settings().request_id_on_all {
        incoming.answer_id(&mut parts.headers);
    }
    http::Response::from_parts(parts, ResponseBody::new(Some(body), Arc::clone(incoming)))
}

/// Returns a response with a status and no messages.
fn bare<Out, E>(status: Status, incoming: &Arc<Incoming>) -> http::Response<ResponseBody<Out, E>> {
    status.into_http::<()>().map(|()| ResponseBody::new(None, Arc::clone(incoming)))
}

fn of_panic<E: WholeCatalog>(panic: Panic, incoming: &Incoming) -> Status {
    of_occurrence(Occurrence::new(recover_entry::<E>(panic, incoming), &()), Some(incoming))
}

/// Returns the status that replaces an error of the service itself, such as that of a layer inside.
fn of_failure<E: WholeCatalog>(failure: Box<dyn Error + Send + Sync>, incoming: &Incoming) -> Status {
    match Status::try_from_error(failure) {
        Ok(status) => {
            let text = Chain::new(status.message(), status.source());
            fallback::<E>(status.code(), text, incoming)
        }
        Err(failure) => fallback::<E>(Code::Internal, Chain::of(&*failure), incoming),
    }
}
