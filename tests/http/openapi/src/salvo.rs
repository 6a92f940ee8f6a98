//! The shop in salvo.

use salvo_core::{Router, Writer};
use salvo_oapi::extract::PathParam;
use salvo_oapi::{OpenApi, endpoint};

use crate::errors::{PlaceOrderError, PlaceOrderErrors, ShowBookError, place_order as errors};

/// Answers with the error of a number.
#[endpoint(responses(PlaceOrderErrors))]
async fn place_order(number: PathParam<usize>) -> Result<(), PlaceOrderError> {
    errors().into_iter().nth(*number).map_or(Ok(()), Err)
}

/// Shows a book.
#[endpoint]
async fn show_book(book: PathParam<u32>) -> Result<(), ShowBookError> {
    Err(ShowBookError::BookNotFound { book: *book })
}

/// The document.
pub fn document() -> OpenApi {
    let routes = Router::new()
        .push(Router::with_path("orders/{number}").post(place_order))
        .push(Router::with_path("books/{book}").get(show_book));
    OpenApi::new("shop", "1.0.0").merge_router(&routes)
}
