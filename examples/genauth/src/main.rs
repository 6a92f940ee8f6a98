//! `cargo run -p genauth`: listens on 127.0.0.1, at the port `PORT` or 3003.

use salvo::Server;
use salvo::conn::{Listener, TcpListener};

#[tokio::main]
async fn main() {
    let port = std::env::var("PORT").ok().and_then(|port| port.parse().ok()).unwrap_or(3003_u16);
    let acceptor = TcpListener::new(("127.0.0.1", port)).bind().await;
    println!("http://127.0.0.1:{port}/api/v3/signin");
    Server::new(acceptor).serve(genauth::service()).await;
}
