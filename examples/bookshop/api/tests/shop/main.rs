//! The bookshop over HTTP: each test starts a shop of its own on a free port.

mod accounts;
mod answers;
mod books;
mod client;
mod every_error;
mod input;
mod live;
mod orders;
mod running;
mod versions;
