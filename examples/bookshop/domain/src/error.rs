//! What can go wrong: one enum for each part of the shop, all from `catalog.toml`. Clients read them as a
//! `bookshop_errors::ShopError`.

use errbook::ApiError;

use crate::{AccountId, BankError, CarrierError};

/// Errors of books.
#[derive(Debug, ApiError)]
#[api_error(group = "books")]
pub enum BookError {
    /// No book has this number.
    BookNotFound {
        /// The number.
        book: i64,
    },
    /// The book exists, its cover does not.
    NoCover {
        /// The number of the book.
        book: i64,
    },
    /// What was uploaded is no PNG and no JPEG.
    UnsupportedCover,
    /// The database failed. Its text is for logs; clients get that of `internal`.
    #[api_error(entry = "internal")]
    Database(#[from] rusqlite::Error),
}

/// Errors of accounts.
#[derive(Debug, ApiError)]
#[api_error(group = "accounts")]
pub enum AccountError {
    /// Somebody has an account with this address.
    EmailTaken,
    /// The password is too short.
    PasswordTooShort {
        /// The least number of characters.
        min: usize,
    },
    /// The catalog does not have the language.
    LanguageNotOffered {
        /// Those that it has.
        offered: Vec<String>,
    },
    /// No account has this address and this password; which of the two, nobody is told.
    InvalidCredentials,
    /// The database failed.
    #[api_error(entry = "internal")]
    Database(#[from] rusqlite::Error),
    /// The password could not be hashed.
    #[api_error(entry = "internal")]
    Hashing(#[from] argon2::password_hash::Error),
}

/// Errors of carts and orders.
#[derive(Debug, ApiError)]
#[api_error(group = "orders")]
pub enum OrderError {
    /// More books than one order can hold.
    OrderTooLarge {
        /// The greatest number of books.
        limit: u32,
    },
    /// Nothing was chosen.
    CartEmpty,
    /// There are fewer copies than ordered.
    SoldOut {
        /// The book.
        book: i64,
        /// Its title.
        title: String,
        /// The copies that are left.
        left: i64,
    },
    /// The account has no such order.
    OrderNotFound {
        /// The number of the order.
        order: i64,
    },
    /// The bank said no.
    PaymentDeclined,
    /// The bank did not answer. The account and the cause are not in the catalog, so they stay in the process.
    #[api_error(log = "charging account {account} failed: {cause}")]
    PaymentUnavailable {
        /// Whose card it was.
        account: AccountId,
        /// What the connection to the bank died of.
        #[source]
        cause: BankError,
    },
    /// The carrier did not take the parcel.
    ShippingFailed {
        /// The number of the order.
        order: i64,
        /// What the carrier said.
        #[source]
        cause: CarrierError,
    },
    /// An error of another part.
    #[api_error(entry = "book_not_found")]
    BookNotFound {
        /// The number.
        book: i64,
    },
    /// The database failed.
    #[api_error(entry = "internal")]
    Database(#[from] rusqlite::Error),
}
