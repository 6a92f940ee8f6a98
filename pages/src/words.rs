//! How texts are compared, when the data of the search is made and when `errbook find` reads it. The scripts of the book have the same
//! rules in `assets/find/text.js`, and share the words.

mod chunk;
mod distance;
mod fold;
mod lexicon;
mod list;
mod simplified;

pub(crate) use chunk::{Chunk, bigrams, chunks};
pub(crate) use distance::{allowed, distance};
pub(crate) use fold::{fold, is_han, is_letter, squash};
pub(crate) use lexicon::{Lexicon, key, lexicon, stem};
