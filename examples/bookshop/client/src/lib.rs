//! A client of the bookshop. It acts on the codes of errors, never on their text, and shows the text to people: it is in
//! their language.

mod error;

use reqwest::{Method, RequestBuilder, header};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

pub use error::{ApiError, Error, ShopCode};

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
    token: Option<String>,
}

impl Client {
    /// Creates a client of the shop at `base`, such as `https://shop.example/v2`, for a person who reads `language`.
    #[must_use]
    pub fn new(http: reqwest::Client, base: impl Into<String>, language: impl Into<String>) -> Self {
        Self { http, base: base.into(), language: language.into(), token: None }
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

    /// Creates an account, and signs in.
    ///
    /// # Errors
    ///
    /// [`Error`].
    pub async fn sign_up(&mut self, email: &str, password: &str) -> Result<(), Error> {
        self.open("/accounts", email, password).await
    }

    /// Signs in.
    ///
    /// # Errors
    ///
    /// [`Error`].
    pub async fn sign_in(&mut self, email: &str, password: &str) -> Result<(), Error> {
        self.open("/session", email, password).await
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
            match self.send(order).await {
                Err(Error::Api(error)) if error.code == Some(ShopCode::SoldOut) => {
                    let Some((book, left)) = error.integer("book").zip(error.integer("left")) else {
                        return Err(error.into());
                    };
                    let quantity = u32::try_from(left).unwrap_or(0);
                    if self.put_into_cart(&CartLine { book, quantity }).await?.is_empty() {
                        return Err(error.into());
                    }
                }
                answer => return answer,
            }
        }
    }

    async fn open(&mut self, path: &str, email: &str, password: &str) -> Result<(), Error> {
        let session: Session =
            self.send(self.request(Method::POST, path).json(&Credentials { email, password })).await?;
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

    async fn send<T: DeserializeOwned>(&self, request: RequestBuilder) -> Result<T, Error> {
        let response = request.send().await?;
        if response.status().is_success() {
            return Ok(response.json().await?);
        }
        Err(ApiError::read(response).await?.into())
    }
}
