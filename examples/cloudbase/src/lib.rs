//! A small cloud platform in the manner of Tencent CloudBase, on poem: accounts, a document database, cloud functions,
//! container services, file storage, a website and language models. Everything is in memory.
//!
//! Every error response comes from `catalog.toml`: those of the handlers, and those of poem itself.

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

/// What the service knows: one part for each product.
#[derive(Default)]
pub(crate) struct Cloud {
    pub(crate) auth: auth::Auth,
    pub(crate) database: database::Database,
    pub(crate) functions: functions::Functions,
    pub(crate) hosting: hosting::Hosting,
    pub(crate) storage: storage::Storage,
    pub(crate) ai: ai::Models,
}

/// The service, with a state of its own.
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
        // Outermost, so that all of the above has the catalog's shape.
        .with(errbook::poem::ErrorMiddleware::<CloudbaseCode>::new())
}

/// Serves until the process ends.
///
/// # Errors
///
/// Those of the socket.
pub async fn serve(listener: tokio::net::TcpListener) -> std::io::Result<()> {
    Server::new_with_acceptor(TcpAcceptor::from_tokio(listener)?).run(app()).await
}

/// The state behind a lock. A handler that panicked left it as it was between two statements, which is good enough here.
fn lock<T>(state: &Mutex<T>) -> MutexGuard<'_, T> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}
