//! The bookshop without HTTP: books, accounts, orders, payment, and the errors of each.
//!
//! Everything here blocks, as SQLite does. The functions of [`Shop`] are the rules of the shop; their errors are entries of
//! `catalog.toml`, so a caller needs nothing else to answer a client.

mod accounts;
mod bank;
mod books;
mod carrier;
mod error;
mod orders;
mod password;

use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::Connection;

pub use accounts::{Account, AccountId};
pub use bank::{Bank, BankError, TestBank};
pub use books::{Book, BookId, Page};
pub use bookshop_errors::{InputViolation, ShopCode};
pub use carrier::{Carrier, CarrierError, TestCarrier};
pub use error::{AccountError, BookError, OrderError};
pub use orders::{CartLine, LONGEST_ORDER, Order, OrderId, OrderState};
pub use password::{Hashing, SHORTEST_PASSWORD};

/// The tables, created in a new database.
const SCHEMA: &str = include_str!("schema.sql");

/// A shop, whose data is in SQLite.
#[derive(Debug)]
pub struct Shop {
    connection: Mutex<Connection>,
    hashing: Hashing,
}

impl Shop {
    /// Opens the database at `path`, `:memory:` for one that is gone with the process, and creates what it does not have.
    ///
    /// # Errors
    ///
    /// Those of SQLite.
    pub fn open(path: &str, hashing: Hashing) -> rusqlite::Result<Self> {
        let mut connection = Connection::open(path)?;
        connection.execute_batch(SCHEMA)?;
        // What a process that was killed left behind.
        orders::release(&mut connection, None)?;
        Ok(Self { connection: Mutex::new(connection), hashing })
    }

    /// One connection serves all: SQLite has one writer at a time. A panic leaves no transaction behind, as dropping one
    /// rolls it back, so the connection is good after it.
    fn connection(&self) -> MutexGuard<'_, Connection> {
        self.connection.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
