//! Runs the accounts API on 127.0.0.1: `cargo run -p accounts`.
//!
//! `PORT` is the port (default 3001). With `DOWN=mail,stripe`, calls to these backends fail; with `ABSENT=vault`, the service
//! starts without that backend.

use std::env;
use std::io;

use accounts::{Accounts, Backends, Setup, Trouble, book, routes, service};

#[tokio::main]
async fn main() -> io::Result<()> {
    let named = |variable: &str| env::var(variable).unwrap_or_default();
    let backends = Backends::default().with_names(&named("DOWN"), Trouble::Down);
    let backends = backends.with_names(&named("ABSENT"), Trouble::Absent);
    let port = env::var("PORT").ok().and_then(|port| port.parse().ok()).unwrap_or(3001);
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await?;
    println!("the accounts API and its error book are at http://{}", listener.local_addr()?);
    let accounts = Accounts::new(Setup { backends, ..Setup::default() });
    let routes = routes().merge(book().map_err(io::Error::other)?);
    axum::serve(listener, service(routes, accounts)).await
}
