//! Whole sites: links, golden files, sections, attacks, sizes.

mod brand;
mod changes;
mod colours;
mod entry;
mod flat;
mod frame;
mod golden;
mod hostile;
mod internal;
mod languages;
mod links;
mod lists;
mod llms;
mod markdown;
mod missing;
mod sections;
mod size;
mod support;
mod written;
