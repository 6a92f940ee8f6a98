//! Whole sites: links, golden files, sections, attacks, sizes.

mod changes;
mod golden;
mod hostile;
mod internal;
mod languages;
mod links;
mod sections;
mod size;
mod support;
mod written;
