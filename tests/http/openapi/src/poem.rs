//! The shop in poem.

use poem_openapi::param::Path;
use poem_openapi::payload::PlainText;
use poem_openapi::{OpenApi, OpenApiService};

use crate::errors::{PlaceOrderError, ShowBookError, place_order as errors};

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
