//! Carts, orders, payment.

use reqwest::StatusCode;
use serde_json::json;

use crate::running::{answer, body, error, is, start};

#[tokio::test]
async fn what_is_in_the_cart_is_ordered_and_shipped() {
    let shop = start().await;
    let ann = shop.customer("ann@example.com").await;
    assert_eq!(error(shop.order(&ann, "visa", "Bonn")).await, is(409, "cart_empty", "The cart is empty."));
    shop.put_into_cart(&ann, 1, 2).await;
    let cart = shop.put_into_cart(&ann, 2, 1).await;
    assert_eq!(body(cart).await, json!([{ "book": 1, "quantity": 2 }, { "book": 2, "quantity": 1 }]));

    let order = answer(shop.order(&ann, "visa", "Bonn")).await;
    assert_eq!(order.status(), StatusCode::CREATED);
    assert_eq!(body(order).await, json!({ "id": 1, "cents": 3000, "state": "paid" }));
    assert_eq!((shop.stock(1).await, shop.stock(2).await), (1, 11));
    assert_eq!(body(answer(shop.get("/v2/cart").bearer_auth(&ann)).await).await, json!([]));

    let eve = shop.customer("eve@example.com").await;
    assert_eq!(
        error(shop.get("/v2/orders/1").bearer_auth(eve)).await,
        is(404, "order_not_found", "You have no order 1.")
    );
    assert_eq!(answer(shop.get("/v2/orders/1").bearer_auth(&ann)).await.status(), StatusCode::OK);
}

#[tokio::test]
async fn what_is_left_is_counted_in_the_plural_of_the_language() {
    let shop = start().await;
    let ann = shop.customer("ann@example.com").await;
    shop.put_into_cart(&ann, 3, 2).await;
    for (language, message) in [
        ("en", "Only 1 copy of “100% Wool” is left."),
        ("zh", "《100% Wool》只剩 1 本。"),
        ("de", "Von „100% Wool“ ist nur 1 Exemplar da."),
    ] {
        let order = shop.order(&ann, "visa", "Bonn").header("accept-language", language);
        assert_eq!(error(order).await, is(409, "sold_out", message));
    }
    let body = body(answer(shop.order(&ann, "visa", "Bonn")).await).await;
    assert_eq!((&body["book"], &body["book_title"], &body["left"]), (&json!(3), &json!("100% Wool"), &json!(1)));
}

#[tokio::test]
async fn a_cart_is_no_larger_than_an_order_and_has_only_books_of_the_shop() {
    let shop = start().await;
    let ann = shop.customer("ann@example.com").await;
    shop.put_into_cart(&ann, 1, 20).await;
    let cart = |book: i64, quantity: u32| {
        shop.request("PUT", "/v2/cart").bearer_auth(&ann).json(&json!({ "book": book, "quantity": quantity }))
    };
    let large = is(422, "order_too_large", "An order holds at most 20 books.");
    assert_eq!(error(cart(2, 1)).await, large);
    assert_eq!(error(cart(2, u32::MAX)).await, large);
    let missing = is(404, "book_not_found", "There is no book with the number 9.");
    assert_eq!(error(cart(9, 1)).await, missing);
    let kept = answer(shop.get("/v2/cart").bearer_auth(&ann)).await;
    assert_eq!(body(kept).await, json!([{ "book": 1, "quantity": 20 }]));
}

#[tokio::test]
async fn books_go_back_where_the_card_is_not_charged() {
    let shop = start().await;
    let ann = shop.customer("ann@example.com").await;
    shop.put_into_cart(&ann, 1, 3).await;
    for (card, status, code) in
        [("declined", 402, "payment_declined"), ("unreachable", 503, "payment_unavailable"), ("crash", 500, "internal")]
    {
        let answered = error(shop.order(&ann, card, "Bonn")).await;
        assert_eq!((answered.0, answered.1.as_str()), (status, code));
        assert_eq!(shop.stock(1).await, 3, "{card}");
    }
    let unreachable = answer(shop.order(&ann, "unreachable", "Bonn")).await;
    assert_eq!(unreachable.headers()["retry-after"], "30");
    assert_eq!(answer(shop.order(&ann, "visa", "Bonn")).await.status(), StatusCode::CREATED);
}
