//! The inputs of run-time measurements: errors, codes and requests. Peers are measured with the same texts, and the benchmarks
//! compare their output byte by byte.

mod codes;
mod replies;
mod violations;

use errbook::{ApiError, Context, Language};

pub use codes::{Codes10, Codes100, Codes1000, Codes10000, SIZES, code, finder, misses, shuffled};
pub use replies::{
    DerivedProblem, DerivedV1, ErrorByHand, INVALID_ORDER, ORDER_TOO_LARGE, QUOTA_EXHAUSTED, Received, ReplyByHand,
    ReplyError, ReplyViolation, SHOP_DEFAULT, SHOP_V1, SOLD_OUT, ShopError, TaggedItem, TaggedProblem, ViolationByHand,
    read_reply, read_shop,
};
pub use violations::{
    DerivedOrder, InvalidOrderByHand, InvalidOrderInLanguages, OrderError, OrderViolation, invalid_order,
    invalid_order_by_hand, invalid_order_in_languages, order_body_of, order_response_of,
};

/// The errors, generated from the catalog.
#[errbook::catalog]
pub enum BookError {}

/// The same enum without a catalog: the size that errbook's `Result` is compared with.
#[derive(Debug)]
pub enum ByHand {
    /// No fields.
    SoldOut,
    /// A string and an integer.
    OrderTooLarge {
        /// The title.
        book: String,
        /// How many.
        limit: i64,
    },
    /// A string.
    NoteRejected {
        /// The text.
        note: String,
    },
}

/// The `Accept-Language` of a common browser.
pub const HEADER: &str = "zh-CN,zh;q=0.9,en-US;q=0.8,en;q=0.7";

/// The title that an error shows.
pub const TITLE: &str = "Rust in Action";

/// The number that an error shows.
pub const LIMIT: i64 = 250;

/// Returns an error with a string and an integer.
#[must_use]
pub fn order_too_large() -> BookError {
    BookError::OrderTooLarge { book: TITLE.to_owned(), limit: LIMIT }
}

/// Returns an error with a string of a megabyte that needs no escaping.
#[must_use]
pub fn long_note() -> BookError {
    BookError::NoteRejected { note: clean_text(1 << 20) }
}

/// Returns `length` bytes of text that needs no escaping.
#[must_use]
pub fn clean_text(length: usize) -> String {
    "The quick brown fox jumps over the lazy dog. ".chars().cycle().take(length).collect()
}

/// Returns a header ten times as long as [`HEADER`]: first languages that the catalog lacks, then the catalog's.
#[must_use]
pub fn long_header() -> String {
    let others = ["fr-CA", "fr;q=0.9", "de-AT;q=0.8", "de;q=0.7", "pt-BR;q=0.6", "pt;q=0.5", "nb-NO;q=0.4", "nl;q=0.4"];
    let mut header = others.iter().cycle().take(36).copied().collect::<Vec<_>>().join(",");
    header.push_str(",zh-CN;q=0.3,en;q=0.2");
    header
}

/// Returns a context with a fixed language.
#[must_use]
pub fn in_english() -> Context<'static> {
    Context::new().language(Language::EN)
}

/// Returns the body of an error in English.
#[must_use]
pub fn body(error: &dyn ApiError) -> String {
    error.occurrence().body(&in_english()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_have_the_sizes_that_are_compared() {
        assert_eq!(body(&BookError::SoldOut).len(), 134);
        assert_eq!(body(&order_too_large()).len(), 184);
    }

    #[test]
    fn the_long_header_is_ten_times_as_long_and_is_understood() {
        let header = long_header();
        let ratio = header.len() as f64 / HEADER.len() as f64;
        assert!((9.0..11.0).contains(&ratio), "{ratio}");
        assert_eq!(BookError::SoldOut.entry().catalog().negotiate([&header]), Language::ZH);
    }
}
