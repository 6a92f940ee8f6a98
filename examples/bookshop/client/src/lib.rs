//! A client of the bookshop. It acts on the variants of errors, never on their text, and shows the text to people: it is in
//! their language.

mod error;

use std::time::Duration;

use errbook::ErrorReply;
use reqwest::{Method, RequestBuilder, header};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use tokio::time::sleep;

pub use bookshop_errors::{InputViolation, ShopError};
pub use error::{Error, InputError};

/// The least time between two attempts, also after `Retry-After: 0`.
const SHORTEST_WAIT: Duration = Duration::from_millis(100);

/// A book that the shop sells.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Book {
    /// Its number.
    pub id: i64,
    /// Its title.
    pub title: String,
    /// Who wrote it.
    pub author: String,
    /// Its price.
    pub cents: i64,
    /// The copies that the shop has.
    pub stock: i64,
}

/// A book in a cart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CartLine {
    /// The book.
    pub book: i64,
    /// How many copies.
    pub quantity: u32,
}

/// An order.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Order {
    /// Its number.
    pub id: i64,
    /// What it costs.
    pub cents: i64,
    /// `reserved`, `paid`, `shipped` or `stuck`.
    pub state: String,
}

/// The form in which a customer signs up.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct NewAccount {
    /// The e-mail address.
    pub email: String,
    /// The password.
    pub password: String,
    /// Where orders go.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
}

/// Where orders go.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Address {
    /// The street, with the number of the house.
    pub street: String,
    /// The postal code.
    pub postal_code: String,
    /// The city.
    pub city: String,
    /// The two letters of the country.
    pub country: String,
}

#[derive(Serialize)]
struct Credentials<'a> {
    email: &'a str,
    password: &'a str,
}

#[derive(Serialize)]
struct Checkout<'a> {
    card: &'a str,
    address: &'a str,
}

#[derive(Deserialize)]
struct Session {
    token: String,
}

#[derive(Deserialize)]
struct Page {
    books: Vec<Book>,
}

/// A client of the bookshop.
#[derive(Debug, Clone)]
pub struct Client {
    http: reqwest::Client,
    base: String,
    language: String,
    patience: Duration,
    token: Option<String>,
}

impl Client {
    /// Creates a client of the shop at `base`, such as `https://shop.example/v2`, for a person who reads `language`.
    #[must_use]
    pub fn new(http: reqwest::Client, base: impl Into<String>, language: impl Into<String>) -> Self {
        Self { http, base: base.into(), language: language.into(), patience: Duration::ZERO, token: None }
    }

    /// Sets how long a request may wait, in all, to be sent again where the shop says when. Without this, it is not sent again.
    #[must_use]
    pub fn with_patience(self, patience: Duration) -> Self {
        Self { patience, ..self }
    }

    /// Returns the books whose title or author contains `text`.
    ///
    /// # Errors
    ///
    /// As all requests: [`Error`].
    pub async fn search(&self, text: &str) -> Result<Vec<Book>, Error> {
        let page: Page = self.send(self.request(Method::GET, "/books").query(&[("q", text)])).await?;
        Ok(page.books)
    }

    /// Returns a book.
    ///
    /// # Errors
    ///
    /// [`Error`].
    pub async fn book(&self, id: i64) -> Result<Book, Error> {
        self.send(self.request(Method::GET, &format!("/books/{id}"))).await
    }

    /// Creates an account, and signs in.
    ///
    /// # Errors
    ///
    /// [`Error`]; [`Error::inputs`] returns what is wrong with the form.
    pub async fn sign_up(&mut self, form: &NewAccount) -> Result<(), Error> {
        self.open(self.request(Method::POST, "/accounts").json(form)).await
    }

    /// Signs in.
    ///
    /// # Errors
    ///
    /// [`Error`].
    pub async fn sign_in(&mut self, email: &str, password: &str) -> Result<(), Error> {
        self.open(self.request(Method::POST, "/session").json(&Credentials { email, password })).await
    }

    /// Puts copies of a book into the cart, and returns the cart.
    ///
    /// # Errors
    ///
    /// [`Error`].
    pub async fn put_into_cart(&self, line: &CartLine) -> Result<Vec<CartLine>, Error> {
        self.send(self.request(Method::PUT, "/cart").json(line)).await
    }

    /// Orders what is in the cart. Where fewer copies are left than wanted, it takes those that are left.
    ///
    /// # Errors
    ///
    /// [`Error`].
    pub async fn order(&self, card: &str, address: &str) -> Result<Order, Error> {
        loop {
            let order = self.request(Method::POST, "/orders").json(&Checkout { card, address });
            let error = match self.send(order).await {
                Err(error) => error,
                ordered => return ordered,
            };
            let Some(&ShopError::SoldOut { book, left, .. }) = error.shop() else { return Err(error) };
            let quantity = u32::try_from(left).unwrap_or(0);
            if self.put_into_cart(&CartLine { book, quantity }).await?.is_empty() {
                return Err(error);
            }
        }
    }

    async fn open(&mut self, request: RequestBuilder) -> Result<(), Error> {
        let session: Session = self.send(request).await?;
        self.token = Some(session.token);
        Ok(())
    }

    fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let request = self.http.request(method, format!("{}{path}", self.base));
        let request = request.header(header::ACCEPT_LANGUAGE, &self.language);
        match &self.token {
            Some(token) => request.bearer_auth(token),
            None => request,
        }
    }

    /// Sends a request, and again after `Retry-After`, unless the error says that this is of no use.
    async fn send<T: DeserializeOwned>(&self, mut request: RequestBuilder) -> Result<T, Error> {
        let mut patience = self.patience;
        loop {
            // `None` if the body is a stream, which can be sent once.
            let again = request.try_clone();
            let response = request.send().await?;
            let (status, headers) = (response.status().as_u16(), response.headers().clone());
            let body = response.bytes().await?;
            let Some(reply) = ErrorReply::from_parts(status, &headers, &body) else {
                return Ok(serde_json::from_slice(&body)?);
            };
            let wait = reply.retry_after().filter(|_| reply.retryable() != Some(false));
            let wait = wait.map(|wait| wait.max(SHORTEST_WAIT)).filter(|wait| *wait <= patience);
            let Some((wait, next)) = wait.zip(again) else { return Err(reply.into()) };
            patience -= wait;
            sleep(wait).await;
            request = next;
        }
    }
}
