//! Counts the instructions and allocations of one request to each router, without a server and sockets, and compares them with
//! `benches/counts-of-requests.tsv`.
//!
//! ```sh
//! cargo run --release -p errbook-load --bin errbook-load-counts                    # needs valgrind; fails if a request takes more
//! UPDATE_EXPECT=1 cargo run --release -p errbook-load --bin errbook-load-counts    # rewrites the table
//! ```

use std::convert::Infallible;
use std::hint::black_box;
use std::path::Path;
use std::pin::pin;
use std::process::ExitCode;
use std::task::{Context, Poll, Waker};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::Request;
use axum::response::Response;
use errbook_bench_report::counts::{Case, case, compare, repeat, run};
use errbook_load::Kind;
use http_body::Body as _;
use tower_service::Service;

/// The table of allowed counts.
const TABLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../counts-of-requests.tsv");

/// Requests to each router. The last one installs a subscriber, which has a cost for all after it.
const CASES: &[Case] = &[
    case("request by hand", |times| requests(Kind::ByHand, times)),
    case("request without layer", |times| requests(Kind::Errbook, times)),
    case("request by hand, through a layer", |times| requests(Kind::ByHandThroughLayer, times)),
    case("request by hand, with id and language", |times| requests(Kind::ByHandWithId, times)),
    case("request with layer", |times| requests(Kind::Layer, times)),
    case("request with everything", |times| requests(Kind::Everything, times)),
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.as_slice() {
        // What this program runs under valgrind: one case, so many times.
        [name, count] => run(CASES, name, count),
        _ => compare(CASES, Path::new(TABLE)),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn requests(kind: Kind, times: u64) {
    let router = kind.router();
    // As the load generator of `benches/load.sh` sends it.
    let request = Request::get("/error").header("host", "127.0.0.1").header("accept-language", "en-US,en;q=0.9");
    let request = request.body(()).unwrap_or_default();
    repeat(times, || ready(call(&router, request.clone().map(|()| Body::empty()))));
}

/// Calls a router and reads the response, as a server does for a request on a connection.
async fn call(router: &Router, request: Request<Body>) -> usize {
    let mut response: Response = router.clone().call(request).await.unwrap_or_else(|never: Infallible| match never {});
    black_box(response.status());
    for (name, value) in response.headers() {
        black_box((name.as_str(), value.as_bytes()));
    }
    let frame = std::future::poll_fn(|task| pin!(response.body_mut()).poll_frame(task)).await;
    let body = frame.and_then(Result::ok).and_then(|frame| frame.into_data().ok());
    black_box(body.as_ref().map_or(0, Bytes::len))
}

/// Polls a future that waits for nothing.
fn ready<T>(future: impl Future<Output = T>) -> Option<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => Some(output),
        Poll::Pending => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a router sends: status, headers without the id of the request, and body.
    fn sent(kind: Kind) -> (u16, Vec<String>, Option<Bytes>) {
        let request = Request::get("/error").header("accept-language", "en-US,en;q=0.9").body(Body::empty());
        let response = ready(kind.router().call(request.unwrap_or_default())).and_then(Result::ok).unwrap_or_default();
        let (parts, mut body) = response.into_parts();
        let line = |(name, value): (&_, &_)| format!("{name:?}: {value:?}");
        let lines = parts.headers.iter().filter(|(name, _)| *name != "x-request-id").map(line);
        let frame = ready(std::future::poll_fn(|task| pin!(&mut body).poll_frame(task))).flatten();
        let body = frame.and_then(Result::ok).and_then(|frame| frame.into_data().ok());
        (parts.status.as_u16(), lines.collect(), body)
    }

    #[test]
    fn all_send_the_same_apart_from_what_a_layer_adds() {
        let by_hand = sent(Kind::ByHand);
        assert_eq!((by_hand.0, by_hand.1.len()), (401, 3));
        assert_eq!([sent(Kind::Errbook), sent(Kind::ByHandThroughLayer)], [by_hand.clone(), by_hand.clone()]);
        let with_id = sent(Kind::ByHandWithId);
        assert_eq!((with_id.0, &with_id.2), (401, &by_hand.2));
        assert!(with_id.1.iter().any(|line| line.contains("vary")), "{with_id:?}");
        assert_eq!(sent(Kind::Layer), with_id);
    }
}
