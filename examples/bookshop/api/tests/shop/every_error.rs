//! Every error that the shop can be made to answer is a variant of the client's, in both versions and all languages.

use std::collections::BTreeSet;
use std::num::NonZeroU32;
use std::time::Duration;

use bookshop_client::{InputViolation, ShopError};
use bookshop_domain::ShopCode;
use errbook::{ApiError, ErrorReply, Language, Location, Violations, pointer};
use reqwest::RequestBuilder;
use serde_json::{Value, json};

use crate::running::{LONGEST_BODY, PASSWORD, Running, WATCH, answer, start_watched};

/// The errors that no request gets: the handler's validator finds short passwords first, and nothing in front of the shop answers
/// a bare 503.
const UNREACHABLE: [&str; 2] = ["password_too_short", "unavailable"];

async fn read(request: RequestBuilder) -> Option<ErrorReply<ShopError>> {
    let response = answer(request).await;
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let body = response.bytes().await.expect("a body");
    let reply = ErrorReply::from_parts(status, &headers, &body);
    if let Some(reply) = &reply {
        assert_eq!((reply.status(), reply.http_status()), (status, status));
        assert!(reply.request_id().is_some(), "{reply:?}");
    }
    reply
}

/// A shop that is asked in a version and a language, and the names of the errors that it has answered.
struct Asked {
    shop: Running,
    version: &'static str,
    language: &'static str,
    found: BTreeSet<&'static str>,
}

impl Asked {
    fn request(&self, method: &str, path: &str) -> RequestBuilder {
        let request = self.shop.request(method, &format!("/{}{path}", self.version));
        request.header("accept-language", self.language)
    }

    fn json(&self, method: &str, path: &str, token: &str, body: &Value) -> RequestBuilder {
        self.request(method, path).bearer_auth(token).json(body)
    }

    async fn gets(&mut self, request: RequestBuilder, expected: &ShopError) {
        let reply = read(request).await.expect("an error");
        self.is(&reply, expected);
    }

    fn is(&mut self, reply: &ErrorReply<ShopError>, expected: &ShopError) {
        assert_eq!(reply.error(), Some(expected), "{}: {reply:?}", self.version);
        let language = Language::parse(self.language).expect("a language");
        assert_eq!(reply.message(), Some(&*expected.message(language).to_string()));
        assert_eq!((reply.name(), reply.code()), (Some(expected.entry().name()), Some(expected.code())));
        assert_eq!(reply.retryable(), expected.entry().retryable());
        self.found.insert(expected.entry().name());
    }

    async fn books(&mut self, staff: &str, customer: &str) {
        self.gets(self.request("GET", "/books/9"), &ShopError::BookNotFound { book: 9 }).await;
        self.gets(self.request("GET", "/books/1/cover"), &ShopError::NoCover { book: 1 }).await;
        let cover = self.request("PUT", "/admin/books/1/cover").bearer_auth(staff).body("GIF89a");
        self.gets(cover, &ShopError::UnsupportedCover).await;
        let stock = self.json("PUT", "/admin/books/1/stock", customer, &json!(7));
        self.gets(stock, &ShopError::AdminsOnly).await;
    }

    async fn accounts(&mut self, customer: &str) {
        let account = json!({ "email": "ann@example.com", "password": PASSWORD });
        self.gets(self.request("POST", "/accounts").json(&account), &ShopError::EmailTaken).await;
        let wrong = json!({ "email": "ann@example.com", "password": "wrong horse" });
        self.gets(self.request("POST", "/session").json(&wrong), &ShopError::InvalidCredentials).await;
        let french = self.json("PUT", "/me/language", customer, &json!({ "language": "fr" }));
        let offered = ["en", "zh", "de"].map(ToString::to_string).to_vec();
        self.gets(french, &ShopError::LanguageNotOffered { offered }).await;
        self.gets(self.request("GET", "/me"), &ShopError::SignInRequired).await;
        self.gets(self.request("GET", "/me").bearer_auth("forged"), &ShopError::SessionExpired).await;
    }

    async fn orders(&mut self, customer: &str) {
        let order = |asked: &Self, card: &str| {
            asked.json("POST", "/orders", customer, &json!({ "card": card, "address": "Bonn" }))
        };
        let cart = |asked: &Self, book: i64, quantity: u32| {
            asked.json("PUT", "/cart", customer, &json!({ "book": book, "quantity": quantity }))
        };
        self.gets(order(self, "visa"), &ShopError::CartEmpty).await;
        self.gets(cart(self, 1, 21), &ShopError::OrderTooLarge { limit: 20 }).await;
        self.gets(self.request("GET", "/orders/99").bearer_auth(customer), &ShopError::OrderNotFound { order: 99 })
            .await;
        assert!(read(cart(self, 3, 2)).await.is_none(), "the cart is no error");
        let sold_out = ShopError::SoldOut { book: 3, title: "100% Wool".to_owned(), left: 1 };
        self.gets(order(self, "visa"), &sold_out).await;
        assert!(read(cart(self, 3, 1)).await.is_none(), "the cart is no error");
        self.gets(order(self, "declined"), &ShopError::PaymentDeclined).await;
        self.gets(order(self, "unreachable"), &ShopError::PaymentUnavailable).await;
        self.gets(order(self, "crash"), &ShopError::Internal).await;
        self.gets(order(self, "slow"), &ShopError::TimedOut).await;
    }

