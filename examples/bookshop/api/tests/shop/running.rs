//! [`Running`]: a shop that serves, and what is asked of it.

use std::num::NonZeroU32;
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use axum::Router;
use bookshop::{App, Config, serve};
use bookshop_domain::{Hashing, Shop, TestBank, TestCarrier};
use errbook::testing::{TestWatch, Watch};
use reqwest::{Client, Method, RequestBuilder, Response, StatusCode};
use serde_json::{Value, json};
use tokio::net::TcpListener;

/// The page that calls the shop.
pub(crate) const ORIGIN: &str = "https://bookshop.example";

/// The password of every account.
pub(crate) const PASSWORD: &str = "correct horse";

/// The largest body.
pub(crate) const LONGEST_BODY: usize = 4096;

/// The catalog, against which every answer of every shop is held.
pub(crate) static WATCH: LazyLock<Watch> = LazyLock::new(|| Watch::new().expect("the catalog of the shop"));

/// A shop that serves. The test fails if an answer of the shop differs from the catalog.
pub(crate) struct Running {
    pub(crate) address: String,
    pub(crate) http: Client,
    watch: Arc<TestWatch>,
}

/// Starts a shop with the books 1 (3 copies), 2 (12), 3 (1) and an account of the staff, over HTTP/1.1.
pub(crate) async fn start() -> Running {
    start_with(|_| {}).await
}

pub(crate) async fn start_with(set: impl FnOnce(&mut Config)) -> Running {
    start_watched(&WATCH, set).await
}

/// Starts a shop whose answers `watch` sees, too.
pub(crate) async fn start_watched(watch: &Watch, set: impl FnOnce(&mut Config)) -> Running {
    let shop = Shop::open(":memory:", Hashing::Cheap).expect("a database");
    for (title, author, stock) in [("Momo", "Michael Ende", 3), ("三体", "刘慈欣", 12), ("100% Wool", "A_B", 1)] {
        shop.add_book(title, author, 1000, stock).expect("a book");
    }
    shop.sign_up("staff@bookshop.example", PASSWORD, true).expect("an account");
    let mut config = Config {
        session_key: b"a key of tests".to_vec(),
        origins: vec![ORIGIN.to_owned()],
        longest_body: LONGEST_BODY,
        patience: Duration::from_secs(10),
        requests_a_minute: NonZeroU32::new(1000).expect("not 0"),
        shipping_interval: Duration::from_millis(20),
    };
    set(&mut config);
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address").to_string();
    let watch = Arc::new(watch.for_test());
    let layer = watch.layer();
    tokio::spawn(async move {
        let app = App::new(shop, TestBank, TestCarrier, config);
        let around = |service: Router| service.layer(layer);
        serve(listener, app, around, std::future::pending()).await.expect("it serves");
    });
    Running { address, http: Client::new(), watch }
}

impl Running {
    /// The same shop, over HTTP/2 with prior knowledge (RFC 9113 §3.3).
    pub(crate) fn over_http2(&self) -> Self {
        let http = Client::builder().http2_prior_knowledge().build().expect("a client");
        Self { address: self.address.clone(), http, watch: Arc::clone(&self.watch) }
    }

    /// Returns what this shop has answered.
    pub(crate) fn watch(&self) -> &Watch {
        &self.watch
    }

    pub(crate) fn request(&self, method: &str, path: &str) -> RequestBuilder {
        let method: Method = method.parse().expect("a method");
        self.http.request(method, format!("http://{}{path}", self.address))
    }

    pub(crate) fn get(&self, path: &str) -> RequestBuilder {
        self.request("GET", path)
    }

    /// Creates an account, and returns its token.
    pub(crate) async fn customer(&self, email: &str) -> String {
        let account = json!({ "email": email, "password": PASSWORD });
        token(self.request("POST", "/v2/accounts").json(&account), StatusCode::CREATED).await
    }

    /// Returns a token of the staff.
    pub(crate) async fn staff(&self) -> String {
        let account = json!({ "email": "staff@bookshop.example", "password": PASSWORD });
        token(self.request("POST", "/v2/session").json(&account), StatusCode::OK).await
    }

    /// Puts a book into a cart.
    pub(crate) async fn put_into_cart(&self, token: &str, book: i64, quantity: u32) -> Response {
        let line = json!({ "book": book, "quantity": quantity });
        answer(self.request("PUT", "/v2/cart").bearer_auth(token).json(&line)).await
    }

    /// Orders what is in a cart.
    pub(crate) fn order(&self, token: &str, card: &str, address: &str) -> RequestBuilder {
        let checkout = json!({ "card": card, "address": address });
        self.request("POST", "/v2/orders").bearer_auth(token).json(&checkout)
    }

    /// Returns the copies of a book.
    pub(crate) async fn stock(&self, book: i64) -> i64 {
        let book = answer(self.get(&format!("/v2/books/{book}"))).await;
        body(book).await["stock"].as_i64().expect("a number")
    }
}

async fn token(request: RequestBuilder, status: StatusCode) -> String {
    let response = answer(request).await;
    assert_eq!(response.status(), status);
    body(response).await["token"].as_str().expect("a token").to_owned()
}

pub(crate) async fn answer(request: RequestBuilder) -> Response {
    request.send().await.expect("an answer")
}

pub(crate) async fn body(response: Response) -> Value {
    response.json().await.expect("JSON")
}

/// Sends a request that fails, and returns status, code and message.
pub(crate) async fn error(request: RequestBuilder) -> (u16, String, String) {
    let response = answer(request).await;
    let status = response.status().as_u16();
    assert_eq!(response.headers()["content-type"], "application/problem+json");
    let body = body(response).await;
    assert_eq!(body["status"], status);
    let text = |name: &str| body[name].as_str().unwrap_or_else(|| panic!("no {name}: {body}")).to_owned();
    (status, text("code"), text("detail"))
}

/// What [`error`] returns.
pub(crate) fn is(status: u16, code: &str, message: &str) -> (u16, String, String) {
    (status, code.to_owned(), message.to_owned())
}
