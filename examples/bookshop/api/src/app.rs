//! [`App`]: what handlers share.

use std::num::NonZeroU32;
use std::panic::resume_unwind;
use std::sync::Arc;
use std::time::Duration;

use bookshop_domain::{Bank, BookId, Carrier, Order, OrderError, OrderId, Shop};
use tokio::sync::broadcast;
use tokio::task::spawn_blocking;

use crate::session::Sessions;

/// The settings of a service.
#[derive(Debug, Clone)]
pub struct Config {
    /// The key that sessions are signed with.
    pub session_key: Vec<u8>,
    /// The origins whose pages may call the API.
    pub origins: Vec<String>,
    /// The greatest size of a request's body, in bytes.
    pub longest_body: usize,
    /// How long a request may take.
    pub patience: Duration,
    /// How many requests an address may send in a minute.
    pub requests_a_minute: NonZeroU32,
    /// How often orders are shipped.
    pub shipping_interval: Duration,
}

/// Something that happened in the shop.
#[derive(Debug, Clone)]
pub(crate) enum Event {
    /// The copies of books have changed.
    Stock,
    /// An order has moved on.
    Order(Order),
    /// An order is stuck.
    Stuck(OrderId, Arc<OrderError>),
}

/// What handlers share.
#[derive(Debug, Clone)]
pub struct App {
    pub(crate) shop: Arc<Shop>,
    pub(crate) bank: Arc<dyn Bank>,
    pub(crate) carrier: Arc<dyn Carrier>,
    pub(crate) sessions: Arc<Sessions>,
    pub(crate) events: broadcast::Sender<Event>,
    pub(crate) config: Arc<Config>,
}

impl App {
    /// Creates what the handlers of a service share.
    pub fn new(shop: Shop, bank: impl Bank + 'static, carrier: impl Carrier + 'static, config: Config) -> Self {
        Self {
            shop: Arc::new(shop),
            bank: Arc::new(bank),
            carrier: Arc::new(carrier),
            sessions: Arc::new(Sessions::new(&config.session_key)),
            events: broadcast::channel(64).0,
            config: Arc::new(config),
        }
    }

    /// Does something in the shop, on a thread that may block. A panic there is one of the caller.
    pub(crate) async fn shop<T: Send + 'static>(&self, work: impl FnOnce(&Shop) -> T + Send + 'static) -> T {
        let shop = Arc::clone(&self.shop);
        spawn_blocking(move || work(&shop)).await.unwrap_or_else(|failed| resume_unwind(failed.into_panic()))
    }

    /// Tells whoever listens; it is no error if nobody does.
    pub(crate) fn tell(&self, event: Event) {
        let _ = self.events.send(event);
    }

    /// Returns the copies of a book.
    pub(crate) async fn stock(&self, book: BookId) -> Result<i64, bookshop_domain::BookError> {
        self.shop(move |shop| shop.book(book)).await.map(|book| book.stock)
    }
}
