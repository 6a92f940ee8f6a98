//! [`Document`]: what the reader of a format returns.

use super::record::Record;
use super::table::Table;

/// What the reader of a format returns.
#[derive(Debug, Default)]
pub(super) struct Document {
    pub(super) tables: Vec<Table>,
    /// What is written outside of tables.
    pub(super) records: Vec<Record>,
    /// The codes of example bodies with the statuses in them.
    pub(super) examples: Vec<(String, u16)>,
}
