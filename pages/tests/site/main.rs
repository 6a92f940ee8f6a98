//! Whole sites: their links, their pages word for word, attacks, sizes.

mod golden;
mod hostile;
mod links;
mod size;
mod support;
mod written;
