//! The error book in a browser.

mod keyboard;
mod large;
mod pages;
mod paste;
mod safety;
mod search;
mod violations;
