//! The shop in salvo.

use errbook::openapi::in_envelopes;
use salvo_core::{Router, Writer};
use salvo_oapi::extract::PathParam;
use salvo_oapi::{OpenApi, endpoint};

use crate::errors::{PlaceOrderError, PlaceOrderErrors, ShopCode, ShowBookError, place_order as errors};

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

fn routes() -> Router {
    Router::new()
        .push(Router::with_path("orders/{number}").post(place_order))
        .push(Router::with_path("books/{book}").get(show_book))
}

/// The document.
pub fn document() -> OpenApi {
    OpenApi::new("shop", "1.0.0").merge_router(&routes())
}

/// A document of both versions.
pub fn versions() -> OpenApi {
    let first = Router::with_path("v1").push(routes());
    in_envelopes(&[ShopCode::ENVELOPE_V1], || OpenApi::new("shop", "1.0.0").merge_router(&first))
        .merge_router(&routes())
}
