//! Two versions of the API, and people among its readers.

use serde_json::{Value, json};

use crate::running::{answer, body, start};

/// The errors of one set of handlers, in the shape of the version: the shop's own, those of axum, and panics.
#[tokio::test]
async fn each_version_has_its_shape_for_every_error() {
    for shop in [start().await, start().await.over_http2()] {
        let ann = shop.customer("ann@example.com").await;
        shop.put_into_cart(&ann, 3, 1).await;
        let crash = json!({ "card": "crash", "address": "Bonn" });
        let requests = |version: &str| {
            let sign_in = shop.request("POST", &format!("/{version}/session"));
            let order = shop.request("POST", &format!("/{version}/orders")).bearer_auth(&ann);
            [
                (shop.get(&format!("/{version}/books/9")), "book_not_found", 404),
                (shop.request("PUT", &format!("/{version}/books")), "method_not_allowed", 405),
                (sign_in.header("content-type", "application/json").body("{"), "invalid_request", 400),
                (order.json(&crash), "internal", 500),
            ]
        };
        for (request, code, status) in requests("v1") {
            let answer = answer(request).await;
            assert_eq!(answer.status(), status, "{code}");
            assert_eq!(answer.headers()["content-type"], "application/json", "{code}");
            let body = body(answer).await;
            assert_eq!((&body["error"], body.get("type"), body.get("status")), (&json!(code), None, None), "{body}");
            assert!(body["message"].is_string(), "{body}");
        }
        for (request, code, status) in requests("v2") {
            let answer = answer(request).await;
            assert_eq!(answer.status(), status, "{code}");
            assert_eq!(answer.headers()["content-type"], "application/problem+json", "{code}");
            assert_eq!(body(answer).await["code"], code);
        }
        let whole = body(answer(shop.get("/v1/books/9")).await).await;
        let message = "There is no book with the number 9.";
        assert_eq!(whole, json!({ "error": "book_not_found", "message": message, "book": 9 }));
    }
}

#[tokio::test]
async fn who_follows_a_link_gets_a_page() {
    let shop = start().await;
    let page = answer(shop.get("/v2/books/9").header("accept", "text/html").header("accept-language", "zh")).await;
    assert!(page.headers()["content-type"].to_str().expect("text").starts_with("text/html"));
    assert!(page.text().await.expect("text").contains("没有编号为 9 的图书。"));
    let program = answer(shop.get("/v2/books/9").header("accept", "*/*")).await;
    let vary = program.headers()["vary"].to_str().expect("text");
    assert!(vary.split(", ").any(|name| name == "accept"), "{vary}");
    assert_eq!(program.json::<Value>().await.expect("JSON")["code"], "book_not_found");
}