    async fn input(&mut self) {
        let address = json!({ "street": "Am Hof 1", "postalCode": "53113", "city": "Bonn", "country": "de" });
        let form = json!({ "email": "ann", "password": "horse", "address": address });
        let violations = Violations::new()
            .with(pointer!["address", "country"], InputViolation::NoSuchCountry)
            .with(pointer!["email"], InputViolation::NotAnEmail)
            .with(pointer!["password"], InputViolation::TooShort { min: 8 });
        self.gets(self.request("POST", "/accounts").json(&form), &ShopError::InvalidInput { violations }).await;
        let violations = Violations::new().with(Location::query("page"), InputViolation::WrongType);
        self.gets(self.request("GET", "/books?page=first"), &ShopError::InvalidInput { violations }).await;
        let sign_in = |asked: &Self| asked.request("POST", "/session").header("content-type", "application/json");
        self.gets(sign_in(self).body("{"), &ShopError::InvalidRequest).await;
        let limit = i64::try_from(LONGEST_BODY).expect("a small number");
        self.gets(sign_in(self).body(vec![b' '; LONGEST_BODY + 1]), &ShopError::TooLarge { limit }).await;
        self.gets(self.request("POST", "/session").body("a=b"), &ShopError::UnsupportedMediaType).await;
        self.gets(self.request("GET", "/nowhere"), &ShopError::NoSuchPage).await;
        self.gets(self.request("PUT", "/books"), &ShopError::MethodNotAllowed).await;
    }

    /// An error that is no response, but an event of an order. It is missed where the order is stuck before its events are asked
    /// for, so there are several orders.
    async fn events(&mut self, customer: &str) {
        let order = json!({ "card": "visa", "address": "Nowhere", "items": [{ "book": 2, "quantity": 1 }] });
        for _ in 0..10 {
            let ordered = answer(self.json("POST", "/orders", customer, &order)).await;
            let order = ordered.json::<Value>().await.expect("an order")["id"].as_i64().expect("a number");
            let path = format!("/orders/{order}/events");
            let events = answer(self.request("GET", &path).bearer_auth(customer)).await.text().await.expect("text");
            let Some((_, problem)) = events.split_once("event: problem\ndata: ") else { continue };
            let problem = problem.trim_end().as_bytes();
            assert_eq!(self.shop.watch().see_body("an event of an order", problem), []);
            let reply = ErrorReply::from_parts(500, &(), problem).expect("an error");
            return self.is(&reply, &ShopError::ShippingFailed { order });
        }
        panic!("no order is stuck");
    }
}

async fn all_errors(version: &'static str, language: &'static str) {
    let watch = WATCH.for_test();
    let shop = start_watched(&watch, |config| {
        config.patience = Duration::from_secs(1);
        // Later than a request for the events of an order.
        config.shipping_interval = Duration::from_millis(500);
    });
    let mut asked = Asked { shop: shop.await, version, language, found: BTreeSet::new() };
    let (staff, customer) = (asked.shop.staff().await, asked.shop.customer("ann@example.com").await);
    asked.books(&staff, &customer).await;
    asked.accounts(&customer).await;
    asked.input().await;
    asked.events(&customer).await;
    asked.orders(&customer).await;

    asked.shop = start_watched(&watch, |config| config.requests_a_minute = NonZeroU32::MIN).await;
    assert!(read(asked.request("GET", "/books")).await.is_none());
    let refused = read(asked.request("GET", "/books")).await.expect("one request too many");
    let seconds = refused.retry_after().expect("Retry-After").as_secs();
    let retry_after = i64::try_from(seconds).expect("less than a minute");
    asked.is(&refused, &ShopError::RateLimited { retry_after });

    let missing = ShopCode::ALL.iter().map(|code| code.entry().name()).filter(|name| !asked.found.contains(name));
    assert_eq!(missing.collect::<Vec<_>>(), UNREACHABLE);
    println!("{version} in {language}\n{}", watch.coverage());
    assert_eq!(watch.coverage().unseen(), UNREACHABLE);
}

#[tokio::test]
async fn every_error_of_the_current_version_is_a_variant() {
    for language in ["en", "zh", "de"] {
        all_errors("v2", language).await;
    }
}

#[tokio::test]
async fn every_error_of_the_old_version_is_a_variant() {
    for language in ["en", "zh", "de"] {
        all_errors("v1", language).await;
    }
}
