//! Carts and orders.

use std::slice;
use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use bookshop_domain::{BookId, CartLine, InputViolation, LONGEST_ORDER, Order, OrderError, OrderId};
use errbook::axum::Json;
use errbook::validator::Valid;
use errbook::{Violations, pointer};
use serde::Deserialize;
use validator::Validate;

use crate::app::{App, Event};
use crate::error::HttpError;
use crate::session::SignedIn;

/// `GET /cart`
pub(crate) async fn cart(
    State(app): State<App>,
    SignedIn(account): SignedIn,
) -> Result<Json<Vec<CartLine>>, OrderError> {
    app.shop(move |shop| shop.cart(account.id)).await.map(Json)
}

/// `PUT /cart` sets how many copies of a book are in the cart.
pub(crate) async fn put_into_cart(
    State(app): State<App>,
    SignedIn(account): SignedIn,
    Json(line): Json<CartLine>,
) -> Result<Json<Vec<CartLine>>, OrderError> {
    app.shop(move |shop| shop.put_into_cart(account.id, slice::from_ref(&line))).await.map(Json)
}

#[derive(Deserialize, Validate)]
#[serde(deny_unknown_fields)]
pub(crate) struct Checkout {
    #[validate(length(min = 1, max = 40))]
    card: String,
    /// Where to; the address of the account if there is none.
    #[validate(length(min = 1, max = 300))]
    address: Option<String>,
    /// What is ordered besides what is in the cart.
    #[validate(nested)]
    #[serde(default)]
    items: Vec<Item>,
}

#[derive(Deserialize, Validate)]
#[serde(deny_unknown_fields)]
pub(crate) struct Item {
    #[validate(range(min = 1))]
    book: BookId,
    #[validate(range(min = 1, max = LONGEST_ORDER))]
    quantity: u32,
}

/// `POST /orders` orders what is in the cart, and more.
pub(crate) async fn order(
    State(app): State<App>,
    SignedIn(account): SignedIn,
    Valid(Json(checkout)): Valid<Json<Checkout>>,
) -> Result<(StatusCode, Json<Order>), HttpError> {
    let mut violations = Violations::new();
    let address = checkout.address.or(account.address).unwrap_or_else(|| {
        violations.push(pointer!["address"], InputViolation::Required);
        String::new()
    });
    let lines: Vec<CartLine> =
        checkout.items.into_iter().map(|Item { book, quantity }| CartLine { book, quantity }).collect();
    let bank = Arc::clone(&app.bank);
    let ordered = app.shop(move |shop| {
        // Whatever is wrong with the request is in one answer.
        violations.merge(shop.check_books(&lines)?.nest(pointer!["items"]));
        violations.into_result(|violations| HttpError::InvalidInput { violations })?;
        shop.put_into_cart(account.id, &lines)?;
        Ok::<_, HttpError>(shop.order(account.id, &checkout.card, &address, &*bank)?)
    });
    let order = ordered.await?;
    app.tell(Event::Stock);
    app.tell(Event::Order(order.clone()));
    Ok((StatusCode::CREATED, Json(order)))
}

/// `GET /orders/{order}`
pub(crate) async fn show(
    State(app): State<App>,
    SignedIn(account): SignedIn,
    Path(id): Path<OrderId>,
) -> Result<Json<Order>, OrderError> {
    app.shop(move |shop| shop.find_order(account.id, id)).await.map(Json)
}
