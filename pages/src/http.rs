//! A book that answers requests for its pages.

mod accept;
mod answer;
mod book;
mod quality;

pub use book::{Book, Unsound};
