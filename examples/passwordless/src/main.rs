//! Runs the service on 127.0.0.1: `cargo run -p passwordless`. The port is `PORT`, or 3002.

use std::net::TcpListener;

fn main() -> std::io::Result<()> {
    let port = std::env::var("PORT").ok().and_then(|port| port.parse().ok()).unwrap_or(3002);
    let listener = TcpListener::bind(("127.0.0.1", port))?;
    println!("http://{}/errors", listener.local_addr()?);
    actix_web::rt::System::new().block_on(passwordless::serve(listener, 2)?)
}
