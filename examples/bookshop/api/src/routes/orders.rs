//! Carts and orders.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use bookshop_domain::{CartLine, Order, OrderError, OrderId};
use serde::Deserialize;

use crate::app::{App, Event};
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
    app.shop(move |shop| shop.put_into_cart(account.id, &line)).await.map(Json)
}

#[derive(Deserialize)]
pub(crate) struct Checkout {
    card: String,
    address: String,
}

/// `POST /orders` orders what is in the cart.
pub(crate) async fn order(
    State(app): State<App>,
    SignedIn(account): SignedIn,
    Json(checkout): Json<Checkout>,
) -> Result<(StatusCode, Json<Order>), OrderError> {
    let bank = Arc::clone(&app.bank);
    let order = app.shop(move |shop| shop.order(account.id, &checkout.card, &checkout.address, &*bank)).await?;
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
