//! A limiter of requests, as any crate's might be: it answers a bare 429 with `Retry-After` and knows nothing of errbook.

use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr};
use std::num::NonZeroU32;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::extract::{ConnectInfo, Request, State};
use axum::http::StatusCode;
use axum::http::header::RETRY_AFTER;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

const WINDOW: Duration = Duration::from_secs(60);

/// Counts the requests of each address.
#[derive(Debug)]
pub(crate) struct Limiter {
    limit: NonZeroU32,
    window: Mutex<(Instant, HashMap<IpAddr, u32>)>,
}

impl Limiter {
    pub(crate) fn new(limit: NonZeroU32) -> Arc<Self> {
        Arc::new(Self { limit, window: Mutex::new((Instant::now(), HashMap::new())) })
    }

    /// Counts a request; returns how long its sender has to wait, if it is one too many.
    fn wait(&self, sender: IpAddr) -> Option<Duration> {
        let mut window = self.window.lock().unwrap_or_else(PoisonError::into_inner);
        let (began, counts) = &mut *window;
        if began.elapsed() >= WINDOW {
            *began = Instant::now();
            counts.clear();
        }
        let count = counts.entry(sender).or_insert(0);
        *count = count.saturating_add(1);
        (*count > self.limit.get()).then(|| WINDOW.saturating_sub(began.elapsed()))
    }
}

/// The middleware.
pub(crate) async fn limit(
    State(limiter): State<Arc<Limiter>>,
    ConnectInfo(sender): ConnectInfo<SocketAddr>,
    request: Request,
    next: Next,
) -> Response {
    match limiter.wait(sender.ip()) {
        None => next.run(request).await,
        Some(wait) => {
            let seconds = wait.as_secs_f64().ceil().to_string();
            (StatusCode::TOO_MANY_REQUESTS, [(RETRY_AFTER, seconds)], "slow down").into_response()
        }
    }
}
