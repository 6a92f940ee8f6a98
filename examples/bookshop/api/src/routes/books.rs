//! Books.

use axum::extract::{Path, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use bookshop_domain::{Book, BookError, BookId, Page};
use errbook::axum::{Json, Query};
use serde::Deserialize;

use crate::app::App;

#[derive(Deserialize)]
pub(crate) struct Search {
    #[serde(default)]
    q: String,
    #[serde(default)]
    page: u32,
}

/// `GET /books?q=&page=`
pub(crate) async fn search(State(app): State<App>, Query(search): Query<Search>) -> Result<Json<Page>, BookError> {
    app.shop(move |shop| shop.search(&search.q, search.page)).await.map(Json)
}

/// `GET /books/{book}`
pub(crate) async fn show(State(app): State<App>, Path(book): Path<BookId>) -> Result<Json<Book>, BookError> {
    app.shop(move |shop| shop.book(book)).await.map(Json)
}

/// `GET /books/{book}/cover`
pub(crate) async fn cover(State(app): State<App>, Path(book): Path<BookId>) -> Result<impl IntoResponse, BookError> {
    let (image, media_type) = app.shop(move |shop| shop.cover(book)).await?;
    Ok(([(CONTENT_TYPE, media_type)], image))
}
