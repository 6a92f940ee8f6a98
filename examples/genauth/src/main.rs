//! Runs the service on 127.0.0.1: `cargo run -p genauth`. The port is `PORT`, or 3003; 0 selects a free one.

use salvo::Server;
use salvo::conn::{Acceptor as _, Listener as _, TcpListener};

#[tokio::main]
async fn main() {
    let port = std::env::var("PORT").ok().and_then(|port| port.parse().ok()).unwrap_or(3003_u16);
    let acceptor = TcpListener::new(("127.0.0.1", port)).bind().await;
    for holding in acceptor.holdings() {
        println!("{}", holding.local_addr.to_string().replace("socket://", "http://"));
    }
    Server::new(acceptor).serve(genauth::service()).await;
}
