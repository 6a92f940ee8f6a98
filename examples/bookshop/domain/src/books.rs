//! Books: browsing, searching, covers.

use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::Serialize;

use crate::Shop;
use crate::error::BookError;

/// The number of a book.
pub type BookId = i64;

/// A book that the shop sells.
#[derive(Debug, Clone, Serialize)]
pub struct Book {
    /// Its number.
    pub id: BookId,
    /// Its title.
    pub title: String,
    /// Who wrote it.
    pub author: String,
    /// Its price.
    pub cents: i64,
    /// The copies that the shop has.
    pub stock: i64,
}

/// A page of a list of books.
#[derive(Debug, Serialize)]
pub struct Page {
    /// The books of the page.
    pub books: Vec<Book>,
    /// All that match.
    pub total: i64,
}

/// The books of a page.
const PAGE: i64 = 20;

impl Shop {
    /// Returns the books whose title or author contains `text`, by title; `page` counts from 0.
    ///
    /// # Errors
    ///
    /// Those of SQLite.
    pub fn search(&self, text: &str, page: u32) -> Result<Page, BookError> {
        let connection = self.connection();
        let wanted = format!("%{}%", text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"));
        let filter = "FROM books WHERE title LIKE ?1 ESCAPE '\\' OR author LIKE ?1 ESCAPE '\\'";
        let total = connection.query_one(&format!("SELECT count(*) {filter}"), [&wanted], |row| row.get(0))?;
        let mut found = connection.prepare(&format!("SELECT * {filter} ORDER BY title LIMIT ?2 OFFSET ?3"))?;
        let books = found.query_map(params![wanted, PAGE, i64::from(page) * PAGE], book)?.collect::<Result<_, _>>()?;
        Ok(Page { books, total })
    }

    /// Returns a book.
    ///
    /// # Errors
    ///
    /// If there is none with this number.
    pub fn book(&self, id: BookId) -> Result<Book, BookError> {
        let found = self.connection().query_row("SELECT * FROM books WHERE id = ?1", [id], book).optional()?;
        found.ok_or(BookError::BookNotFound { book: id })
    }

    /// Adds a book to the shop, and returns its number.
    ///
    /// # Errors
    ///
    /// Those of SQLite.
    pub fn add_book(&self, title: &str, author: &str, cents: u32, stock: u32) -> Result<BookId, BookError> {
        let connection = self.connection();
        let insert = "INSERT INTO books (title, author, cents, stock) VALUES (?1, ?2, ?3, ?4)";
        connection.execute(insert, params![title, author, cents, stock])?;
        Ok(connection.last_insert_rowid())
    }

    /// Sets the copies of a book.
    ///
    /// # Errors
    ///
    /// If there is no such book.
    pub fn set_stock(&self, id: BookId, stock: u32) -> Result<(), BookError> {
        let update = "UPDATE books SET stock = ?2 WHERE id = ?1";
        self.changed(id, self.connection().execute(update, params![id, stock])?)
    }

    /// Returns the cover of a book, and its media type.
    ///
    /// # Errors
    ///
    /// If there is no such book, or it has no cover.
    pub fn cover(&self, id: BookId) -> Result<(Vec<u8>, &'static str), BookError> {
        let select = "SELECT cover FROM books WHERE id = ?1";
        let found = self.connection().query_row(select, [id], |row| row.get(0)).optional()?;
        let cover: Option<Vec<u8>> = found.ok_or(BookError::BookNotFound { book: id })?;
        let cover = cover.ok_or(BookError::NoCover { book: id })?;
        let media_type = media_type(&cover).ok_or(BookError::UnsupportedCover)?;
        Ok((cover, media_type))
    }

    /// Sets the cover of a book.
    ///
    /// # Errors
    ///
    /// If it is neither a PNG nor a JPEG, or there is no such book.
    pub fn set_cover(&self, id: BookId, cover: &[u8]) -> Result<(), BookError> {
        media_type(cover).ok_or(BookError::UnsupportedCover)?;
        let update = "UPDATE books SET cover = ?2 WHERE id = ?1";
        self.changed(id, self.connection().execute(update, params![id, cover])?)
    }

    fn changed(&self, id: BookId, rows: usize) -> Result<(), BookError> {
        if rows == 0 { Err(BookError::BookNotFound { book: id }) } else { Ok(()) }
    }
}

/// Returns whether the shop has a book.
pub(crate) fn exists(connection: &Connection, id: BookId) -> rusqlite::Result<bool> {
    connection.query_one("SELECT count(*) FROM books WHERE id = ?1", [id], |row| row.get(0))
}

pub(crate) fn book(row: &Row<'_>) -> rusqlite::Result<Book> {
    Ok(Book {
        id: row.get("id")?,
        title: row.get("title")?,
        author: row.get("author")?,
        cents: row.get("cents")?,
        stock: row.get("stock")?,
    })
}

/// Returns the media type of an image by its first bytes (WHATWG MIME Sniffing §6.1).
fn media_type(image: &[u8]) -> Option<&'static str> {
    match image {
        [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => Some("image/png"),
        [0xff, 0xd8, 0xff, ..] => Some("image/jpeg"),
        _ => None,
    }
}
