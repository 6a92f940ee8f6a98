//! Runs the bookshop on 127.0.0.1: `cargo run -p bookshop`.
//!
//! `PORT` is the port (default 3005), `DATABASE` the file of the database (default: none, all is gone with the process),
//! `SESSION_KEY` what sessions are signed with (default: random), `ADMIN_PASSWORD` the password of `admin@bookshop.example`
//! in a new database.

use std::convert::identity;
use std::env;
use std::num::NonZeroU32;
use std::time::Duration;

use bookshop::{App, Config, serve};
use bookshop_domain::{Hashing, Shop, TestBank, TestCarrier};
use tokio::net::TcpListener;

/// A minute of a shop that nobody attacks.
const REQUESTS_A_MINUTE: NonZeroU32 = NonZeroU32::new(600).unwrap();

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    tracing_subscriber::fmt().init();
    // The place of a panic, in the event of its answer.
    errbook::panic_hook();
    let shop = Shop::open(&env::var("DATABASE").unwrap_or_else(|_| ":memory:".to_owned()), Hashing::Strong)?;
    if shop.search("", 0)?.total == 0 {
        shop.add_book("Momo", "Michael Ende", 1250, 3)?;
        shop.add_book("三体", "刘慈欣", 1890, 12)?;
        shop.add_book("The Left Hand of Darkness", "Ursula K. Le Guin", 990, 1)?;
        if let Ok(password) = env::var("ADMIN_PASSWORD") {
            shop.sign_up("admin@bookshop.example", &password, true)?;
        }
    }
    let config = Config {
        session_key: env::var("SESSION_KEY").map_or_else(|_| random_key(), |key| Ok(key.into_bytes()))?,
        origins: vec!["http://localhost:5173".to_owned()],
        longest_body: 64 * 1024,
        patience: Duration::from_secs(5),
        requests_a_minute: REQUESTS_A_MINUTE,
        shipping_interval: Duration::from_secs(10),
    };
    let port = env::var("PORT").ok().and_then(|port| port.parse().ok()).unwrap_or(3005);
    let listener = TcpListener::bind(("127.0.0.1", port)).await?;
    println!("the bookshop and its error book are at http://{}", listener.local_addr()?);
    let stopped = async {
        let _ = tokio::signal::ctrl_c().await;
    };
    Ok(serve(listener, App::new(shop, TestBank, TestCarrier, config), identity, stopped).await?)
}

fn random_key() -> Result<Vec<u8>, getrandom::Error> {
    let mut key = vec![0; 32];
    getrandom::fill(&mut key).map(|()| key)
}
