//! The shop in axum, with a document of utoipa.

use axum::Router;
use axum::extract::Path;
use axum::routing::{get, post};
use errbook::axum::ErrorLayer;
use utoipa::OpenApi;

use crate::errors::{LayerErrors, PlaceOrderError, PlaceOrderErrors, ShopCode, ShowBookError, place_order as errors};

/// Answers with the error of a number.
#[utoipa::path(
    post,
    path = "/orders/{number}",
    params(("number" = usize, Path)),
    responses((status = 201, description = "The order"), PlaceOrderErrors)
)]
async fn place_order(Path(number): Path<usize>) -> Result<(), PlaceOrderError> {
    errors().into_iter().nth(number).map_or(Ok(()), Err)
}

/// Shows a book.
#[utoipa::path(
    get,
    path = "/books/{book}",
    params(("book" = u32, Path)),
    responses((status = 200, description = "The book"), ShowBookError)
)]
async fn show_book(Path(book): Path<u32>) -> Result<(), ShowBookError> {
    match book {
        0 => Err(ShowBookError::UnderReview),
        1..10 => Ok(()),
        book => Err(ShowBookError::BookNotFound { book }),
    }
}

/// The document.
#[derive(OpenApi)]
#[openapi(paths(place_order, show_book), components(schemas(PlaceOrderError, ShowBookError, LayerErrors)))]
pub struct Document;

/// The service.
pub fn router() -> Router {
    Router::new()
        .route("/orders/{number}", post(place_order))
        .route("/books/{book}", get(show_book))
        .layer(ErrorLayer::<ShopCode>::new())
}
