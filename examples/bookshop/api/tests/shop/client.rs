//! The client, against the shop.

use std::time::Duration;

use bookshop_client::{CartLine, Client, Error, ShopCode};

use crate::running::{PASSWORD, Running, start, start_with};

fn client(shop: &Running, language: &str) -> Client {
    Client::new(shop.http.clone(), format!("http://{}/v2", shop.address), language)
}

#[tokio::test]
async fn the_client_takes_what_is_left() {
    let shop = start().await;
    let mut client = client(&shop, "de");
    client.sign_up("ann@example.com", PASSWORD).await.expect("an account");
    let found = client.search("momo").await.expect("books");
    let book = found.first().expect("a book").id;
    client.put_into_cart(&CartLine { book, quantity: 5 }).await.expect("a cart");
    let order = client.order("visa", "Bonn").await.expect("an order");
    assert_eq!((order.cents, order.state.as_str(), shop.stock(book).await), (3000, "paid", 0));

    client.put_into_cart(&CartLine { book, quantity: 1 }).await.expect("a cart");
    let Err(Error::Api(error)) = client.order("visa", "Bonn").await else { panic!("nothing is left") };
    assert_eq!((error.code, error.to_string()), (Some(ShopCode::SoldOut), "„Momo“ ist ausverkauft.".to_owned()));
    assert!(error.request_id.is_some() && !error.is_retryable());
}

#[tokio::test]
async fn the_client_tells_apart_what_may_succeed_later() {
    let shop = start_with(|config| config.patience = Duration::from_secs(1)).await;
    let mut client = client(&shop, "en");
    let Err(Error::Api(error)) = client.sign_in("eve@example.com", PASSWORD).await else { panic!("no such account") };
    assert_eq!((error.code, error.is_retryable()), (Some(ShopCode::InvalidCredentials), false));

    client.sign_up("ann@example.com", PASSWORD).await.expect("an account");
    client.put_into_cart(&CartLine { book: 1, quantity: 1 }).await.expect("a cart");
    for (card, code, seconds) in
        [("unreachable", ShopCode::PaymentUnavailable, Some(30)), ("slow", ShopCode::TimedOut, None)]
    {
        let Err(Error::Api(error)) = client.order(card, "Bonn").await else { panic!("{card}") };
        assert_eq!((error.code, error.is_retryable()), (Some(code), true));
        assert_eq!(error.retry_after.map(|wait| wait.as_secs()), seconds);
    }
}
