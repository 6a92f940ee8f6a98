//! An error route on axum for `benches/load.sh`: `errbook-load KIND PORT` serves `GET /error`.

use std::{env, io};

use errbook_load::Kind;

// One thread: the other core is the load generator's.
#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<()> {
    let mut arguments = env::args().skip(1);
    let name = arguments.next().unwrap_or_default();
    let Some(kind) = Kind::ALL.into_iter().find(|kind| kind.name() == name) else {
        let names = Kind::ALL.map(Kind::name).join("|");
        return Err(io::Error::other(format!("usage: errbook-load {names} PORT")));
    };
    let port = arguments.next().and_then(|port| port.parse().ok()).unwrap_or(0);
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await?;
    axum::serve(listener, kind.router()).await
}
