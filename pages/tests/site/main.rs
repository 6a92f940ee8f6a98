//! Whole sites: links, golden files, sections, attacks, sizes.

mod golden;
mod hostile;
mod links;
mod sections;
mod size;
mod support;
mod written;
