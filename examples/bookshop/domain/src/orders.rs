//! Carts and orders.

use errbook::{Violations, pointer};
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

use crate::error::OrderError;
use crate::{AccountId, Bank, BankError, BookId, Carrier, InputViolation, Shop, books};

/// The number of an order.
pub type OrderId = i64;

/// The greatest number of books in one order.
pub const LONGEST_ORDER: u32 = 20;

/// A book in a cart.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CartLine {
    /// The book.
    pub book: BookId,
    /// How many copies.
    pub quantity: u32,
}

/// An order.
#[derive(Debug, Clone, Serialize)]
pub struct Order {
    /// Its number.
    pub id: OrderId,
    /// What it costs.
    pub cents: i64,
    /// How far it is.
    pub state: OrderState,
}

/// How far an order is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum OrderState {
    /// Its books are set aside, and the bank has not answered.
    Reserved,
    /// To be shipped.
    Paid,
    /// On its way.
    Shipped,
    /// The carrier did not take it.
    Stuck,
}

impl OrderState {
    const ALL: [Self; 4] = [Self::Reserved, Self::Paid, Self::Shipped, Self::Stuck];

    /// Returns the name that the database and the API know it by.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Reserved => "reserved",
            Self::Paid => "paid",
            Self::Shipped => "shipped",
            Self::Stuck => "stuck",
        }
    }

    /// Whether nothing will happen to the order any more.
    #[must_use]
    pub fn is_final(self) -> bool {
        matches!(self, Self::Shipped | Self::Stuck)
    }
}

impl Shop {
    /// Puts copies of books into a cart, or takes them out with a quantity of 0; returns the cart.
    ///
    /// # Errors
    ///
    /// If there is no such book, or the cart would be larger than an order.
    pub fn put_into_cart(&self, account: AccountId, lines: &[CartLine]) -> Result<Vec<CartLine>, OrderError> {
        let mut connection = self.connection();
        let change = connection.transaction()?;
        let set = "INSERT INTO cart VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET quantity = excluded.quantity";
        for line in lines {
            if !books::exists(&change, line.book)? {
                return Err(OrderError::BookNotFound { book: line.book });
            }
            change.execute(set, params![account, line.book, line.quantity])?;
        }
        change.execute("DELETE FROM cart WHERE quantity = 0", [])?;
        let cart = cart(&change, account)?;
        if cart.iter().map(|line| u64::from(line.quantity)).sum::<u64>() > u64::from(LONGEST_ORDER) {
            return Err(OrderError::OrderTooLarge { limit: LONGEST_ORDER });
        }
        change.commit()?;
        Ok(cart)
    }

    /// Checks that the shop has the books of a list. Pointers start at the list.
    ///
    /// # Errors
    ///
    /// Those of SQLite.
    pub fn check_books(&self, lines: &[CartLine]) -> Result<Violations<InputViolation>, OrderError> {
        let connection = self.connection();
        let mut violations = Violations::new();
        for (index, CartLine { book, .. }) in lines.iter().enumerate() {
            if !books::exists(&connection, *book)? {
                violations.push(pointer![index, "book"], InputViolation::NoSuchBook { book: *book });
            }
        }
        Ok(violations)
    }

    /// Returns the cart of an account.
    ///
    /// # Errors
    ///
    /// Those of SQLite.
    pub fn cart(&self, account: AccountId) -> Result<Vec<CartLine>, OrderError> {
        Ok(cart(&self.connection(), account)?)
    }

    /// Orders what is in the cart: sets the books aside, charges the card, and releases the books if that fails.
    ///
    /// # Errors
    ///
    /// If the cart is empty, a book sold out, or the card not charged.
    pub fn order(&self, account: AccountId, card: &str, address: &str, bank: &dyn Bank) -> Result<Order, OrderError> {
        let mut reservation = Reservation { shop: self, order: self.reserve(account, address)?, is_paid: false };
        bank.charge(card, reservation.order.cents).map_err(|cause| match cause {
            BankError::Declined => OrderError::PaymentDeclined,
            cause @ BankError::Unreachable(_) => OrderError::PaymentUnavailable { account, cause },
        })?;
        reservation.is_paid = true;
        self.set_state(reservation.order.id, OrderState::Paid)?;
        self.connection().execute("DELETE FROM cart WHERE account = ?1", [account])?;
        Ok(Order { state: OrderState::Paid, ..reservation.order.clone() })
    }

    /// Returns an order of an account.
    ///
    /// # Errors
    ///
    /// If the account has no such order.
    pub fn find_order(&self, account: AccountId, id: OrderId) -> Result<Order, OrderError> {
        let select = "SELECT id, cents, state FROM orders WHERE id = ?1 AND account = ?2";
        let found = self.connection().query_row(select, [id, account], order).optional()?;
        found.ok_or(OrderError::OrderNotFound { order: id })
    }

