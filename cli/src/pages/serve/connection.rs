//! Connections of the development server.

use std::convert::Infallible;
use std::io;
use std::net::TcpListener;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpStream;
use tokio::runtime::Builder;

use super::answer::Answer;

/// The number of requests that are answered in parallel.
const THREADS: usize = 4;
/// The time that a client has for the head of a request, and that the server waits after it failed to accept a connection.
const HEAD_TIMEOUT: Duration = Duration::from_secs(30);
const PAUSE: Duration = Duration::from_millis(300);

/// Answers the requests of all connections, in threads of their own.
///
/// Bodies of requests are never read: whatever length a client announces, nothing is allocated for it, and the connection is
/// closed after the response.
///
/// # Errors
///
/// Returns why the threads cannot be started.
pub(super) fn serve(
    listener: TcpListener,
    answer: impl Fn(&Request<Incoming>) -> Answer + Send + Sync + 'static,
) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    let runtime = Builder::new_multi_thread().worker_threads(THREADS).enable_all().build()?;
    let answer = Arc::new(answer);
    thread::Builder::new().spawn(move || {
        runtime.block_on(async {
            let Ok(listener) = tokio::net::TcpListener::from_std(listener) else { return };
            loop {
                match listener.accept().await {
                    Ok((stream, _)) => drop(tokio::spawn(connection(stream, Arc::clone(&answer)))),
                    // There may be no file handle left for now.
                    Err(_) => tokio::time::sleep(PAUSE).await,
                }
            }
        });
    })?;
    Ok(())
}

async fn connection(stream: TcpStream, answer: Arc<impl Fn(&Request<Incoming>) -> Answer>) {
    let service = service_fn(|request| {
        let answer = answer(&request);
        async move { Ok::<_, Infallible>(answer) }
    });
    let mut server = http1::Builder::new();
    server.timer(TokioTimer::new()).header_read_timeout(HEAD_TIMEOUT);
    // The browser may close the connection at any time.
    let _ = server.serve_connection(TokioIo::new(stream), service).await;
}
