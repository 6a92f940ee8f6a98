//! The client, against the shop, and against what may answer in its place.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use axum::Router;
use axum::http::StatusCode;
use axum::http::header::{HeaderValue, RETRY_AFTER};
use axum::response::IntoResponse;
use bookshop_client::{Address, CartLine, Client, Error, InputError, InputViolation, NewAccount, ShopError};
use errbook::{Code, ErrorReply};
use tokio::net::TcpListener;

use crate::running::{PASSWORD, Running, answer, start, start_with};

fn client(shop: &Running, language: &str) -> Client {
    Client::new(shop.http.clone(), format!("http://{}/v2", shop.address), language)
}

fn ann() -> NewAccount {
    NewAccount { email: "ann@example.com".into(), password: PASSWORD.into(), address: None }
}

/// A response: status, `Retry-After`, body.
type Canned = (u16, Option<&'static str>, &'static str);

/// Serves these responses in the place of a shop, one after the other.
async fn stand_in(responses: impl IntoIterator<Item = Canned>) -> Client {
    let responses = Arc::new(Mutex::new(responses.into_iter().collect::<VecDeque<_>>()));
    let next = async move || {
        let next = responses.lock().expect("no panic").pop_front();
        let (status, wait, body) = next.expect("no more requests than responses");
        let mut response = (StatusCode::from_u16(status).expect("a status"), body).into_response();
        response.headers_mut().extend(wait.map(|wait| (RETRY_AFTER, HeaderValue::from_static(wait))));
        response
    };
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move { axum::serve(listener, Router::new().fallback(next)).await });
    Client::new(reqwest::Client::new(), format!("http://{address}"), "en")
}

#[tokio::test]
async fn the_client_takes_what_is_left() {
    let shop = start().await;
    let mut client = client(&shop, "de");
    client.sign_up(&ann()).await.expect("an account");
    let found = client.search("momo").await.expect("books");
    let book = found.first().expect("a book").id;
    client.put_into_cart(&CartLine { book, quantity: 5 }).await.expect("a cart");
    let order = client.order("visa", "Bonn").await.expect("an order");
    assert_eq!((order.cents, order.state.as_str(), shop.stock(book).await), (3000, "paid", 0));

    client.put_into_cart(&CartLine { book, quantity: 1 }).await.expect("a cart");
    let error = client.order("visa", "Bonn").await.expect_err("nothing is left");
    assert_eq!(error.shop(), Some(&ShopError::SoldOut { book, title: "Momo".into(), left: 0 }));
    assert_eq!(error.to_string(), "„Momo“ ist ausverkauft.");
    assert!(error.request_id().is_some());
}

#[tokio::test]
async fn the_client_tells_apart_what_may_succeed_later() {
    let shop = start_with(|config| config.patience = Duration::from_secs(1)).await;
    let mut client = client(&shop, "en");
    let Err(Error::Api(reply)) = client.sign_in("eve@example.com", PASSWORD).await else { panic!("no such account") };
    assert_eq!((reply.error(), reply.retryable()), (Some(&ShopError::InvalidCredentials), None));

    client.sign_up(&ann()).await.expect("an account");
    client.put_into_cart(&CartLine { book: 1, quantity: 1 }).await.expect("a cart");
    for (card, expected, seconds) in
        [("unreachable", ShopError::PaymentUnavailable, Some(30)), ("slow", ShopError::TimedOut, None)]
    {
        let Err(Error::Api(reply)) = client.order(card, "Bonn").await else { panic!("{card}") };
        assert_eq!((reply.error(), reply.retryable()), (Some(&expected), Some(true)));
        assert_eq!(reply.retry_after(), seconds.map(Duration::from_secs));
    }
}

