//! The shop in poem.

use errbook::openapi::{WithFallbacks, in_envelopes};
use poem_openapi::param::Path;
use poem_openapi::payload::PlainText;
use poem_openapi::{OpenApi, OpenApiService};

use crate::errors::{PlaceOrderError, ShopCode, ShowBookError, place_order as errors};

/// The operations.
pub struct Shop;

#[OpenApi]
impl Shop {
    /// Answers with the error of a number.
    #[oai(path = "/orders/:number", method = "post")]
    async fn place_order(&self, number: Path<usize>) -> Result<PlainText<String>, PlaceOrderError> {
        errors().into_iter().nth(*number).map_or(Ok(PlainText(String::new())), Err)
    }

    /// Shows a book.
    #[oai(path = "/books/:book", method = "get")]
    async fn show_book(&self, book: Path<u32>) -> Result<PlainText<String>, ShowBookError> {
        Err(ShowBookError::BookNotFound { book: *book })
    }
}

/// The service, which has the document.
pub fn service() -> OpenApiService<Shop, ()> {
    OpenApiService::new(Shop, "shop", "1.0.0")
}

/// The service with what a layer answers with.
pub fn with_fallbacks() -> OpenApiService<WithFallbacks<Shop, ShopCode>, ()> {
    OpenApiService::new(WithFallbacks::new(Shop), "shop", "1.0.0")
}

/// The document of the first version.
pub fn first_version() -> String {
    in_envelopes(&[ShopCode::ENVELOPE_V1], || with_fallbacks().spec())
}
