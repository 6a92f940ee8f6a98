//! The data that the script of the site reads: what the index searches, and what finds a pasted error.
//!
//! Both are made by the build and fetched from the site itself, so that nothing which a reader types or pastes leaves the
//! browser.

mod find;
mod inline;
mod members;
mod search;

pub use find::find;
pub use search::search;

#[cfg(test)]
mod tests;
