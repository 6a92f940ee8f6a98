//! Every mistake that a catalog can have, as its author sees it.
//!
//! `UPDATE_EXPECT=1 cargo test -p errbook-catalog` writes the outputs anew.

mod case;
mod codes;
mod coverage;
mod envelopes;
mod fields;
mod headers;
mod include;
mod keys;
mod languages;
mod lints;
mod names;
mod placeholders;
mod plural;
mod references;
mod statuses;
mod syntax;
mod urls;
