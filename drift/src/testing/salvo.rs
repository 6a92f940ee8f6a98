//! The hoop of [salvo](https://docs.rs/salvo).

use core::pin::Pin;
use core::task::{Context, Poll};

use bytes::Bytes;
use errbook_runtime::__private::Ours;
use errbook_runtime::Entry;
use http_body::{Body, Frame, SizeHint};
use salvo_core::http::ResBody;
use salvo_core::{BoxedError, Depot, FlowCtrl, Handler, Request, Response, async_trait};

use super::head::{Head, lines};
use super::http_body::WatchBody;
use super::layer::WatchLayer;
use super::pending::{Asked, Pending};

#[async_trait]
impl Handler for WatchLayer {
    async fn handle(&self, request: &mut Request, depot: &mut Depot, response: &mut Response, ctrl: &mut FlowCtrl) {
        let asked = Asked::new(request.method().as_str(), request.uri().path());
        ctrl.call_next(request, depot, response).await;
        let entry = response.extensions.get::<Entry>().copied();
        let is_foreign = entry.is_none() && response.extensions.get::<Ours>().is_some();
        let head = Head::new(status(response), lines(&response.headers), entry);
        let Some(pending) = Pending::begin(&self.state, asked, head, is_foreign) else { return };
        let body = match &response.body {
            ResBody::Once(body) => body.clone(),
            ResBody::Chunks(chunks) => chunks.iter().flatten().copied().collect(),
            // salvo's own page of an error takes the place of these.
            ResBody::None | ResBody::Error(_) => Bytes::new(),
            _ => {
                let body = WatchBody::new(response.body.take(), Some(pending));
                response.body = ResBody::Boxed(Box::pin(Boxed(body)));
                return;
            }
        };
        pending.judge(&body);
    }
}

/// Returns the status that salvo sends: where nobody has set one, that of the body.
fn status(response: &Response) -> u16 {
    match (response.status_code, &response.body) {
        (Some(status), _) => status.as_u16(),
        (None, ResBody::Error(error)) => error.code.as_u16(),
        (None, ResBody::None) => 404,
        (None, _) => 200,
    }
}

/// A body of salvo, with errors as its boxed bodies have them.
struct Boxed(WatchBody<ResBody>);

impl Body for Boxed {
    type Data = Bytes;
    type Error = BoxedError;

    fn poll_frame(mut self: Pin<&mut Self>, task: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxedError>>> {
        Pin::new(&mut self.0).poll_frame(task).map_err(Into::into)
    }

    fn is_end_stream(&self) -> bool {
        self.0.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.0.size_hint()
    }
}
