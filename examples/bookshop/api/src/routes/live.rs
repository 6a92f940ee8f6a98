//! What the shop says by itself: the events of an order, and the copies of books.

use std::collections::BTreeMap;
use std::convert::Infallible;

use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::extract::{Path, State};
use axum::response::{Response, Sse, sse};
use bookshop_domain::{BookId, Order, OrderError, OrderId};
use errbook::ApiError;
use errbook::axum::CurrentRequest;
use futures_util::stream::{self, Stream, StreamExt};
use serde::{Deserialize, Serialize};
use tokio::sync::broadcast::error::RecvError;

use crate::app::{App, Event};
use crate::error::HttpError;
use crate::session::SignedIn;

/// `GET /orders/{order}/events` is a stream of server-sent events: `state` with the order, whenever it has moved on, and
/// `problem` with the body of an error. It ends where nothing more will happen.
pub(crate) async fn order_events(
    State(app): State<App>,
    SignedIn(account): SignedIn,
    Path(id): Path<OrderId>,
    request: CurrentRequest,
) -> Result<Sse<impl Stream<Item = Result<sse::Event, Infallible>>>, OrderError> {
    // Before the order is read, so that nothing is missed in between.
    let events = app.events.subscribe();
    let order = app.shop(move |shop| shop.find_order(account.id, id)).await?;
    let later =
        stream::unfold((events, order.state.is_final(), request), move |(mut events, is_over, request)| async move {
            if is_over {
                return None;
            }
            loop {
                match events.recv().await {
                    Ok(Event::Order(order)) if order.id == id => {
                        return Some((state(&order), (events, order.state.is_final(), request)));
                    }
                    Ok(Event::Stuck(order, error)) if order == id => {
                        return Some((problem(&error, &request), (events, true, request)));
                    }
                    Ok(_) => {}
                    // A listener that fell behind connects again, and begins with the state of the order.
                    Err(RecvError::Lagged(_) | RecvError::Closed) => return None,
                }
            }
        });
    Ok(Sse::new(stream::iter([state(&order)]).chain(later).map(Ok)))
}

fn state(order: &Order) -> sse::Event {
    sse::Event::default().event("state").data(json(order))
}

/// Returns the event of an error, in the language of the request. The job that met the error has reported it.
fn problem(error: &OrderError, request: &CurrentRequest) -> sse::Event {
    sse::Event::default().event("problem").data(&error.respond(&request.context()).body)
}

/// `GET /stock` is a WebSocket. It answers `{"watch":7}` with the copies of book 7, `{"book":7,"stock":3}`, and does so again
/// whenever their number has changed. What cannot be watched is answered with the body of an error.
pub(crate) async fn stock(State(app): State<App>, request: CurrentRequest, upgrade: WebSocketUpgrade) -> Response {
    // The socket goes on when this handler has returned, so it takes the request along: errors are in its reader's language.
    upgrade.on_upgrade(move |socket| {
        let served = Stock { app, socket, watched: BTreeMap::new() }.serve();
        async move { request.scope(served).await }
    })
}

#[derive(Deserialize)]
struct Watch {
    watch: BookId,
}

#[derive(Serialize)]
struct Copies {
    book: BookId,
    stock: i64,
}

struct Stock {
    app: App,
    socket: WebSocket,
    watched: BTreeMap<BookId, i64>,
}

impl Stock {
    /// Serves the socket until one of the two sides is gone.
    async fn serve(mut self) {
        let mut events = self.app.events.subscribe();
        loop {
            let sent = tokio::select! {
                message = self.socket.recv() => match message {
                    Some(Ok(Message::Text(text))) => self.watch(&text).await,
                    Some(Ok(_)) => Ok(()),
                    Some(Err(_)) | None => return,
                },
                event = events.recv() => match event {
                    Ok(Event::Stock) | Err(RecvError::Lagged(_)) => self.compare().await,
                    Ok(_) => Ok(()),
                    Err(RecvError::Closed) => return,
                },
            };
            if sent.is_err() {
                return;
            }
        }
    }

    async fn watch(&mut self, text: &str) -> Result<(), axum::Error> {
        match copies(&self.app, text).await {
            Ok(copies) => {
                self.watched.insert(copies.book, copies.stock);
                self.send(json(&copies)).await
            }
            Err(error) => self.send(errbook::body(&error).to_string()).await,
        }
    }

    /// Sends the copies of each watched book whose number has changed.
    async fn compare(&mut self) -> Result<(), axum::Error> {
        for (book, known) in self.watched.clone() {
            match self.app.stock(book).await {
                Ok(stock) if stock != known => {
                    self.watched.insert(book, stock);
                    self.send(json(&Copies { book, stock })).await?;
                }
                Ok(_) => {}
                Err(error) => self.send(errbook::body(&error).to_string()).await?,
            }
        }
        Ok(())
    }

    async fn send(&mut self, text: String) -> Result<(), axum::Error> {
        self.socket.send(Message::Text(text.into())).await
    }
}

/// Returns the copies of the book that a message names.
async fn copies(app: &App, text: &str) -> Result<Copies, HttpError> {
    let Watch { watch: book } = serde_json::from_str(text).map_err(|_| HttpError::InvalidRequest)?;
    Ok(Copies { book, stock: app.stock(book).await? })
}

/// What is written here has nothing that JSON cannot have.
fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
