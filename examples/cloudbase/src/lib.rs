//! A small cloud platform modeled on Tencent CloudBase, on poem: accounts, a document database, cloud functions,
//! container services, file storage, a website and language models. All data is in memory.
//!
//! All error responses, of the handlers and of poem itself, come from `catalog.toml`.

mod ai;
mod auth;
mod database;
mod errors;
mod functions;
mod hosting;
mod limits;
mod samples;
mod site;
mod storage;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use poem::listener::TcpAcceptor;
use poem::{Endpoint, EndpointExt, Response, Route, Server};

pub use errors::{CloudbaseCode, CloudbaseError};

/// The state of the service, with one part for each product.
#[derive(Default)]
pub(crate) struct Cloud {
    pub(crate) auth: auth::Auth,
    pub(crate) database: database::Database,
    pub(crate) functions: functions::Functions,
    pub(crate) hosting: hosting::Hosting,
    pub(crate) storage: storage::Storage,
    pub(crate) ai: ai::Models,
}

/// Returns the service, with its own state.
#[must_use]
pub fn app() -> impl Endpoint<Output = Response> + 'static {
    Route::new()
        .nest("/auth/v1", auth::routes())
        .nest("/db", database::routes())
        .nest("/functions", functions::routes())
        .nest("/run", hosting::routes())
        .nest("/storage", storage::routes())
        .nest("/site", site::routes())
        .nest("/ai", ai::routes())
        .at("/__errors/:name", limits::only("GET, HEAD", poem::get(samples::any_entry)))
        .data(Arc::new(Cloud::default()))
        .with(limits::TimeLimit)
        // Outside of what can fail, so that all errors of the above have the format of the catalog.
        .with(errbook::poem::ErrorMiddleware::<CloudbaseCode>::new())
}

/// Serves until the process ends.
///
/// # Errors
///
/// I/O errors of the socket.
pub async fn serve(listener: tokio::net::TcpListener) -> std::io::Result<()> {
    Server::new_with_acceptor(TcpAcceptor::from_tokio(listener)?).run(app()).await
}

/// Locks the state. After a panic in a handler, the state is that between two statements, which is good enough here.
fn lock<T>(state: &Mutex<T>) -> MutexGuard<'_, T> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}
