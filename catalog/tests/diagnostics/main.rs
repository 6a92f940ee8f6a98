//! Every diagnostic of a catalog, as its author sees it.
//!
//! `UPDATE_EXPECT=1 cargo test -p errbook-catalog` rewrites the outputs.

mod alternatives;
mod case;
mod changes;
mod clashes;
mod code_ranges;
mod codes;
mod contract;
mod coverage;
mod entries_in_envelopes;
mod envelopes;
mod fallbacks;
mod field_values;
mod fields;
mod formats;
mod headers;
mod hints;
mod http_status;
mod include;
mod keys;
mod keywords;
mod languages;
mod lifecycle;
mod lints;
mod misspelled;
mod names;
mod pages;
mod placeholders;
mod plural;
mod references;
mod rule_keys;
mod statuses;
mod syntax;
mod texts;
mod toml_text;
mod unreadable;
mod urls;
mod values;
mod violations;
mod wording;