#[tokio::test]
async fn a_form_shows_each_violation_beside_its_input() {
    let shop = start().await;
    for (language, country, email, password) in [
        (
            "en",
            "Enter the two letters of a country, such as DE.",
            "This is not an e-mail address.",
            "Enter at least 8 characters.",
        ),
        ("zh", "请填写两个字母的国家或地区代码，例如 CN。", "邮箱地址格式不正确。", "至少需要 8 个字符。"),
    ] {
        let address = Address {
            street: "Am Hof 1".into(),
            postal_code: "53113".into(),
            city: "Bonn".into(),
            country: "de".into(),
        };
        let form = NewAccount { email: "ann".into(), password: "horse".into(), address: Some(address) };
        let error = client(&shop, language).sign_up(&form).await.expect_err("the form is not valid");
        let input = |pointer: &str, message: &str, violation| InputError {
            pointer: pointer.into(),
            message: message.into(),
            violation: Some(violation),
        };
        let expected = [
            input("/address/country", country, InputViolation::NoSuchCountry),
            input("/email", email, InputViolation::NotAnEmail),
            input("/password", password, InputViolation::TooShort { min: 8 }),
        ];
        assert_eq!(error.inputs(), expected);
    }
}

#[tokio::test]
async fn a_request_is_sent_again_after_the_time_that_the_shop_names() {
    const DOWN: &str =
        r#"{"type":"/errors/payment_unavailable","status":503,"detail":"Later.","code":"payment_unavailable"}"#;
    const BOOK: &str = r#"{"id":1,"title":"Momo","author":"Michael Ende","cents":1000,"stock":3}"#;
    let responses = [(503, Some("1"), DOWN), (503, Some("0"), "<html>Back soon</html>"), (200, None, BOOK)];
    let patient = stand_in(responses).await.with_patience(Duration::from_secs(5));
    let began = Instant::now();
    assert_eq!(patient.book(1).await.expect("a book").title, "Momo");
    assert!(began.elapsed() >= Duration::from_secs(1));

    // Without patience, with too little of it, and where the shop names no time.
    for (patience, wait) in [(0, Some("1")), (5, Some("6")), (5, None)] {
        let client = stand_in([(503, wait, DOWN)]).await.with_patience(Duration::from_secs(patience));
        let error = client.book(1).await.expect_err("payments do not work");
        assert_eq!(error.shop(), Some(&ShopError::PaymentUnavailable));
    }
}

#[tokio::test]
async fn what_a_proxy_answers_is_an_error_with_its_status() {
    let client = stand_in([(502, None, "<html>Bad Gateway</html>"), (200, None, "<html>Sign in to the Wi-Fi</html>")]);
    let client = client.await;
    let Err(Error::Api(reply)) = client.book(1).await else { panic!("a proxy's error") };
    assert_eq!((reply.error(), reply.code(), reply.status(), reply.message()), (None, None, 502, None));
    let error = Error::from(reply);
    assert_eq!((error.to_string().as_str(), error.shop(), error.inputs()), ("HTTP 502", None, vec![]));
    assert!(matches!(client.book(1).await, Err(Error::Unexpected(_))));
}

/// The catalog of a client that was built before the shop had books that it could not find.
#[errbook::catalog(catalog = "tests/shop/older.toml", decode)]
enum OlderError {}

#[tokio::test]
async fn a_client_that_is_older_than_the_shop_shows_errors_that_it_does_not_know() {
    let shop = start().await;
    let read = async |path: &str, language: &str| {
        let response = answer(shop.get(path).header("accept-language", language)).await;
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let body = response.bytes().await.expect("a body");
        ErrorReply::<OlderError>::from_parts(status, &headers, &body).expect("an error")
    };
    for (language, message) in [("en", "There is no book with the number 9."), ("zh", "没有编号为 9 的图书。")]
    {
        let reply = read("/v2/books/9", language).await;
        assert!(reply.error().is_none() && reply.entry().is_none() && !reply.is_ambiguous());
        assert_eq!(
            (reply.code(), reply.status(), reply.message()),
            (Some(Code::Str("book_not_found")), 404, Some(message))
        );
        assert_eq!(reply.problem_type(), Some("/errors/book_not_found"));
    }
    assert!(matches!(read("/v2/books/first", "en").await.error(), Some(OlderError::InvalidRequest)));
    // The older catalog has no violations.
    let reply = read("/v2/books?page=first", "en").await;
    assert!(reply.error().is_none());
    let found: Vec<_> = reply.violations().iter().map(|found| (found.code(), found.message())).collect();
    assert_eq!(found, [(Some(Code::Str("wrong_type")), Some("This has the wrong type."))]);
}
