//! Command-line options of all scenarios.

use std::path::PathBuf;

use clap::Args;

/// Options.
#[derive(Args)]
pub(crate) struct Options {
    /// Numbers of entries.
    #[arg(long, global = true, value_delimiter = ',', default_values_t = [10, 100, 1000, 10_000])]
    pub(crate) entries: Vec<usize>,
    /// How often each candidate is measured.
    #[arg(long, global = true, default_value_t = 3)]
    pub(crate) rounds: usize,
    /// Only these candidates.
    #[arg(long, global = true, value_delimiter = ',')]
    pub(crate) only: Vec<String>,
    /// One entry in this many has a field; 0: none.
    #[arg(long, global = true, default_value_t = 10)]
    pub(crate) fields_every: usize,
    /// How many crates share one catalog, in `team`.
    #[arg(long, global = true, default_value_t = 300)]
    pub(crate) crates: usize,
    /// The checkout of errbook to measure, instead of this repository.
    #[arg(long, global = true)]
    pub(crate) errbook: Option<PathBuf>,
}

impl Options {
    /// Returns whether this candidate is to be measured.
    pub(crate) fn wants(&self, name: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|wanted| wanted == name)
    }

    /// Describes which variants have a field.
    pub(crate) fn fields(&self) -> String {
        match self.fields_every {
            0 => "no variant has a field".to_owned(),
            1 => "every variant has a field".to_owned(),
            every => format!("one variant in {every} has a field"),
        }
    }
}
