//! Server-sent events and the WebSocket.

use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::time::timeout;
use tokio_tungstenite::connect_async;
use tokio_tungstenite::tungstenite::Message;

use crate::running::{Running, answer, body, error, is, start};

/// Orders a book, and returns all events of the order.
async fn events(shop: &Running, address: &str) -> String {
    let ann = shop.customer("ann@example.com").await;
    shop.put_into_cart(&ann, 1, 1).await;
    assert_eq!(answer(shop.order(&ann, "visa", address)).await.status(), 201);
    let events = answer(shop.get("/v2/orders/1/events").bearer_auth(&ann).header("accept-language", "de")).await;
    assert_eq!(events.headers()["content-type"], "text/event-stream");
    timeout(Duration::from_secs(10), events.text()).await.expect("it ends").expect("text")
}

#[tokio::test]
async fn the_events_of_an_order_end_when_it_is_shipped() {
    for shop in [start().await, start().await.over_http2()] {
        let events = events(&shop, "Bonn").await;
        let shipped = "event: state\ndata: {\"id\":1,\"cents\":1000,\"state\":\"shipped\"}\n\n";
        assert!(events.ends_with(shipped), "{events}");
    }
}

#[tokio::test]
async fn events_of_an_order_that_is_not_ones_own_are_not_shown() {
    let shop = start().await;
    let eve = shop.customer("eve@example.com").await;
    let asked = shop.get("/v2/orders/1/events").bearer_auth(eve);
    assert_eq!(error(asked).await, is(404, "order_not_found", "You have no order 1."));
}

#[tokio::test]
async fn copies_are_told_when_they_change_and_errors_are_bodies() {
    let shop = start().await;
    let (mut socket, _) = connect_async(format!("ws://{}/v2/stock", shop.address)).await.expect("a socket");
    let mut ask = async |text: &str| {
        if !text.is_empty() {
            socket.send(Message::text(text)).await.expect("it is sent");
        }
        let message =
            timeout(Duration::from_secs(10), socket.next()).await.expect("in time").expect("open").expect("text");
        serde_json::from_str::<Value>(message.to_text().expect("text")).expect("JSON")
    };
    assert_eq!(ask(r#"{"watch":1}"#).await, json!({ "book": 1, "stock": 3 }));
    assert_eq!(ask(r#"{"watch":9}"#).await["code"], "book_not_found");
    assert_eq!(ask("watch 1").await["code"], "invalid_request");

    let staff = shop.staff().await;
    let set = shop.request("PUT", "/v2/admin/books/1/stock").bearer_auth(staff).json(&5);
    assert_eq!(answer(set).await.status(), 204);
    assert_eq!(ask("").await, json!({ "book": 1, "stock": 5 }));
}

#[tokio::test]
async fn what_is_no_upgrade_is_answered_by_the_catalog() {
    let shop = start().await;
    let plain = answer(shop.get("/v2/stock")).await;
    assert_eq!((plain.status().as_u16(), body(plain).await["code"].clone()), (400, json!("invalid_request")));
}
