//! Server-sent events and the WebSocket.

use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use reqwest::header::HeaderValue;
use serde_json::{Value, json};
use tokio::time::timeout;
use tokio_tungstenite::connect_async;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;

use crate::running::{Running, answer, body, error, is, start, start_with};

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
async fn an_order_that_is_stuck_is_a_problem_in_the_language_of_the_reader() {
    let shop = start_with(|config| config.shipping_interval = Duration::from_secs(1)).await;
    let events = events(&shop, "Nowhere").await;
    let problem = events.split("event: problem\ndata: ").nth(1).expect("a problem");
    let problem: Value = serde_json::from_str(problem).expect("JSON");
    assert_eq!(problem["code"], "shipping_failed");
    assert_eq!(problem["detail"], "Bestellung 1 konnte nicht verschickt werden. Wir melden uns.");
    assert!(!events.contains("depot"), "{events}");
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
    let mut asked = format!("ws://{}/v2/stock", shop.address).into_client_request().expect("a request");
    asked.headers_mut().insert("accept-language", HeaderValue::from_static("de"));
    let (mut socket, _) = connect_async(asked).await.expect("a socket");
    let mut ask = async |text: &str| {
        if !text.is_empty() {
            socket.send(Message::text(text)).await.expect("it is sent");
        }
        let message =
            timeout(Duration::from_secs(10), socket.next()).await.expect("in time").expect("open").expect("text");
        serde_json::from_str::<Value>(message.to_text().expect("text")).expect("JSON")
    };
    assert_eq!(ask(r#"{"watch":1}"#).await, json!({ "book": 1, "stock": 3 }));
    let missing = ask(r#"{"watch":9}"#).await;
    assert_eq!(
        (&missing["code"], &missing["detail"]),
        (&json!("book_not_found"), &json!("Es gibt kein Buch mit der Nummer 9."))
    );
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
