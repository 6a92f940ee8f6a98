//! The shop in axum, with a document of utoipa.

use axum::Router;
use axum::extract::Path;
use axum::routing::{get, post};
use errbook::axum::{EnvelopeLayer, ErrorLayer, Settings};
use errbook::openapi::{Described, Merged, in_envelopes};
use utoipa::OpenApi;

use crate::errors::{PlaceOrderError, PlaceOrderErrors, ShopCode, ShowBookError, place_order as errors};

/// What shows a book, besides errors.
#[derive(utoipa::IntoResponses)]
#[response(status = 200, description = "The book")]
#[allow(dead_code, reason = "it describes the response")]
pub struct BookShown(String);

/// All that a book is answered with: in the first version, 200 is that of the book and of an error.
pub type BookResponses = Merged<(Described<BookShown>, ShowBookError)>;

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
    responses(BookResponses)
)]
async fn show_book(Path(book): Path<u32>) -> Result<String, ShowBookError> {
    match book {
        0 => Err(ShowBookError::UnderReview),
        1..10 => Ok(book.to_string()),
        book => Err(ShowBookError::BookNotFound { book }),
    }
}

/// The document.
#[derive(OpenApi)]
#[openapi(paths(place_order, show_book), components(schemas(PlaceOrderErrors, ShowBookError)))]
pub struct Document;

/// A document of both versions.
pub fn versions() -> utoipa::openapi::OpenApi {
    let v1 = in_envelopes(&[ShopCode::ENVELOPE_V1], Document::openapi);
    Document::openapi().nest("/v1", v1)
}

/// A document of operations whose requests choose the version.
pub fn any_version() -> utoipa::openapi::OpenApi {
    in_envelopes(&[ShopCode::ENVELOPE_DEFAULT, ShopCode::ENVELOPE_V1], Document::openapi)
}

/// The service: below `/v1` in the first version, and elsewhere in that of the header `x-version`.
pub fn router() -> Router {
    let routes = || Router::new().route("/orders/{number}", post(place_order)).route("/books/{book}", get(show_book));
    let settings = Settings::new().envelope_by(|request| match request.header("x-version") {
        Some("1") => Some(ShopCode::ENVELOPE_V1),
        _ => None,
    });
    Router::new()
        .nest("/v1", routes().layer(EnvelopeLayer::new(ShopCode::ENVELOPE_V1)))
        .merge(routes())
        .layer(ErrorLayer::<ShopCode>::with(settings))
}
