//! The data that the scripts of the site read: the index of the search, and the data for looking up a pasted error.
//!
//! Both are files of the site, so nothing that a reader types or pastes leaves the browser.

mod find;
mod inline;
mod members;
mod search;

pub use find::find;
pub use search::search;

#[cfg(test)]
mod tests;
