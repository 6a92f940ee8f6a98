//! A constant with a row for each of several things.

/// A table of the module.
pub(super) struct Table {
    /// The constant.
    pub(super) name: &'static str,
    /// The type of its rows.
    pub(super) row: &'static str,
    /// The rows, each a line or more.
    pub(super) rows: String,
}

impl Table {
    /// Returns the constant, in TypeScript or without its type.
    pub(super) fn text(&self, with_type: bool) -> String {
        let Table { name, row, rows } = self;
        let ty = if with_type { format!(": readonly {row}[]") } else { String::new() };
        format!("const {name}{ty} = [\n{rows}];\n")
    }
}
