//! What only the staff can do.

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use bookshop_domain::{BookError, BookId};
use serde::{Deserialize, Serialize};

use crate::app::{App, Event};
use crate::session::Staff;

#[derive(Deserialize)]
pub(crate) struct NewBook {
    title: String,
    author: String,
    cents: u32,
    stock: u32,
}

#[derive(Serialize)]
pub(crate) struct Added {
    id: BookId,
}

/// `POST /admin/books`
pub(crate) async fn add_book(
    State(app): State<App>,
    _: Staff,
    Json(new): Json<NewBook>,
) -> Result<(StatusCode, Json<Added>), BookError> {
    let id = app.shop(move |shop| shop.add_book(&new.title, &new.author, new.cents, new.stock)).await?;
    Ok((StatusCode::CREATED, Json(Added { id })))
}

/// `PUT /admin/books/{book}/stock`, with a number as the body.
pub(crate) async fn set_stock(
    State(app): State<App>,
    _: Staff,
    Path(book): Path<BookId>,
    Json(stock): Json<u32>,
) -> Result<StatusCode, BookError> {
    app.shop(move |shop| shop.set_stock(book, stock)).await?;
    app.tell(Event::Stock);
    Ok(StatusCode::NO_CONTENT)
}

/// `PUT /admin/books/{book}/cover`, with the image as the body.
pub(crate) async fn set_cover(
    State(app): State<App>,
    _: Staff,
    Path(book): Path<BookId>,
    image: Bytes,
) -> Result<StatusCode, BookError> {
    app.shop(move |shop| shop.set_cover(book, &image)).await?;
    Ok(StatusCode::NO_CONTENT)
}
