//! Runs the service on 127.0.0.1: `cargo run -p cloudbase`. The port is `PORT`, or 3004.

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let port = match std::env::var("PORT") {
        Ok(port) => port.parse().map_err(std::io::Error::other)?,
        Err(_) => 3004,
    };
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await?;
    println!("http://{}", listener.local_addr()?);
    cloudbase::serve(listener).await
}
