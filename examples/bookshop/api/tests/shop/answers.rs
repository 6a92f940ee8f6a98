//! What every answer has, whichever layer made it, over both versions of HTTP.

use std::num::NonZeroU32;
use std::time::Duration;

use reqwest::{RequestBuilder, Response};
use serde_json::Value;

use crate::running::{LONGEST_BODY, ORIGIN, Running, answer, start, start_with};

/// Sends a request from a page of another origin.
async fn from_page(request: RequestBuilder) -> (Response, String) {
    let answer = answer(request.header("origin", ORIGIN).header("accept-language", "zh")).await;
    let allowed = answer.headers().get("access-control-allow-origin");
    assert_eq!(allowed.map(|value| value.as_bytes()), Some(ORIGIN.as_bytes()), "{answer:?}");
    assert!(answer.headers().contains_key("x-request-id"), "{answer:?}");
    let lines = answer.headers().get_all("vary").iter().filter_map(|value| value.to_str().ok());
    let vary = lines.collect::<Vec<_>>().join(", ").to_ascii_lowercase();
    (answer, vary)
}

async fn failures(shop: &Running) -> Vec<(RequestBuilder, u16, &'static str)> {
    let ann = shop.customer("ann@example.com").await;
    shop.put_into_cart(&ann, 1, 1).await;
    let json =
        |text: &'static str| shop.request("POST", "/v2/session").header("content-type", "application/json").body(text);
    let large = shop.request("POST", "/v2/session").header("content-type", "application/json");
    vec![
        (shop.get("/v2/books/9"), 404, "book_not_found"),
        (shop.get("/nowhere"), 404, "no_such_page"),
        (shop.request("PUT", "/v2/books"), 405, "method_not_allowed"),
        (shop.request("POST", "/v2/session").body("a=b"), 415, "unsupported_media_type"),
        (json("{"), 400, "invalid_request"),
        (json(r#"{"email":7}"#), 422, "invalid_input"),
        (shop.get("/v2/books?page=first"), 422, "invalid_input"),
        (shop.get("/v2/books/first"), 400, "invalid_request"),
        (large.body(vec![b' '; LONGEST_BODY + 1]), 413, "too_large"),
        (shop.get("/v2/me"), 401, "sign_in_required"),
        (shop.order(&ann, "unreachable", "Bonn"), 503, "payment_unavailable"),
        (shop.order(&ann, "crash", "Bonn"), 500, "internal"),
    ]
}

/// Sends requests that fail, and checks what every answer has to have.
async fn check(failures: Vec<(RequestBuilder, u16, &'static str)>) {
    for (request, status, code) in failures {
        let (answer, vary) = from_page(request).await;
        assert_eq!(answer.status(), status, "{code}");
        assert_eq!(answer.headers()["content-type"], "application/problem+json", "{code}");
        assert_eq!(answer.headers()["content-language"], "zh", "{code}");
        assert!(vary.contains("accept-language") && vary.contains("origin"), "{code}: {vary}");
        let text = answer.text().await.expect("text");
        let body: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!((&body["code"], &body["status"]), (&code.into(), &status.into()));
        for secret in ["sk_live", "10.0.0.7", "crash", "expected", "EOF", "SQL"] {
            assert!(!text.contains(secret), "{secret} in {text}");
        }
    }
}

#[tokio::test]
async fn every_failure_can_be_read_by_a_page_of_another_origin_and_leaks_nothing() {
    for shop in [start().await, start().await.over_http2()] {
        check(failures(&shop).await).await;
    }
}

#[tokio::test]
async fn a_request_that_takes_too_long_is_answered_as_well() {
    let started = async || start_with(|config| config.patience = Duration::from_secs(1)).await;
    for shop in [started().await, started().await.over_http2()] {
        let ann = shop.customer("ann@example.com").await;
        shop.put_into_cart(&ann, 1, 1).await;
        check(vec![(shop.order(&ann, "slow", "Bonn"), 408, "timed_out")]).await;
    }
}

#[tokio::test]
async fn preflights_are_answered_for_pages_of_the_shop_alone() {
    let shop = start().await;
    let ask = |origin: &'static str| {
        let asked = shop.request("OPTIONS", "/v2/orders").header("access-control-request-method", "POST");
        answer(asked.header("access-control-request-headers", "authorization").header("origin", origin))
    };
    let allowed = ask(ORIGIN).await;
    assert_eq!(
        (allowed.status().as_u16(), &allowed.headers()["access-control-allow-origin"]),
        (200, &ORIGIN.parse().expect("it"))
    );
    assert!(!ask("https://evil.example").await.headers().contains_key("access-control-allow-origin"));
}

#[tokio::test]
async fn one_request_too_many_is_told_when_to_come_back() {
    let shop = start_with(|config| config.requests_a_minute = NonZeroU32::MIN).await;
    assert_eq!(answer(shop.get("/v2/books")).await.status(), 200);
    let (refused, _) = from_page(shop.get("/v2/books")).await;
    assert_eq!(refused.status(), 429);
    assert_eq!(refused.headers().get_all("retry-after").iter().count(), 1);
    let seconds: u64 = refused.headers()["retry-after"].to_str().expect("text").parse().expect("seconds");
    assert!((1..=60).contains(&seconds), "{seconds}");
    let body: Value = refused.json().await.expect("JSON");
    assert_eq!((&body["code"], &body["retry_after"]), (&"rate_limited".into(), &seconds.into()));
    assert_eq!(body["detail"], format!("请求过于频繁，请在 {seconds} 秒后重试。"));
}

#[tokio::test]
async fn an_error_leads_to_its_page() {
    let shop = start().await;
    let failed = answer(shop.get("/v2/books/9")).await;
    let body: Value = failed.json().await.expect("JSON");
    let page = answer(shop.get(body["type"].as_str().expect("a path")).header("accept-language", "de")).await;
    assert_eq!(page.status(), 200);
    assert!(page.text().await.expect("text").contains("book_not_found"));
}