    /// Ships the paid order that waits longest, and returns it; `None` if none waits. An order that the carrier does not
    /// take is stuck.
    ///
    /// # Errors
    ///
    /// If the carrier does not take it; the number of the order is in the error.
    pub fn ship_next(&self, carrier: &dyn Carrier) -> Result<Option<Order>, OrderError> {
        let select = "SELECT id, cents, state, address FROM orders WHERE state = 'paid' ORDER BY id LIMIT 1";
        let found =
            self.connection().query_row(select, [], |row| Ok((order(row)?, row.get::<_, String>(3)?))).optional()?;
        let Some((order, address)) = found else { return Ok(None) };
        let shipped = carrier.ship(&address);
        let state = if shipped.is_ok() { OrderState::Shipped } else { OrderState::Stuck };
        self.set_state(order.id, state)?;
        shipped.map_err(|cause| OrderError::ShippingFailed { order: order.id, cause })?;
        Ok(Some(Order { state, ..order }))
    }

    /// Sets the books of a cart aside, in an order that is to be paid.
    fn reserve(&self, account: AccountId, address: &str) -> Result<Order, OrderError> {
        let mut connection = self.connection();
        let change = connection.transaction()?;
        let lines = cart(&change, account)?;
        if lines.is_empty() {
            return Err(OrderError::CartEmpty);
        }
        let insert = "INSERT INTO orders (account, address, cents, state) VALUES (?1, ?2, 0, 'reserved')";
        change.execute(insert, params![account, address])?;
        let id = change.last_insert_rowid();
        let mut cents = 0;
        for CartLine { book, quantity } in lines {
            let found = change.query_one("SELECT * FROM books WHERE id = ?1", [book], books::book)?;
            if found.stock < i64::from(quantity) {
                return Err(OrderError::SoldOut { book, title: found.title, left: found.stock });
            }
            change.execute("UPDATE books SET stock = stock - ?2 WHERE id = ?1", params![book, quantity])?;
            change.execute("INSERT INTO order_lines VALUES (?1, ?2, ?3)", params![id, book, quantity])?;
            cents += found.cents * i64::from(quantity);
        }
        change.execute("UPDATE orders SET cents = ?2 WHERE id = ?1", [id, cents])?;
        change.commit()?;
        Ok(Order { id, cents, state: OrderState::Reserved })
    }

    fn set_state(&self, id: OrderId, state: OrderState) -> rusqlite::Result<()> {
        let update = "UPDATE orders SET state = ?2 WHERE id = ?1";
        self.connection().execute(update, params![id, state.as_str()]).map(drop)
    }
}

/// Books that are set aside for an order until it is paid.
struct Reservation<'a> {
    shop: &'a Shop,
    order: Order,
    is_paid: bool,
}

impl Drop for Reservation<'_> {
    /// Releases the books, also where the bank's library panicked. Should this fail, opening the shop does it again.
    fn drop(&mut self) {
        if !self.is_paid {
            let _ = release(&mut self.shop.connection(), Some(self.order.id));
        }
    }
}

/// Removes orders that were never paid, one or all, and puts their books back.
pub(crate) fn release(connection: &mut Connection, order: Option<OrderId>) -> rusqlite::Result<()> {
    let change = connection.transaction()?;
    let unpaid = "SELECT id FROM orders WHERE state = 'reserved' AND id = ifnull(?1, id)";
    let lines = format!("FROM order_lines WHERE ordered IN ({unpaid})");
    change.execute(
        &format!(
            "UPDATE books SET stock = stock + (SELECT sum(quantity) {lines} AND book = books.id)
             WHERE id IN (SELECT book {lines})"
        ),
        [order],
    )?;
    change.execute(&format!("DELETE {lines}"), [order])?;
    change.execute("DELETE FROM orders WHERE state = 'reserved' AND id = ifnull(?1, id)", [order])?;
    change.commit()
}

fn cart(connection: &Connection, account: AccountId) -> rusqlite::Result<Vec<CartLine>> {
    let mut lines = connection.prepare("SELECT book, quantity FROM cart WHERE account = ?1 ORDER BY book")?;
    let lines = lines.query_map([account], |row| Ok(CartLine { book: row.get(0)?, quantity: row.get(1)? }))?;
    lines.collect()
}

fn order(row: &Row<'_>) -> rusqlite::Result<Order> {
    let name: String = row.get("state")?;
    let state = OrderState::ALL.into_iter().find(|state| state.as_str() == name);
    let state = state.ok_or_else(|| rusqlite::Error::InvalidColumnName(name))?;
    Ok(Order { id: row.get("id")?, cents: row.get("cents")?, state })
}
